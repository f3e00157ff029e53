import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dienhinh import cli, pipeline
from dienhinh.commands.official import calls
from dienhinh.commands.official.calls import CallError, NewCall, make_call
from dienhinh.commands.official.papers import dossier, make_unit_report, report_file
from dienhinh.derive.pages.outline import OutlinePage
from dienhinh.derive.reports.board import board as board_of
from dienhinh.model.dossier import Dossier
from dienhinh.problems import Severity
from tests.builders import a_profile_yaml
from tests.derive.every_page import all_pages
from tests.folders import EXAMPLES, ROOT, tree
from tests.reports import corpus
from tests.reports.word_files import paragraphs

TODAY = date(2026, 10, 1)
UNIT = "xa-ba-to-21484"
NOMINEES = (
    "Giới thiệu các mô hình, gương điển hình tiên tiến tiêu biểu xuất sắc trong Phong trào thi đua"
)


@pytest.fixture
def options(tmp_path: Path) -> pipeline.Options:
    """The base with the invented second call laid over it, and one profile of a commune."""
    profiles = tmp_path / "profiles"
    shutil.copytree(EXAMPLES / "base", profiles)
    shutil.copytree(EXAMPLES / "second_call", profiles, dirs_exist_ok=True)
    folder = profiles / "thi-dua-2026" / UNIT / "to-khong-rac"
    shutil.copytree(EXAMPLES / "pictures", folder)
    text = a_profile_yaml(
        name="Tổ Không Rác Mẫu",
        call="thi-dua-2026",
        unit=UNIT,
        movement="lang-khong-rac",
        publish_on="2026-09-20",
        address="thôn Mẫu, xã Ba Tơ",
        commune="21484",
        awards=None,
    )
    (folder / "profile.yaml").write_text(text, encoding="utf-8")
    return replace(corpus.options(tmp_path), today=TODAY)


@pytest.fixture
def second(options: pipeline.Options) -> Dossier:
    return dossier(options, "thi-dua-2026")


def test_the_latest_call_is_the_one_that_is_meant(options: pipeline.Options) -> None:
    assert dossier(options, None).call.id == "thi-dua-2026"
    assert dossier(options, "so-ket-2023").call.id == "so-ket-2023"


def test_communes_are_units_of_a_call_after_the_districts_ended(second: Dossier) -> None:
    errors = [p for p in second.problems if p.severity is Severity.ERROR]

    assert errors == []
    assert second.asked_units() == (UNIT, "xa-ba-vi-21529", "dac-khu-ly-son-21548")


def test_the_board_goes_by_the_quota_and_movements_of_its_call(second: Dossier) -> None:
    board = board_of(second)

    assert board.days_left == 13
    assert [(row.name, len(row.cells), row.cells[0].valid) for row in board.rows] == [
        ("Xã Ba Tơ", 1, 1),
        ("Xã Ba Vì", 1, 0),
        ("Đặc khu Lý Sơn", 1, 0),
    ]
    assert board.totals()["slots_filled"] == 1
    assert board.unnamed == ("Các sở, ban, ngành tỉnh",)


def test_the_report_follows_the_outline_of_its_call(
    second: Dossier, options: pipeline.Options
) -> None:
    report = make_unit_report(second, UNIT, "lang-khong-rac", internal=False)
    texts = paragraphs(report_file(options, report, ".docx"))

    assert texts[:2] == ["ỦY BAN NHÂN DÂN", "XÃ BA TƠ"]
    assert [t for t in texts if t[:2] in {"a)", "b)", "c)", "d)", "đ)", "e)"}] == [
        "a) Tuyên truyền", "b) Thu gom", "c) Phân loại",
        f"d) {NOMINEES}", "đ) Khen thưởng", "e) Kiểm tra",
    ]  # fmt: skip
    assert "Phát loa mỗi sáng." in texts
    assert report.gaps == ("I.1.b", "I.1.c", "II.1")


def test_both_calls_have_their_pages_and_the_old_addresses_stay(
    options: pipeline.Options,
) -> None:
    examined = pipeline.examine(options)
    assert examined.library is not None, examined.problems

    pages = {page.uri: page for page in all_pages(examined.library)}

    assert {"cong-van/so-ket-2023/", "cong-van/thi-dua-2026/"} <= pages.keys()
    assert {"de-cuong/vi-nguoi-ngheo/", "de-cuong/lang-khong-rac/"} <= pages.keys()
    page = pages["de-cuong/lang-khong-rac/"].data
    assert isinstance(page, OutlinePage)
    assert [file.name for file in page.files] == ["Xã Ba Tơ", "Xã Ba Vì", "Đặc khu Lý Sơn"]


def test_a_profile_of_a_commune_is_placed_once(options: pipeline.Options) -> None:
    examined = pipeline.examine(options)
    assert examined.library is not None, examined.problems

    profile = examined.library.by_slug["to-khong-rac"]

    assert profile.place == "thôn Mẫu, xã Ba Tơ"
    assert f"dia-ban/{UNIT}/" in {page.uri for page in all_pages(examined.library)}


def wanted(**changes: object) -> NewCall:
    values: dict[str, object] = {
        "id": "so-ket-2027",
        "title": "Sơ kết năm 2027: “đợt hai”",
        "day": date(2027, 3, 1),
        "deadline": date(2027, 4, 1),
        "movements": ("vi-nguoi-ngheo",),
        "groups": ("commune", "department"),
        "like": "so-ket-2023",
    }
    return NewCall(**(values | changes))  # type: ignore[arg-type] # the caller's


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """The shipped lists and the shipped call without its profiles."""
    profiles = tmp_path / "profiles"
    shutil.copytree(ROOT / "profiles" / "reference", profiles / "reference")
    call = profiles / "so-ket-2023"
    shutil.copytree(ROOT / "profiles" / "so-ket-2023" / "outlines", call / "outlines")
    shutil.copy(ROOT / "profiles" / "so-ket-2023" / "call.yaml", call)
    return profiles


def test_a_new_call_is_sound_and_says_what_is_still_to_be_written(lists: Path) -> None:
    written = make_call(lists, wanted())

    found = dossier(replace(corpus.options(lists.parent), today=date(2027, 3, 2)), "so-ket-2027")

    assert [path.name for path in written] == ["units.yaml", "call.yaml", "vi-nguoi-ngheo.yaml"]
    assert [p for p in found.problems if p.severity is Severity.ERROR] == []
    marked = [p for p in found.problems if p.code == "missing-text"]
    # Nine marks, and what the copied outline asks of others: awards since a year, and districts.
    assert len(marked) == 11
    for words in ("từ năm 2022 đến nay", "huyện, thị xã, thành phố"):
        (copied,) = (p for p in marked if f"“{words}”" in p.vi)
        assert copied.path.endswith("so-ket-2027/outlines/vi-nguoi-ngheo.yaml")
    assert found.call.title == "Sơ kết năm 2027: “đợt hai”"
    assert found.call.legal_basis[0].number == "1085/QĐ-UBND"


def test_a_new_call_has_no_number_yet_and_is_called_what_its_title_says(lists: Path) -> None:
    like = lists / "so-ket-2023" / "call.yaml"
    corpus.change(like, "Số: /SNV-TĐKT", "Số: 2143/SNV-TĐKT")

    make_call(lists, wanted(id="tong-ket-2027", title="Tổng kết năm 2027"))

    found = dossier(replace(corpus.options(lists.parent), today=date(2027, 3, 2)), "tong-ket-2027")
    assert found.call.number_as_written == "Số: /SNV-TĐKT"
    outline = found.reference.outlines["tong-ket-2027", "vi-nguoi-ngheo"]
    assert outline.title == (
        "Tổng kết triển khai thực hiện Phong trào thi đua “Quảng Ngãi vì người nghèo - Không để ai "
        "bị bỏ lại phía sau” giai đoạn CẦN GHI: như 2026-2030"
    )


def test_departments_of_before_the_merger_are_asked_only_when_somebody_confirmed_them(
    lists: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(lists.parent)

    code = cli.main([
        "call", "new", "so-ket-2025", "--title", "Sơ kết", "--date", "2025-09-20",
        "--deadline", "2025-10-31", "--movement", "nong-thon-moi", "--group", "department",
    ])  # fmt: skip

    assert code == 0
    assert "23 đơn vị ở units.yaml chưa ai xác nhận" in capsys.readouterr().out
    file = lists / "so-ket-2025" / "call.yaml"
    text = file.read_text(encoding="utf-8")
    assert "\n    # units:\n    #   - van-phong-uy-ban-nhan-dan-tinh\n" in text
    (group,) = dossier(corpus.options(lists.parent), "so-ket-2025").call.addressees
    assert (group.name[:9], group.units) == ("CẦN GHI: ", ())

    # As the file says: those that are there are taken out of their remark.
    for line in ("units:", "  - so-noi-vu"):
        corpus.change(file, f"    # {line}\n", f"    {line}\n")
    (group,) = dossier(corpus.options(lists.parent), "so-ket-2025").call.addressees
    assert group.units == ("so-noi-vu",)


def test_departments_of_2023_are_asked_by_a_dispatch_of_then(lists: Path) -> None:
    early = wanted(groups=("department",), day=date(2025, 2, 28), deadline=date(2025, 4, 1))

    make_call(lists, early)

    (group,) = dossier(corpus.options(lists.parent), "so-ket-2027").call.addressees
    assert len(group.units) == 23


def test_a_number_that_an_earlier_dispatch_has_is_told(lists: Path) -> None:
    make_call(lists, wanted())
    for call, sign in (("so-ket-2023", "Số: /SNV-TĐKT"), ("so-ket-2027", "Số: /SNV-TĐKT")):
        corpus.change(lists / call / "call.yaml", sign, "Số: 2143/SNV-TĐKT")

    found = dossier(replace(corpus.options(lists.parent), today=date(2027, 3, 2)), "so-ket-2027")

    (told,) = (p for p in found.problems if "cũng mang số này" in p.vi)
    assert told.path.endswith("so-ket-2027/call.yaml")
    assert told.severity is Severity.WARNING


def test_a_new_call_that_was_stopped_half_way_is_not_there(
    lists: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(calls, "replace_file", stopped)
        with pytest.raises(KeyboardInterrupt):
            make_call(lists, wanted(groups=("department",)))
    assert sorted(path.name for path in lists.iterdir()) == ["reference", "so-ket-2023"]

    assert len(make_call(lists, wanted(groups=("department",)))) == 2


def test_the_96_communes_of_the_day_are_its_units(lists: Path) -> None:
    make_call(lists, wanted())

    found = dossier(corpus.options(lists.parent), "so-ket-2027")

    units = found.call.addressees[0].units
    assert len(units) == len(set(units)) == 96
    assert "dac-khu-ly-son-21548" in units
    assert found.reference.units["xa-ba-to-21484"].name == "Xã Ba Tơ"
    assert found.call.addressees[0].nominates
    assert not found.call.addressees[1].nominates


def test_communes_are_added_to_the_list_of_units_once(lists: Path) -> None:
    make_call(lists, wanted())
    before = (lists / "reference" / "units.yaml").read_bytes()

    written = make_call(lists, wanted(id="so-ket-2028", like="so-ket-2027"))

    assert (lists / "reference" / "units.yaml").read_bytes() == before
    assert len(written) == 2


def test_lines_of_communes_end_as_those_of_the_file_do(lists: Path) -> None:
    units = lists / "reference" / "units.yaml"
    before = units.read_bytes().replace(b"\n", b"\r\n")
    units.write_bytes(before)

    make_call(lists, wanted())

    after = units.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n") == before.count(b"\n") + 98


def test_calls_before_and_after_a_merger_ask_their_own_communes(lists: Path) -> None:
    make_call(lists, wanted(id="xa-2025", day=date(2025, 3, 1), deadline=date(2025, 4, 1)))

    make_call(lists, wanted(id="xa-2027"))

    before = dossier(corpus.options(lists.parent), "xa-2025")
    after = dossier(corpus.options(lists.parent), "xa-2027")
    assert [p for p in after.problems if p.severity is Severity.ERROR] == []
    assert "xa-ba-vi-21529" in before.call.addressees[0].units
    asked = after.call.addressees[0].units
    assert len(asked) == len(set(asked)) == 96
    # Its code and name are those of the commune before it.
    assert "xa-ba-vi-21529-2025" in asked
    unit = after.reference.units["xa-ba-vi-21529-2025"]
    assert (unit.name, unit.valid_from) == ("Xã Ba Vì", date(2025, 7, 1))


def test_a_commune_that_is_new_is_added_and_one_that_is_gone_is_not_asked(lists: Path) -> None:
    make_call(lists, wanted())
    communes = lists / "reference" / "communes.yaml"
    text = communes.read_text(encoding="utf-8")
    ba_vi = '- {code: "21529", valid_from: 2025-07-01, '
    ended = ba_vi + 'valid_to: 2030-01-01, became: ["21523"], '
    new = '  - {code: "21529", valid_from: 2030-01-01, name: Mẫu Mới, type: xã, slug: xa-mau-moi, '
    text = text.replace(ba_vi, ended) + new + "region: quang-ngai}\n"
    communes.write_text(text, encoding="utf-8")

    day = {"day": date(2031, 3, 1), "deadline": date(2031, 4, 1)}
    make_call(lists, wanted(id="xa-2031", like="so-ket-2027", **day))

    found = dossier(corpus.options(lists.parent), "xa-2031")
    asked = found.call.addressees[0].units
    assert len(asked) == 96
    assert "xa-ba-vi-21529" not in asked
    assert "xa-mau-moi-21529" in asked


def test_a_call_that_would_spoil_the_lists_is_undone(lists: Path) -> None:
    # The id that would be given belongs to somebody else.
    make_call(lists, wanted(id="xa-2025", day=date(2025, 3, 1), deadline=date(2025, 4, 1)))
    units = lists / "reference" / "units.yaml"
    taken = "  - {id: xa-ba-vi-21529-2025, name: Mẫu, full_name: Mẫu, group: front}\n"
    units.write_text(units.read_text(encoding="utf-8") + taken, encoding="utf-8")
    before = tree(lists)

    with pytest.raises(CallError, match="xa-ba-vi-21529-2025"):
        make_call(lists, wanted(id="xa-2027"))

    assert tree(lists) == before


def test_the_outline_of_the_model_keeps_its_items_and_what_fills_them(lists: Path) -> None:
    make_call(lists, wanted())
    found = dossier(corpus.options(lists.parent), "so-ket-2027")

    old = found.reference.outlines["so-ket-2023", "vi-nguoi-ngheo"]
    new = found.reference.outlines["so-ket-2027", "vi-nguoi-ngheo"]

    assert new.sections == old.sections
    assert new.annexed_to.startswith("CẦN GHI:")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"id": "Sơ kết"}, "chữ thường không dấu"),
        ({"id": "so-ket-2023"}, "đã có"),
        ({"title": " "}, "Đợt chưa có tên"),
        ({"day": date(226, 5, 1)}, "không thể đúng; xem lại năm"),
        # Only the finished call shows it.
        ({"title": "Sơ kết " * 100, "groups": ("commune",)}, "call.yaml"),
        ({"like": "khac"}, "--like: không có “khac”"),
        ({"deadline": date(2027, 2, 1)}, "Hạn gửi 2027-02-01 trước"),
        ({"movements": ("khac",)}, "chưa có trong reference/movements.yaml"),
    ],
)
def test_what_cannot_be_a_call_is_refused_and_nothing_is_written(
    lists: Path, changes: dict[str, object], told: str
) -> None:
    before = tree(lists)

    with pytest.raises(CallError, match=told):
        make_call(lists, wanted(**changes))

    assert tree(lists) == before


def test_the_command_makes_the_call(
    lists: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(lists.parent)

    code = cli.main([
        "call", "new", "so-ket-2027", "--title", "Sơ kết", "--date", "2027-03-01",
        "--deadline", "2027-04-01", "--movement", "nong-thon-moi", "--group", "district",
    ])  # fmt: skip

    assert code == 0
    assert "so-ket-2027/call.yaml: đã ghi" in capsys.readouterr().out
    assert "units:" not in (lists / "so-ket-2027" / "call.yaml").read_text(encoding="utf-8")
