"""Whatever stops a publishing, the site that is served is the old one or the new one, whole.

`DIENHINH_KILLS=100` kills a hundred times; without it a dozen, for every day.
"""

import contextlib
import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dienhinh import pipeline
from dienhinh.pipeline import publishing
from dienhinh.render import site_files
from dienhinh.write import exchange, spare_copy
from dienhinh.write.site_folder import SiteFolder
from dienhinh.write.spare_copy import beside
from tests.pipeline.room import Room, files_of, new_picture, set_line

KILLS = int(os.environ.get("DIENHINH_KILLS", "12"))
# As long as each other: nobody can tell by a size whether a file is of this site or of that.
_SUMMARIES = (
    "Tổ hợp tác nuôi heo cỏ bên suối, cho các hộ trong thôn mượn con giống.",
    "Tổ hợp tác nuôi heo cỏ bên rừng, cho các hộ trong thôn mượn con giống.",
)


@pytest.fixture
def room(tmp_path: Path, drawn: Path) -> Room:
    made = Room(tmp_path / "project", drawn=drawn)
    made.add("to-thu-hai", "Tổ nuôi ong Hai Suối")
    return made


def turned(room: Room, state: int) -> None:
    set_line(room.folders()[0], "summary", _SUMMARIES[state])


def killed_after(room: Room, seconds: float) -> None:
    """Publish in a process of its own, and kill that, as a machine or its keeper may."""
    child = os.fork()
    if child == 0:
        try:
            room.publish()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="signals and forks")
@pytest.mark.parametrize("workers", [1, 2])
def test_killed_at_any_moment_the_site_is_the_old_or_the_new_one(
    room: Room, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    monkeypatch.setattr(publishing, "_WORTH_A_PROCESS", 0)
    room.jobs = workers
    chance = random.Random(workers)  # noqa: S311 no secret
    states = []
    for state in (0, 1):
        turned(room, state)
        start = time.perf_counter()
        states.append(room.publish())
        longest = time.perf_counter() - start
    assert states[0] != states[1]
    seen = set()

    for number in range(KILLS // 2):
        turned(room, number % 2)
        killed_after(room, chance.uniform(0, longest))
        served = files_of(room.site)
        assert served in states
        seen.add(states.index(served))

    turned(room, 0)
    assert room.publish() == states[0]
    assert seen


def test_after_a_kill_the_next_run_makes_what_it_should(room: Room) -> None:
    room.publish()
    for number in range(4):
        turned(room, number % 2)
        killed_after(room, 0.05 * number)
        made = room.publish()

    assert made == room.clean()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes; only root may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "none", str(folder)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_is_told_and_the_site_stays(room: Room, small_disk: Path) -> None:
    room.site = small_disk / "site"
    before = room.publish()
    (small_disk / "ballast").write_bytes(bytes(3 * 2**20 - used(small_disk) - 40_000))
    turned(room, 1)
    for file in room.folders()[0].glob("*.jpg"):
        new_picture(file, f"khác {file.name}")

    with pytest.raises(pipeline.PublishError, match="No space left") as told:
        room.publish()

    assert "trang đang có vẫn nguyên" in str(told.value)
    assert files_of(room.site) == before
    (small_disk / "ballast").unlink()
    assert room.publish() == room.clean()


def used(folder: Path) -> int:
    state = os.statvfs(folder)
    return (state.f_blocks - state.f_bfree) * state.f_frsize


def test_a_disk_that_may_not_be_written_is_told_and_the_site_stays(
    room: Room, small_disk: Path
) -> None:
    room.site = small_disk / "site"
    before = room.publish()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    turned(room, 1)

    with pytest.raises(pipeline.PublishError, match="Read-only file system"):
        room.publish()

    assert files_of(room.site) == before


def test_a_refusal_in_the_middle_leaves_the_site(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = room.publish()
    turned(room, 1)
    robots = site_files.robots

    def refused(*_: object) -> None:
        raise OSError(errno.EACCES, "Permission denied", "robots.txt")

    monkeypatch.setattr(site_files, "robots", refused)
    with pytest.raises(pipeline.PublishError, match=r"robots\.txt: máy không cho"):
        room.publish()

    assert files_of(room.site) == before
    monkeypatch.setattr(site_files, "robots", robots)
    assert room.publish() == room.clean()


def test_two_publishings_at_once_do_not_mix(room: Room) -> None:
    before = room.publish()
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        # Holds the site as a publishing does that has just begun.
        with contextlib.closing(SiteFolder(room.site, room.generated)):
            os.write(write, b"x")
            time.sleep(60)
            os._exit(0)
    os.read(read, 1)
    turned(room, 1)

    with pytest.raises(pipeline.PublishError, match="một lượt đăng khác"):
        room.publish()

    assert files_of(room.site) == before
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert room.publish() == room.clean()


def test_a_photo_that_disappears_is_told_by_name_and_the_site_stays(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = room.publish()
    file = min(room.folders()[0].glob("*.jpg"))
    new_picture(file, "khác")
    examine = pipeline.examine

    def examined_then_gone(options: pipeline.Options) -> pipeline.Examined:
        examined = examine(options)
        file.unlink()
        return examined

    monkeypatch.setattr(pipeline, "examine", examined_then_gone)
    with pytest.raises(pipeline.PublishError, match=file.name):
        room.publish()

    assert files_of(room.site) == before


def test_a_clock_that_goes_back_hides_no_change(room: Room) -> None:
    turned(room, 0)
    room.publish()
    file = room.folders()[0] / "profile.yaml"
    then = file.stat()

    # As long, and with the time the file had before, as a copy or a clock set back makes it.
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("nuôi heo", "nuôi cua"), encoding="utf-8")
    os.utime(file, ns=(then.st_atime_ns, then.st_mtime_ns))
    made = room.publish()

    assert file.stat().st_size == then.st_size
    assert "nuôi cua" in made[f"ho-so/{file.parent.name}/index.html"].decode()
    assert made == room.clean()


def test_a_picture_put_back_with_its_old_time_is_read_again(room: Room) -> None:
    file = min(room.folders()[0].glob("*.jpg"))
    # Decoders stop at the end of a picture, whatever stands behind it.
    file.write_bytes(file.read_bytes().ljust(200_000, b"\0"))
    room.publish()
    then = file.stat()

    new_picture(file, "khác")
    file.write_bytes(file.read_bytes().ljust(200_000, b"\0"))
    os.utime(file, ns=(then.st_atime_ns, then.st_mtime_ns))
    made = room.publish()

    assert (file.stat().st_size, file.stat().st_mtime_ns) == (then.st_size, then.st_mtime_ns)
    shutil.rmtree(room.cache)
    assert made == room.clean()


def test_a_picture_that_changes_while_it_is_published_is_kept_under_no_other_name(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing is drawn yet.
    shutil.rmtree(room.cache)
    file = min(room.folders()[0].glob("*.jpg"))
    first = file.read_bytes()
    examine = pipeline.examine

    def examined_then_changed(options: pipeline.Options) -> pipeline.Examined:
        examined = examine(options)
        new_picture(file, "khác")
        return examined

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "examine", examined_then_changed)
        with pytest.raises(pipeline.PublishError, match=f"{file.name}: ảnh vừa đổi"):
            room.publish()

    file.write_bytes(first)
    made = room.publish()
    shutil.rmtree(room.cache)
    assert made == room.clean()


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV])
def test_a_site_that_is_a_mount_point_is_told_where_to_build(
    room: Room, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    before = room.publish()
    turned(room, 1)

    def mounted(one: Path, other: Path) -> None:
        raise OSError(number, os.strerror(number), f"{one} {other}")

    monkeypatch.setattr(exchange, "_exchanged", mounted)
    with pytest.raises(pipeline.PublishError, match=r"điểm gắn ổ đĩa .* như .*/site/trang \("):
        room.publish()

    assert files_of(room.site) == before


def test_what_cannot_be_cleared_away_after_the_step_is_told_as_such(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.publish()
    turned(room, 1)

    def refused(root: Path, uri: str = "", **_: object) -> None:
        raise OSError(errno.EACCES, "Permission denied", f"{root}/{uri}")

    monkeypatch.setattr(spare_copy, "remove_file", refused)
    monkeypatch.setattr(shutil, "rmtree", refused)
    with pytest.raises(pipeline.PublishError, match="trang mới đã vào chỗ, nhưng chưa dọn"):
        room.publish()

    monkeypatch.undo()
    assert files_of(room.site) == room.clean()
    assert room.publish() == room.clean()


def test_what_cannot_be_removed_from_the_cache_after_the_step_is_told_as_such(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.publish()
    before = spoken(room)
    set_line(room.folders()[0], "name", "Tổ nuôi ong Tên Mới")
    unlink = Path.unlink

    def refused(path: Path, *, missing_ok: bool = False) -> None:
        if path in before:
            raise PermissionError(errno.EACCES, "used by another process", str(path))
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(pipeline.PublishError, match="trang mới đã vào chỗ, nhưng chưa xóa được"):
        room.publish()

    monkeypatch.undo()
    assert files_of(room.site) == room.clean()
    assert room.publish() == room.clean()
    assert len(before - spoken(room)) == 1


def spoken(room: Room) -> set[Path]:
    """What loudspeakers read out, as Word opens it, in the cache."""
    return {*(room.cache / "loa").glob("*.docx")}


def test_nothing_but_the_copy_and_the_lock_lies_beside_the_site(room: Room) -> None:
    room.publish()
    room.publish()

    assert sorted(path.name for path in beside(room.site).iterdir()) == ["clean", "lock", "next"]
