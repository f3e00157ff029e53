"""The plain texts of a press kit: what to read first, fact box, captions, how to use it."""

from collections.abc import Iterator, Sequence

from dienhinh.model.kit import Kit, KitProfile, KitText, KitTheme
from dienhinh.model.picture_rights import picture_rights
from dienhinh.render.safe_csv import BYTE_ORDER_MARK
from dienhinh.vietnamese import date_text, number_text

THEME_FILE = "chuyen-de.txt"
_FILES = (
    ("ho-so-", ".docx", "hồ sơ đầy đủ để sửa và dàn trang (Word, 2-3 trang A4)"),
    ("ho-so-", ".pdf", "hồ sơ đầy đủ để đọc và in (PDF)"),
    (
        "van-ban/",
        "-chu.txt",
        "bài ngắn để chép, không quá số chữ ghi ở tên tệp; đầu tệp ghi số chữ thật",
    ),
    ("thong-tin/", ".txt", "thông tin chính, để đọc"),
    ("thong-tin/", ".csv", "thông tin chính, mở bằng Excel"),
    ("thong-tin/", ".json", "thông tin chính, cho máy đọc"),
    ("chu-thich-anh", ".txt", "chú thích, người chụp hoặc vẽ, quyền dùng của từng ảnh"),
    ("anh-goc/", ".jpg", "ảnh, tranh nguyên cỡ, để in"),
    ("anh-web/", ".jpg", "ảnh, tranh cỡ nhỏ (số cuối là chiều rộng), để đăng trang mạng"),
    ("trich-dan-lien-he", ".txt", "câu ghi nguồn, cách liên hệ, quyền dùng"),
)
_QR_FILES, _QR_WORDS = ("ma-qr/", ""), "mã QR dẫn tới trang hồ sơ"
_TEXT_LICENCE = (
    "Bài viết: giấy phép CC BY 4.0, chép và sửa được, ghi nguồn, nói rõ nếu có sửa.",
    "https://creativecommons.org/licenses/by/4.0/deed.vi",
)
_AUTOMATIC = (
    "Các bài ngắn do máy ghép từ nguyên câu của hồ sơ, cắt ở cuối câu, chỉ thêm “Cách làm:”, "
    "“Kết quả:” trước các ý; xin biên tập lại trước khi đăng."
)


def text_file(text: str) -> bytes:
    """A text as every editor of an office opens it."""
    lines = text.rstrip("\n").replace("\r\n", "\n").split("\n")
    return (BYTE_ORDER_MARK + "\r\n".join([*lines, ""])).encode()


def readme(kit: Kit, names: Sequence[str]) -> str:
    """What the kit is, what each file is for, and the rules of using it."""
    notice = _notice_of_all(kit)
    lines = [kit.title.upper(), "=" * min(70, len(kit.title)), "", kit.about, kit.site_name, ""]
    lines += [notice, ""] if notice else []
    lines += ["CÓ GÌ TRONG NÀY"]
    if kit.theme:
        lines += [f"- {THEME_FILE}: lời dẫn của chuyên đề, thứ tự nên đọc, câu ghi nguồn"]
    lines += [*_file_lines(kit, names), ""]
    if has_folders(kit):
        lines += ["CÁC HỒ SƠ", *_profile_lines(kit), ""]
    lines += ["KHI DÙNG", *_rules(kit), ""]
    newest = [kit.theme.address] if kit.theme else []
    newest += [profile.address for profile in kit.profiles]
    lines += [f"BẢN MỚI NHẤT{_opened(kit)}", *(f"- {address}" for address in newest), ""]
    return "\n".join(lines)


def has_folders(kit: Kit) -> bool:
    """Whether each profile has a folder of its own."""
    return len(kit.profiles) > 1 or not kit.has_full_pictures


def facts_text(profile: KitProfile) -> str:
    """The fact box, a line each."""
    lines = [profile.name.upper(), ""]
    lines += [profile.notice, ""] if profile.notice else []
    lines += [f"{fact.label}: {fact.value}" for fact in profile.facts]
    if profile.sources:
        lines += ["", "Nguồn:", *(f"- {source}" for source in profile.sources)]
    return "\n".join(lines)


def short_text(text: KitText, profile: KitProfile) -> str:
    """A text to copy, below a line that says who wrote it, and what must not be done with it.

    It closes with its source: copied alone it would be a claim that nobody makes.
    """
    by = "máy ghép từ nguyên câu của hồ sơ, xin biên tập lại" if text.is_automatic else "viết sẵn"
    counted = "chữ, chưa kể dòng tên, dòng nguồn" if text.heading else "chữ, chưa kể dòng nguồn"
    warning = f"{profile.warning}\n" if profile.warning else ""
    heading = f"{text.heading}\n\n" if text.heading else ""
    source = "\n".join(filter(None, (f"Nguồn: {profile.citation}", profile.press_notice)))
    return f"[{text.words} {counted}, {by}]\n{warning}\n{heading}{text.text}\n\n{source}"


def captions(profile: KitProfile) -> str:
    """For each picture: file, size, caption, what it shows, who made it, who must be asked."""
    lines = _warning_lines(profile)
    for photo in profile.photos:
        size = f"{number_text(photo.photo.width_px)} x {number_text(photo.photo.height_px)}"
        credit = photo.photo.credit_line
        rights = photo.licence.replace(f"{credit.rstrip('.')}. ", "")
        lines += [
            f"{photo.name}.jpg ({size} điểm ảnh)",
            f"Chú thích: {photo.caption}",
            f"Trong {'tranh' if photo.photo.is_illustration else 'ảnh'}: {photo.photo.alt}",
            credit,
            # Who made it stands in the line before.
            f"Quyền dùng: {rights}",
            "",
        ]
    return "\n".join(lines)


def theme_text(theme: KitTheme, profiles: Sequence[KitProfile]) -> str:
    """The theme as its page tells it, then the profiles of this kit in its order."""
    lines = [f"CHUYÊN ĐỀ: {theme.title.upper()}", "", theme.summary, "", theme.text, ""]
    lines += ["Các hồ sơ trong bộ này, theo thứ tự nên đọc:"]
    for number, profile in enumerate(profiles, 1):
        lines += [f"{number}. {profile.name}", f"   {profile.address}"]
        lines += [f"   {profile.warning}"] if profile.warning else []
    lines += ["", "Ghi nguồn khi dùng:", theme.citation, "", *_TEXT_LICENCE]
    return "\n".join(lines)


def use_text(profile: KitProfile) -> str:
    """The citation, the contact and the licences."""
    return "\n".join(
        [
            *_warning_lines(profile),
            "Ghi nguồn khi dùng:",
            profile.citation,
            "",
            f"Liên hệ: {profile.contact}",
            "",
            *_TEXT_LICENCE,
            picture_rights([photo.photo for photo in profile.photos]),
        ]
    )


def _warning_lines(profile: KitProfile) -> list[str]:
    return [profile.warning, ""] if profile.warning else []


def _opened(kit: Kit) -> str:
    """From when on what leads to the site leads anywhere; empty where it does already."""
    return f" (mở được từ 0 giờ ngày {date_text(kit.opens_on)})" if kit.opens_on else ""


def _file_lines(kit: Kit, names: Sequence[str]) -> Iterator[str]:
    """What each sort of file is for; where each profile has a folder, names stand without it."""
    in_folders = has_folders(kit)
    if in_folders:
        yield "Trong thư mục của mỗi hồ sơ:"
    own = {name.partition("/")[2] if in_folders else name for name in names}
    for start, end, words in (*_FILES, (*_QR_FILES, f"{_QR_WORDS}{_opened(kit)}")):
        found = sorted(name for name in own if _is_of(name, start, end))
        if found:
            yield f"- {start}*{end}: {words}" if len(found) > 1 else f"- {found[0]}: {words}"


def _is_of(name: str, start: str, end: str) -> bool:
    return name.startswith(start) and name.endswith(end)


def _profile_lines(kit: Kit) -> Iterator[str]:
    shared = _notice_of_all(kit)
    for profile in kit.profiles:
        yield f"- {profile.slug}/: {profile.name} ({profile.kicker})"
        if profile.notice != shared:
            yield f"  {profile.notice}"


def _notice_of_all(kit: Kit) -> str:
    """What is to be known of every profile of the kit; empty when that is not the same of all."""
    notices = {profile.notice for profile in kit.profiles}
    return notices.pop() if len(notices) == 1 else ""


def _rules(kit: Kit) -> Iterator[str]:
    yield "- Ghi nguồn theo câu có sẵn trong trich-dan-lien-he.txt."
    yield "- Dẫn con số thì dẫn kèm thời điểm và nguồn ghi trong hồ sơ."
    pictures = [photo.photo for profile in kit.profiles for photo in profile.photos]
    if pictures:
        yield f"- {picture_rights(pictures)} Từng ảnh, tranh: xem chu-thich-anh.txt."
    if any(picture.is_illustration for picture in pictures):
        yield (
            "- Tệp có tên tranh-ve-* là TRANH VẼ MINH HỌA, không phải ảnh chụp: khi đăng phải ghi "
            "rõ, không dùng thay ảnh thời sự."
        )
    if any(text.is_automatic for profile in kit.profiles for text in profile.texts):
        yield f"- {_AUTOMATIC}"
    yield (
        f"- Trước khi đăng, mở trang hồ sơ{_opened(kit)} xem có đính chính hay hồ sơ đã được gỡ "
        "không."
    )
