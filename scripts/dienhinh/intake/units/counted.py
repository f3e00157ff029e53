"""Sums that a unit wrote, compared with what they are the sums of; never corrected, only told."""

from collections.abc import Mapping, Sequence

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.units.asked import table_named
from dienhinh.intake.units.told import SumTold
from dienhinh.model.both import Both
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.lists import LEVEL_NAMES
from dienhinh.model.source import Value
from dienhinh.model.unit_figures import AWARDED, COUNTED_LISTS
from dienhinh.vietnamese import number_text, parse_integer

Rows = dict[str, list[dict[str, Value]]]
_SUM_HEADINGS = frozenset({"cong", "tong", "tong cong", "tong so"})


def with_sums(rows: Rows, sums: Mapping[str, Sequence[SumTold]], doubts: list[Doubt]) -> Rows:
    """The rows with the last sum of the awards as a stated total, where it is of one movement."""
    made = dict(rows)
    for name, told in sums.items():
        for position, row in enumerate(told):
            stated = {
                column: number
                for column, spot in row.cells.items()
                if (number := parse_integer(spot.text)) is not None
            }
            own = [rows[name][index] for index in row.rows if index < len(rows[name])]
            _compare(name, own, stated, row.place, doubts)
            movements = {str(item.get("movement")) for item in own}
            is_last = position == len(told) - 1 and len(row.rows) == len(rows[name])
            is_last = is_last and row.is_of_all
            if name == "awards" and is_last and len(movements) == 1 and "None" not in movements:
                made["totals"] = _stated(made["totals"], movements.pop(), stated)
    return made


def _compare(
    name: str,
    own: Sequence[Mapping[str, Value]],
    stated: Mapping[str, int],
    place: str,
    doubts: list[Doubt],
) -> None:
    for column, number in stated.items():
        parts = [item[column] for item in own if isinstance(item.get(column), int)]
        counted = sum(part for part in parts if isinstance(part, int))
        if parts and counted != number:
            asked = field_named(table_named(name).fields, column)
            told = Both(
                f"Dòng tổng ghi “{asked.vi}” {number_text(number)}, cộng các dòng được "
                f"{number_text(counted)}; máy giữ các dòng, xin xem lại.",
                f"The row of sums says “{asked.en}” {number:,}, the rows add up to {counted:,}; "
                "the rows are kept, please check.",
            )
            doubts.append(Doubt(text=told, place=place))


def _stated(
    totals: list[dict[str, Value]], movement: str, stated: Mapping[str, int]
) -> list[dict[str, Value]]:
    """The totals with those of a movement; what the unit states elsewhere stands."""
    found: dict[str, Value] = {name: stated[name] for name in AWARDED if name in stated}
    if not found:
        return totals
    before = next((row for row in totals if row.get("movement") == movement), None)
    rest = [row for row in totals if row is not before]
    return [*rest, {"movement": movement} | found | (before or {})]


def is_derived(
    heading: str,
    text: str,
    row: Mapping[str, Value],
    reference: Reference,
    doubts: list[Doubt],
) -> bool:
    """Whether a column only repeats what the row says: its sum, the level of its award.

    A sum that differs is told; then it is not taken for a repetition.
    """
    key = label_key(heading)
    form = reference.awards.get(str(row.get("award")))
    if key == "cap" and form is not None:
        return label_key(LEVEL_NAMES[form.level]) == label_key(text)
    if key not in _SUM_HEADINGS:
        return False
    parts = [row[name] for name in AWARDED if isinstance(row.get(name), int)]
    counted = sum(part for part in parts if isinstance(part, int))
    stated = parse_integer(text)
    if stated is not None and stated != counted:
        told = Both(
            f"Cột “{heading}” ghi {number_text(stated)}, cộng ba cột được {number_text(counted)}; "
            "máy giữ ba cột, xin xem lại.",
            f"The column “{heading}” says {stated:,}, the three columns add up to {counted:,}; "
            "the three columns are kept, please check.",
        )
        doubts.append(Doubt(text=told))
    return stated == counted


def tell_of_stated_sums(rows: Rows, doubts: list[Doubt]) -> None:
    """A doubt for each total that differs from the rows of the same file."""
    for total in rows["totals"]:
        movement = total.get("movement")
        for name in (*COUNTED_LISTS, *AWARDED):
            stated = total.get(name)
            counted = _count(rows, name, movement)
            if not isinstance(stated, int) or counted is None or counted == stated:
                continue
            asked = field_named(table_named("totals").fields, name)
            told = Both(
                f"“{asked.vi}” đơn vị tự cộng {number_text(stated)}, bảng có "
                f"{number_text(counted)} ({movement}); máy giữ cả hai, xin xem lại.",
                f"“{asked.en}”: the unit's own sum is {stated:,}, the table has {counted:,} "
                f"({movement}); both are kept, please check.",
            )
            doubts.append(Doubt(text=told))


def _count(rows: Rows, name: str, movement: Value) -> int | None:
    """What a total counts in the rows of the file; None where it has none."""
    listed = rows["awards" if name in AWARDED else name]
    own = [row for row in listed if row.get("movement") == movement]
    if not own:
        return None
    if name in COUNTED_LISTS:
        return len(own)
    parts = [row.get(name) for row in own]
    return sum(part for part in parts if isinstance(part, int))
