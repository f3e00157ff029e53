"""Texts of 60, 150 and 400 words to copy: those an editor wrote, else cut at the ends of sentences.

A word is what stands between spaces, as Word and editors count. The program writes nothing but the
leads of points: a text of its making is whole sentences of the profile in their order, and is
marked as such; its heading says of whom, for they may tell of “hợp tác xã” alone. What a writer
remarks on the profile is left out. The shortest text says nothing twice, has no leads and gives its
room to results before the story.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from dienhinh.derive.told import MEASURES_LEAD, RESULTS_LEAD, told_paragraphs, told_summary
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
    paragraphs = (" ".join(part.split()) for part in text.split("\n\n"))
    whole = "\n\n".join(part for part in paragraphs if part)
    return KitText(limit=limit, heading="", text=whole, words=word_count(whole), is_automatic=False)


def _automatic(profile: PublicProfile, text: PublicText, limit: int) -> KitText:
    summary = told_summary(profile.summary, profile.origin)
    lead = _fitting(summary, limit) or summary[:1]
    left = limit - word_count(" ".join(lead))
    points = list(_points(text.results, profile.origin))
    effects = list(_points((text.effects or "",), profile.origin))
    tale = list(_points((text.activities,), profile.origin))
    measures = list(_points(text.measures, profile.origin))
    is_shortest = limit == _LIMITS[0]
    if is_shortest:
        said = " ".join((profile.name, profile.place, *lead))
        points = [point for point in points if not _is_said(point, said)]
        # In running text what follows may lean on what went before: nothing is taken out of it.
        effects = list(takewhile(lambda sentence: not _is_said(sentence, said), effects))
        whole = (*tale, *measures)
        tale = list(takewhile(lambda sentence: not _is_said(sentence, said), whole))
        results = _fitting((*points, *effects), left)
        measures = []
    else:
        results = _led(RESULTS_LEAD, points, effects, left // _SHARE_OF_RESULTS)
    left -= word_count(" ".join(results))
    story = _fitting(tale, left)
    left -= word_count(" ".join(story))
    is_whole = len(story) == len(tale)
    steps = _led(MEASURES_LEAD, measures, (), left) if is_whole else []
    parts = (lead, story, steps, results)
    between = " " if is_shortest else "\n\n"
    made = between.join(" ".join(part) for part in parts if part)
    return KitText(limit=limit, heading="", text=made, words=word_count(made), is_automatic=True)


def _is_said(sentence: str, said: str) -> bool:
    """Whether a sentence has figures, and all of them and every name were said before."""
    figures = _FIGURE.findall(sentence)
    names = _NAME.findall(sentence)
    told = {*_FIGURE.findall(said), *re.findall(r"\w+", said)}
    return bool(figures) and told.issuperset(figures) and told.issuperset(names)


def _points(texts: Iterable[str], origin: str) -> Iterator[str]:
    for text in texts:
        for paragraph in told_paragraphs(text, origin):
            yield from map(_ended, paragraph)


def _ended(sentence: str) -> str:
    if sentence.rstrip("”’\"')»").endswith((".", "!", "?", "…")):
        return sentence
    return f"{sentence.rstrip(';,')}."


def _led(lead: str, points: Sequence[str], rest: Iterable[str], limit: int) -> list[str]:
    """Points behind their lead and the sentences that follow them, so many words together.

    Without points no lead.
    """
    if not points:
        return _fitting(rest, limit)
    taken = _fitting((*points, *rest), limit - word_count(lead))
    return [lead, *taken] if taken else []


def _fitting(found: Iterable[str], limit: int) -> list[str]:
    """The first sentences that have at most so many words together; none is skipped."""
    taken: list[str] = []
    for sentence in found:
        limit -= word_count(sentence)
        if limit < 0:
            break
        taken.append(sentence)
    return taken
