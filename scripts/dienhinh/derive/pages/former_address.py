"""`/ho-so/<former slug>/`: leads to the page of a profile whose folder was renamed.

Printed codes and links of others keep the old address for years.
"""

from collections.abc import Iterator

from dienhinh.derive.names import PROFILES, profile_link
from dienhinh.derive.pages.profile import label_elsewhere
from dienhinh.derive.share_cards import card_alt, card_uri
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.public import page_of


def pages(library: Library) -> Iterator[Page]:
    """A page at each old address; what shows a link elsewhere finds the profile's own words."""
    for profile in library.profiles:
        label = label_elsewhere(profile)
        for slug in profile.former_slugs:
            yield Page(
                uri=page_of(slug),
                template="former_address.html",
                title=f"{label}{profile.name}",
                description=f"{label}{profile.summary}",
                section=PROFILES.uri,
                crumbs=(PROFILES,),
                data=profile_link(profile),
                image=card_uri(profile),
                image_alt=f"{label}{card_alt(profile, profile.name)}",
                is_indexed=False,
                moved_to=profile.uri,
            )
