"""`dienhinh import`: files in, draft folders and a report out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.folders.folder import put
from dienhinh.intake.folders.gone_rows import gone_rows, imported_before
from dienhinh.intake.folders.namesakes import taken_down_in
from dienhinh.intake.outcomes import Outcome
from dienhinh.intake.place_words import place_in
from dienhinh.intake.runs import Run
from dienhinh.intake.sources import Refused, take
from dienhinh.intake.units.drafts import UnitDraft
from dienhinh.intake.units.folders import UnitOutcome, put_unit
from dienhinh.intake.units.withdrawn_words import leave_out_withdrawn
from dienhinh.model.both import Both
from dienhinh.model.reference import Reference
from dienhinh.problems import Language
from dienhinh.vietnamese import cut_numbers
from dienhinh.write.yaml_edit import YamlEditError


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The report around changes and doubts."""

    refused: str
    unwritten: str
    nameless: str
    change: str
    same: str
    leftovers: str
    figures: str
    sums: str


_WORDS: Final[dict[Language, _Words]] = {
    "vi": _Words(
        refused="KHÔNG NHẬP",
        unwritten="(không ghi)",
        nameless="chưa rõ tên",
        change="thay đổi",
        same="không có gì đổi",
        leftovers="{count} đoạn chữ chưa xếp được vào mục nào, giữ trong {review}:",
        figures="số liệu của {units} đơn vị, ",
        sums="{new} hồ sơ mới, {changed} hồ sơ cập nhật, {doubts} việc cần xem, "
        "{refused} tệp không nhập được.",
    ),
    "en": _Words(
        refused="NOT IMPORTED",
        unwritten="(not written)",
        nameless="no name found",
        change="change",
        same="nothing changed",
        leftovers="text that fits no field, kept in {review} ({count}):",
        figures="units with figures: {units}, ",
        sums="profiles new: {new}, updated: {changed}; to look at: {doubts}; "
        "files not imported: {refused}.",
    ),
}


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

    def report(self, language: Language = "vi") -> str:
        """For the terminal: each profile with its changes and doubts, then what was not read."""
        words = _WORDS[language]
        lines: list[str] = []
        for outcome in self.every:
            lines += _told(outcome, language)
        for row in self.refused:
            lines += [f"{words.refused} {row.source}", f"  - {row.doubt.line(language)}"]
            # Written nowhere else, so in full.
            lines += [
                f"      {place_in(w.place, language)}: {w.words(language)}" for w in row.leftovers
            ]
            lines.append("")
        new = sum(o.is_new for o in self.outcomes if o.folder)
        changed = sum(bool(o.changes) and not o.is_new for o in self.outcomes)
        doubts = sum(len(outcome.doubts) for outcome in self.every)
        units = len({outcome.folder for outcome in self.units if outcome.folder})
        figures = words.figures.format(units=units) if units else ""
        lines.append(
            figures
            + words.sums.format(new=new, changed=changed, doubts=doubts, refused=len(self.refused))
        )
        return "\n".join(lines) + "\n"


def import_files(root: Path, paths: Sequence[Path], reference: Reference, given: Given) -> Imported:
    """Read the files and write what they hold below `root`, the folder of profiles."""
    names = Names(reference, reference.calls[given.call])
    taken = take(paths, names, given)
    before = imported_before(root)
    run = Run(drafts=taken.drafts)
    outcomes: list[Outcome] = []
    units: list[UnitOutcome] = []
    # What was written of others is told, whatever becomes of one.
    for draft in taken.drafts:
        try:
            outcomes.append(put(root, draft, reference, given.call, run))
        except (OSError, YamlEditError) as error:
            outcomes.append(Outcome(draft=draft, folder=None, doubts=[_unwritten(error)]))
    outcomes += gone_rows(before, run.written, outcomes)
    for unit in taken.units:
        _leave_out_withdrawn(unit, root, outcomes, reference)
        try:
            units.append(put_unit(root, unit, reference))
        except (OSError, YamlEditError) as error:
            units.append(UnitOutcome(draft=unit, folder=None, doubts=[_unwritten(error)]))
    return Imported(outcomes=tuple(outcomes), units=tuple(units), refused=tuple(taken.refused))


def _leave_out_withdrawn(
    unit: UnitDraft, root: Path, outcomes: Sequence[Outcome], reference: Reference
) -> None:
    """Keep out of a unit's words those on profiles that were taken down."""
    own = [outcome for outcome in outcomes if outcome.draft.source == unit.source]
    closed = {outcome.draft.name for outcome in own if outcome.is_closed}
    others = {outcome.draft.name for outcome in own} - closed - {""}
    gone = closed | (taken_down_in(root, unit.unit) - others)
    leave_out_withdrawn(unit, gone - {""}, others, reference)


def _unwritten(error: OSError | YamlEditError) -> Doubt:
    if isinstance(error, YamlEditError):
        told = Both(
            "Tệp đang có trong kho còn lỗi nên chưa cập nhật; xem bằng `dienhinh check`, sửa "
            "rồi nhập lại.",
            "The file kept here is faulty, so it was not updated; see `dienhinh check`, put it "
            "right and import again.",
        )
        return Doubt(text=told)
    told = Both(
        f"Không ghi được ({error.strerror}); đóng tệp nếu đang mở, xem quyền của thư mục rồi "
        "nhập lại:",
        f"It could not be written ({error.strerror}); close the file if it is open, see who may "
        "write to the folder, import again:",
    )
    return Doubt(text=told, quoted=str(error.filename or ""))


def _told(outcome: Outcome | UnitOutcome, language: Language) -> list[str]:
    words = _WORDS[language]
    where = outcome.folder.as_posix() if outcome.folder else words.unwritten
    name = outcome.draft.name or words.nameless
    lines = [f"{name} ← {outcome.draft.source}", f"  {where}"]
    lines += [
        f"  {words.change}: {cut_numbers(row.text(language))}" for row in outcome.changes
    ] or [f"  {words.same}"]
    lines += [f"  - {doubt.line(language)}" for doubt in outcome.doubts]
    if outcome.draft.leftovers:
        count = len(outcome.draft.leftovers)
        lines.append(f"  - {words.leftovers.format(count=count, review=outcome.review)}")
        lines += [
            f"      {place_in(row.place, language)}: {_short(row.shown(language))}"
            for row in outcome.draft.leftovers[:5]
        ]
    return [*lines, ""]


def _short(line: str) -> str:
    return line if len(line) <= 90 else f"{line[:90]}…"  # noqa: PLR2004 one line of a terminal
