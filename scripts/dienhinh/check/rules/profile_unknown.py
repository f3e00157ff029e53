"""The publishing plan or the log of corrections names a profile that is not there."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedCorrection, PlacedSlot, judged_corrections, judged_slots
from dienhinh.check.suggestions import nearest
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
    names = {slug: slug for slug in sorted(corpus.slugs)}
    names |= {story.slug: story.name for story in corpus.stories.values()}
    near = nearest(typed, names.items())
    vi = f"Ghi {near} ({names[near]})" if near else "Ghi tên thư mục của một hồ sơ"
    en = f"Type {near} ({names[near]})" if near else "Type the name of a profile's folder"
    yield placed.tree.problem(
        placed.path("profile"),
        CODE,
        SEVERITY,
        f"Không có hồ sơ nào trong thư mục tên “{typed}”. {vi}.",
        f'No profile has the folder "{typed}". {en}.',
    )
