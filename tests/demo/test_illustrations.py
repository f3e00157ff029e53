import json
from pathlib import Path

import pytest

from dienhinh.demo.illustrations import LIST, IllustrationError, illustrate, scenes
from dienhinh.demo.scenes import jpeg
from dienhinh.model.progress import silent

PROFILES = Path(__file__).parents[2] / "profiles"


def a_list(root: Path, rows: object) -> Path:
    (root / LIST).write_text(json.dumps(rows), encoding="utf-8")
    return root


def test_only_pictures_of_profiles_that_exist_are_drawn(tmp_path: Path) -> None:
    row = {"subject": "cattle", "view": "detail", "sky": "day", "seed": 3}
    (tmp_path / "co").mkdir()
    (tmp_path / "co" / "profile.yaml").write_text("name: x", encoding="utf-8")
    a_list(tmp_path, {"co/anh-1.jpg": row, "khong/anh-1.jpg": row})

    assert illustrate(tmp_path, silent) == (1, ("khong/anh-1.jpg",))
    assert (tmp_path / "co" / "anh-1.jpg").stat().st_size > 20_000
    assert not (tmp_path / "khong").exists()
    assert illustrate(tmp_path, silent) == (0, ("khong/anh-1.jpg",))


@pytest.mark.parametrize(
    "rows",
    [
        {"a/anh-1.jpg": {"subject": "núi lửa"}},
        {"a/anh-1.jpg": {"subject": "cattle", "view": "nghiêng"}},
        {"a/anh-1.jpg": {"chủ đề": "cattle"}},
        {"a/anh-1.jpg": "cattle"},
        ["cattle"],
    ],
)
def test_a_list_that_cannot_be_drawn_is_refused(tmp_path: Path, rows: object) -> None:
    with pytest.raises(IllustrationError, match=LIST):
        scenes(a_list(tmp_path, rows))


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(IllustrationError, match="không đọc được"):
        scenes(tmp_path)


def test_every_shipped_illustration_is_listed_and_every_listed_one_is_there() -> None:
    listed = set(scenes(PROFILES))
    there = {path.relative_to(PROFILES).as_posix() for path in PROFILES.glob("*/*/*/*.jpg")}

    assert there == listed


def test_a_shipped_illustration_is_drawn_again_to_the_same_bytes() -> None:
    file, scene = min(scenes(PROFILES).items(), key=lambda row: row[0])

    assert jpeg(scene) == (PROFILES / file).read_bytes()
