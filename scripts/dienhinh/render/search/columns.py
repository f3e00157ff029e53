"""Facets and figures of all documents, a file for each, loaded only when a search uses it."""

import json
from array import array
from collections.abc import Iterable, Iterator

from dienhinh.model.output import Output
from dienhinh.model.search import BEHIND, SearchRecord
from dienhinh.render.search.layout import script


def row_of(record: SearchRecord) -> str:
    """What one document can be narrowed and sorted by, as one line of JSON.

    Facets and their ids, of which the sort of page is the first (`loai-trang`); figures.
    """
    facets = (("loai-trang", (record.sort,)), *record.facets)
    return json.dumps([facets, record.figures], ensure_ascii=False, separators=(",", ":"))


def behind(rows: Iterable[str]) -> list[tuple[int, int]]:
    """How far the documents of these rows stand behind others: (the first of a stretch, how far).

    A stretch ends where the next one begins, the last of them at the end.
    """
    found: list[tuple[int, int]] = []
    for document, row in enumerate(rows):
        (_, (sort,)), *_ = json.loads(row)[0]
        how_far = BEHIND.get(sort, 0)
        if not found or found[-1][1] != how_far:
            found.append((document, how_far))
    return found


class Columns:
    """Takes the rows of documents in their order.

    A facet's file is `{"values": [ids], "rows": [positions in values, a list where there are
    several, -1 for none]}`; a figure's is `{"rows": [numbers, -1 for none]}`.
    """

    def __init__(self, rows: Iterable[str]) -> None:
        self._count = 0
        self._values: dict[str, dict[str, int]] = {}
        self._rows: dict[str, dict[int, list[int]]] = {}
        self._figures: dict[str, array[int]] = {}
        for row in rows:
            self._add(row)

    def _add(self, row: str) -> None:
        facets, figures = json.loads(row)
        for facet, ids in facets:
            values = self._values.setdefault(facet, {})
            rows = self._rows.setdefault(facet, {})
            rows[self._count] = [values.setdefault(id_, len(values)) for id_ in ids]
        for name, figure in figures:
            column = self._figures.setdefault(name, array("q"))
            column.extend([-1] * (self._count - len(column)))
            column.append(figure)
        self._count += 1

    def names(self) -> list[str]:
        """All facets and figures."""
        return [*self._values, *self._figures]

    def outputs(self) -> Iterator[Output]:
        """The files; ids in alphabetical order, so that they depend on no document's place."""
        for facet, values in self._values.items():
            ids = sorted(values)
            position = {values[id_]: place for place, id_ in enumerate(ids)}
            found = self._rows[facet]
            rows = [
                _row([position[value] for value in found.get(document, ())])
                for document in range(self._count)
            ]
            yield _file(facet, {"values": ids, "rows": rows})
        for name, column in self._figures.items():
            rows = [*column, *[-1] * (self._count - len(column))]
            yield _file(name, {"rows": rows})


def _row(positions: list[int]) -> int | list[int]:
    if len(positions) == 1:
        return positions[0]
    return positions or -1


def _file(name: str, content: dict[str, object]) -> Output:
    return script(f"c/c-{name}", json.dumps(content, separators=(",", ":")).encode())
