"""The figures and words of one unit: their shape, then every rule that looks at them.

A rule joins in by a function of its module: `check_unit(entry, context)` over figures, or
`check_words(tree, places)` over what people wrote in their own words, wherever it stands.
"""

from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context, UnitEntry
from dienhinh.check.misfits import missing
from dienhinh.check.references_between import loose_ends
from dienhinh.check.rules import rules_with
from dienhinh.check.shape import shape
from dienhinh.check.sound_figures import without_faults
from dienhinh.check.suggestions import nearest
from dienhinh.model.call import Outline
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.leaves import FreeText, leaves_of, texts_among
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.model.source import Tree
from dienhinh.model.unit_figures import ReportText, UnitFigures
from dienhinh.problems import Problem, Severity


def check_unit(
    tree: Tree, call: str, unit: str, context: Context
) -> tuple[UnitEntry | None, list[Problem]]:
    """The figures of a `unit.yaml` in the folder `<call>/<unit>`, and every problem of them.

    The figures are None when their shape is wrong. Rules then judge what is sound of them.
    """
    path = {"path": f"{call}/{unit}/unit.yaml"}
    figures, problems = shape(tree, UNIT_FIGURES, UnitFigures, path)
    seen, part = figures, tree
    if seen is None:
        part = without_faults(tree, problems, call, unit)
        seen, _ = shape(part, UNIT_FIGURES, UnitFigures, path)
    problems = [*problems, *loose_ends(tree, UNIT_FIGURES, context.reference)]
    if seen is None:
        return None, sorted(problems)
    entry = UnitEntry(figures=seen, tree=part, call_folder=call, unit_folder=unit)
    # One that is there and wrong is told as that.
    if tree.root.get("as_of") is None:
        problems.extend(_undated(entry))
    for module in rules_with("check_unit"):
        problems.extend(module.check_unit(entry, context))
    problems.extend(_word_problems(part, texts_among(leaves_of(seen, UNIT_FIGURES))))
    return (entry if figures is not None else None), sorted(problems)


def check_report_text(
    tree: Tree, call: str, unit: str, movement: str, context: Context
) -> tuple[ReportText | None, list[Problem]]:
    """The unit's words for the report on a movement, and every problem of them.

    None when the call has no outline for that movement: nothing could be said of the sections.
    """
    outline = context.reference.outlines.get((call, movement))
    if outline is None:
        return None, [_no_outline(tree, call, movement, context.reference)]
    problems = list(_unknown_sections(tree, outline))
    places = [
        FreeText(
            path=(key,),
            text=text,
            vi=f"Mục {key}",
            en=f"Section {key}",
            is_markdown=True,
            is_internal=False,
        )
        for key, text in tree.root.items()
        if isinstance(text, str)
    ]
    problems.extend(_word_problems(tree, places))
    text = ReportText(
        path=f"{call}/{unit}/bao-cao/{movement}.md",
        call=call,
        unit=unit,
        movement=movement,
        sections={key: text for key, text in tree.root.items() if isinstance(text, str)},
        lines={key: tree.value_spot((key,)).line for key in tree.root},
    )
    return text, sorted(problems)


def _undated(entry: UnitEntry) -> Iterator[Problem]:
    """Figures without their day; where the office only noted reports there is none to tell."""
    if entry.figures.as_of is None and entry.figures.has_figures:
        told = missing(field_named(UNIT_FIGURES, "as_of"), UNIT_FIGURES)
        yield entry.tree.problem((), "missing-field", Severity.ERROR, *told)


def _word_problems(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    found = tuple(places)
    for module in rules_with("check_words"):
        yield from module.check_words(tree, found)


def _unknown_sections(tree: Tree, outline: Outline) -> Iterator[Problem]:
    known = [key for key, _item in outline.walk()]
    for path in tree.keys:
        key = str(path[0]).partition("#")[0]
        if key in known:
            continue
        near = nearest(key, [(name, name) for name in known])
        cure = f"Có phải {near}? " if near else ""
        cure_en = f"Is it {near}? " if near else ""
        yield tree.problem(
            path,
            "unknown-section",
            Severity.ERROR,
            f"Đề cương không có mục “{key}”. {cure}Ghi địa chỉ của mục như I.1, II.2.a, IV.-1.",
            f'The outline has no section "{key}". {cure_en}Type the address of an item such as '
            "I.1, II.2.a, IV.-1.",
            on_key=True,
        )


def _no_outline(tree: Tree, call: str, movement: str, reference: Reference) -> Problem:
    asked = ", ".join(id_ for call_id, id_ in reference.outlines if call_id == call)
    return tree.problem(
        (),
        "unknown-reference",
        Severity.ERROR,
        f"Đợt {call} không có đề cương “{movement}”. Đặt tên tệp theo phong trào: {asked}.",
        f'The call {call} has no outline "{movement}". Name the file after one of: {asked}.',
    )
