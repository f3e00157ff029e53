"""Plain values become YAML: text of several lines as literal blocks, other text in double quotes.

Only what a generated profile needs. Text always is text when it is read back, whatever it looks
like; the key of a mapping is a plain word and the caller's to choose.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Data: TypeAlias = "str | int | bool | Sequence[Data] | Mapping[str, Data] | None"

_INDENT = "  "
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_BYTE, _SHORT = 0xFF, 0xFFFF
_CONSTANTS = {None: "null", True: "true", False: "false"}


def yaml_text(values: Mapping[str, Data]) -> str:
    """The document of a mapping that is not empty, ending with a line break."""
    return "".join(f"{line}\n" for line in _mapping(values, ""))


def _mapping(values: Mapping[str, Data], pad: str) -> Iterator[str]:
    for key, value in values.items():
        yield from _entry(f"{pad}{key}:", value, pad)


def _items(values: Sequence[Data], pad: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping) and value:
            # The first key stands behind the dash.
            lines = _mapping(value, pad + _INDENT)
            yield f"{pad}- {next(lines).lstrip(' ')}"
            yield from lines
        else:
            yield from _entry(f"{pad}-", value, pad)


def _entry(opening: str, value: Data, pad: str) -> Iterator[str]:
    """A key or dash with its value behind or below it."""
    below = pad + _INDENT
    if isinstance(value, str):
        if _fits_block(value):
            yield from _block(opening, value, below)
        else:
            yield f"{opening} {_quoted(value)}"
    elif isinstance(value, Mapping):
        yield opening if value else f"{opening} {{}}"
        yield from _mapping(value, below)
    elif isinstance(value, Sequence):
        yield opening if value else f"{opening} []"
        yield from _items(value, below)
    else:
        yield f"{opening} {_CONSTANTS[value] if isinstance(value, bool | None) else value}"


def _fits_block(text: str) -> bool:
    """Several lines of which the first shows the indentation (YAML 1.2.2, section 8.1.1.1)."""
    first, line_break, _rest = text.partition("\n")
    is_shown = bool(first) and not first.startswith(" ")
    return bool(line_break) and is_shown and all(map(str.isprintable, text.split("\n")))


def _block(opening: str, text: str, pad: str) -> Iterator[str]:
    if not text.endswith("\n"):
        ending, lines = "-", text.split("\n")
    else:
        lines = text.removesuffix("\n").split("\n")
        # Without "+" line breaks at the end would be lost, but for one.
        ending = "" if lines[-1] else "+"
    yield f"{opening} |{ending}"
    for line in lines:
        yield f"{pad}{line}" if line else ""


def _quoted(text: str) -> str:
    needs_escape = not text.isprintable() or '"' in text or "\\" in text
    return f'"{"".join(map(_escaped, text)) if needs_escape else text}"'


def _escaped(sign: str) -> str:
    """One character as it stands in double quotes (YAML 1.2.2, section 5.7)."""
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign.isprintable():
        return sign
    code = ord(sign)
    if code <= _BYTE:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= _SHORT else f"\\U{code:08X}"
