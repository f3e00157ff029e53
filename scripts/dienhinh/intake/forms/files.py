"""All forms as files of the site's hand-written part, and the page's links to them with sizes."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from dienhinh.intake.forms.unit_report_form import unit_report_form
from dienhinh.intake.forms.unit_workbook import unit_workbook
from dienhinh.intake.forms.web_form import web_form
from dienhinh.intake.forms.word_form import Example, word_form
from dienhinh.intake.forms.workbook_form import workbook_form
from dienhinh.intake.lines.form_texts import MARKS
from dienhinh.model.output import Output
from dienhinh.model.reference import Reference
from dienhinh.model.source import Value
from dienhinh.read.written_pages import FORMS_FOLDER, WEB_FORM, page_text
from dienhinh.read.yaml_tree import read_tree
from dienhinh.render.theme_files import WEB_FORM_PARTS
from dienhinh.vietnamese import NO_BREAK, file_size_text

_NAMES = {
    "collective": "tom-tat-thanh-tich-tap-the.docx",
    "household": "tom-tat-thanh-tich-ho-gia-dinh.docx",
    "individual": "tom-tat-thanh-tich-ca-nhan.docx",
}
_WORKBOOK = f"{FORMS_FOLDER}/bang-nhap-ho-so.xlsx"
_EXAMPLE = f"{FORMS_FOLDER}/vi-du-ho-gia-dinh.docx"
_UNIT_WORKBOOK = f"{FORMS_FOLDER}/so-lieu-don-vi.xlsx"
# A sample profile of a household: an invented one, as `origin: sample` says.
_EXAMPLE_SLUG = "mau-ho-det-tho-cam"
_CONTRIBUTE = "dong-gop.md"
_TABLE = re.compile(r"(<!-- bieu-mau -->\n).*?(<!-- /bieu-mau -->)", re.DOTALL)
_UNIT_TABLE = re.compile(r"(<!-- bieu-mau-don-vi -->\n).*?(<!-- /bieu-mau-don-vi -->)", re.DOTALL)
_INSTRUCTION = "tóm tắt thành tích"


def form_files(
    reference: Reference, profiles: Path, theme: Path, docs: Path, call: str
) -> Iterator[tuple[Path, bytes]]:
    """Every form of a call with the path it belongs to; the page about contributing renewed.

    Nothing where the theme has no web form: a project that only keeps profiles.
    """
    if not (theme / WEB_FORM_PARTS).is_dir():
        return
    made = [
        Output(f"{FORMS_FOLDER}/{_NAMES[kind]}", _form(kind, reference, call)) for kind in MARKS
    ]
    example = _example(profiles)
    if example is not None:
        # Its place and movement are those of its own call, which another form may not offer.
        its = str(example.values.get("call"))
        content = _form("household", reference, its if its in reference.calls else call, example)
        made.append(Output(_EXAMPLE, content))
    made.append(Output(_WORKBOOK, workbook_form(reference, call)))
    made.append(Output(_UNIT_WORKBOOK, unit_workbook(reference, call)))
    made += [
        Output(_report_form(movement), unit_report_form(reference, call, movement))
        for movement in reference.calls[call].movements
        if (call, movement) in reference.outlines
    ]
    made.append(Output(WEB_FORM, web_form(theme, reference, call)))
    made = [Output(output.uri, _kept(docs / output.uri, output.content)) for output in made]
    for output in made:
        yield docs / output.uri, output.content
    page = docs / _CONTRIBUTE
    if page.is_file():
        text = page_text(page)
        sizes = {output.uri: len(output.content) for output in made}
        for pattern, shown in ((_TABLE, _SHOWN), (_UNIT_TABLE, _unit_forms(reference, call))):
            rows = _rows(shown, sizes)
            text = pattern.sub(lambda found, rows=rows: found[1] + rows + found[2], text)  # type: ignore[misc] # bound here
        yield page, text.encode()


def forms_of_others(reference: Reference, docs: Path, call: str) -> Iterator[Path]:
    """The forms that were made for the movements of another call and lie there still."""
    for movement in reference.movements:
        path = docs / _report_form(movement)
        if movement not in reference.calls[call].movements and path.is_file():
            yield path


def _kept(path: Path, content: bytes) -> bytes:
    """What lies there when it holds the same: other builds of zlib pack it into other bytes."""
    if not path.is_file():
        return content
    before = path.read_bytes()
    return before if _members(before) == _members(content) else content


def _members(content: bytes) -> object:
    """The names and bytes inside a package; of any other file its bytes."""
    if not content.startswith(b"PK"):
        return content
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return [(name, package.read(name)) for name in package.namelist()]
    except zipfile.BadZipFile:
        return content


def _form(kind: str, reference: Reference, call: str, example: Example | None = None) -> bytes:
    return word_form(kind, reference, call, _instruction(reference, call), example)


def _instruction(reference: Reference, call: str) -> str:
    """The words of the outline that ask for the summary (II.4.c)."""
    for movement in reference.calls[call].movements:
        outline = reference.outlines.get((call, movement))
        for _, item in () if outline is None else outline.walk():
            if item.instruction and _INSTRUCTION in item.instruction:
                return item.instruction.strip(" .")
    return ""


def _example(profiles: Path) -> Example | None:
    for file in sorted(profiles.glob(f"*/*/{_EXAMPLE_SLUG}/profile.yaml")):
        tree, _ = read_tree(file, file.as_posix())
        if tree is not None and tree.root.get("origin") == "sample":
            rows = tree.root.get("photos")
            return Example(tree.root, list(_pictures(file.parent, rows)))
    return None


def _pictures(folder: Path, rows: Value) -> Iterator[tuple[bytes, str]]:
    for row in rows if isinstance(rows, list) else []:
        if isinstance(row, dict):
            yield (folder / str(row.get("file"))).read_bytes(), str(row.get("alt", ""))


_SHOWN = (
    ("Tập thể, mô hình của tập thể", "Word", f"{FORMS_FOLDER}/{_NAMES['collective']}"),
    ("Hộ gia đình", "Word", f"{FORMS_FOLDER}/{_NAMES['household']}"),
    ("Cá nhân", "Word", f"{FORMS_FOLDER}/{_NAMES['individual']}"),
    ("Ví dụ đã điền (hồ sơ hư cấu)", "Word", _EXAMPLE),
    ("Nhiều hồ sơ một lúc, mỗi dòng một hồ sơ", "Excel", _WORKBOOK),
)


def _report_form(movement: str) -> str:
    return f"{FORMS_FOLDER}/bao-cao-{movement}.docx"


def _unit_forms(reference: Reference, call: str) -> tuple[tuple[str, str, str], ...]:
    """The forms of a unit, as shown on the page."""
    return (
        ("Số liệu của đơn vị, cả các phong trào", "Excel", _UNIT_WORKBOOK),
        *(
            (f"Báo cáo về {reference.movements[id_].official}", "Word", _report_form(id_))
            for id_ in reference.calls[call].movements
        ),
    )


def _rows(shown: Sequence[tuple[str, str, str]], sizes: dict[str, int]) -> str:
    lines = ["", "| Biểu mẫu | Loại tệp |", "|---|---|"]
    for name, sort, uri in shown:
        if uri in sizes:
            # A line ends before the number, not between it and its unit.
            size = file_size_text(sizes[uri]).replace(" ", NO_BREAK)
            lines.append(f"| [{name}]({uri}) | {sort}, {size} |")
    lines += ["", ""]
    return "\n".join(lines)
