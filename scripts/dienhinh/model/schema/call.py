"""The fields of `call.yaml` and of the outlines."""

from dienhinh.model.call import AddresseeGroup, OutlineItem, Quota, Signer
from dienhinh.model.lists import Decision
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Field,
    Flag,
    Group,
    Integer,
    Items,
    Option,
    Reference,
    Text,
)
from dienhinh.model.schema.lists import DECISION, GROUPS, ID, LONG_TEXT, NAME
from dienhinh.model.schema.profile import AWARD_YEAR, MOST_PHOTOS

_QUOTA = (
    Field(
        name="least", type=Integer(least=1, most=100), vi="Ít nhất", en="At least", required=True
    ),
    Field(
        name="most", type=Integer(least=1, most=100), vi="Nhiều nhất", en="At most", required=True
    ),
)
_ADDRESSEE = (
    Field(name="id", type=Choice(options=GROUPS), vi="Nhóm", en="Group", required=True),
    Field(name="name", type=NAME, vi="Ghi trong công văn", en="As written", required=True),
    Field(
        name="nominates", type=Flag(), vi="Phải giới thiệu điển hình", en="Nominates", required=True
    ),
    Field(
        name="units",
        type=Items(of=Reference(to="units"), most=300),
        vi="Các đơn vị",
        en="Units",
        default=(),
    ),
)
_SIGNER = (
    Field(name="role", type=NAME, vi="Chức vụ", en="Role", required=True),
    Field(name="name", type=NAME, vi="Họ tên", en="Name", required=True),
)
_SMALL = Integer(least=1, most=50)
_PHOTOS = Integer(least=1, most=MOST_PHOTOS)
CALL = (
    Field(name="id", type=ID, vi="Mã", en="Id", required=True),
    Field(name="title", type=NAME, vi="Tên đợt", en="Title", required=True),
    Field(name="subject", type=NAME, vi="Trích yếu", en="Subject", required=True),
    Field(name="number_as_written", type=NAME, vi="Số", en="Number as written", required=True),
    Field(name="date_as_written", type=NAME, vi="Ngày", en="Date as written", required=True),
    Field(name="date", type=Day(), vi="Ngày xét hiệu lực", en="Date", required=True),
    Field(
        name="deadline",
        type=Day(),
        vi="Hạn gửi báo cáo",
        en="Deadline",
        help="Báo cáo phải gửi trước ngày này; công văn ghi “đến hết ngày” thì ghi ngày hôm sau.",
        required=True,
    ),
    Field(name="deadline_text", type=NAME, vi="Hạn, nguyên văn", en="As written", required=True),
    Field(name="issuer_parent", type=NAME, vi="Cơ quan chủ quản", en="Parent", required=True),
    Field(name="issuer", type=NAME, vi="Cơ quan ban hành", en="Issuer", required=True),
    Field(name="place", type=NAME, vi="Địa danh", en="Place", required=True),
    Field(name="period", type=NAME, vi="Giai đoạn", en="Period", required=True),
    Field(
        name="legal_basis",
        type=Items(of=Group(record=Decision, fields=DECISION), fewest=1),
        vi="Căn cứ",
        en="Legal basis",
        required=True,
    ),
    Field(
        name="opening", type=LONG_TEXT, vi="Đoạn căn cứ, nguyên văn", en="Opening", required=True
    ),
    Field(name="request", type=LONG_TEXT, vi="Yêu cầu, nguyên văn", en="Request", required=True),
    Field(name="closing", type=LONG_TEXT, vi="Lời kết, nguyên văn", en="Closing", required=True),
    Field(name="receivers", type=Items(of=NAME), vi="Nơi nhận", en="Receivers", required=True),
    Field(
        name="signer",
        type=Group(record=Signer, fields=_SIGNER),
        vi="Người ký",
        en="Signer",
        required=True,
    ),
    Field(
        name="addressees",
        type=Items(of=Group(record=AddresseeGroup, fields=_ADDRESSEE), fewest=1),
        vi="Kính gửi",
        en="Addressees",
        required=True,
    ),
    Field(
        name="movements",
        type=Items(of=Reference(to="movements"), fewest=1),
        vi="Các phong trào",
        en="Movements",
        required=True,
    ),
    Field(
        name="quota",
        type=Group(record=Quota, fields=_QUOTA),
        vi="Số điển hình mỗi đơn vị, mỗi phong trào",
        en="Profiles per unit and movement",
        required=True,
    ),
    Field(name="pages_least", type=_SMALL, vi="Số trang từ", en="Pages from", required=True),
    Field(name="pages_most", type=_SMALL, vi="Số trang đến", en="Pages to", required=True),
    Field(name="photos_least", type=_PHOTOS, vi="Số ảnh từ", en="Photos from", required=True),
    Field(name="photos_most", type=_PHOTOS, vi="Số ảnh đến", en="Photos to", required=True),
    Field(
        name="awards_since",
        type=AWARD_YEAR,
        vi="Khen thưởng tính từ năm",
        en="Awards since",
        required=True,
    ),
    Field(
        name="reports_to",
        type=Items(of=NAME),
        vi="Nơi nhận báo cáo tổng hợp",
        en="Synthesis goes to",
        default=(),
    ),
)


OUTLINE_DATA = (
    Option(id="directives", vi="Chỉ thị, nghị quyết", en="Directives and resolutions"),
    Option(id="documents", vi="Văn bản triển khai", en="Other documents issued"),
    Option(id="launched", vi="Phong trào do đơn vị phát động", en="Movements launched"),
    Option(id="coverage", vi="Các lần đăng, phát về điển hình", en="Where profiles were told"),
    Option(id="models", vi="Mô hình, gương điển hình", en="Models"),
    Option(id="nominees", vi="Danh sách giới thiệu", en="Nominees"),
    Option(id="awards", vi="Số liệu khen thưởng", en="Awards"),
    Option(id="inspections", vi="Kiểm tra, giám sát", en="Inspections"),
)


def _outline_item(depth: int) -> tuple[Field, ...]:
    fields = (
        Field(name="number", type=Text(longest=6), vi="Số, chữ", en="Number", required=True),
        Field(name="title", type=LONG_TEXT, vi="Nội dung", en="Title", required=True),
        Field(name="instruction", type=LONG_TEXT, vi="Hướng dẫn trong ngoặc", en="Instruction"),
        Field(
            name="ending",
            type=Text(shortest=0, longest=3),
            vi="Dấu cuối câu",
            en="Ending",
            default="",
        ),
        Field(
            name="data",
            type=Choice(options=OUTLINE_DATA),
            vi="Số liệu điền vào mục này",
            en="Data that fill it",
        ),
    )
    if depth == 0:
        return fields
    deeper = Group(record=OutlineItem, fields=_outline_item(depth - 1))
    return (
        *fields,
        Field(name="items", type=Items(of=deeper), vi="Mục con", en="Items", default=()),
    )


OUTLINE = (
    Field(
        name="movement",
        type=Reference(to="movements"),
        vi="Phong trào",
        en="Movement",
        required=True,
    ),
    Field(name="call", type=Reference(to="calls"), vi="Đợt", en="Call", required=True),
    Field(name="name", type=NAME, vi="Tên loại", en="Name", required=True),
    Field(name="title", type=NAME, vi="Trích yếu", en="Title", required=True),
    Field(name="annexed_to", type=NAME, vi="Kèm theo", en="Annexed to", required=True),
    Field(name="number_as_written", type=NAME, vi="Số", en="Number", required=True),
    Field(name="date_as_written", type=NAME, vi="Ngày", en="Date", required=True),
    Field(
        name="sections",
        type=Items(of=Group(record=OutlineItem, fields=_outline_item(2)), fewest=1),
        vi="Các phần",
        en="Sections",
        required=True,
    ),
)
