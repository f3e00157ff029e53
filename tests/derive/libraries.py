"""Libraries for tests of what is derived from them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dienhinh.derive.kits import kit_profile
from dienhinh.derive.library import library
from dienhinh.derive.public import public_view
from dienhinh.model.article import Article
from dienhinh.model.kit import KitProfile
from dienhinh.model.library import Library
from dienhinh.model.lists import Tile
from dienhinh.model.output import SiteAddress
from dienhinh.model.plan import Correction, Plan
from dienhinh.model.profile import ModelFacts, Profile
from dienhinh.model.public import PublicProfile, Withdrawn
from dienhinh.model.reference import Reference
from tests.builders import a_call, a_folder, a_present_commune, a_profile, a_reference, a_unit

ADDRESS = SiteAddress(base_url="https://dien-hinh.test/", name="Kho thử")
TODAY = date(2026, 11, 22)
_SINCE = date(2025, 7, 1)


def a_library(
    *profiles: Profile,
    today: date = TODAY,
    plan: Plan | None = None,
    corrections: Sequence[Correction] = (),
    reference: Reference | None = None,
    articles: Sequence[Article] = (),
) -> Library:
    """What the public sees of these profiles; all share the folder of the test builders."""
    reference = reference or a_reference()
    views = (public_view(profile, a_folder(), reference, today) for profile in profiles)
    plans = [plan] if plan else []
    return library_of(
        views, reference, ADDRESS, today, plans=plans, corrections=corrections, articles=articles
    )


def library_of(
    views: Iterable[PublicProfile | Withdrawn | None],
    reference: Reference,
    address: SiteAddress,
    today: date,
    **parts: Any,  # noqa: ANN401 any part of a library
) -> Library:
    """A library of the parts that a test is about, where nothing is gone or unsaid."""
    none: dict[str, Any] = dict.fromkeys(("plans", "corrections", "collections", "articles"), ())
    none |= {"texts": {}, "gone": (), "unsaid": ()}
    return library(views, reference, address, today, **none | parts)


def after_2025() -> Reference:
    """The lists with a second call, which asks communes: of Ba Tơ, of two districts, of Kon Tum."""
    reference = a_reference()
    today = {
        "21529": ("Ba Vì", ("ba-to",), "quang-ngai"),
        "21109": ("Đông Sơn", ("ba-to", "son-ha"), "quang-ngai"),
        "23473": ("Măng Đen", (), "kon-tum"),
    }
    communes = tuple(
        a_present_commune(code=code, name=name, slug=f"xa-{code}", units=units, region=region)
        for code, (name, units, region) in today.items()
    )
    asked = {
        f"xa-{code}": a_unit(
            id=f"xa-{code}",
            name=f"Xã {name}",
            full_name=f"Xã {name}",
            group="commune",
            code=code,
            valid_from=_SINCE,
            valid_to=None,
            tile=None,
            point=None,
        )
        for code, (name, _, _) in today.items()
    }
    districts = dict(reference.units)
    districts["son-ha"] = replace(districts["son-ha"], tile=Tile(column=1, row=1))
    old = tuple(c for c in reference.communes if c.code not in today or c.valid_to)
    return replace(
        reference,
        units={**districts, **asked},
        communes=(*old, *communes),
        calls={**reference.calls, "2027": a_call(id="2027", date=date(2026, 11, 1))},
    )


def an_article(**changes: Any) -> Article:  # noqa: ANN401 any attribute of the record
    """The head of a story of 1 November 2026 that tells no profile."""
    values: dict[str, Any] = {
        "slug": "bon-lang",
        "title": "Bốn làng đón khách",
        "description": "Lời mào đầu.",
        "date": date(2026, 11, 1),
        "template": "story.html",
        "picture": None,
    }
    return Article(**values | changes)


def jobs(number: int | None) -> ModelFacts:
    """A model of which nothing but the jobs it made is known."""
    return ModelFacts(
        founded=None, jobs_created=number, households_supported=None, members=None, as_of=None
    )


def shown_in_kit(**changes: object) -> KitProfile:
    """A profile that differs so from the usual one, as a press kit has it."""
    library = a_library(a_profile(**changes))
    return kit_profile(library.profiles[0], library)
