"""An address that a list holds in columns of its own, joined in the order of an address.

A part typed without its type ("Ba Vì") gets that of the list of places where the name is clear,
else that of its heading. Its words are not changed otherwise.
"""

import re
from dataclasses import dataclass

from dienhinh.intake.answers import ADDRESS, COMMUNE, Answer, Answers
from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.place_marks import plain
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.intake.lists.groups import place_of_groups
from dienhinh.model.both import Both
from dienhinh.model.lists import Unit
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, DISTRICT_KINDS, any_folded_kind

_BESIDE, _COMMUNE, _DISTRICT = -1, 1, 2
# By the level: how a part begins that says its type itself, in full or cut short.
_TYPED = (
    re.compile(
        r"(?:thon|to|tdp|khu|kdc|lang|xom|ap|ban|buon|plei|doi|cum|khoi|so|duong|hem|ngo)\b"
    ),
    re.compile(rf"(?:{any_folded_kind(COMMUNE_KINDS)}|tt|x|p)\b"),
    re.compile(rf"(?:{any_folded_kind(DISTRICT_KINDS)}|h|tx|tp)\b"),
    re.compile(r"(?:tinh|thanh pho|tp)\b"),
)

_OF_DISTRICT = (Both("huyện, thị xã, thành phố", "district or town"), Both("đơn vị", "unit"))
_OF_COMMUNE = (Both("xã, phường, thị trấn", "commune"), Both("mã xã", "code"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What stands in one column: its level (the address itself, -1), the type of the heading."""

    level: int
    heading: str
    answer: Answer

    @property
    def text(self) -> str:
        return one_line(self.answer.text)

    @property
    def is_whole(self) -> bool:
        """Whether it may hold several places."""
        return self.level == _BESIDE or "," in self.text

    def with_type(self) -> str:
        """The words with the type of their heading, unless they begin with one."""
        is_typed = self.level == _BESIDE or _TYPED[self.level].match(plain(self.text)) is not None
        return self.text if is_typed or not self.heading else f"{self.heading} {self.text}"


@dataclass(frozen=True, slots=True)
class _Within:
    """The district that the address names, and where its commune is looked for without one."""

    district: Unit | None
    otherwise: tuple[str | None, ...]

    @property
    def ids(self) -> tuple[str | None, ...]:
        return (self.district.id,) if self.district else self.otherwise


def join_address(
    answers: Answers, names: Names, unit: str | None, of_head: str | None
) -> list[Doubt]:
    """Put the parts of the address into one answer; what to look at.

    `unit` is the id of the profile's, where it is known, `of_head` that of the place in whose name
    the paper is written: of communes of one name it tells which.
    """
    parts = _taken_out(answers)
    group = _of_group(answers, names, parts)
    parts = sorted([*parts, *group], key=lambda part: part.level)
    if all(part.level == _BESIDE for part in parts):
        return []
    district = next((p for p in parts if p.level == _DISTRICT), None)
    found = names.units.district(district.text) if district else None
    within = _Within(found, (None, of_head) if unit is None else (unit,))
    said = _said_in_one(parts)
    words: list[str] = []
    is_changed = False
    doubts = [] if district is None or found else [_unknown(district, _OF_DISTRICT)]
    for part in parts:
        shown = _shown(part, names, within)
        # Of one with its type it is told when the commune is looked for in the address.
        if part.level == _COMMUNE and not _TYPED[_COMMUNE].match(plain(shown)):
            doubts.append(_unclear(part, names, found) or _unknown(part, _OF_COMMUNE))
        if part.is_whole or said.isdisjoint({plain(part.text), plain(shown)}):
            words.append(shown)
            is_changed |= part not in group and shown not in {part.text, part.with_type()}
    place, address = parts[0].answer.place, ", ".join(words)
    answers.by_path[ADDRESS] = Answer(lines=[address], place=place)
    doubts += [_from_group(part, _shown(part, names, within)) for part in group]
    if is_changed:
        told = Both(
            f"Địa chỉ ghép từ các cột của danh sách thành “{address}”, xin xem lại. Nguồn viết:",
            f"The address was joined of the list's columns as “{address}”, please check. The "
            "source says:",
        )
        quoted = "; ".join(part.text for part in parts)
        doubts.append(Doubt(text=told, place=place, quoted=quoted))
    return doubts


def _of_group(answers: Answers, names: Names, parts: list[_Part]) -> list[_Part]:
    """The place that heads the rows of the list, unless the row says one of that level itself."""
    group = place_of_groups(answers.groups)
    if group is None:
        return []
    level = _DISTRICT if _TYPED[_DISTRICT].match(plain(group.text)) else _COMMUNE
    said = ", ".join(part.text for part in parts)
    if level == _DISTRICT:
        is_said = names.units.district_within(said) is not None
    else:
        is_said = COMMUNE in answers.by_path or bool(names.communes_within(said, None))
    if is_said or any(part.level == level for part in parts):
        return []
    answer = Answer(lines=[group.text], place=group.place)
    return [_Part(level=level, heading="", answer=answer)]


def _from_group(part: _Part, shown: str) -> Doubt:
    told = Both(
        f"Địa chỉ lấy thêm “{shown}” từ dòng nhóm ở trên, xin xem lại. Nguồn viết:",
        f"“{shown}” of the address was taken from the row above that heads others, please check. "
        "The source says:",
    )
    return Doubt(text=told, place=part.answer.place, quoted=part.text)


def _taken_out(answers: Answers) -> list[_Part]:
    """The parts in the order of an address, the address itself first."""
    paths = sorted(path for path in answers.by_path if path[0] == ADDRESS[0] and path != ADDRESS)
    parts = [
        _Part(level=int(path[1]), heading=str(path[2]), answer=answers.by_path.pop(path))
        for path in paths
    ]
    if ADDRESS in answers.by_path:
        beside = _Part(level=_BESIDE, heading="", answer=answers.by_path[ADDRESS])
        parts.insert(0, beside)
    return [part for part in parts if part.text]


def _shown(part: _Part, names: Names, within: _Within) -> str:
    """A part as the address says it."""
    if part.level == _DISTRICT and within.district:
        place = within.district.full_name
    elif part.level == _COMMUNE and not part.is_whole:
        found = next((f for id_ in within.ids if (f := names.commune(part.text, id_))), None)
        commune = names.reference.commune_on(found.id, names.named_call.date) if found else None
        # What bears a name of later is left as it is typed, so that it is told.
        place = commune.full_name if commune and found and found.note is None else ""
    else:
        place = ""
    is_as_typed = plain(place) == plain(part.text) and not part.text.isupper()
    if not place or is_as_typed:
        return part.with_type()
    return place[0].lower() + place[1:]


def _said_in_one(parts: list[_Part]) -> set[str]:
    """The places in columns that hold several of them."""
    texts = [part.text for part in parts if part.is_whole]
    return {plain(piece) for text in texts for piece in re.split(r"[,;]| [-–] ", text)}


def _unclear(part: _Part, names: Names, district: Unit | None) -> Doubt | None:
    """That a name may be of several communes; None where it is of none."""
    named = names.communes_called(part.text, district.id if district else None)
    if not named:
        return None
    several = "; ".join(f"{names.reference.commune_told(c)} ({c.code})" for c in named)
    told = Both(
        f"Tên này có thể là của: {several}; chưa rõ là xã nào nên chưa ghi mã xã, địa chỉ giữ chữ "
        "của nguồn:",
        f"The name may be of: {several}; it is not clear which, so no code was written, and the "
        "address keeps the words of the source:",
    )
    return Doubt(text=told, place=part.answer.place, quoted=part.text)


def _unknown(part: _Part, what: tuple[Both, Both]) -> Doubt:
    kind, follows = what
    told = Both(
        f"Không thấy {kind.vi} này trong danh mục của đợt nên chưa ghi {follows.vi}; địa chỉ giữ "
        "chữ của nguồn:",
        f"This {kind.en} is not in the lists of the call, so no {follows.en} was taken from it; "
        "the address keeps the words of the source:",
    )
    return Doubt(text=told, place=part.answer.place, quoted=part.text)
