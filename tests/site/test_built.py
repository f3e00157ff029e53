"""Where MkDocs builds: beside the site, told in words when it cannot, gone at every end."""

import errno
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from dienhinh.site.built import Built, tell_refused
from dienhinh.write.spare_copy import LOCK, beside, folder_beside
from dienhinh.write.torn import torn_name
from tests.folders import ROOT


def test_mkdocs_builds_beside_the_site_and_one_build_at_a_time_is_kept(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    built = Built()
    signal.signal(signal.SIGTERM, before)

    first = Path(built.begin(tmp_path / "out" / "site"))
    assert first.parent == beside(tmp_path / "out" / "site")
    second = Path(built.begin(tmp_path / "out" / "site"))
    assert (first.exists(), second.is_dir(), built.path) == (False, True, second)

    built.forget()
    assert (second.exists(), built.path) == (False, None)


def test_a_thread_that_may_set_no_signal_builds_too(tmp_path: Path) -> None:
    with ThreadPoolExecutor(max_workers=1) as elsewhere:
        built = elsewhere.submit(Built).result()

    assert Path(built.begin(tmp_path / "site")).is_dir()
    built.forget()


_PUBLISHES = """
import sys, time
from pathlib import Path
from dienhinh.write.lock import locked
with locked(Path(sys.argv[1])):
    print("locked", flush=True)
    time.sleep(60)
"""


def test_what_killed_builds_left_is_gone_with_the_next_but_not_another_builds(
    tmp_path: Path,
) -> None:
    site = tmp_path / "site"
    old, young = (beside(site) / torn_name() for _ in range(2))
    for folder in (old, young):
        (folder / "tin").mkdir(parents=True)
    hours_ago = time.time() - 7200
    os.utime(old, (hours_ago, hours_ago))

    command = [sys.executable, "-c", _PUBLISHES, str(beside(site) / LOCK)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with folder_beside(site):
            assert old.is_dir()
        other.kill()
    with folder_beside(site):
        assert (old.exists(), young.is_dir()) == (False, True)


def test_a_full_disk_is_told_in_words(tmp_path: Path) -> None:
    error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(tmp_path / "trang.html"))

    with pytest.raises(PluginError, match=r"trang\.html: máy không cho đọc hoặc ghi .*chỗ trống"):
        tell_refused(error, tmp_path / "site")


_WAITS = """
import sys, time
from pathlib import Path
from dienhinh.site.built import Built
built = Built()
try:
    print(built.begin(Path(sys.argv[1])), flush=True)
    time.sleep(60)
finally:
    built.forget()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_program_that_is_told_to_end_leaves_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _WAITS, str(tmp_path / "site")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        folder = Path(program.stdout.readline().strip())
        assert folder.is_dir()
        program.terminate()
        assert program.wait(timeout=60) == 128 + signal.SIGTERM

    assert not folder.exists()
