"""Words beside the profiles may not name the ethnic group of people without a consent of its own.

Plans, corrections, themes and hand-written pages tell of people whose profiles are judged by the
rule `ethnicity-consent`, and are read like these. Publishing leaves such a line of a plan or of the
corrections out (`derive.public`); a theme or a page it cannot mend.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dienhinh.check.context import Corpus
from dienhinh.check.slots import PlacedCorrection, PlacedSlot, judged_corrections, judged_slots
from dienhinh.model.both import Both
from dienhinh.model.consent import has_ended, may_be_shown
from dienhinh.model.plan import Story
from dienhinh.model.schema.collection import COLLECTION
from dienhinh.model.schema.leaves import FreeText, leaves_of, texts_among
from dienhinh.model.schema.plan import CORRECTION, SLOT
from dienhinh.model.source import KeyPath, Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import nfc
from dienhinh.vietnamese.ethnic_groups import ethnic_group_places, find_ethnic_group

CODE = "ethnicity-consent"

_WHY = Both(
    "của một người, một gia đình mà chưa có đồng ý riêng",
    "of a person or family without a consent of its own",
)
_OVER = Both("mà sự đồng ý đã rút lại hoặc hết hạn", "while the consent was withdrawn or has ended")
_AMONG_OTHERS = Both(
    "trong khi kể cả hồ sơ của một người, một gia đình chưa có đồng ý riêng; nói về cả làng, cả "
    "tập thể khác thì bỏ qua lời này",
    "and tells of a person or family without a consent of its own; if another village or "
    "collective is meant, leave it",
)
_LEFT_OUT = Both("; dòng ấy không hiện trên trang", "; that line is not shown")
_CURE = Both(
    "Bỏ chữ ấy, hoặc xin đồng ý rồi thêm vào consent của hồ sơ một mục item: ethnicity.",
    "Leave it out, or ask and add to the profile's consent an entry item: ethnicity.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """Words that tell of `told` and are read from `day` on; `is_left_out` where publishing can."""

    told: Sequence[Story]
    day: date
    is_left_out: bool = False

    def severity(self) -> Severity | None:
        """How grave it is that they name an ethnic group; None when they may.

        An error only where it is certain that it is of people who go out and never agreed: what
        is taken down or ends by itself must not keep the old site on the net.
        """
        silent = self._silent()
        if not silent:
            return None
        is_certain = len(silent) == len(self.told)
        is_grave = is_certain and any(self._goes_out(story) for story in silent)
        return Severity.ERROR if is_grave else Severity.WARNING

    def said(self, where: Both, group: str) -> Both:
        """What is told of the place where they do."""
        silent = self._silent()
        if len(silent) < len(self.told):
            why = _AMONG_OTHERS
        else:
            over = all(has_ended(story.agreed, "ethnicity", self.day) for story in silent)
            why = _OVER if over else _WHY
        left_out = _LEFT_OUT if self.is_left_out else Both("", "")
        return Both(
            f"{where.vi} nêu dân tộc “{group}” {why.vi}{left_out.vi}. {_CURE.vi}",
            f'{where.en} names the ethnic group "{group}" {why.en}{left_out.en}. {_CURE.en}',
        )

    def _silent(self) -> list[Story]:
        return [story for story in self.told if not may_be_shown(story, "ethnicity", self.day)]

    def _goes_out(self, story: Story) -> bool:
        return (
            story.status in {"scheduled", "published"}
            and not story.lacks_on(self.day)
            and not has_ended(story.agreed, "ethnicity", self.day)
        )


def corpus_problems(corpus: Corpus, today: date) -> Iterator[Problem]:
    """Where plans, corrections and themes do."""
    yield from judged_slots(corpus, lambda placed: _of_slot(placed, today))
    yield from judged_corrections(corpus, lambda placed: _of_correction(placed, corpus, today))
    for entry in corpus.collections:
        theme = entry.collection
        telling = _Telling(
            told=[corpus.stories[slug] for slug in theme.profiles if slug in corpus.stories],
            day=max(theme.publish_on or today, today),
        )
        yield from _in_texts(entry.tree, (), texts_among(leaves_of(theme, COLLECTION)), telling)


def page_problems(path: str, text: str, told: Sequence[Story], day: date) -> Iterator[Problem]:
    """Every line of a hand-written page that does; the page tells of the profiles `told`."""
    telling = _Telling(told=told, day=day)
    severity = telling.severity()
    if severity is None:
        return
    words = nfc(text)
    told_lines: set[int] = set()
    for start, end in ethnic_group_places(words):
        line = words.count("\n", 0, start) + 1
        if line not in told_lines:
            told_lines.add(line)
            column = start - words.rfind("\n", 0, start)
            said = telling.said(Both("Dòng này", "This line"), words[start:end])
            yield Problem(path, line, column, CODE, severity, said.vi, said.en)


def _of_slot(placed: PlacedSlot, today: date) -> Iterator[Problem]:
    if placed.story is not None:
        texts = texts_among(leaves_of(placed.slot, SLOT))
        telling = _of_one(placed.story, today)
        yield from _in_texts(placed.tree, ("slots", placed.position), texts, telling)


def _of_correction(placed: PlacedCorrection, corpus: Corpus, today: date) -> Iterator[Problem]:
    story = corpus.stories.get(placed.correction.profile or "")
    article = corpus.articles.get(placed.correction.article or "")
    if article is not None:
        told = [corpus.stories[slug] for slug in article.about if slug in corpus.stories]
        telling = _Telling(told=told, day=max(today, article.date), is_left_out=True)
    elif story is not None:
        telling = _of_one(story, today)
    else:
        return
    texts = texts_among(leaves_of(placed.correction, CORRECTION))
    yield from _in_texts(placed.tree, ("corrections", placed.position), texts, telling)


def _of_one(story: Story, today: date) -> _Telling:
    """Words that are read when the profile is."""
    day = max(today, story.first_day or today)
    return _Telling(told=[story], day=day, is_left_out=True)


def _in_texts(
    tree: Tree, above: KeyPath, texts: Iterable[FreeText], telling: _Telling
) -> Iterator[Problem]:
    severity = telling.severity()
    for text in texts if severity else ():
        group = None if text.is_internal else find_ethnic_group(text.text)
        if severity is not None and group is not None:
            said = telling.said(Both(f"Mục “{text.vi}”", text.en), group)
            path = (*above, *text.path)
            yield tree.problem(path, CODE, severity, said.vi, said.en, words=group)
