"""What the press may say and print of the project itself: two texts to copy, the logos.

The texts name no movement and no dispatch, and promise no kind of profile: others follow, and what
was copied stays in print.
"""

from dataclasses import dataclass

LOGO_FOLDER = "assets/images/bieu-trung/"
ABOUT_50 = (
    "Điển hình tiên tiến Quảng Ngãi là kho tư liệu mở về điển hình trong phong trào thi đua yêu "
    "nước của tỉnh, do đơn vị giới thiệu hoặc biên soạn từ báo chí. Mỗi hồ sơ kèm nguồn, số liệu "
    "nếu nguồn có nêu, ảnh hoặc tranh ghi rõ."
)
ABOUT_100 = (
    f"{ABOUT_50} Các mục của hồ sơ là những điều công văn sơ kết, tổng kết phong trào thi đua của "
    "Sở Nội vụ tỉnh đã hỏi. Đây là dự án cộng đồng, không phải trang của cơ quan nhà nước. "
    "Chữ được dùng lại tự do khi ghi nguồn."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The project's own mark in one form, as SVG and as PNG of `width_px` x `height_px`.

    `file` is the name of both without ending; `on_dark` when it is for a dark ground.
    """

    name: str
    about: str
    file: str
    width_px: int
    height_px: int
    on_dark: bool


SQUARE_LOGO = Logo(
    name="Biểu tượng",
    about="Khi chỗ hẹp, ảnh đại diện",
    file="bieu-tuong",
    width_px=1024,
    height_px=1024,
    on_dark=False,
)
LOGOS = (
    Logo(
        name="Biểu trưng ngang",
        about="Ưu tiên dùng, trên nền sáng",
        file="ngang",
        width_px=1600,
        height_px=320,
        on_dark=False,
    ),
    Logo(
        name="Biểu trưng ngang, chữ trắng",
        about="Trên nền tối",
        file="ngang-trang",
        width_px=1600,
        height_px=320,
        on_dark=True,
    ),
    SQUARE_LOGO,
    Logo(
        name="Biểu tượng một màu",
        about="In đen trắng",
        file="mot-mau",
        width_px=1024,
        height_px=1024,
        on_dark=False,
    ),
)
