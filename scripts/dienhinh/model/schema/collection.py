"""The fields of `profiles/collections/*.yaml` and of the head of `docs/tin/*.md`."""

import re

from dienhinh.model.article import STORY_TEMPLATE
from dienhinh.model.schema.fields import Day, Field, Items, Text

# Not a `Reference`: the list of profiles changes with every profile, a schema file must not.
PROFILE_SLUG = Text(
    longest=80,
    pattern=r"[a-z0-9]+(-[a-z0-9]+)*",
    form_vi="tên thư mục của hồ sơ: chữ thường không dấu, nối bằng gạch ngang",
    form_en="the name of the profile's folder: lower-case ASCII words joined by hyphens",
)
# As long as a name can be on a disk, `.md` aside: an article is found, however long its name.
ARTICLE_SLUG = Text(
    longest=252,
    pattern=PROFILE_SLUG.pattern,
    form_vi="tên tệp của bài trong docs/tin, không có .md: chữ thường không dấu, nối bằng gạch "
    "ngang",
    form_en="the name of the article's file in docs/tin without .md: lower-case ASCII words joined "
    "by hyphens",
)

COLLECTION = (
    Field(
        name="title",
        type=Text(shortest=5, longest=100),
        vi="Tên chuyên đề",
        en="Title",
        help="Ngắn, nói được các hồ sơ này có chung điều gì.",
        required=True,
        example="Khách đến làng",
    ),
    Field(
        name="summary",
        type=Text(shortest=30, longest=300),
        vi="Tóm tắt",
        en="Summary",
        help="Một, hai câu; hiện ở danh sách chuyên đề, thẻ chia sẻ và kết quả tìm kiếm.",
        required=True,
    ),
    Field(
        name="text",
        type=Text(shortest=80, longest=6_000, lines=True, markdown=True),
        vi="Lời dẫn",
        en="Text",
        help="Vì sao xếp các hồ sơ này cạnh nhau, đọc để thấy điều gì. Chỉ viết điều hồ sơ đã nêu.",
        required=True,
    ),
    Field(
        name="profiles",
        type=Items(of=PROFILE_SLUG, fewest=2, most=60),
        vi="Các hồ sơ, theo thứ tự",
        en="Profiles in order",
        help="Tên thư mục của từng hồ sơ, theo thứ tự muốn người đọc xem.",
        required=True,
    ),
    Field(
        name="publish_on",
        type=Day(),
        vi="Ngày đăng",
        en="Publish on",
        help="Trước ngày này công chúng không thấy chuyên đề; không ghi thì thấy ngay.",
        example="2026-12-05",
    ),
)

ARTICLE = (
    Field(
        name="title",
        type=Text(shortest=10, longest=150),
        vi="Tựa bài",
        en="Title",
        required=True,
        example="Bốn làng đón khách, bốn cách chia phần",
    ),
    Field(
        name="description",
        type=Text(shortest=40, longest=400),
        vi="Lời mào đầu",
        en="Lead",
        help="Hai, ba câu đứng đầu bài; cũng hiện ở danh sách tin, thẻ chia sẻ và nguồn tin.",
        required=True,
    ),
    Field(
        name="date",
        type=Day(),
        vi="Ngày đăng",
        en="Date",
        help="Trước ngày này bài không lên trang.",
        required=True,
        example="2026-11-18",
    ),
    Field(
        name="template",
        type=Text(
            longest=20,
            pattern=re.escape(STORY_TEMPLATE),
            form_vi=f"tên khuôn {STORY_TEMPLATE}",
            form_en=f"the name {STORY_TEMPLATE}",
        ),
        vi="Khuôn trang",
        en="Template",
        help="Mọi bài dùng khuôn này.",
        required=True,
        example=STORY_TEMPLATE,
    ),
    Field(
        name="picture",
        type=PROFILE_SLUG,
        vi="Ảnh mở đầu",
        en="Picture",
        help="Tên thư mục của hồ sơ có ảnh đầu tiên dùng cho bài này.",
        example="htx-thi-du",
    ),
)
