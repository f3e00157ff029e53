"""Every code that a problem can bear."""

import re
from pathlib import Path

import dienhinh
from dienhinh.check.links_within import CODE as LINK_CODE
from dienhinh.check.markers import CODES as MARKER_CODES
from dienhinh.check.page_html import CODE as HTML_CODE
from dienhinh.check.page_markdown import CODE as MARKDOWN_CODE
from dienhinh.check.page_pictures import CODE as PICTURE_CODE
from dienhinh.check.pages import CODE as PERSON_CODE
from dienhinh.check.rules import rule_modules
from dienhinh.check.unread_files import CODE as FILE_CODE
from dienhinh.check.unread_files import PROGRAM_CODE

# Of hand-written pages, not of profiles: their examples are in the tests of markers and pages.
CODES_OF_PAGES = frozenset({
    *MARKER_CODES, PERSON_CODE, FILE_CODE, PROGRAM_CODE, HTML_CODE, LINK_CODE, MARKDOWN_CODE,
    PICTURE_CODE,
})  # fmt: skip

# Reading and shape name their codes where they find a problem: literals of lower-case words joined
# by hyphens, the first of which says what is wrong; and what git left.
_LITERAL = re.compile(
    r'"((?:not|bad|wrong|missing|unknown|misplaced|duplicate|empty|file|field|too|yaml|out)'
    r'-[a-z0-9]+(?:-[a-z0-9]+)*|merge-conflict)"'
)


def codes() -> frozenset[str]:
    """The codes of the rules, of pages, and of reading and shape."""
    found = set(CODES_OF_PAGES)
    for module in rule_modules():
        found.update(getattr(module, "CODES", (module.CODE,)))
    package = Path(dienhinh.__file__).parent
    for folder in ("read", "check"):
        for file in (package / folder).glob("*.py"):
            found.update(_LITERAL.findall(file.read_text(encoding="utf-8")))
    return frozenset(found)
