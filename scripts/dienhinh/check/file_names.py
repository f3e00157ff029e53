"""Names in the folder of the hand-written pages that another system cannot hold, or takes for one.

As beside a profile (`rules.bad_file_name`): Git on Windows refuses the whole repository, and
`dienhinh export` makes no archive.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from dienhinh.check.prose import numbers_in_name
from dienhinh.english import quoted as quoted_en
from dienhinh.model.both import FILE, FOLDER
from dienhinh.model.portable_names import is_portable, twins
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted

CODE = "bad-file-name"


def name_problems(paths: Iterable[str]) -> Iterator[Problem]:
    """Each of these files and folders of which the own name is no good, or as good as another's."""
    for folder, group in groupby(sorted(paths, key=_parted), key=lambda path: _parted(path)[0]):
        names = [_parted(path)[1] for path in group]
        for name in names:
            yield from _numbers(f"{folder}/{name}", name)
            if not is_portable(name):
                yield _told(
                    f"{folder}/{name}",
                    f"Tên {quoted(name)} Windows không giữ được. Đổi tên: chữ thường không dấu, "
                    "số, gạch ngang, như hoi-nghi.md.",
                    f"Windows cannot hold the name {quoted_en(name)}. Rename it: lower-case ASCII "
                    "letters, digits, hyphens, as in hoi-nghi.md.",
                )
        for one, other in twins(names):
            yield _told(
                f"{folder}/{other}",
                f"Hai tên {quoted(one)} và {quoted(other)} trong một thư mục chỉ khác chữ hoa, chữ "
                "thường hoặc cách gõ dấu: máy khác coi là một, cái này đè cái kia. Đổi một tên.",
                f"The names {quoted_en(one)} and {quoted_en(other)} in one folder differ by case "
                "or Unicode form only: other systems take them for one, and one overwrites the "
                "other. Rename one.",
            )


def _numbers(path: str, name: str) -> Iterator[Problem]:
    """Numbers of people in what becomes the address of a page: a page's name, or a folder's."""
    stem, dot, kind = name.rpartition(".")
    if not dot or kind == "md":
        for code, told in numbers_in_name(stem or name, FILE if dot else FOLDER):
            yield Problem(path, 1, 1, code, Severity.ERROR, told.vi, told.en)


def _parted(path: str) -> tuple[str, str]:
    folder, _, name = path.rpartition("/")
    return folder, name


def _told(path: str, vi: str, en: str) -> Problem:
    return Problem(path, 1, 1, CODE, Severity.ERROR, vi, en)
