"""Work on every processor, where the system can fork: children begin with all that was read.

Nothing is sent to them, so a library of 20,000 profiles is not copied; what they return is small.
"""

import contextlib
import ctypes
import gc
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from typing import Any, TypeVar

from dienhinh.memory import give_back

Part = TypeVar("Part")
Result = TypeVar("Result")

# prctl(2) of Linux; the signal is 9 on every system that forks.
_PR_SET_PDEATHSIG, _SIGKILL = 1, 9

# The work of this process; children inherit it.
_work: list[Callable[[Any], Any]] = []


def jobs_of(wanted: int) -> int:
    """How many processes work at once; 0 asks for one a processor."""
    return (wanted or os.cpu_count() or 1) if sys.platform == "linux" else 1


@contextlib.contextmanager
def records_that_stay() -> Iterator[None]:
    """While records are read that live to the end of the run, nobody looks for dead ones.

    Looking through 200,000 records again and again took longer than reading them. They refer to no
    one that refers back, so each is freed by its count when it is no longer used.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def in_processes(
    work: Callable[[Part], Result], parts: Sequence[Part], jobs: int
) -> Iterator[Result]:
    """The result of each part, in their order; what a child raises is raised here.

    This process is one of the `jobs` that work: one that waits would hold as much memory. The parts
    that come first go to children. A child that is killed raises BrokenProcessPool. With one job,
    or one part, all is done here.
    """
    if jobs == 1 or len(parts) <= 1:
        yield from map(work, parts)
        return
    _work.append(work)
    give_back()
    gc.freeze()
    try:
        fork = multiprocessing.get_context("fork")
        count = min(jobs, len(parts)) - 1
        with ProcessPoolExecutor(count, mp_context=fork, initializer=_die_with_parent) as pool:
            yield from _shared(pool, count, work, parts)
    finally:
        gc.unfreeze()
        _work.pop()


def _shared(
    pool: ProcessPoolExecutor, count: int, work: Callable[[Part], Result], parts: Sequence[Part]
) -> Iterator[Result]:
    """Each child has one part in hand, no more: a long one holds no other up."""
    waiting = deque(enumerate(parts))
    running: dict[Future[Result], int] = {}
    done: dict[int, Result] = {}
    following = 0
    while following < len(parts):
        while waiting and len(running) < count:
            number, part = waiting.popleft()
            running[pool.submit(_run, part)] = number
        if waiting:
            number, part = waiting.popleft()
            done[number] = work(part)
            give_back()
        else:
            wait(running, return_when=FIRST_COMPLETED)
        for future in [future for future in running if future.done()]:
            done[running.pop(future)] = future.result()
        while following in done:
            yield done.pop(following)
            following += 1


def _die_with_parent() -> None:
    """A child whose parent is killed would wait for ever, and write where the next run works."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL)


def _run(part: Any) -> Any:  # noqa: ANN401 whatever the work takes and gives
    return _work[-1](part)
