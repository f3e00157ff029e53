"""All engines on one set of pages."""

from collections.abc import Container, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from shutil import copy

from playwright.sync_api import Browser

from dienhinh.model.search import SearchRecord
from tests.bench.search import engine, reader, rivals
from tests.bench.search.blind import GROUPS_APART, GROUPS_WITH_TYPOS, Query, queries
from tests.bench.search.corpora import Invented, RandomWords, reference, shipped
from tests.bench.search.report import Score, by_group, spread
from tests.bench.search.serving import Server, serving

_SEED = 2026
_PAIRS = 8
_MOST_RIVAL_S = 90.0
# Material sends the whole index to every reader: above this many pages only its size is measured.
_MOST_MATERIAL_PAGES = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One engine on one set of pages.

    `scores` are by group of queries, `asked` how many queries those are; `ours` are those of our
    own engine on the same queries. Bytes are gzipped unless they lie on the disk.
    """

    engine: str
    asked: int
    scores: Mapping[str, Score] = field(default_factory=dict)
    ours: Mapping[str, Score] = field(default_factory=dict)
    build_s: float | None = None
    build_memory_bytes: int | None = None
    index_bytes: int = 0
    index_files: int = 0
    cold_bytes: tuple[float, float, float] | None = None
    typo_bytes: tuple[float, float, float] | None = None
    apart_bytes: tuple[float, float, float] | None = None
    search_ms: tuple[float, float, float] | None = None
    cost: reader.Cost | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """What every engine is given; `texts` go over the slow link, `own` is what we find."""

    browser: Browser
    server: Server
    records: Sequence[SearchRecord]
    asked: Sequence[Query]
    own: Sequence[Sequence[str]]
    texts: Sequence[str]


def corpus(name: str, cache: Path) -> Sequence[SearchRecord]:
    """`shipped`, a number of invented profiles, or `random-` and a number of pages of any words."""
    if name == "shipped":
        return shipped(cache)
    if name.startswith("random-"):
        return RandomWords(int(name.removeprefix("random-")))
    return Invented(int(name))


def measure(
    name: str, spans: int, folder: Path, browser: Browser | None, *, has_rivals: bool
) -> list[Measured]:
    """Our engine, and the others beside it; without a browser only what node can tell."""
    root = folder / name
    root.mkdir(parents=True)
    records = corpus(name, folder / "cache")
    asked = list(queries(records, reference().abbreviations, spans, _SEED))
    own, found = _own(name, asked, root)
    if browser is None:
        return [own]
    for page in (rivals.HERE / "pages").glob("*.html"):
        copy(page, root / page.name)
    with serving(root) as server:
        # As most readers type on a phone.
        texts = [query.text for query in asked if query.group == "no diacritics"][: 2 * _PAIRS]
        bench = _Bench(
            browser=browser, server=server, records=records, asked=asked, own=found, texts=texts
        )
        measured = [replace(own, cost=reader.cost(browser, server, "own", texts))]
        if has_rivals:
            measured += [_pagefind(bench), _material(bench)]
    return measured


def _own(name: str, asked: Sequence[Query], root: Path) -> tuple[Measured, list[tuple[str, ...]]]:
    # A process of its own, so that the memory is that of making the index.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        built = pool.submit(_build, name, root).result()
    answers = engine.answers(root, [query.text for query in asked])
    found = [answer.uris for answer in answers]

    def bytes_of(groups: Container[str]) -> tuple[float, float, float] | None:
        both = zip(asked, answers, strict=True)
        sizes = [answer.bytes for query, answer in both if query.group in groups]
        return spread(sizes) if sizes else None

    return (
        Measured(
            engine="dienhinh",
            asked=len(asked),
            scores=dict(by_group(asked, found)),
            build_s=built.seconds,
            build_memory_bytes=built.memory_bytes,
            index_bytes=built.bytes,
            index_files=built.files,
            cold_bytes=spread([answer.bytes for answer in answers]),
            typo_bytes=bytes_of(GROUPS_WITH_TYPOS),
            apart_bytes=bytes_of(GROUPS_APART),
            search_ms=spread([answer.ms for answer in answers]),
        ),
        found,
    )


def _build(name: str, root: Path) -> engine.Built:
    return engine.build(corpus(name, root.parent / "cache"), reference(), root)


def _pagefind(page: _Bench) -> Measured:
    took = rivals.build_pagefind(page.records, reference().abbreviations, page.server.root)
    made = [path for path in (page.server.root / "pagefind").rglob("*") if path.is_file()]
    return replace(
        _rival("pagefind", page),
        build_s=took,
        index_bytes=sum(path.stat().st_size for path in made),
        index_files=len(made),
    )


def _material(page: _Bench) -> Measured:
    size = rivals.build_material(page.records, page.server.root)
    is_small = len(page.records) <= _MOST_MATERIAL_PAGES
    found = _rival("material", page) if is_small else Measured(engine="material", asked=0)
    return replace(found, index_bytes=size, index_files=1)


def _rival(engine_name: str, page: _Bench) -> Measured:
    """What another engine finds in the time there is, and what ours finds for the same queries."""
    with reader.page_of(page.browser, page.server, engine_name) as open_page:
        texts = [query.text for query in page.asked]
        found, took = reader.answers(open_page, texts, _MOST_RIVAL_S)
    asked = page.asked[: len(found)]
    return Measured(
        engine=engine_name,
        asked=len(found),
        scores=dict(by_group(asked, found)),
        ours=dict(by_group(asked, page.own[: len(found)])),
        search_ms=spread([seconds * 1000 for seconds in took[1:]]),
        cost=reader.cost(page.browser, page.server, engine_name, page.texts),
    )
