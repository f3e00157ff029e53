"""The lists of the repository, and a filled form to spoil in all the ways districts do."""

from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from dienhinh.check.reference import load_reference
from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.forms.word_form import Example, word_form
from dienhinh.intake.forms.workbook_form import workbook_form
from dienhinh.intake.sources import Taken, take
from dienhinh.model.call import Call
from dienhinh.model.reference import Reference
from dienhinh.model.source import Value
from dienhinh.read.reference import reference_trees
from tests.folders import ROOT

CALL = "so-ket-2023"
GIVEN = Given(call=CALL)
TODAY = date(2023, 12, 1)

# What a district fills in; every value is invented.
VALUES: dict[str, Value] = {
    "name": "Tổ hợp tác Suối Mẫu",
    "kind": "collective",
    "call": CALL,
    "unit": "ba-to",
    "movement": "vi-nguoi-ngheo",
    "sector": "trong-trot",
    "origin": "sample",
    "status": "draft",
    "address": "thôn Thí Dụ, xã Ba Tiêu, huyện Ba Tơ",
    "commune": "21517",
    "phone": "0255 300 0000",
    "summary": "Sáu hộ trồng ngô trên đất dốc lập tổ hợp tác, ghi sổ chung và bán ở chợ phiên.",
    "achievements": {
        "activities": "Tổ bắt đầu từ sáu hộ trồng ngô.\n\nNăm thứ hai, tổ vay vốn quay vòng.",
        "measures": ["Ghi sổ thu chi chung, treo ở nhà văn hóa.", "Trồng gối vụ trên băng cỏ."],
        "results": ["30 lao động có việc làm.", "37 hộ được hỗ trợ giống."],
        "effects": "Đất dốc không còn bị rửa trôi sau mỗi mùa mưa.",
    },
    "model": {
        "founded": "2019-03",
        "jobs_created": 30,
        "households_supported": 37,
        "members": 15,
        "as_of": "2023-10",
    },
    "photos": [
        {
            "file": "anh-1.jpg",
            "caption": "Quầy hàng của tổ ở chợ phiên, tháng 10/2023",
            "alt": "Hai người phụ nữ xếp ngô lên chiếc bàn tre",
            "credit": "Hội Nông dân xã Ba Tiêu",
            "kind": "photo",
        },
        {
            "file": "anh-2.jpg",
            "caption": "Băng cỏ giữ đất trên nương",
            "alt": "Sườn đồi có những dải cỏ giữa các hàng ngô",
            "credit": "Hội Nông dân xã Ba Tiêu",
            "kind": "photo",
        },
    ],
}


@cache
def reference() -> Reference:
    found, problems = load_reference(reference_trees(ROOT / "profiles")[0])
    assert found is not None, problems
    return found


def call() -> Call:
    return reference().calls[CALL]


@cache
def names() -> Names:
    return Names(reference(), call())


@cache
def picture(number: int) -> bytes:
    """A JPEG of 1600 by 1200 that no other number gives."""
    out = BytesIO()
    Image.new("RGB", (1600, 1200), (40 * number % 256, 120, 90)).save(out, "JPEG", quality=60)
    return out.getvalue()


@cache
def filled_form(first: bytes = b"", second: bytes = b"") -> bytes:
    """The form of a collective, filled with `VALUES` and two pictures."""
    pictures = [(first or picture(1), "Quầy hàng"), (second or picture(2), "Băng cỏ")]
    example = Example(VALUES, pictures)
    return word_form("collective", reference(), CALL, "tóm tắt thành tích 02-03 trang A4", example)


@cache
def blank_workbook() -> bytes:
    """The workbook for many profiles, with nobody in it."""
    return workbook_form(reference(), CALL)


def taken(folder: Path, files: dict[str, bytes]) -> Taken:
    """What comes of files that lie in one folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return take([folder], names(), GIVEN)


def only_draft(folder: Path, files: dict[str, bytes]) -> Draft:
    """The one draft that comes of files."""
    done = taken(folder, files)
    assert [row.doubt.text.vi for row in done.refused] == []
    (draft,) = done.drafts
    return draft
