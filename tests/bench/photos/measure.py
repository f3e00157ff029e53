"""One folder of photographs through our recipe and through others: seconds, bytes, likeness."""

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from tests.bench.command import Cost, run
from tests.bench.photos.likeness import likeness
from tests.bench.photos.originals import make_originals
from tests.bench.rivals.installed import NODE_MODULES, TOOLS, hugo_program

_HERE = Path(__file__).parent
# Ours stand in `render.photos`. The same numbers mean the same quality in all four to 0.005 of
# likeness, which the table shows.
QUALITIES = {"avif": 60, "webp": 78, "jpeg": 80}
_WIDTH_PX = 1600
_COMPARED = 3
# A few seconds each, so that one disturbance would decide; the quickest counts.
_ROUNDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Photos:
    """What one tool made of `count` photographs; `alike` is the likeness by format, at 1600 px."""

    tool: str
    count: int
    cost: Cost
    bytes: int
    alike: dict[str, float]


def measure_photos(room: Path, count: int, python: str) -> list[Photos]:
    """Ours first; every tool makes three formats in three sizes, the quickest of some rounds."""
    folder = room / "originals"
    originals = make_originals(folder, count)
    return [
        _measured(tool, command, cwd, out, originals)
        for tool, command, cwd, out in _tools(room, folder, originals, python)
    ]


def _tools(
    room: Path, folder: Path, originals: Sequence[Path], python: str
) -> Iterator[tuple[str, list[str], Path | None, Path]]:
    given = json.dumps(QUALITIES)
    out = room / "photos-ours"
    yield (
        "dienhinh",
        [python, "-m", "tests.bench.photos.ours", str(folder), str(out), *QUALITIES],
        None,
        out,
    )
    out = room / "photos-sharp"
    script = [str(_HERE / "sharp.mjs"), str(folder), str(out), given, str(NODE_MODULES)]
    yield "sharp", ["node", *script], None, out
    out = room / "photos-pyvips"
    script = [str(_HERE / "vips.py"), str(folder), str(out), given]
    yield "pyvips", [str(TOOLS / "python"), *script], None, out
    project = room / "photos-hugo"
    _hugo_project(project, originals)
    yield "Hugo", [hugo_program(), "--quiet", "--noBuildLock"], project, project / "public"


def _hugo_project(project: Path, originals: Sequence[Path]) -> None:
    # A room may be used again.
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(_HERE / "hugo", project)
    rows = "\n".join(f"{kind} = {quality}" for kind, quality in QUALITIES.items())
    with (project / "hugo.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[params.qualities]\n{rows}\n")
    for original in originals:
        bundle = project / "content" / original.stem
        bundle.mkdir(parents=True)
        (bundle / "index.md").write_text("---\ntitle: Ảnh\n---\n", encoding="utf-8")
        (bundle / "anh.jpg").hardlink_to(original)


def _measured(
    tool: str, command: list[str], cwd: Path | None, out: Path, originals: Sequence[Path]
) -> Photos:
    # Hugo keeps what it made: a second run would have nothing to do.
    rounds = 1 if cwd else _ROUNDS
    cost = min((run(command, cwd) for _ in range(rounds)), key=lambda cost: cost.cpu_s)
    alike = {
        kind: fmean(
            likeness(out / f"{original.stem}-{_WIDTH_PX}.{kind}", original)
            for original in originals[:_COMPARED]
        )
        for kind in QUALITIES
    }
    made = [file for kind in QUALITIES for file in out.glob(f"*-*.{kind}")]
    expected = len(originals) * len(QUALITIES) * 3
    if len(made) != expected:
        raise SystemExit(f"{tool}: {len(made)} files instead of {expected}")
    return Photos(
        tool=tool,
        count=len(originals),
        cost=cost,
        bytes=sum(file.stat().st_size for file in made),
        alike=alike,
    )
