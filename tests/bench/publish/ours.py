"""Publishing through the command line, as a person types it, in every state that matters.

The corpus is the shipped profiles and as many invented ones as asked for, so the hand-written pages
and the handbook are whole. Each measured command starts from a state that is made anew:

- nothing kept: an empty cache, a site as the generator left it;
- pictures kept: all of the cache but what was found about each profile, so that every profile is
  read, checked and rendered, and the search index made, again, and no picture, card or kit is.
"""

import json
import shutil
import sys
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dienhinh import pipeline
from tests.bench.command import Cost, run
from tests.bench.publish.options import options_of

TODAY = "2026-11-22"
# What was found about each profile: all else in a cache is known by the content it is made from.
_OF_PROFILES = "profiles.sqlite3"
_SENTENCE = "Câu này do phép đo thêm vào lúc {number}."
_CONFIG = """\
INHERIT: {root}/mkdocs.yml
docs_dir: {root}/docs
theme: {{custom_dir: {root}/docs/theme}}
"""
_PLUGIN = (
    'plugins: [{{dienhinh: {{profiles: "{profiles}", cache: "{cache}", today: "{today}"}}}}]\n'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One part of a publishing: its name, seconds, seconds of processor with children."""

    name: str
    wall_s: float
    cpu_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """What publishing `count` profiles took; `site` is the finished site, `cache` what was kept.

    `bare` is publishing without the search index; `phases` are those of `published`. `served_s` is
    what the server of `mkdocs serve` needs for the page of a profile that was just edited.
    """

    count: int
    profiles: Path
    site: Path
    cache: Path
    cold: Cost | None
    bare: Cost
    published: Cost
    phases: tuple[Phase, ...]
    again: Cost
    edited: Cost
    edited_mkdocs: Cost
    served_s: float
    checked: Cost
    files: int
    bytes: int
    html_bytes: int


@dataclass(slots=True)
class Bench:
    """The room where it happens; `frame` is the site as MkDocs leaves it."""

    room: Path
    python: str = sys.executable
    root: Path = field(default_factory=Path.cwd)

    @property
    def frame(self) -> Path:
        """The generator's own files: hand-written pages, handbook, theme, the frame."""
        site = self.room / "frame"
        if not site.is_dir():
            config = self.room / "frame.yml"
            text = _CONFIG.format(root=self.root) + "plugins: []\nstrict: false\n"
            config.write_text(text, encoding="utf-8")
            self._mkdocs(config, site)
        return site

    def measure(self, demo: int, *, is_cold: bool, rounds: int) -> Ours:
        """All measurements with `demo` invented profiles."""
        profiles = self._corpus(demo)
        # One for each corpus: publishing another would purge it.
        full = self.room / f"cache-full-{demo}"
        site, cache = self.room / "site", self.room / "cache"
        cold = self._cold(profiles, site) if is_cold else None
        self._fresh_site(site)
        # Makes what is kept by content.
        run([*self._command(profiles, full), "publish", "--into", str(site)])
        timings = self.room / "timings.json"
        publish = [*self._command(profiles, cache), "publish", "--into", str(site)]
        bare, costs = [], []
        phases: tuple[Phase, ...] = ()
        for _ in range(rounds):
            self._fresh_site(site)
            _made_by_content(full, cache)
            bare.append(run([*publish, "--no-search"]))
            self._fresh_site(site)
            _made_by_content(full, cache)
            costs.append(run([*publish, "--timings", str(timings)]))
            refuse_made_anew(full, cache)
            if costs[-1] is min(costs, key=_wall):
                phases = _phases(timings)
        published = min(costs, key=_wall)
        again = min((run(publish) for _ in range(rounds)), key=_wall)
        edited = min((self._edited(profiles, site, publish, n) for n in range(rounds)), key=_wall)
        served_s = min(self._served(profiles, site, 2 * rounds + n) for n in range(3))
        files = [file for file in site.rglob("*") if file.is_file()]
        size = sum(file.stat().st_size for file in files)
        return Ours(
            count=sum(1 for _ in profiles.glob("*/*/*/profile.yaml")),
            profiles=profiles,
            site=site,
            cache=cache,
            cold=cold,
            bare=min(bare, key=_wall),
            published=published,
            phases=phases,
            again=again,
            edited=edited,
            edited_mkdocs=self._edited_mkdocs(profiles, rounds),
            served_s=served_s,
            checked=self._checked(profiles, full),
            files=len(files),
            bytes=size,
            html_bytes=sum(file.stat().st_size for file in files if file.suffix == ".html"),
        )

    def _corpus(self, demo: int) -> Path:
        profiles = self.room / f"profiles-{demo}"
        if not profiles.is_dir():
            run(
                [
                    *self._dienhinh(),
                    "demo",
                    "--count",
                    str(demo),
                    "--seed",
                    "7",
                    "--out",
                    str(profiles),
                ]
            )
            shutil.copytree(self.root / "profiles", profiles, dirs_exist_ok=True)
        return profiles

    def _cold(self, profiles: Path, site: Path) -> Cost:
        """Publishing with nothing kept."""
        self._fresh_site(site)
        empty = self.room / "cache-cold"
        shutil.rmtree(empty, ignore_errors=True)
        cost = run([*self._command(profiles, empty), "publish", "--into", str(site)])
        shutil.rmtree(empty)
        return cost

    def _checked(self, profiles: Path, full: Path) -> Cost:
        """Reading and checking all, with the facts of pictures known."""
        cache = self.room / "cache-check"
        _made_by_content(full, cache)
        return run([*self._command(profiles, cache), "check", "--format", "json"])

    def _edited(self, profiles: Path, site: Path, publish: list[str], number: int) -> Cost:
        """One more sentence in one profile; CommandError unless its page holds it afterwards."""
        file, sentence = _edit(profiles, number)
        cost = run(publish)
        _expect(site / "ho-so" / file.parent.name / "index.html", sentence)
        return cost

    def _edited_mkdocs(self, profiles: Path, rounds: int) -> Cost:
        """The same by `mkdocs build`, the whole process, over a site that it built before."""
        site, config = self.room / "site-mkdocs", self.room / "mkdocs.yml"
        shutil.rmtree(site, ignore_errors=True)
        plugin = _PLUGIN.format(profiles=profiles, cache=self.room / "cache", today=TODAY)
        config.write_text(_CONFIG.format(root=self.root) + plugin, encoding="utf-8")
        self._mkdocs(config, site)
        costs = []
        for number in range(rounds):
            file, sentence = _edit(profiles, rounds + number)
            costs.append(self._mkdocs(config, site))
            _expect(site / "ho-so" / file.parent.name / "index.html", sentence)
        shutil.rmtree(site)
        return min(costs, key=_wall)

    def _served(self, profiles: Path, site: Path, number: int) -> float:
        """From an edit to its page, in a server that has published the site; seconds."""
        pages = self._live(profiles, site)
        file, sentence = _edit(profiles, number)
        start = time.perf_counter()
        page = pages.page(file.parent.name)
        took_s = time.perf_counter() - start
        if page is None or sentence.encode() not in page:
            raise SystemExit(f"{file}: its page does not hold “{sentence}”")
        return took_s

    def _live(self, profiles: Path, site: Path) -> pipeline.LivePages:
        options = options_of(profiles, self.room / "cache", date.fromisoformat(TODAY), self.root)
        return pipeline.LivePages(options, pipeline.examine(options), site)

    def _mkdocs(self, config: Path, site: Path) -> Cost:
        return run(
            [self.python, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(site)]
        )

    def _fresh_site(self, site: Path) -> None:
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(self.frame, site)

    def _dienhinh(self) -> list[str]:
        return [self.python, "-m", "dienhinh", "--today", TODAY]

    def _command(self, profiles: Path, cache: Path) -> list[str]:
        return [*self._dienhinh(), "--profiles", str(profiles), "--cache", str(cache)]


def _wall(cost: Cost) -> float:
    return cost.wall_s


def _made_by_content(full: Path, into: Path) -> None:
    """The cache `full` without what is a profile's own, its files as links."""
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(full, into, copy_function=_link)
    (into / _OF_PROFILES).unlink()
    for memo in into.glob("*.sqlite3"):
        # Programs write into these: the next run must begin with what this one began with.
        memo.unlink()
        shutil.copy2(full / memo.name, memo)


def refuse_made_anew(full: Path, cache: Path) -> None:
    """ValueError when a run that should find its pictures and papers kept has made one again."""
    for kept in full.rglob("*"):
        name = kept.relative_to(full)
        if kept.is_file() and kept.suffix != ".sqlite3" and not _is_one(kept, cache / name):
            raise ValueError(f"{name} was made again, or thrown away: nothing is measured")


def _is_one(file: Path, other: Path) -> bool:
    return other.is_file() and file.stat().st_ino == other.stat().st_ino


def _link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)


def _edit(profiles: Path, number: int) -> tuple[Path, str]:
    """A profile of samples with one more sentence at the end of its first paragraph."""
    every = _samples(profiles)
    file = every[number % len(every)]
    sentence = _SENTENCE.format(number=number)
    text = file.read_text(encoding="utf-8")
    head, mark, rest = text.partition("  activities: |\n")
    line, end, tail = rest.partition("\n")
    file.write_text(f"{head}{mark}{line} {sentence}{end}{tail}", encoding="utf-8")
    return file, sentence


def _samples(profiles: Path) -> list[Path]:
    every = sorted(profiles.glob("*/*/*/profile.yaml"))
    return [file for file in every if "`dienhinh demo`" in file.read_text(encoding="utf-8")[:300]]


def _expect(page: Path, sentence: str) -> None:
    if sentence not in page.read_text(encoding="utf-8"):
        raise SystemExit(f"{page}: does not hold “{sentence}”: the time measured means nothing")


def _phases(file: Path) -> tuple[Phase, ...]:
    rows = json.loads(file.read_text(encoding="utf-8"))["phases"]
    return tuple(Phase(name=row["phase"], wall_s=row["wall_s"], cpu_s=row["cpu_s"]) for row in rows)
