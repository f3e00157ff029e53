"""Texts of 60, 150 and 400 words to copy: those an editor wrote, else cut at the ends of sentences.

A word is what stands between spaces, as Word and editors count. The program writes nothing but the
leads of points: a text of its making is whole sentences of the profile in their order, and is
marked as such; its heading says of whom, for they may tell of “hợp tác xã” alone. What a writer
remarks on the profile is left out. No point and no beginning of the story says again what stands
before it; the shortest text says nothing twice and gives its room to results before the story.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from dienhinh.derive.told import (
    MEASURES_LEAD,
    RESULTS_LEAD,
    ended,
    paragraphs,
    told_paragraphs,
    told_summary,
    told_up_to,
    without_open_end,
)
from dienhinh.model.kit import KitText
from dienhinh.model.profile import PRESS_TEXT_WORDS
from dienhinh.model.public import PublicProfile, PublicText
from dienhinh.vietnamese import upper_first
from dienhinh.vietnamese.alphabet import CAPITALS

_LIMITS = tuple(PRESS_TEXT_WORDS.values())
# From this length on the results get their share, else a long story would crowd them out.
_SHARE_OF_RESULTS = 4
_FIGURE = re.compile(r"\d+(?:[./,-]\d+)*")
# The first word of a sentence has a capital whatever it is.
_NAME = re.compile(rf"(?<!^)\b[{CAPITALS}]\w*")
_CLAUSE_END = re.compile(r"[,;:] ")
_WORD = re.compile(rf"{_FIGURE.pattern}|\w+")
# A sentence that repeats the summary has words of its own nevertheless (“của tỉnh” for the name of
# the province).
_SAID_SHARE = 0.7
# Words that point to what stands before.
_LEANS = re.compile(r"\b(?:ấy|này|đó|kia|vậy|thế|trên|họ|nó)\b", re.IGNORECASE)
# So many words of a clause that were said before are noticed; fewer are often no more than a date.
_NOTICED_WORDS = 5


def kit_texts(profile: PublicProfile, text: PublicText, place: str) -> tuple[KitText, ...]:
    """A text for each of `PRESS_TEXT_WORDS`, shorter where little is told. `place` is where."""
    heading = f"{profile.name}\n{upper_first(place)}"
    written = text.press_texts
    return tuple(
        _written(words, limit)
        if (words := getattr(written, name, None))
        else replace(_automatic(profile, text, limit), heading=heading)
        for name, limit in PRESS_TEXT_WORDS.items()
    )


def word_count(text: str) -> int:
    """Words as editors count them."""
    return len(text.split())


def _written(text: str, limit: int) -> KitText:
    whole = "\n\n".join(map("\n".join, paragraphs(text)))
    return KitText(limit=limit, heading="", text=whole, words=word_count(whole), is_automatic=False)


def _automatic(profile: PublicProfile, text: PublicText, limit: int) -> KitText:
    summary = told_summary(profile.summary, profile.origin)
    lead = told_up_to(summary, limit, word_count) or summary[:1]
    left = limit - word_count(" ".join(lead))
    said = " ".join((profile.name, profile.place, *lead))
    is_shortest = limit == _LIMITS[0]
    # Where there is room a sentence stays for what little it adds.
    is_said = _is_said if is_shortest else _adds_nothing
    points = [p for p in _points(text.results, profile.origin) if not is_said(p, said)]
    effects = list(_points((text.effects or "",), profile.origin))
    whole = tale = _going_on(list(_points((text.activities,), profile.origin)), said)
    if is_shortest:
        # In running text what follows may lean on what went before: nothing is taken out of it.
        effects = list(takewhile(lambda sentence: not _is_said(sentence, said), effects))
        tale = without_open_end(list(takewhile(lambda each: not _is_said(each, said), tale)))
    room = left if is_shortest else left // _SHARE_OF_RESULTS
    results = _led(RESULTS_LEAD, points, effects, room)
    if is_shortest and not results:
        # Of so few words the lead is rather missed than what came of it.
        results = told_up_to(points, room, word_count)
    left -= word_count(" ".join(results))
    story = told_up_to(tale, left, word_count)
    left -= word_count(" ".join(story))
    before = " ".join((said, *story))
    measures = [m for m in _points(text.measures, profile.origin) if not is_said(m, before)]
    steps = _led(MEASURES_LEAD, measures, (), left) if len(story) == len(whole) else []
    parts = (lead, story, steps, results)
    between = " " if is_shortest else "\n\n"
    made = between.join(" ".join(part) for part in parts if part)
    return KitText(limit=limit, heading="", text=made, words=word_count(made), is_automatic=True)


def _going_on(tale: list[str], said: str) -> list[str]:
    """The story from where it says more than `said`, unless it leans there on what was left out."""
    left = list(dropwhile(lambda sentence: _adds_nothing(sentence, said), tale))
    return left if left and not _LEANS.search(left[0]) else tale


def _adds_nothing(sentence: str, said: str) -> bool:
    """Whether a reader of `said` knows all figures of a sentence and nearly all of its words."""
    told = {*_FIGURE.findall(said), *re.findall(r"\w+", said.lower())}
    return told.issuperset(_FIGURE.findall(sentence)) and _share(sentence, told) >= _SAID_SHARE


def _share(sentence: str, told: set[str]) -> float:
    words = _WORD.findall(sentence.lower())
    return sum(word in told for word in words) / max(len(words), 1)


def _is_said(sentence: str, said: str) -> bool:
    """Whether a reader of `said` finds nothing new in a sentence, or a whole clause once more.

    Nothing is new where all figures and names were said before, or nearly all words and half of the
    figures.
    """
    told = {*_FIGURE.findall(said), *re.findall(r"\w+", said.lower())}
    figures = _FIGURE.findall(sentence)
    names = map(str.lower, _NAME.findall(sentence))
    if figures and told.issuperset([*figures, *names]):
        return True
    half_of_the_figures = 2 * sum(figure in told for figure in figures) >= len(figures)
    if half_of_the_figures and _share(sentence, told) >= _SAID_SHARE:
        return True
    clauses = _CLAUSE_END.split(sentence.rstrip("."))
    return any(clause in said for clause in clauses if len(_WORD.findall(clause)) >= _NOTICED_WORDS)


def _points(texts: Iterable[str], origin: str) -> Iterator[str]:
    for text in texts:
        for paragraph in told_paragraphs(text, origin):
            yield from map(ended, paragraph)


def _led(lead: str, points: Sequence[str], rest: Iterable[str], limit: int) -> list[str]:
    """Points behind their lead and the sentences that follow them, so many words together.

    Without points no lead.
    """
    if not points:
        return told_up_to(rest, limit, word_count)
    taken = told_up_to((*points, *rest), limit - word_count(lead), word_count)
    return [lead, *taken] if taken else []
