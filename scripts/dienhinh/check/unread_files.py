"""Files beside hand-written pages that go out as they are: only a person knows what they tell.

Word and Excel keep who typed, PDF who made it, a film where it was taken; a list saved as text may
hold people of whom there is no profile. So each is a warning. Pictures are cleaned or refused, and
what a site is made of is nobody's list. In a text numbers and names are looked for too, as in a
story.

A program below the pages is an error: the site's policy lets its own host's scripts run, and no
page that ends otherwise than the site generator knows is held to that policy.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from dienhinh.check.pages import FILE, named_problems, number_problems
from dienhinh.model.picture_names import is_cleaned
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import Phone

CODE = "file-goes-out-as-it-is"
PROGRAM_CODE = "program-beside-pages"

# What a browser runs, and pages that are not looked through before they go out.
_RUNNING = frozenset({
    ".cjs", ".htm", ".js", ".mjs", ".shtml", ".swf", ".wasm", ".xht", ".xhtml",
})  # fmt: skip

_OF_A_SITE = frozenset({
    ".css", ".ico", ".otf", ".ttf", ".webmanifest", ".woff", ".woff2",
})  # fmt: skip
_NAMES_OF_A_SITE = frozenset({"CNAME", "humans.txt", "robots.txt", "security.txt"})


def goes_out_as_it_is(file: Path) -> bool:
    """Whether a file beside the pages may tell more than anybody looked for."""
    is_of_site = file.suffix.lower() in _OF_A_SITE or file.name in _NAMES_OF_A_SITE
    return not is_cleaned(file.name) and not is_of_site


def unread_problems(
    files: Iterable[tuple[Path, str | None]],
    stories: Path,
    names: Collection[str],
    own: Phone | None,
) -> Iterator[Problem]:
    """Each of the files with its text (None: it is none), and what people's data stand in it.

    A number is an error beside `stories`, as in one; elsewhere it may be that of an office. `own`
    is the telephone of the editors.
    """
    for file, text in files:
        yield _program(file) if file.suffix.lower() in _RUNNING else _told(file)
        if text is None:
            continue
        path = file.as_posix()
        yield from named_problems(path, text, names)
        for problem in number_problems(path, text, FILE, own):
            is_grave = file.is_relative_to(stories)
            yield replace(problem, severity=Severity.ERROR) if is_grave else problem


def _told(file: Path) -> Problem:
    return Problem(
        file.as_posix(),
        1,
        1,
        CODE,
        Severity.WARNING,
        "Tệp này được đăng nguyên như thế: nó có thể kể về những người không có hồ sơ, ghi tên "
        "người soạn, nơi quay; trong tệp không phải chữ thì không ai tìm số điện thoại. Chép nội "
        "dung vào trang, hoặc xóa thông tin riêng rồi để lại; đã xem kỹ thì bỏ qua lời này.",
        "This file goes out as it is: it may tell of people without a profile, who typed it or "
        "where it was taken, and where it is no text nobody looks for telephone numbers. Write its "
        "content on the page, or remove what is private; when you have looked at it, leave it.",
    )


def _program(file: Path) -> Problem:
    return Problem(
        file.as_posix(),
        1,
        1,
        PROGRAM_CODE,
        Severity.ERROR,
        f"Tệp đuôi “{file.suffix}” chạy được trong trình duyệt của người đọc, hoặc là trang mà "
        "không ai kiểm tra trước khi đăng. Xóa tệp; trang thì viết thành tệp .md; mã của giao diện "
        "thì đặt trong docs/theme/assets/js, để người duyệt mã xem.",
        f'A file in "{file.suffix}" runs in the reader\'s browser, or is a page that nothing looks '
        "through before it goes out. Delete it; write a page as an .md file; lay a program of the "
        "theme into docs/theme/assets/js, where who reviews code sees it.",
    )
