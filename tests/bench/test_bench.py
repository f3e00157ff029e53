"""The harness is honest: the same words, the same pages, figures that mean what they say."""

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from tests.bench.command import CommandError, Cost, run
from tests.bench.photos.likeness import ssim
from tests.bench.photos.measure import Photos
from tests.bench.publish.eleventy_site import eleventy_project
from tests.bench.publish.given import Corpus, corpus
from tests.bench.publish.hugo_site import hugo_project
from tests.bench.publish.markdown_site import markdown_project
from tests.bench.publish.others import Other
from tests.bench.publish.ours import Ours, Phase, refuse_made_anew
from tests.bench.publish.page_text import Measured, checking_alone_s, page_text
from tests.bench.publish.words import page_words
from tests.bench.rivals.installed import NODE_MODULES, TOOLS, hugo_program

TODAY = "2026-11-22"
_FRAME = (
    '<html><head>⁂head⁂</head><body><nav><a href="../ho-so/"⁂nav:ho-so/⁂>Hồ sơ</a></nav>\n'
    "<main>⁂body⁂</main></body></html>\n"
)


def _cost(wall_s: float, cpu_s: float) -> Cost:
    return Cost(wall_s=wall_s, cpu_s=cpu_s, peak_mb=100.0)


def _ours(phases: tuple[Phase, ...]) -> Ours:
    return Ours(
        count=1_000,
        profiles=Path(),
        site=Path(),
        cache=Path(),
        cold=None,
        bare=_cost(2.0, 3.0),
        published=_cost(4.0, 6.0),
        phases=phases,
        again=_cost(0.5, 0.5),
        edited=_cost(0.5, 0.5),
        edited_mkdocs=_cost(1.0, 1.0),
        served_s=0.04,
        checked=_cost(1.0, 1.0),
        files=10,
        bytes=20_000_000,
        html_bytes=15_000_000,
    )


def test_pictures_that_are_made_again_stop_the_measure(tmp_path: Path) -> None:
    full, cache = tmp_path / "full", tmp_path / "cache"
    (full / "anh").mkdir(parents=True)
    (cache / "anh").mkdir(parents=True)
    (full / "anh" / "a.jpg").write_bytes(b"a")
    (cache / "anh" / "a.jpg").hardlink_to(full / "anh" / "a.jpg")
    (full / "sizes.sqlite3").write_bytes(b"1")

    refuse_made_anew(full, cache)

    (cache / "anh" / "a.jpg").unlink()
    with pytest.raises(ValueError, match=r"a\.jpg was made again"):
        refuse_made_anew(full, cache)
    (cache / "anh" / "a.jpg").write_bytes(b"a")
    with pytest.raises(ValueError, match=r"a\.jpg was made again"):
        refuse_made_anew(full, cache)


def test_the_time_of_children_and_grandchildren_counts() -> None:
    busy = "import time\nwhile time.process_time() < 0.3: pass"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}])"

    cost = run([sys.executable, "-c", starts])

    assert cost.cpu_s >= 0.3
    assert cost.wall_s >= 0.3


def test_memory_is_the_commands_own_and_that_of_its_children() -> None:
    holds = "import time; held = bytearray(200_000_000); time.sleep(0.5)"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {holds!r}])"

    cost = run([sys.executable, "-c", starts])
    small = run([sys.executable, "-c", "import time; time.sleep(0.3)"])

    assert 190 < cost.peak_mb < 300
    assert small.peak_mb < 60


def test_a_program_that_was_compiled_is_not_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    (tmp_path / "a.py").write_text("", encoding="utf-8")

    run([sys.executable, "-c", "import a"], cwd=tmp_path)

    assert list(tmp_path.glob("__pycache__/a.*.pyc"))


def test_a_command_that_fails_ends_the_measuring() -> None:
    with pytest.raises(CommandError, match="exit code 7\nwhy"):
        run([sys.executable, "-c", "print('why'); raise SystemExit(7)"])


def test_likeness_is_one_for_the_same_and_falls_with_noise() -> None:
    plane = np.random.default_rng(1).normal(128, 40, (64, 64))
    noise = np.random.default_rng(2).normal(0, 40, (64, 64))

    assert ssim(plane, plane) == pytest.approx(1.0)
    assert 0.3 < ssim(plane, plane + noise) < 0.9


def test_checking_alone_leaves_out_what_reading_costs_by_itself() -> None:
    ours = _ours((Phase(name="examine", wall_s=2.0, cpu_s=4.0),))

    # 1,000 files of 1 ms each: a quarter of the 4 s of processor.
    assert checking_alone_s(ours, 1.0) == (1.5, 3.0)


def test_the_page_gives_ratios_of_the_same_run() -> None:
    row = Measured(
        ours=_ours((Phase(name="examine", wall_s=2.0, cpu_s=4.0),)),
        hugo=Other(tool="Hugo", cost=_cost(8.0, 16.0), pages=1_100, bytes=30_000_000),
    )
    alike = {"avif": 0.96, "webp": 0.94, "jpeg": 0.97}
    photos = [
        Photos(tool="dienhinh", count=2, cost=_cost(1.0, 1.0), bytes=900_000, alike=alike),
        Photos(tool="sharp", count=2, cost=_cost(1.0, 2.0), bytes=900_000, alike=alike),
    ]

    text = page_text([row], photos, [("dienhinh", 1.0), ("PyYAML", 2.0)], {"hugo": "0.168.0"})

    assert "đăng mất **0,50 giây, 0,06 lần Hugo** (bộ xử lý: 0,00 lần); kể tất cả, 0,50 lần" in text
    assert "| đăng, ảnh có sẵn | 4,00 | 6,00 | 0,50 | 0,38 | 100 |" in text
    assert "| sharp | 1,000 | 0,50 | 1,00 | 450 | 0,9600 | 0,9400 | 0,9700 | 100 |" in text
    assert "| PyYAML | 2,000 | 2,00 |" in text
    assert "hugo 0.168.0" in text


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Two invented profiles, published by us into a bare frame."""
    room = tmp_path_factory.mktemp("bench")
    profiles, site, cache, docs = (room / name for name in ("profiles", "site", "cache", "docs"))
    docs.mkdir()
    (site / "khung").mkdir(parents=True)
    for page in ("khung/index.html", "index.html"):
        (site / page).write_text(_FRAME, encoding="utf-8")
    dienhinh = [sys.executable, "-m", "dienhinh", "--today", TODAY, "--cache", str(cache)]
    subprocess.run(
        [*dienhinh, "demo", "--count", "2", "--seed", "7", "--out", profiles], check=True
    )
    given = [*dienhinh, "--profiles", str(profiles), "publish", "--docs", str(docs), "--no-kits"]
    timings = room / "timings.json"
    subprocess.run([*given, "--timings", timings, "--into", site], check=True)
    phases = {row["phase"] for row in json.loads(timings.read_text())["phases"]}
    assert {"examine", "photos", "search", "pages and search"} <= phases
    frame = room / "frame/khung"
    frame.mkdir(parents=True)
    (frame / "index.html").write_text(_FRAME, encoding="utf-8")
    return corpus(profiles, site, cache, date.fromisoformat(TODAY), docs=docs)


def _same_words(published: Corpus, theirs: Path) -> None:
    for profile in published.library.profiles:
        page = f"{profile.uri}index.html"
        ours = page_words((published.site / page).read_text(encoding="utf-8"))
        assert page_words((theirs / page).read_text(encoding="utf-8")) == ours, page


def _same_pages(published: Corpus, theirs: Path, groups: Mapping[str, object]) -> None:
    """Every page of a profile and every first page of a group, and none besides."""
    for section in ("ho-so", *groups):
        ours = {page.parent.name for page in (published.site / section).glob("*/index.html")}
        made = {page.parent.name for page in (theirs / section).glob("*/index.html")}
        assert made == ours, section


def test_rivals_are_given_groups_that_have_pages(published: Corpus) -> None:
    assert set(published.groups) == {"phong-trao", "dia-ban", "linh-vuc", "loai-hinh"}


@pytest.mark.skipif(not (TOOLS / "python").exists(), reason="`make bench` installs Hugo")
def test_hugo_makes_the_same_pages_with_the_same_words(published: Corpus, tmp_path: Path) -> None:
    hugo_project(published, published.site.parent / "frame", tmp_path / "hugo")

    run([hugo_program(), "--quiet", "--noBuildLock"], tmp_path / "hugo")

    _same_words(published, tmp_path / "hugo/public")
    _same_pages(published, tmp_path / "hugo/public", published.groups)


@pytest.mark.skipif(not NODE_MODULES.is_dir(), reason="`make bench` installs Eleventy")
def test_eleventy_makes_the_same_pages_with_the_same_words(
    published: Corpus, tmp_path: Path
) -> None:
    eleventy_project(published, published.site.parent / "frame", tmp_path / "eleventy")
    program = str(NODE_MODULES / "@11ty/eleventy/cmd.cjs")

    run(["node", program, "--quiet"], tmp_path / "eleventy")

    _same_words(published, tmp_path / "eleventy/_site")
    _same_pages(published, tmp_path / "eleventy/_site", published.groups)


def test_what_a_rival_is_given_is_the_yaml_as_it_stands(published: Corpus) -> None:
    given = next(published.given())
    (file,) = published.profiles.glob(f"*/*/{given.slug}/profile.yaml")
    written = file.read_text(encoding="utf-8")

    assert given.yaml.replace("\nloai:", "\nkind:") == written
    assert given.front_matter().startswith(given.yaml)


def test_the_markdown_for_zensical_and_material_tells_the_whole_story(
    published: Corpus, tmp_path: Path
) -> None:
    markdown_project(published, tmp_path / "markdown")

    profile = published.library.profiles[0]
    text = (tmp_path / f"markdown/docs/ho-so/{profile.slug}.md").read_text(encoding="utf-8")
    told = published.library.text(profile)
    assert told.activities in text
    assert all(result in text for result in told.results)
