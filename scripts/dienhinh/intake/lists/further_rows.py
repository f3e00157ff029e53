"""Further rows of one profile in a list: its name is merged over them, or they have none."""

from dienhinh.intake.answers import Answers
from dienhinh.intake.lines.repeated_labels import keep_repeated
from dienhinh.intake.questions import question_at
from dienhinh.model.both import Both

NAMELESS = Both(
    "Dòng này không có tên nên máy nối vào hồ sơ ở dòng trên; xin xem lại.",
    "This row has no name and was joined to the profile in the row above; please check.",
)


def go_on(answers: Answers, more: Answers) -> None:
    """Add the answers of a further row of the same profile: a story goes on, a fact does not."""
    for path, answer in more.by_path.items():
        question = question_at(path)
        if path not in answers.by_path:
            answers.by_path[path] = answer
        elif question is not None and question.is_long:
            answers.by_path[path].lines += answer.lines
        else:
            label = "" if question is None else question.label
            keep_repeated(answers, path, answer.text, answer.place, label)
    answers.shots += more.shots
    answers.asked += more.asked
    answers.leftovers += more.leftovers
    answers.doubts += more.doubts
