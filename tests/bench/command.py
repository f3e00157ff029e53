"""One command run to its end: its seconds, its processor's seconds, the memory of all of it."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_KIB_A_MB = 1024
_LOOK_EVERY_S = 0.1


class CommandError(RuntimeError):
    """A command that was measured failed; the text holds what it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one command took, children included: seconds on the clock and of processor, MB at most.

    `peak_mb` is the greater of two: the highest mark of one process (VmHWM), and the sum over all
    processes as seen ten times a second, shared memory counted once (Pss). The kernel's ru_maxrss
    will not do: a child starts with the mark of the process that started it.
    """

    wall_s: float
    cpu_s: float
    peak_mb: float


def run(
    command: Sequence[str], cwd: Path | None = None, more: Mapping[str, str] | None = None
) -> Cost:
    """Run it; CommandError when it fails. `more` are further variables of its environment."""
    environment = {**os.environ, **(more or {})}
    # Else every Python program, ours and the rivals', is compiled anew each time it is started.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    watch = _Watch(process.pid)
    watch.start()
    assert process.stdout is not None
    said = process.stdout.read()
    # Its times hold those of every child it has waited for.
    _, status, usage = os.wait4(process.pid, 0)
    wall_s = time.perf_counter() - start
    watch.stop()
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        text = said.decode(errors="replace")[-2000:]
        raise CommandError(f"{' '.join(command)}: exit code {process.returncode}\n{text}")
    return Cost(
        wall_s=wall_s,
        cpu_s=usage.ru_utime + usage.ru_stime,
        peak_mb=watch.peak_kib / _KIB_A_MB,
    )


class _Watch(threading.Thread):
    """Looks at the memory of a process and of all below it until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak_kib = 0
        self._pid = pid
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(_LOOK_EVERY_S):
            family = list(_family(self._pid))
            parts = sum(_kib(pid, "smaps_rollup", "Pss:") for pid in family)
            marks = (_kib(pid, "status", "VmHWM:") for pid in family)
            self.peak_kib = max(self.peak_kib, parts, *marks)

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _family(pid: int) -> Iterator[int]:
    """The process and all that descend from it; a process may end while it is looked for."""
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                yield from _family(int(child))


def _kib(pid: int, file: str, row: str) -> int:
    """A row of a file about a process (proc(5)), in KiB; 0 when the process has ended."""
    with suppress(OSError):
        for line in (
            Path(f"/proc/{pid}/{file}").read_text(encoding="ascii", errors="replace").splitlines()
        ):
            if line.startswith(row):
                return int(line.split()[1])
    return 0
