"""The fields of `<call>/plan.yaml` (the publishing plan) and of `corrections.yaml`."""

from dienhinh.model.plan import Correction, Slot
from dienhinh.model.schema.collection import ARTICLE_SLUG, PROFILE_SLUG
from dienhinh.model.schema.fields import Choice, Day, Field, Group, Items, Option, Text, Url

CHANNELS = (
    Option(id="website", vi="Trang thông tin điện tử", en="Website"),
    Option(id="newspaper", vi="Báo in, báo điện tử", en="Newspaper"),
    Option(id="radio", vi="Phát thanh, truyền hình", en="Radio and television"),
    Option(id="zalo", vi="Zalo", en="Zalo"),
    Option(id="facebook", vi="Facebook", en="Facebook"),
    Option(id="loudspeaker", vi="Truyền thanh cơ sở", en="Village loudspeaker"),
)
CHANNEL_NAMES = {option.id: option.vi for option in CHANNELS}

_LINE = Text(shortest=2, longest=300)

SLOT = (
    Field(
        name="date",
        type=Day(),
        vi="Ngày dự kiến",
        en="Planned for",
        help="Ngày định kể câu chuyện này trên kênh này.",
        required=True,
        example="2026-12-05",
    ),
    Field(
        name="profile",
        type=PROFILE_SLUG,
        vi="Hồ sơ",
        en="Profile",
        help="Hồ sơ còn nháp cũng hẹn được; hồ sơ mẫu thì không.",
        required=True,
        example="htx-thi-du",
    ),
    Field(
        name="channel",
        type=Choice(options=CHANNELS),
        vi="Kênh",
        en="Channel",
        required=True,
        example="newspaper",
    ),
    Field(
        name="outlet",
        type=_LINE,
        vi="Báo, đài, trang",
        en="Outlet",
        help="Tên báo, đài, trang hoặc xã có loa; đăng rồi, có link, thì hiện trên trang hồ sơ.",
        example="Báo Quảng Ngãi",
    ),
    Field(
        name="who",
        type=_LINE,
        vi="Ai làm",
        en="Who",
        help="Người hoặc bộ phận lo việc này. Không bao giờ công khai.",
        internal=True,
        example="Tổ truyền thông",
    ),
    Field(
        name="ran_on",
        type=Day(),
        vi="Đã đăng, phát ngày",
        en="Ran on",
        help="Chỉ ghi khi đã đăng hoặc phát thật.",
        example="2026-12-06",
    ),
    Field(
        name="title",
        type=_LINE,
        vi="Tên bài đã đăng",
        en="Title as it ran",
        help="Chép đúng tên bài. Hiện trên trang của hồ sơ.",
    ),
    Field(
        name="link",
        type=Url(),
        vi="Đường dẫn bài đã đăng",
        en="Link",
        help="Chép từ thanh địa chỉ. Hiện trên trang của hồ sơ.",
        example="https://bao.example.vn/bai-da-dang",
    ),
    Field(
        name="teaser",
        type=Text(shortest=10, longest=200),
        vi="Lời báo trước",
        en="Teaser",
        help="Chỉ ghi khi muốn báo trước ở phòng báo chí. Đừng nêu tên hồ sơ chưa đăng.",
    ),
    Field(
        name="note",
        type=Text(longest=1_000, lines=True),
        vi="Ghi chú",
        en="Internal note",
        help="Không bao giờ công khai.",
        internal=True,
    ),
)
PLAN = (
    Field(
        name="slots",
        type=Items(of=Group(record=Slot, fields=SLOT), most=5_000),
        vi="Các lần kể",
        en="Slots",
        help="Mỗi lần một hồ sơ lên một kênh là một mục.",
        default=(),
    ),
)
CORRECTION = (
    Field(
        name="on",
        type=Day(),
        vi="Ngày sửa",
        en="Corrected on",
        required=True,
        example="2026-12-08",
    ),
    Field(
        name="profile",
        type=PROFILE_SLUG,
        vi="Hồ sơ",
        en="Profile",
        help="Bỏ trống khi chỗ sai nằm ở bài, ở trang khác.",
        example="htx-thi-du",
    ),
    Field(
        name="article",
        type=ARTICLE_SLUG,
        vi="Bài",
        en="Article",
        help="Khi chỗ sai nằm trong một bài của mục Tin và bài; khi ấy bỏ trống profile.",
        example="bai-thi-du",
    ),
    Field(
        name="text",
        type=Text(shortest=10, longest=600),
        vi="Đã sửa điều gì",
        en="What was corrected",
        help="Đã viết gì, đúng là gì. Đừng chép lại điều riêng tư đã lỡ đăng.",
        required=True,
    ),
    Field(
        name="basis",
        type=_LINE,
        vi="Căn cứ",
        en="Basis",
        help="Văn bản, bài báo, hoặc đơn vị đã báo. Đừng nêu tên người báo.",
    ),
)
CORRECTIONS = (
    Field(
        name="corrections",
        type=Items(of=Group(record=Correction, fields=CORRECTION), most=5_000),
        vi="Các lần đính chính",
        en="Corrections",
        help="Mỗi lần sửa một chỗ sai đã đăng là một mục, thứ tự nào cũng được.",
        default=(),
    ),
)
