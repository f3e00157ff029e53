"""The number of an identity card or a bank account stands in a text or the name of a folder.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: nothing here needs one. The proof of a consent
names the paper and where it is kept, not its number. A folder's name is the address of a page.
"""

from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import find_personal_numbers

CODE = "identity-number-in-text"
SEVERITY = Severity.ERROR
_SHOWN = 3


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    yield from check_words(entry.tree, free_texts(entry.profile))
    slug = entry.folder.path.rpartition("/")[2]
    for _start, _end, figures in find_personal_numbers(slug.replace("-", " ")):
        begin = figures[:_SHOWN]
        yield entry.tree.problem(
            (),
            CODE,
            SEVERITY,
            f"Tên thư mục có dãy {len(figures)} chữ số giống số căn cước “{begin}…”, và tên thư "
            "mục là địa chỉ của trang. Đổi tên thư mục, bỏ dãy số ấy.",
            f"The folder's name holds {len(figures)} figures like those of an identity card "
            f'"{begin}…", and it is the address of the page. Rename the folder without them.',
        )


def check_words(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    for place in places:
        for start, end, figures in find_personal_numbers(place.text):
            # The message goes into logs that more people read than the file.
            begin = figures[:_SHOWN]
            yield tree.problem(
                place.path,
                CODE,
                SEVERITY,
                f"Trong mục “{place.vi}” có dãy {len(figures)} chữ số giống số căn cước hay số tài "
                f"khoản “{begin}…”. Xóa dãy số ấy, hồ sơ không bao giờ cần đến.",
                f"{place.en} holds {len(figures)} figures like those of an identity card or a bank "
                f'account "{begin}…". Delete them, no profile ever needs them.',
                words=place.text[start:end],
            )
