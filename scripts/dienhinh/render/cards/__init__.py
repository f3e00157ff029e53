"""Share cards as JPEG of at most 150 kB, drawn with Pillow in three shapes.

`wide` (1200 x 630) stands beside a link, `square` (1080 x 1080) in a post, `tall` (1080 x 1920) is
a story on a telephone. Nothing is smaller than 26 px, to be read on a telephone.
"""

from pathlib import Path

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.ground import MOST_BYTES, Photo, jpeg
from dienhinh.render.cards.square import square_card
from dienhinh.render.cards.tall import tall_card
from dienhinh.render.cards.wide import wide_card

_SHAPES = {"wide": wide_card, "square": square_card, "tall": tall_card}


def share_card(card: ShareCard, photo: Path | None, fonts: Path) -> bytes:
    """The card as JPEG bytes; `photo` is the original picture, `fonts` the theme's font folder."""
    for softness in (1, 2, 3, 5):
        content = jpeg(_SHAPES[card.shape](card, Photo(photo, softness), fonts))
        if len(content) <= MOST_BYTES:
            break
    return content
