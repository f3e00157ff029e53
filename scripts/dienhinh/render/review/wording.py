"""The words that the comment and the plain text share."""

from collections.abc import Iterator

from dienhinh.model.review import (
    Change,
    Completeness,
    NewWords,
    Pages,
    ProfileReview,
    Review,
    StoryReview,
)
from dienhinh.pages_a4 import shown_pages
from dienhinh.vietnamese import number_text, span

_STATE_VI = {"added": "Hồ sơ mới", "changed": "Hồ sơ sửa", "removed": "Hồ sơ bị xóa"}
STORY_VI = {"added": "Bài mới", "changed": "Bài sửa", "removed": "Bài bị xóa"}
HIDDEN = "đã đổi, không chép ra đây vì là thông tin riêng"
ABSENT = "không có"
_MOST_FORMS = 4


def state_text(profile: ProfileReview) -> str:
    """What happened to a profile, as the beginning of its heading."""
    if profile.moved:
        return "Thư mục cũ của hồ sơ" if profile.state == "removed" else "Hồ sơ đổi thư mục"
    return _STATE_VI[profile.state]


def headline(review: Review) -> str:
    """One sentence that says whether anything must be done."""
    if review.errors:
        return f"Còn {review.errors} lỗi phải sửa trước khi hợp nhất."
    notes = len(review.problems)
    more = f", {notes} lưu ý" if notes else ""
    if review.to_read_first:
        return (
            f"Không có lỗi{more}, nhưng có {review.to_read_first} điều phải đọc trước khi hợp nhất."
        )
    if review.stale_forms:
        return f"Không có lỗi{more}, nhưng biểu mẫu chưa làm lại: xem “Việc tiếp theo”."
    if notes:
        return f"Không có lỗi; {notes} lưu ý để đọc và tự quyết định."
    if not (review.profiles or review.stories or review.other_files):
        return "Không có hồ sơ nào thay đổi."
    return "Không có lỗi, không có lưu ý nào."


def elsewhere(review: Review) -> str:
    """What is wrong in files that this change does not touch, or nothing."""
    if not review.elsewhere:
        return ""
    return (
        f"Ngoài ra kho còn {review.elsewhere} lỗi ở những tệp khác, đã có từ trước. Không phải do "
        "thay đổi này, nhưng trang chưa dựng được khi còn lỗi."
    )


def forms_steps(review: Review) -> Iterator[str]:
    """What to do about forms that are out of date."""
    if not review.stale_forms:
        return
    named = ", ".join(review.stale_forms[:_MOST_FORMS])
    more = len(review.stale_forms) - _MOST_FORMS
    yield (
        "Chạy `dienhinh forms` rồi gửi thêm các tệp nó ghi: "
        f"{named}{f' và {number_text(more)} tệp nữa' if more > 0 else ''}. Chưa làm thì mục "
        "kiểm tra hồ sơ còn đỏ và chưa có trang xem thử."
    )


def completeness_text(score: Completeness) -> str:
    """`92%, có 23 trên 25 mục được hỏi`."""
    return f"{score.percent}%, có {score.filled} trên {score.asked} mục được hỏi"


def pages_text(pages: Pages) -> str:
    """`khoảng 2,4 trang A4 (cỡ 14, giãn dòng đơn); công văn yêu cầu 2-3`."""
    shown = number_text(shown_pages(pages.exact, pages.least, pages.most))
    return (
        f"khoảng {shown} trang A4 (cỡ 14, giãn dòng đơn); công văn yêu cầu "
        f"{span(pages.least, pages.most)}"
    )


def told_text(story: StoryReview) -> str:
    """`Kể về: A; B; 1 hồ sơ chưa công khai.`, empty when it tells nobody."""
    hidden = [f"{story.others} hồ sơ chưa công khai"] if story.others else []
    faulty = [f"{story.faulty} hồ sơ chưa xét được vì còn lỗi"] if story.faulty else []
    told = "; ".join((*story.tells, *hidden, *faulty))
    return f"Kể về: {told}." if told else ""


def change_sides(change: Change) -> tuple[str, str]:
    """What was and what is, where it may be told."""
    if change.is_hidden:
        return HIDDEN, HIDDEN
    return change.before or ABSENT, change.after or ABSENT


def words_text(words: NewWords) -> str:
    """`“Sắp có …” (sẽ công khai ngay lần dựng tới)`."""
    told = (
        "không chép ra đây vì nêu người, điều mà trang chưa được nêu"
        if words.text is None
        else f"“{words.text}”"
    )
    return f"{told} ({words.when})"
