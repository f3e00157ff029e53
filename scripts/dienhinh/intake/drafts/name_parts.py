"""A name that a list holds in columns of its own: "Họ đệm | Tên", or two below one heading."""

from dienhinh.intake.answers import NAME, Answer, Answers
from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.model.both import Both

_NO_GIVEN_NAME = Both(
    "Ô tên trống, mới có họ, chữ đệm. Hỏi lại và ghi đủ họ tên. Nguồn viết:",
    "The cell of the given name is empty: only the family name is known. Ask, and type the whole "
    "name. The source says:",
)


def join_name(answers: Answers) -> list[Doubt]:
    """Put the parts of the name into one answer: those before the given name, it, those behind."""
    parts = [path for path in answers.by_path if path[0] == NAME[0] and path != NAME]
    if not parts:
        return []
    is_given = NAME in answers.by_path
    # The family name stands at 0, before the answer itself.
    order = sorted(
        (path for path in (*parts, NAME) if path in answers.by_path),
        key=lambda path: (path != (*NAME, 0), path),
    )
    said = [answers.by_path.pop(path) for path in order]
    text = " ".join(one_line(answer.text) for answer in said)
    answers.by_path[NAME] = Answer(lines=[text], place=said[0].place)
    return [] if is_given else [Doubt(text=_NO_GIVEN_NAME, place=said[0].place, quoted=text)]
