"""Nothing that may not be shown is in any byte of the built site, and what may be shown is.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 9 and 16: data of a person are public with consent.
"""

import base64
import gzip
import io
import shutil
import zipfile
import zlib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from dienhinh.model.folder import PhotoFacts
from dienhinh.read.photo_facts import photo_facts
from dienhinh.render.nginx import gone_mark
from dienhinh.write.spare_copy import beside
from tests.folders import tree
from tests.site.corpus import (
    WRITTEN_INSIDE,
    photograph,
    put_profile,
    without_handbook_texts,
    without_profiles,
)
from tests.site.findings import assert_none
from tests.site.hunt import Hunt
from tests.site.project import Project, copied, run

pytestmark = pytest.mark.slow

# What checking knows of each folder of `profiles/`, so that it is not read again while unchanged.
KNOWN_OF_PROFILES = {"pictures.sqlite3", "profiles.sqlite3"}
SAID_TO_THE_PRESS = {"photoshop", "xmp", "b'Photoshop 3.0'", "b'ns.adobe.com'"}
TODAY = date(2026, 11, 22)
DUE = date(2026, 12, 1)
SHOWN_PHONE, HIDDEN_PHONES = (
    "0255 321 0001",
    {
        "to-khong-dong-y": "0255 321 0002",
        "to-da-rut": "+84 905 321 003",
        "to-het-han": "(0255) 321-0004",
        "nguoi-kin-dia-chi": "84905321006",
        "nhom-4a7": "0255.321.0007",
        "nhom-5b8": "0905 321 008",
        "nhom-6c9": "0084 905 321 009",
    },
)
SHOWN_ADDRESS, HIDDEN_ADDRESS = "thôn Nước Trong", "thôn Mây Ẩn"
# Every profile that is not shown at all has a word of its own in every text a page could print.
DRAFT_WORD, DUE_WORD, GONE_WORD = "Xuyến Chi Tím", "Phượng Vĩ Vàng", "Lộc Vừng Đỏ"
TAKEN_DOWN = ("Đào Thị Thử Gỡ", "thôn Gỡ Rồi", "ho-dao-thi-thu-go")
TAKEN_PHONE, ITEM_PHONE = "0905 321 017", "0905 321 018"
PROOF = "Phiếu số 4711 trong tủ sắt phòng kín"
WITNESS = "Trần Thị Chứng Kiến"


def _consent(item: str, **changes: str) -> dict[str, str]:
    return {"item": item, "by": WITNESS, "on": "2023-11-12", "proof": PROOF} | changes


PERSON = {"kind": "individual", "model__members": None, "workplace": None}
AGREED = [_consent("name"), _consent("photo")]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The site of a corpus full of secrets, built and published for TODAY."""
    made = copied(tmp_path_factory.mktemp("privacy"), TODAY)
    shutil.rmtree(made.cache)
    without_profiles(made)
    without_handbook_texts(made)
    _put_collectives(made)
    _put_people(made)
    _put_those_who_will_leave(made)
    _put_unseen(made)
    result = made.build()
    assert result.returncode == 0, result.stderr
    return made


def _put_collectives(project: Project) -> None:
    put_profile(
        project,
        "nhom-1d2",
        name="Tổ Bằng Lăng",
        phone=SHOWN_PHONE,
        consent=[_consent("phone")],
        former_slugs=["nhom-1d1"],
    )
    consents: dict[str, list[dict[str, str]]] = {
        "to-khong-dong-y": [],
        "to-da-rut": [_consent("phone", withdrawn_on="2026-11-22")],
        "to-het-han": [_consent("phone", until="2026-11-21")],
    }
    for number, (slug, consent) in enumerate(consents.items()):
        put_profile(
            project, slug, name=f"Tổ Suối {['Đá', 'Cát', 'Sỏi', 'Bùn'][number]}",
            phone=HIDDEN_PHONES[slug], consent=consent,
        )  # fmt: skip


def _put_people(project: Project) -> None:
    put_profile(
        project, "nguoi-kin-dia-chi", **PERSON, name="Người Mẫu Kín", consent=AGREED,
        address=f"số 17, {HIDDEN_ADDRESS}, xã Ba Tiêu, huyện Ba Tơ",
        phone=HIDDEN_PHONES["nguoi-kin-dia-chi"],
    )  # fmt: skip
    put_profile(
        project, "ho-mo-dia-chi", **PERSON | {"kind": "household"}, name="Hộ Mẫu Mở",
        consent=[*AGREED, _consent("address")],
        address=f"{SHOWN_ADDRESS}, xã Ba Tiêu, huyện Ba Tơ",
    )  # fmt: skip


def _put_those_who_will_leave(project: Project) -> None:
    """A household that withdraws all, and one that withdraws two items; shown until then."""
    given = [*AGREED, _consent("phone"), _consent("address")]
    person = PERSON | {"kind": "household", "consent": given}
    put_profile(
        project, TAKEN_DOWN[2], **person, name=f"Hộ {TAKEN_DOWN[0]}", phone=TAKEN_PHONE,
        address=f"{TAKEN_DOWN[1]}, xã Ba Tiêu, huyện Ba Tơ",
    )  # fmt: skip
    put_profile(
        project, "ho-mot-muc", **person, name="Hộ Mẫu Một Mục", phone=ITEM_PHONE,
        address="thôn Một Mục, xã Ba Tiêu, huyện Ba Tơ",
    )  # fmt: skip


def _put_unseen(project: Project) -> None:
    put_profile(project, "nhom-4a7", status="draft", **_marked("nhom-4a7", DRAFT_WORD))
    put_profile(
        project, "nhom-5b8", status="scheduled", publish_on=DUE.isoformat(),
        **_marked("nhom-5b8", DUE_WORD),
    )  # fmt: skip
    put_profile(
        project, "nhom-6c9", status="withdrawn", former_slugs=["nhom-6c8"],
        **_marked("nhom-6c9", GONE_WORD),
    )  # fmt: skip


def _marked(slug: str, word: str) -> dict[str, Any]:
    """A word of its own in every text a page could print."""
    texts = {
        "name": f"Nhóm {word}",
        "summary": f"Một việc làm hay của nhóm {word}, kể lại từ đầu cho nơi khác cùng làm.",
        "address": f"thôn {word}, xã Ba Tiêu",
        "workplace": f"Hội {word}",
        "achievements__effects": f"Cả thôn {word} đổi khác sau ba năm cùng làm.",
        "achievements__measures": [f"Họp thôn {word} mỗi tháng."],
        "achievements__results": [f"Thôn {word} có thêm việc."],
        "replication__visits": f"Hẹn qua {word}.",
    }
    for number in (0, 1):
        texts |= {f"photos__{number}__{key}": f"{word} {key} {number} ở bãi" for key in _SEEN}
    return {"phone": HIDDEN_PHONES[slug]} | texts


_SEEN = ("caption", "alt", "credit")


@pytest.fixture(scope="module")
def hunt(project: Project) -> Hunt:
    """Every byte of the built site."""
    return Hunt(project.site)


def test_a_number_with_consent_is_shown_so_the_hunt_can_find(hunt: Hunt) -> None:
    places = hunt.phones(SHOWN_PHONE)

    assert "ho-so/nhom-1d2/index.html: 0255 321 0001" in places
    # Nowhere but on its own page and in its own press kit.
    assert_none([place for place in places if "nhom-1d2" not in place.partition(":")[0]])


def test_no_number_without_consent_is_in_any_byte(hunt: Hunt) -> None:
    assert_none(hunt.phones(*HIDDEN_PHONES.values()))


def test_an_address_is_shown_in_full_with_consent_only(project: Project, hunt: Hunt) -> None:
    assert hunt.words(SHOWN_ADDRESS)
    assert_none(hunt.words(HIDDEN_ADDRESS, "số 17, thôn"))
    page = (project.site / "ho-so/nguoi-kin-dia-chi/index.html").read_text(encoding="utf-8")
    assert "Xã Ba Tiêu, huyện Ba Tơ" in page


def test_who_agreed_and_where_that_is_kept_is_nobodys_business(hunt: Hunt) -> None:
    assert_none(hunt.words(WITNESS, PROOF))


def test_a_draft_is_nowhere(project: Project, hunt: Hunt) -> None:
    assert_none(hunt.words(DRAFT_WORD, "nhom-4a7"))
    assert_none(_shown_pictures(project, "nhom-4a7"))


def test_what_is_scheduled_is_nowhere_before_its_day(
    project: Project, hunt: Hunt, tmp_path: Path
) -> None:
    assert_none(hunt.words(DUE_WORD, "nhom-5b8"))
    assert_none(_shown_pictures(project, "nhom-5b8"))

    site = _republished(project, tmp_path, DUE - timedelta(days=1))
    assert_none(Hunt(site).words(DUE_WORD, "nhom-5b8"))


def test_what_is_scheduled_is_shown_on_its_day(project: Project, tmp_path: Path) -> None:
    site = _republished(project, tmp_path, DUE)

    places = {row.partition("/index.html")[0] for row in Hunt(site).words(DUE_WORD)}
    assert {"ho-so/nhom-5b8", "ho-so", "dia-ban/ba-to"} <= places
    assert _shown_pictures(project, "nhom-5b8", site)


def test_of_a_withdrawn_profile_only_that_it_was_there_is_said(
    project: Project, hunt: Hunt
) -> None:
    assert_none(hunt.words(GONE_WORD))
    assert_none(_shown_pictures(project, "nhom-6c9"))
    page = (project.site / "ho-so/nhom-6c9/index.html").read_text(encoding="utf-8")
    assert "Hồ sơ đã được gỡ" in page
    assert '<meta name="robots" content="noindex">' in page
    for told in ("sitemap.xml", "_headers.nginx.conf"):
        assert "nhom-6c9" not in (project.site / told).read_text(encoding="utf-8")
    old = (project.site / "ho-so/nhom-6c8/index.html").read_text(encoding="utf-8")
    assert "Hồ sơ đã được gỡ" in old
    for uri in ("ho-so/nhom-6c9/", "ho-so/nhom-6c8/"):
        assert (project.site / gone_mark(uri).uri).is_file()


def test_a_profile_withdrawn_later_leaves_every_byte(
    project: Project, hunt: Hunt, tmp_path: Path
) -> None:
    assert any(row.startswith("ho-so/nhom-1d1/") for row in hunt.words("Tổ Bằng Lăng"))
    assert len(_shown_pictures(project, "nhom-1d2", project.cache)) > 1
    file = project.profile("nhom-1d2")
    text = file.read_text(encoding="utf-8")
    try:
        file.write_text(text.replace("status: published", "status: withdrawn"), encoding="utf-8")
        site = _republished(project, tmp_path, TODAY)
    finally:
        file.write_text(text, encoding="utf-8")

    after, kept = Hunt(site), Hunt(project.cache)
    assert_none([*after.words("Tổ Bằng Lăng"), *after.phones(SHOWN_PHONE)])
    assert {row.partition(":")[0] for row in kept.words("Tổ Bằng Lăng")} <= KNOWN_OF_PROFILES
    assert_none(kept.phones(SHOWN_PHONE))
    assert_none(_shown_pictures(project, "nhom-1d2", site))
    # Facts of the originals, which still lie in `profiles/`.
    assert set(_shown_pictures(project, "nhom-1d2", project.cache)) <= KNOWN_OF_PROFILES


def test_what_the_command_takes_down_leaves_no_byte_not_even_the_address_of_a_person(
    project: Project, hunt: Hunt, tmp_path: Path
) -> None:
    assert all(hunt.words(word) for word in (*TAKEN_DOWN, "thôn Một Mục"))
    assert all(hunt.phones(number) for number in (TAKEN_PHONE, ITEM_PHONE))
    files = [project.profile(slug) for slug in (TAKEN_DOWN[2], "ho-mot-muc")]
    before = [file.read_bytes() for file in files]
    try:
        _withdraw(project, tmp_path, TAKEN_DOWN[2])
        for item in ("phone", "address"):
            _withdraw(project, tmp_path, "ho-mot-muc", "--field", item)
        kept = Hunt(project.cache)
        site = _republished(project, tmp_path, TODAY)
        after, kept_after = Hunt(site), Hunt(project.cache)
        # Where the next site will be built lies what the new one shares with the old one.
        before_it = Hunt(beside(site))
    finally:
        for file, content in zip(files, before, strict=True):
            file.write_bytes(content)

    # Press kits of yesterday, with name, address and number, lie in the cache; not for long.
    assert kept.words("thôn Một Mục")
    assert kept.phones(TAKEN_PHONE, ITEM_PHONE)
    assert_none([*after.words(*TAKEN_DOWN, "thôn Một Mục"), *kept_after.words("thôn Một Mục")])
    # What lies in `profiles/` is known by its name as long as it lies there.
    told = {row.partition(":")[0] for row in kept_after.words(TAKEN_DOWN[0], TAKEN_DOWN[2])}
    assert told <= KNOWN_OF_PROFILES
    assert_none(kept_after.words(TAKEN_DOWN[1]))
    assert_none([*before_it.words(*TAKEN_DOWN), *before_it.phones(TAKEN_PHONE, ITEM_PHONE)])
    assert_none(after.phones(TAKEN_PHONE, ITEM_PHONE))
    assert_none(kept_after.phones(TAKEN_PHONE, ITEM_PHONE))
    assert after.words("Hộ Mẫu Một Mục")


def test_the_hunt_looks_into_every_kind_of_file_that_is_offered(hunt: Hunt) -> None:
    offered = {".html", ".xml", ".json", ".js", ".csv", ".zip", ".docx", ".pdf", ".svg", ".txt"}

    assert offered <= hunt.kinds()


@pytest.mark.parametrize(
    "consent",
    [
        [],
        [_consent("photo")],
        [_consent("name")],
    ],
    ids=["none", "photo only", "name only"],
)
def test_a_person_who_did_not_agree_stops_the_publishing(
    project: Project, consent: list[dict[str, str]]
) -> None:
    before = tree(project.site)
    file = put_profile(project, "nhom-7e3", **PERSON, name="Lê Thị Kín Tiếng", consent=consent)
    try:
        result = project.publish()
    finally:
        shutil.rmtree(file.parent)

    assert result.returncode == 1
    assert "[consent-missing]" in result.stderr
    assert tree(project.site) == before


@pytest.mark.parametrize(
    "consent",
    [
        [_consent("name", withdrawn_on="2026-11-01"), _consent("photo")],
        [_consent("name"), _consent("photo", until="2026-11-01")],
    ],
    ids=["name withdrawn", "photo ended"],
)
def test_a_consent_that_ends_takes_its_person_off_and_keeps_nothing_else_waiting(
    project: Project, tmp_path: Path, consent: list[dict[str, str]]
) -> None:
    file = put_profile(project, "nhom-7e3", **PERSON, name="Lê Thị Kín Tiếng", consent=consent)
    try:
        site = _republished(project, tmp_path, TODAY)
    finally:
        shutil.rmtree(file.parent)

    after = Hunt(site)
    assert_none([*after.words("Lê Thị Kín Tiếng"), *after.words("Kín Tiếng")])
    assert after.words("Tổ Bằng Lăng")


def test_a_public_forge_stops_the_build_of_a_site_whose_setting_says_private(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI_PROJECT_VISIBILITY", "public")

    result = project.build()

    assert result.returncode == 1
    assert "[phone-in-public-repository]" in result.stderr


def test_pictures_say_nothing_but_their_pixels(project: Project, hunt: Hunt) -> None:
    pictures = [uri for uri in tree(project.site) if uri.startswith(("anh/", "the/"))]

    assert {Path(uri).suffix for uri in pictures} == {".avif", ".jpg", ".webp"}
    told = [row.rpartition(": ") for row in hunt.telling_pictures()]
    # Pictures for the press say caption and credit in IPTC and XMP, and nothing of the camera.
    loud = [row for row in told if not (".zip/" in row[0] and row[2] in SAID_TO_THE_PRESS)]
    assert_none(["".join(row) for row in loud])
    assert_none([*hunt.words(WRITTEN_INSIDE, "Giấu Tên"), *hunt.phones("0905 777 888")])


@pytest.fixture
def dirty(tmp_path: Path) -> Hunt:
    """A folder in which every secret is hidden somewhere else."""
    photograph(tmp_path / "a.jpg", "a")
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as document:
        document.writestr("word/document.xml", "<t>0255</t><t>321 0002</t>")
    with zipfile.ZipFile(tmp_path / "kit.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ho-so.docx", inner.getvalue())
    (tmp_path / "map.xml.gz").write_bytes(gzip.compress("Phượng-vĩ-vàng".encode()))
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(f'["{GONE_WORD}", "ở cuối con suối"]'.encode()) + packer.flush()
    (tmp_path / "t-1.js").write_bytes(b'put("t-1","' + base64.b64encode(packed) + b'")')
    spaced = "gọi <b>+84</b>&nbsp;905&#46;321&#46;003, thon may an"
    (tmp_path / "b.html").write_text(spaced, encoding="utf-8")
    with Image.open(tmp_path / "a.jpg") as picture:
        picture.save(tmp_path / "b.webp", exif=picture.getexif())
    return Hunt(tmp_path)


def test_the_hunt_finds_what_is_hidden(dirty: Hunt) -> None:
    assert dirty.phones("0255 321 0002") == [
        "kit.zip/ho-so.docx/word/document.xml (shown): 0255 321 0002"
    ]
    assert dirty.phones("0905 321 003") == ["b.html (shown): 0905 321 003"]
    assert dirty.phones("0905 777 888") == ["a.jpg: 0905 777 888", "b.webp: 0905 777 888"]
    assert dirty.words("thôn Mây Ẩn") == ["b.html: thôn Mây Ẩn", "b.html (shown): thôn Mây Ẩn"]
    assert dirty.words(DUE_WORD) == [f"map.xml.gz (unpacked): {DUE_WORD}"]
    assert dirty.words(GONE_WORD) == [f"t-1.js (packed at 11): {GONE_WORD}"]
    assert dirty.words("Giấu Tên") == ["a.jpg: Giấu Tên", "b.webp: Giấu Tên"]
    told = dirty.telling_pictures()
    assert {"a.jpg: EXIF 34853", "a.jpg: comment", "a.jpg: xmp", "b.webp: EXIF 34853"} <= set(told)


def test_a_file_that_changed_is_read_anew(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("thôn Mây Ẩn", encoding="utf-8")
    before = Hunt(tmp_path)
    page.write_text("thôn Nước Trong", encoding="utf-8")
    after = Hunt(tmp_path)

    assert before.words(HIDDEN_ADDRESS)
    assert_none(after.words(HIDDEN_ADDRESS))
    assert after.words(SHOWN_ADDRESS)


def _withdraw(project: Project, folder: Path, *arguments: str) -> None:
    """The command on the corpus, its ledger outside of it."""
    ledger = ("--reason", "x", "--ledger", str(folder / "ledger.csv"))
    command = ("dienhinh", "--today", TODAY.isoformat(), "withdraw", *arguments, *ledger)
    result = run(*command, cwd=project.root)
    assert result.returncode == 0, result.stderr


def _republished(project: Project, folder: Path, today: date) -> Path:
    """A copy of the built site, published again for a day."""
    site = folder / "site"
    shutil.copytree(project.site, site)
    result = project.publish(site, today=today)
    assert result.returncode == 0, result.stderr
    return site


def _shown_pictures(project: Project, slug: str, site: Path | None = None) -> list[str]:
    """The files of the site that are named after a picture of the profile."""
    digests = []
    for path in sorted(project.profile(slug).parent.glob("*.jpg")):
        facts = photo_facts(path)
        assert isinstance(facts, PhotoFacts)
        digests.append(facts.digest[:16])
    return [
        uri
        for uri, content in tree(site or project.site).items()
        if any(digest in uri or digest.encode() in content for digest in digests)
    ]
