"""Texts of 60, 150 and 400 words to copy: those an editor wrote, else cut at the ends of sentences.

A word is what stands between spaces, as Word and editors count. The program writes nothing but the
leads of points: a text of its making is whole sentences of the profile in their order, and is
marked as such; its heading says of whom, for they may tell of “hợp tác xã” alone. What a writer
remarks on the profile is left out. No text says a thing twice; the shortest gives its room to
results before the story.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

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
# So many words of a clause that were said before are noticed; fewer are often no more than a date.
_NOTICED_WORDS = 5


# Beside the same figures and names fewer of the words need to be the same.
_REPEATED_SHARE = 0.5
# What makes a sentence lean on the one before it.
_LEANING = re.compile(
    r"^\W*(?:Nhờ|Vì|Do|Bởi|Trong|Nhưng|Song|Tuy|Đó|Đây|Ngoài|Từ|Theo|Sau|Trước|Cũng|Còn|Họ|Khi|Rồi"
    r"|Thế|Vậy|Ấy|Riêng|Cùng|Tức|Nghĩa)\b|^(?:\S+ ){0,6}(?:này|đó|đấy|ấy|vậy|trên)\b"
)
_HELD = re.compile(r"[“”\"]|[?:]\W*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """The sentences of a profile by part."""

    tale: list[str]
    measures: list[str]
    results: list[str]
    effects: list[str]


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
    said = " ".join((profile.place, *lead))
    told = _Told(
        tale=list(_points((text.activities,), profile.origin)),
        measures=list(_points(text.measures, profile.origin)),
        results=list(_points(text.results, profile.origin)),
        effects=list(_points((text.effects or "",), profile.origin)),
    )
    if limit == _LIMITS[0]:
        made = " ".join(
            map(" ".join, filter(None, (lead, *_shortest(told, f"{profile.name} {said}", left))))
        )
    else:
        made = "\n\n".join(map(" ".join, filter(None, (lead, *_longer(told, said, left)))))
    return KitText(limit=limit, heading="", text=made, words=word_count(made), is_automatic=True)


def _shortest(told: _Told, said: str, left: int) -> Iterator[list[str]]:
    points = [point for point in told.results if not _is_said(point, said)]
    measures = [measure for measure in told.measures if not _is_said(measure, said)]
    # In running text what follows may lean on what went before: nothing is taken out of it.
    effects = list(takewhile(lambda sentence: not _is_said(sentence, said), told.effects))
    tale = without_open_end(list(takewhile(lambda each: not _is_said(each, said), told.tale)))
    # Of so few words the lead is rather missed than what came of it.
    results = _led(RESULTS_LEAD, points, effects, left) or told_up_to(points, left, word_count)
    left -= word_count(" ".join(results))
    story = told_up_to(tale, left, word_count)
    yield story
    left -= word_count(" ".join(story))
    yield _led(MEASURES_LEAD, measures, (), left) if len(story) == len(told.tale) else []
    yield results


def _longer(told: _Told, said: str, left: int) -> Iterator[list[str]]:
    """The parts below the lead; what came of it has a share, and its effects stand by themselves.

    First the story takes the room, then what it does not tell: what it has told leaves it more.
    A sentence that first names who it is about is none that was said.
    """
    tale, after = (_without_repeats(each, said) for each in (told.tale, told.effects))
    story: list[str] = []
    results: list[str] = []
    effects: list[str] = []
    for _ in range(2):
        points = [point for point in told.results if not _is_repeated(point, (said, *story))]
        room = left // _SHARE_OF_RESULTS
        results = _led(RESULTS_LEAD, points, (), room)
        effects = told_up_to(after, room - word_count(" ".join(results)), word_count)
        if len(results) < len(points) + bool(points):
            effects = []
        room = left - word_count(" ".join((*results, *effects)))
        story = told_up_to(tale, room, word_count)
    points = [point for point in results[1:] if not _is_repeated(point, (said, *story))]
    results = [*results[:1], *points] if points else []
    left -= word_count(" ".join((*story, *results, *effects)))
    measures = [each for each in told.measures if not _is_repeated(each, (said, *story))]
    yield story
    yield _led(MEASURES_LEAD, measures, (), left) if len(story) == len(tale) else []
    yield results
    yield effects


def _without_repeats(tale: Sequence[str], said: str) -> list[str]:
    """A story without the sentences that repeat the summary above it.

    One on which the next leans stays, and what is said in a question, a quotation or before a list.
    """
    kept: list[str] = []
    leans = False
    for sentence in reversed(tale):
        is_left_out = not leans and not _HELD.search(sentence) and _is_repeated(sentence, (said,))
        if not is_left_out:
            kept.append(sentence)
            leans = bool(_LEANING.search(sentence))
    return kept[::-1]


def _is_repeated(sentence: str, told: Iterable[str]) -> bool:
    """Whether one of the texts told before says the same: its figures, names, most of its words."""
    figures = _FIGURE.findall(sentence)
    names = map(str.lower, _NAME.findall(sentence))
    words = _WORD.findall(sentence.lower())
    marks = {*figures, *names}
    for text in told:
        before = {*_FIGURE.findall(text), *re.findall(r"\w+", text.lower())}
        share = sum(word in before for word in words) / len(words) if words else 1
        if before.issuperset(marks) and share >= (_REPEATED_SHARE if figures else _SAID_SHARE):
            return True
    return False


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
    words = _WORD.findall(sentence.lower())
    half_of_the_figures = 2 * sum(figure in told for figure in figures) >= len(figures)
    if half_of_the_figures and sum(word in told for word in words) >= _SAID_SHARE * len(words):
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
