"""What is made of profiles for others to use: pictures to share, posters, scripts to read out.

Only from public profiles, so a scheduled or withheld one gives none; samples are invented and are
not handed on, save the picture of their link.
"""

from collections.abc import Iterator
from typing import TypeAlias

from dienhinh.derive.collections import collection_share_cards
from dienhinh.derive.news import news_share_cards
from dienhinh.derive.posters import poster
from dienhinh.derive.reports.outline_papers import outline_files
from dienhinh.derive.share_cards import share_cards
from dienhinh.derive.speech import speech_wanted
from dienhinh.model.library import Library
from dienhinh.model.official import PaperFile
from dienhinh.model.poster import Poster
from dienhinh.model.share_card import ShareCard
from dienhinh.model.speech import SpeechWanted

Made: TypeAlias = ShareCard | Poster | PaperFile


def pieces(library: Library) -> Iterator[Made]:
    """Every file that tells no more of a profile than other pages do, as what it is made from."""
    yield from share_cards(library)
    yield from collection_share_cards(library)
    yield from news_share_cards(library)
    for outline in library.reference.outlines.values():
        yield from outline_files(outline, library.reference)
    for profile in library.profiles:
        if not profile.is_sample:
            yield poster(profile, library)


def scripts(library: Library) -> Iterator[SpeechWanted]:
    """The scripts to read aloud: they tell of the whole text of a profile."""
    for profile in library.profiles:
        if not profile.is_sample:
            yield speech_wanted(profile, library)
