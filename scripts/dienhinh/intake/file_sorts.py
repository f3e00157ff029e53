"""What a file is, by its first bytes and not by its name; for what cannot be read, why."""

from dienhinh.intake.packages import Package
from dienhinh.read.folders import PROFILE_FILE

# Read after LibreOffice turned them into the newer kind.
CONVERTED = {"doc": "docx", "odt": "docx", "rtf": "docx", "xls": "xlsx", "ods": "xlsx"}
_OLE = b"\xd0\xcf\x11\xe0"
_WORD_97 = "WordDocument".encode("utf-16-le")
_EXCEL_97 = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\1\0\0\0")


def sort_of(name: str, content: bytes) -> str:  # noqa: PLR0911 one return for each sort
    """`docx`, `xlsx`, `yaml`, `zip`, a key of `CONVERTED`; else the sentence that says why not.

    `name` is the name of the file without folders.
    """
    if content.startswith(b"PK\x03\x04"):
        return _sort_of_zip(content)
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            return "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu rồi gửi lại."
        return "doc" if _WORD_97 in content else _sort_of_ole(content)
    if content.startswith(b"{\\rtf"):
        return "rtf"
    if content.startswith(b"%PDF"):
        return "Tệp PDF: máy không đọc hồ sơ từ PDF hay bản quét. Xin tệp Word gốc (.docx)."
    if name == PROFILE_FILE:
        return "yaml"
    if not content:
        return "Tệp trống (0 byte), tải chưa xong. Xin gửi lại."
    return "Không phải Word, Excel, ảnh hay gói của biểu mẫu nên bỏ qua."


def _sort_of_ole(content: bytes) -> str:
    if any(mark in content for mark in _EXCEL_97):
        return "xls"
    return "Tệp kiểu Office cũ nhưng không phải Word hay Excel. Xin tệp .docx hoặc .xlsx."


def _sort_of_zip(content: bytes) -> str:
    package = Package(content)
    names = package.names
    if any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if any(name.startswith("ppt/") for name in names):
        return "Tệp trình chiếu (PowerPoint), không phải hồ sơ. Xin tệp Word."
    if "mimetype" in names:
        kind = (package.read("mimetype") or b"")[:80]
        if b"opendocument.text" in kind:
            return "odt"
        if b"opendocument.spreadsheet" in kind:
            return "ods"
    return "zip"


def is_picture(content: bytes) -> bool:
    """Whether the first bytes are those of a picture, of whatever format."""
    is_named = content.startswith(_PICTURES)
    return is_named or content[8:12] == b"WEBP" or content[4:8] == b"ftyp"
