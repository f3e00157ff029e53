"""The generated schema in the editor's own server: what people see while they type.

A missing Node.js skips these tests; a missing server does not (`npm ci` in tests/tools).
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dienhinh.check.reference import load_reference
from dienhinh.check.run import shape_profile
from dienhinh.model.folder import Folder
from dienhinh.read.folders import profile_places
from dienhinh.read.reference import reference_trees
from dienhinh.read.yaml_tree import read_tree
from dienhinh.render.json_schema import profile_schema_text
from tests.builders import a_profile_yaml, a_reference
from tests.render.language_server import LanguageServer, language_server

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")

SHIPPED = Path(__file__).parents[2] / "profiles"
MODELINE = "# yaml-language-server: $schema=../../../profile.schema.json\n"
WRONG = (
    MODELINE
    + """\
name: AB
kind: household
call: so-ket-2023
unit: bato
movement: ngheo
sector: trong-trot
status: scheduled
commune: 21517
phone: 12
summari: x
achievements:
  activities: Quá ngắn
  measures: một
  results: []
model:
  founded: tháng 8
  members: 15
  jobs_created: -4
  households_supported: "37"
photos:
  - file: Ảnh 1.JPG
    caption: Một chú thích đủ dài
    alt: Mô tả cho người không nhìn thấy
    kind: video
awards: 5
sources:
  - title: Một bài báo
    url: javascript:alert(1)
"""
)


@pytest.fixture(scope="module")
def _profiles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("profiles")
    schema = profile_schema_text(a_reference())
    (root / "profile.schema.json").write_text(schema, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def server(_profiles: Path) -> Iterator[LanguageServer]:
    with language_server(_profiles) as running:
        yield running


@pytest.fixture(scope="module")
def wrong(_profiles: Path) -> Path:
    return _written(_profiles, "wrong", WRONG)


def _written(root: Path, slug: str, text: str) -> Path:
    path = root / "so-ket-2023/ba-to" / slug / "profile.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_sound_profile_has_no_diagnostics(server: LanguageServer, _profiles: Path) -> None:  # noqa: PT019
    text = a_profile_yaml(model__founded=2018).replace("'2023-11-28'", "2023-11-28")
    consent = (
        "consent:\n- {item: phone, by: Người Mẫu, on: 2023-11-12, proof: Phiếu lưu, until: null}\n"
    )
    right = _written(_profiles, "right", MODELINE + text + consent)

    assert server.diagnostics(right) == []


def test_wrong_profile_is_told_every_fault_in_vietnamese(
    server: LanguageServer, wrong: Path
) -> None:
    origins = "cần khi origin là nomination (Địa phương, đơn vị giới thiệu)"
    or_sample = f"{origins} hoặc sample (Hồ sơ mẫu (hư cấu))"

    fields = (
        "name, kind, call, unit, movement, sector, origin, status, publish_on, address, "
        "workplace, commune, phone, summary, achievements, model, photos, awards, replication, "
        "press_texts, consent, sources, verified, former_slugs"
    )

    assert server.diagnostics(wrong) == [
        (
            2,
            1,
            (
                "Thiếu mục publish_on (Ngày đăng), cần khi status là scheduled (Hẹn ngày đăng) "
                "hoặc published (Đã đăng)."
            ),
        ),
        (2, 1, "Thiếu mục summary (Tóm tắt một, hai câu)."),
        (2, 7, "Phải từ 3 đến 160 ký tự, trên một dòng."),
        (5, 7, "Không có trong danh sách. Ghi một trong: ba-to, son-ha, hoi-nong-dan."),
        (6, 11, "Không có trong danh sách. Ghi một trong: nong-thon-moi, vi-nguoi-ngheo."),
        (9, 10, "Không có trong danh sách. Ghi một trong: 21484, 21517."),
        (10, 8, 'Ghi đúng một số điện thoại trong dấu nháy kép, ví dụ "0255 123 4567".'),
        (11, 1, f"Không có mục này. Các mục được dùng: {fields}."),
        (12, 1, f"Thiếu mục effects (Hiệu quả), {or_sample}."),
        (13, 15, "Phải từ 20 đến 12000 ký tự."),
        (14, 13, "Cần danh sách: mỗi mục một dòng, bắt đầu bằng gạch và dấu cách."),
        (15, 12, "Phải có từ 1 đến 20 mục."),
        (16, 1, f"Thiếu mục as_of (Số liệu tính đến), {or_sample}."),
        (17, 12, "Ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2018-08."),
        (
            18,
            3,
            "Mục members (Số lượng thành viên tham gia) chỉ dùng khi kind là collective (Tập thể).",
        ),
        (19, 17, "Phải từ 0 đến 100000."),
        (20, 25, "Cần số nguyên, chỉ ghi chữ số, từ 0 đến 100000."),
        (22, 3, "Phải có từ 2 đến 3 mục."),
        (22, 5, "Thiếu mục credit (Người chụp, nguồn ảnh)."),
        (22, 11, "Ghi tên tệp chữ thường không dấu, ví dụ anh-1.jpg."),
        (25, 11, "Không có trong danh sách. Ghi một trong: photo, illustration."),
        (26, 9, "Cần danh sách: mỗi mục một dòng, bắt đầu bằng gạch và dấu cách."),
        (28, 5, "Thiếu mục publisher (Nơi đăng)."),
        (29, 10, "Chép đường dẫn từ trình duyệt, bắt đầu bằng https://."),
    ]


def test_editor_and_checker_agree_on_the_shipped_profiles(tmp_path: Path) -> None:
    root = tmp_path / "profiles"
    shutil.copytree(SHIPPED, root)
    reference, problems = load_reference(reference_trees(root)[0])
    assert reference is not None, problems
    (root / "profile.schema.json").write_text(profile_schema_text(reference), encoding="utf-8")

    disagreements = []
    with language_server(root) as running:
        for place in profile_places(root)[0]:
            tree, found = read_tree(place.file, place.shown_as)
            if tree is not None:
                found += shape_profile(
                    tree, Folder(path=place.path, files=(), photos={}), reference
                )[1]
            diagnostics = running.diagnostics(place.file)
            if bool(diagnostics) != bool(found):
                disagreements.append((place.path, diagnostics, found))

    assert disagreements == []


@pytest.fixture
def opened(server: LanguageServer, wrong: Path) -> Path:
    server.diagnostics(wrong)
    return wrong


def test_completion_shows_vietnamese_names_beside_ids(server: LanguageServer, opened: Path) -> None:
    assert server.completion(opened, 6, 11) == {
        "nong-thon-moi": "Quảng Ngãi chung sức xây dựng nông thôn mới giai đoạn 2021-2025",
        "vi-nguoi-ngheo": "Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau 2021-2025",
    }


def test_completion_of_a_commune_puts_its_code_in_quotes(
    server: LanguageServer, opened: Path
) -> None:
    assert server.completion(opened, 9, 10) == {
        '"21484"': "thị trấn Ba Tơ, huyện Ba Tơ",
        '"21517"': "xã Ba Tiêu, huyện Ba Tơ",
    }


def test_completion_offers_the_fields_that_are_not_there_yet(
    server: LanguageServer, opened: Path
) -> None:
    offered = server.completion(opened, 30, 1)

    assert {"Hồ sơ mới", "origin", "address", "summary", "consent", "verified"} <= set(offered)
    assert not {"name", "kind", "photos"} & set(offered)
    assert offered["address"].startswith("Ghi như lúc làm hồ sơ")


def test_hover_shows_label_and_help(server: LanguageServer, opened: Path) -> None:
    shown = server.hover(opened, 18, 4)

    assert shown.startswith(
        "#### Số lượng thành viên tham gia\n\nChỉ dùng cho mô hình tập thể. Ví dụ: 15"
    )


def test_hover_of_a_choice_lists_its_names(server: LanguageServer, opened: Path) -> None:
    shown = server.hover(opened, 3, 9)

    assert "* `household`: Hộ gia đình" in shown
    assert "* `collective`: Tập thể" in shown
