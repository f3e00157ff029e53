"""How the pictures of a profile may be used again, the same on pages, on paper and in kits."""

from collections.abc import Sequence

from dienhinh.model.public import PublicPhoto

OPEN_TERMS = "giấy phép CC BY 4.0, ghi “Tranh: Nhóm biên tập”, giữ chữ “Minh họa”"


def picture_rights(photos: Sequence[PublicPhoto]) -> str:
    """Sentences with their full stops; empty where there is no picture."""
    others = [photo for photo in photos if not photo.is_open]
    told = []
    if len(others) < len(photos):
        told.append(f"Tranh của nhóm biên tập: {OPEN_TERMS}.")
    if others:
        drawn = {photo.is_illustration for photo in others}
        what = "Ảnh, tranh" if len(drawn) > 1 else "Tranh" if True in drawn else "Ảnh"
        other = f"{what} khác" if told and what != "Ảnh" else what
        told.append(
            f"{other}: không theo CC BY; của người ghi ở chú thích, xin phép họ trước khi đăng, "
            "ghi tên họ."
        )
    return " ".join(told)
