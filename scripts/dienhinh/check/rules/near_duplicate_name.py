"""Two profiles of one unit and call bear nearly the same name: perhaps one was sent twice."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dienhinh.check.context import Context, Corpus, Trace
from dienhinh.english import quoted as quoted_en
from dienhinh.model.consent import PERSONS
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import quoted

CODE = "near-duplicate-name"
SEVERITY = Severity.WARNING


@dataclass(slots=True)
class _Names:
    """The names met so far, found by themselves and by what is left without one word.

    Names that differ by a letter differ in one word, and share all the others.
    """

    whole: dict[str, Trace] = field(default_factory=dict)
    by_rest: dict[str, list[tuple[str, Trace]]] = field(default_factory=dict)

    def add(self, trace: Trace) -> Trace | None:
        """Take a name; an earlier one that is equal, one letter longer, shorter or different."""
        key = trace.name_key
        found = self.whole.get(key)
        for word, rest in _without_one_word(key):
            others = self.by_rest.setdefault(rest, [])
            if found is None:
                found = next((t for other, t in others if _is_slip(word, other)), None)
            others.append((word, trace))
        self.whole.setdefault(key, trace)
        return found


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    groups: dict[tuple[str, str], list[Trace]] = defaultdict(list)
    for trace in corpus.traces:
        if trace.status != "withdrawn":
            groups[trace.call, trace.unit].append(trace)
    for traces in groups.values():
        names = _Names()
        for trace in _alike(traces):
            other = names.add(trace)
            if other is not None:
                yield _problem(trace, other)


def _alike(traces: Sequence[Trace]) -> list[Trace]:
    """Those whose names without one word are another's too: few, and soon counted."""
    rests = Counter(rest for trace in traces for _, rest in _without_one_word(trace.name_key))
    return [t for t in traces if any(rests[rest] > 1 for _, rest in _without_one_word(t.name_key))]


def _without_one_word(key: str) -> Iterator[tuple[str, str]]:
    """Each word of a name, and what is left with its place marked."""
    end = -1
    for word in key.split(" "):
        start, end = end + 1, end + 1 + len(word)
        yield word, f"{key[:start]}\0{key[end:]}"


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter more, less or different makes one word of the other, which is another.

    Digits and letters that stand alone are different on purpose: "Tổ 1" and "Tổ 2", "Đội A" and
    "Đội B".
    """
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    pairs = enumerate(zip(short, long, strict=False))
    at = next((place for place, (a, b) in pairs if a != b), len(short))
    if len(long) > len(short):
        return short[at:] == long[at + 1 :] and long[at].isalpha()
    is_letter = short[at].isalpha() and long[at].isalpha() and len(short) > 1
    return is_letter and short[at + 1 :] == long[at + 1 :]


def _problem(trace: Trace, other: Trace) -> Problem:
    here, there = trace.name_spot, other.name_spot
    # The name is always shown; the village of a person only with a consent of its own.
    is_person = trace.kind in PERSONS
    more = "xã hay việc làm (như “nuôi bò”), đừng ghi thôn," if is_person else "thôn, xã"
    more_en = "commune or the work, not the village," if is_person else "village or commune"
    return Problem(
        trace.path,
        here.line,
        here.column,
        CODE,
        SEVERITY,
        f"Tên gần giống {quoted(other.name)} của cùng đơn vị. Nếu là một thì chỉ giữ một hồ sơ, "
        f"nếu khác thì ghi thêm {more} vào tên.",
        f"Nearly the same name as {quoted_en(other.name)} of the same unit. Keep one profile if "
        f"they are one, else add the {more_en} to the name.",
        (Related(other.path, there.line, there.column, "Hồ sơ ấy ở đây.", "It is here."),),
    )
