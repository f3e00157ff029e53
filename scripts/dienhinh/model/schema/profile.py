"""The fields of `profile.yaml`, in the order in which they are written and asked for.

The questions are those of the dispatch (outline II.4.c of both movements); the rest is what
publishing and the law need: origin, status, consent, sources, verification.
"""

from dienhinh.model.consent import Consent
from dienhinh.model.profile import (
    READ_IN_PART,
    Achievements,
    AwardReceived,
    ModelFacts,
    Photo,
    PressTexts,
    Replication,
    Source,
    Verification,
)
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Field,
    Group,
    Integer,
    Items,
    Option,
    Phone,
    Reference,
    Text,
    Url,
    When,
)

EXAMPLE_PHONE = "0255 123 4567"
KINDS = (
    Option(id="collective", vi="Tập thể", en="Collective"),
    Option(id="household", vi="Hộ gia đình", en="Household"),
    Option(id="individual", vi="Cá nhân", en="Individual"),
)
KIND_NAMES = {option.id: option.vi for option in KINDS}
ORIGINS = (
    Option(id="nomination", vi="Địa phương, đơn vị giới thiệu", en="Nominated by a unit"),
    Option(id="press", vi="Biên soạn từ tin báo chí", en="Written from press reports"),
    Option(id="sample", vi="Hồ sơ mẫu (hư cấu)", en="Sample (invented)"),
)
STATUSES = (
    Option(id="draft", vi="Bản nháp", en="Draft"),
    Option(id="scheduled", vi="Hẹn ngày đăng", en="Scheduled"),
    Option(id="published", vi="Đã đăng", en="Published"),
    Option(id="withdrawn", vi="Đã gỡ", en="Withdrawn"),
)
# No award of the present state is older.
AWARD_YEAR = Integer(least=1945, most=2100)
PHOTO_KINDS = (
    Option(id="photo", vi="Ảnh chụp", en="Photograph"),
    Option(id="illustration", vi="Tranh minh họa", en="Illustration"),
)
CONSENT_ITEMS = (
    Option(id="name", vi="Họ tên", en="Name"),
    Option(id="photo", vi="Hình ảnh", en="Photo"),
    Option(id="phone", vi="Số điện thoại", en="Telephone number"),
    Option(id="address", vi="Địa chỉ dưới cấp xã", en="Address below the commune"),
    Option(id="ethnicity", vi="Dân tộc", en="Ethnicity"),
)

_STORY = Text(shortest=20, longest=12_000, lines=True, markdown=True)
_POINT = Text(shortest=3, longest=1_500, lines=True, markdown=True)

ACHIEVEMENTS = (
    Field(
        name="activities",
        type=_STORY,
        vi="Nội dung thực hiện",
        en="Activities",
        help="Đã làm việc gì, bắt đầu thế nào, ai cùng làm. Viết thành đoạn văn.",
        required=True,
        aliases=(
            "Nội dung",
            "Nội dung đã thực hiện",
            "Nội dung mô hình",
            "Quá trình thực hiện",
            "Nội dung, cách làm",
            "Nội dung và cách làm",
            "Nội dung, biện pháp",
            "Nội dung, biện pháp thực hiện",
        ),
    ),
    Field(
        name="measures",
        type=Items(of=_POINT, fewest=1, most=20),
        vi="Biện pháp, giải pháp",
        en="Measures",
        help="Mỗi biện pháp một gạch đầu dòng.",
        required=True,
        aliases=(
            "Các biện pháp, giải pháp",
            "Các biện pháp",
            "Các giải pháp",
            "Biện pháp",
            "Biện pháp thực hiện",
            "Cách làm",
            "Cách làm hay",
            "Giải pháp",
        ),
    ),
    Field(
        name="results",
        type=Items(of=_POINT, fewest=1, most=20),
        vi="Kết quả",
        en="Results",
        help="Mỗi kết quả một gạch đầu dòng, có số liệu và thời điểm.",
        required=True,
        aliases=(
            "Kết quả đạt được",
            "Kết quả nổi bật",
            "Kết quả thực hiện",
            "Thành tích đạt được",
            "Thành tích nổi bật",
            "Thành tích tiêu biểu",
            "Thành tích chính",
            "Kết quả, hiệu quả",
            "Kết quả và hiệu quả",
        ),
    ),
    Field(
        name="effects",
        type=_STORY,
        vi="Hiệu quả",
        en="Effects",
        help="Việc làm ấy thay đổi điều gì cho người dân và địa phương.",
        required=When(field="origin", values=("nomination", "sample")),
        aliases=("Hiệu quả mang lại", "Hiệu quả đạt được", "Hiệu quả kinh tế - xã hội", "Tác động"),
    ),
)

MODEL = (
    Field(
        name="founded",
        type=Day(partial=True),
        vi="Thời gian thành lập mô hình",
        en="Founded",
        help="Ghi năm, năm-tháng hoặc năm-tháng-ngày.",
        required=When(field="origin", values=("nomination", "sample")),
        aliases=(
            "Thời gian thành lập",
            "Ngày thành lập",
            "Năm thành lập",
            "Thành lập",
            "Thời gian bắt đầu",
            "Năm bắt đầu",
        ),
        column="founded",
        example="2018-08",
    ),
    Field(
        name="jobs_created",
        type=Integer(most=100_000),
        vi="Số người lao động được tạo việc làm",
        en="Jobs created",
        help="Chỉ ghi số người; không có thì ghi 0.",
        required=When(field="origin", values=("nomination", "sample")),
        aliases=(
            "Số lao động",
            "Số lao động được tạo việc làm",
            "Việc làm",
            "Lao động được tạo việc làm",
            "Lao động có việc làm",
            "Số lao động có việc làm",
            "Giải quyết việc làm cho",
        ),
        column="jobs_created",
        example="30",
    ),
    Field(
        name="households_supported",
        type=Integer(most=100_000),
        vi="Số hộ gia đình được hỗ trợ, giúp đỡ phát triển kinh tế",
        en="Households supported",
        help="Chỉ ghi số hộ; không có thì ghi 0.",
        required=When(field="origin", values=("nomination", "sample")),
        aliases=(
            "Số hộ được hỗ trợ",
            "Số hộ gia đình được hỗ trợ",
            "Số hộ được giúp",
            "Số hộ được giúp đỡ",
            "Hộ được giúp",
            "Hộ được hỗ trợ, giúp đỡ",
            "Số hộ được hỗ trợ phát triển kinh tế",
            "Số lượng các hộ gia đình được hỗ trợ giúp đỡ phát triển kinh tế",
        ),
        column="households_supported",
        example="37",
    ),
    Field(
        name="members",
        type=Integer(least=1, most=1_000_000),
        vi="Số lượng thành viên tham gia",
        en="Members",
        help="Chỉ dùng cho mô hình tập thể.",
        only=When(field="kind", values=("collective",)),
        aliases=("Số thành viên", "Số lượng thành viên", "Tổng số thành viên", "Thành viên"),
        column="members",
        example="15",
    ),
    Field(
        name="as_of",
        type=Day(partial=True),
        vi="Số liệu tính đến",
        en="Figures as of",
        help="Thời điểm của các con số ở trên.",
        required=When(field="origin", values=("nomination", "sample")),
        aliases=("Tính đến", "Thời điểm số liệu"),
        column="as_of",
        example="2023-10",
    ),
)

PHOTO = (
    Field(
        name="file",
        type=Text(
            shortest=5,
            longest=80,
            pattern=r"[a-z0-9][a-z0-9-]*\.(jpg|jpeg|png|webp|heic)",
            form_vi="tên tệp chữ thường không dấu, ví dụ anh-1.jpg",
            form_en="a lower-case ASCII file name such as anh-1.jpg",
        ),
        vi="Tệp ảnh",
        en="File",
        help="Tệp nằm cùng thư mục với profile.yaml.",
        required=True,
        example="anh-1.jpg",
    ),
    Field(
        name="caption",
        type=Text(shortest=5, longest=300),
        vi="Chú thích",
        en="Caption",
        help="Ảnh chụp gì, ở đâu, khi nào.",
        required=True,
        aliases=("Chú thích ảnh",),
    ),
    Field(
        name="alt",
        type=Text(shortest=8, longest=160),
        vi="Mô tả cho người không nhìn thấy ảnh",
        en="Text alternative",
        help="Tả điều nhìn thấy trong ảnh, 8-160 ký tự, không chép lại chú thích.",
        required=True,
        aliases=("Mô tả ảnh",),
    ),
    Field(
        name="credit",
        type=Text(shortest=2, longest=120),
        vi="Người chụp, nguồn ảnh",
        en="Credit",
        help="Ai chụp hoặc đơn vị cung cấp.",
        required=True,
        aliases=("Tác giả ảnh", "Nguồn ảnh", "Ảnh:"),
    ),
    Field(
        name="kind",
        type=Choice(options=PHOTO_KINDS),
        vi="Loại ảnh",
        en="Kind of picture",
        help="Tranh vẽ được ghi rõ là minh họa ở mọi trang.",
        required=True,
        default="photo",
    ),
)

AWARD = (
    Field(
        name="award",
        type=Reference(to="awards"),
        vi="Hình thức khen thưởng",
        en="Award",
        help="Mã trong danh mục khen thưởng.",
        required=True,
    ),
    Field(
        name="year",
        type=AWARD_YEAR,
        vi="Năm",
        en="Year",
        required=True,
    ),
    Field(
        name="decision",
        type=Text(longest=200),
        vi="Số quyết định",
        en="Decision",
        help="Số, ngày và cơ quan ban hành quyết định.",
    ),
    Field(
        name="note",
        type=Text(longest=300),
        vi="Ghi rõ thêm",
        en="Note",
        help="Hạng, số sao, tên sản phẩm, nơi trao khi danh mục chưa nói hết.",
    ),
)

REPLICATION = (
    Field(
        name="steps",
        type=Items(of=_POINT, most=12),
        vi="Các bước làm theo",
        en="Steps",
        help="Người ở nơi khác muốn làm theo thì bắt đầu từ đâu.",
        default=(),
    ),
    Field(
        name="conditions",
        type=Text(longest=1_500, lines=True, markdown=True),
        vi="Điều kiện cần có",
        en="Conditions",
    ),
    Field(name="cost", type=Text(longest=600), vi="Chi phí", en="Cost"),
    Field(
        name="visits",
        type=Text(longest=600),
        vi="Tham quan, học tập",
        en="Visits",
        help="Có nhận khách tham quan không, hẹn qua cơ quan nào.",
    ),
    Field(
        name="adopted_from",
        type=Reference(to="profiles"),
        vi="Học từ mô hình",
        en="Adopted from",
        help="Tên thư mục của hồ sơ đã học theo.",
    ),
    Field(
        name="adopted_by",
        type=Items(of=Text(shortest=2, longest=200), most=30),
        vi="Nơi đã làm theo",
        en="Adopted by",
        default=(),
    ),
)

PRESS_TEXTS = (
    Field(
        name="words_60",
        type=Text(shortest=20, longest=600),
        vi="Bài 60 chữ",
        en="Text of 60 words",
        help="Một đoạn, nhiều nhất 60 chữ: ai, làm gì, được gì.",
    ),
    Field(
        name="words_150",
        type=Text(shortest=20, longest=1_500, lines=True),
        vi="Bài 150 chữ",
        en="Text of 150 words",
        help="Nhiều nhất 150 chữ; đoạn cách nhau bằng một dòng trống.",
    ),
    Field(
        name="words_400",
        type=Text(shortest=20, longest=4_000, lines=True),
        vi="Bài 400 chữ",
        en="Text of 400 words",
        help="Nhiều nhất 400 chữ; đoạn cách nhau bằng một dòng trống.",
    ),
)

CONSENT = (
    Field(
        name="item",
        type=Choice(options=CONSENT_ITEMS),
        vi="Đồng ý công khai",
        en="Item",
        required=True,
    ),
    Field(
        name="by",
        type=Text(shortest=2, longest=160),
        vi="Người đồng ý",
        en="By",
        help="Chính người đó hoặc người đại diện theo pháp luật.",
        required=True,
    ),
    Field(name="on", type=Day(), vi="Ngày đồng ý", en="On", required=True),
    Field(
        name="proof",
        type=Text(shortest=5, longest=300),
        vi="Giấy tờ chứng minh",
        en="Proof",
        help="Loại giấy tờ và nơi lưu; không đính kèm giấy tờ vào đây.",
        required=True,
    ),
    Field(name="until", type=Day(), vi="Đến hết ngày", en="Until"),
    Field(name="withdrawn_on", type=Day(), vi="Ngày rút lại", en="Withdrawn on"),
)

SOURCE = (
    Field(name="title", type=Text(longest=300), vi="Tên bài, tài liệu", en="Title", required=True),
    Field(name="publisher", type=Text(longest=160), vi="Nơi đăng", en="Publisher", required=True),
    Field(
        name="date",
        type=Day(partial=True),
        vi="Ngày đăng",
        en="Date",
        help="Không rõ thì bỏ trống; kiểm tra sẽ nhắc.",
    ),
    Field(name="url", type=Url(), vi="Đường dẫn", en="Address"),
    Field(name="note", type=Text(longest=300), vi="Ghi chú", en="Note"),
    Field(
        name="read",
        type=Choice(
            options=(
                Option(id="excerpt", vi=READ_IN_PART["excerpt"], en="Read in an excerpt"),
                Option(
                    id="address",
                    vi=READ_IN_PART["address"],
                    en="Read in an excerpt, the title guessed from the address",
                ),
                Option(
                    id="copy",
                    vi=READ_IN_PART["copy"],
                    en="Read in an excerpt of a copy, title and address of the original guessed",
                ),
            )
        ),
        vi="Đã đọc phần nào",
        en="What was read",
        help="Bỏ trống khi đã đọc cả bài. Trang đánh dấu * sau nguồn chỉ đọc qua đoạn trích.",
    ),
)

VERIFICATION = (
    Field(name="by", type=Text(longest=160), vi="Cơ quan xác nhận", en="By", required=True),
    Field(name="on", type=Day(), vi="Ngày xác nhận", en="On", required=True),
    Field(name="document", type=Text(longest=200), vi="Văn bản", en="Document"),
)

_FORMER_SLUG = Text(
    longest=80,
    # What `is_taken` refuses of a folder: a page of an old address is a folder of the site too.
    pattern=r"(?!(con|prn|aux|nul|com[0-9]|lpt[0-9]|trang(-[0-9]+)?)$)[a-z0-9]+(-[a-z0-9]+)*",
    form_vi="tên thư mục cũ, phần đứng sau ho-so/ của địa chỉ cũ: chữ thường không dấu, nối bằng "
    "gạch ngang",
    form_en="the folder's old name, what follows ho-so/ in the old address: lower-case ASCII words "
    "joined by hyphens",
)

MOST_PHOTOS = 10
"""More than any dispatch asks for; how many a profile has is for its call to say."""

PROFILE = (
    Field(
        name="name",
        type=Text(shortest=3, longest=160),
        vi="Tên tập thể, cá nhân, hộ gia đình",
        en="Name",
        help="Viết đủ như trên giấy tờ, không viết hoa cả tên.",
        required=True,
        aliases=(
            "Tên tập thể/cá nhân/hộ gia đình",
            "Tên tập thể",
            "Tên cá nhân",
            "Tên hộ gia đình",
            "Họ và tên",
            "Họ tên",
            "Họ và tên chủ hộ",
            "Họ tên chủ hộ",
            "Tên chủ hộ",
            "Chủ hộ",
            "Tên mô hình",
            "Tên điển hình",
            "Tên hộ",
            "Tên",
        ),
        column="name",
        example="Hợp tác xã Nông nghiệp Ba Tiêu",
    ),
    Field(
        name="kind",
        type=Choice(options=KINDS),
        vi="Loại hình",
        en="Kind",
        required=True,
        aliases=("Đối tượng",),
        column="kind",
        example="collective",
    ),
    Field(
        name="call",
        type=Reference(to="calls"),
        vi="Đợt sơ kết",
        en="Call",
        help="Trùng tên thư mục của đợt.",
        required=True,
        column="call",
        example="so-ket-2023",
    ),
    Field(
        name="unit",
        type=Reference(to="units"),
        vi="Đơn vị giới thiệu",
        en="Nominating unit",
        help="Trùng tên thư mục của đơn vị.",
        required=True,
        aliases=("Huyện, thị xã, thành phố", "Đơn vị"),
        column="unit",
        example="ba-to",
    ),
    Field(
        name="movement",
        type=Reference(to="movements"),
        vi="Phong trào thi đua",
        en="Movement",
        required=True,
        aliases=("Phong trào",),
        column="movement",
        example="vi-nguoi-ngheo",
    ),
    Field(
        name="sector",
        type=Reference(to="sectors"),
        vi="Lĩnh vực",
        en="Sector",
        required=True,
        column="sector",
        example="trong-trot",
    ),
    Field(
        name="origin",
        type=Choice(options=ORIGINS),
        vi="Nguồn gốc hồ sơ",
        en="Origin",
        help="Địa phương giới thiệu, biên soạn từ báo chí, hay hồ sơ mẫu hư cấu để tập nhập.",
        required=True,
        default="nomination",
        column="origin",
        example="nomination",
    ),
    Field(
        name="status",
        type=Choice(options=STATUSES),
        vi="Tình trạng",
        en="Status",
        required=True,
        example="draft",
    ),
    Field(
        name="publish_on",
        type=Day(),
        vi="Ngày đăng",
        en="Publish on",
        help="Ngày đầu tiên được hiện trên trang; hẹn ngày thì là ngày sắp tới.",
        required=When(field="status", values=("scheduled", "published")),
        column="published_on",
        example="2023-12-05",
    ),
    Field(
        name="address",
        type=Text(shortest=5, longest=300),
        vi="Địa chỉ",
        en="Address",
        help="Ghi như lúc làm hồ sơ, ví dụ: xã Ba Tiêu, huyện Ba Tơ.",
        aliases=(
            "Địa chỉ/đơn vị công tác",
            "Địa chỉ, đơn vị công tác",
            "Địa chỉ thường trú",
            "Địa chỉ liên hệ",
            "Đ/c",
            "Nơi ở",
            "Nơi ở hiện nay",
            "Trụ sở",
            "Trú quán",
            "Nơi cư trú",
            "Nơi thường trú",
            "Chỗ ở hiện nay",
        ),
    ),
    Field(
        name="workplace",
        type=Text(shortest=3, longest=300),
        vi="Đơn vị công tác",
        en="Workplace",
        aliases=("Nơi công tác",),
    ),
    Field(
        name="commune",
        type=Reference(to="communes"),
        vi="Xã, phường, thị trấn",
        en="Commune",
        help="Mã đơn vị hành chính có hiệu lực vào ngày của công văn, đặt trong dấu nháy kép.",
        column="commune_code",
        example='"21517"',
    ),
    Field(
        name="phone",
        type=Phone(),
        vi="Điện thoại liên lạc",
        en="Telephone",
        help="Chỉ hiện trên trang khi có đồng ý riêng cho số điện thoại.",
        aliases=(
            "Điện thoại",
            "Số điện thoại",
            "Số điện thoại liên lạc",
            "Điện thoại di động",
            "SĐT",
            "Số ĐT",
            "ĐT",
            "ĐTDĐ",
        ),
        internal=True,
        example=f'"{EXAMPLE_PHONE}"',
    ),
    Field(
        name="summary",
        type=Text(shortest=40, longest=400),
        vi="Tóm tắt một, hai câu",
        en="Summary",
        help=(
            "Câu mở đầu trang hồ sơ; cũng hiện khi có người tìm kiếm hoặc chia sẻ lên Zalo, "
            "Facebook: ai, làm gì, được gì."
        ),
        required=True,
        aliases=("Tóm tắt",),
        column="summary",
    ),
    Field(
        name="achievements",
        type=Group(record=Achievements, fields=ACHIEVEMENTS),
        vi="Tóm tắt thành tích",
        en="Summary of achievements",
        help="Cả bốn mục dài khoảng 2-3 trang A4.",
        required=True,
    ),
    Field(
        name="model",
        type=Group(record=ModelFacts, fields=MODEL),
        vi="Số liệu của mô hình",
        en="Figures of the model",
        help="Chỉ khai khi hồ sơ là một mô hình; bỏ cả khối khi là gương người tốt, việc tốt.",
    ),
    Field(
        name="photos",
        type=Items(of=Group(record=Photo, fields=PHOTO), fewest=1, most=MOST_PHOTOS),
        vi="Ảnh minh họa",
        en="Photos",
        help="Bao nhiêu ảnh là theo công văn; cạnh dài ít nhất 1.200 điểm ảnh.",
        required=True,
        aliases=("Ảnh", "Hình ảnh"),
    ),
    Field(
        name="awards",
        type=Items(of=Group(record=AwardReceived, fields=AWARD), most=30),
        vi="Khen thưởng",
        en="Awards",
        default=(),
        aliases=(
            "Hình thức khen thưởng",
            "Các hình thức khen thưởng",
            "Các hình thức đã được khen thưởng",
            "Thành tích khen thưởng",
            "Danh hiệu thi đua, hình thức khen thưởng",
        ),
    ),
    Field(
        name="replication",
        type=Group(record=Replication, fields=REPLICATION),
        vi="Nhân rộng",
        en="Replication",
        help="Muốn làm theo thì làm thế nào, nơi nào đã làm theo.",
    ),
    Field(
        name="press_texts",
        type=Group(record=PressTexts, fields=PRESS_TEXTS),
        vi="Bài ngắn cho báo chí",
        en="Texts for the press",
        help="Không viết thì máy ghép từ nguyên câu của hồ sơ và ghi rõ như vậy.",
    ),
    Field(
        name="consent",
        type=Items(of=Group(record=Consent, fields=CONSENT), most=20),
        vi="Đồng ý công khai",
        en="Consent",
        help="Cá nhân và hộ gia đình: bắt buộc có đồng ý cho họ tên và hình ảnh.",
        default=(),
        internal=True,
    ),
    Field(
        name="sources",
        type=Items(of=Group(record=Source, fields=SOURCE), most=20),
        vi="Nguồn",
        en="Sources",
        required=When(field="origin", values=("press",)),
        default=(),
    ),
    Field(
        name="verified",
        type=Items(of=Group(record=Verification, fields=VERIFICATION), most=10),
        vi="Xác nhận",
        en="Verified",
        help="Ai đã xác nhận nội dung, ngày nào, văn bản nào.",
        default=(),
    ),
    Field(
        name="former_slugs",
        type=Items(of=_FORMER_SLUG, most=10),
        vi="Tên thư mục cũ",
        en="Former slugs",
        help=(
            "Chỉ ghi khi thư mục hồ sơ đổi tên sau lúc đăng: địa chỉ cũ, mã QR đã in sẽ dẫn tới "
            "trang này."
        ),
        default=(),
        example="htx-thi-du-cu",
    ),
)
