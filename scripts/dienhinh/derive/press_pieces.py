"""What others published about a profile, as its page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.model.dates import PartialDate
from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile
from dienhinh.model.schema.plan import CHANNEL_NAMES

# What a piece says by itself beside the mark of an excerpt, by what was read of it.
_MARKED = {"excerpt": "", "address": "Tiêu đề suy từ đường dẫn, chưa đối chiếu."}


@dataclass(frozen=True, slots=True, kw_only=True)
class PressPiece:
    """A piece that others published: `when` as far as it is known, `channel` where staff noted it.

    `is_source` when the profile was written from it; `is_excerpt` when only a part of it was read,
    which the page says once of all such pieces; `note` is what else staff remark on it.
    """

    title: str
    outlet: str
    when: PartialDate | None
    link: str | None
    channel: str | None
    note: str | None
    is_source: bool
    is_excerpt: bool


def press_pieces(profile: PublicProfile, library: Library) -> Iterator[PressPiece]:
    """What ran about the profile, then the press reports it was written from.

    Sources of a profile that a unit nominated are documents: they stay among the sources. A story
    of this site is no press: the page names it by itself.
    """
    own = library.told_in.get(profile.slug, ())
    for piece in library.coverage.get(profile.slug, ()):
        if any(article.is_at(piece.link) for article in own):
            continue
        channel = CHANNEL_NAMES[piece.channel]
        yield PressPiece(
            title=piece.title or profile.name,
            outlet=piece.outlet or channel,
            when=PartialDate(piece.ran_on.year, piece.ran_on.month, piece.ran_on.day),
            link=piece.link,
            channel=channel if piece.outlet else None,
            note=None,
            is_source=False,
            is_excerpt=False,
        )
    for source in profile.sources if profile.origin == "press" else ():
        marked = _MARKED.get(source.read or "")
        parts = (source.remark,) if marked is None else (marked, source.note)
        yield PressPiece(
            title=source.title,
            outlet=source.publisher,
            when=source.date,
            link=source.url,
            channel=None,
            note=" ".join(filter(None, parts)) or None,
            is_source=True,
            is_excerpt=marked is not None,
        )
