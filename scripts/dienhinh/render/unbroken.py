"""Numbers of documents and spans of numbers on one line: `769/QĐ-UBND`, `2021-2025`, `2–3`.

A browser may end a line behind any hyphen. A no-break hyphen would hinder it, but whoever copies
the number would then look for one that nobody wrote; so the letters stay, a class keeps the line.
A dash between words ends a line and begins none (U+00A0 before it, which browsers copy as a space).
"""

import re

from dienhinh.vietnamese import DASH, NO_BREAK, dash_kept

_NUMBER = r"""
    (?<![\w./–-])(?:
        [\d….]+ (?:/\d{4})? / [A-ZĐ]\w* (?:-[\w….]+)+    # 30/2020/NĐ-CP; a blank stands for digits
        | \d[\d.,/]* (?:[-–]\d[\d.,/%]*)+                # 500-1.000, 10/2022–15/3/2024
    )
"""
_IN_TEXT = re.compile(_NUMBER, re.VERBOSE)
# Passed over: what was kept together before, tags, comments, and where no tag may stand. A value in
# quotes may hold ">"; a quote without its second one is only a sign.
_IN_HTML = re.compile(
    rf"""<(script|style|title|textarea|pre|code)\b.*?</\1> | <span\ class="nb">.*?</span>
    | <!--.*?--> | <(?:[^<>"']++|"[^"]*"|'[^']*')*+> | <[^<>]*> | (?P<number>{_NUMBER})
    | (?P<dash>{DASH})""",
    re.VERBOSE | re.DOTALL,
)


def unbroken(text: str) -> str:
    """Escaped text without tags, as HTML in which no such number is broken."""
    if _is_without(text):
        return text
    return dash_kept(_IN_TEXT.sub(lambda found: _kept(found[0]), text))


def unbroken_html(html: str) -> str:
    """HTML in which no such number is broken."""
    if _is_without(html):
        return html
    return _IN_HTML.sub(_replaced, html)


def _replaced(found: re.Match[str]) -> str:
    if found["number"]:
        return _kept(found[0])
    return NO_BREAK if found["dash"] else found[0]


def _is_without(text: str) -> bool:
    # Most texts have none: a tenth of the time.
    return not any(dash in text for dash in "-–—")


def _kept(number: str) -> str:
    return f'<span class="nb">{number}</span>'
