"""The long run: `python -m tests.intake.fuzz 10000` breaks so many files and imports each.

Prints the slowest, the most memory and what went wrong; ends with 1 when anything raised, took more
than five seconds or wrote outside its folder. The short run is `test_fuzz.py`.
"""

import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

from dienhinh.intake.importing import import_files
from tests.intake.mutations import originals, write
from tests.intake.shipped import GIVEN, reference

_PATIENCE_SECONDS = 5.0


def one(folder: Path, kind: str, seed: int) -> float:
    """Break one file and import it; the seconds of processor it took. Raises what that raises."""
    inbox, root = folder / "in", folder / "profiles"
    for path in (inbox, root):
        path.mkdir(parents=True)
    path = write(inbox, kind, seed)
    begun = time.process_time()
    import_files(root, [path], reference(), GIVEN)
    spent = time.process_time() - begun
    strangers = {entry.name for entry in folder.iterdir()} - {"in", "profiles"}
    outside = [entry for entry in root.rglob("*") if not entry.resolve().is_relative_to(root)]
    if strangers or outside or any(entry.name != path.name for entry in inbox.iterdir()):
        raise AssertionError(f"outside: {strangers} {outside}")
    return spent


def main(count: int) -> int:
    """Run; the exit code."""
    kinds = tuple(originals())
    slowest, wrong = 0.0, 0
    for seed in range(count):
        kind = kinds[seed % len(kinds)]
        folder = Path(tempfile.mkdtemp(prefix="dienhinh-fuzz-"))
        try:
            spent = one(folder, kind, seed)
            slowest = max(slowest, spent)
            if spent > _PATIENCE_SECONDS:
                wrong += 1
                sys.stdout.write(f"slow: {kind} {seed}: {spent:.1f} s\n")
        except Exception:  # noqa: BLE001 the point of the run
            wrong += 1
            sys.stdout.write(f"raised: {kind} {seed}\n{traceback.format_exc()}\n")
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.write(f"{count} files, {wrong} wrong, slowest {slowest:.2f} s{_memory()}\n")
    return 1 if wrong else 0


def _memory() -> str:
    try:
        import resource  # noqa: PLC0415 not on Windows
    except ImportError:
        return ""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f", most memory {most:.0f} MB"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000))
