"""A telephone number stands in running text or in an address, where no consent can hide it.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: a number is made public only with consent; the
field `phone` is hidden without it, a text is not. The address of a chat has the number in it
(`https://zalo.me/...`); figures in the addresses of other pages are none.
"""

from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts, links
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import find_phones, first_figures

CODE = "phone-in-text"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    yield from check_words(entry.tree, (*free_texts(entry.profile), *links(entry.profile)))


def check_words(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    for place in places:
        for start, end, _phone in find_phones(place.text):
            # The message goes into logs that more people read than the file.
            begin = first_figures(place.text[start:end])
            yield tree.problem(
                place.path,
                CODE,
                SEVERITY,
                f"Trong mục “{place.vi}” có số điện thoại “{begin}”. Xóa số ấy khỏi bài và ghi ở "
                "mục phone, trang chỉ hiện số khi có đồng ý.",
                f'{place.en} holds a telephone number "{begin}". Delete it there and type it in '
                "phone, which is shown only with consent.",
            )
