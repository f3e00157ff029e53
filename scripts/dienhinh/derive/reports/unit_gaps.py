"""Why an item of a unit's report is marked: what lacks, what is too much or a contradiction."""

import re
from collections.abc import Iterator

from dienhinh.derive.reports.stated_sums import in_words, stated_sums
from dienhinh.model.call import Quota
from dienhinh.model.dossier import Dossier
from dienhinh.model.plain_text import plain_text
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.vietnamese import fold, lower_first, two_digits, two_digits_range
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, DISTRICT_KINDS, any_folded_kind

# "Không chỉ ban hành…", "Không ngừng…", "Chưa đầy một năm" tell of something, "chưa đầy đủ" not.
_NOTHING = re.compile(
    r"\W*(?:(?:(?:uy ban nhan dan|ubnd)\s+)?"
    rf"(?:don vi|dia phuong|{any_folded_kind((*COMMUNE_KINDS, *DISTRICT_KINDS))})\s+)?"
    r"(?:chua(?! day\b(?! du\b)| dau\b)|khong(?! chi\b| nhung\b| ngung\b| it\b))\b"
)


def no_words(dossier: Dossier, unit: str, movement: str) -> str:
    """An item without words: nobody wrote them, or errors of their file may hide them."""
    if (unit, movement) in dossier.faulty_texts:
        return "chưa rõ: tệp lời báo cáo còn lỗi, có thể thiếu lời"
    return "đơn vị chưa viết"


def says_nothing(markdown: str) -> bool:
    """Whether words begin as those who have nothing to tell begin."""
    return _NOTHING.match(fold(plain_text(markdown))) is not None


def contradiction(none: str) -> str:
    """The unit wrote something where its figures say that there is none."""
    return (
        f"cần xem lại: đơn vị đã viết ở trên, còn theo số liệu đã khai thì {lower_first(none)}; "
        "sửa lời hoặc kê thêm vào số liệu"
    )


def too_few(sent: int, quota: Quota) -> str:
    """A unit nominated fewer profiles than the call asks, errors in them or not."""
    asked = two_digits_range(quota.least, quota.most)
    return f"chưa đủ: mới giới thiệu {two_digits(sent)} điển hình, công văn đề nghị {asked}"


def beside_the_list(sent: int, faulty: int, quota: Quota | None) -> Iterator[str]:
    """More profiles than the call takes, None when it asks for none; those with errors."""
    if quota is not None and sent > quota.most:
        yield (
            f"thừa: giới thiệu {two_digits(sent)} điển hình, công văn nhận nhiều nhất "
            f"{two_digits(quota.most)}; đề nghị đơn vị chọn lại"
        )
    if faulty:
        yield (
            f"thiếu {two_digits(faulty)} điển hình đã gửi mà hồ sơ còn lỗi nên chưa đưa vào báo cáo"
        )


def no_figures(dossier: Dossier, unit: str, movement: str, name: str) -> str:
    """A list of `unit.yaml` answers nothing: sums alone, errors that hide it, or no word."""
    figures = dossier.figures.get(unit)
    where = figures.path if figures else f"{unit}/unit.yaml"
    label = field_named(UNIT_FIGURES, name).vi
    sums = stated_sums(dossier, name, (movement,), unit=unit)
    if sums:
        told = f"đơn vị ghi tổng {in_words(sums)} (totals trong {where})"
        return f"chưa đủ: {told}, chưa kê từng dòng ở mục “{label}” ({name})"
    if dossier.is_unknown(unit, name, movement):
        reason = f"tệp số liệu {where} còn {dossier.errors_in_figures(unit)} lỗi"
    else:
        reason = f"đơn vị chưa khai mục “{label}” ({name} trong {where})"
        if figures is not None and getattr(figures, name) is not None:
            reason += " cho phong trào này; không có thì ghi 0 ở totals"
    return f"chưa có số liệu: {reason}"
