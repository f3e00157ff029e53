"""What is ticked in tables becomes the answer to the question among whose options it is."""

from collections.abc import Callable

from dienhinh.intake.answers import Answer, Answers
from dienhinh.intake.doubts import Leftover
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.values import read_value
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import KeyPath

_KIND = field_named(PROFILE, "kind")


def take_ticks(answers: Answers, names: Names) -> None:
    """Answer kind, movement and sector by ticks; those that answer none of them are left over.

    Two ticks for one question stay together as its answer, which is told as not clear.
    """
    asked: dict[KeyPath, Callable[[str], bool]] = {
        ("kind",): lambda words: read_value(_KIND, words, names, None).value is not None,
        ("movement",): lambda words: names.movement(words) is not None,
        ("sector",): lambda words: names.sector(words) is not None,
    }
    left = answers.ticks
    for path, is_option in asked.items():
        own = [tick for tick in left if is_option(tick.words)]
        marked = [tick for tick in own if tick.is_marked]
        if marked and path not in answers.by_path:
            lines = [marked[0].words] if len(marked) == 1 else [f"☒ {t.words}" for t in marked]
            answers.by_path[path] = Answer(lines=lines, place=marked[0].place)
            left = [tick for tick in left if tick not in own]
    answers.ticks = []
    answers.leftovers += [
        Leftover(place=t.place, text=f"{t.words}: {t.mark}" if t.mark else t.words) for t in left
    ]
