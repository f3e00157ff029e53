"""A telephone number stands in running text or in an address, where no consent can hide it.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: a number is made public only with consent; the
field `phone` is hidden without it, a text is not. The address of a chat, or of somebody on
Facebook, has the number in it (`https://zalo.me/...`); figures in other addresses are none.
"""

from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts, links
from dienhinh.model.both import FOLDER, Both
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import Phone, find_phones, first_figures

CODE = "phone-in-text"
SEVERITY = Severity.ERROR

_OF_A_PROFILE = Both(
    "Xóa số ấy khỏi bài và ghi ở mục phone, trang chỉ hiện số khi có đồng ý.",
    "Delete it there and type it in phone, which is shown only with consent.",
)
_ELSEWHERE = Both(
    "Xóa số ấy. Là số của hồ sơ thì chỉ ghi ở mục phone của profile.yaml.",
    "Delete it. When it is a profile's, type it in phone of profile.yaml only.",
)
_ON_A_PAGE = Both(
    "Của một người thì xóa; của cơ quan, đường dây nóng thì để lại được.",
    "Delete a person's; that of an office or a hotline can stay.",
)


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    places = (*free_texts(entry.profile), *links(entry.profile))
    yield from _problems(entry.tree, places, SEVERITY, _OF_A_PROFILE)
    for told in in_name(entry.folder.path.rpartition("/")[2], FOLDER):
        yield entry.tree.problem((), CODE, SEVERITY, told.vi, told.en)


def in_name(name: str, named: Both) -> Iterator[Both]:
    """What is told of a name that becomes the address of a page; `named` is what has it."""
    spaced = name.replace("-", " ")
    for start, end, _ in find_phones(spaced):
        begin = first_figures(spaced[start:end])
        yield Both(
            f"Tên {named.vi} có số điện thoại “{begin}”, và tên ấy là địa chỉ của trang. Đổi tên "
            f"{named.vi}, bỏ số ấy.",
            f'The {named.en}\'s name holds a telephone number "{begin}", and it is the address of '
            f"the page. Rename the {named.en} without it.",
        )


def check_words(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    """The same where there is no field for the number: in stories, plans, themes, corrections."""
    yield from _problems(tree, places, SEVERITY, _ELSEWHERE)


def check_lines(tree: Tree, lines: Iterable[FreeText], own: Phone | None) -> Iterator[Problem]:
    """The same of a page or a file that goes out: it may be an office's; `own` is the editors'."""
    yield from _problems(tree, lines, Severity.WARNING, _ON_A_PAGE, own)


def _problems(
    tree: Tree,
    places: Iterable[FreeText],
    severity: Severity,
    cure: Both,
    own: Phone | None = None,
) -> Iterator[Problem]:
    for place in places:
        for start, end, phone in find_phones(place.text):
            if phone == own:
                continue
            # The message goes into logs that more people read than the file.
            begin = first_figures(place.text[start:end])
            yield tree.problem(
                place.path,
                CODE,
                severity,
                f"Trong mục “{place.vi}” có số điện thoại “{begin}”. {cure.vi}",
                f'{place.en} holds a telephone number "{begin}". {cure.en}',
                words=place.text[start:end],
            )
