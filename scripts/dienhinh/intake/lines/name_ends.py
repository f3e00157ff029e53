"""Where the name of a person ends in the answer that begins with it.

Papers ask for day of birth, sex, office, even the number of a card on the line of the name. A name
becomes the profile's public address, so what only stands beside it stays out of both.
"""

import re
from dataclasses import replace

from dienhinh.intake.answers import NAME, Answers
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.typed_text import clean
from dienhinh.model.both import Both
from dienhinh.vietnamese import cut_figures
from dienhinh.vietnamese.forms_of_address import without_forms

_PAUSE = re.compile(r"\s*(?:[;,(\n]|\.(?=\s)|\s[-–—](?=\s))\s*")
_SIGNS = " ;,.(–—-\n"
_BORN = re.compile(r"(?:(?:ngày|năm)\s+)?sinh\b|s\.?n\.?\s*\d", re.IGNORECASE)
# "1. Phạm Thị Mẫu": people count their rows in the cell of the name too.
_COUNT = re.compile(r"\s*(?:\(?\d{1,3}(?:[.)]\s*|/\s+)|[-+•]\s+)(?=[^\W\d_])")
# A whole name has two words at least, with an academic title before it up to seven.
_FEWEST, _MOST = 2, 7
# No name is that long: what follows is only looked at for what stands beside one.
_LONGEST = 300


def name_apart(text: str, kind: str) -> tuple[str, str]:
    """The name and what stands beside it, "" when nothing does.

    `kind` is the kind of the profile as far as it is known; names of collectives stay whole.
    """
    plain = clean(text)
    if kind == "collective":
        return plain, ""
    ends = [_label_start(plain)]
    pauses = _PAUSE.finditer(plain, 0, _LONGEST)
    ends += [found.start() for found in pauses if _ends(plain, found, kind)]
    for end in sorted(ends):
        name = plain[:end].rstrip(_SIGNS)
        if _is_of_person(name):
            return name, plain[end:].lstrip(_SIGNS.replace("(", ""))
    return plain, ""


def uncounted(name: str) -> str:
    """The name without the number that only counts it.

    >>> uncounted("1. Phạm Thị Mẫu")
    'Phạm Thị Mẫu'
    """
    found = _COUNT.match(name)
    return name[found.end() :] if found else name


def without_count(answers: Answers) -> None:
    """Leave out of the answer for the name the number that only counts it."""
    answer = answers.by_path.get(NAME)
    if answer is not None and uncounted(answer.text) != answer.text:
        answers.by_path[NAME] = replace(answer, lines=uncounted(answer.text).split("\n"))


def leave_beside_name(answers: Answers, kind: str) -> list[Doubt]:
    """Leave over what the answer for the name says beside it; what there is to look at."""
    answer = answers.by_path.get(NAME)
    name, beside = ("", "") if answer is None else name_apart(answer.text, kind)
    if answer is None or not beside:
        return []
    answers.by_path[NAME] = replace(answer, lines=[name])
    answers.leftovers.append(Leftover(place=answer.place, text=beside))
    return [beside_name(name, beside, answer.place)]


def beside_name(name: str, beside: str, place: str) -> Doubt:
    """That something stood beside a name and is left over."""
    told = Both(
        f"Tên chỉ lấy đến “{name}”; phần sau để ở chữ chưa xếp được, xin xem lại:",
        f"The name was taken up to “{name}”; what follows was left over, please check:",
    )
    return Doubt(text=told, place=place, quoted=cut_figures(beside))


def _label_start(text: str) -> int:
    """Where the label before the first colon begins: small words back to one in capitals."""
    colon = re.search("[:：]", text)
    if colon is None:
        return len(text)
    words = re.finditer(r"\S+", text[: colon.start()])
    return max((word.start() for word in words if not word[0][0].islower()), default=len(text))


def _ends(text: str, pause: re.Match[str], kind: str) -> bool:
    """Whether a name ends at a pause: by what stands behind it, or by what stands before it."""
    rest = text[pause.end() :]
    if _BORN.match(rest):
        return True
    part = _PAUSE.split(rest, maxsplit=1)[0]
    if "(" in pause[0] or rest.startswith("(") or any(sign.isdigit() for sign in part):
        return True
    goes_on = "." in pause[0] or ("\n" in pause[0] and _is_of_person(part))
    words = without_forms(text[: pause.start()]).split()
    return kind == "individual" and not goes_on and len(words) >= _FEWEST


def _is_of_person(text: str) -> bool:
    """Whether every word begins like one of a name, with a capital letter."""
    words = without_forms(text.strip()).split()
    return 0 < len(words) <= _MOST and all(word[0].isupper() for word in words)
