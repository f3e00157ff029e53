"""Telephone numbers where no rule looks: in comments, and in the papers that importing leaves.

Asked for where everybody reads the repository. In: the folder of a profile, or all that lies beside
such folders. Out: a problem for each number. What stands in a value of `profile.yaml`, of a plan, a
theme or the log of corrections is the rules' own.
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from dienhinh.problems import Problem, Severity
from dienhinh.read.folders import ProfilePlace
from dienhinh.read.unit_files import UNIT_FILE
from dienhinh.vietnamese import find_phones, first_figures

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
_PAPERS = (".md", ".txt")
_LISTS = (".yaml", ".yml")
# Nobody types more beside a profile; the rest of something larger is not looked at.
_MOST_BYTES = 1_000_000


def clear_phones(place: ProfilePlace) -> Iterator[Problem]:
    """Every number in a comment of `profile.yaml`, or in a text that lies beside it."""
    folder = place.file.parent
    yield from _in_file(place.file, only_comments=True)
    for name in place.files:
        if name.lower().endswith(_PAPERS):
            yield from _in_file(folder / name, only_comments=False)


def clear_phones_beside(root: Path, places: Iterable[ProfilePlace]) -> Iterator[Problem]:
    """Every number in a comment of another list below `root`, or in what units tell."""
    own = {f"{root.as_posix()}/{place.path}" for place in places}
    for top, folders, names in os.walk(root):
        folder = Path(top)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and f"{folder.as_posix()}/{name}" not in own
        )
        for name in sorted(names):
            is_list = name.lower().endswith(_LISTS)
            if (is_list or name.lower().endswith(_PAPERS)) and (folder / name).is_file():
                # No rule looks at the words of a unit.
                yield from _in_file(folder / name, only_comments=is_list and name != UNIT_FILE)


def _in_file(path: Path, *, only_comments: bool) -> Iterator[Problem]:
    with path.open("rb") as file:
        text = file.read(_MOST_BYTES).decode(errors="replace")
    for number, line in enumerate(text.splitlines(), 1):
        yield from _told(path.as_posix(), number, line, only_comments=only_comments)


def _told(path: str, number: int, line: str, *, only_comments: bool) -> Iterator[Problem]:
    found = _COMMENT.search(line) if only_comments else None
    if only_comments and found is None:
        return
    head = found.start() if found else 0
    for start, end, _phone in find_phones(line[head:]):
        # The message goes into logs that more people read than the file.
        begin = first_figures(line[head + start : head + end])
        yield Problem(
            path,
            number,
            head + start + 1,
            "phone-in-public-repository",
            Severity.ERROR,
            f"Dòng này có số điện thoại “{begin}” mà kho dữ liệu ai cũng đọc được. Xóa số ấy, hoặc "
            "chuyển kho thành riêng tư.",
            f'This line holds a telephone number "{begin}" and everybody can read the repository. '
            "Delete the number, or make the repository private.",
        )
