"""`unit.yaml` written anew, and changed so that comments, order and quoting stay."""

from typing import Any

from dienhinh.intake.folders.yaml_files import new_unit_text
from dienhinh.model.schema.fields import Group
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.model.source import KeyPath, Value
from dienhinh.read.yaml_tree import parse_tree
from dienhinh.write.yaml_edit import extend, set_value

_ORDER = [field.name for field in UNIT_FIGURES]


class UnitText:
    """A `unit.yaml` that is being made or changed, one value at a time."""

    def __init__(self, data: bytes | None) -> None:
        """Read it, None for a new one; ValueError when it is no mapping or no YAML."""
        self._is_new = data is None
        self._text = "" if data is None else data.decode("utf-8-sig")
        self._root: dict[str, Any] = {}
        # Rows for the ends of lists, put into the text together: each edit reads the file again.
        self._more: dict[str, list[Value]] = {}
        if data is not None:
            self._read()

    def _read(self) -> None:
        tree, _ = parse_tree(self._text.encode(), "unit.yaml")
        if tree is None or not isinstance(tree.root, dict):
            raise ValueError("not readable")
        self._root = dict(tree.root)

    def get(self, path: KeyPath) -> Value:
        """The plain value at a path, None where there is none."""
        node: Value = self._root
        for key in path:
            if not isinstance(node, dict) or key not in node:
                return None
            node = node[str(key)]
        return node

    def rows(self, name: str) -> list[dict[str, Value]]:
        """The rows of a list that are mappings."""
        found = self._root.get(name)
        every = [*(found if isinstance(found, list) else []), *self._more.get(name, [])]
        return [row for row in every if isinstance(row, dict)]

    def set(self, path: KeyPath, value: Value) -> None:
        """Give a path of one or two keys this value."""
        if self._is_new:
            _put(self._root, path, value)
        else:
            self._text = set_value(self._text, path, _in_file(value), _order(path))
            self._read()

    def put_row(self, name: str, position: int | None, row: Value) -> None:
        """Put a row at a position of a list, None for behind its last."""
        if self._is_new:
            self._root.setdefault(name, []).append(row)
        elif position is None:
            self._more.setdefault(name, []).append(row)
        else:
            self._text = set_value(self._text, (name, position), _in_file(row), _ORDER)
            self._read()

    def made(self) -> bytes:
        """The file as it is now."""
        if not self._is_new:
            for name, rows in self._more.items():
                self._text = extend(self._text, (name,), _in_file(rows), _ORDER)
            self._more = {}
            return self._text.encode()
        ordered = {name: self._root[name] for name in _ORDER if name in self._root}
        return new_unit_text(ordered).encode()


def _order(path: KeyPath) -> list[str]:
    """The names of the block that a path ends in."""
    for field in UNIT_FIGURES:
        if len(path) > 1 and field.name == path[0] and isinstance(field.type, Group):
            return [inner.name for inner in field.type.fields]
    return _ORDER


def _put(root: dict[str, Any], path: KeyPath, value: Value) -> None:
    for key in path[:-1]:
        root = root.setdefault(str(key), {})
    root[str(path[-1])] = value


def _in_file(value: Any) -> Any:  # noqa: ANN401 any YAML value
    """Blocks of text end with a line break, as editors write them."""
    if isinstance(value, str) and "\n" in value and not value.endswith("\n"):
        return value + "\n"
    if isinstance(value, dict):
        return {key: _in_file(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_in_file(inner) for inner in value]
    return value
