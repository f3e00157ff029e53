"""Which award a line names: by the catalogue's name, its id, or nearly its name."""

import re

from dienhinh.intake.drafts.places import Guess, Names
from dienhinh.intake.drafts.typed_text import one_line, only_words
from dienhinh.model.awards_told import name_pattern, said_behind
from dienhinh.model.both import Both
from dienhinh.model.lists import AwardForm
from dienhinh.vietnamese import canonical_tone, fold

_DROPPED = re.compile(r"\b(?:cua|chu tich|cap|chinh phu|tang|danh hieu)\b")
_PLACES = (
    (re.compile(r"\buy ban nhan dan\b"), "ubnd"),
    (re.compile(r"\b(?:thi xa|thanh pho|quan)\b"), "huyen"),
    (re.compile(r"\b(?:phuong|thi tran|dac khu)\b"), "xa"),
)
_RECEIVED = re.compile(
    r"\W*(?:(?:vao )?(?:nam )?\d{4}\W*)?(?:(?:da|duoc|vinh du|don|nhan|tang|trao|thuong|phong|cong "
    r"nhan|danh hieu)\W*)*"
)
# A guess needs a form and who confers it: "giấy khen" alone may be of anybody.
_FEWEST_WORDS = 3


def award_named(text: str, names: Names) -> Guess | None:
    """The form of award that a text begins with; the note says what was understood."""
    plain = one_line(text)
    awards = names.reference.awards
    if plain in awards:
        return Guess(plain)
    key = _key(plain)
    keys = {identifier: _key(form.name) for identifier, form in awards.items()}
    exact = [identifier for identifier, form in awards.items() if fold(form.name) == fold(plain)]
    if exact:
        return Guess(exact[0])
    near = [
        identifier
        for identifier, known in keys.items()
        if len(known.split()) >= _FEWEST_WORDS and f"{key} ".startswith(f"{known} ")
    ]
    if near:
        found = max(near, key=lambda identifier: len(keys[identifier]))
        return Guess(found, _understood(awards[found].name))
    within = names.award(plain)
    return None if within is None else Guess(within, _understood(awards[within].name))


def said_beyond(text: str, form: AwardForm) -> str:
    """What a text that names an award says beyond its form: a grade, what it was given for.

    One of several titles under a form is told whole, and so are words before the name that say
    more than that it was received. "" where the name does not stand in the text word for word.
    """
    told = canonical_tone(text)
    if any(name_pattern(title).search(told) for title in form.titles):
        return text
    found = name_pattern(form.name).search(told)
    if found is None:
        return ""
    if not _RECEIVED.fullmatch(fold(text[: found.start()])):
        return text
    return said_behind(text[found.end() :])


def _understood(name: str) -> Both:
    return Both(f"máy hiểu là “{name}”", f"it is taken to be “{name}”")


def _key(text: str) -> str:
    plain = only_words(fold(text))
    for pattern, short in _PLACES:
        plain = pattern.sub(short, plain)
    return " ".join(_DROPPED.sub(" ", plain).split())
