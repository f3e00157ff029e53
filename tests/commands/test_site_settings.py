"""Where the site is and what it is called is said once, in mkdocs.yml, and every command knows."""

import argparse
from pathlib import Path

import pytest

from dienhinh import cli
from dienhinh.commands.options import site_address
from dienhinh.read.site_settings import site_setting


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("site_url: https://dien-hinh.quangngai.vn/\n", "https://dien-hinh.quangngai.vn/"),
        ("site_url: 'https://a.vn/dien-hinh/'  # thử\n", "https://a.vn/dien-hinh/"),
        ('a: &a 1\nb: *a\nsite_url: "https://a.vn/"\n', "https://a.vn/"),
        ("site_url: !ENV [URL, 'https://a.vn/']\n", "!ENV [URL, 'https://a.vn/']"),
        ("site_url:\n", ""),
        ("extra:\n  site_url: https://a.vn/\n", ""),
    ],
)
def test_a_setting_is_read_as_it_is_written(tmp_path: Path, written: str, expected: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(written, encoding="utf-8")

    assert site_setting("site_url", tmp_path) == expected


def test_where_there_is_no_file_nothing_is_set(tmp_path: Path) -> None:
    assert site_setting("site_url", tmp_path) == ""


def test_the_address_of_the_settings_counts_unless_another_is_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_url: https://a.vn/\n", encoding="utf-8")

    assert site_address(argparse.Namespace(base_url="")) == "https://a.vn/"
    assert site_address(argparse.Namespace(base_url="https://b.vn/")) == "https://b.vn/"
    assert site_address(argparse.Namespace()) == "https://a.vn/"


def test_an_archive_says_where_its_site_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kho/profiles/reference").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "kho")
    Path("mkdocs.yml").write_text("site_url: https://a.vn/\n", encoding="utf-8")
    Path("profiles/corrections.yaml").write_text("corrections: []\n", encoding="utf-8")

    assert cli.main(["export", "--archive", "../goi"]) == 0

    told = (tmp_path / "goi/bag-info.txt").read_text(encoding="utf-8")
    assert "External-Identifier: https://a.vn/" in told


def test_an_address_that_only_mkdocs_can_work_out_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_url: !ENV SITE_URL\n", encoding="utf-8")
    (tmp_path / "profiles/reference").mkdir(parents=True)

    assert cli.main(["export", "--archive", "../goi"]) == 2

    said = capsys.readouterr().err
    assert "mkdocs.yml: site_url là “!ENV SITE_URL”" in said
    assert "--base-url" in said
