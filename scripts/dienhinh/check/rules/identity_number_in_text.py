"""The number of an identity card or a bank account stands in a text or the name of a folder.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: nothing here needs one. The proof of a consent
names the paper and where it is kept, not its number. A folder's name is the address of a page.
"""

from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts
from dienhinh.model.both import FOLDER, Both
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import find_personal_numbers, holds_card_number

CODE = "identity-number-in-text"
SEVERITY = Severity.ERROR
_SHOWN = 3
_CURE = Both(
    "Xóa dãy số ấy, không hồ sơ, không trang nào cần đến.",
    "Delete them, no profile and no page ever needs them.",
)
_CURE_OF_ACCOUNT = Both(
    "Của một người thì xóa; tài khoản của cơ quan, của quỹ mà công khai được thì để lại.",
    "Delete a person's; an account of an office or a fund that may be public can stay.",
)


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    yield from check_words(entry.tree, free_texts(entry.profile))
    for told in in_name(entry.folder.path.rpartition("/")[2], FOLDER):
        yield entry.tree.problem((), CODE, SEVERITY, told.vi, told.en)


def in_name(name: str, named: Both) -> Iterator[Both]:
    """What is told of a name that becomes the address of a page; `named` is what has it."""
    for _start, _end, figures in find_personal_numbers(name.replace("-", " ")):
        begin = figures[:_SHOWN]
        yield Both(
            f"Tên {named.vi} có dãy {len(figures)} chữ số giống số căn cước “{begin}…”, và tên ấy "
            f"là địa chỉ của trang. Đổi tên {named.vi}, bỏ dãy số ấy.",
            f"The {named.en}'s name holds {len(figures)} figures like those of an identity card "
            f'"{begin}…", and it is the address of the page. Rename the {named.en} without them.',
        )


def check_words(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    """The same where no number of a person or an office has a reason to stand."""
    yield from _problems(tree, places, SEVERITY, _CURE)


def check_lines(tree: Tree, lines: Iterable[FreeText]) -> Iterator[Problem]:
    """The same of a page or a file that goes out: only an account may be that of an office."""
    for line in lines:
        is_grave = holds_card_number(line.text)
        severity, cure = (SEVERITY, _CURE) if is_grave else (Severity.WARNING, _CURE_OF_ACCOUNT)
        yield from _problems(tree, [line], severity, cure)


def _problems(
    tree: Tree, places: Iterable[FreeText], severity: Severity, cure: Both
) -> Iterator[Problem]:
    for place in places:
        for start, end, figures in find_personal_numbers(place.text):
            # The message goes into logs that more people read than the file.
            begin = figures[:_SHOWN]
            yield tree.problem(
                place.path,
                CODE,
                severity,
                f"Trong mục “{place.vi}” có dãy {len(figures)} chữ số giống số căn cước hay số tài "
                f"khoản “{begin}…”. {cure.vi}",
                f"{place.en} holds {len(figures)} figures like those of an identity card or a bank "
                f'account "{begin}…". {cure.en}',
                words=place.text[start:end],
            )
