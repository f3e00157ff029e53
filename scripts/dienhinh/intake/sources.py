"""Whatever people send becomes drafts: files, folders, zip files with any of them inside.

What a file is, its first bytes say, not its name. Every file ends as a draft or as a line that says
why it did not; no bytes raise.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import assert_never

from dienhinh.intake.answers import NAME, Answers
from dienhinh.intake.doubts import Doubt, Leftover, UnreadableError
from dienhinh.intake.drafts.draft import Draft, draft_of
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.drafts.markup_doubts import markup_doubts
from dienhinh.intake.drafts.photo_words import unsaid_doubts
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.typed_text import label_key, one_line
from dienhinh.intake.drafts.web_package import draft_of_yaml
from dienhinh.intake.files.given_files import GivenFile, base_of, folder_of, given_files
from dienhinh.intake.files.old_office import converted
from dienhinh.intake.files.packages import LOCKED_ARCHIVE, MOST_FILE_BYTES, Package
from dienhinh.intake.files.sorts import CONVERTED, Sort, is_picture, sort_of
from dienhinh.intake.folders.loose_pictures import NOBODYS_PICTURE, by_folder, share_out
from dienhinh.intake.hidden_phones import hide_profile_phones, leftover_without_phones
from dienhinh.intake.lines.consent_papers import KEEP_CONSENT, is_consent_paper
from dienhinh.intake.lines.form_reading import answers_in
from dienhinh.intake.lines.form_texts import EXAMPLE, FORM_KINDS
from dienhinh.intake.sheets.file import read_sheets
from dienhinh.intake.sheets.workbook import read_workbook
from dienhinh.intake.units.drafts import UnitDraft, unit_draft
from dienhinh.intake.units.named_call import names_of_paper, names_of_workbook, tell_of_another_call
from dienhinh.intake.units.papers import told_in_papers
from dienhinh.intake.units.phones import hide_unit_phones
from dienhinh.intake.units.told import Told
from dienhinh.intake.units.workbooks import told_in_workbook
from dienhinh.intake.word.file import read_word
from dienhinh.intake.word.pieces import Document, lines_in, shots_in
from dienhinh.model.both import Both

_MOST_DEPTH = 3
# A name in the story of a report is no profile; with an address, a number, a text it is.
_FEWEST_ANSWERS = 3
_EMPTY = Both(
    "Tệp trống hoặc là biểu mẫu chưa điền.", "The file is empty, or a form that is not filled in."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that gave no draft, and why; `leftovers` are the words in it."""

    source: str
    doubt: Doubt
    leftovers: tuple[Leftover, ...] = ()


@dataclass(slots=True, kw_only=True)
class Taken:
    """All that came of the files."""

    drafts: list[Draft] = field(default_factory=list)
    units: list[UnitDraft] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def take(paths: Iterable[Path], names: Names, given: Given) -> Taken:
    """The drafts in files and folders, in the order of their names."""
    taking = _Taking(names, given)
    for files, unread in given_files(list(paths)):
        taking.taken.refused += [Refused(source=name, doubt=doubt) for name, doubt in unread]
        taking.files(files, 0)
    for draft in taking.taken.drafts:
        draft.keep_unplaced()
        draft.doubts += unsaid_doubts(draft.values.get("photos"))
        draft.doubts += markup_doubts(draft.values)
    if not given.may_hold_phone:
        for draft in taking.taken.drafts:
            hide_profile_phones(draft)
        for unit in taking.taken.units:
            hide_unit_phones(unit)
        taking.taken.refused = [_without_phones(row) for row in taking.taken.refused]
    return taking.taken


def _without_phones(row: Refused) -> Refused:
    return replace(row, leftovers=tuple(map(leftover_without_phones, row.leftovers)))


class _Taking:
    def __init__(self, names: Names, given: Given) -> None:
        self._names = names
        self._given = given
        self.taken = Taken()

    def _refuse(
        self, source: str, text: Both, place: str = "", leftovers: Iterable[Leftover] = ()
    ) -> None:
        doubt = Doubt(text=text, place=place)
        self.taken.refused.append(Refused(source=source, doubt=doubt, leftovers=tuple(leftovers)))

    def files(self, files: list[GivenFile], depth: int) -> None:
        """Files that came together: those of one folder belong together."""
        for together in by_folder(files):
            self._together(together, depth)

    def _together(self, files: list[GivenFile], depth: int) -> None:
        pictures = [file for file in files if is_picture(file.content)]
        # Of two of one name that of the folder itself.
        beside = {base_of(file.name): file.content for file in reversed(pictures)}
        asked: set[str] = set()
        before = len(self.taken.drafts)
        for file in files:
            if file not in pictures:
                asked |= self._one(file, beside, depth)
        names = {name: beside.get(name) for name in asked}
        loose = [f for f in pictures if names.get(base_of(f.name)) is not f.content]
        drafts = self.taken.drafts[before:]
        is_only = not asked and len(drafts) == 1
        call = self._names.named_call
        for file in share_out(drafts, loose, call, is_only=is_only):
            self._refuse(file.name, NOBODYS_PICTURE)

    def _one(self, file: GivenFile, beside: dict[str, bytes], depth: int) -> set[str]:
        """Take one file; the names of the pictures beside it that it asks for."""
        try:
            return self._read(file, beside, depth)
        except UnreadableError as error:
            self._refuse(file.name, error.said)
        except RecursionError:
            told = Both(
                "Tệp lồng nhau quá sâu nên không đọc.",
                "The file is nested too deeply and was not read.",
            )
            self._refuse(file.name, told)
        return set()

    def _read(self, file: GivenFile, beside: dict[str, bytes], depth: int) -> set[str]:
        sort = sort_of(base_of(file.name), file.content)
        if isinstance(sort, Both):
            raise UnreadableError(sort)
        return self._sorted(file, sort, beside, depth)

    def _sorted(
        self, file: GivenFile, sort: Sort, beside: dict[str, bytes], depth: int
    ) -> set[str]:
        match sort:
            case "docx":
                self._word(file.name, file.content)
            case "xlsx":
                return self._workbook(file.name, file.content, beside)
            case "yaml":
                draft = draft_of_yaml(file.name, file.content, beside, self._given, self._names)
                self.taken.drafts.append(draft)
                return set(beside)
            case "zip":
                self._zip(file, depth)
            case "doc" | "odt" | "rtf" | "html" | "xml" | "xls" | "ods":
                into = CONVERTED[sort]
                made = replace(file, content=converted(file.content, sort, into))
                return self._sorted(made, into, beside, depth)
            case _:
                assert_never(sort)
        return set()

    def _word(self, name: str, content: bytes) -> None:
        document = read_word(name, content)
        names = names_of_paper(document, self._names)
        reports = told_in_papers(document, names, self._given.movement)
        for source, told in reports:
            self._report(source, told, names)
        if reports:
            return
        found = answers_in(document)
        if is_consent_paper(document, found):
            raise UnreadableError(KEEP_CONSENT)
        kind = FORM_KINDS.get(document.form, "")
        if len(found) == 1 and not found[0].by_path:
            self._unanswered(document, found[0])
        example = label_key(EXAMPLE)
        is_example = any(label_key(line.text) == example for line in lines_in(document.pieces))
        for number, answers in enumerate(found, 1):
            if answers.by_path or answers.leftovers:
                draft = draft_of(answers, name, number, self._names, self._given, kind=kind)
                if is_example:
                    draft.values["origin"] = "sample"
                self.taken.drafts.append(draft)

    def _report(self, name: str, told: Told, names: Names) -> None:
        try:
            self._unit(name, told, names)
            self._introduced(name, told, names)
        except UnreadableError as error:
            self._refuse(name, error.said)

    def _introduced(self, name: str, told: Told, names: Names) -> None:
        """The profiles that a unit's report introduces; their words stay in the report as well."""
        found = answers_in(Document(name=name, pieces=tuple(told.introduced)))
        found = [a for a in found if NAME in a.by_path and len(a.by_path) >= _FEWEST_ANSWERS]
        unit = next((draft.unit for draft in self.taken.units if draft.source == name), "")
        movement = told.movement or self._given.movement
        given = replace(self._given, call=names.named_call.id, unit=unit, movement=movement)
        for number, answers in enumerate(found, 1):
            text = Both(
                "Hồ sơ lấy từ phần giới thiệu điển hình của báo cáo; lời ấy vẫn ở trong báo cáo.",
                "The profile comes from a report's part on models; those words stay in the report.",
            )
            answers.doubts.insert(0, Doubt(text=text))
            self.taken.drafts.append(draft_of(answers, name, number, names, given))

    def _unanswered(self, document: Document, answers: Answers) -> None:
        if answers.leftovers:
            told = Both(
                "Không thấy nhãn nào quen thuộc (Tên, Địa chỉ, Điện thoại, Nội dung…). Chữ trong "
                "tệp được giữ ở dưới; chép tay vào hồ sơ.",
                "No known label was found (name, address, telephone, what was done…). The words of "
                "the file are kept below; copy them into the profile by hand.",
            )
            answers.doubts.append(Doubt(text=told))
        elif any(True for _ in shots_in(document.pieces)):
            self._refuse(
                document.name,
                Both(
                    "Tệp chỉ có hình, có vẻ là bản quét (scan). Máy không đọc chữ trong hình; xin "
                    "tệp Word gốc.",
                    "The file holds only pictures, perhaps a scan. Words in pictures are not read; "
                    "ask for the Word file.",
                ),
            )
        else:
            self._refuse(document.name, _EMPTY)

    def _unit(self, name: str, told: Told, names: Names) -> None:
        """The figures of a unit, from its report or its workbook, for the call of `names`."""
        if told.has_content:
            tell_of_another_call(told, names, self._names)
            given = replace(self._given, call=names.named_call.id)
            self.taken.units.append(unit_draft(told, name, names, given))
        elif told.leftovers:
            text = Both(
                "Không thấy số liệu nào ở chỗ của biểu mẫu; chữ ở ngoài các ô:",
                "No figures were found where the form asks for them; words outside its cells:",
            )
            self._refuse(name, text, leftovers=told.leftovers)
        else:
            self._refuse(name, _EMPTY)

    def _workbook(self, name: str, content: bytes, beside: dict[str, bytes]) -> set[str]:
        sheets = read_sheets(content)
        told = told_in_workbook(sheets, self._names)
        if told is not None:
            names = names_of_workbook(told, self._names)
            # Its movements and the items of its outline are those of its call.
            again = None if names is self._names else told_in_workbook(sheets, names)
            self._unit(name, again or told, names)
            return set()
        listed = read_workbook(sheets, beside)
        rows = listed.profiles
        if not rows and (listed.leftovers or not listed.unread):
            told_of_none = Both(
                "Bảng tính chưa có dòng hồ sơ nào.", "The workbook has no row of a profile yet."
            )
            self._refuse(name, told_of_none, leftovers=listed.leftovers)
        if not rows:
            self.taken.refused += [Refused(source=name, doubt=doubt) for doubt in listed.doubts]
        for number, answers in enumerate(rows, 1):
            draft = draft_of(answers, name, number, self._names, self._given)
            if number == 1:
                # Of no profile, so that nothing of the draft follows from it.
                draft.leftovers += listed.leftovers
                draft.doubts += listed.doubts
            self.taken.drafts.append(draft)
        self.taken.refused += [
            Refused(source=name, doubt=row.doubt, leftovers=row.leftovers) for row in listed.unread
        ]
        return {picture for answers in rows for picture in answers.asked}

    def _zip(self, file: GivenFile, depth: int) -> None:
        if depth >= _MOST_DEPTH:
            raise UnreadableError(
                Both(
                    "Tệp nén lồng nhau quá sâu nên không mở.",
                    "The archives are nested too deeply and were not opened.",
                )
            )
        package = Package(file.content)
        if package.is_locked:
            raise UnreadableError(LOCKED_ARCHIVE)
        for name in package.outside:
            told = Both(
                "Tệp nén có đường dẫn dẫn ra ngoài nên bỏ qua:",
                "The archive has a path that leads outside; left out:",
            )
            self._refuse(file.name, told, one_line(name))
        inside: list[GivenFile] = []
        room = MOST_FILE_BYTES
        for name in package.names:
            try:
                content = package.read(name) or b""
            except UnreadableError as error:
                self._refuse(f"{file.name} > {one_line(name)}", error.said)
                continue
            room -= len(content)
            if room < 0:
                raise UnreadableError(
                    Both(
                        "Tệp nén bung ra quá lớn nên không mở hết.",
                        "The archive becomes too large and was not opened to its end.",
                    )
                )
            shown = f"{file.name} > {one_line(name)}"
            inside.append(GivenFile(name=shown, folder=folder_of(name), content=content))
        if not package.names:
            raise UnreadableError(Both("Tệp nén trống.", "The archive is empty."))
        self.files(inside, depth + 1)
