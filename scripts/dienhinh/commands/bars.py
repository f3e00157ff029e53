"""Progress bars on long work."""

import sys

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

from dienhinh.model.progress import Progress as Report
from dienhinh.model.progress import Step
from dienhinh.problems import Language


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
    """How a stage reports: `report(step, done, total)`."""
    tasks: dict[Step, TaskID] = {}

    def report(step: Step, done: int, total: int) -> None:
        if step not in tasks:
            tasks[step] = progress.add_task(step.text(language), total=total)
        progress.update(tasks[step], completed=done, total=total)

    return report
