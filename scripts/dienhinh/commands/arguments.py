"""What is typed on the command line; what is wrong is told in Vietnamese, with what to type."""

import argparse
import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from dienhinh.check.suggestions import nearest
from dienhinh.model.both import Both
from dienhinh.model.dates import YEARS
from dienhinh.refusal import Refusal


class MistypedError(argparse.ArgumentTypeError):
    """A value of an option is none; the parser tells which option, in the language asked for."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(f"{vi} / {en}")
        self.refusal = Refusal(vi, en, is_mistyped=True)


R = TypeVar("R", bound=Refusal)
_SHORT_LIST = 15


def day(text: str) -> date:
    """A day such as 2023-11-20; one in the order of the country is suggested, never taken.

    Its year is one that days in files may have: from there weeks and terms can be counted.
    """
    try:
        read = date.fromisoformat(text)
    except ValueError:
        # Loaded for a mistake only: every command reads days.
        from dienhinh.intake.drafts.dates import parse_date  # noqa: PLC0415

        found = parse_date(text)
        meant = found.date if found is not None and found.date.day is not None else None
        vi = f"ghi {meant}" if meant else "ghi năm-tháng-ngày như 2023-11-20"
        en = f"type {meant}" if meant else "type year-month-day, such as 2023-11-20"
        raise MistypedError(
            f"“{text}” không phải ngày; {vi}", f'"{text}" is no day: {en}'
        ) from None
    if read.year not in YEARS:
        first, last = YEARS[0], YEARS[-1]
        raise MistypedError(
            f"“{text}” không thể đúng; xem lại năm, từ {first} đến {last}",
            f'"{text}" cannot be right: look at the year, {first} to {last}',
        )
    return read


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Reads a number from `least` to `most`."""

    def read(text: str) -> int:
        is_short = text.isascii() and text.isdecimal() and len(text) <= len(str(most))
        if is_short and int(text) in range(least, most + 1):
            return int(text)
        raise MistypedError(
            f"“{text}”: ghi một số từ {least} đến {most}",
            f'"{text}": type a number from {least} to {most}',
        )

    return read


def web_address(text: str) -> str:
    """The address of a site: links of feeds and papers are made from it."""
    try:
        found = urlsplit(text)
    except ValueError:
        # An open bracket, where an address by number would be.
        found = urlsplit("")
    if found.scheme in {"http", "https"} and found.hostname and not found.query:
        return text
    raise MistypedError(
        f"“{text}” không phải địa chỉ trang; ghi như https://dien-hinh.example.vn/",
        f'"{text}" is no address of a site: type it as https://dien-hinh.example.vn/',
    )


def words(text: str) -> str:
    """A text that is kept, whatever encoding the machine takes for its own; never an empty one.

    What is no letter in UTF-8 becomes U+FFFD: it could be written nowhere.
    """
    if not text.strip():
        raise MistypedError("để trống; ghi bằng lời, trong dấu nháy", "is empty: type it in quotes")
    return os.fsencode(text).decode("utf-8", "replace")


def file_path(text: str) -> Path:
    """A path; `~` is the user's own folder also where the shell leaves it, as on Windows."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        # There is nobody of the name behind it.
        return Path(text)


def existing(text: str) -> Path:
    """A file or folder that is there: of a mistyped one all that could be said is “no errors”."""
    path = file_path(text)
    try:
        is_there = path.exists()
    except OSError as error:
        raise MistypedError(
            f"“{text}”: máy không cho xem ({error.strerror}); xem lại đường dẫn và quyền",
            f'"{text}": the machine refused ({error.strerror}); look at the path and its rights',
        ) from None
    if not is_there:
        raise MistypedError(
            f"“{text}”: không có tệp hay thư mục này, xem lại đường dẫn",
            f'"{text}": there is no such file or folder, look at the path',
        )
    return path


def refuse_elsewhere(profiles: Path) -> None:
    """Stop where there are no profiles to work on: Refusal.

    Nearly always the command was typed in another folder: to tell of each file that is not there
    would send people to copy files, or to make keys and calls, where none belong.
    """
    # Loads what looks at pictures, for which a person who asks for help only would wait.
    from dienhinh.read.folders import LISTS_FOLDER  # noqa: PLC0415
    from dienhinh.read.reference import CALL_FILE  # noqa: PLC0415

    if not profiles.is_dir():
        here = Path.cwd()
        raise Refusal(
            f"không có thư mục này ở {here}. Mở Terminal trong thư mục của kho (nơi có "
            "mkdocs.yml) rồi gõ lại, hoặc thêm --profiles và đường dẫn của thư mục hồ sơ trước "
            "tên lệnh.",
            f"there is no such folder in {here}. Open the terminal in the folder of the "
            "repository (where mkdocs.yml is) and type it again, or add --profiles and the "
            "folder of profiles before the name of the command.",
            about=profiles,
            is_mistyped=True,
        )
    if all(path.name.startswith(".") for path in profiles.iterdir()):
        raise Refusal(
            "thư mục trống, chưa có danh mục và đợt nào. Bắt đầu bằng thư mục profiles của kho "
            "gốc, chép vào đây rồi làm theo trang sổ tay “Dùng cho tỉnh khác”; đã có gói lưu trữ "
            "thì gõ `dienhinh restore GÓI --into THƯ_MỤC_MỚI`.",
            "the folder is empty, without lists and calls. Begin with the folder profiles of the "
            "original repository: copy it here and follow docs/so-tay/them-dia-phuong.md; of "
            "an archive type `dienhinh restore BAG --into NEW_FOLDER`.",
            about=profiles,
        )
    if not (profiles / LISTS_FOLDER).is_dir() and not any(profiles.glob(f"*/{CALL_FILE}")):
        raise Refusal(
            f"đây không phải thư mục hồ sơ: không có thư mục {LISTS_FOLDER}, không có đợt nào. "
            "Thư mục hồ sơ của kho tên là profiles, cạnh mkdocs.yml; ghi đường dẫn của nó sau "
            "--profiles.",
            f"this is no folder of profiles: it has no folder {LISTS_FOLDER} and no call. That of "
            "a repository is called profiles and lies beside mkdocs.yml; type its path after "
            "--profiles.",
            about=profiles,
            is_mistyped=True,
        )


def not_listed(  # noqa: PLR0913 what was typed, where, and what could have been
    refusal: type[R],
    option: str,
    typed: str,
    known: Iterable[str],
    where: object,
    *,
    names: Iterable[tuple[str, str]] = (),
) -> R:
    """The refusal of an id that no list has, with the near one or, of a short list, all.

    `where` is the file or folder that has the ids; `names` are pairs of an id and what people call
    it, for those who type that.
    """
    ids = sorted(known)
    near = _near(typed, [*((id_, id_) for id_ in ids), *names])
    if near is not None:
        vi, en = near.vi, near.en
    elif not ids:
        vi, en = "Kho chưa có mục nào.", "There is none yet."
    elif len(ids) <= _SHORT_LIST:
        listed = ", ".join(ids)
        vi, en = f"Ghi một trong: {listed}.", f"Type one of: {listed}."
    else:
        vi = f"{where} có {len(ids)} tên; chép đúng một tên ở đó."
        en = f"There are {len(ids)} in {where}; copy one as it stands there."
    return refusal(
        f"không có “{typed}”. {vi}", f'there is no "{typed}". {en}', about=option, is_mistyped=True
    )


def no_profile(refusal: type[R], slug: str, known: Iterable[str]) -> R:
    """The refusal of a slug that no profile has, with the near one or where slugs are found."""
    advice = _near(slug, ((name, name) for name in sorted(known))) or Both(
        "Gõ đúng tên thư mục: phần cuối địa chỉ trang của hồ sơ, hoặc tên thư mục chứa "
        "profile.yaml.",
        "Type the name of its folder: the end of its page's address, or the folder that holds "
        "profile.yaml.",
    )
    return refusal(
        f"không có hồ sơ nào có thư mục tên “{slug}”. {advice.vi}",
        f'no profile has a folder named "{slug}". {advice.en}',
        is_mistyped=True,
    )


def _near(typed: str, choices: Iterable[tuple[str, str]]) -> Both | None:
    near = nearest(typed, choices)
    return Both(f"Có phải “{near}”?", f'Did you mean "{near}"?') if near else None


def looked_at(given: argparse.Namespace, roots: Sequence[Path]) -> list[Path]:
    """The paths typed, which must lie in one of the folders looked at or hold one.

    Of any other nothing is known, and “no errors” would be said of it: Refusal.
    """
    known = [root.resolve() for root in roots]
    for path in given.paths:
        own = path.resolve()
        if not any(own.is_relative_to(root) or root.is_relative_to(own) for root in known):
            listed = ", ".join(root.as_posix() for root in roots)
            raise Refusal(
                f"không nằm trong {listed} nên không được xem; xem lại đường dẫn, hoặc thêm "
                "--profiles",
                f"does not lie in {listed}, where this command looks; look at the path, or add "
                "--profiles",
                about=path,
                is_mistyped=True,
            )
    return list(given.paths)
