"""Progress bars on long work."""

import sys
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from dienhinh.model.progress import Progress as Report
from dienhinh.problems import Language

# What the stages say they do.
ENGLISH: Final = {
    "Dựng trang": "Making pages",
    "Làm thẻ, áp phích, bài đọc loa": "Making cards, posters, scripts",
    "Làm ảnh": "Making pictures",
    "Tải lên": "Uploading",
    "Viết hồ sơ mẫu": "Writing samples",
    "Vẽ tranh minh họa": "Drawing pictures",
    "Xem tệp nào đổi": "Looking for changed files",
    "Xóa": "Removing",
    "Đóng bộ tư liệu báo chí": "Packing press kits",
    "Đọc và kiểm tra hồ sơ": "Reading and checking profiles",
}


def bars() -> Progress:
    """Bars on the error stream, and only where a person looks at it."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )


def steps(progress: Progress, language: Language) -> Report:
    """How a stage reports: `report(description, done, total)`; stages describe in Vietnamese."""
    tasks: dict[str, object] = {}

    def report(description: str, done: int, total: int) -> None:
        if description not in tasks:
            shown = ENGLISH.get(description, description) if language == "en" else description
            tasks[description] = progress.add_task(shown, total=total)
        progress.update(tasks[description], completed=done, total=total)  # type: ignore[arg-type] # TaskID

    return report
