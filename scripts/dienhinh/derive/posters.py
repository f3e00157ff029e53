"""The poster of a profile: name, picture, figures, and the way to the whole story."""

from dienhinh.derive.measures import as_of_sentence, stated_figures
from dienhinh.derive.notices import place_told, short_notices
from dienhinh.derive.photo_plan import picture
from dienhinh.model.library import Library
from dienhinh.model.poster import Poster
from dienhinh.model.public import Figures, PublicProfile
from dienhinh.vietnamese import upper_first

_MOST_FIGURES = 3


def poster_uri(profile: PublicProfile) -> str:
    """The file of the poster."""
    return f"ap-phich/{profile.slug}.pdf"


def poster(profile: PublicProfile, library: Library) -> Poster:
    """The poster of a profile."""
    figures = _figures(profile.figures)
    shown = picture(profile.photos[0]) if profile.photos else None
    publishers = dict.fromkeys(source.publisher for source in profile.sources)
    place = place_told(profile, library)
    return Poster(
        uri=poster_uri(profile),
        kicker=f"{library.movement(profile).short} · {library.unit(profile).name}",
        name=profile.name,
        place=upper_first(place),
        summary=profile.summary,
        notice=". ".join(short_notices(profile)),
        figures=figures,
        as_of=as_of_sentence(profile) if figures else "",
        picture=shown.large if shown else "",
        picture_alt=shown.alt if shown else "",
        picture_line=shown.credit_line if shown else "",
        is_picture_open=profile.photos[0].is_open if shown else False,
        is_illustration=shown.is_illustration if shown else False,
        sources=", ".join(publishers),
        site=library.address.name,
        address=library.address.absolute(profile.uri),
        tone=library.movement(profile).tone,
    )


def _figures(figures: Figures | None) -> tuple[tuple[str, str], ...]:
    """What the sources state, people first; the year of founding fills an empty place."""
    rows = [*stated_figures(figures)]
    if figures and figures.founded:
        rows.append((str(figures.founded.year), "năm thành lập"))
    return tuple(rows[:_MOST_FIGURES])
