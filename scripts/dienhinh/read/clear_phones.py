"""Telephone numbers where no rule looks: in comments, and in the papers that importing leaves.

Asked for where everybody reads the repository. In: the folder of a profile. Out: a problem for each
number. What stands in a value of `profile.yaml` is the rules' own.
"""

import re
from collections.abc import Iterator

from dienhinh.problems import Problem, Severity
from dienhinh.read.folders import ProfilePlace
from dienhinh.vietnamese import find_phones, first_figures

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
_PAPERS = (".md", ".txt")
# Nobody types more beside a profile; the rest of something larger is not looked at.
_MOST_BYTES = 1_000_000


def clear_phones(place: ProfilePlace) -> Iterator[Problem]:
    """Every number in a comment of `profile.yaml`, or in a text that lies beside it."""
    folder = place.file.parent
    for name in (place.file.name, *place.files):
        is_profile = name == place.file.name
        if not is_profile and not name.lower().endswith(_PAPERS):
            continue
        with (folder / name).open("rb") as file:
            text = file.read(_MOST_BYTES).decode(errors="replace")
        for number, line in enumerate(text.splitlines(), 1):
            yield from _told(f"{folder.as_posix()}/{name}", number, line, is_profile=is_profile)


def _told(path: str, number: int, line: str, *, is_profile: bool) -> Iterator[Problem]:
    found = _COMMENT.search(line) if is_profile else None
    if is_profile and found is None:
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
