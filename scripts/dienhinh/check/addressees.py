"""Whom a call asks, and whether the units that are communes are those of the list of communes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dienhinh.check.wording import validity
from dienhinh.model.call import Call
from dienhinh.model.lists import Commune, Unit
from dienhinh.model.source import KeyPath, Tree
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import date_text


def addressed_units(tree: Tree, call: Call, units: Mapping[str, Unit]) -> Iterator[Problem]:
    """Units that a call asks twice, that are not there on its day, or not known to be."""
    first: dict[str, KeyPath] = {}
    for row, group in enumerate(call.addressees):
        for position, id_ in enumerate(group.units):
            path = ("addressees", row, "units", position)
            if id_ in first:
                yield _twice(tree, path, id_, first[id_])
                continue
            first[id_] = path
            unit = units.get(id_)
            if unit is not None and not unit.exists_on(call.date):
                yield _not_there(tree, path, unit, call.date)
            elif unit is not None and not unit.is_confirmed_on(call.date):
                yield _not_confirmed(tree, path, unit, call.date)


def units_of_communes(
    tree: Tree, units: Sequence[Unit], communes: Sequence[Commune]
) -> Iterator[Problem]:
    """Units of communes whose name or days are not those of the commune with their code.

    `units` are all of the list, in its order. After a merger a unit without its last day is asked
    for ever, under a name that may be another's.
    """
    for position, unit in enumerate(units):
        if unit.group != "commune" or unit.code is None:
            continue
        bearers = [commune for commune in communes if commune.code == unit.code]
        if not any(_agree(unit, commune) for commune in bearers):
            yield _other(tree, ("units", position, "code"), unit, _meant(unit, bearers))


def _twice(tree: Tree, path: KeyPath, id_: str, before: KeyPath) -> Problem:
    spot = tree.value_spot(before)
    return tree.problem(
        path,
        "duplicate-id",
        Severity.ERROR,
        f"“{id_}” đã có trong nơi nhận của công văn này. Xóa một dòng.",
        f'"{id_}" is an addressee of this dispatch already. Delete one line.',
        related=(Related(tree.path, spot.line, spot.column, "dòng ấy ở đây", "it is here"),),
    )


def _not_there(tree: Tree, path: KeyPath, unit: Unit, day: date) -> Problem:
    when_vi, when_en = validity(unit.valid_from, unit.valid_to, day)
    return tree.problem(
        path,
        "not-valid-then",
        Severity.ERROR,
        f"{unit.full_name} {when_vi}, còn công văn đề ngày {date_text(day)}. Xóa dòng này, hoặc "
        "ghi đơn vị có vào ngày ấy.",
        f"{unit.full_name} {when_en}, but the dispatch is dated {day}. Delete the line, or type a "
        "unit of that day.",
    )


def _not_confirmed(tree: Tree, path: KeyPath, unit: Unit, day: date) -> Problem:
    since = unit.unconfirmed_from or day
    return tree.problem(
        path,
        "not-confirmed",
        Severity.WARNING,
        f"Từ ngày {date_text(since)} chưa ai xác nhận {unit.full_name} còn và còn tên này, mà công "
        f"văn đề ngày {date_text(day)}. Hỏi lại: còn thì xóa unconfirmed_from của đơn vị ở "
        "units.yaml, hết thì ghi valid_to ở đó rồi xóa dòng này.",
        f"Since {since} nobody has confirmed that {unit.full_name} is there under this name, but "
        f"the dispatch is dated {day}. Ask: if it is, delete unconfirmed_from of the unit in "
        "units.yaml; if it is not, give it valid_to there and delete this line.",
    )


def _agree(unit: Unit, commune: Commune) -> bool:
    return (
        unit.full_name.casefold() == commune.full_name.casefold()
        and unit.valid_from in {None, commune.valid_from}
        and unit.valid_to == commune.valid_to
    )


def _meant(unit: Unit, bearers: Sequence[Commune]) -> Commune | None:
    """The commune that began with the unit, else the last to bear its code."""
    same = [commune for commune in bearers if commune.valid_from == unit.valid_from]
    return max(same or bearers, key=lambda commune: commune.valid_from, default=None)


def _other(tree: Tree, path: KeyPath, unit: Unit, commune: Commune | None) -> Problem:
    if commune is None:
        return tree.problem(
            path,
            "wrong-unit-commune",
            Severity.WARNING,
            f"communes.yaml không có mã “{unit.code}” của {unit.full_name}. Sửa mã, hoặc thêm xã "
            "vào communes.yaml.",
            f'communes.yaml has no code "{unit.code}" of {unit.full_name}. Correct the code, or '
            "add the commune to communes.yaml.",
        )
    there, here = _timed(commune), _timed(unit)
    return tree.problem(
        path,
        "wrong-unit-commune",
        Severity.WARNING,
        f"Trong communes.yaml, mã “{unit.code}” là {there}, còn ở đây là {here}. Ghi tên và ngày "
        "như communes.yaml; xã mới thì thêm thành đơn vị khác, giữ đơn vị cũ cho đợt cũ.",
        f'In communes.yaml "{unit.code}" is {there}, here it is {here}. Type name and days as '
        "there; a new commune becomes another unit, so that earlier calls keep theirs.",
    )


def _timed(place: Unit | Commune) -> str:
    """Name and days as the lists have them: `xã Ba Vì (valid_from: 2025-07-01)`."""
    days = (("valid_from", place.valid_from), ("valid_to", place.valid_to))
    told = ", ".join(f"{name}: {day}" for name, day in days if day is not None)
    return f"{place.full_name} ({told})" if told else place.full_name
