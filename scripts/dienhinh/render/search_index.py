"""The search index of the site: files below `tim-kiem/chi-muc/` that `search-engine.js` reads."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from dienhinh.model.output import Output
from dienhinh.model.reference import Reference
from dienhinh.model.search import SearchSource
from dienhinh.render.search.columns import behind
from dienhinh.render.search.layout import big, edition_file, root_file
from dienhinh.render.search.making import Making
from dienhinh.render.search.state import read_state
from dienhinh.render.search.stream import several_words
from dienhinh.vietnamese.search_terms import CONTROL, UNSEEN, WORD, WORD_IN_SCRIPTS, clean, terms

_WORD = re.compile(WORD)
# The forms of a place, before its name, as queries write them.
_FORMS = (
    "huyện|huyen|thị xã|thi xa|thành phố|thanh pho|thị trấn|thi tran|xã|xa|phường|phuong|tx|tp|tt"
)
# How queries say what pages write in figures, and that, as patterns of JavaScript for any case;
# a query has one of the words. A place may have, or have had, another form than is asked for: of
# what follows two words at least are the name.
_SAID_WORDS = (
    "nghìn",
    "ngàn",
    "k",
    "tháng",
    "huyện",
    "thị",
    "thành",
    "xã",
    "phường",
    "tx",
    "tp",
    "tt",
)
_SAID = (
    (rf"(?<!\p{{L}}|t[aá]c )(?:{_FORMS})\.? (?=\p{{L}}+ \p{{L}})", ""),
    (r"(?<![\p{L}\d.,])(\d{1,3}) ?(?:ngh?[iì]n|ng[aà]n|k)(?![\p{L}\d])", "$1.000"),
    (r"(?:ng[aà]y )?(?:(\d{1,2}) )?th[aá]ng (\d{1,2}) ?(?:n[aă]m|/) ?(\d{4})", "$1/$2/$3"),
)
# Words that ask, or hold a question together, and are not what is looked for. At the end of what is
# typed one of them may be the beginning of a word: "bớt củi là", for "làm".
_ASKING = (
    r"(?<!\p{L})(?:ai|ở|đâu|những|các|nào|nao|có|gì|là(?= )|mấy|bao nhiêu"
    r"|(?:(?:làm|lam|như|nhu) )?(?:thế|the) (?:nào|nao)(?: (?:để|de))?"
    r"|(?:tại|vì|làm|lam) sao(?: (?:để|de))?)(?!\p{L})"
)
# A word in plain letters, and what it looks like when it is a syllable, not raw typing or joined
# words.
_PLAIN = r"(?<![\p{L}\p{N}])[a-z][a-z0-9]*(?![\p{L}\p{N}])"
_SYLLABLE = (
    "^(?!.*(?:aa|ee|oo))(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}"
    "(?:ch|n[gh]?|[cmpt])?$"
)
_EDITION_BYTES = 8


class SearchIndex:
    """The index of documents, numbered in the order given; new ones come last where possible.

    `find` finds what an earlier run kept by name, None gives it up; `program` is another one when
    this program is. Texts are held one document at a time.
    """

    def __init__(
        self,
        sources: Sequence[SearchSource],
        reference: Reference,
        find: Callable[[str], Path | None] = lambda _: None,
        program: str = "",
    ) -> None:
        self._reference = reference
        self._count = len(sources)
        written = repr((program, reference.abbreviations)).encode()
        made_by = hashlib.blake2b(written, digest_size=16).hexdigest()
        before = read_state(find, made_by)
        self._making = Making(sources, reference.abbreviations, before, made_by)
        self._written: set[str] = set()

    def outputs(self) -> Iterator[Output]:
        """The files to write, one after the other."""
        for output in self._making.outputs():
            self._written.add(output.uri)
            yield output
        state = self._making.state
        root = {
            **_root(self._reference, self._count, state.parts, state.columns),
            "behind": behind(state.rows),
        }
        # Of what is all the same, the same number: whatever the index holds comes from these.
        made_from = repr((state.made_by, state.keys, root)).encode()
        edition = hashlib.blake2b(made_from, digest_size=_EDITION_BYTES).hexdigest()
        for output in (root_file({**root, "edition": edition}), edition_file(edition)):
            self._written.add(output.uri)
            yield output

    def staying(self) -> set[str]:
        """After `outputs`: the addresses of the other files, which are as they were."""
        return self._making.state.uris() - self._written

    def kept(self) -> Iterator[tuple[str, bytes | memoryview]]:
        """After `outputs`: names and contents of what the next run is to find."""
        return self._making.state.files()


def _root(
    reference: Reference, count: int, parts: Sequence[str], columns: Sequence[str]
) -> dict[str, object]:
    """What the engine has to know before anything else, the edition apart."""
    shorts = several_words(reference.abbreviations)
    meanings = {clean(a.short): [*map(clean, a.long)] for a in reference.abbreviations}
    # In capitals as in texts, and as anybody may type them.
    any_case = {short.lower(): long for short, long in meanings.items()}
    several = [clean(a.long[0]) for a in reference.abbreviations if len(a.long) > 1]
    synonyms = [[clean(s.word), *map(clean, s.others)] for s in reference.synonyms]
    return {
        "count": count,
        "big": big(count),
        "parts": parts,
        "columns": columns,
        "shorts": "".join(f"{_escaped(short)}(?![\\p{{L}}\\p{{N}}_])|" for short in shorts),
        "abbreviations": [list(meanings.items()), list(any_case.items())],
        "synonyms": synonyms,
        "said": _SAID,
        "asking": _ASKING,
        "word": WORD_IN_SCRIPTS,
        "unseen": UNSEEN,
        "control": CONTROL,
        "syllable": _SYLLABLE,
        "plain": _PLAIN,
        "others": _beginnings(
            [*several, *(word for group in synonyms for word in group), *_SAID_WORDS]
        ),
    }


def _beginnings(phrases: Iterable[str]) -> list[str]:
    """The letters of their first words: a query with none of these has no other reading."""
    firsts = (found[0] for found in map(_WORD.findall, phrases) if found)
    return sorted({term.letters for word in firsts for term in terms(word)[:1]})


def _escaped(short: str) -> str:
    """An abbreviation as a pattern of JavaScript, which knows no other escapes than of these."""
    return re.sub(r"[.*+?^${}()|[\]\\/]", r"\\\g<0>", short)
