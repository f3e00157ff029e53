"""Markers of hand-written pages must name a piece that exists and a profile that is public.

Codes: `unknown-marker`, `marker-without-profile`.
"""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from dienhinh.model.marker import Marker
from dienhinh.problems import Problem, Severity

CODES = ("unknown-marker", "marker-without-profile")


def marker_problems(
    markers: Iterable[Marker],
    names: Collection[str],
    with_profile: Collection[str],
    slugs: Collection[str],
) -> Iterator[Problem]:
    """What is wrong with the markers.

    `names` are the pieces there are; those in `with_profile` need the slug of a public profile
    behind the name. `hero` may have one and else takes the newest: a profile taken down must not
    stop the site, so there it is a warning. `slugs` are the public profiles.
    """
    for marker in markers:
        if marker.name not in names:
            yield _unknown_name(marker, names)
        elif (marker.argument or marker.name in with_profile) and marker.argument not in slugs:
            must_be_there = marker.name in with_profile
            yield _unknown_profile(
                marker, slugs, Severity.ERROR if must_be_there else Severity.WARNING
            )


def _unknown_name(marker: Marker, names: Collection[str]) -> Problem:
    near = get_close_matches(marker.name, names, 1)
    listed = ", ".join(sorted(names))
    return Problem(
        path=marker.path,
        line=marker.spot.line,
        column=marker.spot.column,
        code="unknown-marker",
        severity=Severity.ERROR,
        vi=f"Không có mẩu nội dung “{marker.name}”; các mẩu dùng được: {listed}."
        + (f" Có phải là “{near[0]}”?" if near else ""),
        en=f"There is no piece {marker.name!r}; these can be used: {listed}."
        + (f" Did you mean {near[0]!r}?" if near else ""),
    )


def _unknown_profile(marker: Marker, slugs: Collection[str], severity: Severity) -> Problem:
    near = get_close_matches(marker.argument, slugs, 1, 0.5)
    return Problem(
        path=marker.path,
        line=marker.spot.line,
        column=marker.spot.column,
        code="marker-without-profile",
        severity=severity,
        vi=f"Không có hồ sơ đang đăng nào tên thư mục là “{marker.argument}”; "
        "ghi tên thư mục của một hồ sơ đã đăng." + (f" Có phải là “{near[0]}”?" if near else ""),
        en=f"No public profile has the folder name {marker.argument!r}; "
        "write the folder name of a published profile."
        + (f" Did you mean {near[0]!r}?" if near else ""),
    )
