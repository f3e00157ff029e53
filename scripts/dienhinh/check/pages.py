"""Words of pages and profiles: nobody may be named there whom no profile may name.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: a name is made public only with consent, and a
consent taken back holds for every page. Code: `person-not-public`, a warning, because names repeat
among people and an error would keep the old site on the net.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from dienhinh.check.proper_names import BETWEEN_WORDS, proper_names
from dienhinh.check.prose import prose_problems
from dienhinh.check.rules import identity_number_in_text, phone_in_text
from dienhinh.check.short_names import short_names
from dienhinh.model.both import Both
from dienhinh.model.reference import Reference
from dienhinh.model.schema.collection import ARTICLE
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Spot, Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import Phone, as_read, nfc
from dienhinh.vietnamese.alphabet import CAPITALS
from dienhinh.vietnamese.forms_of_address import without_forms

CODE = "person-not-public"

_TOLD = Both(
    "Chỗ này nêu tên một người mà trang không được nêu: hồ sơ của người ấy chưa đăng, thiếu đồng ý "
    "hoặc đã gỡ. Xóa tên, viết theo công việc; nếu là người khác trùng tên thì bỏ qua lời này.",
    "A person is named here whom the site may not name: their profile is not public, lacks consent "
    "or was taken down. Delete the name, write what they do; when it is somebody else of the same "
    "name, leave it.",
)
BODY = Both("Thân bài", "The text")
PAGE = Both("Nội dung trang", "The page")
FILE = Both("Nội dung tệp", "The file")
_HEAD = Both("Phần đầu bài", "The head")
_OF_HEAD = {field.name: Both(field.vi, field.en) for field in ARTICLE}
_FENCE = "---"
_KEY = re.compile(r"(\w+):")
_BETWEEN = re.compile(r"[^\w\s]+")
_WORD = re.compile(rf"[{CAPITALS}][^\W_]*")
# What stands before is asked behind the first letter: `re` finds a class of letters at once.
_CAPITALISED = re.compile(rf"[{CAPITALS}](?<![^\W_].)[^\W_]*(?:{BETWEEN_WORDS}{_WORD.pattern})+")


def person_names(names: Iterable[str], reference: Reference | None) -> frozenset[str]:
    """The people's names within the names of profiles: `Đinh Văn Mẫu` of `Hộ ông Đinh Văn Mẫu`.

    A single word tells nobody, and the name of a place is no person's: without the lists (None)
    nobody knows which are places.
    """
    places = set()
    if reference is not None:
        places = {unit.name for unit in reference.units.values()}
        places |= {commune.name for commune in reference.communes}
    found = set()
    for name in names:
        # In capitals altogether a proper name could not be told from HTX.
        cased = " ".join(map(str.capitalize, name.split())) if name.isupper() else name
        parts = _BETWEEN.split(nfc(cased))
        for run in (run for part in parts for run in proper_names(part)):
            # "Bà Phạm Thị Bé" begins with no part of the name.
            person = without_forms(run)
            if " " in person:
                found.add(person)
    return frozenset(found - places)


def people_in(name: str, reference: Reference | None) -> frozenset[str]:
    """Whom the name of a person's or a household's profile tells; one word too: "Bà Lan"."""
    alone = without_forms(nfc(name))
    is_one_word = _WORD.fullmatch(alone) is not None
    return person_names([name], reference) or frozenset({alone} if is_one_word else ())


def named_problems(
    path: str, text: str, names: Collection[str], people: Collection[str] = ()
) -> Iterator[Problem]:
    """Every line of a page on which one of the names begins; which one, no log may tell.

    Of `people`, of whom the page is known to tell, the short ways to name them count too.
    """
    whole = nfc(text)
    told: set[int] = set()
    for start in _told_at(whole, names, people):
        line = whole.count("\n", 0, start) + 1
        if line not in told:
            told.add(line)
            column = start - whole.rfind("\n", 0, start)
            yield Problem(path, line, column, CODE, Severity.WARNING, _TOLD.vi, _TOLD.en)


def named_within(
    tree: Tree, texts: Iterable[FreeText], names: Collection[str], people: Collection[str] = ()
) -> Iterator[Problem]:
    """The same in texts of a file: every line of it on which one of the names begins."""
    lines: set[int] = set()
    for text in texts:
        whole = nfc(text.text)
        for start in _told_at(whole, names, people):
            words = whole[start:]
            problem = tree.problem(
                text.path, CODE, Severity.WARNING, _TOLD.vi, _TOLD.en, words=words
            )
            if problem.line not in lines:
                lines.add(problem.line)
                yield problem


def _told_at(text: str, names: Collection[str], people: Collection[str]) -> list[int]:
    shown, places = as_read(text)
    found = {*named_at(shown, names), *(start for start, _ in short_names(shown, people))}
    return sorted(places[start] for start in found)


def named_at(text: str, names: Collection[str]) -> Iterator[int]:
    """Where the names begin in a text.

    Words with capitals are looked up among the names: of 10,000 names a search for each of them
    takes seconds. A heading may be written in capitals altogether.
    """
    last = -1
    for start, _ in named_spans(text, names):
        if start != last:
            last = start
            yield start


def named_spans(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where the names begin and end; of two that begin at one place the longer comes later."""
    if not names:
        return
    for start, end, run in _runs(text, _most_words(frozenset(names))):
        if run in names:
            yield start, end


def name_pairs(texts: Iterable[str]) -> str:
    """Every two words with capitals in a row, for `may_name`: small enough to be kept."""
    runs = {run for text in texts for run in _CAPITALISED.findall(nfc(text))}
    words = (map(_as_in_names, _WORD.findall(run)) for run in runs)
    return "\n".join(sorted({" ".join(pair) for run in words for pair in pairwise(run)}))


def may_name(pairs: str, names: frozenset[str]) -> bool:
    """Whether texts with these pairs can hold one of the names; when not, none is read."""
    return not _ends_of(names).isdisjoint(pairs.split("\n"))


def _runs(text: str, most: int) -> Iterator[tuple[int, int, str]]:
    """Two to `most` words with capitals in a row, spelt as in names, from where to where."""
    for found in _CAPITALISED.finditer(text):
        words = [*_WORD.finditer(text, found.start(), found.end())]
        for position, first in enumerate(words):
            run = _as_in_names(first[0])
            for word in words[position + 1 : position + most]:
                run += f" {_as_in_names(word[0])}"
                yield first.start(), word.end(), run


@lru_cache(maxsize=8)
def _ends_of(names: frozenset[str]) -> frozenset[str]:
    """The last two words of each: many people have the first two, "Nguyễn Văn"."""
    return frozenset(" ".join(name.split()[-2:]) for name in names)


def _as_in_names(word: str) -> str:
    return word.capitalize() if word.isupper() else word


@lru_cache(maxsize=8)
def _most_words(names: frozenset[str]) -> int:
    return max(len(name.split()) for name in names)


def story_problems(path: str, text: str) -> Iterator[Problem]:
    """Numbers of people and letters of an old font in a story, at their lines."""
    lines = nfc(text).splitlines()
    tree, places = _lines(path, lines, _parts_of_story(lines))
    return prose_problems(tree, places)


def number_problems(path: str, text: str, part: Both, own: Phone | None) -> Iterator[Problem]:
    """Only the numbers, of what goes out and is no story: `own` is that of the editors.

    A file that is no page may hold any letters, and either may name the telephone of an office.
    `part` is what a message calls the text.
    """
    lines = nfc(text).splitlines()
    tree, places = _lines(path, lines, [part] * len(lines))
    yield from phone_in_text.check_lines(tree, places, own)
    yield from identity_number_in_text.check_lines(tree, places)


def _parts_of_story(lines: Sequence[str]) -> Iterator[Both]:
    """What a message calls the part of a story in which each of its lines stands."""
    part = _HEAD if lines and lines[0].rstrip() == _FENCE else BODY
    for number, line in enumerate(lines):
        key = _KEY.match(line)
        if part is not BODY and number and line.rstrip() == _FENCE:
            part = BODY
        elif part is not BODY and key:
            part = _OF_HEAD.get(key[1], _HEAD)
        yield part


def _lines(path: str, texts: Sequence[str], parts: Iterable[Both]) -> tuple[Tree, list[FreeText]]:
    lines = {str(number): line for number, line in enumerate(texts, 1)}
    tree = Tree(
        path=path,
        root=dict(lines),
        values={(number,): Spot(int(number), 1) for number in lines},
    )
    places = [
        FreeText(
            path=(number,),
            text=line,
            vi=part.vi,
            en=part.en,
            is_markdown=True,
            is_internal=False,
        )
        for (number, line), part in zip(lines.items(), parts, strict=True)
    ]
    return tree, places
