"""Everything that makes the site, as one bag for an archive.

The bag holds personal data that the site does not show: it is for the department and its archive.
"""

import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from dienhinh.check.reference import load_reference
from dienhinh.commands.arguments import words
from dienhinh.commands.custody import CustodyError, there_already
from dienhinh.commands.custody.bag import PAYLOAD, BagError, PayloadFile, bag_files
from dienhinh.commands.custody.codebook import codebook
from dienhinh.commands.writing import refuse_public
from dienhinh.model.output import Output
from dienhinh.read.reference import reference_trees
from dienhinh.read.site_settings import pages_folder, theme_folder
from dienhinh.write.files import for_owner_only, new_folder
from dienhinh.write.torn import is_torn, torn_name
from dienhinh.zips import put

# Beside the profiles and pages: settings, licences, and the locked versions of the tools.
_ALONGSIDE = ("mkdocs.yml", "LICENSE", "LICENSE-CC-BY-4.0", "requirements-site.lock")
_README = """\
Đây là toàn bộ kho hồ sơ điển hình tiên tiến, ở dạng tệp chữ và tệp ảnh.

data/{profiles}/
    <đợt>/<đơn vị>/<tên>/profile.yaml (YAML 1.2, UTF-8), ảnh để cạnh
data/{profiles}/reference/
    danh mục: đơn vị, xã, phong trào, lĩnh vực, khen thưởng
data/{pages}/
    các trang viết tay
data/codebook.csv
    nghĩa của từng mục trong profile.yaml
manifest-sha512.txt
    mã băm từng tệp; kiểm: sha512sum -c manifest-sha512.txt
    (chuẩn đòi ghi dấu % trong tên tệp là %25; sha512sum, bagit.py không đọc lại thế nên báo thiếu
    tệp ấy, dù gói vẫn đủ)

Gói này theo chuẩn BagIt (RFC 8493). Có dữ liệu cá nhân không công bố: chỉ giao cho nơi được phép
giữ.

This is the whole collection of profiles as text and picture files; data/codebook.csv tells what
every field means. It holds unpublished personal data: hand it only to those who may keep it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """How many files `restore` will bring back, and what of the folders is not in the bag, by path.

    Left out are links that lead elsewhere, what is no plain file, and what has a name in no
    alphabet: nobody could restore them. And what a killed command left half written: it may hold
    what was sealed or withdrawn since.
    `torn` is what such a command left beside the bag.
    """

    files: int
    left_out: tuple[str, ...]
    torn: tuple[str, ...]


def export(profiles: Path, target: Path, today: date, base_url: str) -> Exported:
    """Write the bag to a new folder, or to a zip when the name ends so.

    CustodyError when the target is there already or lies inside what is archived, and when the
    pages do not lie beside the profiles; PublishError when it would go out with the site.
    """
    if target.exists():
        raise there_already(target)
    refuse_public(target)
    if target.resolve().is_relative_to(profiles.resolve()):
        raise CustodyError(
            "nằm trong kho hồ sơ, gói sẽ chứa chính nó; chọn nơi khác.",
            "it lies inside the profiles and would hold itself: choose another place.",
            about=target,
            is_mistyped=True,
        )
    info = {
        **_source(profiles),
        "External-Identifier": base_url,
        "External-Description": "Hồ sơ điển hình tiên tiến: YAML, ảnh, danh mục, trang viết tay",
        "Internal-Sender-Description": "Có dữ liệu cá nhân không công bố / holds personal data",
        "Bagging-Date": today.isoformat(),
        "Bag-Software-Agent": f"dienhinh {version('dienhinh')}",
    }
    left_out: list[str] = []
    tops = _tops(profiles)
    try:
        files = bag_files(_payload(tops, left_out), info)
        write = _zipped if target.suffix.lower() == ".zip" else _laid_out
        with for_owner_only():
            count = write(files, target)
        torn = sorted(p.as_posix() for p in target.parent.iterdir() if is_torn(p.name))
        return Exported(files=count, left_out=tuple(left_out), torn=tuple(torn))
    except BagError as error:
        raise CustodyError(error.vi, error.en, about=error.about) from error


def _source(profiles: Path) -> Mapping[str, str]:
    """Whose data it is, as RFC 8493 (section 2.2.2) asks: the issuer of the newest call, if any."""
    reference, _problems = load_reference(reference_trees(profiles)[0])
    calls = reference.calls.values() if reference else ()
    newest = max(calls, key=lambda call: (call.date, call.id), default=None)
    if newest is None:
        return {}
    return {"Source-Organization": f"{newest.issuer}, {newest.issuer_parent}"}


def _tops(profiles: Path) -> dict[str, Path]:
    """What is archived, by its name in the bag: that of the project, which its settings know.

    The profiles come first, the pages next.
    """
    project = profiles.parent
    whole = project.resolve()
    tops = {profiles.absolute().name: profiles}
    for folder in filter(None, (pages_folder(project), theme_folder(project))):
        inside = folder.resolve()
        if not inside.is_relative_to(whole) or inside == whole:
            raise CustodyError(
                "nằm ngoài thư mục của kho nên không đóng gói cùng được; chuyển vào cạnh hồ sơ, "
                "sửa mkdocs.yml theo.",
                "it lies outside the project and cannot be packed with it: put it beside the "
                "profiles and tell mkdocs.yml.",
                about=folder,
            )
        if not any(inside.is_relative_to(top.resolve()) for top in tops.values()):
            tops[inside.relative_to(whole).as_posix()] = folder
    return tops | {name: project / name for name in _ALONGSIDE}


def _payload(tops: Mapping[str, Path], left_out: list[str]) -> Iterator[PayloadFile]:
    profiles, pages = list(tops)[:2]
    yield PayloadFile("README.txt", _README.format(profiles=profiles, pages=pages).encode())
    yield PayloadFile("codebook.csv", codebook())
    for name, top in tops.items():
        if top.is_file():
            yield PayloadFile(name, top.read_bytes())
        elif top.is_dir():
            for file, path in _files_below(top, left_out):
                yield PayloadFile(f"{name}/{path}", file.read_bytes())


def _files_below(top: Path, left_out: list[str]) -> Iterator[tuple[Path, str]]:
    """Every file with its path below, in their order; a link is the file it leads to, if inside.

    Of a submodule `.git` is a file, which leads to where its history is.
    """
    inside = top.resolve()
    for folder, folders, names in os.walk(top, followlinks=False):
        folders[:] = sorted(name for name in folders if name not in {".git", "__pycache__"})
        left_out += [
            path.as_posix()
            for name in folders
            if (path := Path(folder, name)).is_symlink() or is_torn(name)
        ]
        folders[:] = [name for name in folders if not is_torn(name)]
        for name in sorted(name for name in names if name != ".git"):
            file = Path(folder, name)
            below = words(file.relative_to(top).as_posix())
            is_ours = file.is_file() and file.resolve().is_relative_to(inside)
            # What is no UTF-8 has no name that other systems could give it.
            if is_ours and "\ufffd" not in below and not is_torn(name):
                yield file, below
            else:
                left_out.append(file.as_posix())


def _laid_out(files: Iterable[Output], target: Path) -> int:
    count = 0
    with new_folder(target) as made:
        for output in files:
            path = made / output.uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.content)
            count += output.uri.startswith(PAYLOAD)
    return count


def _zipped(files: Iterable[Output], target: Path) -> int:
    """RFC 8493, section 5: one folder at the top, named as the bag."""
    count = 0
    top = words(target.stem)
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(torn_name())
    try:
        with zipfile.ZipFile(partial, "w") as archive:
            for output in files:
                put(archive, f"{top}/{output.uri}", output.content)
                count += output.uri.startswith(PAYLOAD)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return count
