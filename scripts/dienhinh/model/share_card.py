"""The picture that stands for a page when somebody shares it."""

from dataclasses import dataclass

from dienhinh.model.public import PublicPhoto


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """What is drawn: texts in full (the drawing cuts them), one figure, one picture.

    `shape` is `wide`, `square` or `tall`. `number` and `number_of` are the figure and its words
    (`37`, `hộ được hỗ trợ`); where no source states a figure, `number` is empty and `number_of`
    says what the profile is. `label` stands on the picture: that it is drawn, or who took it.
    `notices` are lines that say who vouches for the story, and until when it may be used; `tone` is
    that of the movement.
    """

    uri: str
    shape: str
    kicker: str
    name: str
    summary: str
    number: str
    number_of: str
    notices: tuple[str, ...]
    footer: str
    label: str
    tone: str
    photo: PublicPhoto | None
