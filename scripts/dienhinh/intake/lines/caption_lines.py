"""Which lines are captions: numbered ones wherever they stand, others directly below a picture."""

import re
from dataclasses import replace

from dienhinh.intake.answers import Answers
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.answer_ends import closes_paper
from dienhinh.intake.lines.form_texts import is_own
from dienhinh.intake.word.pieces import Line
from dienhinh.model.both import Both

LONGEST_CAPTION = 200
_LONGEST_IN_ANSWER = 110
# Words on where each of several stands: "Ảnh trái: ao cá. Ảnh phải: đàn gà."
_OF_SEVERAL = re.compile(
    r"[-+*•–\s]*(?:(?:ảnh|hình)\s+(?:(?:ở|bên|phía)\s+)*(?:trái|phải|trên|dưới|giữa)\s*[:(–-]|"
    r"(?:từ\s+)?(?:trái sang phải|trên xuống dưới)\b)",
    re.IGNORECASE,
)
# "Ao cá (trái) và đàn gà (phải)".
_OF_SIDES = re.compile(
    r"\((?:(?:ảnh|hình|ở|bên|phía)\s+)*(trái|trên)\).*\((?:(?:ảnh|hình|ở|bên|phía)\s+)*(phải|dưới)\)",
    re.IGNORECASE,
)
# "Ảnh 2, 3: …", "Hình 1 và hình 2. …"; "Ảnh 1 - 5.000 cây" is of one.
_OF_NUMBERS = re.compile(
    r"[-+*•–\s]*(?:chú thích\s*)?(?:hình\s+ảnh|ảnh|hình)\s*(?:số\s*)?\d{1,2}"
    r"(?:\s*(?:[,;+&/–-]|và|đến)\s*(?:(?:ảnh|hình)\s*)?(?:số\s*)?\d{1,2})+\s*[:.–-]\s",
    re.IGNORECASE,
)


def take_caption(line: Line, answers: Answers, *, above: int, is_in_answer: bool) -> bool:
    """Take the line when it is a caption; `above` is how many pictures stand directly above it.

    `is_in_answer` when it would go on with the answer to a question otherwise.
    """
    is_below = above > 0
    of_several = _OF_SEVERAL.match(line.text) or _OF_SIDES.search(line.text)
    if (is_below and of_several) or _OF_NUMBERS.match(line.text):
        answers.leftovers.append(Leftover(place=line.place, text=line.text))
        told = Both(
            "Dòng này chú thích nhiều ảnh cùng lúc; ghi lời của từng ảnh vào ảnh ấy:",
            "This line is the caption of several pictures; give each of them its own words:",
        )
        answers.doubts.append(Doubt(text=told, place=line.place, quoted=line.text))
        return True
    found = labels.caption(line.text)
    number = None
    if found is not None and not is_own(found[1]):
        number = found[0] or (len(answers.shots) if is_below else None)
    if found is not None and number is not None:
        _keep(answers, number, found[1], line.place, is_sure=above == 1)
        return True
    if not is_below or found is not None or not is_bare(line.text, is_in_answer=is_in_answer):
        return False
    _keep(answers, len(answers.shots), line.text, line.place, is_sure=above == 1)
    if above > 1 and sum(shot.place == line.place for shot in answers.shots[-above:]) != 1:
        told = Both(
            f"Dòng dưới {above} ảnh đứng liền nhau, được ghi cho ảnh cuối, xin xem lại:",
            f"The line below {above} pictures in a row was taken for the last one's caption, "
            "please check:",
        )
        answers.doubts.append(Doubt(text=told, place=line.place, quoted=line.text))
    elif is_in_answer:
        told = Both(
            "Dòng ngay cạnh ảnh được coi là chú thích của ảnh, xin xem lại:",
            "The line next to the picture was taken for its caption, please check:",
        )
        answers.doubts.append(Doubt(text=told, place=line.place, quoted=line.text))
    return True


def keep_unsure(line: Line, first: str, answers: Answers) -> None:
    """Keep a line that may be of the picture above or below; `first` stands above them all."""
    answers.leftovers.append(Leftover(place=line.place, text=line.text))
    told = Both(
        "Không rõ chữ ở trên là chú thích hay chữ ở dưới; ghi chú thích vào đúng ảnh "
        "(chữ trên ảnh đầu / chữ giữa hai ảnh):",
        "Captions may stand above or below these pictures; give each picture its own "
        "(words above the first / words between two):",
    )
    answers.doubts.append(Doubt(text=told, place=line.place, quoted=f"{first} / {line.text}"))


def tell_beside(line: Line, answers: Answers) -> None:
    """Tell a short line that goes on with an answer in the paragraph of a picture.

    A picture that text flows around stands in a paragraph of the story, others in their caption's.
    """
    is_beside = bool(answers.shots) and answers.shots[-1].place == line.place
    if is_beside and len(line.text) <= LONGEST_CAPTION:
        told = Both(
            "Dòng cùng đoạn với ảnh được coi là lời của bài; là chú thích thì chuyển sang ảnh:",
            "The line in the paragraph of a picture was taken for the story; if it is the "
            "caption, move it there:",
        )
        answers.doubts.append(Doubt(text=told, place=line.place, quoted=line.text))


def is_bare(text: str, *, is_in_answer: bool) -> bool:
    """Whether a line without a number may be one; in an answer only what is no sentence of it."""
    if not is_in_answer:
        return len(text) <= LONGEST_CAPTION and not closes_paper(text)
    is_sentence = text.endswith((".", ";", ",", ":")) or text[:1] in "-+*•"
    return len(text) <= _LONGEST_IN_ANSWER and not is_sentence and not labels.numbering(text)


def _keep(answers: Answers, number: int, text: str, place: str, *, is_sure: bool) -> None:
    """Keep a caption by its number; `is_sure` when one picture stands directly above it.

    A number that was printed twice does not keep the second picture from its words.
    """
    if is_sure and number in answers.captions:
        number = max(*answers.captions, len(answers.shots)) + 1
    if is_sure or not answers.shots:
        answers.near.setdefault(number, len(answers.shots))
    if answers.captions.setdefault(number, text) != text:
        answers.leftovers.append(Leftover(place=place, text=text))


def place_captions(answers: Answers) -> None:
    """A caption belongs to the picture it stands at, whatever its number counts.

    That is the one directly above, or the one below where the first caption stands above every
    picture and none below the last. Numbers say which picture only for captions apart from them.
    """
    near = {number: at for number, at in answers.near.items() if number in answers.captions}
    count = len(answers.shots)
    stands_above = list(near.values()).count(0) == 1 and count not in near.values()
    for number, at in near.items():
        position = at if stands_above else at - 1
        if 0 <= position < count:
            shot = answers.shots[position]
            answers.shots[position] = replace(shot, caption=answers.captions[number])
