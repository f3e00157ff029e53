"""The picture that stands for a page when somebody shares it."""

from dataclasses import dataclass

from dienhinh.model.public import PublicPhoto


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """What is drawn: texts in full (the drawing cuts them), one figure, one picture.

    `tone` is `green` or `clay`, the colours of the two movements.
    """

    uri: str
    kicker: str
    name: str
    summary: str
    figure: str
    footer: str
    label: str
    tone: str
    photo: PublicPhoto | None
