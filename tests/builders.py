"""Sound records, files and lists for tests: a test names only what matters to it.

The profile is an invented collective of Ba Tơ that breaks no rule in `a_context()`. Changes are top
level fields; in the plain and YAML forms two underscores go deeper and None takes a field away:
`a_profile_yaml(model__members=None, photos__0__alt="Ảnh")`.
"""

from copy import deepcopy
from datetime import date
from typing import Any

import yaml

from dienhinh.check.context import Context, Entry
from dienhinh.check.run import shape_profile
from dienhinh.model.call import AddresseeGroup, Call, Outline, OutlineItem, Quota, Signer
from dienhinh.model.consent import Consent
from dienhinh.model.dates import PartialDate
from dienhinh.model.folder import Folder, PhotoFacts
from dienhinh.model.lists import (
    Abbreviation,
    AwardForm,
    Commune,
    Decision,
    Movement,
    Point,
    Region,
    Sector,
    Tile,
    Unit,
)
from dienhinh.model.profile import (
    Achievements,
    AwardReceived,
    ModelFacts,
    Photo,
    Profile,
    Replication,
    Source,
    Verification,
)
from dienhinh.model.reference import Reference
from dienhinh.model.source import Tree
from dienhinh.read.yaml_tree import parse_tree

SLUG = "to-hop-tac-suoi-mau"
FOLDER = f"so-ket-2023/ba-to/{SLUG}"
PATH = f"{FOLDER}/profile.yaml"
TODAY = date(2023, 12, 1)
# A profile is written thousands of times; PyYAML lacks the fast form where no compiler was at hand.
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

_BEGINNING = (
    "Tổ hợp tác bắt đầu từ sáu hộ trồng ngô trên đất dốc, mỗi mùa mưa lại mất một lớp đất màu. "
    "Các hộ họp nhau tại nhà văn hóa thôn, ghi lại từng khoản thu chi của một vụ rồi so với công "
    "bỏ ra, và thấy rằng bán ngô tươi cho người qua đường được giá hơn bán ngô khô cho thương lái. "
    "Từ con số ấy, tổ chọn ba việc làm trước: giữ đất bằng băng cỏ, trồng gối vụ để tháng nào cũng "
    "có hàng, và cử người ra quầy ở chợ phiên."
)
_MIDDLE = (
    "Năm thứ hai, tổ vay vốn quay vòng không lấy lãi của chi hội, mỗi lượt hai hộ, hộ trả xong thì "
    "hộ sau nhận. Sổ vốn treo ở nhà văn hóa để ai cũng xem được. Cán bộ khuyến nông của huyện đến "
    "mỗi tháng một buổi, đứng ngay trên nương mà chỉ cách ủ phân và chọn giống; người biết trước "
    "dạy người biết sau, không ai phải nghỉ việc nhà để đi học xa. Hàng hỏng được chia cho các hộ "
    "nuôi heo chứ không đổ bỏ."
)
_LATER = (
    "Nay tổ có mười lăm thành viên, trong đó có chín hộ từng thuộc diện nghèo. Tổ nhận thêm việc "
    "sơ chế và đóng gói cho các hộ ngoài tổ, trả công theo cân. Mỗi quý tổ họp một lần, đọc to "
    "từng khoản, hộ nào khó thì được ứng giống trước và trả bằng nông sản. Phần lãi chung để sửa "
    "đường vào nương và mua bạt che cho quầy hàng, phần còn lại chia theo ngày công của từng người."
)
ACTIVITIES = "\n\n".join((_BEGINNING, _MIDDLE, _LATER) * 5)
MEASURES = (
    "Ghi sổ thu chi chung, treo ở nhà văn hóa thôn, mỗi quý đọc to một lần trước cả tổ.",
    "Trồng gối vụ trên băng cỏ giữ đất, tháng nào cũng có hàng bán ở chợ phiên.",
    "Cho vay quay vòng không lấy lãi, mỗi lượt hai hộ, hộ trả xong thì hộ sau nhận.",
)
RESULTS = (
    "Đến tháng 10/2023, 30 lao động có việc làm thường xuyên trong và ngoài tổ.",
    "37 hộ được hỗ trợ giống, vốn hoặc cách làm; chín hộ thành viên đã thoát nghèo.",
)
EFFECTS = (
    "Đất dốc không còn bị rửa trôi sau mỗi mùa mưa, phụ nữ trong thôn có thu nhập riêng, và hai "
    "thôn bên cạnh đã cử người sang học cách ghi sổ chung."
)
SUMMARY = (
    "Sáu hộ trồng ngô trên đất dốc lập tổ hợp tác, ghi sổ chung và bán hàng ở chợ phiên; sau năm "
    "năm, tổ có 15 thành viên và giúp được 37 hộ."
)

_PLAIN: dict[str, Any] = {
    "name": "Tổ hợp tác Suối Mẫu",
    "kind": "collective",
    "call": "so-ket-2023",
    "unit": "ba-to",
    "movement": "vi-nguoi-ngheo",
    "sector": "trong-trot",
    "origin": "nomination",
    "status": "published",
    "publish_on": "2023-11-28",
    "address": "xã Ba Tiêu, huyện Ba Tơ",
    "workplace": "Hội Nông dân xã Ba Tiêu",
    "commune": "21517",
    "phone": "0255 300 0000",
    "summary": SUMMARY,
    "achievements": {
        "activities": ACTIVITIES,
        "measures": list(MEASURES),
        "results": list(RESULTS),
        "effects": EFFECTS,
    },
    "model": {
        "founded": "2018-08",
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
            "caption": "Băng cỏ giữ đất trên nương, tháng 9/2023",
            "alt": "Sườn đồi có những dải cỏ chạy ngang giữa các hàng ngô",
            "credit": "Hội Nông dân xã Ba Tiêu",
            "kind": "photo",
        },
    ],
    "awards": [
        {
            "award": "bk-tinh",
            "year": 2022,
            "decision": "Quyết định số 01/QĐ-MAU",
            "note": "Phong trào vì người nghèo",
        }
    ],
    "replication": {
        "steps": ["Họp các hộ cùng ghi sổ một vụ.", "Chọn hai việc làm được ngay."],
        "conditions": "Có ít nhất năm hộ cùng làm.",
        "cost": "Khoảng hai triệu đồng tiền giống mỗi hộ.",
        "visits": "Hẹn qua Hội Nông dân xã.",
        "adopted_by": ["Thôn bên cạnh"],
    },
    "sources": [
        {
            "title": "Báo cáo năm của tổ",
            "publisher": "Hội Nông dân xã Ba Tiêu",
            "date": "2023-10-30",
            "url": "https://example.org/bao-cao",
            "note": "Tài liệu mẫu",
        }
    ],
    "verified": [
        {"by": "UBND xã Ba Tiêu", "on": "2023-11-10", "document": "Giấy xác nhận số 02"},
    ],
}


def a_plain_profile(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 any YAML value
    """The profile as plain values, fields in the order of the schema."""
    plain = deepcopy(_PLAIN)
    for path, value in changes.items():
        *above, last = (int(key) if key.isdigit() else key for key in path.split("__"))
        place: Any = plain
        for key in above:
            place = place[key]
        if value is None:
            place.pop(last, None) if isinstance(place, dict) else place.pop(last)
        else:
            place[last] = value
    return plain


def a_profile_yaml(**changes: Any) -> str:  # noqa: ANN401 any YAML value
    """The text of `profile.yaml`; every text that could be read as a number is quoted."""
    plain = a_plain_profile(**changes)
    return str(yaml.dump(plain, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=100_000))


def a_tree(*, path: str = PATH, **changes: Any) -> Tree:  # noqa: ANN401 any YAML value
    """What the reader makes of `a_profile_yaml`."""

    tree, problems = parse_tree(a_profile_yaml(**changes).encode(), path)
    assert tree is not None, problems
    return tree


def a_profile(**changes: Any) -> Profile:  # noqa: ANN401 any attribute of the record
    """The record; changes are attributes: `a_profile(kind="household", model=None)`."""
    values: dict[str, Any] = {
        "slug": SLUG,
        "path": PATH,
        **{name: _PLAIN[name] for name in ("name", "kind", "call", "unit", "movement", "sector")},
        **{name: _PLAIN[name] for name in ("origin", "status", "address", "workplace", "commune")},
        "publish_on": date(2023, 11, 28),
        "phone": _PLAIN["phone"],
        "summary": SUMMARY,
        "achievements": Achievements(
            activities=ACTIVITIES, measures=MEASURES, results=RESULTS, effects=EFFECTS
        ),
        "model": ModelFacts(
            founded=PartialDate(2018, 8),
            jobs_created=30,
            households_supported=37,
            members=15,
            as_of=PartialDate(2023, 10),
        ),
        "photos": tuple(Photo(**photo) for photo in _PLAIN["photos"]),
        "awards": tuple(AwardReceived(**award) for award in _PLAIN["awards"]),
        "replication": Replication(
            steps=tuple(_PLAIN["replication"]["steps"]),
            conditions=_PLAIN["replication"]["conditions"],
            cost=_PLAIN["replication"]["cost"],
            visits=_PLAIN["replication"]["visits"],
            adopted_from=None,
            adopted_by=("Thôn bên cạnh",),
        ),
        "consent": (),
        "sources": (
            Source(
                title="Báo cáo năm của tổ",
                publisher="Hội Nông dân xã Ba Tiêu",
                date=PartialDate(2023, 10, 30),
                url="https://example.org/bao-cao",
                note="Tài liệu mẫu",
            ),
        ),
        "verified": (
            Verification(
                by="UBND xã Ba Tiêu", on=date(2023, 11, 10), document="Giấy xác nhận số 02"
            ),
        ),
    }
    return Profile(**values | changes)


def a_consent(**changes: Any) -> Consent:  # noqa: ANN401 any attribute of the record
    """Consent to show the name, given in November 2023 without an end."""
    values: dict[str, Any] = {
        "item": "name",
        "by": "Người Mẫu Một",
        "on": date(2023, 11, 12),
        "proof": "Phiếu đồng ý, lưu tại UBND xã",
        "until": None,
        "withdrawn_on": None,
    }
    return Consent(**values | changes)


def a_photo_facts(**changes: Any) -> PhotoFacts:  # noqa: ANN401 any attribute of the record
    """A picture that is large enough."""
    values: dict[str, Any] = {
        "digest": "00" * 16,
        "width_px": 1600,
        "height_px": 1200,
        "format": "JPEG",
        "tells_place": False,
        "names_camera": False,
        "numbers_in": (),
    }
    return PhotoFacts(**values | changes)


def a_folder(**changes: Any) -> Folder:  # noqa: ANN401 any attribute of the record
    """The profile's folder with its two pictures."""
    photos = {
        "anh-1.jpg": a_photo_facts(digest="11" * 16),
        "anh-2.jpg": a_photo_facts(digest="22" * 16),
    }
    values: dict[str, Any] = {"path": FOLDER, "files": tuple(photos), "photos": photos}
    return Folder(**values | changes)


def an_entry(*, folder: Folder | None = None, **changes: Any) -> Entry:  # noqa: ANN401 any YAML value
    """What a rule is given; `changes` as for `a_profile_yaml`, read and shaped as in a real run."""

    tree = a_tree(**changes)
    folder = folder or a_folder()
    profile, problems = shape_profile(tree, folder, a_reference())
    assert profile is not None, problems
    return Entry(profile=profile, tree=tree, folder=folder)


def a_context(**changes: Any) -> Context:  # noqa: ANN401 any attribute of the record
    """The world on 1 December 2023, in a private repository."""
    values: dict[str, Any] = {"reference": a_reference(), "today": TODAY, "repository": "private"}
    return Context(**values | changes)


def a_unit(**changes: Any) -> Unit:  # noqa: ANN401 any attribute of the record
    """The district Ba Tơ, ended on 1 July 2025."""
    values: dict[str, Any] = {
        "id": "ba-to",
        "name": "Ba Tơ",
        "full_name": "Huyện Ba Tơ",
        "group": "district",
        "code": "535",
        "valid_from": None,
        "valid_to": date(2025, 7, 1),
        "tile": Tile(column=2, row=5),
        "point": Point(latitude=14.7158, longitude=108.741),
    }
    return Unit(**values | changes)


def a_commune(**changes: Any) -> Commune:  # noqa: ANN401 any attribute of the record
    """The former commune Ba Tiêu of Ba Tơ."""
    values: dict[str, Any] = {
        "code": "21517",
        "valid_from": date(2023, 4, 10),
        "valid_to": date(2025, 7, 1),
        "name": "Ba Tiêu",
        "type": "xã",
        "slug": "xa-ba-tieu",
        "unit": "ba-to",
        "units": (),
        "became": ("21529",),
        "region": "quang-ngai",
        "point": None,
    }
    return Commune(**values | changes)


def a_present_commune(**changes: Any) -> Commune:  # noqa: ANN401 any attribute of the record
    """A commune of July 2025, by default of what was Ba Tơ; code and names are to be given."""
    today: dict[str, Any] = {
        "valid_from": date(2025, 7, 1),
        "valid_to": None,
        "unit": None,
        "units": ("ba-to",),
        "became": (),
    }
    return a_commune(**today | changes)


def a_call(**changes: Any) -> Call:  # noqa: ANN401 any attribute of the record
    """The dispatch of November 2023, shortened."""
    values: dict[str, Any] = {
        "id": "so-ket-2023",
        "title": "Sơ kết phong trào thi đua năm 2023",
        "subject": "V/v thực hiện sơ kết Phong trào thi đua",
        "number_as_written": "Số: /SNV-TĐKT",
        "date_as_written": "ngày tháng 11 năm 2023",
        "date": date(2023, 11, 2),
        "deadline": date(2023, 11, 20),
        "deadline_text": "trước ngày 20/11/2023",
        "issuer_parent": "UBND tỉnh Quảng Ngãi",
        "issuer": "Sở Nội vụ",
        "place": "Quảng Ngãi",
        "period": "2021-2025",
        "legal_basis": (a_decision(),),
        "opening": "Thực hiện Quyết định số 1085/QĐ-UBND",
        "request": "Sở Nội vụ kính đề nghị",
        "closing": "Kính đề nghị phối hợp thực hiện./.",
        "receivers": ("Như trên",),
        "signer": Signer(role="GIÁM ĐỐC", name="Tạ Công Dũng"),
        "addressees": (
            AddresseeGroup(
                id="district",
                name="Ủy ban nhân dân các huyện, thị xã, thành phố",
                nominates=True,
                units=("ba-to", "son-ha"),
            ),
        ),
        "movements": ("nong-thon-moi", "vi-nguoi-ngheo"),
        "quota": Quota(least=2, most=3),
        "pages_least": 2,
        "pages_most": 3,
        "photos_least": 2,
        "photos_most": 3,
        "awards_since": 2021,
    }
    return Call(**values | changes)


def a_decision() -> Decision:
    """The decision behind the movement for the poor."""
    return Decision(
        number="1085/QĐ-UBND",
        date=date(2022, 8, 15),
        issuer="UBND tỉnh Quảng Ngãi",
        title="Ban hành Kế hoạch tổ chức thực hiện Phong trào thi đua",
    )


def a_reference(**changes: Any) -> Reference:  # noqa: ANN401 any attribute of the record
    """Small lists that refer to each other soundly; code 21484 is used by two communes in turn."""
    values: dict[str, Any] = {
        "movements": {movement.id: movement for movement in _movements()},
        "sectors": {
            "chan-nuoi": Sector(id="chan-nuoi", name="Chăn nuôi", description="Trâu, bò, heo, gà."),
            "trong-trot": Sector(id="trong-trot", name="Trồng trọt", description="Lúa, rau, quả."),
        },
        "awards": {award.id: award for award in _awards()},
        "units": {unit.id: unit for unit in _units()},
        "communes": _communes(),
        "regions": {region.id: region for region in _regions()},
        "abbreviations": (Abbreviation(short="HTX", long=("hợp tác xã",)),),
        "calls": {"so-ket-2023": a_call()},
        "outlines": {("so-ket-2023", "vi-nguoi-ngheo"): _outline()},
    }
    return Reference(**values | changes)


def _regions() -> tuple[Region, ...]:
    joined = date(2025, 7, 1)
    return (
        Region(
            id="quang-ngai",
            name="Quảng Ngãi",
            full_name="tỉnh Quảng Ngãi",
            until=joined,
            tile=None,
        ),
        Region(
            id="kon-tum",
            name="Kon Tum",
            full_name="tỉnh Kon Tum",
            until=joined,
            tile=Tile(column=0, row=3),
        ),
    )


def _movements() -> tuple[Movement, ...]:
    return (
        Movement(
            id="nong-thon-moi",
            name="Quảng Ngãi chung sức xây dựng nông thôn mới",
            official="Quảng Ngãi chung sức xây dựng nông thôn mới giai đoạn 2021-2025",
            short="Nông thôn mới",
            description="Phong trào xây dựng nông thôn mới.",
            decision=Decision(
                number="769/QĐ-UBND",
                date=date(2022, 6, 17),
                issuer="UBND tỉnh Quảng Ngãi",
                title="Ban hành Kế hoạch tổ chức thực hiện Phong trào thi đua",
            ),
            tone="green",
        ),
        Movement(
            id="vi-nguoi-ngheo",
            name="Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau",
            official="Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau 2021-2025",
            short="Vì người nghèo",
            description="Phong trào vì người nghèo.",
            decision=a_decision(),
            tone="clay",
        ),
    )


def _awards() -> tuple[AwardForm, ...]:
    everybody = ("collective", "household", "individual")
    return (
        AwardForm(
            id="bk-tinh",
            name="Bằng khen của Chủ tịch UBND tỉnh",
            group="merit",
            level="province",
            kinds=everybody,
            conferred_by="Chủ tịch UBND cấp tỉnh",
            titles=(),
            grades=(),
            ended_on=None,
        ),
        AwardForm(
            id="gk-huyen",
            name="Giấy khen của Chủ tịch UBND cấp huyện",
            group="commendation",
            level="base",
            kinds=everybody,
            conferred_by="Chủ tịch UBND cấp huyện",
            titles=(),
            grades=(),
            ended_on=date(2025, 7, 1),
        ),
        AwardForm(
            id="gia-dinh-van-hoa",
            name="Gia đình văn hóa",
            group="title",
            level="base",
            kinds=("household",),
            conferred_by="Chủ tịch UBND cấp xã",
            titles=(),
            grades=(),
            ended_on=None,
        ),
    )


def _units() -> tuple[Unit, ...]:
    return (
        a_unit(),
        a_unit(
            id="son-ha", name="Sơn Hà", full_name="Huyện Sơn Hà", code="529", tile=None, point=None
        ),
        a_unit(
            id="hoi-nong-dan",
            name="Hội Nông dân tỉnh",
            full_name="Hội Nông dân tỉnh Quảng Ngãi",
            group="front",
            code=None,
            valid_to=None,
            tile=None,
            point=None,
        ),
    )


def _communes() -> tuple[Commune, ...]:
    return (
        a_commune(
            code="21484", name="Ba Tơ", type="thị trấn", slug="thi-tran-ba-to", became=("21484",)
        ),
        a_commune(),
        a_present_commune(code="21484", name="Ba Tơ", slug="xa-ba-to"),
        a_present_commune(code="21529", name="Ba Vì", slug="xa-ba-vi"),
    )


def _outline() -> Outline:
    return Outline(
        movement="vi-nguoi-ngheo",
        call="so-ket-2023",
        name="ĐỀ CƯƠNG BÁO CÁO",
        title="Sơ kết Phong trào thi đua",
        annexed_to="Kèm theo Công văn số /SNV-TĐKT",
        number_as_written="Số: /BC-.....",
        date_as_written="Quảng Ngãi, ngày tháng 11 năm 2023",
        sections=(
            OutlineItem(
                number="I",
                title="KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH",
                instruction=None,
                ending="",
                items=(OutlineItem(number="1", title="Thuận lợi", instruction=None, ending="."),),
            ),
        ),
    )
