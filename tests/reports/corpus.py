"""A small call with answers of every sort, for tests of reports and of the board.

Everything is invented. Ba Tơ sent two sound profiles and one without telephone for one movement,
for the other a draft of a person who has not agreed to be named, and its figures and words; Sơn Hà
sent nothing; the association was not asked for profiles but sent figures.
"""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from dienhinh import pipeline
from dienhinh.model.dossier import Dossier
from dienhinh.model.plan import Slot
from dienhinh.problems import Problem, Severity
from tests.builders import a_profile_yaml
from tests.folders import EXAMPLES, ROOT

CALL = "so-ket-2023"
TODAY = date(2023, 12, 1)
POOR, RURAL = "vi-nguoi-ngheo", "nong-thon-moi"

BA_TO: dict[str, Any] = {
    "call": CALL,
    "unit": "ba-to",
    "as_of": "2023-11-15",
    "reports": [
        {
            "movement": POOR,
            "number": "215/BC-UBND",
            "date": "2023-11-20",
            "received_on": "2023-11-22",
        }
    ],
    "documents": [
        {
            "movement": POOR,
            "form": "directive",
            "number": "05-CT/HU",
            "date": "2022-03-10",
            "issuer": "Huyện ủy Ba Tơ",
            "title": "Về giảm nghèo bền vững",
        },
        {
            "movement": POOR,
            "form": "plan",
            "number": "45/KH-UBND",
            "date": "2022-09-01",
            "issuer": "UBND huyện Ba Tơ",
            "title": "Triển khai Phong trào thi đua",
        },
    ],
    "launched": [
        {
            "movement": POOR,
            "name": "Mỗi chi bộ giúp một hộ thoát nghèo",
            "purpose": "Để hộ nào cũng có người cùng làm.",
            "criteria": ["Có sổ theo dõi từng hộ", "Mỗi quý một lần đến nhà"],
            "launched_on": "2022-04",
        }
    ],
    "awards": [
        {
            "movement": POOR,
            "year": 2022,
            "award": "giay-khen-huyen",
            "collectives": 12,
            "households": 5,
            "individuals": 20,
        },
        {
            "movement": POOR,
            "year": 2023,
            "award": "bang-khen-tinh",
            "collectives": 1,
            "households": 0,
            "individuals": 2,
        },
        {
            "movement": RURAL,
            "year": 2023,
            "award": "giay-khen-huyen",
            "collectives": 4,
            "households": 0,
            "individuals": 0,
        },
    ],
    "inspections": [
        {"movement": POOR, "on": "2023-05", "by": "Đoàn kiểm tra của huyện", "places": 6}
    ],
    "totals": [
        {"movement": POOR, "collectives": 13, "individuals": 22},
        {"movement": RURAL, "documents": 0, "launched": 0, "inspections": 0},
    ],
}
ASSOCIATION: dict[str, Any] = {
    "call": CALL,
    "unit": "hoi-nong-dan-tinh",
    "as_of": "2023-11-10",
    "documents": [],
    "launched": [],
    "awards": [
        {
            "movement": POOR,
            "year": 2023,
            "award": "bang-khen-tinh",
            "collectives": 2,
            "households": 1,
            "individuals": 0,
        }
    ],
}
WORDS = """\
<!-- lời nhắc cho người viết, không vào báo cáo -->
## I.1 Đặc điểm tình hình
Huyện có **19 xã**, phần lớn là đồng bào Hrê.

- Đường dốc.
- Ruộng ít.

## III.1.b
Có nơi *chưa* vào cuộc.
"""


def options(root: Path) -> pipeline.Options:
    """Options over the corpus laid out in `root`, on the day after the deadline."""
    return pipeline.Options(
        profiles=root / "profiles",
        theme=ROOT / "docs" / "theme",
        docs=root / "docs",
        cache=root / ".cache",
        base_url="https://dien-hinh.test/",
        site_name="Kho thử",
        today=TODAY,
        repository="private",
    )


def lay_out(root: Path) -> Path:
    """Write the corpus into `root/profiles`; that folder."""
    profiles = root / "profiles"
    shutil.copytree(EXAMPLES / "base", profiles)
    call = profiles / CALL
    shutil.rmtree(call / "ba-to")
    shutil.rmtree(call / "outlines")
    shutil.copytree(ROOT / "profiles" / CALL / "outlines", call / "outlines")
    change(call / "call.yaml", "nominates: false", "nominates: true")
    put_yaml(call / "ba-to" / "unit.yaml", BA_TO)
    put_yaml(call / "hoi-nong-dan-tinh" / "unit.yaml", ASSOCIATION)
    text = call / "ba-to" / "bao-cao" / f"{POOR}.md"
    text.parent.mkdir()
    text.write_text(WORDS, encoding="utf-8")
    put_profile(profiles, "ba-to", "to-hop-tac-suoi-mau")
    put_profile(
        profiles,
        "ba-to",
        "ba-pham-thi-mau",
        name="Bà Phạm Thị Mẫu",
        kind="individual",
        model=None,
        awards=None,
        phone="0255 300 0001",
        consent=[_consent("name"), _consent("photo")],
    )
    put_profile(
        profiles,
        "ba-to",
        "ong-chua-dong-y",
        name="Ông Lê Văn Mẫu",
        kind="individual",
        status="draft",
        movement=RURAL,
        model=None,
        awards=None,
        phone="0255 300 0002",
    )
    put_profile(profiles, "ba-to", "ong-thieu-so", name="Tổ Thiếu Số", phone=None)
    put_profile(
        profiles,
        "ba-to",
        "bai-bao",
        name="Tổ đọc báo Suối Mẫu",
        origin="press",
        phone=None,
        movement=RURAL,
    )
    return profiles


def put_profile(profiles: Path, unit: str, slug: str, **changes: Any) -> Path:  # noqa: ANN401 any YAML
    """A profile of the builders with these changes; its awards are of the lists of the base."""
    folder = profiles / CALL / unit / slug
    shutil.copytree(EXAMPLES / "pictures", folder)
    if "awards" not in changes:
        changes["awards__0__award"] = "bang-khen-tinh"
    file = folder / "profile.yaml"
    file.write_text(a_profile_yaml(**{"unit": unit} | changes), encoding="utf-8")
    return file


def put_yaml(path: Path, values: dict[str, Any]) -> None:
    """Write a file of plain values."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100_000)
    path.write_text(text, encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    """Replace what stands once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path}: {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def with_faulty_figures(found: Dossier, unit: str) -> Dossier:
    """The dossier as it is when the file of a unit has one error and one warning."""
    path = f"profiles/{CALL}/{unit}/unit.yaml"
    faulty = tuple(
        Problem(path, line, 1, "wrong-type", severity, "Ghi bằng chữ số.", "Type digits.")
        for line, severity in ((8, Severity.ERROR), (9, Severity.WARNING))
    )
    figures = {of: stated for of, stated in found.figures.items() if of != unit}
    return replace(found, figures=figures, faulty_figures={unit: faulty})


def a_slot(profile: str, ran_on: date | None, **changes: Any) -> Slot:  # noqa: ANN401 any field
    """A telling on the website of an invented newspaper."""
    told = Slot(
        date=date(2023, 11, 20),
        profile=profile,
        channel="newspaper",
        outlet="Báo Mẫu",
        who=None,
        ran_on=ran_on,
        title="Một bài về tổ hợp tác",
        link="https://bao.example.vn/to-hop-tac",
        teaser=None,
        note=None,
    )
    return replace(told, **changes)


def _consent(item: str) -> dict[str, str]:
    return {
        "item": item,
        "by": "Phạm Thị Mẫu",
        "on": "2023-11-12",
        "proof": "Phiếu đồng ý, lưu tại xã",
    }
