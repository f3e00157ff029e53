"""What is sound of a profile that does not fit the schema: rules look at that already.

So whoever mends a file sees all that is to be mended at once, not the rest after the first half.
"""

from dienhinh.check.shape import sound_values
from dienhinh.model.folder import Folder
from dienhinh.model.profile import Profile
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import Tree


class NotSoundError(LookupError):
    """A rule asked for a field that does not fit the schema: it cannot judge this profile."""


class _SoundPart(Profile):
    """A profile without its faulty fields."""

    __slots__ = ()
    # No field of it can be relied on to compare by.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __getattr__(self, name: str) -> object:
        """Asked for a slot that nothing was put into."""
        raise NotSoundError(name)


def sound_part(tree: Tree, folder: Folder) -> Profile:
    """The profile of a file as far as it fits; any other field raises NotSoundError."""
    found = object.__new__(_SoundPart)
    for name, value in sound_values(tree, PROFILE).items():
        object.__setattr__(found, name, value)
    for name, value in of_folder(folder).items():
        object.__setattr__(found, name, value)
    return found


def of_folder(folder: Folder) -> dict[str, str]:
    """The attributes of a profile that its folder tells, not its file."""
    slug = folder.path.rpartition("/")[2]
    return {"slug": slug, "path": f"{folder.path}/profile.yaml"}
