"""Bytes of a YAML file become a tree of plain values with places; the only door to PyYAML.

In: bytes and the path to show. Out: a `Tree`, or None, and every problem of its writing. Nothing is
judged by meaning here, and no bytes make it raise or hang.
"""

import contextlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from dienhinh.english import quoted as quoted_en
from dienhinh.model.look_alikes import odd_spaces
from dienhinh.model.source import START, KeyPath, Spot, Tree
from dienhinh.problems import Problem, Severity
from dienhinh.read.complaint import Fault, bad_escape
from dienhinh.read.source_text import MOST_BYTES, composed, lines_of, untyped_signs
from dienhinh.read.tree_builder import Mark, TreeBuilder, spot_of
from dienhinh.read.yaml_complaints import complaint_about
from dienhinh.vietnamese import quoted

MOST_NODES = 20_000
_MOST_TOLD = 40

_TAB = re.compile("\t")
_QUOTES, _BLOCKS = "'\"", "|>"
# YAML 1.2.2, section 6.6: a remark begins at a # behind white space. Before a remark proper people
# put a space; what sticks to the sign is a hashtag or an ordinal, a part of the text that it cuts.
_CUT = re.compile(r"[ \t]+(#[^\s#].*)")
_MAY_BE_CUT = re.compile(r"[ \t]#[^\s#]")

# libyaml is about eleven times faster; PyYAML lacks it where no compiler was at hand.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Settings(yaml.SafeLoader):
    """PyYAML's own, because the marks of libyaml hold no text to cut from."""


def _as_written(_loader: yaml.SafeLoader, node: yaml.Node) -> str:
    start, end = node.start_mark, node.end_mark
    return (start.buffer or "")[start.pointer : end.pointer].strip()


_Settings.add_constructor(None, _as_written)


def read_tree(path: Path, shown_as: str) -> tuple[Tree | None, list[Problem]]:
    """The tree of a file and what is wrong with it; `shown_as` is its path in problems.

    See `parse_tree`. Raises OSError when the machine does not let the file be read.
    """
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    return parse_tree(data, shown_as)


# A command asks for several settings, and PyYAML's own loader is slow.
@lru_cache(maxsize=4)
def settings_tree(text: str) -> Mapping[str, object]:
    """The values of a file that another program reads too, which takes more of YAML than data may.

    Anchors are followed, of two equal keys the last counts, and what has a tag of that program
    (`!ENV [A, b]`) is its text as it is written. Empty when it is no YAML or no mapping.
    """
    try:
        root = yaml.load(text, _Settings)  # noqa: S506 - a SafeLoader that makes text of every tag
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return {}
    return root if isinstance(root, dict) else {}


def parse_tree(data: bytes, shown_as: str) -> tuple[Tree | None, list[Problem]]:
    """The tree of a file's bytes and all that is wrong with its writing.

    The tree is None when the values are not certain. Beside a tree there can still be errors
    (text that is not NFC, a key twice, an anchor, a tag): it holds the text as NFC, the first of
    two equal keys, and values without tags, so that the rest can be checked in the same run.
    """
    if len(data) > MOST_BYTES:
        return None, [_too_large(shown_as)]
    text, problems = composed(data, shown_as)
    if text is None:
        return None, problems
    builder = TreeBuilder(shown_as)
    _take_all(text, builder)
    problems.extend(_inside(problem, text) for problem in builder.problems)
    problems.extend(_cut_texts(text, shown_as))
    if builder.root is None or not builder.certain:
        return None, problems
    keys, values = _Spots(builder.keys), _Spots(builder.values)
    return Tree(shown_as, builder.root, keys, values, text), problems


def loose_tabs(text: str) -> list[int]:
    """Where the tabs stand that are no part of a text in quotes or of a block.

    Before a remark, behind a colon, inside a value without quotes: there a space says the same.
    Empty when the text is no YAML.
    """
    if "\t" not in text:
        return []
    try:
        kept = [*_kept_spans(text, _QUOTES + _BLOCKS), (len(text), len(text))]
    except (yaml.YAMLError, ValueError, OverflowError):
        return []
    found: list[int] = []
    behind = 0
    for start, end in kept:
        found += (tab.start() for tab in _TAB.finditer(text, behind, start))
        behind = end
    return found


def loose_odd_spaces(text: str) -> list[int]:
    """Where `odd_spaces` stand that are no part of a text in quotes or of a block.

    Where they are why the text is no YAML, a block may have lost its lines to them: then those of
    blocks count too.
    """
    found: list[int] = []
    behind = 0
    for line in text.split("\n"):
        found += (behind + index for index in odd_spaces(line))
        behind += len(line) + 1
    if not found:
        return []
    signs = list(text)
    for index in found:
        signs[index] = " "
    for given, styles in ((text, _QUOTES + _BLOCKS), ("".join(signs), _QUOTES)):
        with contextlib.suppress(yaml.YAMLError, ValueError, OverflowError):
            kept = list(_kept_spans(given, styles))
            return [at for at in found if not any(start <= at < end for start, end in kept)]
    return found


def _cut_texts(text: str, shown_as: str) -> Iterator[Problem]:
    """The texts without quotes that a # ends which sticks to the next word, and would be lost."""
    if _MAY_BE_CUT.search(text) is None:
        return
    event: Any
    with contextlib.suppress(yaml.YAMLError, ValueError, OverflowError):
        for event in yaml.parse(text, Loader=_Loader):
            if type(event) is yaml.ScalarEvent and not event.style:
                end: Any = event.end_mark
                cut = _CUT.match(text, end.index)
                if cut is not None:
                    column = end.column + cut.start(1) - cut.start() + 1
                    yield _cut(shown_as, end.line + 1, column, cut[1].rstrip())


def _kept_spans(text: str, styles: str) -> Iterator[tuple[int, int]]:
    """Where texts of these styles begin and end; a block begins below its sign."""
    mark = len(text) - len(text.removeprefix("\ufeff"))  # libyaml does not count it
    event: Any
    for event in yaml.parse(text, Loader=_Loader):
        style = getattr(event, "style", None)
        start, end = event.start_mark.index + mark, event.end_mark.index + mark
        if not style or style not in styles:
            continue
        if style in _QUOTES:
            yield start, end
        else:
            yield max(text.find("\n", start, end), start), end


def _inside(problem: Problem, text: str) -> Problem:
    """The problem at the end of the text when libyaml puts it on the line behind the last."""
    lines = text.splitlines() or [""]
    if problem.line <= len(lines):
        return problem
    return replace(problem, line=len(lines), column=len(lines[-1]) + 1)


def _take_all(text: str, builder: TreeBuilder) -> None:
    """Hand the events of the text to the builder, up to the end or the first fault."""
    last: Any = None
    try:
        loader = _Loader(text)
        while _take(event := loader.get_event(), builder):
            last = event
            if builder.nodes > MOST_NODES:
                builder.too_many(event)
                return
    except yaml.reader.ReaderError:
        builder.certain = False
        builder.problems.extend(untyped_signs(text, builder.shown_as))
    except yaml.MarkedYAMLError as error:
        builder.stop(complaint_about(_fault(error, text, builder, last)))
    except (ValueError, OverflowError):
        # PyYAML without libyaml hands an escape such as "\UFFFFFFFF" to chr() unchecked.
        builder.stop(bad_escape(_end_of(last)))


def _take(event: Any, builder: TreeBuilder) -> bool:  # noqa: ANN401 PLR0911 libyaml has no types
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return builder.scalar(event)
    if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
        return builder.end()
    if kind is yaml.MappingStartEvent:
        return builder.start({}, event)
    if kind is yaml.SequenceStartEvent:
        return builder.start([], event)
    if kind is yaml.AliasEvent:
        return builder.alias(event)
    if kind is yaml.DocumentStartEvent:
        return builder.document(event)
    return builder.end_of_stream() if kind is yaml.StreamEndEvent else True


class _Spots(Mapping[KeyPath, Spot]):
    """Places by path; a `Spot` is made when somebody asks, which is rare."""

    __slots__ = ("_marks",)

    def __init__(self, marks: dict[KeyPath, Mark]) -> None:
        self._marks = marks

    def __getitem__(self, path: KeyPath) -> Spot:
        return spot_of(self._marks[path])

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)


def _fault(
    error: yaml.MarkedYAMLError,
    text: str,
    builder: TreeBuilder,
    last: Any,  # noqa: ANN401 libyaml has no types
) -> Fault:
    """What libyaml says, beside what was read just before."""
    quoted = getattr(last, "style", None) in {"'", '"'}
    lines = tuple(lines_of(text))
    brackets = [spot for spot in builder.open_spots if _sign(lines, spot) in {"[", "{"}]
    return Fault(
        problem=error.problem or "",
        context=error.context or "",
        at=spot_of(error.problem_mark) if error.problem_mark else _end_of(last),
        opened=spot_of(error.context_mark) if error.context_mark else None,
        lines=lines,
        quoted=(spot_of(last.start_mark), spot_of(last.end_mark)) if quoted else None,
        bracket=brackets[-1] if brackets else None,
    )


def _sign(lines: tuple[str, ...], spot: Spot) -> str:
    return lines[spot.line - 1][spot.column - 1 : spot.column]


def _end_of(event: Any) -> Spot:  # noqa: ANN401 libyaml has no types
    return START if event is None else spot_of(event.end_mark)


def _cut(shown_as: str, line: int, column: int, lost: str) -> Problem:
    told = lost if len(lost) <= _MOST_TOLD else f"{lost[:_MOST_TOLD].rstrip()}…"
    return Problem(
        shown_as,
        line,
        column,
        "misplaced-hash",
        Severity.ERROR,
        f"Từ dấu # trở đi, {quoted(told)} bị máy bỏ. Nếu là chữ của mục thì đặt cả câu trong dấu "
        "nháy kép; nếu là lời ghi chú thì thêm dấu cách sau #.",
        f"All from the # on, {quoted_en(told)}, is left out. Put the whole text in double quotes; "
        "if it is a remark, type a space after the #.",
    )


def _too_large(shown_as: str) -> Problem:
    return Problem(
        shown_as,
        1,
        1,
        "file-too-large",
        Severity.ERROR,
        "Tệp lớn hơn 1 MB, quá lớn cho một hồ sơ. Ảnh và tài liệu để thành tệp riêng bên cạnh.",
        "The file is larger than 1 MB, too large for a profile. Keep pictures and documents beside "
        "it as files of their own.",
    )
