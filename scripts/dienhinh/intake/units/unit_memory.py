"""What one import of a unit's file may compare with: what that file, its copies and others said.

The same file comes again under another name ("bao-cao (1).docx"), as it was or put right: it goes
on from what the earlier one said, as if its name were the same. What any source of the unit said
and the repository no longer has, somebody took out.
"""

import re
from collections.abc import Iterator

from dienhinh.intake.folders.import_state import remembered
from dienhinh.intake.units.asked import Table, tables
from dienhinh.intake.units.drafts import Row, UnitDraft
from dienhinh.intake.units.report_texts import kept_words
from dienhinh.intake.units.unit_state import Said

# Begins the names of texts among what a source said; those of facts and rows have no colon there.
_TEXT = "loi:"
# The ending of a name; behind it the number of a report in a file of several.
_ENDING = re.compile(r"\.(\w+)(?: \(\d+\))?$")


def text_name(movement: str, key: str) -> str:
    """Under which name the words of an item of a report are remembered."""
    return f"{_TEXT}{movement}#{key}"


def row_name(table: Table, key: str) -> str:
    """Under which name a row is remembered; `key` is one of `keyed`."""
    return f"{table.name}|{key}"


def place_of(name: str) -> str:
    """The list, the item of a report or the fact that such a name is of."""
    return name.partition("|")[0].removeprefix(_TEXT)


def keyed(rows: list[Row], table: Table) -> Iterator[tuple[str, Row]]:
    """Rows with what tells them apart; equal ones are counted, none is lost."""
    seen: dict[str, int] = {}
    for row in rows:
        key = "|".join(str(row.get(name) or "") for name in table.keys)
        seen[key] = seen.get(key, 0) + 1
        yield (key if seen[key] == 1 else f"{key}#{seen[key]}"), row


class UnitMemory:
    """All that was said of a unit, seen from the source of a draft; `keep` adds to it."""

    def __init__(self, said: dict[str, Said], draft: UnitDraft) -> None:
        """`said` by source, as `unit_state.said_in` gives it; that of the draft is put in."""
        is_new = draft.source not in said
        first = _edition_of(draft, said) if is_new else ""
        self._said = said
        self.own = said.setdefault(draft.source, Said(of=first))
        begin = _first(draft.source, said)
        self._kin = [row for source, row in said.items() if _first(source, said) == begin]
        before = self._kin if is_new else [self.own]
        self.names_before = frozenset(name for row in before for name in row.values)

    def forget_figures(self) -> None:
        """`unit.yaml` was deleted: what was in it counts as not yet said by anybody."""
        for row in self._said.values():
            row.values = {k: v for k, v in row.values.items() if k.startswith(_TEXT)}

    def keep(self, name: str, digest: str) -> None:
        """That the source said this of a value, and it stands or was dealt with."""
        self.own.values[name] = digest

    def is_repeated(self, name: str, digest: str) -> bool:
        """Whether the source said this very thing last; of one that is new, a copy of it."""
        own = self.own.values.get(name)
        return own == digest or (own is None and digest in self._last(name))

    def is_as_left(self, name: str, before: str) -> bool:
        """Whether what stands there is what the source, or a copy of it, said last."""
        return before in self._last(name)

    def was_said(self, name: str) -> bool:
        """Whether any source of the unit gave that value."""
        return any(name in row.values for row in self._said.values())

    def _last(self, name: str) -> set[str]:
        return {row.values[name] for row in self._kin if name in row.values}


def _first(source: str, said: dict[str, Said]) -> str:
    """The source that a copy goes back to, itself where it is none."""
    seen = {source}
    while said[source].of in said and said[source].of not in seen:
        source = said[source].of
        seen.add(source)
    return source


def _edition_of(draft: UnitDraft, said: dict[str, Said]) -> str:
    """The source of which a new one is a copy or a later edition, "" where it is of none.

    Of the same sort of file, and at least half of the rows and texts of either are those of the
    other: a short list that adds to a report is no edition of it, a workbook none of a paper.
    """
    told = dict(_rows_and_texts(draft))
    best, first = 0, ""
    for source, row in said.items():
        before = {k: v for k, v in row.values.items() if "|" in k or k.startswith(_TEXT)}
        alike = sum(told.get(name) == digest for name, digest in before.items())
        is_edition = 2 * alike >= max(len(told), len(before)) > 0
        if is_edition and alike > best and _sort(source) == _sort(draft.source):
            best, first = alike, source
    return first


def _rows_and_texts(draft: UnitDraft) -> Iterator[tuple[str, str]]:
    for table in tables():
        for key, row in keyed(draft.rows.get(table.name, []), table):
            yield row_name(table, key), remembered(row)
    for (movement, key), words in draft.texts.items():
        yield text_name(movement, key), remembered(kept_words(words))


def _sort(source: str) -> str:
    found = _ENDING.search(source)
    return found[1].lower() if found else ""
