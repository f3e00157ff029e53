"""Markers of hand-written pages must name a piece that exists and what the public can see.

Codes: `unknown-marker`, `marker-arguments`, `marker-without-profile`, `marker-without-collection`,
`marker-without-photo`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from dienhinh.check.suggestions import nearest, no_profile
from dienhinh.check.unseen import WhyUnseen
from dienhinh.english import quoted as quoted_en
from dienhinh.markup.samples import without_samples
from dienhinh.model.marker import MARKER, MARKERS, Expected, Marker
from dienhinh.model.source import Spot
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted, span

# What MARKER did not take. The dash may be any, and the quotation mark that of French.
_LIKE_MARKER = re.compile(
    r"(?:[<‹]|&lt;)\s*[!ǃ]\s*[-–—−]*\s*dien[- ]?hinh\b(?!\s*-->)", re.IGNORECASE
)
CODES = (
    "unknown-marker",
    "marker-arguments",
    "marker-without-profile",
    "marker-without-collection",
    "marker-without-photo",
)


def marker_problems(
    markers: Iterable[Marker],
    profiles: Mapping[str, str],
    collections: Mapping[str, str],
    *,
    gone: Collection[str],
    why_unseen: WhyUnseen,
) -> Iterator[Problem]:
    """What is wrong with the markers; names by id of what may be named: public, or to be public.

    A profile taken down must not stop the site, which would keep it on the net: naming one of
    `gone` is a warning and the piece stays empty. `hero` then takes the newest.
    """
    for marker in markers:
        expected = MARKERS.get(marker.name)
        if expected is None:
            yield _unknown_name(marker, MARKERS.keys())
            continue
        ids, numbers = _parted(marker, expected)
        is_numbered = all(text.isdecimal() and int(text) >= 1 for text, _ in numbers)
        if not expected.least <= len(ids) <= expected.most or len(numbers) > 1 or not is_numbered:
            yield _wrong_arguments(marker, expected)
            continue
        for text, spot in ids:
            if expected.of == "profile" and text not in profiles:
                is_gone = expected.may_be_gone or text in gone
                severity = Severity.WARNING if is_gone else Severity.ERROR
                known = why_unseen("profile", text)
                texts = known or no_profile(text, profiles, is_public=True)
                yield _problem(marker.path, spot, "marker-without-profile", severity, texts)
            elif expected.of == "collection" and text not in collections:
                severity = Severity.WARNING if text in gone else Severity.ERROR
                texts = why_unseen("collection", text) or _unknown_collection(text, collections)
                yield _problem(marker.path, spot, "marker-without-collection", severity, texts)


def broken_marker_problems(path: str, text: str) -> Iterator[Problem]:
    """Every line that was meant to be a marker and is none, so that it is printed or shows nothing.

    Telephones and Word make one long dash of two hyphens, and people forget the colon.
    """
    for number, line in enumerate(without_samples(text).splitlines(), 1):
        left = MARKER.sub(lambda found: " " * len(found[0]), line)
        for found in _LIKE_MARKER.finditer(left):
            shown = found[0]
            yield Problem(
                path,
                number,
                found.start() + 1,
                "unknown-marker",
                Severity.ERROR,
                f"{quoted(shown)} viết chưa đúng nên bị in nguyên hoặc không hiện gì. Gõ trên một "
                "dòng, mỗi đầu hai gạch ngang, như <!-- dienhinh: card htx-thi-du -->.",
                f"{quoted_en(shown)} is no marker, and is printed as it stands or shows nothing. "
                "Type it on one line with two hyphens at each end, such as "
                "<!-- dienhinh: card htx-thi-du -->.",
            )


def photo_problems(marker: Marker, photos: Mapping[str, int]) -> Iterator[Problem]:
    """A picture by a number that the profile has not, or no longer; `photos` counts them by id.

    A warning: a photograph whose consent has ended must leave, and the piece stays empty then.
    """
    expected = MARKERS.get(marker.name)
    if expected is None or not expected.has_number or not marker.arguments:
        return
    (slug, spot), *typed = marker.arguments
    number, spot = typed[0] if typed else ("1", spot)
    count = photos.get(slug)
    if count is None or not number.isdecimal() or int(number) <= count:
        return
    yield Problem(
        path=marker.path,
        line=spot.line,
        column=spot.column,
        code="marker-without-photo",
        severity=Severity.WARNING,
        vi=f"Hồ sơ “{slug}” không có ảnh thứ {number} để hiện (có {count} ảnh); chỗ này để trống. "
        + (f"Ghi số từ 1 đến {count}, hoặc xóa dòng." if count else "Xóa dòng, hoặc thêm ảnh."),
        en=f"The profile {quoted_en(slug)} has no picture number {number} to show (it has "
        f"{count}); nothing stands here. "
        + (f"Write 1 to {count}, or remove the line." if count else "Remove the line."),
    )


def _parted(
    marker: Marker, expected: Expected
) -> tuple[tuple[tuple[str, Spot], ...], tuple[tuple[str, Spot], ...]]:
    if not expected.has_number:
        return marker.arguments, ()
    return marker.arguments[: expected.most], marker.arguments[expected.most :]


def _unknown_name(marker: Marker, names: Collection[str]) -> Problem:
    near = nearest(marker.name, [(name, name) for name in names])
    listed = ", ".join(sorted(names))
    return Problem(
        path=marker.path,
        line=marker.spot.line,
        column=marker.spot.column,
        code="unknown-marker",
        severity=Severity.ERROR,
        vi=f"Không có mẩu nội dung {quoted(marker.name)}; các mẩu dùng được: {listed}."
        + (f" Có phải là “{near}”?" if near else ""),
        en=f"There is no piece {quoted_en(marker.name)}; these can be used: {listed}."
        + (f" Did you mean {quoted_en(near)}?" if near else ""),
    )


def _wrong_arguments(marker: Marker, expected: Expected) -> Problem:
    what_vi, what_en = {
        "profile": ("tên thư mục của hồ sơ", "folder names of profiles"),
        "collection": ("tên tệp của chuyên đề", "file names of collections"),
    }[expected.of]
    count = span(expected.least, expected.most)
    number_vi = ", sau đó có thể ghi số thứ tự của ảnh, từ 1" if expected.has_number else ""
    number_en = ", then perhaps the number of the picture, from 1 on" if number_vi else ""
    form_vi = f"{count} {what_vi}{number_vi}" if expected.most else "không ghi gì thêm"
    form_en = f"{count} {what_en}{number_en}" if expected.most else "nothing"
    return Problem(
        path=marker.path,
        line=marker.spot.line,
        column=marker.spot.column,
        code="marker-arguments",
        severity=Severity.ERROR,
        vi=f"Sau {quoted(marker.name)} cần: {form_vi}.",
        en=f"After {quoted_en(marker.name)} comes: {form_en}.",
    )


def _problem(
    path: str, spot: Spot, code: str, severity: Severity, texts: tuple[str, str]
) -> Problem:
    return Problem(path, spot.line, spot.column, code, severity, *texts)


def _unknown_collection(typed: str, collections: Mapping[str, str]) -> tuple[str, str]:
    near = nearest(typed, [(name, name) for name in collections] + list(collections.items()))
    return (
        f"Không có chuyên đề đang đăng nào tên tệp là {quoted(typed)}; ghi tên một tệp trong "
        "profiles/collections/, bỏ đuôi .yaml." + (f" Có phải là “{near}”?" if near else ""),
        f"No public collection has the file name {quoted_en(typed)}; write the name of a file in "
        "profiles/collections/ without .yaml."
        + (f" Did you mean {quoted_en(near)}?" if near else ""),
    )
