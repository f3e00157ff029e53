"""Two profiles of one unit and call bear nearly the same name: perhaps one was sent twice."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from dienhinh.check.context import Context, Corpus, Trace
from dienhinh.problems import Problem, Related, Severity

CODE = "near-duplicate-name"
SEVERITY = Severity.WARNING


@dataclass(slots=True)
class _Names:
    """The names met so far, found by themselves and by what is left without one letter."""

    whole: dict[str, Trace] = field(default_factory=dict)
    shortened: dict[str, Trace] = field(default_factory=dict)
    by_gap: dict[tuple[int, str], Trace] = field(default_factory=dict)

    def add(self, trace: Trace) -> Trace | None:
        """Take a name; an earlier one that is equal, one letter longer, shorter or different."""
        key = trace.name_key
        found = self.whole.get(key) or self.shortened.get(key)
        gaps = list(_without_one_letter(key))
        for gap in gaps:
            found = found or self.whole.get(gap[1]) or self.by_gap.get(gap)
        self.whole.setdefault(key, trace)
        for gap in gaps:
            self.shortened.setdefault(gap[1], trace)
            self.by_gap.setdefault(gap, trace)
        return found


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    groups: dict[tuple[str, str], list[Trace]] = defaultdict(list)
    for trace in corpus.traces:
        if trace.status != "withdrawn":
            groups[trace.call, trace.unit].append(trace)
    for traces in groups.values():
        names = _Names()
        for trace in traces:
            other = names.add(trace)
            if other is not None:
                yield _problem(trace, other)


def _without_one_letter(key: str) -> Iterator[tuple[int, str]]:
    """Each rest of a name with the place of the gap.

    Digits and letters that stand alone are never taken away: "Tổ 1" and "Tổ 2", "Đội A" and "Đội B"
    are different on purpose.
    """
    padded = f" {key} "
    for position, letter in enumerate(key):
        stands_alone = padded[position] == padded[position + 2] == " "
        if letter.isalpha() and not stands_alone:
            yield position, key[:position] + key[position + 1 :]


def _problem(trace: Trace, other: Trace) -> Problem:
    here, there = trace.name_spot, other.name_spot
    return Problem(
        trace.path,
        here.line,
        here.column,
        CODE,
        SEVERITY,
        f"Tên gần giống “{other.name}” của cùng đơn vị. Nếu là một thì chỉ giữ một hồ sơ, nếu "
        "khác thì ghi thêm thôn, xã vào tên.",
        f'Nearly the same name as "{other.name}" of the same unit. Keep one profile if they are '
        "one, else add the village or commune to the name.",
        (Related(other.path, there.line, there.column, "Hồ sơ ấy ở đây.", "It is here."),),
    )
