"""How long the parts of a run took, for `publish --timings`: what `make bench` sets apart."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Timings:
    """Seconds on the clock and of processor by part, child processes that ended included."""

    def __init__(self) -> None:
        self.rows: list[dict[str, str | float]] = []

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Count what is done inside as `name`."""
        wall, cpu = time.perf_counter(), _cpu_s()
        yield
        self.rows.append(
            {
                "phase": name,
                "wall_s": round(time.perf_counter() - wall, 4),
                "cpu_s": round(_cpu_s() - cpu, 4),
            }
        )

    def join(self, other: "Timings") -> None:
        """Take over what another process counted; it ran beside the part that is being counted."""
        self.rows += other.rows

    def as_json(self) -> str:
        """`{"phases": [{"phase", "wall_s", "cpu_s"}...]}` in the order in which they ended."""
        return json.dumps({"phases": self.rows}, indent=1) + "\n"


def _cpu_s() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system
