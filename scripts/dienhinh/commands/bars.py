"""Progress bars on long work."""

import sys

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from dienhinh.model.progress import Progress as Report


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


def steps(progress: Progress) -> Report:
    """How a stage reports: `report(description, done, total)`."""
    tasks: dict[str, object] = {}

    def report(description: str, done: int, total: int) -> None:
        if description not in tasks:
            tasks[description] = progress.add_task(description, total=total)
        progress.update(tasks[description], completed=done, total=total)  # type: ignore[arg-type] # TaskID

    return report
