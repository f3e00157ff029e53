"""The single values of a profile with their places, found once for all rules."""

from functools import lru_cache

from dienhinh.model.profile import Profile
from dienhinh.model.schema.leaves import FreeText, Leaf, leaves_of, links_among, texts_among
from dienhinh.model.schema.profile import PROFILE


# Rules run one after another over the same profile: its values are looked up once for all of them.
@lru_cache(maxsize=1)
def leaves(profile: Profile) -> tuple[Leaf, ...]:
    """Every value of the profile in the order of the schema, without absent and faulty ones."""
    return leaves_of(profile, PROFILE)


@lru_cache(maxsize=1)
def free_texts(profile: Profile) -> tuple[FreeText, ...]:
    """Every text without a prescribed form."""
    return texts_among(leaves(profile))


def links(profile: Profile) -> tuple[FreeText, ...]:
    """Every address, as a text."""
    return links_among(leaves(profile))
