"""The words that forms and outlines hold, so that nobody is said to have written them."""

import re
from functools import cache

from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lines import form_texts
from dienhinh.intake.questions import Asking
from dienhinh.intake.units.asked import Table, facts, tables
from dienhinh.intake.word.pieces import Document, lines_in
from dienhinh.model.call import Call
from dienhinh.model.official import MOTTO, NATION, REPORT_MADE_HERE
from dienhinh.model.outline_addresses import list_address
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import Day, Field, Integer, Items
from dienhinh.vietnamese import upper_first

# The first edition of the workbook and of the report forms.
WORKBOOK_MARK = "DH-03/1"
REPORT_MARK = "DH-04/1"
TEXTS_SHEET = "Lời báo cáo"
FACTS_SHEET = "Thông tin chung"
TEXT_COLUMNS = {
    "movement": "Phong trào thi đua",
    "key": "Mục của đề cương",
    "title": "Đầu mục",
    "text": "Lời báo cáo",
}
TEXT_HINT = "[Viết ở đây; chưa có thì để trống]"
FACT_HINT = form_texts.ANY_HINT
LIST_HINT = "[Chọn]"
TITLE = "SỐ LIỆU VÀ LỜI BÁO CÁO CỦA ĐƠN VỊ"
HOW_TO = (
    "Ghi vào các ô, xóa các dòng thừa hoặc thêm dòng khi bảng không đủ. Số không có thì ghi 0, "
    "chưa biết thì để trống. Mục nào đã viết ở báo cáo khác thì để trống."
)
OTHER_MODELS = (
    "Mô hình, điển hình gửi bằng biểu mẫu tóm tắt thành tích thì không kể lại ở đây; mô hình, cách "
    "làm khác của đơn vị thì viết ở đây."
)
"""The outline asks for all models of a unit, its list of nominees only for the few it chose."""
PROFILES_APART = (
    "Mục này lấy từ hồ sơ điển hình, gửi bằng biểu mẫu tóm tắt thành tích, không ghi ở đây."
)


_OWN_HELP = {
    # The schema's words are about codes and folders; forms are about names.
    "call": "",
    "as_of": "Ví dụ 15/8/2022.",
    "award": "Chọn trong danh sách, hoặc ghi tên như quyết định khen thưởng.",
    "criteria": "Mỗi tiêu chí một dòng.",
}
# Of a call that asks communes, of one that asks districts.
_UNIT_HELP = ("Tên đầy đủ, như Xã Ba Vì.", "Tên đầy đủ, như Huyện Ba Tơ.")
# The schema tells how to write an empty list into YAML; forms ask for a total of 0.
# `derive.reports.unit_report` and `unit_gaps` write these; the test of a report that comes back
# tells of others.
_MADE_BY_US = re.compile(
    r"\[Mục \S+ (?:đơn vị chưa viết|chưa có|chưa đủ|chưa rõ|thừa: giới thiệu"
    r"|cần xem lại: đơn vị đã viết"
    r"|(?:còn|thiếu) [\d.]+ điển hình (?:mà báo chí đã viết|đã gửi mà hồ sơ còn lỗi)).*\]"
    r"|(?:(?:Đã ban hành [\d.]+|Chưa ban hành) (?:chỉ thị, nghị quyết|văn bản triển khai)"
    r"|Đơn vị (?:đã phát động [\d.]+|không phát động) phong trào thi đua hưởng ứng"
    r"|Có [\d.]+ điển hình do đơn vị giới thiệu, "
    r"(?:trong đó có [\d.]+ mô hình|(?:đều )?là mô hình|không có mô hình nào)"
    r"(?:\. Nội dung đầy đủ ở Phụ lục)?"
    r"|Từ năm \d{4} đến (?:nay|ngày \S+) (?:có [\d.]+ lượt|chưa có) .* được khen thưởng qua "
    r"Phong trào thi đua"
    r"|(?:Đã tổ chức [\d.]+ cuộc|Chưa tổ chức) kiểm tra, giám sát"
    r"|Theo kế hoạch truyền thông của đợt(?: và tin bài của trang)?, "
    r"(?:đã đăng, phát [\d.]+ lần về [\d.]+|chưa có lần đăng, phát nào về các) "
    r"điển hình được giới thiệu"
    r"|Đơn vị không thuộc nhóm mà công văn đề nghị giới thiệu điển hình)\."
)
# The profiles and rows of `unit.yaml` that our reports cite (`derive.reports`, `nominees.citation`,
# `profile_annex`, `tables`), where a program has lost the mark of the file.
_CITED = re.compile(
    r"Số liệu đơn vị khai ở mục “[^”]+”, dòng [\d, ]+ \([a-z0-9-]+/unit\.yaml\)"
    r"|(?:Hồ sơ số \d+ “.+”|Nguồn: hồ sơ điển hình của đơn vị) \([a-z][a-z0-9-]*/[a-z][a-z0-9-]*\)"
)
_COUNTED_UP_TO = re.compile(r"Từ năm \d{4} đến ngày (\S+) (?:có [\d.]+ lượt|chưa có) ")
# Comparing leaves out what stands in brackets, so that is compared by itself.
BRACKETS = re.compile(r"\(([^()]*)\)")
_ASKED_AT = re.compile(r"Mục [IVX]+(?:\.\w+)*")
_FOR_YAML = re.compile(r"\s*[^.]*thì ghi \[\]\.")


def report_form_mark(call: str, movement: str) -> str:
    """The mark of a report form: two calls may ask for one movement, each by its own outline."""
    return f"{REPORT_MARK}-{call}/{movement}"


def column_help(field: Field, call: Call) -> str:
    """What stands beside a place: the schema's help, else how to write such an answer."""
    own = {**_OWN_HELP, "unit": _UNIT_HELP[Asking.by(call).asks_districts]}
    if field.name in own:
        return own[field.name]
    if field.help:
        return field.help
    if isinstance(field.type, Day):
        partial = "Ví dụ 15/8/2022, tháng 8/2022 hoặc 2022."
        return partial if field.type.partial else "Ví dụ 15/8/2022."
    if isinstance(field.type, Integer):
        return "Một con số; không có thì ghi 0."
    if isinstance(field.type, Items):
        return "Mỗi ý một dòng."
    return f"Ví dụ {field.example}." if field.example else ""


def table_address(table: Table, reference: Reference, call: str) -> str:
    """The item of the call's outlines that a table answers, "" where they have none in common."""
    return list_address(reference, call, table.name)


def table_help(table: Table, address: str) -> str:
    """What stands above a table that answers the item at this address."""
    told = _FOR_YAML.sub("", table.help).strip()
    asked = _ASKED_AT.match(told)
    if asked is None:
        return told
    rest = told[asked.end() :]
    if address:
        return f"Mục {address} của đề cương." if rest == "." else f"Mục {address}{rest}"
    rest = rest.lstrip(".: ")
    return upper_first(rest)


def without_hints(text: str) -> str:
    """The text of a place without the grey one of our form, which .doc and .rtf bring as plain."""
    for hint in (TEXT_HINT, FACT_HINT, LIST_HINT):
        text = text.replace(hint, "")
    return text.strip()


def is_made_by_us(text: str) -> bool:
    """Whether a line is one that our own report put there: a gap, or a count of the data."""
    return _MADE_BY_US.fullmatch(text.strip()) is not None


def is_made_here(document: Document) -> bool:
    """Whether a document is a report that we made of our own data, as `dienhinh report` does."""
    if document.form.startswith(REPORT_MADE_HERE):
        return True
    texts = [row.text for row in document.beside]
    texts += [line.text for line in lines_in(document.pieces)]
    return any(_CITED.match(text) for text in texts)


def counted_up_to(text: str) -> str:
    """The day that a line of our own report counts awards up to, "" in any other line."""
    found = _COUNTED_UP_TO.match(text)
    return found[1] if found else ""


def own_words(reference: Reference, call: str) -> frozenset[str]:
    """Everything printed on our forms and in the outlines of the call, as keys for comparing."""
    return _own(tuple(_printed(reference, call)))


@cache
def _own(printed: tuple[str, ...]) -> frozenset[str]:
    inside = (part for text in printed for part in BRACKETS.findall(text))
    return frozenset(map(label_key, (*printed, *inside))) - {""}


def _printed(reference: Reference, call: str) -> list[str]:
    texts = [
        TITLE,
        HOW_TO,
        OTHER_MODELS,
        PROFILES_APART,
        TEXT_HINT,
        FACT_HINT,
        LIST_HINT,
        FACTS_SHEET,
    ]
    texts += [*TEXT_COLUMNS.values(), NATION, MOTTO, *form_texts.OFFICE]
    texts += [form_texts.sending(reference.calls[call]), form_texts.PLACE_AND_DAY]
    texts += [form_texts.SIGNER, form_texts.SIGNER_NOTE]
    texts += [form_texts.FOOTER.format(WORKBOOK_MARK), "Nơi nhận", "Như trên", "Lưu VT"]
    for fact in facts():
        texts += [fact.label, column_help(fact.field, reference.calls[call]), fact.tag]
    for table in tables():
        texts += [table.label, table_help(table, table_address(table, reference, call))]
        texts += [column_help(field, reference.calls[call]) for field in table.fields]
    for (call_id, movement), outline in reference.outlines.items():
        if call_id != call:
            continue
        # The second is that of forms from before marks named the call.
        marks = (report_form_mark(call, movement), f"{REPORT_MARK}-{movement}")
        texts += [form_texts.FOOTER.format(mark) for mark in marks]
        texts += [outline.name, outline.title, outline.annexed_to, "BÁO CÁO"]
        texts += [outline.number_as_written, outline.date_as_written]
        texts += [item.instruction or "" for _, item in outline.walk()]
    return texts
