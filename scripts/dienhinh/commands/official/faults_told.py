"""What a report may lack, or not, because files have errors: said beside the report."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from dienhinh.derive.reports.tellings import plan_file
from dienhinh.model.dossier import Dossier
from dienhinh.problems import Severity
from dienhinh.read.unit_files import TEXTS_FOLDER


def faults_told(
    found: Dossier, unit: str | None, movements: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    """Files with errors, below `profiles/`, and what follows for the report, in both languages.

    The report is that of a unit, of all units without one; `movements` are those it is about.
    """
    vi, en = "còn lỗi nên chưa đưa vào báo cáo.", "has errors and was left out of the report."
    for filed in found.faulty_nominations(movements):
        if unit in {None, filed.unit}:
            yield filed.path, vi, en
    for path in map(plan_file, found.faulty_plans):
        yield path, vi, en
    for key in found.faulty_figures:
        if unit in {None, key}:
            yield f"{found.call.id}/{key}/unit.yaml", *_of_figures(found, key, movements)
    vi, en = "còn lỗi, báo cáo có thể thiếu lời.", "has errors; words may be missing."
    for path in _faulty_words(found, unit, movements):
        yield path, vi, en


def _of_figures(found: Dossier, unit: str, movements: Sequence[str]) -> tuple[str, str]:
    if found.hides_lists(unit, movements):
        return (
            "còn lỗi, những danh sách có lỗi chưa đưa vào báo cáo.",
            "has errors; the lists that they are in were left out of the report.",
        )
    return (
        "còn lỗi, nhưng báo cáo này không thiếu danh sách nào vì lỗi ấy.",
        "has errors, but this report lacks no list because of them.",
    )


def _faulty_words(found: Dossier, unit: str | None, movements: Sequence[str]) -> Sequence[str]:
    """The units' own words in files with an error; others are for other reports.

    A file named after no movement of the call was meant for one of them.
    """
    paths: dict[str, None] = {}
    for problem in found.problems:
        call, owner, folder, name = (*([""] * 4), *Path(problem.path).parts)[-4:]
        movement = name.removesuffix(".md")
        is_meant = movement in movements or movement not in found.call.movements
        is_error = problem.severity is Severity.ERROR and folder == TEXTS_FOLDER
        if is_error and call == found.call.id and unit in {None, owner} and is_meant:
            paths[f"{call}/{owner}/{folder}/{name}"] = None
    return tuple(paths)
