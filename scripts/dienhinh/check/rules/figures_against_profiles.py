"""The figures of a unit say something else than its own profiles; both are shown, none is changed.

Two things can be compared: how many profiles it nominated, and awards that its profiles hold but
its numbers leave no room for. Only nominated profiles are looked at, because only they are the
unit's own word.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context, Corpus, Trace, UnitEntry
from dienhinh.english import quoted as quoted_en
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import quoted

CODE = "figures-against-profiles"
SEVERITY = Severity.WARNING


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    own: dict[tuple[str, str], list[Trace]] = defaultdict(list)
    for trace in corpus.traces:
        if trace.origin == "nomination" and trace.status != "withdrawn":
            own[trace.call, trace.unit].append(trace)
    for entry in corpus.units:
        traces = own[entry.figures.call, entry.figures.unit]
        yield from _nominated(entry, traces)
        yield from _awards(entry, traces, context)


def _nominated(entry: UnitEntry, traces: list[Trace]) -> Iterator[Problem]:
    for position, stated in enumerate(entry.figures.totals):
        of_movement = [trace for trace in traces if trace.movement == stated.movement]
        if stated.nominated is None or stated.nominated == len(of_movement):
            continue
        yield entry.tree.problem(
            ("totals", position, "nominated"),
            CODE,
            SEVERITY,
            f"Đơn vị ghi đã giới thiệu {stated.nominated} điển hình, trong kho có "
            f"{len(of_movement)} hồ sơ. Gửi thêm hồ sơ hoặc sửa số.",
            f"The unit states {stated.nominated} nominated profiles, there are "
            f"{len(of_movement)}. Send what is missing or correct the number.",
            related=_places(of_movement),
        )


def _awards(entry: UnitEntry, traces: list[Trace], context: Context) -> Iterator[Problem]:
    """Awards under the law only: others are given by many and counted by nobody.

    Of a movement for which the unit counted no awards yet its profiles contradict nothing.
    """
    stated = Counter[tuple[str, int, str, str]]()
    for row in entry.figures.awards or ():
        for kind, count in row.by_kind.items():
            stated[row.award, row.year, row.movement, kind] += count
    held: dict[tuple[str, int, str, str], list[Trace]] = defaultdict(list)
    call = context.call_of(entry.figures)
    for trace in traces:
        is_counted = entry.figures.answers("awards", trace.movement)
        for award, year in trace.awards:
            form = context.reference.awards.get(award)
            is_asked = call is not None and year >= call.awards_since
            if form is not None and form.level != "other" and is_asked and is_counted:
                held[award, year, trace.movement, trace.kind].append(trace)
    for key, holders in held.items():
        award, year, movement, kind = key
        if len(holders) <= stated[key]:
            continue
        name = context.reference.awards[award].name
        known = context.reference.movements.get(movement)
        short = f"“{known.short}”" if known else movement
        yield entry.tree.problem(
            ("awards",),
            CODE,
            SEVERITY,
            f"Số liệu ghi {stated[key]} {name} năm {year} cho {KIND_NAMES[kind].lower()} (phong "
            f"trào {short}), nhưng {len(holders)} hồ sơ của đơn vị nêu có. Sửa bên nào sai.",
            f"The figures state {stated[key]} of {name} in {year} for {kind} ({short}), but "
            f"the profiles of the unit name {len(holders)}. Correct the one that is wrong.",
            on_key=True,
            related=_places(holders),
        )


def _places(traces: Iterable[Trace]) -> tuple[Related, ...]:
    return tuple(
        Related(trace.path, *trace.name_spot, quoted(trace.name), quoted_en(trace.name))
        for trace in traces
    )
