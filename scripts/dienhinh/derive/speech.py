"""The three minutes in which a profile is read out over the loudspeakers of a village.

Whole sentences in the order of the page. Where there is no time for all, what came of it and how it
was done have their share before the story: a long one would leave nothing of either.
"""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain, islice
from typing import TypeAlias

from dienhinh.derive.notices import last_day_warning, place_told, press_notice, source_name
from dienhinh.derive.told import (
    MEASURES_LEAD,
    RESULTS_LEAD,
    ended,
    told_paragraphs,
    told_summary,
    told_up_to,
)
from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile, PublicText
from dienhinh.model.speech import Speech, SpeechWanted
from dienhinh.vietnamese import joined, lower_first, number_words, spoken, syllables_aloud, unread
from dienhinh.vietnamese.villages import begun_small

MINUTES = 3
# Our own measure: a voice that is understood through a loudspeaker across a field says about this
# many syllables a minute; the script states it, so that a quicker reader can reckon.
RATE = 150
_ASIDE = re.compile(r"\s*\([^()]*\)")
# Of a site whose publisher nobody named: spelled out by a voice it tells nobody anything.
_HOST = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
# Who takes of the time first, and at most which part of it; what is left goes round once more.
_CLAIMS = (
    ("results", 3),
    ("measures", 4),
    ("tale", 1),
    ("measures", 1),
    ("results", 1),
    ("effects", 1),
)
# Begins what a place is part of today.
_TODAY = "nay thuộc "
_Paragraphs: TypeAlias = list[list[str]]


def speech_uri(profile: PublicProfile) -> str:
    """The file of the script."""
    return f"loa/{profile.slug}.docx"


def speech_wanted(profile: PublicProfile, library: Library) -> SpeechWanted:
    """The script of a profile, not yet written: that takes longer than the rest of a page."""
    forms, address = library.reference.abbreviations, library.address
    place = place_told(profile, library)
    return SpeechWanted(
        uri=speech_uri(profile),
        given=(MINUTES, RATE, profile, library.text(profile), place, forms, address),
        write=partial(speech, profile, library),
    )


def speech(profile: PublicProfile, library: Library) -> Speech:
    """The script of a profile."""
    forms = {row.short: row.long[0] for row in library.reference.abbreviations}
    place = place_told(profile, library)
    opening = _opening(profile.name, place, forms)
    closing = _closing(profile, library, forms)
    room = MINUTES * RATE - syllables_aloud(opening) - syllables_aloud(closing)
    parts = _parts(profile, library.text(profile), forms)
    taken = _taken(parts, room)
    body = (" ".join(paragraph) for part in taken.values() for paragraph in part)
    paragraphs = (opening, *body, closing)
    return Speech(
        name=profile.name,
        warning=last_day_warning(profile),
        paragraphs=paragraphs,
        syllables=sum(syllables_aloud(paragraph) for paragraph in paragraphs),
        rate=RATE,
        is_cut=taken != parts,
        unread=unread(" ".join(paragraphs)),
        sources=tuple(dict.fromkeys(map(source_name, profile.sources))),
        site=library.address.name,
        address=library.address.absolute(profile.uri),
    )


def _opening(name: str, place: str, forms: Mapping[str, str]) -> str:
    called = _sentence(name, forms).rstrip(".")
    said = spoken(place, forms)
    if place[:1].islower():
        said = lower_first(said)
    told = _named_at(called, begun_small(said))
    return f"Kính thưa bà con! Xin mời bà con nghe câu chuyện: {told}."


def _named_at(name: str, place: str) -> str:
    """The name, and of the place what the name has not said.

    >>> _named_at("Nuôi bò xã Sơn Trà", "xã Sơn Trà, huyện Trà Bồng")
    'Nuôi bò xã Sơn Trà, huyện Trà Bồng'
    >>> _named_at("Xã Sơn Trà nuôi bò", "xã Sơn Trà, huyện Trà Bồng")
    'Xã Sơn Trà nuôi bò, ở huyện Trà Bồng'
    """
    parts, ends_name = place.split(", "), False
    while parts and (found := _in_name(parts[0], name)):
        ends_name = found.end() == len(name)
        del parts[0]
    if not parts:
        return name
    goes_on = ends_name or parts[0].startswith(_TODAY)
    return f"{name}, {'' if goes_on else 'ở '}{', '.join(parts)}"


def _in_name(part: str, name: str) -> re.Match[str] | None:
    """Where the name last says this part of a place; "hợp tác xã Ba Tiêu" says no commune."""
    sort = part.split(" ", 1)[0]
    # A name says "xã Trà Tân và Trà Giang" of two communes.
    said = "|".join(map(re.escape, (part, part.replace(f" và {sort} ", " và "))))
    found = re.finditer(rf"(?<!\w)(?<!hợp tác )(?:{said})(?!\w)", name, re.IGNORECASE)
    return next(iter([*found][-1:]), None)


def _closing(profile: PublicProfile, library: Library, forms: Mapping[str, str]) -> str:
    publishers = list(dict.fromkeys(_ASIDE.sub("", s.publisher) for s in profile.sources))
    named = [name for name in publishers if not _HOST.fullmatch(name)]
    if sites := len(publishers) - len(named):
        named.append(f"{number_words(sites)} trang thông tin điện tử")
    after = f", theo {joined(named)}" if named else ""
    made = _sentence(f"Bài do kho tư liệu {library.address.name} biên soạn{after}", forms)
    notice = press_notice(profile)
    told = f" Chuyện kể {lower_first(notice)}." if notice else ""
    return f"{made}{told} Cảm ơn bà con đã lắng nghe."


def _parts(
    profile: PublicProfile, text: PublicText, forms: Mapping[str, str]
) -> dict[str, _Paragraphs]:
    """The text in the order of the page, in paragraphs of pieces that are not cut.

    A piece of the story is a sentence; of what stands after it a whole point or paragraph, whose
    first sentence is often no more than the heading of the next.
    """

    def aloud(told: str) -> _Paragraphs:
        return [
            [_sentence(sentence, forms) for sentence in paragraph]
            for paragraph in told_paragraphs(told, profile.origin)
        ]

    def points(lead: str, items: Iterable[str]) -> _Paragraphs:
        said = [" ".join(chain.from_iterable(told)) for item in items if (told := aloud(item))]
        return [[f"{lead} {said[0]}", *said[1:]]] if said else []

    summary = [_sentence(told, forms) for told in told_summary(profile.summary, profile.origin)]
    results, effects = points(RESULTS_LEAD, text.results), aloud(text.effects or "")
    return {
        "tale": [summary, *aloud(text.activities)],
        "measures": points(MEASURES_LEAD, text.measures),
        # Without results the effects tell what came of it.
        "results": results or effects,
        "effects": [[" ".join(paragraph)] for paragraph in effects] if results else [],
    }


def _taken(parts: Mapping[str, _Paragraphs], room: int) -> dict[str, _Paragraphs]:
    """Of each part as many of its first pieces as `room` syllables together allow."""
    taken: dict[str, _Paragraphs] = {name: [] for name in parts}
    for name, share in _CLAIMS:
        others = sum(_syllables(part) for other, part in taken.items() if other != name)
        taken[name] = _fitting(parts[name], min(room // share, room - others))
    return taken


def _syllables(paragraphs: _Paragraphs) -> int:
    return sum(map(syllables_aloud, chain.from_iterable(paragraphs)))


def _fitting(paragraphs: _Paragraphs, room: int) -> _Paragraphs:
    told = iter(told_up_to(chain.from_iterable(paragraphs), room, syllables_aloud))
    return [part for paragraph in paragraphs if (part := list(islice(told, len(paragraph))))]


def _sentence(text: str, forms: Mapping[str, str]) -> str:
    return ended(spoken(text, forms))
