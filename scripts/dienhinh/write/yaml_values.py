"""Plain values as YAML text: unquoted where every reader takes it for the same text."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from dienhinh.read.tree_builder import plain_value
from dienhinh.vietnamese import nfc

Data: TypeAlias = "str | int | float | bool | date | Sequence[Data] | Mapping[str, Data] | None"

_INDENT = 2
_SHORT = 0xFFFF
_CONSTANTS = {None: "null", True: "true", False: "false"}
# Words and forms that YAML 1.1 readers (spreadsheets, editors) take for something else than text.
_NO_TEXT = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null|~|=|<<)|[-+.0-9][-+.0-9_:,eExXa-fA-F/ ]*", re.IGNORECASE
)
# YAML 1.2.2, section 7.3.3, kept narrower: no sign that means something anywhere in a plain text.
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~][^\x00-\x1f\x7f]*")
_WORD = re.compile(r"[a-z]+(?:_[a-z]+)*")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


def scalar_text(value: Data, style: str | None = None) -> str:
    """One value on one line; `style` is the quotes it had (`"` or `'`), kept where they can be."""
    if value is None or isinstance(value, bool):
        return _CONSTANTS[value]
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        message = f"no single value: {value!r}"
        raise TypeError(message)
    text = nfc(value)
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if style is None and _is_plain(text):
        return text
    return _quoted(text)


def document_text(values: Mapping[str, Data], style: str | None = None) -> str:
    """The document of a mapping that is not empty, its texts as `scalar_text` has them."""
    return f"{value_text(values, -_INDENT, style)}\n"


def value_text(value: Data, column: int, style: str | None = None) -> str:
    """What follows the colon or dash of a key in `column`, in block style, without a last break."""
    pad = " " * (column + _INDENT)
    if isinstance(value, str):
        return _block(nfc(value), pad) if _fits_block(value) else f" {scalar_text(value, style)}"
    if isinstance(value, Mapping) and value:
        is_entry = column >= 0
        lines = [
            f"{pad}{key_text(key)}:{value_text(inner, column + _INDENT, style)}"
            for key, inner in value.items()
        ]
        return ("\n" if is_entry else "") + "\n".join(lines)
    if isinstance(value, Sequence) and not isinstance(value, str) and value:
        items = (f"{pad}-{item_text(inner, column + _INDENT, style)}" for inner in value)
        return "\n" + "\n".join(items)
    return f" {flow_text(value)}"


def flow_text(value: Data) -> str:
    """A value in one line with brackets."""
    if isinstance(value, Mapping):
        inner = ", ".join(f"{key_text(key)}: {flow_text(item)}" for key, item in value.items())
        return f"{{{inner}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(flow_text, value))}]"
    if isinstance(value, str) and any(sign in value for sign in ",[]{}"):
        return _quoted(nfc(value))
    return scalar_text(value)


def key_text(key: str) -> str:
    """A key; the project's own are plain words, `on` among them, which our reader takes as text."""
    return key if _WORD.fullmatch(key) else scalar_text(key)


def plain_data(value: Data) -> Any:  # noqa: ANN401 any YAML value
    """The value as the reader gives it back: days as text, text as NFC."""
    if isinstance(value, Mapping):
        return {key: plain_data(inner) for key, inner in value.items()}
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Sequence):
        return [plain_data(inner) for inner in value]
    return value


def item_text(value: Data, column: int, style: str | None = None) -> str:
    """What follows a dash: the first key of a mapping stands on its line."""
    made = value_text(value, column, style)
    if isinstance(value, Mapping) and value:
        return " " + made.removeprefix("\n").lstrip(" ")
    return made


def _is_plain(text: str) -> bool:
    return bool(
        (_DAY.fullmatch(text) and plain_value(text) == text)
        or (
            _PLAIN.fullmatch(text)
            and not _NO_TEXT.fullmatch(text)
            and plain_value(text) == text
            and ": " not in text
            and " #" not in text
            and not text.endswith((":", " "))
            and text.isprintable()
        )
    )


def _fits_block(text: str) -> bool:
    """Several lines of which the first shows the indentation (YAML 1.2.2, section 8.1.1.1)."""
    first, line_break, _rest = text.partition("\n")
    is_shown = bool(first) and not first.startswith(" ")
    return bool(line_break) and is_shown and all(map(str.isprintable, text.split("\n")))


def _block(text: str, pad: str) -> str:
    if not text.endswith("\n"):
        ending, lines = "-", text.split("\n")
    else:
        lines = text.removesuffix("\n").split("\n")
        ending = "" if lines[-1] else "+"
    return f" |{ending}" + "".join(f"\n{pad}{line}" if line else "\n" for line in lines)


def _quoted(text: str) -> str:
    """In double quotes; JSON's escapes are YAML's (YAML 1.2.2, section 5.7)."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else _escaped(ord(sign)) for sign in quoted)


def _escaped(code: int) -> str:
    return f"\\u{code:04X}" if code <= _SHORT else f"\\U{code:08X}"
