"""The fields of `unit.yaml`: what the outlines ask of a unit beside its profiles.

The questions are II.2 (documents issued), II.2.d (movements launched), II.5 (awards) and II.6
(inspection) of both outlines; sums can be stated too and are then compared.
"""

from dienhinh.model.call import Signer
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Field,
    Group,
    Integer,
    Items,
    Option,
    Reference,
    Text,
)
from dienhinh.model.schema.profile import AWARD_YEAR
from dienhinh.model.unit_figures import (
    AwardCount,
    Inspection,
    IssuedDocument,
    LaunchedMovement,
    SentReport,
    StatedTotals,
)

DOCUMENT_FORMS = (
    Option(id="directive", vi="Chỉ thị", en="Directive"),
    Option(id="resolution", vi="Nghị quyết", en="Resolution"),
    Option(id="decision", vi="Quyết định", en="Decision"),
    Option(id="programme", vi="Chương trình", en="Programme"),
    Option(id="plan", vi="Kế hoạch", en="Plan"),
    Option(id="guide", vi="Hướng dẫn", en="Guide"),
    Option(id="dispatch", vi="Công văn", en="Dispatch"),
    Option(id="other", vi="Văn bản khác", en="Other"),
)

_LINE = Text(shortest=2, longest=300)
_LONG = Text(shortest=5, longest=3_000, lines=True, markdown=True)
_COUNT = Integer(most=100_000)
_MOVEMENT = Field(
    name="movement",
    type=Reference(to="movements"),
    vi="Phong trào thi đua",
    en="Movement",
    required=True,
    example="nong-thon-moi",
)

SENT_REPORT = (
    _MOVEMENT,
    Field(name="number", type=_LINE, vi="Số, ký hiệu báo cáo", en="Number", required=True),
    Field(name="date", type=Day(), vi="Ngày báo cáo", en="Date", required=True),
    Field(
        name="received_on",
        type=Day(),
        vi="Ngày nhận",
        en="Received on",
        help="Ngày văn thư của Sở đóng dấu đến.",
        required=True,
    ),
)
DOCUMENT = (
    _MOVEMENT,
    Field(
        name="form",
        type=Choice(options=DOCUMENT_FORMS),
        vi="Loại văn bản",
        en="Form",
        required=True,
        aliases=("Loại", "Hình thức văn bản", "Tên loại văn bản"),
    ),
    Field(
        name="number",
        type=_LINE,
        vi="Số, ký hiệu",
        en="Number",
        required=True,
        aliases=("Số ký hiệu văn bản", "Số văn bản", "Số hiệu"),
        example="45/KH-UBND",
    ),
    Field(
        name="date",
        type=Day(),
        vi="Ngày ban hành",
        en="Date",
        required=True,
        aliases=("Ngày", "Ngày, tháng, năm", "Ngày, tháng, năm ban hành"),
    ),
    Field(
        name="issuer",
        type=_LINE,
        vi="Cơ quan ban hành",
        en="Issuer",
        required=True,
        aliases=("Nơi ban hành", "Đơn vị ban hành"),
    ),
    Field(
        name="title",
        type=Text(shortest=5, longest=600),
        vi="Trích yếu",
        en="Subject",
        required=True,
        aliases=("Trích yếu nội dung", "Tên văn bản", "Nội dung văn bản"),
    ),
)
LAUNCHED = (
    _MOVEMENT,
    Field(
        name="name",
        type=_LINE,
        vi="Tên phong trào",
        en="Name",
        required=True,
        aliases=("Tên phong trào thi đua", "Phong trào do đơn vị phát động"),
    ),
    Field(name="purpose", type=_LONG, vi="Mục đích", en="Purpose", required=True),
    Field(
        name="criteria",
        type=Items(of=Text(shortest=3, longest=600), fewest=1, most=20),
        vi="Tiêu chí thi đua",
        en="Criteria",
        help="Mỗi tiêu chí một gạch đầu dòng.",
        required=True,
        aliases=("Tiêu chí",),
    ),
    Field(
        name="launched_on",
        type=Day(partial=True),
        vi="Phát động",
        en="Launched on",
        aliases=("Thời gian phát động", "Ngày phát động"),
    ),
    Field(name="document", type=_LINE, vi="Văn bản phát động", en="Document"),
)
AWARD_COUNT = (
    _MOVEMENT,
    Field(
        name="year",
        type=AWARD_YEAR,
        vi="Năm",
        en="Year",
        required=True,
        example="2022",
    ),
    Field(
        name="award",
        type=Reference(to="awards"),
        vi="Hình thức khen thưởng",
        en="Award",
        help="Mã trong danh mục khen thưởng.",
        required=True,
        aliases=("Hình thức", "Hình thức, danh hiệu", "Danh hiệu, hình thức khen thưởng"),
    ),
    Field(
        name="collectives",
        type=_COUNT,
        vi="Tập thể",
        en="Collectives",
        required=True,
        aliases=("Số tập thể",),
    ),
    Field(
        name="households",
        type=_COUNT,
        vi="Hộ gia đình",
        en="Households",
        required=True,
        aliases=("Hộ", "Số hộ gia đình"),
    ),
    Field(
        name="individuals",
        type=_COUNT,
        vi="Cá nhân",
        en="Individuals",
        required=True,
        aliases=("Số cá nhân",),
    ),
    Field(name="note", type=_LINE, vi="Ghi chú", en="Note"),
)
INSPECTION = (
    _MOVEMENT,
    Field(
        name="on",
        type=Day(partial=True),
        vi="Thời gian",
        en="When",
        required=True,
        aliases=("Thời gian kiểm tra",),
    ),
    Field(
        name="by",
        type=_LINE,
        vi="Đoàn kiểm tra, giám sát",
        en="By",
        required=True,
        aliases=("Đoàn kiểm tra", "Cơ quan kiểm tra"),
    ),
    Field(
        name="places",
        type=Integer(least=1, most=10_000),
        vi="Số nơi được kiểm tra",
        en="Places visited",
        required=True,
        aliases=("Số nơi", "Số đơn vị được kiểm tra"),
    ),
    Field(name="findings", type=_LONG, vi="Kết quả", en="Findings", aliases=("Kết quả kiểm tra",)),
)
_SUM_HELP = "Không bắt buộc; ghi thì máy so với danh sách."
TOTALS = (
    _MOVEMENT,
    Field(name="documents", type=_COUNT, vi="Số văn bản", en="Documents", help=_SUM_HELP),
    Field(name="launched", type=_COUNT, vi="Số phong trào", en="Movements", help=_SUM_HELP),
    Field(
        name="nominated", type=_COUNT, vi="Số điển hình giới thiệu", en="Nominated", help=_SUM_HELP
    ),
    Field(
        name="collectives",
        type=_COUNT,
        vi="Số lượt tập thể được khen",
        en="Collectives",
        help=_SUM_HELP,
    ),
    Field(
        name="households", type=_COUNT, vi="Số lượt hộ được khen", en="Households", help=_SUM_HELP
    ),
    Field(
        name="individuals",
        type=_COUNT,
        vi="Số lượt cá nhân được khen",
        en="Individuals",
        help=_SUM_HELP,
    ),
    Field(name="inspections", type=_COUNT, vi="Số cuộc kiểm tra", en="Inspections", help=_SUM_HELP),
)
_SIGNER = (
    Field(
        name="role",
        type=Text(shortest=2, longest=200, lines=True),
        vi="Quyền hạn, chức vụ",
        en="Role",
        help="Mỗi dòng một phần, như TM. ỦY BAN NHÂN DÂN rồi CHỦ TỊCH.",
        required=True,
    ),
    Field(name="name", type=_LINE, vi="Họ tên", en="Name", required=True),
)

UNIT_FIGURES = (
    Field(
        name="call",
        type=Reference(to="calls"),
        vi="Đợt sơ kết",
        en="Call",
        help="Trùng tên thư mục của đợt.",
        required=True,
        example="so-ket-2023",
    ),
    Field(
        name="unit",
        type=Reference(to="units"),
        vi="Đơn vị",
        en="Unit",
        help="Trùng tên thư mục của đơn vị.",
        required=True,
        example="ba-to",
    ),
    Field(
        name="as_of",
        type=Day(),
        vi="Số liệu tính đến ngày",
        en="As of",
        help="Bắt buộc khi khai số liệu.",
        example="2023-11-15",
    ),
    Field(name="parent", type=_LINE, vi="Cơ quan chủ quản", en="Superior body"),
    Field(
        name="issuer",
        type=_LINE,
        vi="Cơ quan ban hành báo cáo",
        en="Issuer of the report",
        help="Bỏ trống thì lấy tên đơn vị trong danh mục.",
    ),
    Field(
        name="symbol",
        type=Text(shortest=2, longest=40),
        vi="Ký hiệu của báo cáo",
        en="Symbol of the report",
        example="BC-UBND",
    ),
    Field(name="place", type=_LINE, vi="Địa danh", en="Place", example="Ba Tơ"),
    Field(
        name="signer",
        type=Group(record=Signer, fields=_SIGNER),
        vi="Người ký",
        en="Signer",
    ),
    Field(
        name="reports",
        type=Items(of=Group(record=SentReport, fields=SENT_REPORT), most=20),
        vi="Báo cáo đã nhận",
        en="Reports received",
        help="Sở ghi khi nhận được báo cáo có chữ ký.",
        default=(),
    ),
    Field(
        name="documents",
        type=Items(of=Group(record=IssuedDocument, fields=DOCUMENT), most=200),
        vi="Văn bản đã ban hành",
        en="Documents issued",
        help="Mục II.2. Không có văn bản nào thì ghi [].",
    ),
    Field(
        name="launched",
        type=Items(of=Group(record=LaunchedMovement, fields=LAUNCHED), most=50),
        vi="Phong trào do đơn vị phát động",
        en="Movements launched",
        help="Mục II.2.d. Không phát động phong trào nào thì ghi [].",
    ),
    Field(
        name="awards",
        type=Items(of=Group(record=AwardCount, fields=AWARD_COUNT), most=500),
        vi="Khen thưởng qua phong trào",
        en="Awards through the movements",
        help="Mục II.5: mỗi hình thức, mỗi năm một dòng. Chưa khen ai thì ghi [].",
    ),
    Field(
        name="inspections",
        type=Items(of=Group(record=Inspection, fields=INSPECTION), most=100),
        vi="Kiểm tra, giám sát",
        en="Inspections",
        help="Mục II.6. Không kiểm tra lần nào thì ghi [].",
    ),
    Field(
        name="totals",
        type=Items(of=Group(record=StatedTotals, fields=TOTALS), most=20),
        vi="Tổng số đơn vị tự cộng",
        en="Stated totals",
        default=(),
    ),
)
