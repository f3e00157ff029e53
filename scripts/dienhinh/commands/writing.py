"""What a command was asked to write with `--out`."""

from pathlib import Path

from dienhinh.pipeline.options import PublishError
from dienhinh.read.site_settings import public_folders
from dienhinh.write.files import for_owner_only, replace_file
from dienhinh.write.site_record import OWN


def write_out(path: Path, content: bytes) -> None:
    """Write a file whole, with its folder; a new one is for its owner alone, as it is for staff.

    PublishError says what the machine refused.
    """
    refuse_public(path)
    try:
        with for_owner_only():
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, content)
    except OSError as error:
        raise PublishError(
            f"không ghi được vào đây ({error.strerror}). Đóng tệp nếu đang mở, hoặc ghi tên khác.",
            f"cannot be written here ({error.strerror}): close the file if it is open, or "
            "give another name.",
            about=path,
        ) from error


def refuse_public(path: Path) -> None:
    """PublishError for a place from where the file would go out with the site.

    What commands write is for staff: telephone numbers, drafts, what waits for its day. A press kit
    lying there would outlive the withdrawal of its profile.
    """
    whole = path.resolve()
    for folder in (whole, *whole.parents):
        is_site = folder != whole and (folder / OWN).is_dir()
        if is_site or folder in map(Path.resolve, public_folders(folder.parent)):
            raise PublishError(
                f"nằm trong thư mục trang công khai ({folder.name}), sẽ theo trang lên mạng; chọn "
                "nơi khác.",
                f"lies inside the public site ({folder.name}) and would be published with it: "
                "choose another place.",
                about=path,
                is_mistyped=True,
            )
