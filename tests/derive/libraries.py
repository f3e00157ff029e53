"""Libraries for tests of what is derived from them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dienhinh.derive.library import library
from dienhinh.derive.public import public_view
from dienhinh.model.article import Article
from dienhinh.model.library import Library
from dienhinh.model.output import SiteAddress
from dienhinh.model.plan import Correction, Plan
from dienhinh.model.profile import Profile
from dienhinh.model.reference import Reference
from tests.builders import a_folder, a_reference

ADDRESS = SiteAddress(base_url="https://dien-hinh.test/", name="Kho thử")
TODAY = date(2026, 11, 22)


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
    return library(
        views, reference, ADDRESS, today, plans=plans, corrections=corrections, articles=articles
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
