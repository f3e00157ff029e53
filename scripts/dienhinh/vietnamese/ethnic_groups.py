"""Names of ethnic groups in running text: of one named person they are sensitive personal data.

Capitals, line breaks and the marks of Markdown between two words hide none. Finding serves people's
privacy, so it rather reports a name too many than one too few.
"""

import re
from collections.abc import Iterator

# Within a name of several syllables: "Ca Dong", "Ca-dong", "Giẻ - Triêng".
_JOIN = r"[\s*_–-]{0,4}"
# Between two words: a line break and its indent, marks of Markdown, "dân tộc: Cor", "dân tộc (Cor".
_GAP = r"[\s*_:(“\"]{1,6}"
_MARK = r"[’'ʼ‘`´]"
# The peoples of Quảng Ngãi and Kon Tum in the spellings that occur, unlike any other word.
_OWN_WORDS = (
    rf"h{_MARK}?rê|h{_MARK}re|hre|[ck][aà]{_JOIN}dong|x[ơêo]{_JOIN}đăng|sedang|bahnar|"
    rf"gia{_JOIN}rai|ja?rai|gi[ẻéẽ]{_JOIN}tri[êe]ng|jeh|rơ{_JOIN}măm|rơ{_JOIN}ngao|"
    rf"b{_MARK}?râu|ede|ê{_JOIN}đê|h{_MARK}?mông"
)
# These are also other words, so they count only with a capital and behind a word for people.
_OF_OTHER_USE = (
    "Cor",
    "Co",
    "Kor",
    "Ba Na",
    "Giẻ",
    "Triêng",
    "Tày",
    "Mường",
    "Nùng",
    "Khmer",
    "Mông",
)
# These are names of persons too, or begin such words as "kinh doanh", "chăm sóc".
_LIKE_NAMES = ("Kinh", "Hoa", "Chăm", "Thái", "Dao")
_OTHER_WORDS = "doanh|tế|nghiệm|phí|quả|kỳ|màu|tiêu|sóc|lo|chỉ|độ|bình|nguyên|lan"
_PEOPLE = rf"người|dân{_GAP}tộc(?:{_GAP}thiểu{_GAP}số)?|tộc{_GAP}người|đồng{_GAP}bào|bà{_GAP}con"
# Behind these a name of a person may stand.
_PERSONS = (
    rf"phụ{_GAP}nữ|thanh{_GAP}niên|chị{_GAP}em|nông{_GAP}dân|gia{_GAP}đình|hộ|nghệ{_GAP}nhân|"
    rf"già{_GAP}làng|cộng{_GAP}đồng"
)

# Most words begin with none of them, which is told at once.
_FIRST_LETTERS = "bcdđeêghjknprstx"
# A link may say "dong-bao-hre" of the one whom its text is about.
_NOT_IN_ADDRESS = r"(?:(?<![/-])|(?=[A-ZĐÊ]))"


def _with_capitals(names: tuple[str, ...]) -> str:
    """As they begin with a capital in each syllable or the first, or are all capitals."""
    forms = {form for name in names for form in (name, name.capitalize(), name.upper())}
    return "|".join(name.replace(" ", _JOIN) for name in sorted(forms, key=len, reverse=True))


_GROUP = re.compile(
    rf"(?<![^\W_])(?=[{_FIRST_LETTERS}{_FIRST_LETTERS.upper()}])"
    rf"(?:{_NOT_IN_ADDRESS}(?P<own>(?i:{_OWN_WORDS}))"
    rf"|(?i:{_PEOPLE}|{_PERSONS}){_GAP}(?P<other>{_with_capitals(_OF_OTHER_USE)})"
    rf"|(?i:{_PEOPLE}){_GAP}(?P<like>{_with_capitals(_LIKE_NAMES)})"
    rf"(?!\s+(?i:{_OTHER_WORDS})(?![^\W_])))(?![^\W_])"
)


def find_ethnic_group(text: str) -> str | None:
    """The first ethnic group that the text names, as it is written there.

    >>> find_ethnic_group("Bà con người Hrê ở Ba Tơ")
    'Hrê'
    """
    return next((text[start:end] for start, end in ethnic_group_places(text)), None)


def ethnic_group_places(text: str) -> Iterator[tuple[int, int]]:
    """Where the ethnic groups that the text names begin and end, in order."""
    for found in _GROUP.finditer(text):
        yield found.span(found.lastgroup or 0)
