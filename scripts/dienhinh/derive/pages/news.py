"""`/tin/`: the stories that staff wrote, newest first; their pages are the site generator's."""

from collections.abc import Iterator

from dienhinh.derive import json_ld
from dienhinh.derive.names import NEWS
from dienhinh.derive.news import news_card, news_feed
from dienhinh.model.library import Library
from dienhinh.model.page import Page

NEWS_TOLD = "Bài của nhóm biên tập, viết từ các hồ sơ đã đăng và dẫn nguồn từng con số."


def pages(library: Library) -> Iterator[Page]:
    """The list of stories."""
    news = news_feed(library)
    yield Page(
        uri=NEWS.uri,
        template="news.html",
        title=NEWS.name,
        description=NEWS_TOLD,
        section=NEWS.uri,
        crumbs=(),
        data=tuple(news_card(article, library) for article in library.articles),
        json_ld=(json_ld.breadcrumbs((), NEWS, library.address),),
        feed=news if news.entries else None,
    )
