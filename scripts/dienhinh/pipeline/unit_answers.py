"""The figures and words of all units, read and checked: what `check` and the reports both need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dienhinh.check.context import Context, UnitEntry
from dienhinh.check.sound_figures import sound_figures
from dienhinh.check.units import check_report_text, check_unit
from dienhinh.model.source import Tree
from dienhinh.model.unit_figures import ReportText, UnitFigures
from dienhinh.problems import Problem, Severity
from dienhinh.read.unit_files import UnitPlace, read_text_tree, unit_places
from dienhinh.read.yaml_tree import read_tree


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitAnswers:
    """What lies beside the profiles, in the order of paths.

    `faulty` are the problems of `unit.yaml` files with errors, by call and unit, and `sound` what
    such a file tells all the same; of one that is no YAML nothing. `faulty_texts` are the report
    texts with errors, by call, unit and name: words of theirs may lack, or all.
    """

    entries: tuple[UnitEntry, ...]
    sound: Mapping[tuple[str, str], UnitFigures]
    texts: tuple[ReportText, ...]
    faulty_texts: frozenset[tuple[str, str, str]]
    faulty: Mapping[tuple[str, str], tuple[Problem, ...]]
    problems: tuple[Problem, ...]


def unit_answers(root: Path, context: Context) -> UnitAnswers:
    """Every `unit.yaml` and report text below `root`, and all that is wrong with them."""
    places, problems = unit_places(root)
    entries: list[UnitEntry] = []
    texts: list[ReportText] = []
    sound: dict[tuple[str, str], UnitFigures] = {}
    faulty: dict[tuple[str, str], tuple[Problem, ...]] = {}
    faulty_texts: set[tuple[str, str, str]] = set()
    for place in places:
        if place.figures is not None:
            tree, found = read_tree(place.figures, place.figures.as_posix())
            if tree is not None:
                entry, more = check_unit(tree, place.call, place.unit, context)
                found = [*found, *more]
                entries += [entry] if entry is not None else []
            if _has_errors(found):
                faulty[place.call, place.unit] = tuple(found)
                figures = _sound(tree, found, place, context)
                sound |= {(place.call, place.unit): figures} if figures is not None else {}
            problems += found
        for path in place.texts:
            text, found = _text(path, place, context)
            problems += found
            texts += [text] if text is not None else []
            if _has_errors(found):
                faulty_texts.add((place.call, place.unit, path.stem))
    return UnitAnswers(
        entries=tuple(entries),
        sound=sound,
        texts=tuple(texts),
        faulty_texts=frozenset(faulty_texts),
        faulty=faulty,
        problems=tuple(problems),
    )


def _has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _text(
    path: Path, place: UnitPlace, context: Context
) -> tuple[ReportText | None, list[Problem]]:
    tree, problems = read_text_tree(path, path.as_posix())
    if tree is None:
        return None, problems
    text, found = check_report_text(tree, place.call, place.unit, path.stem, context)
    return text, [*problems, *found]


def _sound(
    tree: Tree | None, problems: Iterable[Problem], place: UnitPlace, context: Context
) -> UnitFigures | None:
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    return sound_figures(tree, errors, place.call, place.unit, context) if tree else None
