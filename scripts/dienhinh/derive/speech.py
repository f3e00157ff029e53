"""The three minutes in which a profile is read out over the loudspeakers of a village.

Sentences are taken in the order of the page until the time is used up: none is cut inside.
"""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from dienhinh.derive.notices import last_day_warning, place_told, press_notice, source_name
from dienhinh.derive.told import MEASURES_LEAD, RESULTS_LEAD, told_paragraphs, told_summary
from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile, PublicText
from dienhinh.model.speech import Speech, SpeechWanted
from dienhinh.vietnamese import joined, lower_first, spoken, syllables_aloud
from dienhinh.vietnamese.villages import begun_small

MINUTES = 3
# Our own measure: a voice that is understood through a loudspeaker across a field says about this
# many syllables a minute; the script states it, so that a quicker reader can reckon.
RATE = 150
_ASIDE = re.compile(r"\s*\([^()]*\)")
# An item of a list ends in no mark; read aloud it needs one.
_END = re.compile(r"[.!?…:;]$")


def speech_uri(profile: PublicProfile) -> str:
    """The file of the script."""
    return f"loa/{profile.slug}.docx"


def speech_wanted(profile: PublicProfile, library: Library) -> SpeechWanted:
    """The script of a profile, not yet written: that takes longer than the rest of a page."""
    forms, address = library.reference.abbreviations, library.address
    place = place_told(profile, library)
    return SpeechWanted(
        uri=speech_uri(profile),
        given=(MINUTES, RATE, profile, library.text(profile), place, forms, address),
        write=partial(speech, profile, library),
    )


def speech(profile: PublicProfile, library: Library) -> Speech:
    """The script of a profile."""
    forms = {row.short: row.long[0] for row in library.reference.abbreviations}
    place = place_told(profile, library)
    opening = _opening(profile.name, place, forms)
    closing = _closing(profile, library, forms)
    room = MINUTES * RATE - syllables_aloud(opening) - syllables_aloud(closing)
    body, is_cut = _fitting(list(_paragraphs(profile, library.text(profile))), forms, room)
    paragraphs = (opening, *body, closing)
    return Speech(
        name=profile.name,
        warning=last_day_warning(profile),
        paragraphs=paragraphs,
        syllables=sum(syllables_aloud(paragraph) for paragraph in paragraphs),
        rate=RATE,
        is_cut=is_cut,
        sources=tuple(dict.fromkeys(map(source_name, profile.sources))),
        site=library.address.name,
        address=library.address.absolute(profile.uri),
    )


def _opening(name: str, place: str, forms: Mapping[str, str]) -> str:
    called = _sentence(name, forms).rstrip(".")
    said = spoken(place, forms)
    if place[:1].islower():
        said = lower_first(said)
    return f"Kính thưa bà con! Xin mời bà con nghe câu chuyện: {called}, ở {begun_small(said)}."


def _closing(profile: PublicProfile, library: Library, forms: Mapping[str, str]) -> str:
    publishers = list(dict.fromkeys(_ASIDE.sub("", s.publisher) for s in profile.sources))
    after = f", theo {joined(publishers)}" if publishers else ""
    made = _sentence(f"Bài do kho tư liệu {library.address.name} biên soạn{after}", forms)
    notice = press_notice(profile)
    told = f" Chuyện kể {lower_first(notice)}." if notice else ""
    return f"{made}{told} Cảm ơn bà con đã lắng nghe."


def _paragraphs(profile: PublicProfile, text: PublicText) -> Iterator[list[str]]:
    """The text in the order of the page, as sentences of plain text."""
    origin = profile.origin
    yield told_summary(profile.summary, origin)
    yield from told_paragraphs(text.activities, origin)
    for lead, group in ((MEASURES_LEAD, text.measures), (RESULTS_LEAD, text.results)):
        said = [told for item in group for part in told_paragraphs(item, origin) for told in part]
        if said:
            yield [f"{lead} {said[0]}", *said[1:]]
    if text.effects:
        yield from told_paragraphs(text.effects, origin)


def _fitting(
    paragraphs: list[list[str]], forms: Mapping[str, str], room: int
) -> tuple[list[str], bool]:
    """The paragraphs as they are said, up to the last whole sentence for which there is room."""
    taken: list[str] = []
    for paragraph in paragraphs:
        said: list[str] = []
        for sentence in paragraph:
            aloud = _sentence(sentence, forms)
            room -= syllables_aloud(aloud)
            if room < 0:
                return [*taken, *([" ".join(said)] if said else [])], True
            said.append(aloud)
        if said:
            taken.append(" ".join(said))
    return taken, False


def _sentence(text: str, forms: Mapping[str, str]) -> str:
    said = spoken(text, forms)
    return said if _END.search(said.rstrip("”\"')")) else f"{said}."
