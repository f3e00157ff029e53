"""A script as a row of tokens, with the brackets they stand in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

KEYWORDS = frozenset(
    re.findall(
        r"\w+",
        """async await break case catch const continue default delete do else false finally for
        function if in instanceof let new null of return static super switch this throw true try
        typeof undefined var void while with yield""",
    )
)

_TOKEN = re.compile(
    r"""(?P<space>(?:\s|//[^\n]*|/\*.*?\*/)+)
    |(?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<name>[A-Za-z_$][\w$]*)
    |(?P<number>\.?[0-9][\w.]*)
    |(?P<sign>\.\.\.|=>|\?\.(?![0-9])|\+\+|--|.)""",
    re.DOTALL | re.VERBOSE,
)
_PATTERN = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
# Between backticks, up to the end or to the next `${`.
_PIECE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)", re.DOTALL)
_OPENING = frozenset("([{")
_CLOSING = frozenset(")]}")
# Before one of these a brace begins statements, not an object.
_BEFORE_BLOCK = frozenset({"", ")", "=>", "else", "try", "finally", "catch", "do", ";", "{", "}"})


@dataclass(slots=True, kw_only=True)
class Token:
    """A piece of a script: `kind` is text, name, number or sign.

    `inside` is the bracket it stands in, `block` for one of statements; `closes` is the place of
    the bracket that ends what this one begins, or -1.
    """

    kind: str
    text: str
    has_space: bool
    has_line_end: bool
    inside: str = ""
    closes: int = -1


def tokens(text: str) -> list[Token]:
    """All tokens of a script; a ValueError where a text or a bracket has no end."""
    found = list(_tokens(text))
    _bracket(found)
    return found


def is_block(row: list[Token], place: int) -> bool:
    """Whether a brace stands here that begins statements."""
    before = row[place - 1].text if place else ""
    return row[place].text == "{" and before in _BEFORE_BLOCK


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    # For each text between backticks that is not over: the braces open since its `${`.
    depths: list[int] = []
    before = ""
    space = line_end = False
    while at < len(text):
        kind, piece = _next(text, at, before, depths)
        at += len(piece)
        if kind == "space":
            space, line_end = True, line_end or "\n" in piece
            continue
        yield Token(kind=kind, text=piece, has_space=space, has_line_end=line_end)
        before, space, line_end = piece, False, False


def _next(text: str, at: int, before: str, depths: list[int]) -> tuple[str, str]:
    """Kind and text of the token that begins here."""
    found = _TOKEN.match(text, at)
    if found is None or found.lastgroup is None:
        raise ValueError(text[at : at + 40])
    piece = found[0]
    if piece == "`" or (piece == "}" and depths and not depths[-1]):
        return "text", piece + _piece(text, at + 1, depths, is_new=piece == "`")
    if depths and piece in {"{", "}"}:
        depths[-1] += 1 if piece == "{" else -1
    if piece == "/" and _may_begin_pattern(before):
        pattern = _PATTERN.match(text, at)
        if pattern is None:
            raise ValueError(f"a pattern without an end: {text[at : at + 40]}")
        return "text", pattern[0]
    return found.lastgroup, piece


def _piece(text: str, at: int, depths: list[int], *, is_new: bool) -> str:
    """What follows between backticks, with the backtick or `${` that ends it."""
    rest = _PIECE.match(text, at)
    if rest is None:
        raise ValueError(f"a text without an end: {text[at : at + 40]}")
    if not is_new:
        depths.pop()
    if rest[0].endswith("{"):
        depths.append(0)
    return rest[0]


def _may_begin_pattern(before: str) -> bool:
    """Whether a slash behind this is a pattern, not a division."""
    if not before or before in KEYWORDS:
        return True
    return not (before[-1].isalnum() or before[-1] in "_$)]}`\"'")


def _bracket(row: list[Token]) -> None:
    """Note in which bracket each token stands, and where brackets end."""
    open_: list[tuple[int, str]] = []
    for place, token in enumerate(row):
        closes = token.text in _CLOSING or (token.kind == "text" and token.text[0] == "}")
        if closes:
            if not open_:
                raise ValueError(f"a bracket too many: {token.text}")
            row[open_.pop()[0]].closes = place
        token.inside = open_[-1][1] if open_ else ""
        if token.text in _OPENING:
            open_.append((place, "block" if is_block(row, place) else token.text))
        elif token.kind == "text" and token.text[0] in "`}" and token.text.endswith("${"):
            open_.append((place, "text"))
    if open_:
        raise ValueError(f"a bracket without an end: {row[open_[-1][0]].text}")
