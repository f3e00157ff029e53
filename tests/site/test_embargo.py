"""A scheduled story leaks nothing before its day, and a plan nothing ever.

Hunted through every byte of the site: the words of the profile and of the plan, the names of files,
the hashes of every file made of its pictures, and the pictures themselves as they look.
"""

import hashlib
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from pathlib import Path

import pytest

from dienhinh.model.folder import PhotoFacts
from dienhinh.read.photo_facts import photo_facts
from tests.folders import tree
from tests.site.corpus import CALL, put_profile, without_profiles
from tests.site.findings import assert_none
from tests.site.hunt import Hunt
from tests.site.likeness import pictures_like
from tests.site.project import Project, copied

pytestmark = pytest.mark.slow

TODAY, DUE = date(2026, 11, 22), date(2026, 12, 1)
SLUG, WORD = "to-phuong-vi", "Phượng Vĩ Vàng"
# Each stands in one field of the plan or of the log.
WHO, NOTE, OUTLET, TITLE = (
    "Cán bộ Mẫu Đơn",
    "Hỏi tòa soạn Cúc Quỳ",
    "Báo Sen Hồng",
    "Bài Sim <i>Tím</i>",
)
LINK, LOGGED = "https://bao.example.vn/hoa-sim-tim", "Đã viết nhầm Hoa Chuối"
TEASER = "Tuần tới, một cách giữ đất của người vùng cao."
INTERNAL = (WHO, NOTE)
PLAN = f"""slots:
  - date: {DUE}
    profile: {SLUG}
    channel: newspaper
    outlet: {OUTLET}
    who: {WHO}
    note: {NOTE}
    teaser: {TEASER}
  - date: {TODAY - timedelta(days=3)}
    profile: {SLUG}
    channel: newspaper
    outlet: {OUTLET}
    ran_on: {TODAY - timedelta(days=2)}
    title: {TITLE}
    link: {LINK}
    note: {NOTE}
"""
CORRECTIONS = f"""corrections:
  - on: {TODAY}
    profile: {SLUG}
    text: {LOGGED}, đúng là Hoa Gạo.
"""


@pytest.fixture(scope="module")
def project(built: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The frame of the shipped site with one public profile and one that waits for its day."""
    made = copied(tmp_path_factory.mktemp("embargo"), TODAY)
    shutil.rmtree(made.cache)
    shutil.copytree(built.site, made.site)
    # It tells of no profile here, and is most of what a hunt reads.
    shutil.rmtree(made.site / "so-tay")
    without_profiles(made)
    put_profile(made, "to-bang-lang", name="Tổ Bằng Lăng")
    texts = {f"photos__{n}__{key}": f"{WORD} {key} {n}" for n in (0, 1) for key in _SEEN}
    put_profile(
        made, SLUG, name=f"Tổ {WORD}", status="scheduled", publish_on=DUE.isoformat(),
        summary=f"Một việc làm hay của tổ {WORD}, kể lại từ đầu cho nơi khác cùng làm.",
        address=f"thôn {WORD}, xã Ba Tiêu", workplace=f"Hội {WORD}",
        achievements__effects=f"Cả thôn {WORD} đổi khác sau ba năm.", **texts,
    )  # fmt: skip
    (made.profiles / CALL / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (made.profiles / "corrections.yaml").write_text(CORRECTIONS, encoding="utf-8")
    return made


_SEEN = ("caption", "alt", "credit")


@pytest.fixture(scope="module")
def before(project: Project) -> Path:
    """The site of the last day before the profile may be seen."""
    return _published(project, DUE - timedelta(days=1))


@pytest.fixture(scope="module")
def after(project: Project, before: Path) -> Path:
    """The site of the day, so that the hunt is known to find what it looks for."""
    del before
    return _published(project, DUE)


@pytest.fixture(scope="module")
def hunt_before(before: Path) -> Hunt:
    """Every byte of the last day before."""
    return Hunt(before)


@pytest.fixture(scope="module")
def hunt_after(after: Path) -> Hunt:
    """Every byte of the day."""
    return Hunt(after)


def test_no_word_of_the_profile_is_anywhere_before_its_day(
    hunt_before: Hunt, hunt_after: Hunt
) -> None:
    assert_none(hunt_before.words(WORD, SLUG))
    found = {row.partition("/index.html")[0] for row in hunt_after.words(WORD)}
    assert {"ho-so", f"ho-so/{SLUG}", "bao-chi", "bao-chi/dia-ban/ba-to"} <= found
    assert any(place.startswith("feed.xml") for place in found)


def test_no_file_is_named_after_it(before: Path, after: Path) -> None:
    assert_none([uri for uri in tree(before) if SLUG in uri])
    assert {f"ho-so/{SLUG}/index.html", f"bao-chi/{SLUG}.zip"} <= tree(after).keys()


def test_it_is_counted_nowhere(before: Path, after: Path) -> None:
    home, then = ((site / "bao-chi/index.html").read_text("utf-8") for site in (before, after))

    assert "Lọc tất cả 1 hồ sơ" in home
    assert "Lọc tất cả 2 hồ sơ" in then


def test_no_file_made_of_its_pictures_is_there_under_any_name(
    project: Project, before: Path, after: Path
) -> None:
    digests = list(_digests(project))
    made_of_it = {
        _hash(content)
        for uri, content in tree(after).items()
        if SLUG in uri or any(digest in uri for digest in digests)
    }
    found = tree(before)

    assert len(made_of_it) > 10
    assert_none([uri for uri, content in found.items() if _hash(content) in made_of_it])
    assert_none(
        [
            uri
            for uri, content in found.items()
            for d in digests
            if d in uri or d.encode() in content
        ]
    )


def test_no_picture_looks_like_one_of_its_own(project: Project, before: Path, after: Path) -> None:
    secrets = sorted(project.profile(SLUG).parent.glob("*.jpg"))

    assert_none(pictures_like(before, secrets))
    kinds = {place.partition("/")[0] for place in pictures_like(after, secrets)}
    assert {"anh", "the", "bao-chi"} <= kinds


def test_who_and_notes_are_never_public(hunt_before: Hunt, hunt_after: Hunt) -> None:
    assert_none(hunt_before.words(*INTERNAL))
    assert_none(hunt_after.words(*INTERNAL))


def test_what_ran_is_shown_with_the_profile_and_not_before(hunt_before: Hunt, after: Path) -> None:
    assert_none(hunt_before.words(OUTLET, TITLE, LINK, LOGGED))
    page = (after / f"ho-so/{SLUG}/index.html").read_text("utf-8")
    assert f'<a href="{LINK}" rel="noopener nofollow">{escape(TITLE)}</a>, {OUTLET}' in page
    assert f"Đã đính chính:</p><ul><li>Ngày 22/11/2026: {LOGGED}" in page
    assert LOGGED in (after / "bao-chi/index.html").read_text("utf-8")


def test_only_the_words_for_the_public_announce_it(hunt_before: Hunt) -> None:
    places = {row.partition(":")[0] for row in hunt_before.words(TEASER)}

    assert {place.removesuffix(" (shown)") for place in places} == {"bao-chi/index.html"}


def test_the_plan_itself_is_no_file_of_the_site(after: Path) -> None:
    assert_none([uri for uri in tree(after) if uri.endswith(("plan.yaml", ".ics"))])


def _published(project: Project, today: date) -> Path:
    site = project.root / f"site-{today}"
    shutil.copytree(project.site, site)
    result = project.publish(site, today=today)
    assert result.returncode == 0, result.stderr
    return site


def _digests(project: Project) -> Iterator[str]:
    for path in sorted(project.profile(SLUG).parent.glob("*.jpg")):
        facts = photo_facts(path)
        assert isinstance(facts, PhotoFacts)
        yield facts.digest[:16]


def _hash(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=16).digest()
