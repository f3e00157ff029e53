"""The files that are made of one picture."""

from dataclasses import dataclass

from dienhinh.model.recipes import PHOTO

FORMATS = ("avif", "webp", "jpeg")
_ENDINGS = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One published file of a picture; `digest` is that of the original's bytes."""

    digest: str
    width_px: int
    height_px: int
    format: str

    @property
    def uri(self) -> str:
        """Its address on the site: named by content and recipe, so it may be kept for ever."""
        return f"anh/{self.digest[:20]}{PHOTO}-{self.width_px}.{_ENDINGS[self.format]}"
