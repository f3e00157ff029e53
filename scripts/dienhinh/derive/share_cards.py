"""Share cards: of the site, of every profile in three shapes, of every collection."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dienhinh.derive.measures import as_of, stated_figures
from dienhinh.derive.notices import last_day_notice, short_notices
from dienhinh.derive.photo_plan import told_drawn
from dienhinh.model.dates import PartialDate
from dienhinh.model.library import Library
from dienhinh.model.public import Figures, PublicPhoto, PublicProfile
from dienhinh.model.share_card import ShareCard
from dienhinh.vietnamese import NO_BREAK, count_word, joined, lower_first

SITE_CARD = "the/trang.jpg"
# On two lines, as on the home page: a clause is held together.
_SITE_TITLE = " ".join(
    clause.replace(" ", NO_BREAK) for clause in ("Người thật, việc thật,", "cách làm học theo được")
)
# More names would fill the card.
_MOST_NAMED = 3


def share_cards(library: Library) -> Iterator[ShareCard]:
    """The site's card, then the cards of the profiles.

    A sample is invented: it has the card of its link, and none to be passed on as a picture.
    """
    yield _site_card(library)
    for profile in library.profiles:
        wide = _card(profile, library)
        yield wide
        if not profile.is_sample:
            yield replace(wide, shape="square", uri=square_card_uri(profile))
            yield replace(wide, shape="tall", uri=tall_card_uri(profile))


def card_uri(profile: PublicProfile) -> str:
    """The picture beside a link to the profile, 1200 x 630 px."""
    return f"the/{profile.slug}.jpg"


def square_card_uri(profile: PublicProfile) -> str:
    """The picture of a post, 1080 x 1080 px."""
    return f"the/vuong/{profile.slug}.jpg"


def tall_card_uri(profile: PublicProfile) -> str:
    """The picture of a story on a telephone, 1080 x 1920 px."""
    return f"the/doc/{profile.slug}.jpg"


def card_alt(opening: PublicProfile | None, name: str) -> str:
    """What the picture on a card shows, that of the `opening` profile; the name without one."""
    if opening is None or not opening.photos:
        return name
    photo = opening.photos[0]
    return told_drawn(photo, photo.alt)


def titled_cards(  # noqa: PLR0913 a card has these parts
    uri: str,
    square_uri: str,
    library: Library,
    *,
    kicker: str,
    name: str,
    summary: str,
    opening: PublicProfile | None,
    number: str = "",
    number_of: str = "",
) -> Iterator[ShareCard]:
    """A wide and a square card of what has a title and is no profile: a story, a collection.

    The first picture of the `opening` profile is on it, with the day until which that may be used.
    """
    photo = opening.photos[0] if opening and opening.photos else None
    last_day = last_day_notice(opening) if opening and photo else ""
    wide = ShareCard(
        uri=uri,
        shape="wide",
        kicker=kicker,
        name=name,
        summary=summary,
        number=number,
        number_of=number_of,
        notices=(last_day,) if last_day else (),
        footer=library.address.name,
        label=_label(photo),
        tone="green",
        photo=photo,
    )
    yield wide
    yield replace(wide, shape="square", uri=square_uri)


def chief_figure(figures: Figures | None) -> tuple[str, str] | None:
    """The figure that says most and its words: households, else jobs, else members."""
    return next(iter(stated_figures(figures)), None)


def timed_figure(profile: PublicProfile) -> tuple[str, str] | None:
    """The chief figure, and its words with the month or year that it is of; None without either.

    A picture is passed on without its page: nobody could look up there how old the figure is.
    """
    figure, time = chief_figure(profile.figures), as_of(profile)
    if figure is None or time is None:
        return None
    return figure[0], f"{figure[1]} ({PartialDate(time.date.year, time.date.month).shown})"


def _label(photo: PublicPhoto | None) -> str:
    """What stands on the picture: that it is drawn, or who took it, whom others are to name too."""
    if photo is None:
        return ""
    return "Minh họa" if photo.is_illustration else photo.credit_line


def _site_card(library: Library) -> ShareCard:
    newest = next((p for p in library.profiles if p.photos and not p.is_sample), None)
    photo = newest.photos[0] if newest else None
    return ShareCard(
        uri=SITE_CARD,
        shape="wide",
        kicker="Tỉnh Quảng Ngãi",
        name=_SITE_TITLE,
        summary=_about_movements([m.short for m in library.reference.movements.values()]),
        number="",
        number_of="",
        notices=(),
        footer=library.address.name,
        label=_label(photo),
        tone="green",
        photo=photo,
    )


def _about_movements(names: Sequence[str]) -> str:
    told = f"Điển hình trong {count_word(len(names))} phong trào thi đua"
    if not 1 <= len(names) <= _MOST_NAMED:
        return f"{told}."
    return f"{told}: {joined([*map(lower_first, names)])}."


def _card(profile: PublicProfile, library: Library) -> ShareCard:
    photo = profile.photos[0] if profile.photos else None
    sample = "Hồ sơ mẫu · " if profile.is_sample else ""
    number, number_of = timed_figure(profile) or ("", library.sector(profile).name)
    return ShareCard(
        uri=card_uri(profile),
        shape="wide",
        kicker=f"{sample}{library.movement(profile).short} · {library.unit(profile).name}",
        name=profile.name,
        summary=profile.summary,
        number=number,
        number_of=number_of,
        notices=short_notices(profile),
        footer=library.address.name,
        label=_label(photo),
        tone=library.movement(profile).tone,
        photo=photo,
    )
