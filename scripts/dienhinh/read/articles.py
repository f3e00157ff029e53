"""Finds the stories that staff write (`docs/tin/*.md`) and reads the head of each.

In: the folder of the hand-written pages. Out: the front matter as trees whose places are those of
the file, and problems for what cannot be read. The text below the head is the site generator's.
"""

from codecs import BOM_UTF8
from pathlib import Path

from dienhinh.model.article import NEWS_FOLDER
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.read.links import is_own_file
from dienhinh.read.source_text import composed, is_utf16
from dienhinh.read.yaml_tree import parse_tree

_FENCE = b"---"


def article_trees(docs: Path) -> tuple[list[tuple[str, Tree]], list[Problem]]:
    """Pairs of file name without `.md` and tree, in the order of the names.

    A story below a folder of its own is a problem: no page is made of it. A link out of `docs` is
    not followed (`read.links`).
    """
    trees: list[tuple[str, Tree]] = []
    problems: list[Problem] = []
    folder = docs / NEWS_FOLDER
    for file in sorted(folder.rglob("*.md")):
        if not is_own_file(file, docs):
            continue
        if file.parent != folder:
            problems.append(_too_deep(file, folder / file.name))
            continue
        content = file.read_bytes()
        if is_utf16(content):
            problems += composed(content, file.as_posix())[1]
            continue
        parts = _parts(content)
        if parts is None:
            problems.append(_without_head(file))
            continue
        head, body = parts
        if not body.strip():
            problems.append(_without_body(file, head.count(b"\n") + 1))
        tree, found = parse_tree(head, file.as_posix())
        problems += found
        if tree is not None:
            trees.append((file.stem, tree))
    return trees, problems


def article_names(docs: Path) -> frozenset[str]:
    """The names without `.md` of all stories, those that cannot be read too."""
    return frozenset(file.stem for file in (docs / NEWS_FOLDER).glob("*.md"))


def _parts(content: bytes) -> tuple[bytes, bytes] | None:
    """What stands between the two `---`, an empty line for the first so that lines stay true; rest.

    A byte order mark before it, as Notepad writes one, is none of the text (MkDocs reads so too).
    """
    lines = content.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n").split(b"\n")
    if lines[0].rstrip() != _FENCE:
        return None
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == _FENCE:
            return b"\n".join([b"", *lines[1:number], b""]), b"\n".join(lines[number + 1 :])
    return None


def _without_body(file: Path, line: int) -> Problem:
    return Problem(
        file.as_posix(),
        line,
        1,
        "missing-field",
        Severity.ERROR,
        "Bài chưa có chữ nào dưới dòng --- này. Viết thân bài ở dưới.",
        "The story has no text below this line ---. Write it there.",
    )


def _too_deep(file: Path, right: Path) -> Problem:
    return Problem(
        file.as_posix(),
        1,
        1,
        "misplaced-file",
        Severity.ERROR,
        f"Bài phải nằm thẳng trong {right.parent.as_posix()}/, trong thư mục con thì không được "
        f"đăng. Chuyển thành {right.as_posix()}.",
        f"A story lies in {right.parent.as_posix()}/ itself; in a folder below it is not "
        f"published. Move it to {right.as_posix()}.",
    )


def _without_head(file: Path) -> Problem:
    return Problem(
        file.as_posix(),
        1,
        1,
        "missing-field",
        Severity.ERROR,
        "Bài phải bắt đầu bằng phần đầu giữa hai dòng ---, có title, description, date, template.",
        "A story begins with its head between two lines ---, with title, description, date, "
        "template.",
    )
