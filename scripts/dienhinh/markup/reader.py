"""HTML of any making, read to its end."""

import re
from html.parser import HTMLParser

# `<!-->` and `<!--->` are whole comments, and `--!>` ends one (HTML, 13.2.5.43 to 13.2.5.52).
_COMMENT = re.compile(r"<!--(?:-?>|(.*?)--!?>)", re.DOTALL)


class HtmlReader(HTMLParser):
    """The library's parser, which of itself fails at `<![endif--]>` and the like of Word.

    As in browsers that is a comment without sense (HTML, 13.2.5.42).
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def parse_html_declaration(self, i: int) -> int:
        if self.rawdata.startswith("<![", i):
            return self.parse_bogus_comment(i)
        return super().parse_html_declaration(i)

    def parse_comment(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 theirs
        found = _COMMENT.match(self.rawdata, i)
        if found is None:
            return -1
        if report:
            self.handle_comment(found[1] or "")
        return found.end()
