"""Words beside the profiles: nobody may be named there whom no profile may name.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: a name is made public only with consent, and a
consent taken back holds for every page. Code: `person-not-public`, a warning, because names repeat
among people and an error would keep the old site on the net.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

from dienhinh.check.proper_names import proper_names
from dienhinh.check.prose import prose_problems
from dienhinh.model.both import Both
from dienhinh.model.reference import Reference
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Spot, Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import nfc
from dienhinh.vietnamese.alphabet import CAPITALS

CODE = "person-not-public"

_TOLD = Both(
    "Chỗ này nêu tên một người mà trang không được nêu: hồ sơ của người ấy chưa đăng, thiếu đồng ý "
    "hoặc đã gỡ. Xóa tên, viết theo công việc; nếu là người khác trùng tên thì bỏ qua lời này.",
    "A person is named here whom the site may not name: their profile is not public, lacks consent "
    "or was taken down. Delete the name, write what they do; when it is somebody else of the same "
    "name, leave it.",
)
_BETWEEN = re.compile(r"[^\w\s]+")
_WORD = re.compile(r"\w+")
_CAPITALISED = re.compile(rf"(?<!\w)[{CAPITALS}]\w*(?:[ \t\u00a0]+[{CAPITALS}]\w*)+")
# "Bà Phạm Thị Bé" begins with no part of the name.
_TITLES = frozenset({"Anh", "Bà", "Chị", "Cô", "Chú", "Cụ", "Em", "Hộ", "Ông"})


def person_names(names: Iterable[str], reference: Reference) -> frozenset[str]:
    """The people's names within the names of profiles: `Đinh Văn Mẫu` of `Hộ ông Đinh Văn Mẫu`.

    A single word tells nobody, and the name of a place is no person's.
    """
    places = {unit.name for unit in reference.units.values()}
    places |= {commune.name for commune in reference.communes}
    found = set()
    for name in names:
        parts = _BETWEEN.split(nfc(name))
        for run in (run for part in parts for run in proper_names(part)):
            words = run.split()
            while words and words[0] in _TITLES:
                del words[0]
            if len(words) > 1:
                found.add(" ".join(words))
    return frozenset(found - places)


def named_problems(path: str, text: str, names: Collection[str]) -> Iterator[Problem]:
    """Every line of a page that holds one of the names; which one, no log may tell."""
    if not names:
        return
    for number, line in enumerate(nfc(text).splitlines(), 1):
        start = _first_named(line, names)
        if start is not None:
            yield Problem(
                path,
                number,
                start + 1,
                CODE,
                Severity.WARNING,
                _TOLD.vi,
                _TOLD.en,
            )


def named_within(
    tree: Tree, texts: Iterable[FreeText], names: Collection[str]
) -> Iterator[Problem]:
    """Every text of a file that holds one of the names, as `named_problems` tells it."""
    for text in texts if names else ():
        if any(_first_named(line, names) is not None for line in nfc(text.text).splitlines()):
            yield tree.problem(text.path, CODE, Severity.WARNING, _TOLD.vi, _TOLD.en)


def _first_named(line: str, names: Collection[str]) -> int | None:
    """Where the first of the names begins in a line.

    Words with capitals are looked up among the names: of 10,000 names a search for each of them
    takes seconds.
    """
    for run in _CAPITALISED.finditer(line):
        words = [*_WORD.finditer(line, run.start(), run.end())]
        for first, last in combinations(words, 2):
            if " ".join(line[first.start() : last.end()].split()) in names:
                return first.start()
    return None


def story_problems(path: str, text: str) -> Iterator[Problem]:
    """Numbers of people and letters of an old font in a story, at their lines."""
    lines = {str(number): line for number, line in enumerate(nfc(text).splitlines(), 1)}
    tree = Tree(
        path=path,
        root=dict(lines),
        values={(number,): Spot(int(number), 1) for number in lines},
    )
    places = [
        FreeText(
            path=(number,),
            text=line,
            vi="Thân bài",
            en="The text",
            is_markdown=True,
            is_internal=False,
        )
        for number, line in lines.items()
    ]
    return prose_problems(tree, places)
