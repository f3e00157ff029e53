"""A hand-written page that is not UTF-8: told with its place by whatever reads the pages."""

from pathlib import Path

import pytest

from dienhinh import cli
from tests.pipeline.hand_written import told
from tests.repositories import committed


@pytest.fixture
def page(project: Path) -> Path:
    page = project / "docs" / "gioi-thieu.md"
    page.write_bytes("# Giới thiệu\n\nTổ dệt.\n".encode("utf-16"))
    return page


@pytest.mark.usefixtures("page")
def test_checking_tells_it_as_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "not-utf8") == ["docs/gioi-thieu.md:1:1: lỗi"]


@pytest.mark.parametrize("option", [[], ["--check"]])
def test_forms_are_not_made_beside_it_and_it_is_told_where(
    page: Path, capsys: pytest.CaptureFixture[str], option: list[str]
) -> None:
    before = page.read_bytes()

    assert cli.main(["--today", "2023-12-01", "forms", *option]) == 1

    err = capsys.readouterr().err
    assert "docs: có trang viết tay không phải UTF-8" in err
    assert "docs/gioi-thieu.md:1:1: lỗi [not-utf8]" in err
    assert page.read_bytes() == before


def test_review_tells_it_and_ends_without_a_fault_of_its_own(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--today", "2023-12-01", "forms"]) == 0
    committed(project)
    (project / "docs" / "gioi-thieu.md").write_bytes("# Tổ".encode("utf-16"))

    assert cli.main(["--today", "2023-12-01", "review", "--base", "HEAD"]) == 1

    assert "docs/gioi-thieu.md:1:1: lỗi [not-utf8]" in capsys.readouterr().out
