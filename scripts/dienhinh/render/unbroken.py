"""Numbers of documents, spans of numbers, numbers with what they count, each on one line.

`769/QĐ-UBND`, `2021 - 2025`, `2–3`, `79 hộ`, `ngày 17/6/2022`.

A browser may end a line behind any hyphen. A no-break hyphen would hinder it, but whoever copies
the number would then look for one that nobody wrote; so the letters stay, a class keeps the line.
A dash between words ends a line and begins none, and a number stays with its noun (U+00A0 between,
which browsers copy as a space). Behind a dash U+00A0 holds nothing (UAX #14, LB12a).
"""

import re

from dienhinh.vietnamese import COUNTED, DASH, NO_BREAK

_NUMBER = r"""
    (?<![\w./–-])(?:
        [\d….]+ (?:/\d{4})? / [A-ZĐ]\w* (?:-[\w….]+)+    # 30/2020/NĐ-CP; a blank stands for digits
        | \d[\d.,/]* (?:[-–]\d[\d.,/%]*)+                # 500-1.000, 10/2022–15/3/2024
        | \d[\d.,/]* (?:[ ][-–—][ ]\d[\d.,/%]*)+         # 2021 - 2025
    )
"""
# Before what a span counts (500-1.000 hộ); years and documents count nothing.
_AFTER = r"[ ](?=[^\W\d_])(?<!\d{4}[ ])(?<![A-ZĐ][ ])"
_HELD = rf"(?P<number>{_NUMBER})(?P<after>{_AFTER})? | {DASH} | (?P<counted>{COUNTED})"
_IN_TEXT = re.compile(_HELD, re.VERBOSE)
_NUMBER_OR_DASH = re.compile(r"[\d–—-]")
# Passed over: what was kept together before, tags, comments, and where no tag may stand. A value in
# quotes may hold ">"; a quote without its second one is only a sign.
_IN_HTML = re.compile(
    rf"""<(script|style|title|textarea|pre|code)\b.*?</\1> | <span\ class="nb">.*?</span>
    | <!--.*?--> | <(?:[^<>"']++|"[^"]*"|'[^']*')*+> | <[^<>]*> | {_HELD}""",
    re.VERBOSE | re.DOTALL,
)


def unbroken(text: str) -> str:
    """Escaped text without tags, as HTML in which no such number is broken or parted."""
    # Half of the texts have neither: a third of the time.
    return _IN_TEXT.sub(_replaced, text) if _NUMBER_OR_DASH.search(text) else text


def unbroken_html(html: str) -> str:
    """HTML in which no such number is broken or parted."""
    return _IN_HTML.sub(_replaced, html)


def _replaced(found: re.Match[str]) -> str:
    if found["number"]:
        after = NO_BREAK if found["after"] else ""
        return f'<span class="nb">{found["number"]}</span>{after}'
    if found["counted"]:
        return found["counted"].replace(" ", NO_BREAK)
    return NO_BREAK if found[0] == " " else found[0]
