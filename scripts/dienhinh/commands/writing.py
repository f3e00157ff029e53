"""What a command was asked to write with `--out`."""

from pathlib import Path

from dienhinh.pipeline.options import PublishError
from dienhinh.write.files import replace_file


def write_out(path: Path, content: bytes) -> None:
    """Write a file whole, with its folder. PublishError says what the machine refused."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError as error:
        raise PublishError(
            f"không ghi được vào đây ({error.strerror}). Đóng tệp nếu đang mở, hoặc ghi tên khác.",
            f"cannot be written here ({error.strerror}): close the file if it is open, or "
            "give another name.",
            about=path,
        ) from error
