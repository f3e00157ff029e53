import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import distributed
import pytest

from dienhinh.pipeline import crew
from dienhinh.pipeline.crew import cluster, crew_at, results, threads
from dienhinh.pipeline.jobs import Job, PhotoTask, Places
from dienhinh.pipeline.options import Crew, PublishError


def numbered(count: int) -> Iterator[Job]:
    places = Places(profiles=Path(), fonts=Path(), cache=Path())
    for number in range(count):
        yield Job(task=PhotoTask(source=str(number), digest="", plan=(), absent=()), places=places)


def its_number(job: Job) -> tuple[str, ...]:
    assert isinstance(job.task, PhotoTask)
    return (job.task.source,)


def test_every_job_is_answered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "run", its_number)

    with threads(3) as hired:
        answers = sorted(name for (name,) in results(hired, numbered(40)))

    assert answers == sorted(str(number) for number in range(40))


def test_jobs_are_thought_out_as_they_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "run", its_number)
    thought_out = 0

    def counted() -> Iterator[Job]:
        nonlocal thought_out
        for job in numbered(1000):
            thought_out += 1
            yield job

    with threads(2) as hired:
        answers = results(hired, counted())
        next(answers)
        # Two at work, two ready, and one that made it too many.
        assert thought_out == 5
        answers.close()


def test_a_job_that_fails_calls_off_those_that_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    may_go_on = threading.Event()

    def failing(job: Job) -> tuple[str, ...]:
        begun.extend(its_number(job))
        if begun == ["0"]:
            raise FileNotFoundError("anh-1.jpg")
        may_go_on.wait(5)
        return ()

    monkeypatch.setattr(crew, "run", failing)
    with ThreadPoolExecutor(1) as pool:
        with pytest.raises(FileNotFoundError, match=r"anh-1\.jpg"):
            list(results(Crew(executor=pool, at_a_time=20), numbered(20)))
        may_go_on.set()

    # The second may have begun before the first was seen to fail.
    assert set(begun) <= {"0", "1"}


@pytest.mark.parametrize(
    "address", ["may-chu:8786", "dask://may-chu", "tcp://may-chu:1", "dask://:1"]
)
def test_what_is_no_address_of_a_cluster_is_said_to_be_none(address: str) -> None:
    with pytest.raises(PublishError, match="ghi như dask://may-chu:8786"):
        crew_at(address)


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    with (
        pytest.raises(PublishError, match=r"-m pip install distributed fsspec"),
        cluster("dask://127.0.0.1:8786"),
    ):
        pass


def test_where_nobody_answers_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_WAIT_S", 0.2)

    with (
        pytest.raises(PublishError, match="không có bộ điều phối dask nào trả lời"),
        cluster("dask://127.0.0.1:9"),
    ):
        pass


@contextmanager
def in_this_process(workers: int) -> Iterator[distributed.LocalCluster]:
    with distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=False,
        protocol="tcp",
        # The usual port may be that of a test in another process.
        dashboard_address="127.0.0.1:0",
    ) as started:
        yield started


def address_of(started: distributed.LocalCluster) -> str:
    return str(started.scheduler_address).replace("tcp", "dask")


def test_a_scheduler_without_workers_is_said_to_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_WAIT_S", 0.3)

    with (
        in_this_process(0) as started,
        pytest.raises(PublishError, match="chưa có máy nào làm việc; chạy `dask worker tcp://"),
        cluster(address_of(started)),
    ):
        pass


def test_a_scheduler_that_goes_away_is_told_of_and_not_waited_for() -> None:
    def lose_it() -> None:
        with in_this_process(1) as started, cluster(address_of(started)) as hired:
            waiting = hired.executor.submit(time.sleep, 0.5)
            started.close(timeout=5)
            waiting.result(timeout=20)

    with pytest.raises(PublishError, match="cụm máy ngừng giữa chừng"):
        lose_it()


def test_workers_that_all_go_away_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_ASK_S", 0.1)
    monkeypatch.setattr(crew, "_ALONE_S", 0.3)

    def lose_them() -> None:
        with in_this_process(1) as started, cluster(address_of(started)) as hired:
            started.scale(0)
            scheduler = started.scheduler
            while scheduler and scheduler.workers:
                time.sleep(0.05)
            list(results(hired, numbered(1)))

    with pytest.raises(PublishError, match="không còn máy nào làm việc"):
        lose_them()


def test_a_crew_that_is_slow_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_ASK_S", 0.05)
    monkeypatch.setattr(crew, "_ALONE_S", 0)

    def slow(job: Job) -> tuple[str, ...]:
        time.sleep(0.5)
        return its_number(job)

    monkeypatch.setattr(crew, "run", slow)

    with in_this_process(1) as started, cluster(address_of(started)) as hired:
        assert list(results(hired, numbered(1))) == [("0",)]
