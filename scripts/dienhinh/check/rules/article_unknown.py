"""The log of corrections names an article of the site that is not there."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedCorrection, judged_corrections
from dienhinh.check.suggestions import nearest
from dienhinh.problems import Problem, Severity

CODE = "article-unknown"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    del context
    return judged_corrections(corpus, lambda placed: _unknown(placed, corpus))


def _unknown(placed: PlacedCorrection, corpus: Corpus) -> Iterator[Problem]:
    typed = placed.correction.article
    if typed is None or typed in corpus.articles:
        return
    names = {slug: article.title if article else slug for slug, article in corpus.articles.items()}
    # As it is copied from the address bar or the list of files, and by its title.
    near = nearest(typed, [(slug, slug) for slug in names] + list(names.items()))
    vi = f"Ghi {near} ({names[near]})" if near else "Ghi tên tệp của bài, không có .md"
    en = f"Type {near} ({names[near]})" if near else "Type the name of its file without .md"
    yield placed.tree.problem(
        placed.path("article"),
        CODE,
        SEVERITY,
        f"Mục Tin và bài không có bài nào tên tệp là “{typed}.md”. {vi}; chỗ sai ở hồ sơ thì ghi "
        "ở mục profile; bài đã xóa thì xóa mục này.",
        f'No article of the site has the file "{typed}.md". {en}; of a profile type it in profile; '
        "when the article was deleted delete the entry.",
    )
