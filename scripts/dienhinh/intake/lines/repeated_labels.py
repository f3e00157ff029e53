"""A label that stands twice in one profile: what it says the second time goes into no answer.

A number, a day, a name said in two ways is two, not a longer one; which is right a person knows.
"""

import re

from dienhinh.intake.answers import NAME, PHONE, Answer, Answers
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.phone_text import whole_phones
from dienhinh.intake.drafts.typed_text import label_key, words_of
from dienhinh.intake.lines import labels
from dienhinh.intake.questions import question_at
from dienhinh.model.both import Both
from dienhinh.model.source import KeyPath
from dienhinh.vietnamese import cut_figures

_COLON = re.compile("[:：]")


def label_of(line: str, path: KeyPath, rest: str) -> str:
    """The label at the beginning of a line as it was written; `rest` is what stands behind it."""
    head, *behind = _COLON.split(line, maxsplit=1)
    question = question_at(path)
    return question.label if rest and not behind and question is not None else head.strip()


def keep_repeated(answers: Answers, path: KeyPath, text: str, place: str, label: str) -> None:
    """What a label says again, where it differs from the answer, is left over and told."""
    before = answers.by_path[path]
    if _says(before, text):
        return
    said = whole_phones(text) if path == PHONE else text
    words = f"{label}: {said}" if label else said
    answers.leftovers.append(Leftover(place=place, text=words))
    question = question_at(path)
    # Our forms do not ask for the kind; lists do.
    name = label or ".".join(map(str, path))
    asked = Both(name, name) if question is None else Both(question.label, question.label_en)
    told = Both(
        f"“{asked.vi}” đã lấy ở {before.place}; ở đây nguồn ghi khác nên để ở chữ chưa xếp được, "
        "xem bên nào đúng:",
        f"“{asked.en}” was taken from {before.place}; here the source says otherwise, which was "
        "left over, see which is right:",
    )
    quoted = cut_figures(words) if path == PHONE else words
    answers.doubts.append(Doubt(text=told, place=place, quoted=quoted))


def tell_again(answers: Answers, path: KeyPath, label: str, place: str) -> None:
    """That a part of the story goes on below others: it may be the story of somebody else."""
    before = answers.by_path[path]
    told = Both(
        f"Nhãn này đã có ở {before.place}, sau nó là nhãn khác; ở đây ghi lại nên máy nối vào mục "
        "cũ, xem có phải của hồ sơ khác:",
        f"This label stands at {before.place} already, with others behind it; here it comes again "
        "and was joined to that answer, see whether it belongs to another profile:",
    )
    answers.doubts.append(Doubt(text=told, place=place, quoted=label))


def is_another_of_list(answers: Answers, before: str, label: str) -> bool:
    """Whether the same label of a name begins the next of several people with few facts each."""
    has_more = NAME in answers.by_path and len(answers.by_path) > 1
    return has_more and bool(before) and label_key(before) == label_key(label)


def tells_head(answers: Answers, before: str, label: str) -> bool:
    """Whether "Chủ hộ" stands below the name of a model or household: who heads it, no other one.

    `before` is the label of the name.
    """
    heads = label_key(label) == labels.HEAD_OF_HOUSEHOLD != label_key(before)
    return heads and NAME in answers.by_path


def _says(answer: Answer, text: str) -> bool:
    said = _squeezed(text)
    return any(_squeezed(known) == said for known in (answer.text, *answer.lines))


def _squeezed(text: str) -> str:
    """Without spaces: 0905 123 456 is 0905123456."""
    return words_of(text).replace(" ", "")
