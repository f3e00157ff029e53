from dienhinh.check.rules import article_unknown
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_log
from tests.derive.libraries import an_article

LOG = """corrections:
  - {on: 2026-11-02, article: bon-lang, text: Đúng là 15 hộ.}
  - {on: 2026-11-02, article: bon-lang-1, text: Đúng là 15 hộ.}
  - {on: 2026-11-02, article: bai-nao-do, text: Đúng là 15 hộ.}
  - {on: 2026-11-02, article: dang-sua, text: Đúng là 15 hộ.}
"""


def test_the_nearest_article_is_named_where_one_is_near() -> None:
    articles = {"bon-lang": an_article(), "dang-sua": None}

    near, far = article_unknown.check_all(a_log(LOG, articles), a_context())

    assert places([near, far]) == [(3, 31, "article-unknown"), (4, 31, "article-unknown")]
    assert "Ghi bon-lang (Bốn làng đón khách);" in near.vi
    assert "Ghi tên tệp của bài, không có .md;" in far.vi


def test_the_title_of_an_article_leads_to_its_file() -> None:
    log = "corrections:\n  - {on: 2026-11-02, article: bai-mot, text: Đúng là 15 hộ.}\n"
    articles = {"ten-khac": an_article(slug="ten-khac", title="Bài một")}

    [problem] = article_unknown.check_all(a_log(log, articles), a_context())

    assert "Type ten-khac (Bài một);" in problem.en
