"""`bao-cao/<movement>.md` written anew, and changed one section at a time; all else stays."""

import re
from collections.abc import Mapping, Sequence

from dienhinh.model.call import Outline
from dienhinh.read.unit_files import SECTION_HEAD, without_comments

# What a reader of the file would take for a heading or a comment keeps its signs, with a backslash.
_TAKEN_FOR_MARKUP = re.compile(r"^(?=#{1,6}[ \t])|(?<=<)(?=!--)", re.MULTILINE)
_LONGEST_TITLE = 90


def kept_words(text: str) -> str:
    """Words that begin like a heading or a comment, so that they are read as words."""
    return _TAKEN_FOR_MARKUP.sub(r"\\", text)


def sections_in(text: str) -> dict[str, str]:
    """The words of each section by its address."""
    lines = text.split("\n")
    return {key: "\n".join(lines[begin + 1 : end]).strip() for key, begin, end in _places(lines)}


def with_section(text: str, key: str, words: str, outline: Outline) -> str:
    """The text with these words in a section; a new one goes where the outline has it."""
    lines = text.rstrip("\n").split("\n") if text.strip() else []
    places = _places(lines)
    block = ["", *kept_words(words).split("\n"), ""]
    for known, begin, end in places:
        if known == key:
            return _joined([*lines[: begin + 1], *block, *lines[end:]])
    order = [address for address, _ in outline.walk()]
    later = set(order[order.index(key) + 1 :])
    at = next((begin for known, begin, _ in places if known in later), len(lines))
    before = lines[:at]
    if before and before[-1].strip():
        before = [*before, ""]
    return _joined([*before, _heading(key, outline), *block, *lines[at:]])


def _heading(key: str, outline: Outline) -> str:
    title = next(item.title for address, item in outline.walk() if address == key)
    words = title.split()
    while len(" ".join(words)) > _LONGEST_TITLE:
        words.pop()
    return f"## {key} {' '.join(words)}"


def _places(lines: Sequence[str]) -> list[tuple[str, int, int]]:
    """Address, line of the heading, line behind the section; none begins in a comment."""
    read = without_comments("\n".join(lines)).split("\n")
    heads = [
        (found["key"], number)
        for number, line in enumerate(read)
        if (found := SECTION_HEAD.fullmatch(line.rstrip()))
    ]
    ends = [*(begin for _, begin in heads[1:]), len(lines)][: len(heads)]
    return [(key, begin, end) for (key, begin), end in zip(heads, ends, strict=True)]


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"


def in_order(texts: Mapping[str, str], outline: Outline) -> list[tuple[str, str]]:
    """Sections in the order of the outline."""
    return [(key, texts[key]) for key, _ in outline.walk() if key in texts]
