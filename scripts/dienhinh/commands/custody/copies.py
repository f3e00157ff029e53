"""Where else the photographs of a profile lie, from where no status takes them off the site."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from dienhinh.commands.custody.places import the_one
from dienhinh.commands.custody.withdrawal import Withdrawal
from dienhinh.commands.telling import tell
from dienhinh.commands.writing import pages_folder
from dienhinh.model.needed_consents import photographs_in_file
from dienhinh.read.photo_facts import picture_digest
from dienhinh.read.yaml_tree import read_tree


def tell_of_copies(given: argparse.Namespace, done: Withdrawal) -> None:
    """Tell every copy, where there is one."""
    copies = "".join(f"\n  {path}" for path in picture_copies(given.profiles, done))
    if copies:
        tell(
            given,
            "ẢNH CÒN Ở CHỖ KHÁC, giống hệt từng byte, và vẫn lên trang. Thay ảnh ở đó rồi xóa tệp:"
            f"{copies}",
            "THE PICTURE IS STILL ELSEWHERE, the same to the byte, and goes out from there. Use "
            f"another one there and delete the file:{copies}",
        )


def picture_copies(profiles: Path, done: Withdrawal) -> Iterator[str]:
    """The files outside its own folder that are, byte for byte, a photograph of the profile.

    Drawings show nobody. A picture made smaller or saved anew is another file, and is not found.
    """
    place = the_one(profiles, done.slug).place
    tree, _problems = read_tree(place.file, place.shown_as)
    shown = photographs_in_file(tree.root) if tree is not None else ()
    files = [done.file.parent / str(row.get("file")) for row in shown]
    own = [file for file in files if file.is_file()]
    sizes = {file.stat().st_size for file in own}
    digests = {picture_digest(file.read_bytes()) for file in own}
    for folder in (profiles, pages_folder(profiles.parent)) if own else ():
        for file in sorted(folder.rglob("*")):
            # Of 20,000 profiles only what has the same size is read.
            if not file.is_relative_to(done.file.parent) and file.is_file():
                is_alike = file.stat().st_size in sizes
                if is_alike and picture_digest(file.read_bytes()) in digests:
                    yield file.as_posix()
