"""Which names say that a file is a picture: one list for what cleans, what warns and what reads."""

CLEANED = (
    ".avif", ".gif", ".heic", ".heif", ".jfif", ".jpe", ".jpeg", ".jpg", ".png", ".tif", ".tiff",
    ".webp",
)  # fmt: skip
"""What they tell beside what they show (where, when, by whom) is taken off before they go out, or
they are refused."""
_PICTURES = (*CLEANED, ".bmp")


def is_cleaned(name: str) -> bool:
    """Whether a file of that name, or at that address, is a picture that publishing cleans."""
    # Cameras write capitals.
    return name.lower().endswith(CLEANED)


def is_picture(name: str) -> bool:
    """Whether a file's name says that it is a picture, one that no site can show among them."""
    return name.lower().endswith(_PICTURES)
