"""What a file is, by its first bytes and not by its name; for what cannot be read, why."""

import re
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from dienhinh.intake.files.packages import ENCRYPTED, OLE, Package
from dienhinh.model.both import Both
from dienhinh.read.folders import PROFILE_FILE

Old: TypeAlias = Literal["doc", "odt", "rtf", "html", "xml", "xls", "ods"]
Sort: TypeAlias = Literal["docx", "xlsx", "yaml", "zip"] | Old
"""What is read; `intake.sources` has a way for each."""

# Read after LibreOffice turned them into the newer kind.
CONVERTED: Final[Mapping[Old, Literal["docx", "xlsx"]]] = {
    "doc": "docx", "odt": "docx", "rtf": "docx", "html": "docx", "xml": "docx",
    "xls": "xlsx", "ods": "xlsx",
}  # fmt: skip
_WORD_97 = "WordDocument".encode("utf-16-le")
_EXCEL_97 = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
# [MS-DOC] 2.5.1 and 2.5.2: the first bytes of the document, then, at 10, a word of marks.
_FIB, _FIB_MARKS, _FIB_LOCKED = b"\xec\xa5", 10, 0x0100
_SECTOR = 512
_WEB = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)", re.IGNORECASE)
_LOCKED = Both(
    "Tệp có mật khẩu nên không đọc được. Đề nghị đơn vị gửi lại bản không đặt mật khẩu.",
    "The file has a password and cannot be read. Ask for it without one.",
)
_SAVE_ANEW = Both(
    "Mở bằng Word, chọn Tệp > Lưu thành > .docx rồi nhập lại.",
    "Open it in Word, choose File > Save As > .docx and import again.",
)
_SAVE_BOOK = Both(
    "Mở bằng Excel, chọn Tệp > Lưu thành > .xlsx rồi nhập lại.",
    "Open it in Excel, choose File > Save As > .xlsx and import again.",
)
_MAIL = Both(
    "Đây là thư điện tử, không phải tệp gửi kèm. Mở thư, lưu các tệp kèm ra rồi nhập các tệp ấy.",
    "This is a letter, not what came with it. Open it, save its attachments and import those.",
)
_MAIL_HEADS = (b"received:", b"return-path:", b"delivered-to:")
_OUTLOOK = "__substg1.0_".encode("utf-16-le")
_PACKED = {b"Rar!": ".rar", b"7z\xbc\xaf": ".7z", b"\x1f\x8b": ".gz"}
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\1\0\0\0")

# ISO/IEC 23008-12, annex B, and the AV1 image format.
_STILL = frozenset(
    {
        b"mif1",
        b"msf1",
        b"heic",
        b"heix",
        b"heim",
        b"heis",
        b"hevc",
        b"hevx",
        b"avif",
        b"avis",
        b"mif2",
        b"miaf",
    }
)
_FILM = Both(
    "Phim hay tiếng (.mp4, .mov, .m4a): không nhập, tệp vẫn ở nguyên chỗ cũ. Giữ tệp ấy lại; cần "
    "ảnh của điển hình thì chụp một cảnh, lưu .jpg rồi nhập.",
    "A film or sound (.mp4, .mov, .m4a): not imported, the file stays where it is. Keep it; for a "
    "picture of the model save one scene as .jpg and import that.",
)


def sort_of(name: str, content: bytes) -> Sort | Both:  # noqa: PLR0911 one return for each sort
    """What it is, else the sentence that says why it is not read.

    `name` is the name of the file without folders.
    """
    if content.startswith(b"PK\x03\x04"):
        return _sort_of_zip(content)
    if content.startswith(OLE):
        return _sort_of_ole(name, content)
    if content.startswith(b"{\\rtf"):
        return "rtf"
    if content.startswith(b"%PDF"):
        return Both(
            "Tệp PDF: máy không đọc hồ sơ từ PDF hay bản quét. Xin tệp Word gốc (.docx).",
            "A PDF: profiles are not read from PDFs or scans. Ask for the Word file (.docx).",
        )
    if _is_film(content):
        return _FILM
    if name == PROFILE_FILE:
        return "yaml"
    if not content:
        return Both(
            "Tệp trống (0 byte), tải chưa xong. Đề nghị đơn vị gửi lại.",
            "The file is empty (0 bytes), its download unfinished. Ask for it again.",
        )
    return _sort_of_text(name, content)


def _sort_of_text(name: str, content: bytes) -> Old | Both:
    """Systems of offices hand out web pages and XML named .doc; people send what they packed."""
    start = content[:4_000].removeprefix(b"\xef\xbb\xbf")
    if _WEB.match(start):
        return "html"
    if start.lstrip().startswith(b"<?xml") and b'progid="Word.Document"' in start:
        return "xml"
    if name.lower().endswith(".eml") or start.lower().startswith(_MAIL_HEADS):
        return _MAIL
    if start.lower().startswith(b"mime-version:"):
        return Both(
            f"Tệp là trang web lưu một tệp (.mht), dù mang đuôi gì. {_SAVE_ANEW.vi}",
            f"A web page saved as one file (.mht), whatever its ending. {_SAVE_ANEW.en}",
        )
    return _not_opened(name, start)


def _not_opened(name: str, start: bytes) -> Both:
    packed = next((ending for mark, ending in _PACKED.items() if start.startswith(mark)), None)
    if packed is not None:
        return Both(
            f"Tệp nén {packed}: máy chỉ mở .zip. Giải nén rồi nhập thư mục ấy, hoặc nén lại .zip.",
            f"An archive {packed}: only .zip is opened. Unpack it and import the folder, or pack "
            "it as .zip.",
        )
    if name.lower().endswith((".csv", ".tsv")):
        return Both(
            "Bảng ở dạng chữ trơn (.csv, .tsv), như Google Biểu mẫu xuất ra. "
            f"{_SAVE_BOOK.vi} Còn ở Google Trang tính thì tải về dạng .xlsx.",
            "A table in plain text (.csv, .tsv), as Google Forms hands it out. "
            f"{_SAVE_BOOK.en} From Google Sheets, download it as .xlsx.",
        )
    if name.lower().endswith(".txt"):
        return Both(
            f"Tệp chữ trơn, không phải Word. {_SAVE_ANEW.vi}",
            f"Plain text, not Word. {_SAVE_ANEW.en}",
        )
    return Both(
        "Không phải Word, Excel, ảnh hay gói của biểu mẫu nên bỏ qua.",
        "Neither Word nor Excel, no picture and no package of the form; left out.",
    )


def _is_locked_word(content: bytes) -> bool:
    """Whether a .doc says of itself that it has a password; its start lies at a sector's start."""
    at = content.find(_FIB)
    while at >= 0 and at % _SECTOR:
        at = content.find(_FIB, at + 1)
    marks = content[at + _FIB_MARKS : at + _FIB_MARKS + 2] if at >= 0 else b""
    return bool(int.from_bytes(marks, "little") & _FIB_LOCKED)


def _sort_of_ole(name: str, content: bytes) -> Old | Both:
    is_letter = _OUTLOOK in content
    if is_letter and name.lower().endswith(".msg"):
        return _MAIL
    if ENCRYPTED in content or _is_locked_word(content):
        return _LOCKED
    if _WORD_97 in content:
        return "doc"
    if any(mark in content for mark in _EXCEL_97):
        return "xls"
    if is_letter:
        return _MAIL
    return Both(
        "Tệp kiểu Office cũ nhưng không phải Word hay Excel. Xin tệp .docx hoặc .xlsx.",
        "A file of old Office, but neither Word nor Excel. Ask for a .docx or .xlsx file.",
    )


def _sort_of_zip(content: bytes) -> Sort | Both:
    package = Package(content)
    names = package.names
    if any(name.startswith("word/") for name in names):
        return "docx"
    if "xl/workbook.bin" in names:
        return Both(
            f"Bảng tính Excel dạng nhị phân (.xlsb). {_SAVE_BOOK.vi}",
            f"A binary Excel workbook (.xlsb). {_SAVE_BOOK.en}",
        )
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if any(name.startswith("ppt/") for name in names):
        return Both(
            "Tệp trình chiếu (PowerPoint), không phải hồ sơ. Xin tệp Word.",
            "A presentation (PowerPoint), not a profile. Ask for a Word file.",
        )
    kind = (package.read("mimetype") or b"")[:80] if "mimetype" in names else b""
    if kind and b"encryption-data" in (package.read("META-INF/manifest.xml") or b""):
        return _LOCKED
    open_kinds: dict[bytes, Old] = {b"opendocument.text": "odt", b"opendocument.spreadsheet": "ods"}
    return next((sort for mark, sort in open_kinds.items() if mark in kind), "zip")


def is_picture(content: bytes) -> bool:
    """Whether the first bytes are those of a picture, of whatever format."""
    is_web = content.startswith(b"RIFF") and content[8:12] == b"WEBP"
    is_heif = _has_brand(content) and not _is_film(content)
    return content.startswith(_PICTURES) or is_web or is_heif


def _has_brand(content: bytes) -> bool:
    """A first box of less than 256 bytes that names brands (ISO/IEC 14496-12, 4.2 and 4.3)."""
    return content.startswith(b"\0\0\0") and content[4:8] == b"ftyp"


def _is_film(content: bytes) -> bool:
    """Whether none of the brands is of HEIF or AVIF: films and sound of phones."""
    brands = content[8 : content[3]] if _has_brand(content) else b""
    found = {brands[at : at + 4] for at in range(0, len(brands), 4)}
    return _has_brand(content) and _STILL.isdisjoint(found)
