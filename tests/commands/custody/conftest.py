"""A folder of sound profiles to withdraw, seal and archive, and a private folder of its own."""

import shutil
from pathlib import Path

import pytest

from tests.builders import a_profile_yaml
from tests.folders import EXAMPLES

UNIT = "so-ket-2023/ba-to"


def put(profiles: Path, slug: str, **changes: object) -> Path:
    """A sound profile of a collective, changed as `a_profile_yaml` says; its file."""
    folder = profiles / UNIT / slug
    shutil.copytree(EXAMPLES / "pictures", folder)
    text = a_profile_yaml(**{"awards": []} | changes)
    (folder / "profile.yaml").write_text(text, encoding="utf-8")
    return folder / "profile.yaml"


def a_household(**changes: object) -> dict[str, object]:
    """What makes the profile one of a household that agreed to name, photo and telephone."""
    agreed: list[dict[str, object]] = [
        {"item": item, "by": "Người Mẫu Một", "on": "2023-11-12", "proof": "Phiếu ở UBND xã"}
        for item in ("name", "photo", "phone")
    ]
    return {
        "kind": "household",
        "model__members": None,
        "workplace": None,
        "consent": agreed,
    } | changes


@pytest.fixture
def profiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder `profiles/`: a collective, and the household `ho-mau`."""
    root = tmp_path / "profiles"
    shutil.copytree(EXAMPLES / "base", root)
    put(root, "ho-mau", name="Hộ Mẫu Một", phone="0905 321 004", **a_household())
    monkeypatch.setenv("DIENHINH_PRIVATE", str(tmp_path / "private"))
    monkeypatch.chdir(tmp_path)
    return root
