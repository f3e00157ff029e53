"""The publishing plan or the log of corrections names a profile that is not there."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedCorrection, PlacedSlot, judged_corrections, judged_slots
from dienhinh.check.suggestions import no_profile
from dienhinh.check.unseen import why_renamed
from dienhinh.problems import Problem, Severity

CODE = "profile-unknown"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    yield from judged_slots(corpus, lambda it: _unknown(it, it.slot.profile, corpus))
    yield from judged_corrections(corpus, lambda it: _unknown(it, it.correction.profile, corpus))


def _unknown(
    placed: PlacedSlot | PlacedCorrection, typed: str | None, corpus: Corpus
) -> Iterator[Problem]:
    if typed is None or typed in corpus.slugs:
        return
    now = corpus.renamed.get(typed)
    if now is not None:
        texts = why_renamed(typed, now)
    else:
        names = {slug: slug for slug in sorted(corpus.slugs)}
        names |= {story.slug: story.name for story in corpus.stories.values()}
        texts = no_profile(typed, names, is_public=False)
    yield placed.tree.problem(placed.path("profile"), CODE, SEVERITY, *texts)
