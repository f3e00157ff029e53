"""A collection names a profile that is not there, or one that the public does not see."""

from collections.abc import Iterator

from dienhinh.check.context import CollectionEntry, Context, Corpus
from dienhinh.check.suggestions import no_profile
from dienhinh.check.unseen import why_renamed
from dienhinh.problems import Problem, Severity

CODE = "collection-profile-unknown"
_CODE_HIDDEN = "collection-profile-hidden"
CODES = (CODE, _CODE_HIDDEN)
SEVERITY = Severity.ERROR

_DRAFT = (
    "đang là bản nháp nên chuyên đề không hiện hồ sơ này. Xóa dòng hoặc để chờ đăng.",
    "is a draft, so the collection does not show it. Delete the line, or wait until it is public.",
)
_WITHDRAWN = (
    "đã gỡ nên chuyên đề không hiện hồ sơ này nữa. Xem lại lời dẫn, rồi xóa dòng.",
    "was withdrawn, so the collection shows it no more. Read its text again, then delete the line.",
)
_HIDDEN = {"draft": _DRAFT, "withdrawn": _WITHDRAWN}


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    status = {trace.slug: trace.status for trace in corpus.traces}
    names = {slug: slug for slug in sorted(corpus.slugs)}
    names |= {trace.slug: trace.name for trace in corpus.traces}
    renamed = corpus.renamed
    for entry in corpus.collections:
        for position, slug in enumerate(entry.collection.profiles):
            if slug not in corpus.slugs:
                now = renamed.get(slug)
                texts = why_renamed(slug, now) if now else no_profile(slug, names, is_public=False)
                yield entry.tree.problem(("profiles", position), CODE, SEVERITY, *texts)
            elif status.get(slug) in _HIDDEN:
                yield _hidden(entry, position, *_HIDDEN[status[slug]])


def _hidden(entry: CollectionEntry, position: int, vi: str, en: str) -> Problem:
    slug = entry.collection.profiles[position]
    return entry.tree.problem(
        ("profiles", position),
        _CODE_HIDDEN,
        Severity.WARNING,
        f"Hồ sơ {slug} {vi}",
        f"The profile {slug} {en}",
    )
