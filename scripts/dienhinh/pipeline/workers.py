"""Work on every processor, where the system can fork: children begin with all that was read.

Nothing is sent to them, so a library of 20,000 profiles is not copied; what they return is small.
"""

import contextlib
import ctypes
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from typing import Any, NamedTuple, TypeVar

from dienhinh.memory import give_back

Part = TypeVar("Part")
Result = TypeVar("Result")

# prctl(2) of Linux; the signal is 9 on every system that forks.
_PR_SET_PDEATHSIG, _SIGKILL = 1, 9

_NUMBER_BYTES = 4


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
) -> Generator[Result, None, None]:
    """The result of each part, in their order; what a child raises is raised here.

    This process is one of the `jobs` that work: one that waits would hold as much memory. The parts
    that come first go to children. A child that is killed raises BrokenProcessPool. With one job,
    or one part, all is done here.
    """
    if jobs == 1 or len(parts) <= 1:
        yield from map(work, parts)
        return
    count = min(jobs, len(parts)) - 1
    shared = _Shared(work, parts, _Numbers(range(count, len(parts))))
    _shared.append(shared)
    give_back()
    gc.freeze()
    try:
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(count, mp_context=fork, initializer=_die_with_parent) as pool:
            try:
                yield from _in_order(pool, count, shared)
            finally:
                # Whoever asks now goes home.
                shared.numbers.drop()
    finally:
        gc.unfreeze()
        _shared.pop()
        shared.numbers.close()


def _in_order(pool: ProcessPoolExecutor, count: int, shared: "_Shared") -> Iterator[Any]:
    """Nobody has a second part in hand: a long one holds no other up, nor does this process."""
    total = len(shared.parts)
    running = {pool.submit(_take, number) for number in range(count)}
    running |= {pool.submit(_take) for _ in range(count, total)}
    done: dict[int, Any] = {}
    following = 0
    while following < total:
        own = shared.numbers.next()
        if own is None:
            wait(running, return_when=FIRST_COMPLETED)
        else:
            done[own] = shared.work(shared.parts[own])
            give_back()
        ended = {future for future in running if future.done()}
        running -= ended
        done.update(result for future in ended if (result := future.result()) is not None)
        while following in done:
            yield done.pop(following)
            following += 1


def _take(number: int | None = None) -> tuple[int, Any] | None:
    """In a child: this part, or the next that nobody has, and its number; None when all are taken.

    The child's own copy of what is shared is that of the run it was started in.
    """
    shared = _shared[-1]
    if number is None:
        number = shared.numbers.next()
    return None if number is None else (number, shared.work(shared.parts[number]))


class _Numbers:
    """Numbers that processes take from one pipe, each once.

    Four bytes are written and read at once (pipe(7)), so no lock is left behind by who is killed.
    """

    def __init__(self, numbers: Iterable[int]) -> None:
        """Those numbers, fewer than a pipe holds (16,384 on Linux)."""
        self._source, target = os.pipe()
        try:
            os.set_blocking(target, False)
            for number in numbers:
                os.write(target, number.to_bytes(_NUMBER_BYTES))
        finally:
            os.close(target)

    def next(self) -> int | None:
        """The next that nobody has; None when there is none."""
        found = os.read(self._source, _NUMBER_BYTES)
        return int.from_bytes(found) if found else None

    def drop(self) -> None:
        """Leave none for anybody."""
        while self.next() is not None:
            pass

    def close(self) -> None:
        os.close(self._source)


class _Shared(NamedTuple):
    """What the processes of one run have in common; children inherit it."""

    work: Callable[[Any], Any]
    parts: Sequence[Any]
    numbers: _Numbers


_shared: list[_Shared] = []


def _die_with_parent() -> None:
    """A child whose parent is killed would wait for ever, and write where the next run works."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL)
    # What the parent does when it is told to end is not for a child, which would go on waiting.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
