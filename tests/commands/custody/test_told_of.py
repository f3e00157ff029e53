from pathlib import Path

import pytest

from dienhinh import cli
from tests.commands.custody.conftest import a_household, put

STORY = """---
title: Hũ gạo của cả làng
description: Chị Ré giữ hũ gạo của làng nhiều năm liền.
date: 2023-11-20
template: story.html
---

<!-- dienhinh: card ho-re -->

Cả làng góp gạo.
Chị Ré giữ sổ.
"""
THEME = """title: Góp gạo
summary: Hộ chị Ré và một tổ hợp tác cùng góp gạo cho người thiếu ăn trong làng.
text: |
  Đọc hai hồ sơ cạnh nhau để thấy một hũ gạo chung nuôi được bao nhiêu người trong một năm.

  Chị Ré giữ sổ.
profiles:
  - to-hop-tac-nuoc-leng
  - ho-re
"""
CORRECTIONS = """corrections:
  - on: 2023-11-30
    article: hu-gao
    text: Đã viết chị Ré có ba sào, đúng là bốn.
  - on: 2023-11-30
    profile: ho-re
    text: Đã viết chị Ré có ba khẩu, đúng là bốn.
  - on: 2023-11-30
    profile: to-hop-tac-nuoc-leng
    text: Chị Ré khác là tổ viên.
"""


@pytest.fixture
def written(profiles: Path) -> Path:
    """What is written about a household, and a page about nobody; the folder of the profiles."""
    put(profiles, "ho-re", **a_household(name="Hộ bà Đinh Thị Ré"))
    docs = profiles.parent / "docs"
    (docs / "tin").mkdir(parents=True)
    (docs / "tin/hu-gao.md").write_text(STORY, encoding="utf-8")
    (docs / "tin/khac.md").write_text(STORY.replace("ho-re", "ho-mau"), encoding="utf-8")
    (docs / "gop-gao.md").write_text(
        "# Góp\n\n<!-- dienhinh: collection gop-gao -->\n\nTheo chị Ré.\n", encoding="utf-8"
    )
    (docs / "diem-tin.md").write_text(
        "# Điểm tin\n\n[Hũ gạo](/tin/hu-gao/) của chị Ré.\n", encoding="utf-8"
    )
    (profiles / "collections").mkdir()
    (profiles / "collections/gop-gao.yaml").write_text(THEME, encoding="utf-8")
    (profiles / "corrections.yaml").write_text(CORRECTIONS, encoding="utf-8")
    return profiles


def rows(out: str, heading: str) -> list[str]:
    """What stands below a heading."""
    below = out.partition(heading)[2].splitlines()[1:]
    count = next((at for at, row in enumerate(below) if not row.startswith("  ")), len(below))
    return [row.strip() for row in below[:count]]


@pytest.mark.parametrize("field", [(), ("--field", "name")])
def test_what_tells_of_the_person_is_told_with_each_line_that_names_them_shortly(
    written: Path, capsys: pytest.CaptureFixture[str], field: tuple[str, ...]
) -> None:
    assert cli.main(["withdraw", "ho-re", *field, "--reason", "x", "--ledger", "so.csv"]) == 0

    out = capsys.readouterr().out
    assert rows(out, "VẪN CÒN KỂ VỀ HỒ SƠ NÀY") == [
        "profiles/collections/gop-gao.yaml:9",
        "profiles/corrections.yaml:3",
        "docs/tin/hu-gao.md:8",
    ]
    assert rows(out, "TÊN VẪN CÒN") == [
        "profiles/collections/gop-gao.yaml:2",
        "profiles/collections/gop-gao.yaml:6",
        "profiles/corrections.yaml:4",
        "profiles/corrections.yaml:7",
        "docs/diem-tin.md:3",
        "docs/gop-gao.md:5",
        "docs/tin/hu-gao.md:3",
        "docs/tin/hu-gao.md:11",
    ]
    assert written.is_dir()


def test_of_a_collective_the_pieces_are_told_and_nobody_is_looked_for(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["--lang", "en", "withdraw", "to-hop-tac-nuoc-leng", "--reason", "x"]

    assert cli.main([*line, "--ledger", "so.csv"]) == 0

    out = capsys.readouterr().out
    assert rows(out, "STILL TOLD OF IT") == ["profiles/collections/gop-gao.yaml:8"]
    assert rows(out, "THE NAME STILL STANDS") == []
    assert written.is_dir()


def test_a_profile_that_learnt_from_them_is_told_and_where_it_names_them_shortly(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = put(
        written,
        "to-hoc-theo",
        name="Tổ Học Theo",
        summary="Tổ góp gạo theo cách của bà Ré, mỗi hộ một nắm gạo trước mỗi bữa nấu cơm chiều.",
        replication={"adopted_from": "ho-re", "steps": ["Góp mỗi bữa một nắm gạo."]},
    )
    file = next(iter(written.glob("*/*/to-hoc-theo/profile.yaml")), folder)
    lines = file.read_text(encoding="utf-8").splitlines()
    adopted = next(n for n, line in enumerate(lines, 1) if "adopted_from" in line)
    summary = next(n for n, line in enumerate(lines, 1) if line.startswith("summary"))

    assert cli.main(["withdraw", "ho-re", "--reason", "x", "--ledger", "so.csv"]) == 0

    out = capsys.readouterr().out
    shown_as = file.relative_to(written.parent).as_posix()
    assert f"{shown_as}:{adopted}" in rows(out, "VẪN CÒN KỂ VỀ HỒ SƠ NÀY")
    assert f"{shown_as}:{summary}" in rows(out, "TÊN VẪN CÒN")
