"""Parts of the work done by processes come back in order, and what goes wrong in one is told."""

import os
import signal
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from dienhinh import pipeline
from dienhinh.pipeline.refusals import refusals_told
from dienhinh.pipeline.workers import in_processes, jobs_of

linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems do not fork here")


def test_results_come_in_the_order_of_the_parts() -> None:
    known = {number: number * number for number in range(20)}

    for jobs in (1, jobs_of(2)):
        assert list(in_processes(known.__getitem__, range(20), jobs)) == list(known.values())


@linux
def test_this_process_and_another_share_the_parts() -> None:
    def where(_: int) -> int:
        time.sleep(0.05)
        return os.getpid()

    found = list(in_processes(where, range(4), 2))

    assert len(set(found)) == 2
    assert found[0] != os.getpid()
    assert os.getpid() in found


@linux
def test_a_long_part_holds_no_other_up() -> None:
    def where(part: int) -> int:
        if part == 0:
            time.sleep(2)
        return os.getpid()

    found = list(in_processes(where, range(6), 2))

    assert set(found[1:]) == {os.getpid()}


@linux
def test_others_go_on_while_results_are_looked_at(tmp_path: Path) -> None:
    here = os.getpid()

    def done(part: int) -> int:
        if os.getpid() == here:
            # Long enough for the first result to be there before all parts are taken.
            time.sleep(0.02)
        (tmp_path / f"{part}").touch()
        return part

    results = in_processes(done, range(200), 2)
    found = [next(results)]

    deadline = time.monotonic() + 20
    while len(list(tmp_path.iterdir())) < 200 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(list(tmp_path.iterdir())) == 200
    assert [*found, *results] == [*range(200)]


@linux
def test_parts_that_nobody_waits_for_are_left(tmp_path: Path) -> None:
    def done(part: int) -> None:
        (tmp_path / f"{part}").touch()
        time.sleep(0.02)

    results = in_processes(done, range(500), 2)
    next(results)
    results.close()

    assert 0 < len(list(tmp_path.iterdir())) < 400


@linux
def test_what_a_part_raises_is_raised_here() -> None:
    def refused(part: int) -> int:
        if part == 2:
            raise PermissionError(13, "Permission denied", "tep")
        return part

    with pytest.raises(PermissionError, match="tep"):
        list(in_processes(refused, range(4), 2))


@linux
def test_a_killed_process_is_told_in_words() -> None:
    here = os.getpid()

    def killed(_: int) -> None:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(BrokenProcessPool):
        list(in_processes(killed, range(4), 2))
    with pytest.raises(pipeline.PublishError, match="--jobs 1"), refusals_told(Path("site")):
        list(in_processes(killed, range(4), 2))


@linux
def test_processes_do_not_outlive_the_one_that_began_them(tmp_path: Path) -> None:
    child = os.fork()
    if child == 0:

        def waits(part: int) -> None:
            (tmp_path / f"{part}").write_text(str(os.getpid()), encoding="utf-8")
            time.sleep(60)

        list(in_processes(waits, range(2), 2))
        os._exit(0)
    # A file is there before it says anything.
    while len(numbers := [*filter(None, (f.read_text("utf-8") for f in tmp_path.iterdir()))]) < 2:
        time.sleep(0.01)

    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    deadline = time.monotonic() + 20
    while any(is_running(number) for number in numbers) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert [number for number in numbers if is_running(number)] == []


def is_running(number: str) -> bool:
    """Whether the process is there and no mere remainder (proc(5), field 3)."""
    try:
        state = Path("/proc", number, "stat").read_text(encoding="utf-8").rpartition(")")[2]
    except OSError:
        return False
    return state.split()[0] not in {"Z", "X"}
