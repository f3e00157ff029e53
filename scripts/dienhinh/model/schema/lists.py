"""The fields of the reference lists.

Each list is a file with a top-level key that holds the entries: `movements:`, `sectors:`... Beside
`communes:` stand the `regions:` they are of.
"""

from dienhinh.model.lists import (
    Abbreviation,
    AwardForm,
    Commune,
    Decision,
    Movement,
    Point,
    Region,
    Sector,
    Synonyms,
    Tile,
    Unit,
)
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Decimal,
    Field,
    Group,
    Integer,
    Items,
    Option,
    Reference,
    Text,
)
from dienhinh.model.schema.profile import KINDS

ID = Text(
    longest=60,
    # Pages and files are named by it, and Windows keeps these names for devices.
    pattern=r"(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]+(-[a-z0-9]+)*",
    form_vi="chữ thường không dấu, nối bằng gạch ngang, không phải tên thiết bị của Windows (con)",
    form_en="lower-case ASCII words joined by hyphens, no device of Windows (con)",
)
NAME = Text(longest=300)
LONG_TEXT = Text(longest=4_000, lines=True)
_CODE = Text(
    longest=5,
    pattern=r"[0-9]{3}|[0-9]{5}",
    form_vi="mã 3 hoặc 5 chữ số trong dấu nháy kép",
    form_en="a code of 3 or 5 digits in double quotes",
)

GROUPS = (
    Option(id="front", vi="Mặt trận và đoàn thể tỉnh", en="Fatherland Front and unions"),
    Option(id="party", vi="Cơ quan tham mưu, giúp việc Tỉnh ủy", en="Party committee agencies"),
    Option(id="central", vi="Cơ quan Trung ương trên địa bàn", en="Central agencies"),
    Option(id="department", vi="Sở, ban, ngành tỉnh", en="Provincial departments"),
    Option(id="school-enterprise", vi="Trường và doanh nghiệp", en="Schools and enterprises"),
    Option(id="district", vi="Huyện, thị xã, thành phố", en="Districts, towns, city"),
    Option(id="commune", vi="Xã, phường, đặc khu", en="Communes, wards, special zone"),
)
LEVELS = (
    Option(id="state", vi="Cấp Nhà nước", en="State"),
    Option(id="province", vi="Cấp bộ, tỉnh", en="Ministry, province"),
    Option(id="base", vi="Cấp cơ sở", en="Base"),
    Option(id="other", vi="Ngoài Luật Thi đua, khen thưởng", en="Outside the law on awards"),
)
LEVEL_NAMES = {option.id: option.vi for option in LEVELS}
AWARD_GROUPS = (
    Option(id="title", vi="Danh hiệu thi đua", en="Emulation title"),
    Option(id="order", vi="Huân chương", en="Order"),
    Option(id="medal", vi="Huy chương", en="Medal"),
    Option(id="state-honour", vi="Danh hiệu vinh dự nhà nước", en="State title of honour"),
    Option(id="prize", vi="Giải thưởng", en="Prize"),
    Option(id="badge", vi="Kỷ niệm chương", en="Commemorative badge"),
    Option(id="merit", vi="Bằng khen", en="Certificate of merit"),
    Option(id="commendation", vi="Giấy khen", en="Commendation"),
    Option(id="other", vi="Hình thức khác", en="Other"),
)
# Colours by class in docs/theme/assets/css, by name in render/cards, render/word, render/typst.
TONES = (
    Option(id="green", vi="Xanh lá", en="Green"),
    Option(id="clay", vi="Đất nung", en="Clay"),
    Option(id="slate", vi="Xanh đá", en="Slate"),
)
COMMUNE_TYPES = (
    Option(id="xã", vi="xã", en="commune"),
    Option(id="phường", vi="phường", en="ward"),
    Option(id="thị trấn", vi="thị trấn", en="township"),
    Option(id="đặc khu", vi="đặc khu", en="special zone"),
)

DECISION = (
    Field(name="number", type=NAME, vi="Số, ký hiệu", en="Number", required=True),
    Field(name="date", type=Day(), vi="Ngày ban hành", en="Date", required=True),
    Field(name="issuer", type=NAME, vi="Cơ quan ban hành", en="Issuer", required=True),
    Field(name="title", type=LONG_TEXT, vi="Trích yếu", en="Subject", required=True),
)
MOVEMENT = (
    Field(name="id", type=ID, vi="Mã", en="Id", required=True),
    Field(name="name", type=NAME, vi="Tên phong trào", en="Name", required=True),
    Field(name="official", type=NAME, vi="Tên ở tỉnh", en="Official name", required=True),
    Field(name="short", type=NAME, vi="Tên ngắn", en="Short name", required=True),
    Field(name="description", type=LONG_TEXT, vi="Giới thiệu", en="Description", required=True),
    Field(
        name="decision",
        type=Group(record=Decision, fields=DECISION),
        vi="Quyết định",
        en="Decision",
        required=True,
    ),
    Field(
        name="tone",
        type=Choice(options=TONES),
        vi="Màu",
        en="Tone",
        help="Màu của trang, thẻ, áp phích và bộ tư liệu; không ghi thì là xanh đá.",
        default="slate",
    ),
)
SECTOR = (
    Field(name="id", type=ID, vi="Mã", en="Id", required=True),
    Field(name="name", type=NAME, vi="Tên lĩnh vực", en="Name", required=True),
    Field(name="description", type=LONG_TEXT, vi="Giới thiệu", en="Description", required=True),
)
AWARD_FORM = (
    Field(name="id", type=ID, vi="Mã", en="Id", required=True),
    Field(name="name", type=NAME, vi="Tên", en="Name", required=True),
    Field(name="group", type=Choice(options=AWARD_GROUPS), vi="Loại", en="Group", required=True),
    Field(name="level", type=Choice(options=LEVELS), vi="Cấp", en="Level", required=True),
    Field(
        name="kinds",
        type=Items(of=Choice(options=KINDS), fewest=1),
        vi="Ai được nhận",
        en="For",
        required=True,
    ),
    Field(name="conferred_by", type=NAME, vi="Ai trao", en="Conferred by"),
    Field(name="titles", type=Items(of=NAME), vi="Các danh hiệu", en="Titles", default=()),
    Field(name="grades", type=Items(of=NAME), vi="Hạng", en="Grades", default=()),
    Field(name="ended_on", type=Day(), vi="Không còn trao từ", en="Ended on"),
)
_POINT = (
    Field(
        name="latitude", type=Decimal(least=8, most=24), vi="Vĩ độ", en="Latitude", required=True
    ),
    Field(
        name="longitude",
        type=Decimal(least=102, most=118),
        vi="Kinh độ",
        en="Longitude",
        required=True,
    ),
)
# As `.x0` and `.y0` of site.css: a sixth column leaves no room for a name on a telephone.
_TILE = (
    Field(name="column", type=Integer(most=4), vi="Cột", en="Column", required=True),
    Field(name="row", type=Integer(most=9), vi="Hàng", en="Row", required=True),
)
UNIT = (
    Field(name="id", type=ID, vi="Mã", en="Id", required=True),
    Field(name="name", type=NAME, vi="Tên", en="Name", required=True),
    Field(name="full_name", type=NAME, vi="Tên đầy đủ", en="Full name", required=True),
    Field(
        name="former_names",
        type=Items(of=NAME),
        vi="Các tên cũ",
        en="Former names",
        default=(),
        help="Như tên đầy đủ. Người đọc báo cũ tìm theo tên ấy.",
    ),
    Field(name="group", type=Choice(options=GROUPS), vi="Nhóm", en="Group", required=True),
    Field(name="code", type=_CODE, vi="Mã hành chính", en="Code"),
    Field(name="valid_from", type=Day(), vi="Có từ ngày", en="Valid from"),
    Field(name="valid_to", type=Day(), vi="Hết từ ngày", en="Valid to"),
    Field(
        name="unconfirmed_from",
        type=Day(),
        vi="Chưa xác nhận từ ngày",
        en="Unconfirmed from",
        help="Từ ngày ấy chưa ai xác nhận đơn vị còn và còn tên này; xác nhận rồi thì xóa.",
    ),
    Field(name="tile", type=Group(record=Tile, fields=_TILE), vi="Ô lưới", en="Tile"),
    Field(name="point", type=Group(record=Point, fields=_POINT), vi="Tọa độ nhãn", en="Point"),
)
REGION = (
    Field(name="id", type=ID, vi="Mã", en="Id", required=True),
    Field(name="name", type=NAME, vi="Tên", en="Name", required=True),
    Field(name="full_name", type=NAME, vi="Tên đầy đủ", en="Full name", required=True),
    Field(name="until", type=Day(), vi="Hết từ ngày", en="Until"),
    Field(name="tile", type=Group(record=Tile, fields=_TILE), vi="Ô lưới", en="Tile"),
)
COMMUNE = (
    Field(name="code", type=_CODE, vi="Mã hành chính", en="Code", required=True),
    Field(name="valid_from", type=Day(), vi="Có từ ngày", en="Valid from", required=True),
    Field(name="valid_to", type=Day(), vi="Hết từ ngày", en="Valid to"),
    Field(name="name", type=NAME, vi="Tên", en="Name", required=True),
    Field(name="type", type=Choice(options=COMMUNE_TYPES), vi="Loại", en="Type", required=True),
    Field(name="slug", type=ID, vi="Tên trong đường dẫn", en="Slug", required=True),
    Field(name="unit", type=Reference(to="units"), vi="Huyện (2023)", en="District in 2023"),
    Field(
        name="units",
        type=Items(of=Reference(to="units")),
        vi="Thuộc các huyện cũ",
        en="Former districts",
        default=(),
    ),
    Field(name="became", type=Items(of=_CODE), vi="Nay là", en="Became", default=()),
    Field(name="region", type=Reference(to="regions"), vi="Vùng", en="Region", required=True),
    Field(name="point", type=Group(record=Point, fields=_POINT), vi="Tọa độ nhãn", en="Point"),
)
ABBREVIATION = (
    Field(name="short", type=NAME, vi="Viết tắt", en="Short", required=True),
    Field(name="long", type=Items(of=NAME, fewest=1), vi="Viết đủ", en="Long", required=True),
)
SYNONYMS = (
    Field(name="word", type=NAME, vi="Từ", en="Word", required=True),
    Field(
        name="others",
        type=Items(of=NAME, fewest=1),
        vi="Cũng gọi là",
        en="Other words",
        required=True,
    ),
)

# One file of `profiles/reference/` each: its top-level key and the type of its entries.
LISTS = {
    "movements": Group(record=Movement, fields=MOVEMENT),
    "sectors": Group(record=Sector, fields=SECTOR),
    "awards": Group(record=AwardForm, fields=AWARD_FORM),
    "units": Group(record=Unit, fields=UNIT),
    "communes": Group(record=Commune, fields=COMMUNE),
    "abbreviations": Group(record=Abbreviation, fields=ABBREVIATION),
    "synonyms": Group(record=Synonyms, fields=SYNONYMS),
}
# A list that stands in the file of another, by that one's name.
BESIDE = {"communes": ("regions", Group(record=Region, fields=REGION))}
