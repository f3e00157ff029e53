"""What many tests of a small project would make anew each."""

from pathlib import Path

import pytest

from tests.pipeline.hand_written import a_project
from tests.pipeline.room import Room


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache with the pictures of two profiles that rooms begin with or are given."""
    room = Room(tmp_path_factory.mktemp("drawn") / "project")
    room.add("to-thu-hai", "Tổ nuôi ong Hai Suối")
    room.add("to-thu-ba", "Tổ nuôi ong Ba Bến")
    room.publish()
    return room.cache


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a project with hand-written pages, in which the test runs."""
    monkeypatch.chdir(tmp_path)
    return a_project(tmp_path)
