"""`dienhinh import`: files in, draft folders and a report in Vietnamese out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts import Draft, Given
from dienhinh.intake.folders import Outcome, put
from dienhinh.intake.places import Names
from dienhinh.intake.sources import Refused, take
from dienhinh.intake.units.folders import UnitOutcome, put_unit
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import cut_phones
from dienhinh.write.yaml_edit import YamlEditError


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of the files."""

    outcomes: tuple[Outcome, ...]
    units: tuple[UnitOutcome, ...]
    refused: tuple[Refused, ...]

    @property
    def is_whole(self) -> bool:
        """Whether every file gave its profiles or figures."""
        return not self.refused and all(outcome.folder for outcome in self.every)

    @property
    def every(self) -> tuple[Outcome | UnitOutcome, ...]:
        """The figures of units, then the profiles."""
        return (*self.units, *self.outcomes)

    def report(self) -> str:
        """For the terminal: each profile with its changes and doubts, then what was not read."""
        lines: list[str] = []
        for outcome in self.every:
            lines += _told(outcome)
        for row in self.refused:
            lines += [f"KHÔNG NHẬP {row.source}", f"  - {row.doubt.line()}"]
            # Written nowhere else, so in full.
            lines += [f"      {w.place}: {' '.join(w.text.split())}" for w in row.leftovers]
            lines.append("")
        new = sum(o.is_new for o in self.outcomes if o.folder)
        changed = sum(bool(o.changes) and not o.is_new for o in self.outcomes)
        doubts = sum(len(outcome.doubts) for outcome in self.every)
        units = len({outcome.folder for outcome in self.units if outcome.folder})
        figures = f"số liệu của {units} đơn vị, " if units else ""
        lines.append(
            f"{figures}{new} hồ sơ mới, {changed} hồ sơ cập nhật, {doubts} việc cần xem, "
            f"{len(self.refused)} tệp không nhập được."
        )
        return "\n".join(lines) + "\n"


def import_files(root: Path, paths: Sequence[Path], reference: Reference, given: Given) -> Imported:
    """Read the files and write what they hold below `root`, the folder of profiles."""
    names = Names(reference, reference.calls[given.call])
    taken = take(paths, names, given)
    written: dict[Path, Draft] = {}
    outcomes: list[Outcome] = []
    units: list[UnitOutcome] = []
    # What was written of others is told, whatever becomes of one.
    for draft in taken.drafts:
        try:
            outcomes.append(put(root, draft, reference, given.call, written))
        except (OSError, YamlEditError) as error:
            outcomes.append(Outcome(draft=draft, folder=None, doubts=[_unwritten(error)]))
    for unit in taken.units:
        try:
            units.append(put_unit(root, unit, reference))
        except (OSError, YamlEditError) as error:
            units.append(UnitOutcome(draft=unit, folder=None, doubts=[_unwritten(error)]))
    return Imported(outcomes=tuple(outcomes), units=tuple(units), refused=tuple(taken.refused))


def _unwritten(error: OSError | YamlEditError) -> Doubt:
    if isinstance(error, YamlEditError):
        return Doubt(
            text="Tệp đang có trong kho còn lỗi nên chưa cập nhật; xem bằng `dienhinh check`, sửa "
            "rồi nhập lại."
        )
    return Doubt(
        text=f"Không ghi được ({error.strerror}); đóng tệp nếu đang mở, xem quyền của thư mục rồi "
        "nhập lại:",
        quoted=str(error.filename or ""),
    )


def newest_call(reference: Reference) -> str:
    """The call that files belong to when nobody says otherwise."""
    return max(reference.calls.values(), key=lambda call: (call.date, call.id)).id


def _told(outcome: Outcome | UnitOutcome) -> list[str]:
    where = outcome.folder.as_posix() if outcome.folder else "(không ghi)"
    name = outcome.draft.name or "chưa rõ tên"
    lines = [f"{name} ← {outcome.draft.source}", f"  {where}"]
    lines += [f"  thay đổi: {cut_phones(line)}" for line in outcome.changes] or [
        "  không có gì đổi"
    ]
    lines += [f"  - {doubt.line()}" for doubt in outcome.doubts]
    if outcome.draft.leftovers:
        count = len(outcome.draft.leftovers)
        lines.append(f"  - {count} đoạn chữ chưa xếp được vào mục nào, giữ trong {outcome.review}:")
        lines += [f"      {row.place}: {_short(row.text)}" for row in outcome.draft.leftovers[:5]]
    return [*lines, ""]


def _short(text: str) -> str:
    line = cut_phones(" ".join(text.split()))
    return line if len(line) <= 90 else f"{line[:90]}…"  # noqa: PLR2004 one line of a terminal
