"""A unit's draft becomes `<call>/<unit>/unit.yaml` and `bao-cao/*.md`; a second import adds to it.

What a source says again is not written again; what people changed or took out since stays so, and
the source's other value is told; what a source no longer says is never taken away.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dienhinh.english import counted
from dienhinh.intake.doubts import Doubt, Leftover, not_updated
from dienhinh.intake.folders.differences import whole
from dienhinh.intake.folders.import_state import differs_in_numbers, digest_of, remembered
from dienhinh.intake.review_file import keep_review, review_name, review_text
from dienhinh.intake.units.asked import Table, tables
from dienhinh.intake.units.drafts import UnitDraft
from dienhinh.intake.units.own_report import prints_alike
from dienhinh.intake.units.report_texts import in_order, kept_words, sections_in, with_section
from dienhinh.intake.units.unit_memory import UnitMemory, keyed, place_of, row_name, text_name
from dienhinh.intake.units.unit_state import keep_said, said_in
from dienhinh.intake.units.unit_text import UnitText
from dienhinh.model.both import Both
from dienhinh.model.reference import Reference
from dienhinh.model.source import Value
from dienhinh.model.unit_figures import SUMS
from dienhinh.read.unit_files import TEXTS_FOLDER, UNIT_FILE
from dienhinh.vietnamese import cut_numbers, shorten
from dienhinh.write.files import replace_file

_SHOWN = 80


@dataclass(slots=True, kw_only=True)
class UnitOutcome:
    """What was done with one draft: its folder, what changed, what to look at."""

    draft: UnitDraft
    folder: Path | None
    is_new: bool = False
    changes: list[Both] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def review(self) -> str:
        """The name of the review file: one a source, since several tell of one unit."""
        return review_name(self.draft.source)


def put_unit(root: Path, draft: UnitDraft, reference: Reference) -> UnitOutcome:
    """Write a draft below `root`, the folder of profiles; only ids of the lists become folders."""
    folder = root / draft.call / draft.unit
    outcome = UnitOutcome(draft=draft, folder=folder, doubts=[*draft.doubts])
    own = (root / draft.call, folder, folder / TEXTS_FOLDER, folder / UNIT_FILE)
    if any(path.is_symlink() for path in own):
        told = Both(
            "Thư mục hoặc tệp của đơn vị là liên kết dẫn ra ngoài nên không ghi.",
            "The unit's folder or file is a link that leads elsewhere, so nothing was written.",
        )
        return UnitOutcome(draft=draft, folder=None, doubts=[*draft.doubts, Doubt(text=told)])
    folder.mkdir(parents=True, exist_ok=True)
    _Putting(folder, draft, reference, outcome).put()
    return outcome


class _Putting:
    def __init__(
        self, folder: Path, draft: UnitDraft, reference: Reference, outcome: UnitOutcome
    ) -> None:
        self._folder = folder
        self._draft = draft
        self._reference = reference
        self._outcome = outcome
        self._all = said_in(folder)
        self._memory = UnitMemory(self._all, draft)

    def put(self) -> None:
        self._figures()
        self._texts()
        review = review_text(self._draft, self._outcome.doubts)
        file = self._folder / review_name(self._draft.source)
        own = self._memory.own
        own.review = keep_review(file, review, own.review)
        keep_said(self._folder, self._all)

    # unit.yaml

    def _figures(self) -> None:
        path = self._folder / UNIT_FILE
        self._outcome.is_new = not path.is_file()
        try:
            text = UnitText(None if self._outcome.is_new else path.read_bytes())
        except (OSError, ValueError):
            self._outcome.doubts.append(not_updated(UNIT_FILE))
            return
        if self._outcome.is_new:
            self._memory.forget_figures()
        for key, value in self._draft.facts.items():
            name = ".".join(map(str, key))
            before = text.get(key)
            if self._may_write(name, before, value, Both(name, name)):
                text.set(key, value)
        for table in tables():
            self._rows(table, text)
        self._nothing_to_tell(text)
        if self._outcome.is_new:
            count = sum(len(rows) for rows in self._draft.rows.values())
            facts = len(self._draft.facts)
            told = Both(
                f"{UNIT_FILE} mới: {facts} mục, {count} dòng",
                f"new {UNIT_FILE}: {counted(facts, 'fact')}, {counted(count, 'row')}",
            )
            self._outcome.changes = [told]
        made = text.made()
        if self._outcome.is_new or made != path.read_bytes():
            replace_file(path, made)

    def _may_write(
        self, name: str, before: Value, value: Value, shown: Both, words: Both | None = None
    ) -> bool:
        """Whether a value goes into the file; what it said is remembered, a change is told.

        `words` are those of the source for a value that holds codes.
        """
        memory, digest = self._memory, remembered(value)
        is_of_numbers = differs_in_numbers(before, value)
        is_same = digest_of(before) == digest_of(value)
        is_same = is_same or (self._draft.is_made_here and prints_alike(before, value))
        if is_same or (memory.is_repeated(name, digest) and not is_of_numbers):
            memory.keep(name, digest)
            return False
        is_as_left = memory.is_as_left(name, remembered(before)) and not is_of_numbers
        if is_as_left or (before is None and not memory.was_said(name)):
            memory.keep(name, digest)
            was, is_now = _shown(before), _shown(value)
            self._outcome.changes.append(
                Both(f"{shown.vi}: {was.vi} → {is_now.vi}", f"{shown.en}: {was.en} → {is_now.en}")
            )
            return True
        self._tell_of_other(before, value, shown, words)
        kept = Both(whole(value), whole(value)) if words is None else words
        place = f"mục {place_of(name)} theo nguồn này"
        self._draft.leftovers.append(Leftover(place=place, text=kept.vi, text_en=kept.en))
        return False

    def _tell_of_other(self, before: Value, value: Value, shown: Both, words: Both | None) -> None:
        if before is None:
            told = Both(
                f"Mục {shown.vi} đã được bỏ khỏi kho nên không ghi lại; nguồn này ghi:",
                f"{shown.en} was taken out here and is not put back; this source says:",
            )
        else:
            told = Both(
                f"Mục {shown.vi} trong kho ghi khác nên giữ nguyên; nguồn này ghi:",
                f"{shown.en} says otherwise here, so it stays; this source says:",
            )
        said = words or _shown(value).changed(lambda text: text.strip("“”"))
        self._outcome.doubts.append(Doubt(text=told, quoted=said.vi, quoted_en=said.en))

    def _rows(self, table: Table, text: UnitText) -> None:
        told: set[str] = set()
        rows = self._draft.rows.get(table.name, [])
        # Rows of totals may be ours, and hold nothing but numbers.
        said = self._draft.row_words.get(table.name, []) if table.name != "totals" else []
        for at, (key, row) in enumerate(keyed(rows, table)):
            told.add(key)
            present = dict(keyed(text.rows(table.name), table))
            positions = {known: at for at, known in enumerate(present)}
            name = row_name(table, key)
            words = key.replace("|", " ")
            shown = Both(f"{table.name}, dòng “{words}”", f"{table.name}, row “{words}”")
            before: Value = present.get(key)
            if self._may_write(name, before, row, shown, said[at] if said else None):
                text.put_row(table.name, positions.get(key), row)
        there = {key for key, _ in keyed(text.rows(table.name), table)}
        self._tell_of_gone(table, there - told)

    def _tell_of_gone(self, table: Table, untold: set[str]) -> None:
        """Rows that this source no longer has stay until somebody deletes them."""
        for key in sorted(untold):
            if row_name(table, key) in self._memory.names_before:
                gone = key.replace("|", " ")
                text = Both(
                    f"Bản này không còn dòng “{gone}” ({table.label}); kho vẫn giữ, xem có xóa.",
                    f"This edition no longer has the row “{gone}” ({table.label_en}); it stays "
                    "here, see whether to delete it.",
                )
                self._outcome.doubts.append(Doubt(text=text))

    def _nothing_to_tell(self, text: UnitText) -> None:
        """A list for which every movement's total says 0 is empty, which is not "unanswered"."""
        asked = set(self._reference.calls[self._draft.call].movements)
        totals = {str(row.get("movement")): row for row in text.rows("totals")}
        if not asked or not asked <= set(totals):
            return
        for table in tables():
            names = SUMS.get(table.name, ())
            stated = [totals[movement].get(name) for movement in asked for name in names]
            is_open = text.get((table.name,)) is None and not text.rows(table.name)
            if names and is_open and all(number == 0 for number in stated):
                text.set((table.name,), [])
                self._outcome.changes.append(
                    Both(f"{table.name}: không có dòng nào", f"{table.name}: no rows")
                )

    # bao-cao/*.md

    def _texts(self) -> None:
        by_movement: dict[str, dict[str, str]] = {}
        for (movement, key), words in self._draft.texts.items():
            by_movement.setdefault(movement, {})[key] = words
        for movement, texts in sorted(by_movement.items()):
            outline = self._reference.outlines.get((self._draft.call, movement))
            if outline is None:
                continue
            path = self._folder / TEXTS_FOLDER / f"{movement}.md"
            before = _text_of(path)
            if before is None:
                file = f"{TEXTS_FOLDER}/{movement}.md"
                told = Both(
                    f"{file} không đọc được nên chưa ghi lời báo cáo.",
                    f"{file} cannot be read, so the text of the report was not written.",
                )
                self._outcome.doubts.append(Doubt(text=told))
                continue
            made = before
            for key, words in in_order(texts, outline):
                here = sections_in(made).get(key) or None
                file = f"{TEXTS_FOLDER}/{movement}.md"
                shown = Both(f"{file}, mục {key}", f"{file}, item {key}")
                if self._may_write(text_name(movement, key), here, kept_words(words), shown):
                    made = with_section(made, key, words, outline)
            if made != before:
                path.parent.mkdir(exist_ok=True)
                replace_file(path, made.encode())


def _text_of(path: Path) -> str | None:
    """The text of a report, "" when there is none yet, None when it is not ours to change."""
    if path.is_symlink():
        return None
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError):
        return None


def _shown(value: Value) -> Both:
    if value is None:
        return Both("(trống)", "(empty)")
    if isinstance(value, Mapping):
        parts = [(key, _plain(inner)) for key, inner in value.items()]
        return Both(
            "; ".join(f"{key} {inner.vi}" for key, inner in parts),
            "; ".join(f"{key} {inner.en}" for key, inner in parts),
        )
    return _plain(value).changed(lambda text: f"“{text}”")


def _plain(value: Value) -> Both:
    if isinstance(value, list):
        return Both(f"{len(value)} dòng", counted(len(value), "row"))
    words = shorten(cut_numbers(str(value)), _SHOWN)
    return Both(words, words)
