"""What a withdrawal did, what its time limits are and what is left to do, line by line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dienhinh.commands.custody.mentions import Mention
from dienhinh.commands.custody.withdrawal import Withdrawal
from dienhinh.english import counted
from dienhinh.model.public import page_of
from dienhinh.model.schema.profile import CONSENT_ITEMS
from dienhinh.problems import Language
from dienhinh.vietnamese import date_text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """How one language says it."""

    items: Mapping[str, str]
    whole: str
    changed: str
    unchanged: str
    left_on: tuple[str, ...]
    file: str
    ended: str
    none: str
    ethnicity: str
    gone: str
    short_page: str
    no_page: str
    limits: str
    answer_by: str
    withdrawn_by: str
    deleted_by: str
    left: str
    last_day: str
    overdue: str
    day: Callable[[date], str]
    days: Callable[[int], str]
    to_do: tuple[str, ...]
    old_addresses: str
    still_told: str
    still_shown: str
    still_named: str


_WORDS: Final[Mapping[Language, _Words]] = {
    "vi": _Words(
        items={option.id: option.vi for option in CONSENT_ITEMS},
        whole="cả hồ sơ",
        changed="{slug}: đã gỡ {item}.",
        unchanged="{slug}: không có gì để gỡ thêm, tệp giữ nguyên.",
        left_on=(
            "{slug}: CHƯA GỠ {item}. Của tập thể, điều này hiện mà không cần đồng ý, nên không có",
            "  đồng ý nào để rút. Sửa hoặc xóa nó trong tệp dưới đây, hoặc chạy lại, bỏ --field,",
            "  để gỡ cả hồ sơ; rồi dựng lại trang.",
        ),
        file="  tệp: {}",
        ended="  đồng ý đã rút: {}",
        none="không có",
        ethnicity="  lần dựng sau: hồ sơ ẩn cho đến khi bài không còn nêu dân tộc",
        gone="  lần dựng sau: hồ sơ mất khỏi mọi trang; ở địa chỉ cũ {}",
        short_page="còn một trang ngắn không nêu tên",
        no_page="chỉ còn trang 404 chung",
        limits="Hạn theo Nghị định 356/2025/NĐ-CP, Điều 5, tính từ {}:",
        answer_by="  trả lời người yêu cầu: {}",
        withdrawn_by="  gỡ xong khỏi trang: {}",
        deleted_by="  nếu yêu cầu xóa hẳn dữ liệu: {}",
        left="{} (còn {})",
        last_day="{} (hôm nay là ngày cuối)",
        overdue="{} (QUÁ HẠN {})",
        day=date_text,
        days=lambda count: f"{count} ngày",
        to_do=(
            "Còn phải làm: dựng và đưa trang lên máy chủ (dienhinh deploy), xóa bộ đệm của CDN,",
            "  mở địa chỉ cũ xem đã mất, nhờ máy tìm kiếm bỏ bản lưu, trả lời người yêu cầu.",
            "  Từng bước: Sổ tay, Giữ dữ liệu cá nhân.",
        ),
        old_addresses="  Trang còn những địa chỉ cũ, xem và báo cho máy tìm kiếm cả chúng: {}.",
        still_told="VẪN CÒN KỂ VỀ HỒ SƠ NÀY, có khi không nêu tên: xem lại cả bài, cả lời dẫn, lời "
        "đính chính. Sửa chữ trước; thẻ, ảnh, liên kết, dòng trong danh sách xóa sau cùng, vì "
        "thiếu chúng thì máy không còn biết bài kể về ai:",
        still_shown="TÊN VẪN CÒN ở chỗ trang công khai lấy chữ, máy không tự bỏ. Xem và sửa từng "
        "dòng TRƯỚC KHI dựng lại trang:",
        still_named="Chỗ khác còn nhắc, không hiện trên trang. Trước khi xóa thư mục hồ sơ thì bỏ "
        "hết:",
    ),
    "en": _Words(
        items={option.id: option.en for option in CONSENT_ITEMS},
        whole="the profile",
        changed="{slug}: withdrawn: {item}.",
        unchanged="{slug}: nothing more to withdraw, the file stays as it is.",
        left_on=(
            "{slug}: NOT withdrawn: {item}. Of a collective it is shown without consent, so there",
            "  was none to end. Change or delete it in the file below, or run again without",
            "  --field to withdraw the whole profile; then build the site anew.",
        ),
        file="  file: {}",
        ended="  consents ended: {}",
        none="none",
        ethnicity="  next build: hidden until the text no longer tells the ethnicity",
        gone="  next build: gone from every page; at its address stays {}",
        short_page="a short page without the name",
        no_page="the common 404 page",
        limits="Time limits of decree 356/2025/ND-CP, article 5, from {} on:",
        answer_by="  answer the person: {}",
        withdrawn_by="  off the site: {}",
        deleted_by="  if the data are to be deleted: {}",
        left="{} ({} left)",
        last_day="{} (today is the last day)",
        overdue="{} ({} OVERDUE)",
        day=date.isoformat,
        days=lambda count: counted(count, "day"),
        to_do=(
            "Still to do: build and upload the site (dienhinh deploy), empty the cache of the CDN,",
            "  open its old address to see it gone, ask search engines to drop their copies,",
            "  answer the person. Step by step: docs/so-tay/giu-du-lieu.md.",
        ),
        old_addresses="  The page has former addresses, see and tell of these too: {}.",
        still_told="STILL TOLD OF IT, maybe without a name: read all of each page, theme and "
        "correction again. Mend the words first; take pieces, pictures, links and rows of lists "
        "out last, as without them nothing knows of whom it tells:",
        still_shown="THE NAME STILL STANDS where public pages take their words, and no command "
        "drops it. Look at each line and correct it BEFORE the site is built again:",
        still_named="Other places that name it and are not shown. Before the folder of the profile "
        "is deleted they must all go:",
    ),
}


def withdrawal_text(done: Withdrawal, today: date, language: Language) -> list[str]:
    """The lines; days left are counted from `today`."""
    words = _WORDS[language]
    item = words.items[done.item] if done.item else words.whole
    if done.is_left:
        outcome = words.left_on
    else:
        outcome = (words.changed if done.was_changed else words.unchanged,)
    lines = [
        *(line.format(slug=done.slug, item=item.lower()) for line in outcome),
        words.file.format(done.file),
        words.ended.format(", ".join(words.items[i].lower() for i in done.ended) or words.none),
    ]
    if done.item == "ethnicity" and done.ended:
        lines.append(words.ethnicity)
    if done.is_whole:
        lines.append(words.gone.format(words.short_page if done.leaves_page else words.no_page))
    limits = done.clock
    old = [page_of(slug) for slug in done.former_slugs]
    return [
        *lines,
        words.limits.format(words.day(limits.requested_on)),
        words.answer_by.format(_by(limits.answer_by, today, words)),
        words.withdrawn_by.format(_by(limits.withdrawn_by, today, words)),
        words.deleted_by.format(_by(limits.deleted_by, today, words)),
        *words.to_do,
        *([words.old_addresses.format(", ".join(old))] if done.is_whole and old else []),
    ]


def _by(day: date, today: date, words: _Words) -> str:
    left = (day - today).days
    if left == 0:
        return words.last_day.format(words.day(day))
    return (words.left if left > 0 else words.overdue).format(words.day(day), words.days(abs(left)))


def elsewhere_text(
    pieces: Sequence[str], found: Sequence[Mention], language: Language
) -> Iterator[str]:
    """What is about it, and where the name stands: first what the next build would show."""
    words = _WORDS[language]
    shown = [mention.row for mention in found if mention.is_public]
    others = [mention.row for mention in found if not mention.is_public]
    for heading, rows in (
        (words.still_told, pieces),
        (words.still_shown, shown),
        (words.still_named, others),
    ):
        if rows:
            yield heading
            yield from (f"  {row}" for row in rows)
