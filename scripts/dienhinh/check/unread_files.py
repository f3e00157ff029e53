"""Files beside hand-written pages that go out as they are: nobody looks for numbers in them.

Word and Excel keep who typed, PDF who made it, a film where it was taken. Pages are read and
pictures cleaned; of these files only a person knows what they tell, so it is a warning.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dienhinh.problems import Problem, Severity

CODE = "file-goes-out-as-it-is"

_UNREAD = frozenset({
    ".doc", ".docm", ".docx", ".odp", ".ods", ".odt", ".pdf", ".ppt", ".pptx", ".rtf", ".xls",
    ".xlsm", ".xlsx",
    ".3gp", ".avi", ".m4a", ".m4v", ".mkv", ".mov", ".mp3", ".mp4", ".ogg", ".wav", ".webm",
    ".7z", ".eml", ".msg", ".rar", ".zip",
})  # fmt: skip


def unread_problems(files: Iterable[Path]) -> Iterator[Problem]:
    """Each of the files whose sort may tell more than it shows."""
    for file in files:
        if file.suffix.lower() in _UNREAD:
            yield Problem(
                file.as_posix(),
                1,
                1,
                CODE,
                Severity.WARNING,
                "Tệp này được đăng nguyên như thế: không ai tìm số điện thoại trong đó, và nó có "
                "thể ghi tên người soạn, nơi quay. Chép nội dung vào trang, hoặc xóa thông tin "
                "riêng rồi để lại; đã xem kỹ thì bỏ qua lời này.",
                "This file goes out as it is: nobody looks for telephone numbers in it, and it may "
                "tell who typed it or where it was taken. Write its content on the page, or remove "
                "what is private; when you have looked at it, leave it.",
            )
