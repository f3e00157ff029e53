"""Profiles as a report shows them: numbered, with what the dispatch asks for, and no more.

Without `is_internal` a report may leave the office: telephone numbers are left out, names of people
who did not agree to be named with all that tells who they are (workplace, address below the
commune), addresses without consent, and photographs of people without consent (Luật Bảo vệ dữ liệu
cá nhân 91/2025/QH15, Điều 9 and 16). Whose text names an ethnic group without consent is treated as
one who is not named, drafts too: the sheets hold the text, and with the name it tells of them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dienhinh.derive.public import public_workplace, tells_group
from dienhinh.derive.reports.heads import is_committee, unit_in_text
from dienhinh.model.consent import may_be_shown
from dienhinh.model.dossier import Dossier, Filed
from dienhinh.model.folder import PhotoFacts
from dienhinh.model.official import Figure, PictureFile, Piece
from dienhinh.model.profile import Photo, Profile
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.model.sealed import shown_to_staff
from dienhinh.vietnamese import quoted, sort_key, two_digits

WITHHELD_PHONE = "lưu tại đơn vị"
UNNAMED, UNSAID_GROUP = "nêu tên", "nêu dân tộc"
# Where a profile comes from (unit, movement): the label, and what is told of one.
Origin: TypeAlias = tuple[str, "Callable[[Nominee], str]"]
# More names than these make a note nobody reads; the numbers of the annex say the same.
_MOST_NAMED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominee:
    """One profile: its `number` in the list of `annex`, and what may be said of it.

    `lacks` names the consent for want of which it is counted, but nothing of its text may be told;
    empty when it is told.
    """

    number: int
    profile: Profile
    path: str
    unit: str
    name: str
    place: str
    phone: str
    kind: str
    pictures: tuple[PictureFile, ...]
    lacks: str
    annex: str = "Phụ lục"

    @property
    def is_withheld(self) -> bool:
        """Whether nothing of its text may be told."""
        return bool(self.lacks)

    @property
    def where(self) -> str:
        """The folder below that of the call: `ba-to/htx-thi-du`; of who is not named the unit."""
        return self.unit if self.is_withheld else self.path.split("/", 1)[1].rpartition("/")[0]

    @property
    def is_model(self) -> bool:
        """Whether it is a *mô hình*, not a *gương*."""
        return self.profile.model is not None


def nominees(
    dossier: Dossier, units: Sequence[str], movements: Sequence[str], origin: str, *, internal: bool
) -> tuple[Nominee, ...]:
    """The sound profiles of some units and movements, by unit, movement and name, numbered from 1.

    Samples are invented and are never asked for; withdrawn profiles are left out.
    """
    found = [
        filed
        for filed in dossier.filed
        if filed.is_sound
        and filed.origin == origin
        and filed.root.get("status") != "withdrawn"
        and filed.unit in units
        and filed.movement in movements
    ]
    found.sort(key=lambda filed: _order(filed, units, movements))
    return tuple(
        _nominee(number, filed, filed.profile, dossier, internal=internal)
        for number, filed in enumerate(found, 1)
        if filed.profile is not None
    )


def origins(dossier: Dossier, movements: Sequence[str]) -> tuple[Origin, ...]:
    """Who introduced a profile and, where a list holds several movements, for which."""
    known = dossier.reference.movements
    unit: Origin = ("Đơn vị giới thiệu", lambda n: dossier.unit_name(n.unit))
    movement: Origin = ("Phong trào", lambda n: known[n.profile.movement].short)
    return (unit, movement) if len(movements) > 1 else (unit,)


def cited(value: int | None, behind: Iterable[Nominee]) -> Figure:
    """A number with the profiles that it was counted from; a zero was counted from none."""
    rows = tuple(behind)
    if not rows:
        return Figure(value=value)
    return Figure(value=value, note=citation(rows), source=runs([n.number for n in rows]))


def counted(before: str, number: Figure, what: str) -> Piece:
    """A number inside a sentence; its note stands behind the noun, where it is no power."""
    return Piece(text=f"{before} {two_digits(number.value or 0)} {what}", note=number.note)


def models_among(rows: Sequence[Nominee]) -> Piece:
    """How many of the profiles just counted are models, as the rest of that sentence."""
    models = [nominee for nominee in rows if nominee.is_model]
    if not models:
        return Piece(text=", không có mô hình nào")
    if len(models) == len(rows):
        return Piece(text=", là mô hình" if len(rows) == 1 else ", đều là mô hình")
    return counted(", trong đó có", cited(len(models), models), "mô hình")


def citation(rows: Sequence[Nominee]) -> str:
    """The profiles by number in the annex and file; many are told by their numbers alone."""
    if len(rows) <= _MOST_NAMED:
        named = "; ".join(f"số {n.number} {quoted(n.name)} ({n.where})" for n in rows)
        return f"Hồ sơ {named}."
    return f"{two_digits(len(rows))} hồ sơ: số {runs([n.number for n in rows])} ở {rows[0].annex}."


def runs(numbers: list[int]) -> str:
    """Numbers in order with neighbours put together: "1-3, 7"."""
    return ", ".join(_runs(sorted(numbers)))


def _runs(numbers: list[int]) -> Iterator[str]:
    first = previous = numbers[0]
    for number in [*numbers[1:], -1]:
        if number == previous + 1:
            previous = number
            continue
        yield str(first) if first == previous else f"{first}-{previous}"
        first = previous = number


def _order(filed: Filed, units: Sequence[str], movements: Sequence[str]) -> tuple[object, ...]:
    name = str(filed.root.get("name", ""))
    return (
        list(units).index(filed.unit),
        list(movements).index(filed.movement),
        sort_key(name),
        filed.path,
    )


def _nominee(
    number: int, filed: Filed, profile: Profile, dossier: Dossier, *, internal: bool
) -> Nominee:
    lacks = "" if internal else _lacks(profile, dossier)
    kind = KIND_NAMES[profile.kind]
    return Nominee(
        number=number,
        profile=profile,
        path=filed.path,
        unit=filed.unit,
        name=f"{kind} (chưa đồng ý {lacks})" if lacks else profile.name,
        place=_down_to_commune(profile, dossier)
        if lacks
        else _place(profile, dossier, internal=internal),
        phone=shown_to_staff(profile.phone) if internal else WITHHELD_PHONE,
        kind=kind,
        pictures=() if lacks else tuple(_pictures(filed, profile, dossier, internal=internal)),
        lacks=lacks,
    )


def _lacks(profile: Profile, dossier: Dossier) -> str:
    if not may_be_shown(profile, "name", dossier.today):
        return UNNAMED
    return UNSAID_GROUP if tells_group(profile, dossier.today) else ""


def _place(profile: Profile, dossier: Dossier, *, internal: bool) -> str:
    """Address and workplace as the dispatch asks; without consent the address ends at the commune.

    A workplace that tells the home needs it too. Of who is not named neither is told: a headmaster
    of a school is one person.
    """
    is_open = internal or may_be_shown(profile, "address", dossier.today)
    address = profile.address if is_open else _down_to_commune(profile, dossier)
    workplace = profile.workplace if internal else public_workplace(profile, dossier.today)
    return "; ".join(part for part in (address, workplace) if part)


def _down_to_commune(profile: Profile, dossier: Dossier) -> str:
    """The commune on the day of the call with its district, while there were districts.

    Where no commune is told, the district or commune that introduces the profile.
    """
    reference = dossier.reference
    code = profile.commune
    commune = reference.commune_on(code, dossier.call.date) if code else None
    above = reference.units.get(profile.unit if commune is None else commune.unit or "")
    whole = unit_in_text(above) if above is not None and is_committee(above) else None
    return ", ".join(part for part in (commune and commune.full_name, whole) if part)


def _pictures(
    filed: Filed, profile: Profile, dossier: Dossier, *, internal: bool
) -> Iterator[PictureFile]:
    for photo in profile.photos:
        facts = filed.folder.photos.get(photo.file)
        if isinstance(facts, PhotoFacts) and (internal or _may_show(photo, profile, dossier)):
            yield PictureFile(
                source=f"{filed.folder.path}/{photo.file}",
                digest=facts.digest,
                width_px=facts.width_px,
                height_px=facts.height_px,
                alt=photo.alt,
                caption=f"{photo.caption} ({photo.credit})",
            )


def _may_show(photo: Photo, profile: Profile, dossier: Dossier) -> bool:
    return photo.kind == "illustration" or may_be_shown(profile, "photo", dossier.today)
