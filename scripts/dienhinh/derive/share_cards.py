"""Share cards: one for each profile, one for all other pages."""

from collections.abc import Iterator

from dienhinh.derive.names import KIND_NAMES
from dienhinh.derive.pages.profile import card_image
from dienhinh.model.library import Library
from dienhinh.model.public import Figures, PublicProfile
from dienhinh.model.share_card import ShareCard
from dienhinh.vietnamese import number_text

SITE_CARD = "the/trang.jpg"
_TONES = {"vi-nguoi-ngheo": "clay"}


def share_cards(library: Library) -> Iterator[ShareCard]:
    """The site's card, then the cards of the profiles."""
    newest = next((p for p in library.profiles if p.photos and not p.is_sample), None)
    yield ShareCard(
        uri=SITE_CARD,
        kicker="Tỉnh Quảng Ngãi",
        name="Người thật, việc thật, cách làm học theo được",
        summary="Điển hình trong hai phong trào thi đua: nông thôn mới và vì người nghèo.",
        figure="",
        footer=library.address.name,
        label="Minh họa" if newest and newest.photos[0].is_illustration else "",
        tone="green",
        photo=newest.photos[0] if newest else None,
    )
    for profile in library.profiles:
        yield _card(profile, library)


def _card(profile: PublicProfile, library: Library) -> ShareCard:
    photo = profile.photos[0] if profile.photos else None
    sample = "Hồ sơ mẫu · " if profile.is_sample else ""
    return ShareCard(
        uri=card_image(profile),
        kicker=f"{sample}{library.movement(profile).short} · {library.unit(profile).name}",
        name=profile.name,
        summary=profile.summary,
        figure=_figure(profile.figures) or KIND_NAMES[profile.kind],
        footer=library.address.name,
        label="Minh họa" if photo and photo.is_illustration else "",
        tone=_TONES.get(profile.movement, "green"),
        photo=photo,
    )


def _figure(figures: Figures | None) -> str:
    """The figure that says most: households, else jobs, else members."""
    if figures is None:
        return ""
    for value, words in (
        (figures.households_supported, "hộ được hỗ trợ"),
        (figures.jobs_created, "việc làm"),
        (figures.members, "thành viên"),
    ):
        if value:
            return f"{number_text(value)} {words}"
    return ""
