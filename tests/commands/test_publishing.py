from pathlib import Path

import pytest

from dienhinh import cli


@pytest.mark.parametrize("store", ["docs/kho-chung", "site/kho-chung", "file://{}/docs/kho"])
def test_what_machines_share_is_not_kept_where_it_would_go_out_with_the_site(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    store: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: Thử\n", encoding="utf-8")
    (tmp_path / "docs/theme").mkdir(parents=True)
    (tmp_path / "profiles/reference").mkdir(parents=True)
    words = ["publish", "--into", "site", "--store", store.format(tmp_path)]

    assert cli.main(words) == 2
    assert "nằm trong thư mục trang công khai" in capsys.readouterr().err


@pytest.mark.parametrize("cache", ["docs/kho", "site/x", "."])
def test_no_command_keeps_what_is_not_public_where_it_would_go_out_with_the_site(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    cache: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: Thử\n", encoding="utf-8")
    (tmp_path / "docs/theme").mkdir(parents=True)
    (tmp_path / "profiles/reference").mkdir(parents=True)

    assert cli.main(["--cache", cache, "check"]) == 2
    assert "trang công khai" in (told := capsys.readouterr().err) or "không thể nằm trong" in told
    assert not list(tmp_path.rglob("*.sqlite3"))
