"""Numbers of telephones, cards and accounts where no rule looks: comments, files beside profiles.

Asked for where everybody reads the repository. In: the folder of a profile, or all that lies beside
such folders, hidden files too. Out: a problem for each number, and for what a picture holds beside
what it shows, unless it can be a profile's (`PhotoFacts`). What stands in a value of a profile,
of a plan, a theme or the log of corrections is the rules' own; what an import remembers are
digests, and what git keeps is of another time.
"""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from dienhinh.model.both import Both
from dienhinh.model.folder import STATE_FILE
from dienhinh.model.picture_names import is_picture
from dienhinh.problems import Problem, Severity
from dienhinh.read.any_text import text_in
from dienhinh.read.folders import NO_CALL, NO_UNIT, ProfilePlace, is_photo
from dienhinh.read.links import is_own_file
from dienhinh.read.photo_hidden import tells_numbers, tells_place
from dienhinh.vietnamese import find_personal_numbers, find_phones, first_figures

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
_LISTS = (".yaml", ".yml")
SCHEMA_ENDING = ".schema.json"
"""Of files that `dienhinh forms` makes: what stands in them is an example."""
_KEPT_BY_GIT = ".git"
_DEPTH_OF_UNITS = 2


def clear_numbers(place: ProfilePlace) -> Iterator[Problem]:
    """Every number in a comment of `profile.yaml`, or in a text that lies beside it."""
    folder = place.file.parent
    yield from _in_file(place.file, only_comments=True)
    for name in (*place.files, *place.hidden):
        if name != STATE_FILE:
            yield from _in_file(folder / name, only_comments=False)
        if name in place.hidden or not is_photo(name):
            yield from _in_picture(folder / name)


def clear_numbers_beside(root: Path, places: Iterable[ProfilePlace]) -> Iterator[Problem]:
    """Every number in a comment of another list below `root`, or in another text."""
    own = {f"{root.as_posix()}/{place.path}" for place in places}
    for top, folders, names in os.walk(root):
        folder = Path(top)
        folders[:] = sorted(
            name
            for name in folders
            if name != _KEPT_BY_GIT and f"{folder.as_posix()}/{name}" not in own
        )
        for name in sorted(names):
            is_ours = name == STATE_FILE or (folder == root and name.endswith(SCHEMA_ENDING))
            if is_ours or not is_own_file(folder / name, root):
                continue
            yield from _in_file(
                folder / name, only_comments=_is_list((folder / name).relative_to(root))
            )
            yield from _in_picture(folder / name)


def _is_list(file: Path) -> bool:
    """Whether rules look at the values of a file beside the profiles; at no word of a unit."""
    where = file.parts[:-1]
    is_known = len(where) < _DEPTH_OF_UNITS or where[0] in NO_CALL or where[1] in NO_UNIT
    return file.suffix.lower() in _LISTS and is_known


def _in_file(path: Path, *, only_comments: bool) -> Iterator[Problem]:
    text = None
    # A command that is running beside this one may just have taken its own file away.
    with contextlib.suppress(FileNotFoundError):
        text = text_in(path)
    for number, line in enumerate((text or "").splitlines(), 1):
        yield from _told(path.as_posix(), number, line, only_comments=only_comments)


def _in_picture(path: Path) -> Iterator[Problem]:
    if not is_picture(path.name):
        return
    data = b""
    with contextlib.suppress(FileNotFoundError):
        data = path.read_bytes()
    told = []
    if where := ", ".join(tells_numbers(data)):
        told.append(
            Both(
                f"lời ghi kèm ({where}) nêu số điện thoại, số căn cước hay số tài khoản",
                f"a text inside it ({where}) holds a telephone, card or account number",
            )
        )
    if tells_place(data):
        told.append(Both("nơi chụp", "where it was taken"))
    for what in told:
        yield Problem(
            path.as_posix(),
            1,
            1,
            "file-in-public-repository",
            Severity.ERROR,
            f"Kho dữ liệu này ai cũng đọc được mà ảnh này còn giữ {what.vi}. Xóa ảnh, hoặc chụp "
            "màn hình rồi thay ảnh bằng hình chụp ấy.",
            f"Everybody can read this repository, and of this picture the file keeps {what.en}. "
            "Delete it, or put a screenshot of it in its place.",
        )


def _told(path: str, number: int, line: str, *, only_comments: bool) -> Iterator[Problem]:
    found = _COMMENT.search(line) if only_comments else None
    if only_comments and found is None:
        return
    head = found.start() if found else 0
    words = line[head:]
    for start, end, _phone in find_phones(words):
        # The message goes into logs that more people read than the file.
        begin = first_figures(words[start:end])
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
    for start, _end, figures in find_personal_numbers(words):
        begin = first_figures(figures)
        yield Problem(
            path,
            number,
            head + start + 1,
            "identity-number-in-text",
            Severity.ERROR,
            f"Dòng này có dãy {len(figures)} chữ số giống số căn cước hay số tài khoản “{begin}” "
            "mà kho dữ liệu ai cũng đọc được. Xóa dãy số ấy.",
            f"This line holds {len(figures)} figures like those of an identity card or a bank "
            f'account "{begin}" and everybody can read the repository. Delete them.',
        )
