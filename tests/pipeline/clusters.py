"""A dask cluster of real processes on loopback."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import distributed


@dataclass(frozen=True)
class Cluster:
    address: str
    workers: list[subprocess.Popen[bytes]]

    def names(self) -> set[str]:
        """The workers that the scheduler knows."""
        with distributed.Client(self.address.replace("dask", "tcp"), set_as_default=False) as asked:
            return set(asked.nthreads())


@contextmanager
def cluster_on_loopback(folder: Path, environment: Mapping[str, str]) -> Iterator[Cluster]:
    """A scheduler and two workers of one thread each; all end with the test, or by themselves."""
    found = folder / "scheduler.json"
    settings = {**os.environ, **environment, "PYTHONWARNINGS": "ignore"}

    def start(*words: str) -> subprocess.Popen[bytes]:
        with (folder / f"{words[0]}.log").open("ab") as log:
            command = [sys.executable, "-m", "dask", *words, "--scheduler-file", str(found)]
            return subprocess.Popen(command, env=settings, stdout=log, stderr=log, cwd=folder)

    scheduler = start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
                      "--idle-timeout", "60")  # fmt: skip
    workers: list[subprocess.Popen[bytes]] = []
    try:
        _wait(found)
        workers += [
            start("worker", "--no-nanny", "--nthreads", "1", "--no-dashboard", "--host",
                  "127.0.0.1", "--death-timeout", "20", "--local-directory", str(folder))
            for _ in range(2)
        ]  # fmt: skip
        with distributed.Client(scheduler_file=str(found), set_as_default=False) as client:
            client.wait_for_workers(2, timeout=20)
            address = client.scheduler.address.replace("tcp", "dask")
        yield Cluster(address=address, workers=workers)
    finally:
        for process in (*workers, scheduler):
            process.kill()
        for process in (*workers, scheduler):
            process.wait(10)


def _wait(file: Path) -> None:
    for _ in range(400):
        if file.is_file():
            return
        time.sleep(0.05)
    message = f"no scheduler wrote {file}"
    raise TimeoutError(message)
