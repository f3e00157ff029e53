"""The public words about a coming story name the profile that nobody may know of yet.

Of a person or household the short ways to name them count too ("chị Hoa" for "Hộ bà Đinh Thị Hoa"),
and where they live, commune or below: in a village that is enough to know who it is.
"""

import re
from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.pages import person_names
from dienhinh.check.proper_names import proper_names
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.check.villages import village_of
from dienhinh.model.consent import PERSONS
from dienhinh.model.plan import Story
from dienhinh.model.reference import Reference
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import fold, nfc
from dienhinh.vietnamese.alphabet import CAPITALS
from dienhinh.vietnamese.forms_of_address import ANY, one_in_text, without_forms
from dienhinh.vietnamese.text import canonical_tone

CODE = "plan-teaser-tells"
SEVERITY = Severity.ERROR

_FORM = re.compile(rf"(?<![^\W_])(?:{one_in_text((*ANY, 'hộ', 'gia đình'))})\s+$")
_WORD = rf"[{CAPITALS}][^\W_]*"
_RUN = re.compile(rf"(?<![^\W_]){_WORD}(?:\s+{_WORD})*")
_SURE = 2


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, lambda placed: _judge(placed, context))


def _judge(placed: PlacedSlot, context: Context) -> Iterator[Problem]:
    teaser, story = placed.slot.teaser, placed.story
    if teaser is None or story is None or not placed.is_to_come(context.today):
        return
    # The words about what was taken down are not shown, and must not hold the taking down up.
    if story.was_public_by(context.today):
        return
    told = next(_told(nfc(teaser), story, context.reference), None)
    if told is not None:
        # A part of a name is in no list of names, so no log would leave it out (`for_logs`).
        is_told = context.repository == "private" or story.kind not in PERSONS
        vi, en = told if is_told else ("tên hay nơi ở của người ấy", "their name or place")
        yield placed.problem(
            "teaser",
            CODE,
            SEVERITY,
            f"Lời báo trước nêu {vi}, mà hồ sơ chưa đến ngày công khai. Viết lại, chỉ nói "
            "chung về việc làm.",
            f"The teaser says {en}, and the profile is not public yet. Write it again in "
            "general words.",
        )


def _told(teaser: str, story: Story, reference: Reference) -> Iterator[tuple[str, str]]:
    """What it tells of the profile, in Vietnamese and English, the plainest first."""
    for name in (story.name, *proper_names(story.name)):
        if fold(name) in fold(teaser):
            yield f"“{name}”", f'"{name}"'
    if story.kind in PERSONS:
        yield from _person_told(teaser, story, reference)


def _person_told(teaser: str, story: Story, reference: Reference) -> Iterator[tuple[str, str]]:
    for person in person_names([story.name], reference):
        for name in _short_names(teaser, person):
            yield f"“{name}”", f'"{name}"'
    if story.address and village_of(story.address, reference).is_told_in(teaser):
        yield "nơi ở dưới cấp xã", "where they live below the commune"
    communes = {commune.name for commune in reference.communes if commune.code == story.commune}
    for name in communes:
        if re.search(rf"(?<![^\W_])(?:{re.escape(name)}|{re.escape(name.upper())})(?!\w)", teaser):
            yield f"nơi ở “{name}”", f'the place "{name}"'


def _short_names(teaser: str, person: str) -> Iterator[str]:
    """Parts of the name as people say them.

    Two words or more that follow each other in it, or one behind a form of address, which must have
    its diacritics: Hoa is not Hòa.
    """
    whole = f" {fold(person)} "
    syllables = canonical_tone(person).lower().split()
    for run in _RUN.finditer(teaser):
        name = without_forms(run[0])
        words = name.split()
        if len(words) >= _SURE:
            last = " ".join(person.split()[-_SURE:])
            if f" {fold(name)} " in whole or f" {fold(last)} " in f" {fold(name)} ":
                yield name
        elif canonical_tone(name).lower() in syllables and (
            name != run[0] or _FORM.search(teaser, 0, run.start())
        ):
            yield name
