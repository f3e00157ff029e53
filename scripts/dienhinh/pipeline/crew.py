"""Who does the dear work: threads of this machine, any executor, or the workers of a dask cluster.

The one door to dask, imported when somebody names a cluster.
"""

import logging
import re
import time
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeAlias

from dienhinh.pipeline.jobs import Job, run
from dienhinh.pipeline.makers import versions
from dienhinh.pipeline.options import Crew, Hire, PublishError
from dienhinh.refusal import installing

_ADDRESS = re.compile(r"dask://(?P<host>[^/\s:@]+|\[[0-9a-fA-F:]+\]):(?P<port>[0-9]{1,5})/?")
_WAIT_S = 15
# How often the scheduler is asked for its workers, and how long it may have none.
_ASK_S = 5
_ALONE_S = 60
# A worker that dies takes what it was doing along; that goes to another one, this many times.
_TRIES = 5


def results(crew: Crew, jobs: Iterable[Job]) -> Generator[tuple[str, ...], None, None]:
    """What each job kept, as it gets done; a few jobs wait ready, the rest is not even thought out.

    What a job raises is raised here, and the jobs that have not begun are called off.
    """
    running: _Running = set()
    try:
        for job in jobs:
            running.add(crew.executor.submit(run, job))
            if len(running) > 2 * crew.at_a_time:
                done, running = _waited(crew, running)
                yield from (future.result() for future in done)
        while running:
            done, running = _waited(crew, running)
            yield from (future.result() for future in done)
    finally:
        for future in running:
            future.cancel()


_Running: TypeAlias = set[Future[tuple[str, ...]]]


def _waited(crew: Crew, running: _Running) -> tuple[_Running, _Running]:
    """The jobs that are done, one at least, and those that are not."""
    while True:
        done, rest = wait(running, timeout=_ASK_S, return_when=FIRST_COMPLETED)
        if done:
            return done, rest
        crew.ask()


def crew_at(address: str) -> Hire | None:
    """The workers of the cluster at `address`; None when no address is given.

    Raises PublishError when it is no address.
    """
    if not address:
        return None
    _scheduler(address)
    return partial(cluster, address)


@contextmanager
def threads(count: int) -> Iterator[Crew]:
    """Threads of this machine: Pillow and typst let others run while they work."""
    with ThreadPoolExecutor(count) as executor:
        yield Crew(executor=executor, at_a_time=count)


@contextmanager
def cluster(address: str) -> Iterator[Crew]:
    """The workers of a dask scheduler at `dask://HOST:PORT`.

    Raises PublishError when it is no address, nobody answers there, a worker has other versions,
    or the scheduler goes away while the crew is at work.
    """
    where = _scheduler(address)
    try:
        import dask  # noqa: PLC0415 not installed for those who have one machine
        import distributed  # noqa: PLC0415
        from distributed.comm.core import CommClosedError  # noqa: PLC0415
    except ImportError as error:
        raise PublishError(
            f"cần cài thêm, gõ: {installing('distributed', 'fsspec')}",
            f"more is needed, type: {installing('distributed', 'fsspec')}",
            about="--executor",
        ) from error
    # Original pictures travel in the jobs; dask would warn of each.
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"}):
        client = _client(distributed, where, address)
        try:
            _same_versions(client)
            at_a_time = sum(client.nthreads().values())
            executor = client.get_executor(pure=False, retries=_TRIES)
            yield Crew(executor=executor, at_a_time=at_a_time, ask=_Watch(client, address))
        except (
            CancelledError,
            ConnectionError,
            distributed.KilledWorker,
            CommClosedError,
        ) as error:
            raise PublishError(
                f"cụm máy ngừng giữa chừng ({type(error).__name__}). Việc đã xong được giữ; "
                "chạy lại sẽ làm tiếp.",
                f"the cluster stopped midway ({type(error).__name__}). What is done is "
                "kept; run again to go on.",
                about=address,
            ) from error
        finally:
            client.close(timeout=_WAIT_S)


class _Watch:
    """Asks a scheduler for its workers: it would keep jobs that nobody does for ever."""

    def __init__(self, client: Any, address: str) -> None:  # noqa: ANN401 an optional library
        self._client = client
        self._address = address
        self._alone_since: float | None = None

    def __call__(self) -> None:
        """PublishError when there has been none for a while."""
        now = time.monotonic()
        if self._client.nthreads():
            self._alone_since = None
        elif self._alone_since is None:
            self._alone_since = now
        elif now - self._alone_since > _ALONE_S:
            raise PublishError(
                "không còn máy nào làm việc (`dask worker`). Việc đã xong được giữ; bật lại "
                "máy rồi chạy lại.",
                "no workers (`dask worker`) are left. What is done is kept; start workers and "
                "run again.",
                about=self._address,
            )


def _scheduler(address: str) -> str:
    """The address as dask writes it."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise PublishError(
            f"“{address}” không phải địa chỉ; ghi như dask://may-chu:8786.",
            f'"{address}" is no address: write it as dask://host:8786.',
            about="--executor",
            is_mistyped=True,
        )
    return f"tcp://{found['host']}:{found['port']}"


def _client(distributed: Any, where: str, address: str) -> Any:  # noqa: ANN401 an optional library
    for name in ("distributed.client", "distributed.core", "distributed.utils"):
        # What they tell of a lost scheduler is for those who write dask; we say it in one line.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client = distributed.Client(where, timeout=_WAIT_S, set_as_default=False)
    except OSError as error:
        raise PublishError(
            "không có bộ điều phối dask nào trả lời. Xem máy, cổng, tường lửa.",
            "no dask scheduler answers: look at the host, the port, the firewall.",
            about=address,
        ) from error
    try:
        client.wait_for_workers(1, timeout=_WAIT_S)
    except TimeoutError as error:
        client.close(timeout=1)
        raise PublishError(
            f"bộ điều phối chưa có máy nào làm việc; chạy `dask worker {where}` trên các máy.",
            f"the scheduler has no workers: run `dask worker {where}` on the machines.",
            about=address,
        ) from error
    return client


def _same_versions(client: Any) -> None:  # noqa: ANN401 an optional library
    own = versions()
    try:
        theirs = client.run(versions)
    except ImportError as error:
        raise PublishError(
            "Có máy chưa cài dienhinh; cài cùng phiên bản với máy này.",
            "a worker has no dienhinh: install the version that is here.",
        ) from error
    for worker, found in sorted(theirs.items()):
        pairs = [(name, found.get(name, "-"), here) for name, here in own.items()]
        other = [f"{name} {there} ≠ {here}" for name, there, here in pairs if there != here]
        if other:
            raise PublishError(
                f"khác phiên bản ({', '.join(other)}), tệp làm ra có thể khác; cài từ cùng một bản "
                "của kho mã và cùng requirements-site.lock, rồi bật lại máy ấy.",
                f"other versions ({', '.join(other)}) may give other bytes: install from the same "
                "commit and the same requirements-site.lock, then start the worker again.",
                about=worker,
            )
