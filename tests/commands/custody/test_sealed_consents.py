from pathlib import Path

import pytest

from dienhinh import cli
from dienhinh.commands.custody.sealing import make_key
from tests.commands.custody.conftest import a_household, put

_TOLD = "đã đồng ý cho hiện số"


@pytest.fixture(autouse=True)
def _key(profiles: Path, tmp_path: Path) -> None:
    """There is a key to seal for, and a household that did not agree to show its number."""
    make_key(profiles, tmp_path / "private" / "key.txt", "Ban Thi đua")
    put(profiles, "ho-hai", name="Hộ Mẫu Hai", phone="0905 321 005", **a_household(consent=[]))


def test_who_agreed_to_show_the_number_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--today", "2026-11-01", "seal"]) == 0

    told = capsys.readouterr().out
    assert f"1 hồ sơ trong đó {_TOLD}." in told
    assert "\n  ho-mau (Hộ Mẫu Một)\n" in told
    assert "(Hộ Mẫu Hai)" not in told


def test_a_consent_that_does_not_hold_on_the_day_is_none(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["--today", "2023-11-11", "seal"]) == 0

    assert _TOLD not in capsys.readouterr().out


def test_only_what_was_sealed_now_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--today", "2026-11-01", "seal", "ho-hai"]) == 0

    assert _TOLD not in capsys.readouterr().out


def test_a_public_repository_shows_no_number_anyway(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--today", "2026-11-01", "--repository", "public", "seal"]) == 0

    assert _TOLD not in capsys.readouterr().out


def test_lists_with_faults_do_not_undo_what_was_sealed(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (profiles / "reference" / "sectors.yaml").write_text("[]\n", encoding="utf-8")

    assert cli.main(["--today", "2026-11-01", "seal"]) == 0

    told = capsys.readouterr().out
    assert "2 số đã niêm phong." in told
    assert "Danh mục còn lỗi" in told
