"""The publishing plan or the log of corrections names a profile that is not there."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import placed_slots
from dienhinh.check.suggestions import nearest
from dienhinh.model.source import KeyPath, Tree
from dienhinh.problems import Problem, Severity

CODE = "profile-unknown"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    for placed in placed_slots(corpus):
        path = ("slots", placed.position, "profile")
        yield from _unknown(placed.tree, path, placed.slot.profile, corpus)
    if corpus.corrections is not None:
        for position, correction in enumerate(corpus.corrections.corrections):
            if correction.profile is not None:
                place = ("corrections", position, "profile")
                yield from _unknown(corpus.corrections.tree, place, correction.profile, corpus)


def _unknown(tree: Tree, path: KeyPath, typed: str, corpus: Corpus) -> Iterator[Problem]:
    if typed in corpus.slugs:
        return
    names = {slug: slug for slug in sorted(corpus.slugs)}
    names |= {story.slug: story.name for story in corpus.stories.values()}
    near = nearest(typed, names.items())
    vi = f"Ghi {near} ({names[near]})" if near else "Ghi tên thư mục của một hồ sơ"
    en = f"Type {near} ({names[near]})" if near else "Type the name of a profile's folder"
    yield tree.problem(
        path,
        CODE,
        SEVERITY,
        f"Không có hồ sơ nào trong thư mục tên “{typed}”. {vi}.",
        f'No profile has the folder "{typed}". {en}.',
    )
