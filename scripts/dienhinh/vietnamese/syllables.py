"""Which words are spelled like Vietnamese syllables: onset, a rime that exists, a fitting tone."""

import re
import unicodedata

from dienhinh.vietnamese.alphabet import TONE_MARKS
from dienhinh.vietnamese.text import nfc

_ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]"

_OPEN_RIMES = (
    "a|ai|am|an|ang|anh|ao|au|ay|ăm|ăn|ăng|âm|ân|âng|âu|ây|e|em|en|eng|eo|ê|êm|ên|ênh|êu|i|"
    "ia|iêm|iên|iêng|iêu|im|in|ing|inh|iu|o|oa|oai|oam|oan|oang|oanh|oao|oay|oăm|oăn|oăng|"
    "oe|oem|oen|oeo|oi|om|on|ong|oong|ô|ôi|ôm|ôn|ông|ôông|ơ|ơi|ơm|ơn|ơng|u|ua|uân|uâng|uây|"
    "uê|uên|uênh|uêu|ui|um|un|ung|uôi|uôm|uôn|uông|uơ|uy|uya|uyên|uyn|uynh|uyu|ư|ưa|ưi|ưm|"
    "ưn|ưng|ươi|ươm|ươn|ương|ươu|ưu|y|yêm|yên|yêng|yêu|ym|yn|ynh"
)
_STOPPED_RIMES = (
    "ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|iêc|iêp|iêt|ip|it|oac|oach|oap|"
    "oat|oăc|oăt|oc|oet|ooc|op|ot|ôc|ôp|ôt|ơp|ơt|uât|uc|uêch|uêt|uôc|uôt|up|ut|uych|uyêt|"
    "uyp|uyt|ưc|ươc|ươp|ươt|ưt|yêt|ych|yt"
)
_OPEN = re.compile(f"(?:{_ONSET})?(?:{_OPEN_RIMES})")
_STOPPED = re.compile(f"(?:{_ONSET})?(?:{_STOPPED_RIMES})")
_SHARP_TONES = TONE_MARKS[3:]  # syllables ending in a stop have no other: sắc, nặng


def is_syllable(word: str) -> bool:
    """Whether a word can be a Vietnamese syllable, in either case: "nghiêng", "Quốc", not "web".

    Spelling only: many well-formed syllables mean nothing. At most one tone mark counts as one.
    """
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [part for part in parts if part in TONE_MARKS]
    bare = nfc("".join(part for part in parts if part not in TONE_MARKS))
    if len(tones) > 1:
        return False
    if _OPEN.fullmatch(bare):
        return True
    return bool(tones) and tones[0] in _SHARP_TONES and _STOPPED.fullmatch(bare) is not None
