"""One change in a YAML file changes the lines of one value.

ruamel finds where a value stands, and only that part of the text is replaced, so comments, order,
quoting, line ends and everything else stay as the editor typed them. The result is read again by
the project's own reader and compared with what was asked: an edit never means more than it says.

In and out: the text of a whole file. A path is a tuple of keys and of list positions from 0, such
as `("consent", 0, "until")`. A value is text, a number, a day, true, false, None, or lists and
mappings of these. Whoever calls writes the file (`write.files.replace_file`).
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from dienhinh.model.source import KeyPath
from dienhinh.read.yaml_tree import loose_tabs, parse_tree
from dienhinh.write.yaml_values import (
    Data,
    flow_text,
    item_text,
    key_text,
    plain_data,
    scalar_text,
    value_text,
)

# ruamel's nodes have no types.
_Node: TypeAlias = Any


class YamlEditError(ValueError):
    """The file cannot be read as it stands, or nothing is at the path."""


def set_value(text: str, path: KeyPath, value: Data, order: Sequence[str]) -> str:
    """The text with `value` at `path`; keys on the way that are missing are added.

    A new key goes behind the last one that stands before it in `order`, the names of its block as
    the schema has them; when none stands before it, to the end. Raises YamlEditError.
    """
    found = _Places(text).reach(path)
    missing = path[len(found) - 1 :]
    place = found[-1]
    if not all(isinstance(step, str) for step in missing):
        raise YamlEditError(f"no list entry is at {_shown(path)}; extend() adds one")
    if not missing:
        made = _replaced(text, place, value)
    else:
        inner = value
        for key in reversed(missing[1:]):
            inner = {str(key): inner}
        made = _with_key(text, place, str(missing[0]), inner, order)
    return _proved(made, _with(_values(text), path, value))


def extend(text: str, path: KeyPath, values: Sequence[Data], order: Sequence[str]) -> str:
    """The text with `values` behind the last entry of the list at `path`.

    A list that is missing, empty or null is begun; `order` then says where. Raises YamlEditError.
    """
    found = _Places(text).reach(path)
    place = found[-1]
    before = _values(text)
    entries = _at(before, path)
    if len(found) <= len(path) or not entries:
        return set_value(text, path, list(values), order)
    if not isinstance(entries, list):
        raise YamlEditError(f"no list is at {_shown(path)}")
    end = _end(text, place.node)
    if place.node.flow_style:
        more = "".join(f", {flow_text(value)}" for value in values)
        made = _spliced(text, _end(text, place.node.value[-1]), None, more)
    else:
        column = place.node.start_mark.column
        lines = (f"{' ' * column}-{item_text(value, column)}" for value in values)
        made = _line_after(text, end, "\n".join(lines))
    return _proved(made, _with(before, path, [*entries, *values]))


class _Place:
    """A value and what it hangs on, a key or a dash: where that ends, and its column.

    `in_flow` when brackets are around it.
    """

    __slots__ = ("column", "head", "in_flow", "key", "node")

    def __init__(self, node: _Node, key: _Node, head: int, column: int, *, in_flow: bool) -> None:
        self.node = node
        self.key = key
        self.head = head
        self.column = column
        self.in_flow = in_flow

    @property
    def is_null(self) -> bool:
        return isinstance(self.node, ScalarNode) and self.node.tag == "tag:yaml.org,2002:null"


def _with_spaces(text: str) -> str:
    """The text as ruamel takes it: it refuses tabs that libyaml reads as space."""
    signs = list(text)
    for index in loose_tabs(text):
        signs[index] = " "
    return "".join(signs)


class _Places:
    """The nodes of a text, found by path."""

    def __init__(self, text: str) -> None:
        tree, problems = parse_tree(text.encode(), "profile.yaml")
        if tree is None:
            reason = problems[0].en if problems else ""
            raise YamlEditError(f"the file cannot be read as it stands: {reason}")
        yaml = YAML(typ="safe", pure=True)
        try:
            self._root: _Node = yaml.compose(_with_spaces(text))
        except (YAMLError, ValueError) as error:
            raise YamlEditError(f"the file cannot be read as it stands: {error}") from error
        self._text = text

    def reach(self, path: KeyPath) -> list[_Place]:
        """The places from the root towards `path`, as far as they are there."""
        found = [_Place(self._root, self._root, 0, -2, in_flow=False)]
        for step in path:
            below = self._below(found[-1], step)
            if below is None:
                break
            found.append(below)
        return found

    def _below(self, place: _Place, step: str | int) -> _Place | None:
        node = place.node
        if isinstance(node, MappingNode) and isinstance(step, str):
            for key, value in node.value:
                if key.value == step:
                    column = key.start_mark.column
                    head = self._text.index(":", key.end_mark.index) + 1
                    in_flow = bool(node.flow_style)
                    return _Place(value, key, head, column, in_flow=in_flow)
        elif isinstance(node, SequenceNode) and step in range(len(node.value)):
            return self._entry(node, node.value[step])
        return None

    def _entry(self, node: _Node, value: _Node) -> _Place:
        start, column = value.start_mark.index, node.start_mark.column
        if node.flow_style:
            return _Place(value, None, start, column, in_flow=True)
        dash = _dash(self._text, start, column)
        return _Place(value, None, dash + 1, column, in_flow=False)


def _replaced(text: str, place: _Place, value: Data) -> str:
    """The text with another value at a place."""
    node = place.node
    start, end = node.start_mark.index, max(_end(text, node), place.head)
    is_single = not isinstance(value, Mapping | list | tuple)
    if place.in_flow or (node.value and getattr(node, "flow_style", False)):
        return _spliced(text, start, end, flow_text(value))
    if (
        isinstance(node, ScalarNode)
        and is_single
        and _end(text, node) > 0
        and "\n" not in str(value)
    ):
        if node.style in {"|", ">"}:
            return _spliced(text, place.head, end, f" {scalar_text(value)}")
        return _spliced(text, start, end, scalar_text(value, node.style))
    made = item_text(value, place.column) if place.key is None else value_text(value, place.column)
    return _block(text, place.head, end, made)


def _with_key(text: str, place: _Place, key: str, value: Data, order: Sequence[str]) -> str:
    node = place.node
    if place.is_null or (isinstance(node, MappingNode) and not node.value):
        end = max(_end(text, node), place.head)
        return _block(text, place.head, end, value_text({key: value}, place.column))
    if not isinstance(node, MappingNode):
        raise YamlEditError(f"no block that could hold {key!r} is there")
    earlier = set(order[: order.index(key)]) if key in order else set()
    before = [pair for pair in node.value if pair[0].value in earlier] or node.value
    end = max(_end(text, before[-1][1]), text.index(":", before[-1][0].end_mark.index) + 1)
    if node.flow_style:
        return _spliced(text, end, None, f", {key_text(key)}: {flow_text(value)}")
    column = node.value[0][0].start_mark.column
    return _line_after(text, end, f"{' ' * column}{key_text(key)}:{value_text(value, column)}")


def _end(text: str, node: _Node) -> int:
    """Where a node ends, comments and empty lines behind it left out; -1 when it is empty."""
    if isinstance(node, ScalarNode):
        start, end = node.start_mark.index, node.end_mark.index
        if start == end:
            return -1  # ruamel puts a value that is not there behind the comments that follow
        return start + len(text[start:end].rstrip()) if node.style in {"|", ">"} else int(end)
    if node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    if isinstance(node, SequenceNode):
        return _end(text, last)
    key, value = last
    return max(_end(text, value), text.index(":", key.end_mark.index) + 1)


def _dash(text: str, start: int, column: int) -> int:
    """The dash of the list entry that begins at `start`, on its line or on one above."""
    line = _line_start(text, start)
    while line + column >= len(text) or text[line + column] != "-":
        line = _line_start(text, line - 1)
    return line + column


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _line_end(text: str, index: int) -> int:
    found = text.find("\n", index)
    if found < 0:
        return len(text)
    return found - 1 if text[found - 1] == "\r" else found


def _line_after(text: str, index: int, line: str) -> str:
    """The text with lines behind the one that holds `index`."""
    end = _line_end(text, index)
    return _spliced(text, end, end, f"\n{line}")


def _block(text: str, start: int, end: int, made: str) -> str:
    """The text with `made` in its place; a remark on that line stays on the first of several."""
    line_end = _line_end(text, end)
    first, line_break, others = made.partition("\n")
    if line_break and text[end:line_end].strip():
        return _spliced(text, start, line_end, f"{first}{text[end:line_end]}\n{others}")
    return _spliced(text, start, end, made)


def _spliced(text: str, start: int, end: int | None, piece: str) -> str:
    if "\r\n" in text:
        piece = piece.replace("\n", "\r\n")
    return text[:start] + piece + text[start if end is None else end :]


def _proved(after: str, expected: Data) -> str:
    """The new text, after reading it again: it says what was asked, and no more than that."""
    found = _values(after)
    if found != plain_data(expected):
        raise YamlEditError("the edited file would say something else than what was asked")
    return after


def _values(text: str) -> Any:  # noqa: ANN401 any YAML value
    tree, problems = parse_tree(text.encode(), "profile.yaml")
    if tree is None:
        reason = problems[0].en if problems else ""
        raise YamlEditError(f"the file cannot be read: {reason}")
    return tree.root


def _with(values: Any, path: KeyPath, value: Data) -> Any:  # noqa: ANN401 any YAML value
    """The plain values with another one at a path."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return [*values[:step], _with(values[step], rest, value), *values[step + 1 :]]
    values = values or {}
    return values | {step: _with(values.get(step), rest, value)}


def _at(values: Any, path: KeyPath) -> Any:  # noqa: ANN401 any YAML value
    """What is at a path, None when nothing is."""
    for step in path:
        if isinstance(values, dict):
            values = values.get(step)
        elif isinstance(values, list) and isinstance(step, int) and step < len(values):
            values = values[step]
        else:
            return None
    return values


def _shown(path: KeyPath) -> str:
    return ".".join(map(str, path))
