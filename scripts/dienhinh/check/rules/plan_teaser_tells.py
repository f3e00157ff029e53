"""The public words about a coming story name the profile that nobody may know of yet.

Those are the teasers of plans, and the words of a theme that is read before a profile it lists. Of
a person or household the short ways to name them count too ("chị Hoa" for "Hộ bà Đinh Thị Hoa"),
and where they live, commune or below: in a village that is enough to know who it is. A theme tells
of other profiles as well: what may be meant of one of those is a warning.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dienhinh.check.context import CollectionEntry, Context, Corpus
from dienhinh.check.pages import people_in
from dienhinh.check.proper_names import proper_names
from dienhinh.check.short_names import short_names
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.check.villages import village_of
from dienhinh.model.both import Both
from dienhinh.model.consent import PERSONS
from dienhinh.model.plan import Story
from dienhinh.model.reference import Reference
from dienhinh.model.schema.collection import COLLECTION
from dienhinh.model.schema.leaves import public_texts
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import canonical_tone, fold, nfc

CODE = "plan-teaser-tells"
SEVERITY = Severity.ERROR


_OTHER = Both("; nói về hồ sơ khác thì bỏ qua lời này", "; if another is meant, leave it")


class _Told(NamedTuple):
    """What words tell of a profile; `may_be_other` when others may be meant by it."""

    vi: str
    en: str
    may_be_other: bool


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    yield from judged_slots(corpus, lambda placed: _judge(placed, context))
    for entry in corpus.collections:
        yield from _of_theme(entry, corpus.stories, context)


def _judge(placed: PlacedSlot, context: Context) -> Iterator[Problem]:
    teaser, story = placed.slot.teaser, placed.story
    if teaser is None or story is None or not placed.is_to_come(context.today):
        return
    # The words about what was taken down are not shown, and must not hold the taking down up.
    if story.was_public_by(context.today):
        return
    told = next(_told(nfc(teaser), story, context.reference, ()), None)
    if told is not None:
        vi, en = _quoted(told, story, context)
        # Where somebody lives is told of them; the place a collective is named after is anybody's.
        is_other = told.may_be_other and story.kind not in PERSONS
        yield placed.problem(
            "teaser",
            CODE,
            Severity.WARNING if is_other else SEVERITY,
            f"Lời báo trước nêu {vi}, mà hồ sơ chưa đến ngày công khai. Viết lại, chỉ nói "
            f"chung về việc làm{_OTHER.vi if is_other else ''}.",
            f"The teaser says {en}, and the profile is not public yet. Write it again in "
            f"general words{_OTHER.en if is_other else ''}.",
        )


def _of_theme(
    entry: CollectionEntry, stories: Mapping[str, Story], context: Context
) -> Iterator[Problem]:
    theme = entry.collection
    day = max(theme.publish_on or context.today, context.today)
    listed = [stories[slug] for slug in theme.profiles if slug in stories]
    shown = [story.name for story in listed if story.is_public_on(day)]
    for text in public_texts(theme, COLLECTION):
        for story in listed:
            if story.was_public_by(day):
                continue
            found = [*_told(nfc(text.text), story, context.reference, shown)]
            if not found:
                continue
            told = min(found, key=lambda told: told.may_be_other)
            vi, en = _quoted(told, story, context)
            yield entry.tree.problem(
                text.path,
                CODE,
                Severity.WARNING if told.may_be_other else SEVERITY,
                f"Chuyên đề nêu {vi}, mà hồ sơ {story.slug} chưa đến ngày công khai. Viết lại, chỉ "
                "nói chung về việc làm, hoặc hẹn publish_on của chuyên đề từ ngày ấy"
                f"{_OTHER.vi if told.may_be_other else ''}.",
                f"The theme says {en}, and the profile {story.slug} is not public yet. Write it "
                "again in general words, or give the theme a publish_on from that day on"
                f"{_OTHER.en if told.may_be_other else ''}.",
            )


def _quoted(told: _Told, story: Story, context: Context) -> tuple[str, str]:
    """What is told, but of a person where everybody reads the log.

    A part of a name is in no list of names, so no log would leave it out (`for_logs`).
    """
    if context.repository == "private" or story.kind not in PERSONS:
        return told.vi, told.en
    return "tên hay nơi ở của người ấy", "their name or place"


def _told(text: str, story: Story, reference: Reference, shown: Sequence[str]) -> Iterator[_Told]:
    """What it tells of the profile, the plainest first, beside the public ones of names `shown`."""
    places = {unit.name for unit in reference.units.values()}
    places |= {commune.name for commune in reference.communes}
    for name in _names_told(text, story, reference):
        is_others = any(f" {fold(name)} " in f" {fold(other)} " for other in shown)
        yield _Told(f"“{name}”", f'"{name}"', may_be_other=is_others or name in places)
    if story.kind in PERSONS:
        for vi, en in _places_told(text, story, reference):
            yield _Told(vi, en, may_be_other=True)


def _names_told(text: str, story: Story, reference: Reference) -> Iterator[str]:
    yield from (name for name in (story.name, *proper_names(story.name)) if _is_in(name, text))
    if story.kind in PERSONS:
        for start, end in short_names(text, people_in(story.name, reference)):
            yield text[start:end]


def _is_in(name: str, text: str) -> bool:
    """Whether a name is whole words of a text: with its marks and capitals, or without marks.

    "Hoa sen nở" names no Tổ hợp tác Hoa Sen, "suoi mau" typed in haste names one of Suối Mẫu.
    """
    bare, plain = fold(name), fold(text)
    if len(plain) != len(text):
        return f" {bare} " in f" {plain} "
    for found in re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", plain):
        written = text[found.start() : found.end()]
        is_marked = canonical_tone(written).lower() == canonical_tone(name).lower()
        pairs = zip(written.split(), name.split(), strict=False)
        has_capitals = all(typed[0].isupper() for typed, own in pairs if own[0].isupper())
        if is_marked and (has_capitals or text == text.lower()):
            return True
        if not is_marked and written.lower() == bare:
            return True
    return False


def _places_told(text: str, story: Story, reference: Reference) -> Iterator[tuple[str, str]]:
    if story.address and village_of(story.address, reference).is_told_in(text):
        yield "nơi ở dưới cấp xã", "where they live below the commune"
    communes = {commune.name for commune in reference.communes if commune.code == story.commune}
    for name in communes:
        if re.search(rf"(?<![^\W_])(?:{re.escape(name)}|{re.escape(name.upper())})(?!\w)", text):
            yield f"nơi ở “{name}”", f'the place "{name}"'
