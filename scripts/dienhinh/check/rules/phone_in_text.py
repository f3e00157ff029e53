"""A telephone number stands in running text or in an address, where no consent can hide it.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: a number is made public only with consent; the
field `phone` is hidden without it, a text is not. The address of a chat, or of somebody on
Facebook, has the number in it (`https://zalo.me/...`); figures in other addresses are none.
"""

from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts, links
from dienhinh.model.both import Both
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import find_phones, first_figures

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


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    places = (*free_texts(entry.profile), *links(entry.profile))
    yield from _problems(entry.tree, places, _OF_A_PROFILE)


def check_words(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    """The same where there is no field for the number: in stories, plans, themes, corrections."""
    yield from _problems(tree, places, _ELSEWHERE)


def _problems(tree: Tree, places: Iterable[FreeText], cure: Both) -> Iterator[Problem]:
    for place in places:
        for start, end, _phone in find_phones(place.text):
            # The message goes into logs that more people read than the file.
            begin = first_figures(place.text[start:end])
            yield tree.problem(
                place.path,
                CODE,
                SEVERITY,
                f"Trong mục “{place.vi}” có số điện thoại “{begin}”. {cure.vi}",
                f'{place.en} holds a telephone number "{begin}". {cure.en}',
                words=place.text[start:end],
            )
