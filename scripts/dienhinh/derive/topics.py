"""What two profiles both tell of: runs of words that few profiles have.

Vietnamese words are mostly two syllables, so pairs of syllables are looked at; a shared pair is
then widened to the whole run that both have ("du lịch cộng đồng"). Only names and summaries are
read: what stands there is what the profile is about, and it is little to read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dienhinh.model.public import PublicProfile

# A pair is rare when at most so many profiles have it: enough to mean something, few enough to
# compare with. A small collection has few profiles of anything: one in eight is rare there.
MOST = 24
_RARE_SHARE = 8
_LEAST = 3
_LONGEST_RUN = 6

_CLAUSE_END = re.compile(r"[^\w\s-]+|\s-\s")
_SHORTEST_WORD = 2
_EMPTY_SYLLABLES = """
    ai anh ba bà bằng bên bị bốn bởi các cái cả chị cho chỉ chứ chưa chục con còn có cùng cũng của
    cách dưới do dù đã đang đây đầu để đến đều đi đó được giữa hai hay hơn họ hằng hàng huyện khi
    khiến khoảng không kém là lại làm lần lên lớn mà mấy mỗi mọi một nay năm này nên ngay ngày nghìn
    ngoài người nhau nhiều nhờ những như nhưng nơi nữa phải phần qua quanh ra rồi rất sau sáu sẽ
    sang số suốt tại tám tháng thành thêm theo thì thứ tỉnh toàn tới trăm trên triệu trong trước từ
    từng tự tỷ và vài vẫn vào về vì vốn với vừa xã xong ấy ông ở
"""
_GENERAL_WORDS = """
    bắt đầu, câu lạc, cận nghèo, chi hội, chương trình, công nhận, công ty, cộng đồng, dân thôn,
    dịch vụ, doanh nghiệp, dự án, đạt chuẩn, địa phương, đời sống, gia đình, giá trị, hiệu quả,
    hỗ trợ, hộ dân, hộ nghèo, hội viên, hợp tác, kinh tế, kỹ thuật, lạc bộ, lao động, mô hình,
    nông dân, nông thôn, ổn định, phát triển, phong trào, sản phẩm, sản xuất, tác xã, tham gia,
    thành viên, thu nhập, thực hiện, thường xuyên, tổ chức, tổ hợp, vận động, việc làm, xây dựng
"""
# Syllables that join, count, point or measure: a run neither begins nor ends with one.
_EMPTY = frozenset(_EMPTY_SYLLABLES.split())
# Words of every other profile, whatever it is about.
_GENERAL = frozenset(" ".join(words.split()) for words in _GENERAL_WORDS.split(","))


@dataclass(frozen=True, slots=True)
class Topics:
    """The rare pairs of syllables of each profile by slug, and who has each.

    `clauses` are the clauses of those who have any, words joined by spaces, with one at either end.
    """

    pairs: Mapping[str, frozenset[str]]
    profiles: Mapping[str, tuple[PublicProfile, ...]]
    clauses: Mapping[str, tuple[str, ...]]

    def of(self, profile: PublicProfile) -> frozenset[str]:
        """The rare pairs of a profile; most have none."""
        return self.pairs.get(profile.slug, frozenset())


def topics(profiles: Iterable[PublicProfile]) -> Topics:
    """The rare pairs of a collection; a pair that only one profile has relates nobody."""
    having: dict[str, list[PublicProfile]] = {}
    clauses: dict[str, tuple[str, ...]] = {}
    for profile in profiles:
        told = list(_clauses(profile))
        clauses[profile.slug] = tuple(f" {' '.join(clause)} " for clause in told)
        for pair in sorted(set(_pairs(told))):
            having.setdefault(pair, []).append(profile)
    most = max(_LEAST, min(MOST, len(clauses) // _RARE_SHARE))
    rare = {pair: tuple(group) for pair, group in having.items() if 1 < len(group) <= most}
    of_profile: dict[str, set[str]] = {}
    for pair, group in rare.items():
        for profile in group:
            of_profile.setdefault(profile.slug, set()).add(pair)
    return Topics(
        pairs={slug: frozenset(pairs) for slug, pairs in of_profile.items()},
        profiles=rare,
        clauses={slug: clauses[slug] for slug in of_profile},
    )


def shared_topic(one: PublicProfile, other: PublicProfile, found: Topics) -> str | None:
    """The longest run of words around a rare pair that both have; None when they share no pair."""
    shared = found.of(one) & found.of(other)
    if not shared:
        return None
    theirs = found.clauses[other.slug]
    runs = []
    for text in found.clauses[one.slug]:
        if any(f" {pair} " in text for pair in shared):
            clause = text.split()
            runs += [
                _widened(clause, at, theirs)
                for at, pair in enumerate(pairwise(clause))
                if " ".join(pair) in shared
            ]
    runs.sort(key=lambda run: (-len(run), run))
    return " ".join(runs[0])


def _widened(clause: list[str], at: int, theirs: tuple[str, ...]) -> list[str]:
    """The run of `clause` around its pair at `at` that one of their clauses has too."""
    start, end = at, at + 2
    while (
        end < len(clause) and end - start < _LONGEST_RUN and _has(theirs, clause[start : end + 1])
    ):
        end += 1
    while start and end - start < _LONGEST_RUN and _has(theirs, clause[start - 1 : end]):
        start -= 1
    while clause[start] in _EMPTY:
        start += 1
    while clause[end - 1] in _EMPTY:
        end -= 1
    return clause[start:end]


def _has(clauses: tuple[str, ...], run: list[str]) -> bool:
    text = f" {' '.join(run)} "
    return any(text in clause for clause in clauses)


def _pairs(clauses: Iterable[list[str]]) -> Iterator[str]:
    for clause in clauses:
        for first, second in pairwise(clause):
            pair = f"{first} {second}"
            if first not in _EMPTY and second not in _EMPTY and pair not in _GENERAL:
                yield pair


def _clauses(profile: PublicProfile) -> Iterator[list[str]]:
    """The clauses of name and summary, cut at signs, digits and the names of people and places.

    A name has two capitals or more; one capital begins a sentence or a title ("Du lịch cộng đồng").
    """
    for text in (profile.name, profile.summary):
        for part in _CLAUSE_END.split(text):
            words = part.split()
            clause: list[str] = []
            for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
                if _is_common(before, word, after):
                    clause.append(word.lower())
                else:
                    yield clause
                    clause = []
            yield clause


def _is_common(before: str, word: str, after: str) -> bool:
    if len(word) < _SHORTEST_WORD or not word.isalpha():
        return False
    return word.islower() or (after.islower() and (not before or before.islower()))
