"""Word files that hold no form of ours, built line by line."""

import io
import struct

import docx
from docx.shared import Mm
from PIL import Image

from dienhinh.intake.drafts.draft import Draft


def word(*lines: "str | bytes", header: str = "") -> bytes:
    """A document of paragraphs; bytes are pictures."""
    made = docx.Document()
    for line in lines:
        if isinstance(line, bytes):
            made.add_picture(io.BytesIO(line), width=Mm(80))
        else:
            made.add_paragraph(line)
    if header:
        made.sections[0].header.paragraphs[0].text = header
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


SUMMARY = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "BÁO CÁO TÓM TẮT THÀNH TÍCH",
    "Phong trào thi đua “Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau”",
    "I. Sơ lược",
    "1. Họ và tên: Ông Trần Văn Thí Dụ",
    "2. Nơi ở hiện nay: thôn Mẫu, xã Ba Vì, huyện Ba Tơ",
    "3. SĐT: 0905.123.456",
    "II. Thành tích",
    "1. Nội dung",
    "Năm 2019 ông bắt đầu nuôi bò nhốt chuồng.",
    "2. Cách làm",
    "- Trồng cỏ trên bờ ruộng.",
    "- Ủ phân làm vườn.",
    "3. Kết quả đạt được",
    "Tạo việc làm cho 5 lao động.",
    "4. Đề nghị khen thưởng",
    "Đề nghị tặng giấy khen.",
)


def emf(width: int, height: int) -> bytes:
    """A metafile with one bare bitmap, red, as [MS-EMF] lays it out."""
    bits = b"\0\0\xff" * width * height
    header = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(bits), 0, 0, 0, 0)
    record = struct.pack("<II4i6i", 81, 80 + 40 + len(bits), 0, 0, 0, 0, 0, 0, 0, 0, width, height)
    record += struct.pack("<IIIIIIII", 80, 40, 120, len(bits), 0, 0xCC0020, width, height)
    first = struct.pack("<II", 1, 88) + bytes(32) + b" EMF" + bytes(44)
    return first[:88] + record + header + bits


def jpeg(width: int, height: int, **options: bytes) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (10, 140, width % 256)).save(out, "JPEG", **options)
    return out.getvalue()


def all_text(draft: Draft) -> str:
    """Everything a draft keeps of its source, for looking something up."""
    kept = [str(draft.values), *(row.text for row in draft.leftovers)]
    kept += [f"{doubt.text.vi} {doubt.quoted}" for doubt in draft.doubts]
    return "\n".join([*kept, *(picture.caption for picture in draft.pictures)])
