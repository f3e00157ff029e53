"""Problems as they go into logs, which more people read than the files, and for longer.

Rules quote what was typed. Whatever they quote, of the number of a person only its first figures
are told; where everybody reads the log, nobody is named whom the site may not name.
"""

from dataclasses import replace
from functools import lru_cache

from dienhinh.check.pages import named_spans
from dienhinh.model.schema.profile import EXAMPLE_PHONE
from dienhinh.problems import Problem
from dienhinh.vietnamese import find_numbers_of_people, nfc
from dienhinh.vietnamese.phone import replaced


def for_logs(problem: Problem, hidden: frozenset[str]) -> Problem:
    """The problem without whole numbers and without the `hidden` names, in all its texts."""
    related = tuple(
        replace(other, vi=_told(other.vi, hidden), en=_told(other.en, hidden))
        for other in problem.related
    )
    vi, en = _told(problem.vi, hidden), _told(problem.en, hidden)
    if (vi, en, related) == (problem.vi, problem.en, problem.related):
        return problem
    return replace(problem, vi=vi, en=en, related=related)


# Most rules say the same of thousands of profiles.
@lru_cache(maxsize=1_000)
def _told(message: str, hidden: frozenset[str]) -> str:
    # Beside "_", which joins the words of the name of a file, no number begins.
    found = find_numbers_of_people(message.replace("_", "-"))
    numbers = ((start, end) for start, end, _ in found if message[start:end] != EXAMPLE_PHONE)
    told = nfc(replaced(message, numbers))
    # Of two names that begin at one place the longer goes; within it another may begin.
    spans: dict[int, int] = {}
    for start, end in named_spans(told, hidden):
        if all(start == first or start >= last for first, last in spans.items()):
            spans[start] = end
    return replaced(told, sorted(spans.items()), lambda _: "…")
