from pathlib import Path

from dienhinh.read.clear_phones import clear_phones
from dienhinh.read.folders import profile_places

PROFILE = """name: Tổ Mẫu  # gọi bà Lan 0905 321 009
# hoặc 0255.321.0007
phone: "0905 321 004"
sources: [{title: "Số #1", url: "https://bao.example.vn/a#0905321008"}]
"""


def found(tmp_path: Path, **files: str) -> list[tuple[str, int, int]]:
    folder = tmp_path / "so-ket-2023" / "ba-to" / "to-mau"
    folder.mkdir(parents=True)
    for name, text in {"profile.yaml": "name: Tổ Mẫu\n", **files}.items():
        (folder / name).write_text(text, encoding="utf-8")
    [place], _ = profile_places(tmp_path)
    return [(Path(p.path).name, p.line, p.column) for p in clear_phones(place)]


def test_numbers_in_comments_are_found_and_values_left_to_the_rules(tmp_path: Path) -> None:
    assert found(tmp_path, **{"profile.yaml": PROFILE}) == [
        ("profile.yaml", 1, 28),
        ("profile.yaml", 2, 8),
    ]


def test_numbers_in_what_an_import_left_are_found(tmp_path: Path) -> None:
    left = {"can-xem-lai.md": "# Việc\n\n- Số thứ hai: 0905 321 005\n", ".nhap.json": "0905321006"}

    assert found(tmp_path, **left) == [("can-xem-lai.md", 3, 15)]


def test_no_message_holds_the_whole_number(tmp_path: Path) -> None:
    assert found(tmp_path, **{"ghi-chu.txt": "0905 321 005"})
    [place], _ = profile_places(tmp_path)

    [problem] = clear_phones(place)

    assert "0905…" in problem.vi
    assert "321" not in problem.vi + problem.en
