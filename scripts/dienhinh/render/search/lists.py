"""The documents of each run as bytes.

A list is, for each document, one number: (distance to the one before - 1) x 8 + class; with places
there follow, for each document, how many it has, and then all of them. A place within a sentence is
one byte; where a sentence ends inside the run it is two, as counted from the first word and from
the last. The number is that of the former + 16 x that of the latter, or 0 for too many to list.
"""

from dataclasses import dataclass

import numpy as np

from dienhinh.render.search.layout import MOST_DOUBLE, MOST_PLACES
from dienhinh.render.search.runs import Occurrences
from dienhinh.render.search.stream import Bytes, Small, Wide
from dienhinh.render.search.words import Flags

_CLASSES = 8
_LEAST_BEST = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Run i is in `frequencies[i]` documents; its list is `content[bounds[i]:bounds[i + 1]]`.

    `best` holds, for runs in more than `big` documents, how many are the best and their list.
    """

    frequencies: list[int]
    content: bytes
    bounds: list[int]
    best: dict[int, tuple[int, bytes]]


def lists(found: Occurrences, big: int) -> Lists:
    """The lists of all runs of a part."""
    frequencies = np.diff(found.bounds)
    content, bounds = _content(found, frequencies)
    best = {
        int(run): _best(found, int(found.bounds[run]), int(found.bounds[run + 1]))
        for run in np.flatnonzero(frequencies > big)
    }
    return Lists(
        frequencies=frequencies.tolist(), content=content, bounds=bounds.tolist(), best=best
    )


def _content(found: Occurrences, frequencies: Wide) -> tuple[bytes, Wide]:
    """All lists one behind the other, and their bounds."""
    placed = found.placed
    firsts = found.bounds[:-1]
    heads = _heads(found.documents, found.classes, firsts)
    sizes = _sizes(heads)
    head_ends = np.concatenate([[0], np.cumsum(sizes)])
    head_sizes = head_ends[found.bounds[1:]] - head_ends[firsts]
    is_placed = np.repeat(placed, frequencies)
    numbers, places, place_ends = _places(found, is_placed)
    place_sizes = place_ends[found.bounds[1:]] - place_ends[firsts]
    bounds = np.concatenate([[0], np.cumsum(head_sizes + placed * frequencies + place_sizes)])
    content = np.zeros(int(bounds[-1]), np.uint8)
    at = np.repeat(bounds[:-1] - head_ends[firsts], frequencies) + head_ends[:-1]
    _write(content, at, heads, sizes)
    where = np.flatnonzero(is_placed)
    shift = np.repeat(bounds[:-1] + head_sizes - firsts, frequencies)
    content[shift[where] + where] = numbers[where]
    start = np.repeat(bounds[:-1] + head_sizes + frequencies - place_ends[firsts], frequencies)
    content[np.repeat(start, np.diff(place_ends)) + np.arange(len(places))] = places
    return content.tobytes(), bounds


def _places(found: Occurrences, is_placed: Flags) -> tuple[Bytes, Bytes, Wide]:
    """The number for each posting, the places of all, and their bounds by posting."""
    firsts = found.place_bounds[:-1]
    is_double = found.places != found.ends
    counted = np.append(0, np.cumsum(is_double))
    doubles = counted[found.place_bounds[1:]] - counted[firsts]
    singles = np.diff(found.place_bounds) - doubles
    is_listed = is_placed & (singles <= MOST_PLACES) & (doubles <= MOST_DOUBLE)
    numbers = ((singles + doubles * 16) * is_listed).astype(np.uint8)
    ends = np.concatenate([[0], np.cumsum((singles + 2 * doubles) * is_listed)])
    places = np.zeros(int(ends[-1]), np.uint8)
    owners = np.repeat(np.arange(len(firsts)), np.diff(found.place_bounds))
    kept = is_listed[owners]
    before = counted[:-1]
    nth_double = before - counted[firsts][owners]
    nth_single = np.arange(len(owners)) - firsts[owners] - nth_double
    single = np.flatnonzero(kept & ~is_double)
    places[ends[owners[single]] + nth_single[single]] = found.places[single]
    double = np.flatnonzero(kept & is_double)
    at = ends[owners[double]] + singles[owners[double]] + 2 * nth_double[double]
    places[at] = found.places[double]
    places[at + 1] = found.ends[double]
    return numbers, places, ends


def _heads(documents: Small, classes: Bytes, firsts: Wide) -> Wide:
    gaps = documents.astype(np.int64)
    gaps[1:] -= documents[:-1]
    gaps[firsts] = documents[firsts] + 1
    return (gaps - 1) * _CLASSES + classes


def _sizes(heads: Wide) -> Wide:
    """How many bytes each number takes, seven bits in each."""
    sizes = np.ones(len(heads), np.int64)
    for bits in (7, 14, 21, 28):
        sizes += heads >= 1 << bits
    return sizes


def _write(content: Bytes, at: Wide, heads: Wide, sizes: Wide) -> None:
    for step in range(int(sizes.max(initial=0))):
        rows = np.flatnonzero(sizes > step)
        more = (sizes[rows] > step + 1) * 0x80
        content[at[rows] + step] = (heads[rows] >> (7 * step)) & 0x7F | more


def _best(found: Occurrences, first: int, end: int) -> tuple[int, bytes]:
    """The documents of the highest classes that are at least 64."""
    classes = found.classes[first:end]
    counts = np.cumsum(np.bincount(classes, minlength=_CLASSES)[::-1])
    least = _CLASSES - 1 - int(np.argmax(counts >= _LEAST_BEST))
    rows = first + np.flatnonzero(classes >= least)
    heads = _heads(found.documents[rows], found.classes[rows], np.zeros(1, np.int64))
    sizes = _sizes(heads)
    content = np.zeros(int(sizes.sum()), np.uint8)
    _write(content, np.cumsum(sizes) - sizes, heads, sizes)
    return len(rows), content.tobytes()
