"""What a command was asked to write with `--out`."""

from pathlib import Path

from dienhinh.pipeline.options import PublishError
from dienhinh.read.site_settings import SETTINGS, site_setting, site_settings
from dienhinh.write.files import replace_file
from dienhinh.write.site_record import OWN

# What MkDocs copies into the site, file for file, and the site itself, with their usual names.
_PUBLIC = {"docs_dir": "docs", "site_dir": "site"}


def write_out(path: Path, content: bytes) -> None:
    """Write a file whole, with its folder. PublishError says what the machine refused."""
    refuse_public(path)
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


def refuse_public(path: Path) -> None:
    """PublishError for a place from where the file would go out with the site.

    What commands write is for staff: telephone numbers, drafts, what waits for its day. A press kit
    lying there would outlive the withdrawal of its profile.
    """
    whole = path.resolve()
    for folder in (whole, *whole.parents):
        is_site = folder != whole and (folder / OWN).is_dir()
        if is_site or folder in _public_folders(folder.parent):
            raise PublishError(
                f"nằm trong thư mục trang công khai ({folder.name}), sẽ theo trang lên mạng; chọn "
                "nơi khác.",
                f"lies inside the public site ({folder.name}) and would be published with it: "
                "choose another place.",
                about=path,
                is_mistyped=True,
            )


def pages_folder(project: Path) -> Path:
    """Where the hand-written pages of a project are, as MkDocs takes it: `docs` unless told."""
    return _folder_of(project, "docs_dir")


def theme_folder(project: Path) -> Path | None:
    """Where the look of a project is; None when its settings tell of no folder of its own."""
    theme = site_settings(project).get("theme")
    told = theme.get("custom_dir") if isinstance(theme, dict) else None
    return project / str(told) if told else None


def _public_folders(project: Path) -> list[Path]:
    """The folders of a project that the site is made from, and made in; none elsewhere."""
    if not (project / SETTINGS).is_file():
        return []
    return [_folder_of(project, key).resolve() for key in _PUBLIC]


def _folder_of(project: Path, key: str) -> Path:
    return project / (site_setting(key, project) or _PUBLIC[key])
