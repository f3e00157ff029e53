"""A profile as one sheet of A4 to be hung on a wall."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """What the sheet shows; `uri` is the file it becomes.

    `notice` says who vouches for the story and until when it may hang, or is empty. `figures` are
    number and words, at most three; `as_of` is a sentence that tells their time, or empty.
    `picture` is the published JPEG of the first photo, relative to the site's root, with its text
    for the blind and the line that names its author; all three are empty where there is no photo.
    `is_picture_open`: it follows the licence of the words.
    `tone` is that of the movement.
    """

    uri: str
    kicker: str
    name: str
    place: str
    summary: str
    notice: str
    figures: tuple[tuple[str, str], ...]
    as_of: str
    picture: str
    picture_alt: str
    picture_line: str
    is_picture_open: bool
    is_illustration: bool
    sources: str
    site: str
    address: str
    tone: str
