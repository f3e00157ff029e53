"""The web form: one HTML file that asks, checks and packs a profile without any server.

It also works when it is saved and opened from a folder: script, styles and lists are inside. Styles
travel in the data and are applied by the script, because the site's policy forbids style elements.
"""

import json
from pathlib import Path
from typing import Any

from dienhinh.check.rules.all_capitals_name import FEWEST_LETTERS
from dienhinh.check.rules.photo_too_small import LEAST_LONG_SIDE_PX
from dienhinh.intake.forms.answers_shown import communes_shown
from dienhinh.intake.lines.form_texts import help_of
from dienhinh.intake.questions import AWARDS, GROUPS, Question, questions
from dienhinh.model.call import Call
from dienhinh.model.dates import YEARS
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Integer,
    Items,
    Phone,
    Text,
    field_named,
    options_of,
)
from dienhinh.model.schema.fields import Reference as ReferenceTo
from dienhinh.model.schema.photo_count import photos_asked
from dienhinh.model.schema.profile import AWARD, AWARD_YEAR, PROFILE
from dienhinh.pages_a4 import WORDS_PER_PAGE
from dienhinh.read.photo_facts import MOST_BYTES, MOST_PIXELS
from dienhinh.render.theme_files import WEB_FORM_PARTS, packed_style, web_form_script
from dienhinh.vietnamese import CITIZEN_CARD_PATTERN, PHONE_PATTERNS

# Groups whose answers are rows of a list, each whole or absent.
_ROWS = ("consent", "verified")


def web_form(theme: Path, reference: Reference, call: str) -> bytes:
    """The page, from its three parts in the theme."""
    folder = theme / WEB_FORM_PARTS
    parts = {
        name: (folder / f"form.{name}").read_text(encoding="utf-8") for name in ("html", "css")
    }
    data = _data(reference, reference.calls[call]) | {"css": packed_style(parts["css"])}
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Text in a script element must not hold what could end it.
    page = parts["html"].replace("%data%", packed.replace("<", "\\u003c"))
    return page.replace("%script%", web_form_script(theme)).encode()


def _data(reference: Reference, call: Call) -> dict[str, Any]:
    day = call.date
    mobile, landline = PHONE_PATTERNS
    return {
        "call": call.id,
        "day": day.isoformat(),
        "kinds": list(options_of(field_named(PROFILE, "kind")).items()),
        "groups": list(GROUPS.items()),
        "order": [field.name for field in PROFILE],
        "questions": [_question(q, reference, call) for q in questions(call) if q.path != AWARDS],
        "communes": list(communes_shown(reference, call.id).items()),
        "awards": [
            (form.id, form.name, form.kinds)
            for form in reference.awards.values()
            if form.ended_on is None or form.ended_on > day
        ],
        "awardTexts": {
            field.name: field.type.longest for field in AWARD if isinstance(field.type, Text)
        },
        "awardsSince": call.awards_since,
        "awardYears": [AWARD_YEAR.least, AWARD_YEAR.most],
        "years": [YEARS[0], YEARS[-1]],
        "pages": [call.pages_least, call.pages_most],
        "photos": [call.photos_least, call.photos_most],
        "photosAsked": photos_asked(call.photos_least, call.photos_most).vi,
        "wordsPerPage": WORDS_PER_PAGE,
        "smallest": LEAST_LONG_SIDE_PX,
        "mostBytes": MOST_BYTES,
        "mostPixels": MOST_PIXELS,
        "fewestLetters": FEWEST_LETTERS,
        "mobile": mobile,
        "landline": landline,
        "card": CITIZEN_CARD_PATTERN,
    }


def _question(question: Question, reference: Reference, call: Call) -> dict[str, Any]:
    """What the script must know of one question; names are those of the script."""
    made: dict[str, Any] = {
        "tag": question.tag,
        "label": question.label,
        "help": help_of(question),
        "kinds": question.kinds,
        "group": question.group,
        "needed": [kind for kind in question.kinds if question.is_needed_for(kind)],
    }
    if question.group in _ROWS and question.field.required is True:
        # Once one answer of the row is there, all these are asked.
        made["row"] = question.tag.removesuffix(question.field.name)
    return made | _type(question, reference, call)


def _type(  # noqa: C901, PLR0911 one return for each type
    question: Question, reference: Reference, call: Call
) -> dict[str, Any]:
    kind = question.field.type
    if question.path == ("commune",):
        return {"type": "commune", "help": "Gõ vài chữ rồi chọn trong danh sách gợi ý."}
    if isinstance(kind, Choice):
        return {"type": "choice", "options": [(option.id, option.vi) for option in kind.options]}
    if isinstance(kind, ReferenceTo):
        return {"type": "choice", "options": _listed(kind.to, reference, call)}
    if isinstance(kind, Integer):
        return {"type": "integer", "least": kind.least, "most": kind.most}
    if isinstance(kind, Day):
        return {"type": "day", "partial": kind.partial}
    if isinstance(kind, Phone):
        return {"type": "phone"}
    if isinstance(kind, Items) and isinstance(kind.of, Text):
        bounds = {"shortest": kind.of.shortest, "longest": kind.of.longest}
        return {"type": "points", "most": kind.most} | bounds
    if isinstance(kind, Text):
        sort = "story" if kind.lines else "line"
        return {"type": sort, "shortest": kind.shortest, "longest": kind.longest}
    raise TypeError(f"no way to ask for {question.tag} in a browser")


def _listed(to: str, reference: Reference, call: Call) -> list[tuple[str, str]]:
    if to == "units":
        return [(unit.id, unit.full_name) for unit in reference.units_offered([call])]
    if to == "movements":
        return [(key, reference.movements[key].official) for key in call.movements]
    return [(sector.id, sector.name) for sector in reference.sectors.values()]
