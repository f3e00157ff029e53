"""What whoever merges a change has to read first: who will open sealed numbers, what runs."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dienhinh.derive.discretion import Withheld, path_told
from dienhinh.pipeline.options import Options
from dienhinh.read.revisions import Revision
from dienhinh.read.sealed_values import KEYS_FILE, listed_keys
from dienhinh.vietnamese import number_text, quoted

_MOST_SHOWN = 6


def warnings(options: Options, since: Revision, withheld: Withheld) -> Iterator[str]:
    """Sentences about the change as a whole, the gravest first."""
    yield from _new_keys(options.profiles, since)
    outside = list(_outside(options, since.whole()))
    if outside:
        more = len(outside) - _MOST_SHOWN
        yield (
            "Thay đổi này sửa cả tệp ngoài hồ sơ và trang viết tay: "
            f"{', '.join(path_told(path, withheld) for path in outside[:_MOST_SHOWN])}"
            f"{f' và {number_text(more)} tệp nữa' if more > 0 else ''}. Tệp như thế có thể chạy "
            "trên máy dựng trang: người giữ mã xem từng dòng rồi mới hợp nhất."
        )


def _new_keys(profiles: Path, since: Revision) -> Iterator[str]:
    file = profiles / KEYS_FILE
    now = listed_keys(file.read_bytes()) if file.is_file() else {}
    before = listed_keys(since.content(KEYS_FILE) or b"")
    added = [remark or key for key, remark in now.items() if key not in before]
    if added:
        yield (
            f"Thay đổi này thêm {number_text(len(added))} khóa niêm phong "
            f"({', '.join(map(quoted, added))}). Ai giữ khóa ấy sẽ mở được mọi số điện thoại niêm "
            "phong từ nay. Hỏi người giữ kho, qua một đường khác, rồi mới hợp nhất."
        )


def _outside(options: Options, whole: Revision) -> Iterable[str]:
    """Changed files of the repository that are neither profiles nor pages, by their paths in it."""
    root = whole.folder.resolve()
    ours = [folder.resolve() for folder in (options.profiles, options.docs)]
    theme = options.theme.resolve()
    for path in whole.changed_files():
        place = root / path
        is_ours = any(place.is_relative_to(folder) for folder in ours)
        if not is_ours or place.is_relative_to(theme):
            yield path
