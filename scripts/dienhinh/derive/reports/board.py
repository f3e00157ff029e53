"""The progress board of a call, from everything it has brought in.

The score counts what the dispatch asks for: every item of every profile still owed (a profile that
was not sent lacks all of them), the report of each movement, and for each the four questions of
`unit.yaml`.
"""

from collections.abc import Iterator, Mapping, Sequence

from dienhinh.derive.completeness import completeness
from dienhinh.derive.reports.stated_sums import NOT_LISTED
from dienhinh.model.board import Board, BoardCell, BoardProfile, BoardRow
from dienhinh.model.dossier import Dossier, Filed
from dienhinh.model.outline_addresses import list_address
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import field_named, options_of
from dienhinh.model.schema.lists import UNIT
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.model.unit_figures import LISTS, QUESTIONS, SentReport
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text, joined, lower_first

_GROUP_NAMES = options_of(field_named(UNIT, "group"))


def board(dossier: Dossier) -> Board:
    """The board on the day of the dossier."""
    call = dossier.call
    return Board(
        call=call.id,
        title=call.title,
        day=dossier.today,
        deadline=call.deadline,
        # "Trước ngày": on the day itself it is too late.
        days_left=(call.deadline - dossier.today).days - 1,
        movements=tuple((id_, _movement_name(dossier, id_)) for id_ in call.movements),
        rows=tuple(_row(dossier, unit) for unit in dossier.asked_units()),
        unnamed=tuple(group.name for group in call.addressees if not group.units),
    )


def _row(dossier: Dossier, unit: str) -> BoardRow:
    faulty = dossier.faulty_figures.get(unit, ())
    cells = tuple(_cell(dossier, unit, movement) for movement in dossier.call.movements)
    left = open_questions(dossier, unit, dossier.call.movements)
    unknown = unknown_lists(dossier, unit, dossier.call.movements)
    asked = len(QUESTIONS) * len(cells)
    profiles = [_counted(cell, dossier.reference) for cell in cells]
    known = dossier.reference.units.get(unit)
    return BoardRow(
        unit=unit,
        name=dossier.unit_name(unit),
        group=_GROUP_NAMES[known.group] if known else "",
        cells=cells,
        unplaced=tuple(
            _profile(filed, dossier.reference)
            for filed in dossier.faulty_nominations(())
            if filed.unit == unit
        ),
        figures_file=_figures_file(dossier, unit),
        figures_errors=_texts(faulty),
        unknown={name: list_in_text(dossier, name) for name in unknown},
        unanswered=unanswered(dossier, unit, dossier.call.movements),
        owed_figures=_owed_figures(dossier, unit),
        filled=sum(filled for filled, _ in profiles)
        + sum(cell.report is not None for cell in cells)
        + asked
        - sum(map(len, left.values()))
        - sum(len(hidden) for name, hidden in unknown.items() if name in QUESTIONS),
        asked=sum(asked for _, asked in profiles) + len(cells) + asked,
    )


def _figures_file(dossier: Dossier, unit: str) -> str | None:
    """The file of a unit's figures; one in which the office only noted reports has none."""
    figures = dossier.figures.get(unit)
    if figures is None:
        has_figures = unit in dossier.faulty_figures
    else:
        movements = dossier.call.movements
        has_figures = figures.has_figures or any(
            dossier.is_unknown(unit, name, movement) for name in QUESTIONS for movement in movements
        )
    return f"{dossier.call.id}/{unit}/unit.yaml" if has_figures else None


def unanswered(dossier: Dossier, unit: str, movements: Sequence[str]) -> tuple[str, ...]:
    """The questions a unit left open, wholly or with a sum for an answer.

    With the movements where it answered for others.
    """
    return tuple(
        _told(
            field_named(UNIT_FIGURES, name).vi,
            ", ".join(_movement_name(dossier, movement) for movement in left),
            mark,
        )
        for name, left, mark in _unanswered(dossier, unit, movements)
    )


def question_states(
    dossier: Dossier, unit: str, movements: Sequence[str]
) -> Mapping[str, Sequence[str]]:
    """What lacks of each question: `thiếu: Nông thôn mới`, only a sum, or that errors hide it."""
    states: dict[str, list[str]] = {}
    found = [
        (name, left, mark or "thiếu") for name, left, mark in _unanswered(dossier, unit, movements)
    ]
    for name, hidden in unknown_lists(dossier, unit, movements).items():
        if name in QUESTIONS:
            found.append((name, hidden if len(hidden) < len(movements) else (), "còn lỗi"))
    for name, which, mark in found:
        names = ", ".join(_movement_name(dossier, movement) for movement in which)
        states.setdefault(name, []).append(": ".join(filter(None, (mark, names))))
    return states


def _owed_figures(dossier: Dossier, unit: str) -> tuple[str, ...]:
    """The same for all movements of the call, in the words of a letter.

    What is open for every movement stands first, the rest below the name of its movements.
    """
    by_movements: dict[tuple[str, ...], list[str]] = {(): []}
    for name, left, mark in _unanswered(dossier, unit, dossier.call.movements):
        address = list_address(dossier.reference, dossier.call.id, name)
        told = _told(_label(name), f"mục {address}" if address else "", mark)
        by_movements.setdefault(tuple(left), []).append(told)
    of_all = by_movements.pop(())
    return (
        *of_all,
        *(
            f"về Phong trào thi đua {_official_names(dossier, left)}: {'; '.join(told)}"
            for left, told in by_movements.items()
        ),
    )


def _official_names(dossier: Dossier, movements: Sequence[str]) -> str:
    return joined([f"“{_official_name(dossier, movement)}”" for movement in movements])


def _label(name: str) -> str:
    return lower_first(field_named(UNIT_FIGURES, name).vi)


def _told(label: str, *inside: str) -> str:
    """A label with what is known of it in brackets."""
    known = ": ".join(filter(None, inside))
    return f"{label} ({known})" if known else label


def _unanswered(
    dossier: Dossier, unit: str, movements: Sequence[str]
) -> Iterator[tuple[str, Sequence[str], str]]:
    """Name of a question, the movements it is open for unless for all, what is there instead."""
    figures = dossier.figures.get(unit)
    for name, left in open_questions(dossier, unit, movements).items():
        summed = [m for m in left if figures is not None and any(figures.sums_alone(name, m))]
        rest = [m for m in left if m not in summed]
        for which, mark in ((rest, ""), (summed, NOT_LISTED)):
            if which:
                yield name, which if len(which) < len(movements) else (), mark


def open_questions(
    dossier: Dossier, unit: str, movements: Sequence[str]
) -> Mapping[str, Sequence[str]]:
    """The movements each question is still open for, without those that have none.

    Where errors hide what the file says nobody knows whether a question is open.
    """
    figures = dossier.figures.get(unit)
    found = {
        name: [
            m
            for m in movements
            if not dossier.is_unknown(unit, name, m)
            and (figures is None or not figures.answers(name, m))
        ]
        for name in QUESTIONS
    }
    return {name: left for name, left in found.items() if left}


def unknown_lists(
    dossier: Dossier, unit: str, movements: Sequence[str]
) -> Mapping[str, Sequence[str]]:
    """The movements for which errors hide what the file says, by list, without empty ones."""
    found = {name: [m for m in movements if dossier.is_unknown(unit, name, m)] for name in LISTS}
    return {name: hidden for name, hidden in found.items() if hidden}


def list_in_text(dossier: Dossier, name: str) -> str:
    """A list of `unit.yaml` as a letter names it: `kiểm tra, giám sát (mục II.6)`."""
    address = list_address(dossier.reference, dossier.call.id, name)
    return _told(_label(name), f"mục {address}" if address else "")


def _cell(dossier: Dossier, unit: str, movement: str) -> BoardCell:
    is_asked = dossier.must_nominate(unit)
    quota = dossier.call.quota
    figures = dossier.figures.get(unit)
    sent = figures.reports_on(movement) if figures else ()
    return BoardCell(
        movement=movement,
        movement_name=_movement_name(dossier, movement),
        official_name=_official_name(dossier, movement),
        least=quota.least if is_asked else 0,
        most=quota.most if is_asked else 0,
        profiles=tuple(
            _profile(filed, dossier.reference) for filed in dossier.nominations(unit, movement)
        ),
        report=_received(sent) if sent else None,
        is_report_late=bool(sent) and sent[0].received_on >= dossier.call.deadline,
        is_report_unknown=not sent and dossier.is_unknown(unit, "reports", movement),
        has_words=dossier.has_words(unit, movement),
    )


def _received(sent: Sequence[SentReport]) -> str:
    """How one or more reports arrived, in that order."""
    told = [f"{report.number}, nhận {date_text(report.received_on)}" for report in sent]
    if len(told) > 1:
        told[-1] = f"mới nhất: {told[-1]}"
    return "; ".join(told)


def _profile(filed: Filed, reference: Reference) -> BoardProfile:
    found = completeness(filed.root, reference, phone_is_asked=True)
    return BoardProfile(
        path=filed.path,
        name=str(filed.root.get("name") or filed.slug),
        filled=found.filled,
        asked=found.asked,
        missing=found.missing,
        errors=_texts(filed.problems),
        is_valid=filed.is_sound,
        is_published=filed.is_public,
    )


def _counted(cell: BoardCell, reference: Reference) -> tuple[int, int]:
    """Items there and items asked over the profiles that came and those still owed."""
    whole = completeness({}, reference, phone_is_asked=True).asked
    filled = sum(profile.filled for profile in cell.profiles)
    return filled, sum(profile.asked for profile in cell.profiles) + cell.lacking * whole


def _texts(problems: tuple[Problem, ...]) -> tuple[str, ...]:
    return tuple(
        f"dòng {problem.line}: {problem.vi}"
        for problem in problems
        if problem.severity is Severity.ERROR
    )


def _movement_name(dossier: Dossier, movement: str) -> str:
    known = dossier.reference.movements.get(movement)
    return known.short if known else movement


def _official_name(dossier: Dossier, movement: str) -> str:
    known = dossier.reference.movements.get(movement)
    return known.official if known else movement
