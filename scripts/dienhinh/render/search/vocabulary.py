"""All words without marks, loaded only when a word of a query is in no document as it was typed."""

from collections.abc import Mapping

from dienhinh.model.output import Output
from dienhinh.render.search.layout import script, shared_start


def vocabulary(words: Mapping[str, int]) -> Output:
    """One line a word in order: how many first letters it shares, how common it is, the others.

    Both are one character from "0" on; common is the power of two below the number of documents.
    """
    lines = []
    before = ""
    for word, count in sorted(words.items()):
        shared = shared_start(before, word)
        lines.append(f"{chr(48 + shared)}{chr(47 + count.bit_length())}{word[shared:]}")
        before = word
    return script("tu-vung", "\n".join(lines).encode())
