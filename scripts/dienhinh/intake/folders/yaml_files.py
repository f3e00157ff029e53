"""`profile.yaml` written anew, and changed so that comments, order and quoting stay."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from dienhinh.model.dates import ISO_DAY
from dienhinh.model.schema.fields import Field, Group
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import KeyPath, Value
from dienhinh.read.folders import PROFILE_FILE
from dienhinh.read.yaml_tree import parse_tree
from dienhinh.write.yaml_edit import extend, set_value

SCHEMA_LINE = "# yaml-language-server: $schema=../../../profile.schema.json\n"
UNIT_SCHEMA_LINE = "# yaml-language-server: $schema=../../unit.schema.json\n"
_NO_FOLDING = 1_000_000
_ALWAYS_QUOTED = frozenset({"phone", "commune"})


def new_text(values: Mapping[str, Value]) -> str:
    """A new `profile.yaml`, with the line that tells editors of the schema."""
    return SCHEMA_LINE + _dumped(_node("", dict(values)))


def new_unit_text(values: Mapping[str, Value]) -> str:
    """A new `unit.yaml`, likewise."""
    return UNIT_SCHEMA_LINE + _dumped(_node("", dict(values)))


class ProfileText:
    """A `profile.yaml` that is being changed, one value at a time."""

    def __init__(self, data: bytes) -> None:
        """Read it; ValueError when it is no mapping or no YAML."""
        tree, _ = parse_tree(data, "profile.yaml")
        if tree is None:
            raise ValueError("not readable")
        self._root: Value = tree.root
        self._text = data.decode("utf-8-sig")

    def get(self, path: KeyPath) -> Value:
        """The plain value at `path`, None when it is not there."""
        node = self._root
        for key in path:
            if isinstance(node, list) and isinstance(key, int) and key < len(node):
                node = node[key]
            elif isinstance(node, dict) and key in node:
                node = node[str(key)]
            else:
                return None
        return node

    def set(self, path: KeyPath, value: Value) -> None:
        """Give `path` this value; a new key goes where the schema puts it.

        ValueError when the file is written in a way that cannot be changed by itself.
        """
        fields: tuple[Field, ...] = PROFILE
        for key in path[:-1]:
            fields = _fields_below(fields, str(key))
        order = [field.name for field in fields]
        is_new_block = len(path) > 1 and self.get(path[:-1]) is None
        if is_new_block:
            order = [field.name for field in PROFILE]
        self._become(set_value(self._text, path, _in_file(value), order))

    def extend(self, path: KeyPath, values: Sequence[Value]) -> None:
        """Put values behind the last entry of the list at `path`; errors as of `set`."""
        self._become(extend(self._text, path, values, [field.name for field in PROFILE]))

    def _become(self, text: str) -> None:
        self._text = text
        tree, _ = parse_tree(self._text.encode(), "profile.yaml")
        if tree is not None:
            self._root = tree.root

    def text(self) -> str:
        """The file as it is now."""
        return self._text


def _in_file(value: Value) -> Value:
    """Blocks of text end with a line break, as editors write them."""
    if isinstance(value, str) and "\n" in value and not value.endswith("\n"):
        return value + "\n"
    return value


def _fields_below(fields: tuple[Field, ...], name: str) -> tuple[Field, ...]:
    for field in fields:
        if field.name == name and isinstance(field.type, Group):
            return field.type.fields
    return ()


def _node(key: str, value: Value) -> object:
    if isinstance(value, dict):
        made = CommentedMap()
        for name, inner in value.items():
            made[name] = _node(name, inner)
        return made
    if isinstance(value, list):
        return CommentedSeq([_node("", inner) for inner in value])
    if isinstance(value, str) and ISO_DAY.fullmatch(value):
        return _day(value)
    if isinstance(value, str) and "\n" in value:
        return LiteralScalarString(value if value.endswith("\n") else value + "\n")
    if isinstance(value, str) and key in _ALWAYS_QUOTED:
        return DoubleQuotedScalarString(value)
    return value


def _day(value: str) -> object:
    """A day without quotation marks, as people type it; what the calendar lacks stays text."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return value


def _yaml() -> YAML:
    made = YAML()
    made.preserve_quotes = True
    made.width = _NO_FOLDING
    made.indent(mapping=2, sequence=4, offset=2)
    made.allow_unicode = True
    return made


def _dumped(node: object) -> str:
    out = StringIO()
    _yaml().dump(node, out)
    return out.getvalue()


def current_text(folder: Path) -> ProfileText | None:
    """The profile in a folder; None when there is none that can be read."""
    try:
        return ProfileText((folder / PROFILE_FILE).read_bytes())
    except (OSError, ValueError):
        return None
