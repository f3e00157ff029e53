"""How an award is told: what was won, not the label under which the catalogue lists it.

A form of the catalogue may stand for several titles (*Nghệ nhân nhân dân, Nghệ nhân ưu tú*), have
grades (*Huân chương Lao động*), or be the place for whatever the catalogue lacks. Which one it was
stands in the note. Every page, kit and report tells awards in these words.
"""

import re
from dataclasses import dataclass

from dienhinh.model.lists import UNLISTED_AWARD, AwardForm
from dienhinh.vietnamese import canonical_tone, upper_first

_UNNAMED = "Khen thưởng khác"
_BRACKETED = re.compile(r"\(([^()]*)\)")
# "Ba" alone is a grade, "ba người" is not.
_ALONE = r"(?=\s*(?:[,;.:(–-]|$))"


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardTold:
    """The `name` of what was won, and the `note` as far as the name does not say it already.

    `grade` is the place of the grade among those of the form, behind all of them where none is
    told. `is_open` when nobody says which of several titles it was, or what it was at all.
    """

    name: str
    note: str | None
    grade: int
    is_open: bool = False

    @property
    def whole(self) -> str:
        """Name and note: `Sản phẩm OCOP 3 sao (khăn thổ cẩm)`."""
        return f"{self.name} ({self.note})" if self.note else self.name


def award_told(form: AwardForm, note: str | None, decision: str | None = None) -> AwardTold:
    """What was won under a form; the decision may name the title when the note does not.

    Titles that nobody told apart are told as alternatives: who holds one of two must not be said
    to hold both.
    """
    ungraded = len(form.grades)
    if note and (form.id == UNLISTED_AWARD or _begins_with_name(form, note)):
        return AwardTold(name=upper_first(note), note=None, grade=ungraded)
    if form.id == UNLISTED_AWARD:
        return AwardTold(name=_UNNAMED, note=None, grade=ungraded, is_open=True)
    if form.titles:
        title = _only_title(form, f"{note or ''}\n{decision or ''}")
        name = title or " hoặc ".join(form.titles)
        is_open = title is None and len(form.titles) > 1
        return AwardTold(name=name, note=note, grade=ungraded, is_open=is_open)
    return _graded(form, note or "") or AwardTold(name=form.name, note=note, grade=ungraded)


def _begins_with_name(form: AwardForm, note: str) -> bool:
    told = canonical_tone(note)
    return any(name_pattern(name).match(told) for name in form.titles or (form.name,))


def _only_title(form: AwardForm, text: str) -> str | None:
    """The one title that a text names; one inside a longer one is not meant."""
    told = canonical_tone(text)
    found = [title for title in form.titles if name_pattern(title).search(told)]
    longest = [t for t in found if not any(name_pattern(t).search(u) for u in found if u != t)]
    return longest[0] if len(longest) == 1 else None


def _graded(form: AwardForm, note: str) -> AwardTold | None:
    """Name and grade when the note begins with one and tells of no other."""
    told = canonical_tone(note)
    every = [(place, grade) for place, grade in enumerate(form.grades) if _names(grade, told)]
    if len(every) != 1:
        return None
    ((place, grade),) = every
    found = _grade_pattern(grade).match(told)
    if found is None:
        return None
    rest = said_behind(note[found.end() :])
    return AwardTold(name=f"{form.name} {grade}", note=rest or None, grade=place)


def _names(grade: str, text: str) -> bool:
    return (
        name_pattern(grade).search(text) is not None
        or _grade_pattern(grade).match(text) is not None
    )


def _grade_pattern(grade: str) -> re.Pattern[str]:
    """A grade at the beginning: `hạng Ba`, or its last word alone."""
    short = grade.removeprefix("hạng ")
    return re.compile(rf"{re.escape(grade)}(?!\w)|{re.escape(short)}{_ALONE}", re.IGNORECASE)


def name_pattern(words: str) -> re.Pattern[str]:
    """These words in a text whose tone marks are written as `canonical_tone` writes them."""
    return re.compile(rf"(?<!\w){re.escape(canonical_tone(words))}(?!\w)", re.IGNORECASE)


def said_behind(text: str) -> str:
    """What stands behind a name, without the signs between and the one bracket around all of it."""
    rest = text.strip(" ,;.:–-")
    bracketed = _BRACKETED.fullmatch(rest)
    return bracketed[1].strip() if bracketed else rest
