"""HTML of any making, read to its end."""

from html.parser import HTMLParser


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
