"""A project so small that it is published in a second, for tests that publish it many times."""

import contextlib
import os
import random
import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PIL import Image

from dienhinh import pipeline
from dienhinh.model.output import page_file
from dienhinh.render.frame import FRAME_URI
from tests.folders import BASE, ROOT

_MODEL = "so-ket-2023/ba-to/to-hop-tac-nuoc-leng"
_FRAME = (
    '<!doctype html><html lang="vi"><head>\u2042head\u2042</head><body>'
    '<a href="../ho-so/"\u2042nav:ho-so/\u2042>Hồ sơ</a>\u2042body\u2042</body></html>\n'
)
_WRITTEN = (
    '<!doctype html><html lang="vi"><head><title>Giới thiệu</title></head><body><main>'
    "<h1>Giới thiệu</h1><p>Trang viết tay.</p><!-- dienhinh: totals --></main></body></html>\n"
)


@dataclass(slots=True)
class Room:
    """A project below `root` with a site generator's output beside it.

    Pictures that were made before, as they lie in the cache `drawn`, need not be made again.
    `clean` gives the site that the same project makes with nothing kept but its pictures.
    """

    root: Path
    today: date = date(2023, 12, 1)
    jobs: int = 1
    base_url: str = "https://example.org/"
    drawn: Path | None = None
    site: Path = field(init=False)

    def __post_init__(self) -> None:
        self.site = self.root / "site"
        if not self.root.is_dir():
            shutil.copytree(BASE, self.profiles)
            shutil.copytree(ROOT / "docs" / "theme", self.theme)
            generated = {page_file(FRAME_URI): _FRAME, "gioi-thieu/index.html": _WRITTEN}
            generated |= {"404.html": _WRITTEN, "assets/js/site.js": "const so = 1;\n"}
            for uri, text in generated.items():
                path = self.generated / uri
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            if self.drawn:
                _take_pictures(self.drawn, self.cache)

    @property
    def profiles(self) -> Path:
        return self.root / "profiles"

    @property
    def theme(self) -> Path:
        return self.root / "theme"

    @property
    def generated(self) -> Path:
        return self.root / "generated"

    @property
    def cache(self) -> Path:
        return self.root / "cache"

    def options(self, cache: Path | None = None) -> pipeline.Options:
        return pipeline.Options(
            profiles=self.profiles,
            theme=self.theme,
            docs=self.root / "docs",
            cache=cache or self.cache,
            base_url=self.base_url,
            site_name="Điển hình",
            today=self.today,
            repository="private",
            jobs=self.jobs,
            kits=False,
        )

    def publish(self) -> dict[str, bytes]:
        """The site after publishing over what is there."""
        return self._published(self.options(), self.site)

    def clean(self) -> dict[str, bytes]:
        """The site as a machine makes it that never made it before."""
        cache, site = self.root / "clean-cache", self.root / "clean-site"
        for folder in (cache, site, self.root / ".clean-site.dienhinh"):
            shutil.rmtree(folder, ignore_errors=True)
        cache.mkdir()
        _take_pictures(self.cache, cache)
        return self._published(self.options(cache), site)

    def _published(self, options: pipeline.Options, site: Path) -> dict[str, bytes]:
        examined = pipeline.examine(options)
        errors = [p for p in examined.problems if p.severity.name == "ERROR"]
        assert errors == [], errors
        pipeline.publish(options, examined, site, generator=self.generated)
        return files_of(site)

    def tell(self, name: str, words: str, slugs: list[str]) -> None:
        """Write a story of these profiles, and its page as the site generator would."""
        file = self.root / "docs" / "tin" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"title: Chuyện bên {words}\ndate: {self.today}\ntemplate: story.html\n"
        lead = f"description: Hai tổ kể nhau nghe chuyện làm ăn bên {words}, mùa khô năm nay.\n"
        cards = "".join(f"<!-- dienhinh: card {slug} -->\n\n" for slug in slugs)
        text = "Hai tổ ngồi lại sau mùa gặt.\n\n"
        file.write_text(f"---\n{head}{lead}---\n\n{text}{cards}", encoding="utf-8")
        page = self.generated / "tin" / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_WRITTEN, encoding="utf-8")

    def drop_faulty_stories(self) -> None:
        """Take away stories of profiles that are gone: they would stop the publishing."""
        for problem in pipeline.examine(self.options()).problems:
            if problem.severity.name == "ERROR" and "/docs/tin/" in problem.path:
                Path(problem.path).unlink(missing_ok=True)

    def folders(self) -> list[Path]:
        return sorted(file.parent for file in self.profiles.glob("*/*/*/profile.yaml"))

    def folder(self, slug: str) -> Path:
        (found,) = [each for each in self.folders() if each.name == slug]
        return found

    def add(self, slug: str, name: str) -> Path:
        """One more profile, with pictures of its own."""
        folder = self.profiles / _MODEL.rpartition("/")[0] / slug
        shutil.copytree(BASE / _MODEL, folder)
        set_line(folder, "name", name)
        for number, file in enumerate(sorted(folder.glob("*.jpg"))):
            new_picture(file, f"{slug} {number}")
        return folder


def _take_pictures(kept: Path, cache: Path) -> None:
    """Pictures are dear, and named by all that they are made from."""
    for name in ("anh", "the", "qr"):
        if (kept / name).is_dir():
            shutil.copytree(kept / name, cache / name, copy_function=os.link)
    # Written into where it lies, so no link.
    with contextlib.suppress(FileNotFoundError):
        shutil.copy(kept / "sizes.sqlite3", cache)


def files_of(site: Path) -> dict[str, bytes]:
    """What a reader can ask for."""
    found = {}
    for folder, _, names in os.walk(site):
        if ".dienhinh" not in Path(folder).parts:
            for name in names:
                path = Path(folder, name)
                found[path.relative_to(site).as_posix()] = path.read_bytes()
    return found


def set_line(folder: Path, key: str, value: str) -> None:
    """Give a value of one line in `profile.yaml` another text."""
    file = folder / "profile.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    lines = [f"{key}: {value}" if line.startswith(f"{key}:") else line for line in lines]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def with_another_text(folder: Path, said: str = "Câu mới. ") -> None:
    """Begin the story of a profile with one more sentence."""
    file = folder / "profile.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count("\n  activities: ") == 1
    file.write_text(text.replace("\n  activities: ", f"\n  activities: {said}"), encoding="utf-8")


def new_picture(file: Path, seed: str) -> None:
    """A small picture that no other seed makes, large enough for the rules."""
    chance = random.Random(seed)  # noqa: S311 no secret
    tiny = Image.frombytes("RGB", (4, 3), chance.randbytes(36))
    tiny.resize((1200, 900)).save(file, quality=60)
