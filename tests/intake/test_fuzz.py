"""Broken files are told about, never raised: the short run. The long one is `tests.intake.fuzz`."""

import io
import sys
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dienhinh.intake.drafts.dates import parse_date
from dienhinh.intake.drafts.typed_text import clean, label_key
from dienhinh.intake.drafts.values import read_value
from dienhinh.intake.files.emf import bitmap_inside
from dienhinh.intake.files.xml_parts import W
from dienhinh.intake.folders.folder import put
from dienhinh.intake.lines.labels import match
from dienhinh.intake.questions import questions
from dienhinh.render.photo_cleaning import cleaned
from tests.intake.fuzz import one
from tests.intake.mutations import originals
from tests.intake.shipped import CALL, filled_form, names, only_draft, reference, taken

QUICK = settings(
    max_examples=60, deadline=5_000, suppress_health_check=list(HealthCheck), derandomize=True
)
SEEDS = range(0, 120, 5)
PATIENCE_SECONDS = 5.0


@pytest.mark.parametrize("seed", SEEDS)
def test_a_broken_file_is_told_about_quickly(seed: int, tmp_path: Path) -> None:
    kinds = tuple(originals())

    spent = one(tmp_path / "run", kinds[seed // 5 % len(kinds)], 100_000 + seed)

    assert spent < PATIENCE_SECONDS


@QUICK
@given(st.text(max_size=300))
def test_no_text_breaks_the_reading_of_values(text: str) -> None:
    for question in questions():
        read_value(question.field, text, names(), None)
    parse_date(text)
    match(text)
    label_key(text)
    assert clean(clean(text)) == clean(text)


@QUICK
@given(st.binary(max_size=2_000))
def test_no_bytes_break_pictures(data: bytes) -> None:
    for begin in (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"\1\0\0\0" + b"\0" * 36 + b" EMF"):
        bitmap_inside(begin + data)
        cleaned(begin + data)


def test_a_long_heap_of_marks_takes_no_time() -> None:
    begun = time.perf_counter()

    clean("a" + "\u0301\u0316" * 500_000)

    assert time.perf_counter() - begun < PATIENCE_SECONDS


def test_a_name_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in ("../../profile.yaml", "/tmp/profile.yaml", "C:\\x\\profile.yaml", "ok/a.txt"):  # noqa: S108 a stranger's name
            target.writestr(name, "name: Kẻ Lạ\n")

    done = taken(tmp_path / "in", {"goi.zip": out.getvalue()})

    assert done.drafts == []
    told = [row.doubt.place for row in done.refused if "ra ngoài" in row.doubt.text.vi]
    assert told == ["../../profile.yaml", "/tmp/profile.yaml", "C:/x/profile.yaml"]  # noqa: S108 as above


def test_photo_names_of_a_package_stay_in_the_folder(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr(
            "to/profile.yaml", "name: Tổ Một\nunit: ../../x\nphotos: [{file: ../a.jpg}]\n"
        )
    root = tmp_path / "profiles"

    draft = only_draft(tmp_path / "in", {"goi.zip": out.getvalue()})
    outcome = put(root, draft, reference(), CALL)

    assert outcome.folder == root / CALL / "chua-ro-don-vi" / "to-mot"
    assert all(path.resolve().is_relative_to(root) for path in tmp_path.rglob("*.md"))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_in_place_of_a_unit_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "profiles" / CALL).mkdir(parents=True)
    (tmp_path / "profiles" / CALL / "ba-to").symlink_to(outside)
    draft = only_draft(tmp_path / "in", {"a.docx": filled_form()})

    outcome = put(tmp_path / "profiles", draft, reference(), CALL)

    assert outcome.folder is None
    assert list(outside.iterdir()) == []


def bomb(size: int) -> bytes:
    """A Word file of which one part unpacks to `size` zeros."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("word/document.xml", b"\0" * size)
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "a.zip"])
def test_a_zip_bomb_is_refused(name: str, tmp_path: Path) -> None:
    done = taken(tmp_path, {name: bomb(50_000_000)})

    (refused,) = done.refused
    assert "quá lớn" in refused.doubt.text.vi


def test_a_size_that_lies_is_not_believed(tmp_path: Path) -> None:
    data = bytearray(bomb(5_000_000))
    central = data.rfind(b"PK\x01\x02")
    data[central + 24 : central + 28] = (100).to_bytes(4, "little")

    done = taken(tmp_path, {"a.docx": bytes(data)})

    assert len(done.refused) == 1


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    body = f'<!DOCTYPE w [<!ENTITY a0 "ha">{laughs}]><w><p>&a11;</p></w>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("word/document.xml", body)

    done = taken(tmp_path, {"a.docx": out.getvalue()})

    assert len(done.refused) == 1


def _long_document(lines: int) -> bytes:
    paragraph = "<w:p><w:r><w:t>1. Nội dung: 0905 12 một hai ba á * _</w:t></w:r></w:p>"
    body = f'<w:document xmlns:w="{W[1:-1]}"><w:body>{paragraph * lines}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("word/document.xml", body)
    return out.getvalue()


def test_a_document_that_is_too_long_is_refused_before_it_is_read(tmp_path: Path) -> None:
    begun = time.process_time()

    (row,) = taken(tmp_path, {"a.docx": _long_document(20_000)}).refused

    assert "quá dài" in row.doubt.text.vi
    assert time.process_time() - begun < PATIENCE_SECONDS


def test_a_document_nine_times_as_long_does_not_take_many_times_as_long_a_line(
    tmp_path: Path,
) -> None:
    seconds = []
    for lines in (1_000, 9_000):
        begun = time.process_time()
        done = taken(tmp_path / str(lines), {"a.docx": _long_document(lines)})
        seconds.append(time.process_time() - begun)
        assert not any("quá dài" in row.doubt.text.vi for row in done.refused)

    # Each line looking at every other would be 81 times as long.
    assert seconds[1] < 15 * seconds[0]


def test_many_members_are_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for number in range(5_000):
            target.writestr(f"{number}.txt", "")

    done = taken(tmp_path, {"a.zip": out.getvalue()})

    assert "4000" in done.refused[0].doubt.text.vi


def test_zip_files_within_zip_files_end(tmp_path: Path) -> None:
    data = b"x"
    for depth in range(8):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as target:
            target.writestr(f"{depth}.zip" if depth else "a.txt", data)
        data = out.getvalue()

    done = taken(tmp_path, {"a.zip": data})

    assert any("lồng nhau" in row.doubt.text.vi for row in done.refused)
