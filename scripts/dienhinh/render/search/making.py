"""Makes an index from documents, and from what an earlier one was, as far as it is the same."""

from collections.abc import Generator, Iterator, Sequence

from dienhinh.memory import give_back
from dienhinh.model.lists import Abbreviation
from dienhinh.model.output import Output
from dienhinh.model.search import SearchSource
from dienhinh.render.search.changes import Changed, changed_runs
from dienhinh.render.search.columns import Columns, row_of
from dienhinh.render.search.dictionary import Changing, small_factor, table
from dienhinh.render.search.entries import Entries
from dienhinh.render.search.fragments import fragment
from dienhinh.render.search.frequencies import all_runs
from dienhinh.render.search.layout import big
from dienhinh.render.search.patching import compact, differences, patched
from dienhinh.render.search.runs import Runs
from dienhinh.render.search.state import State
from dienhinh.render.search.stream import Stream, StreamBuilder
from dienhinh.render.search.vocabulary import vocabulary
from dienhinh.render.search.words import Letters, Words

# With more documents changed than either, everything is made anew sooner.
_FEW_CHANGED = 8
_CHANGED_SHARE = 100


class Making:
    """One index. `before` is an earlier one of the same program and abbreviations.

    After `outputs` the index is complete, and `state` is what to keep of it.
    """

    def __init__(
        self,
        sources: Sequence[SearchSource],
        abbreviations: Sequence[Abbreviation],
        before: State | None,
        made_by: str,
    ) -> None:
        self._sources = sources
        self._abbreviations = abbreviations
        self._before = before
        self._made_by = made_by
        self._count = len(sources)
        self._big = big(self._count)
        self._origins = self._found_origins()
        self._rows: list[str] = []

    def outputs(self) -> Iterator[Output]:
        """The files that may differ from those of before, the root apart."""
        stream = yield from self._fragments()
        if self._before:
            stream = patched(self._before.stream, stream, self._origins)
        give_back()
        letters = Letters(stream.forms)
        base = self._before if self._before and self._is_near(self._before) else None
        found = self._found(base, stream, letters)
        give_back()
        changing = Changing(
            base.dictionary if base else None, found.runs, small_factor(self._count)
        )
        entries = Entries(letters, self._big)
        runs = Runs(stream, letters, found.wanted, self._big)
        yield from changing.outputs(entry for part in runs for entry in entries(part))
        dictionary = changing.dictionary()
        yield vocabulary(dictionary.vocabulary)
        parts, files = table(dictionary.firsts)
        yield from files
        if self._before and self._rows == self._before.rows:
            columns = self._before.columns
        else:
            made = Columns(self._rows)
            columns = made.names()
            yield from made.outputs()
        self.state = State(
            made_by=self._made_by,
            keys=[source.key for source in self._sources],
            rows=self._rows,
            columns=columns,
            parts=parts,
            stream=compact(stream),
            tables=found.tables,
            dictionary=dictionary,
        )

    def _found_origins(self) -> list[int]:
        """The number each document had before, its own where it can be; -1 for new ones."""
        if self._before is None:
            return [-1] * self._count
        keys = self._before.keys
        known = {key: number for number, key in enumerate(keys)}
        return [
            number
            if number < len(keys) and keys[number] == source.key
            else known.get(source.key, -1)
            for number, source in enumerate(self._sources)
        ]

    def _fragments(self) -> Generator[Output, None, Stream]:
        """Those of documents that are new, or had another number; the stream of the new ones."""
        fresh = StreamBuilder(self._abbreviations)
        for number, (source, origin) in enumerate(zip(self._sources, self._origins, strict=True)):
            if origin == number and self._before:
                self._rows.append(self._before.rows[number])
                continue
            record = source.record()
            yield fragment(record, number)
            self._rows.append(row_of(record))
            if origin < 0:
                fresh.add(record)
        return fresh.stream()

    def _found(self, base: State | None, stream: Stream, letters: Letters) -> Changed:
        """The runs to be listed anew."""
        if base:
            lost, fresh = differences(base.stream, stream, self._changed(base), letters)
            return changed_runs(lost, fresh, base.tables, self._big)
        words = Words(stream.words, stream.zones, letters)
        wanted, tables = all_runs(words, self._big, is_small=self._count <= self._big)
        return Changed(wanted=wanted, runs=set(), tables=tables)

    def _changed(self, before: State) -> list[int]:
        """The numbers that belong to another document than before, or to one that was changed."""
        changed = [number for number, origin in enumerate(self._origins) if origin != number]
        return [*changed, *range(self._count, len(before.keys))]

    def _is_near(self, before: State) -> bool:
        """Whether so little has changed that the dictionary of before is the base of this one."""
        count = len(before.keys)
        same = [
            (big(total), total <= big(total), small_factor(total)) for total in (count, self._count)
        ]
        most = max(_FEW_CHANGED, self._count // _CHANGED_SHARE)
        return same[0] == same[1] and len(self._changed(before)) <= most
