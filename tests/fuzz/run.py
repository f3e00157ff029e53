"""Throw many damaged inputs at the reader, the rules and the editing of files.

`make fuzz` runs a million (a quarter of an hour on one processor); any input
that raises, or takes longer than two seconds, is written to `--out` and ends the run with 1.
"""

import argparse
import random
import signal
import sys
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from dienhinh.problems import Severity
from dienhinh.read.yaml_tree import parse_tree
from dienhinh.write.yaml_edit import YamlEditError, set_value
from tests.folders import ROOT
from tests.fuzz.judges import judge_of
from tests.fuzz.mutations import Sample, mutated

# Of the processor, so that a busy machine makes no hang.
LONGEST_SECONDS = 2.0
_LONGEST_SAMPLE_BYTES = 60_000
_BATCH = 2_000
# Editing reads the file three times more: every twentieth sound file is enough.
_EDITED_ONE_IN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """An input that made the program fall or hang, the file it stood for, and how."""

    name: str
    data: bytes
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What became of many inputs; `sound` were read and had no error."""

    inputs: int
    readable: int
    sound: int
    slowest_seconds: float
    falls: tuple[Fall, ...]


class _TooLongError(Exception):
    pass


def samples() -> list[Sample]:
    """Every sort of file that people write: the shipped ones, and the examples, good and bad."""
    files = [*(ROOT / "profiles").rglob("*.yaml"), *(ROOT / "tests" / "examples").rglob("*.yaml")]
    return [
        Sample(name=file.name, data=file.read_bytes())
        for file in sorted(files)
        if file.stat().st_size < _LONGEST_SAMPLE_BYTES
    ]


def fuzz(count: int, seed: int, sources: Sequence[Sample]) -> Tally:
    """Try so many inputs one after another, in this process."""
    signal.signal(signal.SIGPROF, _stop)
    chance = random.Random(seed)  # noqa: S311 the same choice again, no secret
    readable = sound = 0
    slowest = 0.0
    falls = []
    for name, data in mutated(sources, count, seed):
        started = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, LONGEST_SECONDS)
        try:
            was_read, was_sound = _try(name, data, edit=chance.random() * _EDITED_ONE_IN < 1)
            readable += was_read
            sound += was_sound
        except BaseException:  # noqa: BLE001 a fall of any kind is what is looked for
            falls.append(Fall(name=name, data=data, how=traceback.format_exc()))
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        slowest = max(slowest, time.process_time() - started)
    return Tally(
        inputs=count, readable=readable, sound=sound, slowest_seconds=slowest, falls=tuple(falls)
    )


def _try(name: str, data: bytes, *, edit: bool) -> tuple[bool, bool]:
    tree, problems = parse_tree(data, name)
    lines = data.count(b"\n") + data.count(b"\r") + data.count(b"\xc2\x85") + data.count(b"\xe2")
    assert all(1 <= problem.line <= lines + 1 for problem in problems)
    if tree is None:
        assert problems
        return False, False
    found = judge_of(name)(tree)
    if edit and not problems:
        _edit(data)
    return True, not any(p.severity is Severity.ERROR for p in [*problems, *found])


def _edit(data: bytes) -> None:
    """An edit changes what it says, or says that it cannot."""
    try:
        set_value(data.decode("utf-8"), ("status",), "withdrawn", ())
    except YamlEditError:
        return


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _TooLongError


def _batch(seed: int) -> Tally:
    return fuzz(_BATCH, seed, samples())


def main() -> int:
    """The long run; prints a line now and then."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("fuzz-falls"))
    given = parser.parse_args()
    seeds = range(given.seed * 10**6, given.seed * 10**6 + -(-given.count // _BATCH))
    inputs = readable = sound = fallen = 0
    slowest = 0.0
    with ProcessPoolExecutor(given.jobs) as pool:
        for tally in pool.map(_batch, seeds):
            inputs += tally.inputs
            readable += tally.readable
            sound += tally.sound
            slowest = max(slowest, tally.slowest_seconds)
            for fall in tally.falls:
                fallen += 1
                given.out.mkdir(parents=True, exist_ok=True)
                (given.out / f"{fallen:04}-{fall.name}").write_bytes(fall.data)
                (given.out / f"{fallen:04}.txt").write_text(fall.how, encoding="utf-8")
            if inputs % (10 * _BATCH) == 0 or tally.falls:
                _say(inputs, readable, sound, fallen, slowest)
    _say(inputs, readable, sound, fallen, slowest)
    return 1 if fallen else 0


def _say(inputs: int, readable: int, sound: int, fallen: int, slowest: float) -> None:
    sys.stdout.write(
        f"{inputs} inputs, {readable} readable, {sound} sound, {fallen} falls, "
        f"slowest {slowest:.2f} s\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
