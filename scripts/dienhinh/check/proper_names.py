"""The proper names within a longer name."""

from collections.abc import Iterator
from typing import Final

BETWEEN_WORDS: Final = r"(?:(?!\n\s*\n)\s|[*_~>\\]|&nbsp;|<br\s*/?>)+"
"""Between two words of a paragraph: lines are broken anywhere, words are stressed, lines quoted."""


def proper_names(name: str) -> Iterator[str]:
    """Two or more words with a capital in a row; `HTX`, `OCOP` are no names, `Y` and `A` are."""
    run: list[str] = []
    for word in [*name.split(), ""]:
        if word[:1].isupper() and (len(word) == 1 or not word.isupper()):
            run.append(word)
            continue
        if len(run) > 1:
            yield " ".join(run)
        run = []
