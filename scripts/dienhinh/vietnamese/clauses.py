"""Where a sentence for which there is no room may stop and still have told something."""

import re
from itertools import accumulate

from dienhinh.vietnamese.alphabet import CAPITALS

_PIECE_END = re.compile(r"(?<=[,;]) ")
# What tells when, where or how opens many sentences; the subject comes in a later piece, as do the
# subjects of sentences that begin with their verb.
_BEFORE_THE_SUBJECT = re.compile(
    r"(?:bằng|cuối|cùng|do|dù|dưới|dịp|để|đầu|đến|được|giữa|hằng|khi|không|lập|mỗi|năm|ngày|nhân|nhờ"
    r"|nếu|nhằm|ở|qua|ra đời|sau|suốt|tại|tháng|thành lập|theo|trên|trong|trước|tuy|từ|vì|với)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"[{CAPITALS}\d]|(?:anh|bà|bà con|các|câu lạc bộ|chị|công ty|doanh nghiệp|gia đình|hộ"
    r"|hội(?! trưởng)|hợp tác xã|huyện|làng|mô hình|người dân|ông|thôn|tổ|tổ hợp tác|xã)\b"
)
# A name with what kind it is of has fewer words in small letters, a sentence with a verb seldom.
_FEWEST_WORDS = 5


def whole_beginnings(sentence: str) -> tuple[str, ...]:
    """What is left when a sentence is cut behind a comma or semicolon, with "…", longest first.

    Only where a whole clause is left, and no quotation mark or bracket open. Whether it is one is
    guessed from its first word and its length; in doubt it is none.

    >>> whole_beginnings("Từ năm 2018, huyện thí điểm cho vay vốn, hỗ trợ giống.")
    ('Từ năm 2018, huyện thí điểm cho vay vốn…',)
    """
    pieces = _PIECE_END.split(sentence)
    clauses = accumulate(map(_is_clause, pieces), bool.__or__)
    told = accumulate(pieces, lambda before, piece: f"{before} {piece}")
    # The last piece leaves nothing out.
    found = [
        f"{cut.rstrip(',;')}…" for cut, is_whole in zip(told, clauses, strict=True) if is_whole
    ]
    return tuple(cut for cut in reversed(found[:-1]) if _is_closed(cut))


def _is_clause(piece: str) -> bool:
    has_subject = _SUBJECT.match(piece) and not _BEFORE_THE_SUBJECT.match(piece)
    return bool(has_subject) and sum(word.islower() for word in piece.split()) >= _FEWEST_WORDS


def _is_closed(cut: str) -> bool:
    pairs = (("“", "”"), ("‘", "’"), ("(", ")"))
    return cut.count('"') % 2 == 0 and all(cut.count(a) == cut.count(b) for a, b in pairs)
