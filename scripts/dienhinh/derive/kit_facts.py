"""The fact box of a press kit: what the dispatch asks for, line by line (outline II.4.c)."""

from collections.abc import Iterator

from dienhinh.derive.measures import NO_TIME, as_of, is_undated
from dienhinh.derive.names import MODEL_NAMES, communes_today, is_where_it_was
from dienhinh.model.awards_told import award_told
from dienhinh.model.dates import PartialDate
from dienhinh.model.kit import KitFact
from dienhinh.model.library import Library
from dienhinh.model.public import Figures, PublicProfile, PublicText
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.vietnamese import comparison_key, date_text, number_text, upper_first

_UNKNOWN = "chưa có số liệu"
_AFTER_FIGURES = {"award", "published_on"}


def kit_facts(profile: PublicProfile, text: PublicText, library: Library) -> tuple[KitFact, ...]:
    """The lines in the order of the dispatch; what no source states is said to be unknown."""
    lines = [*_who(profile, text, library), *_model(profile), *_rest(profile, library)]
    return tuple(KitFact(key=key, label=label, value=value) for key, label, value in lines)


def kit_box(profile: PublicProfile, facts: tuple[KitFact, ...]) -> tuple[KitFact, ...]:
    """The lines for paper: all that is not known in one, as on the web page, and no place twice."""
    place = comparison_key(profile.place)
    shown = [
        fact
        for fact in facts
        if fact.value != _UNKNOWN
        and not (
            fact.key == "unit" and profile.origin == "press" and comparison_key(fact.value) in place
        )
    ]
    unknown = ", ".join(fact.label.lower() for fact in facts if fact.value == _UNKNOWN)
    if unknown:
        label = "Báo chí chưa nêu" if profile.origin == "press" else "Chưa có số liệu"
        at = next(n for n, fact in enumerate(shown) if fact.key in _AFTER_FIGURES)
        shown.insert(at, KitFact(key="unknown", label=label, value=upper_first(unknown)))
    return tuple(shown)


def kit_figures(profile: PublicProfile) -> tuple[tuple[str, str], ...]:
    """The key figures that are known, as (number, words)."""
    figures = profile.figures
    if figures is None:
        return ()
    shown = [
        (str(figures.founded.year), "năm thành lập") if figures.founded else None,
        _counted(figures.jobs_created, "việc làm"),
        _counted(figures.households_supported, "hộ được hỗ trợ"),
        _counted(figures.members, "thành viên"),
    ]
    return tuple(pair for pair in shown if pair is not None)


def _who(
    profile: PublicProfile, text: PublicText, library: Library
) -> Iterator[tuple[str, str, str]]:
    yield "name", "Tên", profile.name
    form = MODEL_NAMES[profile.is_model].lower()
    yield "kind", "Loại hình", f"{KIND_NAMES[profile.kind]}, {form}"
    yield "place", "Địa chỉ (lúc lập hồ sơ)", upper_first(profile.place)
    present = ", ".join(link.name for link in communes_today(profile, library))
    if present and not is_where_it_was(profile) and profile.is_place_in_today:
        yield "place_today", "Địa bàn hiện nay", f"{present}, tỉnh Quảng Ngãi"
    if text.workplace is not None:
        yield "workplace", "Nơi công tác, nơi sinh hoạt", text.workplace
    if text.contact is not None:
        yield "phone", "Điện thoại (có đồng ý công bố)", text.contact.display
    yield "movement", "Phong trào thi đua", library.movement(profile).official
    yield "sector", "Lĩnh vực", library.sector(profile).name
    is_nominated = profile.origin == "nomination"
    unit_label = "Đơn vị giới thiệu" if is_nominated else "Địa bàn lúc lập hồ sơ"
    yield "unit", unit_label, library.unit(profile).full_name


def _model(profile: PublicProfile) -> Iterator[tuple[str, str, str]]:
    figures = profile.figures
    if figures is None:
        return
    yield "founded", "Thời gian thành lập mô hình", _when(figures.founded)
    yield from _counts(figures)
    if profile.kind == "collective":
        yield "members", "Số lượng thành viên tham gia", _people(figures.members, "thành viên")
    time = as_of(profile)
    if time is not None:
        told = "Số liệu theo nguồn đăng" if time.is_of_source else "Số liệu tính đến"
        yield "as_of", told, _when(time.date)
    elif is_undated(profile):
        yield "as_of", "Số liệu", NO_TIME


def _counts(figures: Figures) -> Iterator[tuple[str, str, str]]:
    yield "jobs_created", "Lao động được tạo việc làm", _people(figures.jobs_created, "người")
    yield (
        "households_supported",
        "Hộ được hỗ trợ phát triển kinh tế",
        _people(figures.households_supported, "hộ"),
    )


def _rest(profile: PublicProfile, library: Library) -> Iterator[tuple[str, str, str]]:
    for award in sorted(profile.awards, key=lambda row: -row.year):
        told = award_told(library.reference.awards[award.award], award.note, award.decision)
        decision = f", {award.decision}" if award.decision else ""
        note = f" ({told.note})" if told.note else ""
        yield "award", "Khen thưởng", f"{told.name}, năm {award.year}{decision}{note}"
    yield "published_on", "Ngày đăng", date_text(profile.published_on)
    yield "address", "Trang hồ sơ", library.address.absolute(profile.uri)


def _when(value: PartialDate | None) -> str:
    return _UNKNOWN if value is None else value.shown


def _people(value: int | None, word: str) -> str:
    return _UNKNOWN if value is None else f"{number_text(value)} {word}"


def _counted(value: int | None, words: str) -> tuple[str, str] | None:
    return (number_text(value), words) if value else None
