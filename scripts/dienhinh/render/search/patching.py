"""The stream of documents of which some are as they were in an older stream."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dienhinh.render.search.changes import Places, differing
from dienhinh.render.search.layout import MOST_WORDS
from dienhinh.render.search.stream import Bytes, Small, Stream, Wide, joined, small
from dienhinh.render.search.words import Letters, Words, tally
from dienhinh.vietnamese.search_terms import Term


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a stream; `bounds` as there."""

    words: Small
    bounds: Wide
    zones: Bytes
    places: Bytes

    def texts(self, document: int) -> list[bytes]:
        """For each row of a document all that lists of the runs beginning there are made from."""
        here = slice(int(self.bounds[document]), int(self.bounds[document + 1]))
        words = self.words[here].astype("<i4")
        columns = (words.view(np.uint8).reshape(-1, 4), self.zones[here], self.places[here])
        table = np.column_stack(columns)
        width = table.shape[1]
        flat = table.tobytes()
        return [flat[at : at + width * MOST_WORDS] for at in range(0, len(flat), width)]


def patched(old: Stream, fresh: Stream, origins: Sequence[int]) -> Stream:
    """The stream of documents that are in `old`, numbered so, or where it is -1 next in `fresh`.

    It may have forms that are in no document any more.
    """
    forms = tuple(sorted({*old.forms, *fresh.forms}))
    both = _in_forms(old, forms), _in_forms(fresh, forms)
    spans = [(both[is_fresh], slice(low, high)) for is_fresh, low, high in _spans(both, origins)]
    return Stream(
        forms=forms,
        words=joined([rows.words[span] for rows, span in spans], small(len(forms))),
        bounds=_bounds(both, origins),
        zones=joined([rows.zones[span] for rows, span in spans], np.uint8),
        places=joined([rows.places[span] for rows, span in spans], np.uint8),
    )


def compact(stream: Stream) -> Stream:
    """The same without forms that are in no document."""
    is_used = tally(stream.words, len(stream.forms)) > 0
    is_used[0] = True
    if is_used.all():
        return stream
    forms = tuple(form for form, used in zip(stream.forms, is_used.tolist(), strict=True) if used)
    rank = (np.cumsum(is_used) - 1).astype(small(len(forms)))
    return replace(stream, forms=forms, words=rank[stream.words])


def differences(
    old: Stream, new: Stream, documents: Iterable[int], letters: Letters
) -> tuple[Places, Places]:
    """Where the rows of these documents differ, in those of before and in the new stream.

    `letters` are those of the new stream, which has all forms of the old one.
    """
    documents = list(documents)
    gone = [document for document in documents if document < old.count]
    before = _in_forms(_some(old, gone), new.forms)
    after = _rows(new)
    at = {document: number for number, document in enumerate(gone)}
    lost: list[Wide] = [np.zeros(0, np.int64)]
    fresh: list[Wide] = [np.zeros(0, np.int64)]
    for document in documents:
        number = at.get(document)
        was = [] if number is None else before.texts(number)
        now = after.texts(document) if document < new.count else []
        here, there = differing(was, now)
        if number is not None:
            lost.append(np.array(here, np.int64) + before.bounds[number])
        if document < new.count:
            fresh.append(np.array(there, np.int64) + after.bounds[document])
    return (
        Places(words=Words(before.words, before.zones, letters), starts=np.concatenate(lost)),
        Places(words=Words(after.words, after.zones, letters), starts=np.concatenate(fresh)),
    )


def _spans(both: tuple[Rows, Rows], origins: Sequence[int]) -> Iterator[tuple[bool, int, int]]:
    """Rows in the order of the new stream: whether they are fresh, the first, the end."""
    next_fresh = 0
    is_fresh, low, high = False, 0, 0
    for origin in origins:
        of = origin < 0
        document = next_fresh if of else origin
        next_fresh += of
        first, end = both[of].bounds[document : document + 2].tolist()
        if of is is_fresh and first == high:
            high = end
            continue
        yield is_fresh, low, high
        is_fresh, low, high = of, first, end
    yield is_fresh, low, high


def _bounds(both: tuple[Rows, Rows], origins: Sequence[int]) -> Wide:
    numbers = np.array(origins, np.int64)
    sizes = np.zeros(len(numbers), np.int64)
    old, fresh = (np.diff(rows.bounds) for rows in both)
    sizes[numbers >= 0] = old[numbers[numbers >= 0]]
    sizes[numbers < 0] = fresh
    return np.append(0, np.cumsum(sizes))


def _rows(stream: Stream) -> Rows:
    return Rows(stream.words, stream.bounds, stream.zones, stream.places)


def _in_forms(stream: Stream, forms: Sequence[Term]) -> Rows:
    """The rows, their words numbered as in `forms`."""
    rows = _rows(stream)
    if stream.forms == forms:
        return rows
    numbers = {form: number for number, form in enumerate(forms)}
    rank = np.array([numbers[form] for form in stream.forms], small(len(forms)))
    return replace(rows, words=rank[stream.words])


def _some(stream: Stream, documents: Sequence[int]) -> Stream:
    """These documents of a stream."""
    spans = [slice(*stream.bounds[number : number + 2].tolist()) for number in documents]
    sizes = [span.stop - span.start for span in spans]
    return replace(
        stream,
        words=joined([stream.words[span] for span in spans], small(len(stream.forms))),
        bounds=np.cumsum([0, *sizes]),
        zones=joined([stream.zones[span] for span in spans], np.uint8),
        places=joined([stream.places[span] for span in spans], np.uint8),
    )
