"""A project of hand-written pages beside a collective and, when asked for, a person."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from dienhinh import cli
from tests.builders import a_profile_yaml
from tests.folders import BASE, PICTURES

NAME = "Hồ Thị Mẫu Một"
HEAD = (
    "---\ntitle: Nghề dệt trở lại\ndate: {date}\ntemplate: story.html\n"
    "description: Một người thợ dạy cả bản dệt lại những tấm thổ cẩm đã quên.\n---\n\n"
)


COLLECTION = f"""title: Nghề dệt
summary: Chị {NAME} và những người thợ dệt giữ nghề của làng suốt nhiều năm qua.
text: Các hồ sơ về nghề dệt của những làng trong tỉnh, đọc cạnh nhau để thấy nghề được giữ thế nào.
profiles: [to-hop-tac-nuoc-leng, nguoi-mau]
"""


def a_project(root: Path) -> Path:
    """The examples' lists and collective, and a page that thanks the person."""
    shutil.copytree(BASE, root / "profiles")
    (root / "docs" / "tin").mkdir(parents=True)
    (root / "docs" / "gioi-thieu.md").write_text(f"Cảm ơn {NAME}.\n", encoding="utf-8")
    return root


def person(
    project: Path,
    status: str,
    origin: str = "nomination",
    publish_on: str | None = None,
    ethnicity: Mapping[str, str] | None = None,
) -> None:
    """A profile of one person who agreed to name and photo, to `ethnicity` with these days.

    One that is published is so from the day of its dispatch, unless another is given.
    """
    if status == "published" and publish_on is None:
        publish_on = "2023-11-02"
    given = {"by": NAME, "on": "2023-11-12", "proof": "Phiếu đồng ý"}
    consent = [{"item": item, **given} for item in ("name", "photo")]
    if ethnicity is not None:
        consent.append({"item": "ethnicity", **given, **ethnicity})
    folder = project / "profiles/so-ket-2023/ba-to/nguoi-mau"
    folder.mkdir(parents=True, exist_ok=True)
    text = a_profile_yaml(
        name=NAME,
        kind="individual",
        model=None,
        awards=None,
        status=status,
        publish_on=publish_on,
        origin=origin,
        consent=consent,
    )
    (folder / "profile.yaml").write_text(text, encoding="utf-8")
    for number in (1, 2):
        shutil.copy(PICTURES / f"anh-{number}.jpg", folder)


def told(capsys: pytest.CaptureFixture[str], code: str) -> list[str]:
    """Where `check` finds it, and whether it is an error."""
    cli.main(["--today", "2023-12-01", "check"])
    rows = (row.split(" ") for row in capsys.readouterr().out.splitlines() if f"[{code}]" in row)
    return [f"{row[0]} {row[1]}" for row in rows]
