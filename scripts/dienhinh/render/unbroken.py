"""Numbers of documents and spans of numbers on one line: `769/QĐ-UBND`, `2021-2025`, `2–3`.

A browser may end a line behind any hyphen. A no-break hyphen would hinder it, but whoever copies
the number would then look for one that nobody wrote; so the letters stay, a class keeps the line.
"""

import re

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
    | <!--.*?--> | <(?:[^<>"']++|"[^"]*"|'[^']*')*+> | <[^<>]*> | (?P<number>{_NUMBER})""",
    re.VERBOSE | re.DOTALL,
)


def unbroken(text: str) -> str:
    """Escaped text without tags, as HTML in which no such number is broken."""
    return text if _is_without(text) else _IN_TEXT.sub(lambda found: _kept(found[0]), text)


def unbroken_html(html: str) -> str:
    """HTML in which no such number is broken."""
    if _is_without(html):
        return html
    return _IN_HTML.sub(lambda found: _kept(found[0]) if found["number"] else found[0], html)


def _is_without(text: str) -> bool:
    # Most texts have none: a tenth of the time.
    return "-" not in text and "–" not in text


def _kept(number: str) -> str:
    return f'<span class="nb">{number}</span>'
