"""How long work tells what it does and how far it is."""

from enum import Enum
from typing import Protocol

from dienhinh.problems import Language


class Step(Enum):
    """What is done while somebody waits, in Vietnamese and English."""

    READING = "Đọc và kiểm tra hồ sơ", "Reading and checking profiles"
    PICTURES = "Làm ảnh", "Making pictures"
    PIECES = "Làm thẻ, áp phích, bài đọc loa", "Making cards, posters, scripts"
    KITS = "Đóng bộ tư liệu báo chí", "Packing press kits"
    PAGES = "Dựng trang", "Making pages"
    COMPARING = "Xem tệp nào đổi", "Looking for changed files"
    UPLOADING = "Tải lên", "Uploading"
    REMOVING = "Xóa", "Removing"
    DRAWING = "Vẽ tranh minh họa", "Drawing pictures"
    SAMPLES = "Viết hồ sơ mẫu", "Writing samples"

    def text(self, language: Language) -> str:
        """It in one language."""
        vi, en = self.value
        return en if language == "en" else vi


class Progress(Protocol):
    """Called with what is done, how much of it, and how much there is."""

    def __call__(self, step: Step, done: int, total: int) -> None: ...


def silent(step: Step, done: int, total: int) -> None:
    """Progress that nobody watches."""
    del step, done, total
