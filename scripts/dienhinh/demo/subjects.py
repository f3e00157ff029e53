"""Who profile number so-and-so is about: kind, place, movement, field of work and name.

In: the reference lists, a seed, a position. Out: a `Subject`, the same whatever was asked before
and however many profiles there are. Proportions are uneven as in real life; they are set by hand.
"""

from dataclasses import dataclass
from functools import cache

from dienhinh.demo.chance import Chance
from dienhinh.demo.names import InventedNames
from dienhinh.demo.phrases import book
from dienhinh.model.call import Call
from dienhinh.model.lists import Commune, Unit
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import lower_first, slug

_KINDS = {"collective": 62, "household": 20, "individual": 18}
_MODELS_PERCENT = {"collective": 78, "household": 55, "individual": 35}
_PEOPLE = {
    "collective": "các thành viên",
    "household": "cả nhà",
    "individual": "những người cùng làm",
}
_FORMS_OF_ADDRESS = {"Ông": 38, "Bà": 30, "Anh": 18, "Chị": 14}
# Out of a hundred profiles of the first movement, and of those of the others.
_FIRST_MOVEMENT_PERCENT = 58
_SECTORS = {
    "trong-trot": (20, 9),
    "chan-nuoi": (9, 15),
    "thuy-san": (7, 4),
    "lam-nghiep": (6, 4),
    "che-bien": (9, 2),
    "nghe-truyen-thong": (5, 4),
    "du-lich-cong-dong": (5, 2),
    "moi-truong": (12, 1),
    "ha-tang": (13, 4),
    "chuyen-doi-so": (5, 1),
    "an-sinh": (2, 28),
    "sinh-ke": (2, 22),
    "thuong-mai-dich-vu": (5, 4),
}
# Which other sentences go with a sector's own; a work may name another family itself.
_FAMILIES = {
    "du-lich-cong-dong": "services",
    "thuong-mai-dich-vu": "services",
    "moi-truong": "community",
    "ha-tang": "community",
    "chuyen-doi-so": "community",
    "an-sinh": "community",
    "sinh-ke": "community",
}
_MOUNTAINS, _PLAIN, _ISLAND = "núi", "đồng", "đảo"
_LANDS = dict.fromkeys(("ba-to", "minh-long", "son-ha", "son-tay", "tra-bong"), _MOUNTAINS)
_LANDS["ly-son"] = _ISLAND
_VILLAGES = ("Đông", "Tây", "Nam", "Bắc", "Trung", "Thượng", "Hạ", "Nội", "Ngoại", "An", "Tân")
# A unit without communes still nominates somebody; one commune brings about a hundredth.
_LEAST_UNIT_WEIGHT = 3
# Longer ones would be cut, and then two could be equal; none is.
_LONGEST_SLUG = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One line of `[works]`: what is done, what comes of it, with which family."""

    deed: str
    thing: str
    family: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One invented collective, household or individual in a real commune.

    `who` and `people` name it and its own in a sentence ("tổ hợp tác", "các thành viên").
    """

    position: int
    name: str
    person: str | None
    slug: str
    kind: str
    who: str
    people: str
    unit: Unit
    commune: Commune | None
    village: str
    movement: str
    sector: str
    work: Work
    is_model: bool

    @property
    def place(self) -> str:
        """The commune, or the unit where there is none."""
        return self.commune.full_name if self.commune else lower_first(self.unit.full_name)

    @property
    def address(self) -> str:
        """Village, commune, unit, as people write it."""
        parts = (self.village, self.commune and self.place, lower_first(self.unit.full_name))
        return ", ".join(part for part in parts if part)


class Subjects:
    """The subjects of one seed, by position."""

    def __init__(self, reference: Reference, call: Call, seed: int) -> None:
        """The call must have units that nominate, and movements."""
        nominating = [unit for group in call.addressees if group.nominates for unit in group.units]
        self._seed = seed
        self._names = InventedNames(seed)
        self._units = [reference.units[unit] for unit in nominating]
        self._communes = {
            unit: [c for c in reference.communes_of(unit) if c.exists_on(call.date)]
            for unit in nominating
        }
        self._unit_weights = {
            place: _LEAST_UNIT_WEIGHT + len(self._communes[unit])
            for place, unit in enumerate(nominating)
        }
        self._movements = call.movements
        self._sectors = {s: w for s, w in _SECTORS.items() if s in reference.sectors}

    def __getitem__(self, position: int) -> Subject:
        """The subject of a position, from 0."""
        chance = Chance(f"{self._seed}:{position}:subject")
        unit = self._units[chance.weighted(self._unit_weights)]
        communes = self._communes[unit.id]
        commune = chance.one(communes) if communes else None
        movement = self._movement(chance)
        sector, work = self._work(chance, movement, _LANDS.get(unit.id, _PLAIN))
        kind = chance.weighted(_KINDS)
        who, name, person = self._called(chance, kind, work, position)
        is_town = commune is not None and commune.type in {"phường", "thị trấn"}
        return Subject(
            position=position,
            name=_with_place(name, commune) if chance.happens(30) else name,
            person=person,
            slug=slug(name, _LONGEST_SLUG),
            kind=kind,
            who=who,
            people=_PEOPLE[kind],
            unit=unit,
            commune=commune,
            village=f"{'tổ dân phố' if is_town else 'thôn'} Mẫu {chance.one(_VILLAGES)}",
            movement=movement,
            sector=sector,
            work=work,
            is_model=chance.happens(_MODELS_PERCENT[kind]),
        )

    def _movement(self, chance: Chance) -> str:
        first, *others = self._movements
        if not others or chance.happens(_FIRST_MOVEMENT_PERCENT):
            return first
        return chance.one(others)

    def _work(self, chance: Chance, movement: str, land: str) -> tuple[str, Work]:
        column = 0 if movement == self._movements[0] else 1
        weights = {
            sector: weight[column] if _works(sector, land) else 0
            for sector, weight in self._sectors.items()
        }
        sector = chance.weighted(weights)
        return sector, chance.one(_works(sector, land))

    def _called(
        self, chance: Chance, kind: str, work: Work, position: int
    ) -> tuple[str, str, str | None]:
        """The word for it in a sentence, its name, and the person of that name if it is one."""
        invented = self._names[position]
        if kind == "collective":
            head, who = _columns(chance.one(book(work.family)["heads"]), 2)
            return who, f"{head} {work.deed.replace(',', '')} {invented}", None
        form = chance.weighted(_FORMS_OF_ADDRESS)
        person = f"{chance.one(book('names')['surname'])} {invented}"
        if kind == "household":
            return "gia đình", f"Hộ {form.lower()} {person}", person
        return form.lower(), f"{form} {person}", person


@cache
def _works(sector: str, land: str) -> tuple[Work, ...]:
    """The works of a sector that this land allows."""
    found = []
    for line in book(sector)["works"]:
        deed, thing, where, family = _columns(line, 4)
        if where in {"", land}:
            usual = _FAMILIES.get(sector, "production")
            found.append(Work(deed=deed, thing=thing, family=family or usual))
    return tuple(found)


def _columns(line: str, count: int) -> list[str]:
    """The parts between "|", the last ones empty when the line has fewer."""
    parts = [part.strip() for part in line.split("|")]
    return parts + [""] * (count - len(parts))


def _with_place(name: str, commune: Commune | None) -> str:
    return f"{name}, {commune.full_name}" if commune else name
