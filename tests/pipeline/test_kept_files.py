import multiprocessing
import os
import shutil
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import closing, nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dienhinh.model.library import Library
from dienhinh.model.profile import Photo
from dienhinh.model.progress import Progress, Step, silent
from dienhinh.pipeline import crew, makers
from dienhinh.pipeline.crew import crew_at
from dienhinh.pipeline.kept_files import KeptFiles, kept_code
from dienhinh.pipeline.options import Crew, Hire, Options, PublishError
from dienhinh.read.photo_facts import picture_digest
from dienhinh.write.cache import Cache
from dienhinh.write.site_folder import SiteFolder
from tests.builders import a_profile
from tests.derive.libraries import a_library
from tests.pipeline.clusters import Cluster, cluster_on_loopback
from tests.render.pictures import photograph
from tests.storages import s3_on_loopback

THEME = Path(__file__).parents[2] / "docs/theme"
STORE = "s3://kho-chung/dien-hinh"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Path]:
    """Two profiles with two pictures of their own each, and the folder of the originals."""
    folder = tmp_path_factory.mktemp("profiles")
    photos = tuple(
        Photo(
            file=f"anh-{n}.jpg", caption="Tổ họp", alt="Mọi người ngồi", credit="Xã", kind="photo"
        )
        for n in (1, 2)
    )
    library = a_library(
        *(a_profile(slug=f"to-{n}", name=f"Tổ {n}", photos=photos) for n in range(2))
    )
    profiles = []
    for number, profile in enumerate(library.profiles):
        own = []
        for at, photo in enumerate(profile.photos):
            size = (600 + 10 * number, 400 + at)
            source = f"{profile.slug}/{photo.source.rpartition('/')[2]}"
            (folder / source).parent.mkdir(exist_ok=True)
            content = photograph(size)
            (folder / source).write_bytes(content)
            digest = picture_digest(content)
            own.append(
                replace(photo, source=source, digest=digest, width_px=size[0], height_px=size[1])
            )
        profiles.append(replace(profile, photos=tuple(own)))
    by_slug = {profile.slug: profile for profile in profiles}
    return replace(library, profiles=tuple(profiles), by_slug=by_slug), folder


def options(profiles: Path, folder: Path, **how: Any) -> Options:  # noqa: ANN401 its fields
    given = Options(
        profiles=profiles,
        theme=THEME,
        docs=folder,
        cache=folder / "cache",
        base_url="https://thu.example.vn/",
        site_name="Thử",
        today=date(2026, 11, 22),
        repository="private",
        jobs=2,
    )
    return replace(given, **how)


def made(
    shown: tuple[Library, Path],
    folder: Path,
    progress: Progress = silent,
    **how: Any,  # noqa: ANN401 fields of Options
) -> dict[str, bytes]:
    """All files that come into a new site, by address."""
    library, profiles = shown
    with closing(SiteFolder(folder / "site")) as site:
        files = KeptFiles(options(profiles, folder, **how), library, site, progress)
        files.photos("")
        files.pieces("")
        files.kits()
        site.finish()
    every = sorted(path for path in (folder / "site").rglob("*") if path.is_file())
    every = [path for path in every if ".dienhinh" not in path.parts]
    return {path.relative_to(folder / "site").as_posix(): path.read_bytes() for path in every}


@pytest.fixture(scope="module")
def by_threads_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("threads")


@pytest.fixture(scope="module")
def by_threads(shown: tuple[Library, Path], by_threads_in: Path) -> dict[str, bytes]:
    return made(shown, by_threads_in)


@pytest.fixture
def once_made(by_threads: dict[str, bytes], by_threads_in: Path, tmp_path: Path) -> Path:
    """A folder that begins with everything made before."""
    assert by_threads
    shutil.copytree(by_threads_in / "cache", tmp_path / "cache")
    return tmp_path


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Two workers that know the store and none of our folders."""
    folder = tmp_path_factory.mktemp("cluster")
    with s3_on_loopback("kho-chung") as settings, cluster_on_loopback(folder, settings) as started:
        yield started


def test_of_who_is_gone_no_kept_file_of_any_kind_stays(
    shown: tuple[Library, Path], once_made: Path
) -> None:
    nobody, profiles = replace(shown[0], profiles=(), by_slug={}), shown[1]
    kept_code("https://thu.example.vn/ho-so/to-1/", Cache(once_made / "cache"))
    with closing(SiteFolder(once_made / "site")) as site:
        KeptFiles(options(profiles, once_made), nobody, site, silent).once(b"mot", bytes.upper)
        before = [path for path in (once_made / "cache").rglob("*") if path.is_dir()]
        KeptFiles(options(profiles, once_made), nobody, site, silent).purge()

    kinds = {path.name for path in before if path.parent == once_made / "cache"}
    assert kinds == {"anh", "the", "ap-phich", "loa", "de-cuong", "bo-tu-lieu", "qr", "once"}
    left = [path for path in (once_made / "cache").rglob("*") if path.suffix != ".sqlite3"]
    assert left == []


def test_every_kind_of_dear_file_is_made(by_threads: dict[str, bytes]) -> None:
    folders = {uri.partition("/")[0] for uri in by_threads}
    assert folders == {"anh", "the", "ap-phich", "loa", "bao-chi", "de-cuong"}
    # Four pictures in one width and three formats.
    assert sum(uri.startswith("anh/") for uri in by_threads) == 12


def test_processes_make_the_same_bytes_as_threads(
    shown: tuple[Library, Path], by_threads: dict[str, bytes], tmp_path: Path
) -> None:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        assert made(shown, tmp_path, crew=crew_of(pool)) == by_threads


def crew_of(executor: Executor) -> Hire:
    return lambda: nullcontext(Crew(executor=executor, at_a_time=2))


class _Elsewhere(Executor):
    """A worker that keeps what it makes where nobody sees it."""

    def submit(self, fn: Any, /, *args: Any, **_: Any) -> Future[Any]:  # noqa: ANN401 as in Executor
        (given,) = args
        places = replace(given.places, cache=given.places.cache / "o-noi-khac")
        future: Future[Any] = Future()
        future.set_result(fn(replace(given, places=places)))
        return future


def test_files_that_a_worker_kept_elsewhere_are_missed_at_once(
    shown: tuple[Library, Path], tmp_path: Path
) -> None:
    with pytest.raises(PublishError, match="mọi máy phải thấy cùng thư mục"):
        made(shown, tmp_path, crew=crew_of(_Elsewhere()))


def test_what_a_shared_folder_holds_is_made_by_nobody(
    shown: tuple[Library, Path], by_threads: dict[str, bytes], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    store = str(tmp_path / "chung")
    first = made(shown, tmp_path / "may-mot", store=store)
    monkeypatch.setattr(crew, "run", lambda _: pytest.fail("made again"))

    second = made(shown, tmp_path / "may-hai", store=store)
    assert first == second == by_threads
    (picture, *_) = (uri for uri in first if uri.startswith("anh/") and uri.endswith(".jpg"))
    assert Cache(tmp_path / "may-hai/cache").missing([picture]) == []


def test_a_worker_with_other_versions_is_not_hired(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    hire = crew_at(cluster.address)
    assert hire is not None
    monkeypatch.setattr(makers, "_version", lambda _: "9.9")

    with pytest.raises(PublishError, match=r"tcp://.*khác phiên bản.*pillow .* ≠ 9\.9"), hire():
        pass


def test_of_two_workers_one_is_killed_midway_and_nothing_is_lost(
    shown: tuple[Library, Path], by_threads: dict[str, bytes], tmp_path: Path, cluster: Cluster
) -> None:
    killed: list[set[str]] = []

    def kill_one(step: Step, done: int, total: int) -> None:
        if not killed and done == 2:
            assert (step, total) == (Step.PICTURES, 4)
            killed.append(cluster.names())
            os.kill(cluster.workers[0].pid, signal.SIGKILL)

    files = made(shown, tmp_path, kill_one, crew=crew_at(cluster.address), store=STORE)

    assert files == by_threads
    assert (len(killed[0]), len(cluster.names())) == (2, 1)


def without_the_site(folder: Path) -> None:
    for name in ("site", ".site.dienhinh"):
        shutil.rmtree(folder / name)


@pytest.mark.parametrize("is_site_there", [True, False])
def test_a_kept_file_that_was_cut_off_is_made_again(
    shown: tuple[Library, Path], by_threads: dict[str, bytes], once_made: Path, *,
    is_site_there: bool,
) -> None:  # fmt: skip
    made(shown, once_made)
    kept = [path for path in (once_made / "cache").rglob("*") if path.suffix in {".avif", ".zip"}]
    assert {path.parent.name for path in kept} == {"anh", "bo-tu-lieu"}
    for number, path in enumerate(kept):
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content[: len(content) * (number % 2) // 2])
    if not is_site_there:
        without_the_site(once_made)

    assert made(shown, once_made) == by_threads


@pytest.mark.parametrize("is_site_there", [True, False])
def test_a_file_cut_off_where_the_site_links_to_it_is_made_again(
    shown: tuple[Library, Path], by_threads: dict[str, bytes], once_made: Path, *,
    is_site_there: bool,
) -> None:  # fmt: skip
    made(shown, once_made)
    for path in (once_made / "cache/anh").glob("*.avif"):
        os.truncate(path, 100)
    if not is_site_there:
        without_the_site(once_made)

    assert made(shown, once_made) == by_threads


def test_what_is_kept_whole_is_not_made_again_for_a_new_site(
    shown: tuple[Library, Path], once_made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "run", lambda _: pytest.fail("made again"))

    made(shown, once_made)


def test_the_disk_has_what_was_made_before_the_site_names_it(
    shown: tuple[Library, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_disk: set[int] = set()
    fsync = os.fsync

    def noted(handle: int) -> None:
        fsync(handle)
        on_disk.add(os.fstat(handle).st_ino)

    finish = SiteFolder.finish
    seen: list[set[int]] = []

    def finished(site: SiteFolder) -> int:
        seen.append(set(on_disk))
        return finish(site)

    monkeypatch.setattr(os, "fsync", noted)
    monkeypatch.setattr(SiteFolder, "finish", finished)
    files = made(shown, tmp_path)

    linked = {(tmp_path / "site" / uri).stat().st_ino for uri in files}
    assert [linked <= inodes for inodes in seen] == [True]


def test_a_shared_folder_is_the_same_one_for_workers_elsewhere(
    shown: tuple[Library, Path], by_threads: dict[str, bytes], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    (tmp_path / "may-khac").mkdir()
    monkeypatch.chdir(tmp_path)
    with ProcessPoolExecutor(
        1, multiprocessing.get_context("spawn"), os.chdir, (tmp_path / "may-khac",)
    ) as pool:
        assert made(shown, tmp_path, crew=crew_of(pool), store="chung") == by_threads
    assert list((tmp_path / "may-khac").iterdir()) == []


def test_a_worker_of_another_commit_is_not_hired(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    hire = crew_at(cluster.address)
    assert hire is not None
    for name, match in (("own_files", "dienhinh"), ("_set_with", r"dienhinh\.render")):
        with monkeypatch.context() as patched:
            patched.setattr(makers, name, lambda: "0" * 12)
            says = rf"khác phiên bản \({match} [0-9a-f]{{12}} ≠ 0{{12}}\).*cùng một bản"
            with pytest.raises(PublishError, match=says), hire():
                pass


def test_files_that_another_publishing_removed_are_not_blamed_on_other_machines(
    shown: tuple[Library, Path], tmp_path: Path
) -> None:
    def removed(step: Step, done: int, total: int) -> None:
        if (step, done) == (Step.PICTURES, total):
            for path in (tmp_path / "cache/anh").glob("*"):
                path.unlink()

    with pytest.raises(PublishError, match="một lượt đăng khác dùng cùng"):
        made(shown, tmp_path, removed)


def test_a_store_that_was_emptied_gets_the_pictures_that_workers_need(
    shown: tuple[Library, Path], by_threads: dict[str, bytes], tmp_path: Path
) -> None:
    store = tmp_path / "chung"
    made(shown, tmp_path, store=str(store))
    shutil.rmtree(store)
    for folder in ("ap-phich", "bo-tu-lieu"):
        shutil.rmtree(tmp_path / "cache" / folder)

    assert made(shown, tmp_path, store=str(store)) == by_threads


def test_a_picture_cut_off_in_the_store_is_named_and_goes_into_no_kit(
    shown: tuple[Library, Path], tmp_path: Path
) -> None:
    store = tmp_path / "chung"
    made(shown, tmp_path, store=str(store))
    for path in (store / "anh").iterdir():
        os.truncate(path, 100)
    shutil.rmtree(store / "bo-tu-lieu")
    shutil.rmtree(tmp_path / "cache" / "bo-tu-lieu")

    with pytest.raises(PublishError, match=r"^anh/.*bị mất hoặc bị cắt cụt"):
        made(shown, tmp_path, store=str(store))
