"""What units tell for their reports: `<call>/<unit>/unit.yaml` and `<call>/<unit>/bao-cao/*.md`.

In: the folder `profiles/`. Out: where these files are, trees of them, and problems for files that
lie where nobody will look.

A report text is Markdown in sections: `## II.4.a` begins the words for that item of the outline,
whatever else stands on the line. Comments `<!-- ... -->` are for those who write.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dienhinh.markup.subset import COMMENT
from dienhinh.model.folder import is_review
from dienhinh.model.portable_names import is_left_behind
from dienhinh.model.source import KeyPath, Spot, Tree, Value
from dienhinh.problems import Problem, Severity
from dienhinh.read.folders import MISNAMED_PROFILE, NO_UNIT, call_folders, plain_folders
from dienhinh.read.links import is_own_file, link_in_profiles
from dienhinh.read.source_text import MOST_BYTES, composed, lines_of

UNIT_FILE = "unit.yaml"
TEXTS_FOLDER = "bao-cao"
_MISNAMED = re.compile(r"unit\W*\d*\W*\.ya?ml(?:\.txt)?|unit(?:\.txt)?", re.IGNORECASE)
SECTION_HEAD = re.compile(r"#{1,6}[ \t]+(?P<key>[^\s.)]+(?:\.[^\s.)]+)*)[.)]?(?:[ \t].*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPlace:
    """The folder of a unit in a call: its figures and its texts by movement, where they exist."""

    call: str
    unit: str
    figures: Path | None
    texts: tuple[Path, ...]


def unit_places(root: Path) -> tuple[list[UnitPlace], list[Problem]]:
    """Every unit folder below `root` in order, and files in the wrong place."""
    places: list[UnitPlace] = []
    problems: list[Problem] = []
    for call in call_folders(root):
        problems.extend(_misplaced(call, root, is_home=False))
        for unit in plain_folders(call, NO_UNIT):
            problems.extend(_misplaced(unit, root, is_home=True))
            figures = unit / UNIT_FILE
            texts = unit / TEXTS_FOLDER
            if texts.is_dir():
                problems.extend(_not_text(texts, root))
            places.append(
                UnitPlace(
                    call=call.name,
                    unit=unit.name,
                    # Of a link that leads out `read.folders` tells.
                    figures=figures if is_own_file(figures, root) else None,
                    texts=tuple(sorted(t for t in texts.glob("*.md") if is_own_file(t, root))),
                )
            )
    return places, problems


def read_text_tree(path: Path, shown_as: str) -> tuple[Tree | None, list[Problem]]:
    """The sections of a report text as a tree of texts by address; None when it is no text.

    Raises OSError when the machine does not let the file be read.
    """
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        return None, [_too_large(shown_as)]
    text, problems = composed(data, shown_as)
    if text is None:
        return None, problems
    sections = _Sections(shown_as)
    for number, line in enumerate(lines_of(without_comments(text)), 1):
        sections.take(number, line)
    sections.end()
    return Tree(shown_as, sections.root, sections.keys, sections.values), [
        *problems,
        *sections.problems,
    ]


class _Sections:
    """The lines of a report text, one after another."""

    def __init__(self, shown_as: str) -> None:
        self._shown_as = shown_as
        self._key: str | None = None
        self._lines: list[str] = []
        self.root: dict[str, Value] = {}
        self.keys: dict[KeyPath, Spot] = {}
        self.values: dict[KeyPath, Spot] = {}
        self.problems: list[Problem] = []

    def take(self, number: int, line: str) -> None:
        heading = SECTION_HEAD.fullmatch(line.rstrip())
        if heading is not None:
            self.end()
            self._begin(heading["key"], number)
        elif self._key is not None:
            self._add(number, line)
        elif line.strip():
            self._tell(
                number,
                "misplaced-text",
                "Chữ này đứng trước đề mục đầu tiên nên không thuộc mục nào. Thêm một dòng như "
                "“## I.1” ở trên nó.",
                "This text stands before the first heading and belongs to no section. Put a line "
                'such as "## I.1" above it.',
            )

    def end(self) -> None:
        """Close the section that is open."""
        if self._key is not None:
            text = "\n".join(self._lines).strip()
            if text:
                self.root[self._key] = text
        self._key, self._lines = None, []

    def _begin(self, key: str, number: int) -> None:
        if (key,) in self.keys:
            first = self.keys[key,].line
            self._tell(
                number,
                "duplicate-section",
                f"Mục {key} đã có ở dòng {first}. Gộp hai đoạn dưới một đề mục.",
                f"The section {key} is already on line {first}. Put both under one heading.",
            )
            key = f"{key}#{number}"
        self._key = key
        self.keys[key,] = Spot(number, 1)

    def _add(self, number: int, line: str) -> None:
        if line.strip() and self._key is not None:
            self.values.setdefault((self._key,), Spot(number, 1))
        self._lines.append(line.rstrip())

    def _tell(self, line: int, code: str, vi: str, en: str) -> None:
        self.problems.append(Problem(self._shown_as, line, 1, code, Severity.ERROR, vi, en))


def without_comments(text: str) -> str:
    """Comments become empty lines, so that all other lines keep their numbers."""
    return COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)


def _misplaced(folder: Path, root: Path, *, is_home: bool) -> Iterator[Problem]:
    """Files of figures under another name, or where they are not looked for; what nobody reads."""
    # Beside it lie the folders of a thousand profiles, none of which is asked for twice.
    with os.scandir(folder) as entries:
        names = sorted(
            entry.name
            for entry in entries
            if (is_own_file(Path(entry.path), root) if entry.is_symlink() else entry.is_file())
        )
    for name in names:
        path = folder / name
        if _MISNAMED.fullmatch(name) is None:
            if is_home and _is_unused(name):
                yield _unused(path)
        elif not is_home:
            yield _wrong_place(
                path,
                f"Số liệu của đơn vị phải nằm ở profiles/<đợt>/<đơn vị>/{UNIT_FILE}. Chuyển tệp.",
                f"The figures of a unit lie at profiles/<call>/<unit>/{UNIT_FILE}. Move the file.",
            )
        elif path.name != UNIT_FILE:
            yield _wrong_place(
                path,
                f"Tệp số liệu phải tên là {UNIT_FILE}, viết thường. Đổi tên tệp này.",
                f"The file of figures is called {UNIT_FILE}, in lower case. Rename this file.",
            )


def _is_unused(name: str) -> bool:
    """Whether nobody reads a file of that name, and nothing else is said of it."""
    is_left = name.startswith(".") or is_left_behind(name)
    return not (is_left or is_review(name) or MISNAMED_PROFILE.fullmatch(name))


def _unused(path: Path) -> Problem:
    return Problem(
        path.as_posix(),
        1,
        1,
        "unused-file",
        Severity.WARNING,
        "Tệp này nằm trong thư mục của đơn vị nhưng không được dùng. Xóa hoặc chuyển ra ngoài kho, "
        "nhất là giấy tờ, danh sách có thông tin của người khác.",
        "This file lies in the folder of the unit but is not used. Delete it or move it out of the "
        "repository, above all papers and lists with data of people.",
    )


def _not_text(folder: Path, root: Path) -> Iterator[Problem]:
    """What lies in the folder of texts and is none."""
    for path in sorted(folder.iterdir()):
        if path.is_symlink() and not is_own_file(path, root):
            yield link_in_profiles(path)
            continue
        if path.name.startswith(".") or (path.is_file() and path.suffix == ".md"):
            continue
        yield _wrong_place(
            path,
            "Thư mục này chỉ chứa lời báo cáo, mỗi phong trào một tệp như nong-thon-moi.md. Xóa "
            "hoặc chuyển đi.",
            "This folder holds only report texts, one file a movement such as nong-thon-moi.md. "
            "Delete or move this.",
        )


def _wrong_place(path: Path, vi: str, en: str) -> Problem:
    return Problem(path.as_posix(), 1, 1, "misplaced-file", Severity.ERROR, vi, en)


def _too_large(shown_as: str) -> Problem:
    return Problem(
        shown_as,
        1,
        1,
        "file-too-large",
        Severity.ERROR,
        "Tệp lớn hơn 1 MB, quá lớn cho một báo cáo. Ảnh và phụ lục để thành tệp riêng.",
        "The file is larger than 1 MB, too large for a report. Keep pictures and annexes apart.",
    )
