"""The script for the loudspeakers of a village as a Word file, large and with room to breathe."""

from dienhinh.model.speech import Speech
from dienhinh.render.tones import TONES, word_color
from dienhinh.render.word.content import EVEN_MARGINS, Cell, Look, Run
from dienhinh.render.word.document import WordDocument

_HEADING = Look(style="Title", size_pt=20, after_pt=10)
_KIND = Look(
    align="center", size_pt=13, is_bold=True, color=word_color(TONES["green"].deep), after_pt=4
)
# No page is turned within a sentence.
_SPOKEN = Look(size_pt=17, line_spacing=1.5, after_pt=12, keep_together=True)
_NOTE = Look(size_pt=11.5, after_pt=3, color="444F48")
_WARNING = Look(size_pt=13, is_bold=True, align="center", after_pt=8)
_UNREAD = Look(size_pt=13, after_pt=8)
_LABEL = Look(size_pt=12, color="444F48")
_VALUE = Look(size_pt=13, is_bold=True)
_MINUTE = 60


def loudspeaker_script(speech: Speech) -> bytes:
    """The .docx file of a script."""
    document = WordDocument(
        title=speech.name,
        author=speech.site,
        subject="Bài đọc loa",
        margins=EVEN_MARGINS,
        holds_hyphens=True,
    )
    document.page_numbers("bottom", size_pt=11)
    document.paragraph("BÀI ĐỌC TRÊN LOA TRUYỀN THANH", _KIND)
    document.paragraph(speech.name, _HEADING)
    if speech.warning:
        document.paragraph(speech.warning, _WARNING)
    _facts(document, speech)
    document.paragraph("", Look(size_pt=6))
    if speech.unread:
        document.paragraph(f"Xin tự đọc cho đúng: {'; '.join(speech.unread)}.", _UNREAD)
    for paragraph in speech.paragraphs:
        document.paragraph(paragraph, _SPOKEN)
    document.rule(document.text_width_mm, document.text_width_mm)
    for note in _notes(speech):
        document.paragraph(note, _NOTE)
    if speech.address:
        document.paragraph(["Hồ sơ đầy đủ: ", Run(text=speech.address, link=speech.address)], _NOTE)
    return document.to_bytes()


def _facts(document: WordDocument, speech: Speech) -> None:
    """What the reader fills in, and how long reading takes."""
    length = f"{duration_text(speech.seconds)} ({speech.syllables} tiếng)"
    pace = f"{speech.rate} tiếng mỗi phút"
    rows = (
        (("Thời lượng", length), ("Tốc độ đọc", pace)),
        (("Người đọc", "...................."), ("Ngày giờ phát", "....................")),
    )
    width = document.text_width_mm / 4
    document.table(
        [
            [
                cell
                for label, value in row
                for cell in (Cell(text=label, look=_LABEL), Cell(text=value, look=_VALUE))
            ]
            for row in rows
        ],
        (width * 0.75, width * 1.35, width * 0.8, width * 1.1),
        padding_mm=2,
    )


def _notes(speech: Speech) -> list[str]:
    notes = []
    if speech.is_cut:
        notes.append("Bài đã được rút gọn ở cuối câu cho vừa thời lượng.")
    notes.append(
        "Phần giữa lấy nguyên từng câu của hồ sơ; ngày tháng, đơn vị đo và chữ viết tắt chỉ có một "
        "cách đọc đã viết ra thành chữ. Máy viết tự động, xin đọc lại một lượt trước khi phát."
    )
    notes += [f"Nguồn: {source}." for source in speech.sources]
    return notes


def duration_text(seconds: int) -> str:
    """`2 phút 48 giây`, `3 phút`, `45 giây`."""
    minutes, rest = divmod(seconds, _MINUTE)
    parts = [f"{minutes} phút"] if minutes else []
    if rest or not minutes:
        parts.append(f"{rest} giây")
    return " ".join(parts)
