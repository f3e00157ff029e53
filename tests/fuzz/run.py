"""Throw many damaged inputs at the reader, the rules and the editing of files.

`python -m tests.fuzz.run --count 1000000 --seed 1 --jobs 2` (about an hour and a half); any input
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
from datetime import date
from functools import cache
from pathlib import Path
from types import FrameType

from dienhinh.check.context import Context
from dienhinh.check.reference import load_reference
from dienhinh.check.run import check_profile
from dienhinh.derive.public import public_view
from dienhinh.model.folder import Folder, PhotoFacts
from dienhinh.model.source import Value
from dienhinh.problems import Severity
from dienhinh.read.reference import reference_trees
from dienhinh.read.yaml_tree import parse_tree
from dienhinh.write.yaml_edit import YamlEditError, set_value
from tests.fuzz.mutations import mutated

ROOT = Path(__file__).parents[2]
LONGEST_SECONDS = 2.0
_TODAY = date(2026, 11, 22)
_BATCH = 2_000
# Editing reads the file three times more: every twentieth sound file is enough.
_EDITED_ONE_IN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """An input that made the program fall or hang, and how."""

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


def samples() -> list[bytes]:
    """The shipped profiles and the examples, good and bad."""
    files = [*(ROOT / "profiles").glob("*/*/*/profile.yaml")]
    files += [*(ROOT / "tests" / "examples").rglob("*.yaml")]
    return [file.read_bytes() for file in sorted(files) if file.stat().st_size < 60_000]


def fuzz(count: int, seed: int, sources: Sequence[bytes]) -> Tally:
    """Try so many inputs one after another, in this process."""
    signal.signal(signal.SIGALRM, _stop)
    chance = random.Random(seed)  # noqa: S311 the same choice again, no secret
    readable = sound = 0
    slowest = 0.0
    falls = []
    for data in mutated(sources, count, seed):
        started = time.perf_counter()
        signal.setitimer(signal.ITIMER_REAL, LONGEST_SECONDS)
        try:
            was_read, was_sound = _try(data, edit=chance.random() * _EDITED_ONE_IN < 1)
            readable += was_read
            sound += was_sound
        except BaseException:  # noqa: BLE001 a fall of any kind is what is looked for
            falls.append(Fall(data=data, how=traceback.format_exc()))
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        slowest = max(slowest, time.perf_counter() - started)
    return Tally(
        inputs=count, readable=readable, sound=sound, slowest_seconds=slowest, falls=tuple(falls)
    )


def _try(data: bytes, *, edit: bool) -> tuple[bool, bool]:
    tree, problems = parse_tree(data, "profile.yaml")
    lines = data.count(b"\n") + data.count(b"\r") + data.count(b"\xc2\x85") + data.count(b"\xe2")
    assert all(1 <= problem.line <= lines + 1 for problem in problems)
    if tree is None:
        assert problems
        return False, False
    context = _context()
    folder = _folder(tree.root)
    profile, found = check_profile(tree, folder, context)
    is_sound = not any(p.severity is Severity.ERROR for p in [*problems, *found])
    if profile is not None and is_sound:
        public_view(profile, folder, context.reference, _TODAY)
    if edit and not problems:
        _edit(data)
    return True, is_sound


def _edit(data: bytes) -> None:
    """An edit changes what it says, or says that it cannot."""
    try:
        set_value(data.decode("utf-8"), ("status",), "withdrawn")
    except YamlEditError:
        return


@cache
def _context() -> Context:
    reference, problems = load_reference(reference_trees(ROOT / "profiles")[0])
    assert reference is not None, problems
    return Context(reference=reference, today=_TODAY, repository="private")


def _folder(root: dict[str, Value]) -> Folder:
    """A folder where the file says that it lies, with the pictures that files mostly name."""
    above = "/".join(str(root.get(name, ""))[:40] for name in ("call", "unit"))
    photos = {
        f"anh-{number}.jpg": PhotoFacts(
            digest=f"{number}" * 32, width_px=1600, height_px=1200, format="JPEG", size_bytes=9
        )
        for number in (1, 2, 3)
    }
    return Folder(path=f"{above}/thu", files=tuple(photos), photos=photos)


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
                (given.out / f"{fallen:04}.yaml").write_bytes(fall.data)
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
