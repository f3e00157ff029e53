"""The search index of the site: files below `tim-kiem/chi-muc/` that `search-engine.js` reads."""

import json
import re
from collections.abc import Iterable, Iterator

from dienhinh.model.output import Output
from dienhinh.model.reference import Reference
from dienhinh.model.search import SearchRecord
from dienhinh.render.search.columns import Columns
from dienhinh.render.search.dictionary import Dictionary
from dienhinh.render.search.fragments import fragment
from dienhinh.render.search.layout import big, script
from dienhinh.render.search.runs import Runs
from dienhinh.render.search.stream import StreamBuilder, several_words
from dienhinh.render.search.vocabulary import vocabulary
from dienhinh.vietnamese.search_terms import WORD, clean, terms

_WORD = re.compile(WORD)


def outputs(records: Iterable[SearchRecord], reference: Reference) -> Iterator[Output]:
    """All files of the index, one after the other; texts are held one document at a time.

    Documents are numbered in the order given: `derive.search_records` gives new ones last.
    """
    builder = StreamBuilder(reference.abbreviations)
    columns = Columns()
    for document, record in enumerate(records):
        yield fragment(record, document)
        builder.add(record)
        columns.add(record)
    yield from columns.outputs()
    stream = builder.stream()
    limit = big(stream.count)
    dictionary = Dictionary(Runs(stream, limit), stream, limit)
    yield from dictionary.outputs()
    yield vocabulary(dictionary.vocabulary)
    shorts = several_words(reference.abbreviations)
    meanings = {clean(a.short): [*map(clean, a.long)] for a in reference.abbreviations}
    # In capitals as in texts, and as anybody may type them.
    any_case = {short.lower(): long for short, long in meanings.items()}
    several = [clean(a.long[0]) for a in reference.abbreviations if len(a.long) > 1]
    synonyms = [[clean(s.word), *map(clean, s.others)] for s in reference.synonyms]
    root = {
        "count": stream.count,
        "big": limit,
        "parts": dictionary.parts,
        "columns": columns.names(),
        "shorts": "".join(f"{_escaped(short)}(?![\\p{{L}}\\p{{N}}_])|" for short in shorts),
        "abbreviations": [list(meanings.items()), list(any_case.items())],
        "synonyms": synonyms,
        "others": _beginnings([*several, *(word for group in synonyms for word in group)]),
    }
    content = json.dumps(root, ensure_ascii=False, separators=(",", ":"))
    yield script("goc", content.encode())


def _beginnings(phrases: Iterable[str]) -> list[str]:
    """The letters of their first words: a query with none of these has no other reading."""
    firsts = (found[0] for found in map(_WORD.findall, phrases) if found)
    return sorted({term.letters for word in firsts for term in terms(word)[:1]})


def _escaped(short: str) -> str:
    """An abbreviation as a pattern of JavaScript, which knows no other escapes than of these."""
    return re.sub(r"[.*+?^${}()|[\]\\/]", r"\\\g<0>", short)
