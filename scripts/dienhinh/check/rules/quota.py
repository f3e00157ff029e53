"""How many profiles the units introduced for each movement, beside what the call asks.

Outline II.4.c: each district, town and city introduces 02-03 for each movement. Only profiles that
units nominated count, not those written from newspapers, nor samples.
"""

from collections import defaultdict
from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus, Trace
from dienhinh.model.reference import Call, Reference
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Related, Severity

CODE = "quota"
SEVERITY = Severity.WARNING


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    for call_id, tree in corpus.call_trees:
        call = context.reference.calls.get(call_id)
        if call is None:
            continue
        introduced = _introduced(corpus, call)
        asked = [unit for group in call.addressees if group.nominates for unit in group.units]
        for movement in call.movements:
            counts = [(unit, introduced[movement, unit]) for unit in asked]
            yield from _too_few(tree, call, movement, counts, context.reference)
            yield from _too_many(tree, call, movement, counts, context.reference)


def _introduced(corpus: Corpus, call: Call) -> dict[tuple[str, str], list[Trace]]:
    found: dict[tuple[str, str], list[Trace]] = defaultdict(list)
    for trace in corpus.traces:
        is_nominated = trace.origin == "nomination" and trace.status != "withdrawn"
        if is_nominated and trace.call == call.id:
            found[trace.movement, trace.unit].append(trace)
    return found


def _too_few(
    tree: Tree,
    call: Call,
    movement: str,
    counts: list[tuple[str, list[Trace]]],
    reference: Reference,
) -> Iterator[Problem]:
    short = [(unit, len(traces)) for unit, traces in counts if len(traces) < call.quota.least]
    if not short:
        return
    units = ", ".join(f"{_unit_name(unit, reference)} ({count})" for unit, count in short)
    least = call.quota.least
    yield tree.problem(
        ("quota",),
        CODE,
        SEVERITY,
        f"Phong trào {_movement_name(movement, reference)}: {len(short)}/{len(counts)} đơn vị "
        f"chưa đủ {least} hồ sơ: {units}. Nhắc các đơn vị ấy giới thiệu thêm.",
        f"Movement {movement}: {len(short)} of {len(counts)} units introduced fewer than {least} "
        f"profiles: {units}. Remind them.",
        on_key=True,
    )


def _too_many(
    tree: Tree,
    call: Call,
    movement: str,
    counts: list[tuple[str, list[Trace]]],
    reference: Reference,
) -> Iterator[Problem]:
    for unit, traces in counts:
        if len(traces) <= call.quota.most:
            continue
        unit_name = _unit_name(unit, reference)
        yield tree.problem(
            ("quota",),
            CODE,
            SEVERITY,
            f"Phong trào {_movement_name(movement, reference)}: {unit_name} giới thiệu "
            f"{len(traces)} hồ sơ, công văn chỉ nhận đến {call.quota.most}. Để đơn vị chọn lại.",
            f"Movement {movement}: {unit_name} introduced {len(traces)} profiles, the dispatch "
            f"takes up to {call.quota.most}. Let the unit choose.",
            on_key=True,
            related=tuple(_place(trace) for trace in traces),
        )


def _place(trace: Trace) -> Related:
    spot = trace.name_spot
    return Related(trace.path, spot.line, spot.column, trace.name, trace.name)


def _unit_name(unit: str, reference: Reference) -> str:
    return reference.units[unit].name if unit in reference.units else unit


def _movement_name(movement: str, reference: Reference) -> str:
    known = reference.movements.get(movement)
    return f"“{known.short if known else movement}”"
