"""What a form asks, derived from the schema: one question for each answer, in the order of asking.

Word form, workbook, web form, reading and asking all use these: a field added to the schema is
asked everywhere. A question's tag names the way to its value: `achievements.activities`,
`photos.0.caption`, `consent.name.by`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Self

from dienhinh.intake.answers import ADDRESS, COMMUNE
from dienhinh.model.call import Call
from dienhinh.model.consent import PERSONS
from dienhinh.model.schema.fields import Field, Group, Items, Text, When
from dienhinh.model.schema.profile import (
    CONSENT,
    CONSENT_ITEMS,
    MOST_PHOTOS,
    PHOTO,
    PROFILE,
    VERIFICATION,
)
from dienhinh.model.source import KeyPath

# A person's consent (Luật 91/2025/QH15): without these two a profile of a person is never shown,
CONSENTS_NEEDED = ("name", "photo")
# and without these the profile is shown, but not the number, the house or the ethnic group.
CONSENTS_ASKED = (*CONSENTS_NEEDED, "phone", "address", "ethnicity")
AWARDS: KeyPath = ("awards",)
WORKPLACE: KeyPath = ("workplace",)

# Decided by the form itself, by the office that receives it, or never by the person who fills it.
_NOT_ASKED = frozenset({
    "kind", "call", "origin", "status", "publish_on", "sources", "press_texts", "former_slugs",
})  # fmt: skip
_NOT_ASKED_WITHIN = frozenset({"adopted_from", "file", "until", "withdrawn_on", "item"})
_KINDS = ("collective", "household", "individual")
_PERSONS = tuple(sorted(PERSONS))
_ONLY_FOR: dict[KeyPath, tuple[str, ...]] = {
    WORKPLACE: ("individual",),
    # Of a collective only persons that it names, and whoever answers its telephone, are asked.
    **{("consent", item): _PERSONS for item in CONSENTS_ASKED if item not in {"name", "phone"}},
}
GROUPS = {
    "facts": "Thông tin chung",
    "achievements": "Tóm tắt thành tích",
    "model": "Số liệu của mô hình (chỉ ghi khi là mô hình)",
    "photos": "Ảnh minh họa",
    "awards": "Khen thưởng",
    "replication": "Nhân rộng (không bắt buộc)",
    "consent": "Sự đồng ý của người được giới thiệu",
    "verified": "Xác nhận",
}


# Where the schema's help tells how to type YAML, forms tell how to write.
_HELP: dict[KeyPath, str] = {
    ("unit",): "Cơ quan, đơn vị hoặc huyện, thị xã, thành phố giới thiệu.",
    ADDRESS: "Ghi như lúc làm hồ sơ, ví dụ: xã Ba Tiêu, huyện Ba Tơ.",
    # Asked of individuals only: other forms have no such box to speak of.
    WORKPLACE: "Cá nhân ghi địa chỉ hoặc đơn vị công tác, ít nhất một.",
    COMMUNE: "Tên lúc làm hồ sơ; máy hiểu cả tên trước và sau sắp xếp.",
    AWARDS: "Từ năm {} đến nay; có số quyết định thì ghi.",
    ("model", "founded"): "Ghi ngày, tháng hoặc chỉ năm.",
}
# Of a call that asks communes, not districts.
_HELP_OF_COMMUNES: dict[KeyPath, str] = {
    ("unit",): "Cơ quan, đơn vị hoặc xã, phường, đặc khu giới thiệu.",
    ADDRESS: "Ghi như lúc làm hồ sơ, ví dụ: xã Ba Vì, tỉnh Quảng Ngãi.",
}
_DISTRICT = "district"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What of a call the questions depend on; without a call, of any that may be."""

    photos_least: int = 1
    photos_most: int = MOST_PHOTOS
    awards_since: int | None = None
    asks_districts: bool = True

    @classmethod
    def by(cls, call: Call) -> Self:
        """What the call asks."""
        groups = {group.id for group in call.addressees if group.nominates}
        return cls(
            photos_least=call.photos_least,
            photos_most=call.photos_most,
            awards_since=call.awards_since,
            asks_districts=_DISTRICT in groups or not groups,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question: the way to its value, its label, its field, who is asked it, its group."""

    path: KeyPath
    label: str
    label_en: str
    field: Field
    kinds: tuple[str, ...]
    group: str
    is_needed: bool
    asking: Asking = Asking()

    @property
    def tag(self) -> str:
        """The stable name of the question in forms."""
        return ".".join(map(str, self.path))

    @property
    def help(self) -> str:
        """What a form says under the label; the schema's words unless they are about files."""
        if self.is_optional_consent:
            # As the consents above, whose help says how; forms stay short.
            return ""
        told = _HELP.get(self.path, self.field.help)
        if not self.asking.asks_districts:
            told = _HELP_OF_COMMUNES.get(self.path, told)
        return told.format(self.asking.awards_since) if self.path == AWARDS else told

    def is_needed_for(self, kind: str) -> bool:
        """Whether profiles of that kind need the answer; the name of a collective is nobody's."""
        if self.path == ADDRESS:
            # Outline II.4.c: "địa chỉ/đơn vị công tác", one of the two.
            return kind not in _ONLY_FOR[WORKPLACE]
        return self.is_needed and (self.group != "consent" or kind in _PERSONS)

    @property
    def is_optional_consent(self) -> bool:
        """Whether it is part of a consent that no kind of profile needs."""
        return self.group == "consent" and self.path[1] not in CONSENTS_NEEDED

    @property
    def is_long(self) -> bool:
        """Whether the answer may have paragraphs or points."""
        kind = self.field.type
        return isinstance(kind, Items) or (isinstance(kind, Text) and kind.lines)

    @property
    def is_points(self) -> bool:
        """Whether the answer is a list of points."""
        return isinstance(self.field.type, Items) and self.path != AWARDS


def questions(call: Call | None = None) -> tuple[Question, ...]:
    """All questions of all kinds; of photos as many as the call takes, without one as any may."""
    return _asked(Asking() if call is None else Asking.by(call))


def questions_for(kind: str, call: Call | None) -> tuple[Question, ...]:
    """The questions of one kind of profile."""
    return tuple(question for question in questions(call) if kind in question.kinds)


def question_at(path: KeyPath) -> Question | None:
    """The question that asks for the value at `path`."""
    return next((question for question in questions() if question.path == path), None)


@cache
def _asked(asking: Asking) -> tuple[Question, ...]:
    return tuple(replace(question, asking=asking) for question in _questions(asking))


def helps(path: KeyPath) -> Iterator[str]:
    """What the forms of other calls say under the label; `{}` stands for a year."""
    yield from (words[path] for words in (_HELP, _HELP_OF_COMMUNES) if path in words)


def _questions(asking: Asking) -> Iterator[Question]:
    for field in PROFILE:
        if field.name in _NOT_ASKED:
            continue
        if field.name == "photos":
            yield from _photos(asking.photos_least, asking.photos_most)
        elif field.name == "consent":
            yield from _consents(field)
        elif field.name == "verified":
            yield from _verifications(field)
        elif isinstance(field.type, Group):
            yield from _within(field.name, field.type)
        elif (field.name,) == AWARDS:
            yield _question(AWARDS, field, "awards", ("Khen thưởng đã nhận", "Awards received"))
        else:
            yield _question((field.name,), field, "facts", (field.vi, field.en))


def _within(group: str, kind: Group) -> Iterator[Question]:
    for field in kind.fields:
        if field.name not in _NOT_ASKED_WITHIN:
            yield _question((group, field.name), field, group, (field.vi, field.en))


def _verifications(field: Field) -> Iterator[Question]:
    for inner in VERIFICATION:
        label = f"{field.vi} - {inner.vi}", f"{field.en} - {inner.en}"
        yield _question((field.name, 0, inner.name), inner, "verified", label)


def _photos(least: int, most: int) -> Iterator[Question]:
    for number in range(most):
        for field in PHOTO:
            if field.name not in _NOT_ASKED_WITHIN:
                vi, en = _PHOTO_LABELS[field.name]
                label = f"{vi} {number + 1}", f"{en} {number + 1}"
                question = _question(("photos", number, field.name), field, "photos", label)
                yield replace(question, is_needed=question.is_needed and number < least)


_PHOTO_LABELS = {
    "caption": ("Chú thích ảnh", "Caption of picture"),
    "alt": ("Mô tả điều nhìn thấy trong ảnh", "What is seen in picture"),
    "credit": ("Người chụp, nguồn ảnh", "Photographer or source of picture"),
    "kind": ("Loại ảnh", "Sort of picture"),
}


def _consents(field: Field) -> Iterator[Question]:
    items = {option.id: option for option in CONSENT_ITEMS}
    for item in CONSENTS_ASKED:
        for inner in CONSENT:
            if inner.name not in _NOT_ASKED_WITHIN:
                vi = f"{field.vi} {items[item].vi.lower()} - {inner.vi}"
                en = f"{field.en}, {items[item].en.lower()} - {inner.en}"
                yield _question(("consent", item, inner.name), inner, "consent", (vi, en))


def _question(path: KeyPath, field: Field, group: str, label: tuple[str, str]) -> Question:
    vi, en = label
    kinds = _ONLY_FOR.get(path[:2], _KINDS)
    if field.only is not None and field.only.field == "kind":
        kinds = field.only.values
    return Question(
        path=path,
        label=vi,
        label_en=en,
        field=field,
        kinds=kinds,
        group=group,
        is_needed=_is_needed(path, field, group),
    )


def _is_needed(path: KeyPath, field: Field, group: str) -> bool:
    """Asked of a profile that a unit introduces: what the schema requires of a nomination."""
    if group in {"model", "verified", "awards", "replication"}:
        return False
    if group == "consent":
        return field.required is True and path[1] in CONSENTS_NEEDED
    if group == "photos":
        return field.required is True and field.default is None
    needs = field.required
    if isinstance(needs, When):
        return needs.field == "origin" and "nomination" in needs.values
    return needs or path == ("phone",)
