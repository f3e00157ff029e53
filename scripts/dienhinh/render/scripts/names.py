"""Which names of a script are its own, and short ones for them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from dienhinh.render.scripts.tokens import KEYWORDS, Token, is_block

_DECLARING = frozenset({"const", "let", "var"})
_ENDS = frozenset({",", ";", ")", "]", "}"})
# The commonest letters of scripts first: they pack best.
_LETTERS = "etnsoaircldfhmupgwbyvkxjqzETNSOAIRCLDFHMUPGWBYVKXJQZ_$"


@dataclass(slots=True, kw_only=True)
class _Scope:
    """Where names hold, from one place to another, both included; `names`: those declared here.

    `places` is where each of these stands; `outer` are the names of scopes around this one, and of
    the browser, that stand in it: what they are called from here on is taken.
    """

    first: int
    last: int
    parent: int
    names: set[str] = field(default_factory=set)
    places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    outer: set[tuple[int, str]] = field(default_factory=set)


def role(row: list[Token], place: int) -> str:
    """What a name is: `value`, `key` of an object or behind a dot, or `both` in `{name}`."""
    before = row[place - 1].text if place else ""
    behind = row[place + 1].text if place + 1 < len(row) else ""
    if before in {".", "?."}:
        return "key"
    if row[place].inside == "{" and before in {"{", ","}:
        return "key" if behind in {":", "("} else "both"
    return "value"


def _is_of_object(row: list[Token], place: int) -> bool:
    """Whether a word is no word of the language here: `promise.catch(...)`, `{ catch: ... }`."""
    return row[place].kind == "name" and role(row, place) != "value"


def short_names(row: list[Token]) -> Mapping[int, str]:
    """Place of a token: the short name that is to stand there."""
    scopes = _scopes(row)
    at = _innermost(scopes, len(row))
    for place, name in _declarations(row):
        scopes[at[place]].names.add(name)
    _resolve(row, scopes, at)
    found: dict[int, str] = {}
    given: dict[tuple[int, str], str] = {}
    for number, scope in enumerate(scopes):
        taken = {given.get(key, key[1]) for key in scope.outer}
        if number and scopes[scope.parent].last == scope.last:
            # The body of a function declares nothing that is a parameter, used or not.
            taken |= {given[scope.parent, name] for name in scopes[scope.parent].names}
        free = (name for name in _candidates() if name not in taken)
        # In their order: heads of functions that are alike pack best.
        for name in sorted(scope.names, key=lambda name: min(scope.places[name], default=0)):
            given[number, name] = short = name if number == 0 else next(free)
            found.update(dict.fromkeys(scope.places[name], short))
    return found


def _resolve(row: list[Token], scopes: list[_Scope], at: list[int]) -> None:
    """Find the scope of every name that is used."""
    for place, token in enumerate(row):
        if token.kind != "name" or token.text in KEYWORDS or role(row, place) == "key":
            continue
        here, passed = at[place], []
        while here and token.text not in scopes[here].names:
            passed.append(here)
            here = scopes[here].parent
        scopes[here].places[token.text].append(place)
        for number in passed:
            scopes[number].outer.add((here, token.text))


def _scopes(row: list[Token]) -> list[_Scope]:
    """The whole script, then all scopes in it, outer ones before those inside."""
    found = {(0, len(row) - 1)}
    found.update(ends for place in range(len(row)) for ends in _begun(row, place))
    scopes: list[_Scope] = []
    open_: list[int] = []
    for first, last in sorted(found, key=lambda ends: (ends[0], -ends[1])):
        while open_ and scopes[open_[-1]].last < first:
            open_.pop()
        scopes.append(_Scope(first=first, last=last, parent=open_[-1] if open_ else 0))
        open_.append(len(scopes) - 1)
    return scopes


def _begun(row: list[Token], place: int) -> Iterator[tuple[int, int]]:
    """First and last token of the scope that this token says is here, if it does."""
    token = row[place]
    if _is_of_object(row, place):
        return
    if is_block(row, place):
        yield place, token.closes
    elif token.text == "=>":
        first = opening(row, place - 1) if row[place - 1].text == ")" else place - 1
        yield first, _body_end(row, place + 1)
    elif token.text in {"for", "catch", "function"}:
        head = next(i for i in range(place, len(row)) if row[i].text in {"(", "{"})
        closes = row[head].closes
        yield place, closes if row[head].text == "{" else _body_end(row, closes + 1)
    elif token.text == "class":
        raise ValueError("scripts of the theme have no classes")


def opening(row: list[Token], closing: int) -> int:
    """The place of the bracket that is closed here."""
    return next(place for place in range(closing) if row[place].closes == closing)


def _body_end(row: list[Token], start: int) -> int:
    """The last token of what a head belongs to: a block, an expression or a statement."""
    place = start
    while place < len(row):
        token = row[place]
        behind = row[place + 1].text if place + 1 < len(row) else ""
        # Behind `=>` later on a block belongs to a value inside the expression.
        if is_block(row, place) and (place == start or row[place - 1].text != "=>"):
            behind = row[token.closes + 1].text if token.closes + 1 < len(row) else ""
            if behind != "else":
                return token.closes
        elif token.text == ";" and behind == "else":
            place += 1
        elif token.text in _ENDS or (token.kind == "text" and token.text[0] == "}"):
            return place - 1
        place = max(row[place].closes, place) + 1
    return len(row) - 1


def _innermost(scopes: list[_Scope], count: int) -> list[int]:
    """For each place the number of its innermost scope: later ones lie inside earlier ones."""
    at = [0] * count
    for number, scope in enumerate(scopes):
        at[scope.first : scope.last + 1] = [number] * (scope.last + 1 - scope.first)
    return at


def _declarations(row: list[Token]) -> Iterator[tuple[int, str]]:
    """Place and text of each name that is declared."""
    for place, token in enumerate(row):
        if token.text == "=>":
            yield from _parameters(row, place - 1)
        elif _is_of_object(row, place):
            continue
        elif token.text in _DECLARING:
            yield from _declared_from(row, place + 1)
        elif token.text == "catch" and row[place + 1].text == "(":
            yield from _in_pattern(row, place + 1)
        elif token.text == "function":
            head = next(i for i in range(place, len(row)) if row[i].text == "(")
            if row[head - 1].text not in {"function", "*"}:
                raise ValueError("functions of the theme are constants")
            yield from _in_pattern(row, head)


def _parameters(row: list[Token], place: int) -> Iterator[tuple[int, str]]:
    """The parameters that end here, before `=>`."""
    if row[place].text == ")":
        yield from _in_pattern(row, opening(row, place))
    else:
        yield place, row[place].text


def _declared_from(row: list[Token], place: int) -> Iterator[tuple[int, str]]:
    """The names behind `const` or `let`: one or more, with commas between."""
    while True:
        if row[place].kind == "name":
            yield place, row[place].text
        else:
            yield from _in_pattern(row, place)
        while row[place].text not in {",", ";", "of", "in"}:
            place = max(row[place].closes, place) + 1
        if row[place].text != ",":
            return
        place += 1


def _in_pattern(row: list[Token], start: int) -> Iterator[tuple[int, str]]:
    """The names in a bracket of parameters or of a pattern, but not in values by default."""
    is_default = False
    place = start + 1
    while place < row[start].closes:
        token = row[place]
        if token.text in {"[", "{"} and not is_default:
            yield from _in_pattern(row, place)
        elif token.kind == "name" and not is_default and role(row, place) != "key":
            yield place, token.text
        if token.text in {"=", ","}:
            is_default = token.text == "="
        place = max(token.closes, place) + 1


def _candidates() -> Iterator[str]:
    for size in (1, 2, 3):
        for letters in product(_LETTERS, repeat=size):
            name = "".join(letters)
            if name not in KEYWORDS:
                yield name
