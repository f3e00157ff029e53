"""A subject becomes the values of its `profile.yaml`, in the order of the schema.

Every profile says of itself that it is a sample. Consents are recorded as for real people, so that
whatever reads the corpus sees all states: numbers and villages that may be shown, and that may not.
"""

from datetime import date, timedelta

from dienhinh.demo.chance import Chance
from dienhinh.demo.story import Figures, Story
from dienhinh.demo.subjects import Subject
from dienhinh.model.call import Call
from dienhinh.model.lists import AwardForm
from dienhinh.model.reference import Reference
from dienhinh.write.yaml_values import Data

_SAMPLE = "(hồ sơ mẫu)"
# How often each award is held, of the forms that the catalogue has and the kind may receive.
_AWARDS = {
    "giay-khen-huyen": 45,
    "giay-khen-xa": 40,
    "bang-khen-tinh": 20,
    "gia-dinh-van-hoa": 15,
    "ocop": 12,
    "tap-the-lao-dong-tien-tien": 8,
    "lao-dong-tien-tien": 6,
    "bang-khen-doan-the": 6,
    "bang-khen-bo": 2,
    "bang-khen-thu-tuong": 1,
}
_AWARD_COUNTS = {0: 35, 1: 35, 2: 22, 3: 8}
_WORKPLACES = ("Hội Nông dân", "Hội Phụ nữ", "Đoàn Thanh niên", "Trường tiểu học", "Trạm Y tế")
_CONSENTS_OF_PEOPLE = ("name", "photo")
_EXTRA_CONSENTS_PERCENT = {"phone": 40, "address": 50}
_PHONES = 1_000_000


class ProfileValues:
    """Makes the values of one profile after another for one call."""

    def __init__(self, reference: Reference, call: Call) -> None:
        self._reference = reference
        self._call = call

    def made(
        self,
        subject: Subject,
        story: Story,
        photos: list[dict[str, str]],
        model_slug: str | None,
        chance: Chance,
    ) -> dict[str, Data]:
        """The values; `model_slug` is the profile from which this one learnt, if any."""
        call, figures = self._call, story.figures
        values: dict[str, Data] = {
            "name": subject.name,
            "kind": subject.kind,
            "call": call.id,
            "unit": subject.unit.id,
            "movement": subject.movement,
            "sector": subject.sector,
            "origin": "sample",
            "status": "published",
            "publish_on": _days_after(call.date, chance.between(20, 400)),
            "address": subject.address,
        }
        if subject.kind == "individual" and chance.happens(25):
            values["workplace"] = f"{chance.one(_WORKPLACES)} {subject.place} {_SAMPLE}"
        if subject.commune is not None:
            values["commune"] = subject.commune.code
        if chance.happens(70):
            values["phone"] = _phone(subject.position)
        values["summary"] = story.summary()
        values["achievements"] = story.achievements()
        if subject.is_model:
            values["model"] = _model(subject, figures)
        values["photos"] = photos
        values["awards"] = self._awards(subject, figures, chance)
        if chance.happens(55) or model_slug is not None:
            values["replication"] = _replication(story, subject, model_slug, chance)
        values["consent"] = self._consents(subject, chance)
        if chance.happens(70):
            values["verified"] = [self._verification(subject, chance)]
        return {name: value for name, value in values.items() if value != []}

    def _awards(self, subject: Subject, figures: Figures, chance: Chance) -> list[Data]:
        first = max(figures.founded_year, self._call.date.year - 4)
        weights = {
            form.id: weight
            for name, weight in _AWARDS.items()
            if (form := self._reference.awards.get(name)) is not None
            and subject.kind in form.kinds
            and (name != "ocop" or subject.work.family == "production")
        }
        found: list[Data] = []
        for _ in range(min(chance.weighted(_AWARD_COUNTS), len(weights))):
            name = chance.weighted(weights)
            weights[name] = 0
            year = chance.between(first, self._call.date.year)
            found.append(_award(self._reference.awards[name], year, chance))
        return found

    def _consents(self, subject: Subject, chance: Chance) -> list[Data]:
        items = list(_CONSENTS_OF_PEOPLE) if subject.person else []
        items += [i for i, share in _EXTRA_CONSENTS_PERCENT.items() if chance.happens(share)]
        given = _days_after(self._call.date, chance.between(0, 18))
        return [
            {
                "item": item,
                "by": subject.person or f"Người đại diện {subject.who} {_SAMPLE}",
                "on": given,
                "proof": f"Giấy đồng ý lưu tại hội nông dân cấp xã {_SAMPLE}",
            }
            for item in items
        ]

    def _verification(self, subject: Subject, chance: Chance) -> Data:
        return {
            "by": f"Ủy ban nhân dân {subject.place} {_SAMPLE}",
            "on": _days_after(self._call.date, chance.between(5, 19)),
            "document": f"Giấy xác nhận số .../GXN-UBND {_SAMPLE}",
        }


def _model(subject: Subject, figures: Figures) -> Data:
    members = {"members": figures.members} if subject.kind == "collective" else {}
    return {
        "founded": figures.founded,
        "jobs_created": figures.jobs,
        "households_supported": figures.households,
        **members,
        "as_of": figures.as_of,
    }


def _award(form: AwardForm, year: int, chance: Chance) -> Data:
    values: dict[str, Data] = {
        "award": form.id,
        "year": year,
        "decision": f"Quyết định số ... năm {year} {_SAMPLE}",
    }
    if form.grades:
        values["note"] = f"{chance.one(form.grades)} {_SAMPLE}"
    return values


def _replication(
    story: Story, subject: Subject, model_slug: str | None, chance: Chance
) -> dict[str, Data]:
    values: dict[str, Data] = {**story.replication()}
    if model_slug is not None:
        values["adopted_from"] = model_slug
    if chance.happens(30):
        values["adopted_by"] = [f"Xóm {number} {subject.village}" for number in (1, 2)]
    return values


def _phone(position: int) -> str:
    """A number nobody can have: local numbers of Quảng Ngãi (0255) never begin with 0."""
    figures = f"{position % _PHONES:06d}"
    return f"0255 0{figures[:2]} {figures[2:]}"


def _days_after(day: date, count: int) -> str:
    return (day + timedelta(days=count)).isoformat()
