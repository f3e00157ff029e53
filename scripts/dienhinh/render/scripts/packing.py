"""A script in as few bytes as can be had without understanding what it does."""

from collections.abc import Iterator

from dienhinh.render.scripts.names import opening, role, short_names
from dienhinh.render.scripts.tokens import Token, tokens

# Behind and before these no statement ends with a line.
_GOES_ON = frozenset("{([,;=:?&|+-*<>!.")
_CONTINUES = frozenset("})],;.?:&|=*<>")
_DECLARING = frozenset({"const", "let"})
# A script that works assigns no constant anew.
_SHORTER = {"const": "let", "true": "!0", "false": "!1"}
_HEADS = frozenset({"await", "for", "if", "while"})


def packed_script(text: str) -> str:
    """A script that does the same. A line end stays wherever it may be the end of a statement."""
    row = tokens(text)
    return "".join(_written(row)) + "\n"


def _written(row: list[Token]) -> Iterator[str]:
    short = short_names(row)
    joints = set(_joints(row))
    before = ""
    for place, token in enumerate(row):
        text = short.get(place, _SHORTER.get(token.text, token.text))
        if token.kind == "number":
            text = text.removeprefix("0") if text.startswith("0.") else text
        if place in joints:
            text = ","
        elif place - 1 in joints:
            continue
        if text != token.text and token.kind == "name":
            kind = role(row, place)
            text = {"key": token.text, "both": f"{token.text}:{text}"}.get(kind, text)
        if _is_last(row, place) or _is_bare(row, place):
            continue
        yield _gap(before, token, text) + text
        before = text


def _joints(row: list[Token]) -> Iterator[int]:
    """The semicolons between two declarations, which can be one."""
    for place, token in enumerate(row):
        if token.text in _DECLARING and row[place - 1].text != "(":
            end = place
            while end < len(row) and row[end].text != ";":
                end = max(row[end].closes, end) + 1
            if end + 1 < len(row) and row[end + 1].text in _DECLARING:
                yield end


def _is_last(row: list[Token], place: int) -> bool:
    """Whether a comma or semicolon ends what a bracket ends anyway."""
    token = row[place]
    behind = row[place + 1].text if place + 1 < len(row) else ""
    if token.text == ",":
        return behind in {"]", "}", ")"} and row[place - 1].text not in {",", "["}
    if token.text != ";" or behind != "}" or token.inside != "block":
        return False
    # Behind `for (...)` and the like a semicolon is a statement of its own.
    before = row[place - 1].text
    return before != ")" or row[opening(row, place - 1) - 1].text not in _HEADS


def _is_bare(row: list[Token], place: int) -> bool:
    """Whether a bracket stands around the one parameter of a function, which needs none."""
    start = place if row[place].text == "(" else max(0, place - 2)
    texts = [token.text for token in row[start : start + 4]]
    return texts[:1] + texts[2:] == ["(", ")", "=>"] and row[start + 1].kind == "name"


def _gap(before: str, token: Token, text: str) -> str:
    """What has to stay of the space between two tokens."""
    if not before:
        return ""
    last, first = before[-1], text[0]
    if token.has_line_end and last not in _GOES_ON and first not in _CONTINUES:
        return "\n"
    is_word = [letter.isalnum() or letter in "_$" for letter in (last, first)]
    is_sign = token.has_space and last == first and last in "+-/"
    return " " if all(is_word) or is_sign else ""
