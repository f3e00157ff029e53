import re
from dataclasses import replace

from dienhinh.model.review import (
    Change,
    Completeness,
    Exposure,
    ListReview,
    Pages,
    ProfileReview,
    Review,
)
from dienhinh.problems import Problem, Severity
from dienhinh.render.review import MARKER, Links, as_markdown

PATH = "profiles/so-ket-2023/ba-to/to-mau/profile.yaml"
LINKS = Links(
    preview="https://forge.example/xem",
    file="https://forge.example/tep/{path}",
    photo="https://forge.example/anh/{path}?raw=true",
    handbook="https://trang.example/so-tay/",
)
ERROR = Problem(PATH, 12, 3, "missing-field", Severity.ERROR, "Thiếu mục sector.", "No sector.")
PROFILE = ProfileReview(
    path=PATH,
    slug="to-mau",
    state="changed",
    title="Tổ hợp tác Mẫu",
    is_withheld=False,
    standing="Bản nháp: chưa hiện trên trang.",
    completeness=Completeness(filled=23, asked=25, missing=("Tóm tắt", "Hiệu quả")),
    pages=Pages(exact=2.43, least=2, most=3),
    exposures=(Exposure(label="Điện thoại", is_public=False, why="chưa có đồng ý"),),
    changes=(
        Change(label="Thành viên", before="15", after="17"),
        Change(label="Điện thoại liên lạc", before=None, after=None, is_hidden=True),
    ),
    photo="profiles/so-ket-2023/ba-to/to-mau/anh 1.jpg",
    problems=(ERROR,),
    next_steps=("Sửa 1 lỗi nêu ở trên; mỗi lỗi có số dòng và cách gõ.",),
)
REVIEW = Review(
    base="main", profiles=(PROFILE,), stories=(), other_files=(), problems=(ERROR,), elsewhere=0
)


def test_the_comment_begins_with_the_marker_and_with_what_must_be_done() -> None:
    text = as_markdown(REVIEW, LINKS)

    assert text.startswith(f"{MARKER}\n## Xem giúp bạn thay đổi này\n")
    assert "**Còn 1 lỗi phải sửa trước khi hợp nhất.**" in text
    assert text.index("Thiếu mục sector.") < text.index("### Hồ sơ sửa: Tổ hợp tác Mẫu")


def test_a_problem_has_its_line_and_its_page_of_the_handbook() -> None:
    assert (
        f"| [12](https://forge.example/tep/{PATH}#L12) | **lỗi** | Thiếu mục sector. "
        "| [`missing-field`](https://trang.example/so-tay/loi/missing-field/) |"
    ) in as_markdown(REVIEW, LINKS)


def test_a_file_whose_name_is_not_told_in_full_is_no_link() -> None:
    masked = replace(ERROR, path="docs/tin/danh-sach-….xlsx")

    text = as_markdown(replace(REVIEW, problems=(masked,)), LINKS)

    assert "| 12 | **lỗi** | Thiếu mục sector. |" in text
    assert "%E2%80%A6" not in text


def test_files_with_errors_come_first() -> None:
    reminder = replace(ERROR, path="profiles/a.yaml", severity=Severity.WARNING, vi="Nên xem.")

    text = as_markdown(replace(REVIEW, problems=(reminder, ERROR)), Links())

    assert text.index("Thiếu mục sector.") < text.index("Nên xem.")


def test_a_site_to_look_at_is_offered_only_where_no_error_keeps_it_from_being_built() -> None:
    sound = replace(REVIEW, problems=())

    offered = [
        LINKS.preview in as_markdown(review, LINKS)
        for review in (
            REVIEW,
            replace(sound, elsewhere=1),
            replace(sound, stale_forms=("docs/bieu-mau/mau.docx",)),
            sound,
        )
        if LINKS.preview
    ]

    assert offered == [False, False, False, True]


def test_without_links_the_comment_has_none() -> None:
    text = as_markdown(REVIEW, Links())

    assert "| 12 | **lỗi** | Thiếu mục sector. | `missing-field` |" in text
    assert "http" not in text
    assert "<img" not in text


def test_score_length_exposure_changes_and_steps_are_told() -> None:
    text = as_markdown(REVIEW, LINKS)

    assert "- Đầy đủ: 92%, có 23 trên 25 mục được hỏi" in text
    assert "khoảng 2,4 trang A4 (cỡ 14, giãn dòng đơn); công văn yêu cầu 2-3" in text
    assert "| Điện thoại | không | chưa có đồng ý |" in text
    assert "| Thành viên | 15 | 17 |" in text
    assert "| Điện thoại liên lạc | | đã đổi, không chép ra đây vì là thông tin riêng |" in text
    assert "1. Sửa 1 lỗi nêu ở trên" in text
    assert 'src="https://forge.example/anh/profiles/so-ket-2023/ba-to/to-mau/anh%201.jpg' in text


def test_words_of_people_are_shown_and_never_obeyed() -> None:
    evil = "@moi-nguoi <script>x</script> [a](https://xau.example) | `b` ![](x)\n# To **đậm**"
    bad = replace(ERROR, vi=evil)
    changed = (Change(label=evil, before=evil, after=evil),)
    profile = replace(PROFILE, title=evil, changes=changed, next_steps=(f"Xem `a`, {evil}",))
    lists = (ListReview(path="profiles/reference/sectors.yaml", changes=changed),)

    text = as_markdown(
        replace(
            REVIEW, profiles=(profile,), problems=(bad,), lists=lists, stale_forms=(evil, evil)
        ),
        Links(),
    )

    assert "@moi" not in text
    assert "<script" not in text
    assert re.search(r"(?<!\\)\]\(", text) is None
    assert "://" not in text
    assert "\n# " not in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} <= {4, 5}


def test_a_very_large_change_stays_below_what_forges_accept() -> None:
    problems = tuple(replace(ERROR, line=line, vi="Câu dài. " * 40) for line in range(1, 900))
    review = replace(REVIEW, profiles=(PROFILE,) * 900, problems=problems)

    text = as_markdown(review, LINKS)

    assert len(text) < 65_536
    assert "Và 839 chỗ nữa" in text
    assert text.rstrip().endswith("So với `main`.")


def test_a_change_without_faults_says_so_calmly() -> None:
    text = as_markdown(replace(REVIEW, problems=()), LINKS)

    assert "**Không có lỗi, không có lưu ý nào.**" in text
    assert "### Máy thấy" not in text


def test_errors_of_untouched_files_are_counted_and_blamed_on_nobody() -> None:
    text = as_markdown(replace(REVIEW, elsewhere=3), LINKS)

    assert "kho còn 3 lỗi ở những tệp khác, đã có từ trước. Không phải do thay đổi này" in text


def test_forms_to_make_again_are_the_next_step_and_the_headline_says_so() -> None:
    stale = tuple(f"docs/bieu-mau/mau-{number}.docx" for number in range(6))

    text = as_markdown(replace(REVIEW, problems=(), stale_forms=stale), Links())

    assert "**Không có lỗi, nhưng biểu mẫu chưa làm lại: xem “Việc tiếp theo”.**" in text
    assert "1. Chạy `dienhinh forms` rồi gửi thêm các tệp nó ghi: docs/bieu-mau/" in text
    assert "mau-3.docx và 2 tệp nữa." in text


def test_a_list_with_very_many_changes_is_cut_and_says_how_many_there_are() -> None:
    rows = tuple(Change(label=f"Mục {number}", before="a", after="b") for number in range(2_000))
    lists = (ListReview(path="profiles/reference/communes.yaml", changes=rows),) * 30

    text = as_markdown(replace(REVIEW, lists=lists), Links())

    assert len(text) < 65_536
    assert "### Danh mục, đợt, đề cương sửa: `profiles/reference/communes.yaml`" in text
    assert "| và 1.920 mục nữa | | |" in text
