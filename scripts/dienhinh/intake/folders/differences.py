"""What a corrected source changed, in one line: old and new words, of lists the rows."""

from itertools import takewhile

from dienhinh.english import counted
from dienhinh.model.both import Both
from dienhinh.model.source import Value
from dienhinh.vietnamese import cut_numbers, shorten

_LONGEST = 80
# Words left around the place where two long texts part.
_AROUND = 30


def difference(before: Value, now: Value) -> Both:
    """Old and new; of lists the rows that went and came, of long texts where they first differ."""
    if isinstance(before, list) and isinstance(now, list):
        return _of_lists(before, now)
    if isinstance(before, str) and isinstance(now, str):
        # Before anything is shortened: half a number is none to look for.
        before, now = _from_where_they_part(cut_numbers(before), cut_numbers(now))
    was, is_now = shown(before), shown(now)
    return Both(f"{was.vi} → {is_now.vi}", f"{was.en} → {is_now.en}")


def shown(value: Value) -> Both:
    """A value in a few words, of people's numbers their first figures."""
    if value is None:
        return Both("(trống)", "(empty)")
    if isinstance(value, list):
        return Both(f"danh sách {len(value)} dòng", f"list of {counted(len(value), 'row')}")
    if isinstance(value, dict):
        words = "; ".join(_short(inner) for inner in value.values())
    else:
        words = f"“{_short(value)}”"
    return Both(words, words)


def _short(value: Value) -> str:
    return shorten(cut_numbers(" ".join(str(value).split())), _LONGEST)


def whole(value: Value) -> str:
    """All the words of a value, a row of a list a line."""
    if isinstance(value, list):
        return "\n".join(whole(row) for row in value)
    if isinstance(value, dict):
        return "; ".join(whole(inner) for inner in value.values())
    return "" if value is None else str(value)


def _of_lists(before: list[Value], now: list[Value]) -> Both:
    gone = [shown(row) for row in before if row not in now]
    come = [shown(row) for row in now if row not in before]
    vi = [*(f"bỏ {row.vi}" for row in gone), *(f"thêm {row.vi}" for row in come)]
    en = [*(f"out {row.en}" for row in gone), *(f"in {row.en}" for row in come)]
    return Both("; ".join(vi) or "đổi thứ tự", "; ".join(en) or "another order")


def _from_where_they_part(before: str, now: str) -> tuple[str, str]:
    """The ends of two texts from shortly before they differ, when the beginning alike is long."""
    pairs = zip(before, now, strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    start = before.rfind(" ", 0, max(0, alike - _AROUND)) + 1
    if max(len(before), len(now)) <= _LONGEST or not start:
        return before, now
    return f"…{before[start:]}", f"…{now[start:]}"
