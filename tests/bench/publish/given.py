"""What a rival is given: the YAML of each public profile, and what we work out beside it.

Which profiles may be seen, the groups of each, its relatives and the words for its place are a
gift: a rival need not work them out, so its time is at most what the same site would take it.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dienhinh import pipeline
from dienhinh.derive.cards import card, facet_values
from dienhinh.derive.kits import citation
from dienhinh.derive.measures import as_of
from dienhinh.derive.names import (
    KIND_SLUGS,
    commune_link,
    kind_link,
    movement_link,
    sector_link,
    unit_link,
)
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile
from dienhinh.model.schema.profile import KIND_NAMES
from tests.bench.publish.options import options_of

# What a rival keeps for itself: Hugo its kind of page.
_RESERVED = re.compile(r"^kind:", re.MULTILINE)
_RELATED = re.compile(r'<section class="related".*?</section>', re.DOTALL)
_CARD = re.compile(
    r'<h3><a href="[^"]*ho-so/([^/"]+)/">.*?<p class="card__why">([^<]*)</p>', re.DOTALL
)
# Groups that have pages under `/loc/`, by facet and value.
_NARROWED = frozenset({"hinh-thuc", "anh", "nam", "so-viec-lam", "so-ho", "so-thanh-vien"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A public profile: its text as it stands, `kind` named `loai`; `more` are values beside it."""

    slug: str
    yaml: str
    more: dict[str, object]

    def front_matter(self) -> str:
        """The whole as YAML: JSON is YAML too."""
        rows = (
            f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.more.items()
        )
        return f"{self.yaml}{chr(10).join(rows)}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All that a rival builds its site from.

    `groups` are names by section and id: `groups["linh-vuc"]["che-bien"]`; `awards` names by id.
    """

    profiles: Path
    site: Path
    library: Library
    groups: dict[str, dict[str, str]]
    awards: dict[str, str]

    def given(self) -> Iterator[Given]:
        """Each public profile in the order of the list, newest first; never all in memory."""
        files = {file.parent.name: file for file in self.profiles.glob("*/*/*/profile.yaml")}
        for position, profile in enumerate(self.library.profiles, 1):
            text = files[profile.slug].read_text(encoding="utf-8")
            yield Given(
                slug=profile.slug,
                yaml=_RESERVED.sub("loai:", text),
                more={"weight": position, **self._more(profile)},
            )

    def _more(self, profile: PublicProfile) -> dict[str, object]:
        page = (self.site / profile.uri / "index.html").read_text(encoding="utf-8")
        related = _RELATED.search(page)
        section = related[0] if related else ""
        facets = dict(facet_values(profile, self.library))
        communes = [self.library.communes[key] for key in profile.communes_today]
        today = [_last(commune_link(commune)) for commune in communes]
        place = profile.place
        contact = self.library.text(profile).contact
        time = as_of(profile)
        return {
            "loai_ma": KIND_SLUGS[profile.kind],
            "loai_ten": KIND_NAMES[profile.kind],
            "noi": place[:1].upper() + place[1:],
            "xa_nay": today,
            "lien_he": None
            if contact is None
            else {
                "tel": contact.tel,
                "display": contact.display,
                "on": contact.consent_on.isoformat(),
            },
            "trich_dan": citation(profile, self.library),
            "tom_tat": card(profile, self.library).summary,
            "tinh_den": None if time is None else time.date.in_sentence,
            "lien_quan": [{"slug": slug, "vi_sao": why} for slug, why in _CARD.findall(section)],
            "co_khoang_cach": "đường chim bay" in section,
            "phong-trao": [profile.movement],
            "dia-ban": [profile.unit, *today],
            "linh-vuc": [profile.sector],
            "loai-hinh": [KIND_SLUGS[profile.kind]],
            "loc": [
                f"{facet}-{value}"
                for facet, values in facets.items()
                if facet in _NARROWED
                for value in values
            ],
        }


def corpus(
    profiles: Path, site: Path, cache: Path, today: date, docs: Path = Path("docs")
) -> Corpus:
    """The corpus below `profiles`, published into `site` by us before, with what we kept."""
    options = replace(options_of(profiles, cache, today), docs=docs)
    library = pipeline.examine(options).library
    if library is None:
        raise SystemExit(f"{profiles}: the corpus has errors; run `dienhinh check` on it")
    reference = library.reference
    places = [unit_link(unit, library) for unit in reference.units.values()]
    places += [commune_link(commune) for commune in library.communes_present()]
    links = [
        *(movement_link(movement) for movement in reference.movements.values()),
        *places,
        *(sector_link(sector) for sector in reference.sectors.values()),
        *(kind_link(kind) for kind in KIND_SLUGS),
    ]
    groups: dict[str, dict[str, str]] = {}
    for link in links:
        # A unit that is no place has no page.
        if link.uri and (site / link.uri / "index.html").is_file():
            groups.setdefault(link.uri.split("/")[0], {})[_last(link)] = link.name
    return Corpus(
        profiles=profiles,
        site=site,
        library=library,
        groups=groups,
        awards={award.id: award.name for award in reference.awards.values()},
    )


def _last(link: Link) -> str:
    """`son-ha` of `dia-ban/son-ha/`."""
    return link.uri.rstrip("/").rpartition("/")[2]
