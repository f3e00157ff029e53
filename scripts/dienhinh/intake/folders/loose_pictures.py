"""Pictures that came as files of their own: which profile of those beside them each is of.

A profile asks for a picture by its name where a caption would stand ("Ảnh 1: thu-hoach.jpg"). All
pictures beside the only profile are its own; among several a picture is of the one it is named for.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.draft import Draft, photos_doubt
from dienhinh.intake.drafts.photo_words import photo_rows
from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.intake.files.given_files import GivenFile, base_of, file_key, folder_of
from dienhinh.intake.files.sorts import is_picture
from dienhinh.intake.folders.pictures import Picture, pictures_of
from dienhinh.intake.word.pieces import Shot
from dienhinh.model.both import Both
from dienhinh.model.call import Call
from dienhinh.vietnamese import fold

NOBODYS_PICTURE = Both(
    "Ảnh để riêng, không biết của hồ sơ nào. Đặt tên ảnh như tên điển hình hay tên tệp của hồ sơ, "
    "hoặc ghi trong hồ sơ một dòng “Ảnh 1: tên tệp ảnh”, rồi nhập lại.",
    "A picture by itself, of an unknown profile. Give it the name of the profile or of its file, "
    "or write its file name into the profile as the caption of a picture, and import again.",
)
_FILE_NAME = re.compile(r"[^\n]{1,120}\.(?:jpe?g|png|webp|hei[cf]|gif|bmp|tiff?)", re.IGNORECASE)
# Pictures of one person are counted: "Lê Văn Mẫu (2).jpg".
_COUNT = re.compile(r"[\s_-]*\(?\d{1,2}\)?$")
_WORDS = re.compile(r"[\s_-]+")
# More are the count of a camera.
_MOST_DIGITS = 2


def by_folder(files: Sequence[GivenFile]) -> list[list[GivenFile]]:
    """Files that came together; a folder of pictures alone goes with the one it lies in."""
    folders: dict[str, list[GivenFile]] = {}
    for file in files:
        folders.setdefault(file.folder, []).append(file)
    for folder, inside in list(folders.items()):
        above = folders.get(folder_of(folder), [])
        is_apart = any(not is_picture(file.content) for file in inside)
        if above is not inside and not is_apart and not all(is_picture(f.content) for f in above):
            above += folders.pop(folder)
    return list(folders.values())


def share_out(
    drafts: Sequence[Draft], pictures: Sequence[GivenFile], call: Call, *, is_only: bool
) -> list[GivenFile]:
    """Give the drafts their pictures; what is left are those of nobody.

    `is_only` where all that no draft asks for are of the only one.
    """
    left = list(pictures)
    given: list[list[GivenFile]] = []
    for draft in drafts:
        asked = _asked(draft, left)
        left = [file for file in left if file not in asked]
        given.append(asked)
    names = _names(drafts)
    for file in [] if is_only else list(left):
        own = _named(file, names)
        if len(own) == 1:
            (at,) = own
            given[at].append(file)
            left.remove(file)
            drafts[at].doubts.append(_told_of(file))
    for draft, files in zip(drafts, given, strict=True):
        _add_pictures(draft, [*files, *(left if is_only else [])], call)
    return [] if is_only else left


def _asked(draft: Draft, pictures: Sequence[GivenFile]) -> list[GivenFile]:
    """The pictures that captions of a draft are the names of; those captions are done."""
    found = []
    captions = draft.photo_words.captions
    for number, text in sorted(captions.items()):
        if number <= len(draft.pictures) or _FILE_NAME.fullmatch(text.strip()) is None:
            continue
        named = [file for file in pictures if base_of(file.name).lower() == text.strip().lower()]
        named = named or [file for file in pictures if _key(file.name) == _key(text)]
        if len(named) == 1:
            found += named
            del captions[number]
        else:
            told = Both(
                "Không thấy tệp ảnh này gửi kèm; xin gửi cùng hồ sơ trong một thư mục hay một tệp "
                ".zip:",
                "This picture did not come along; ask for it with the profile in one folder or "
                "one .zip:",
            )
            draft.doubts.append(Doubt(text=told, quoted=text))
    return list(dict.fromkeys(found))


def _names(drafts: Sequence[Draft]) -> dict[str, set[int]]:
    """What pictures of a draft may be called: by its name, or by that of its only file."""
    names: dict[str, set[int]] = {}
    counts = Counter(draft.source for draft in drafts)
    for at, draft in enumerate(drafts):
        names.setdefault(_plain(draft.name), set()).add(at)
        if counts[draft.source] == 1:
            names.setdefault(_key(base_of(draft.source)), set()).add(at)
    names.pop("", None)
    return names


def _named(file: GivenFile, names: Mapping[str, set[int]]) -> set[int]:
    """The drafts that a picture, or its folder, bears the name of."""
    name = _key(base_of(file.name))
    return (
        names.get(name)
        or names.get(_COUNT.sub("", name))
        or names.get(_plain(base_of(file.folder)))
        or set()
    )


def _key(name: str) -> str:
    return _plain(file_key(name))


def _plain(name: str) -> str:
    return _WORDS.sub(" ", fold(name)).strip()


def _told_of(file: GivenFile) -> Doubt:
    told = Both(
        "Ảnh để riêng được coi là của hồ sơ này, vì tên giống; xem có đúng không:",
        "This picture by itself was taken for one of this profile, because of its name; see "
        "whether it is:",
    )
    return Doubt(text=told, place=file.name, quoted=base_of(file.name))


def _add_pictures(draft: Draft, files: list[GivenFile], call: Call) -> None:
    """Put further pictures behind those of a draft."""
    if not files:
        return
    known = {picture.digest for picture in draft.pictures}
    shots = [
        Shot(
            name=picture.file, place=picture.place, content=picture.content, caption=picture.caption
        )
        for picture in draft.pictures
    ]
    shots += [Shot(name=base_of(f.name), place=f.name, content=f.content) for f in files]
    pictures, doubts = pictures_of(shots, draft.photo_words.captions, call)
    draft.doubts += [doubt for doubt in doubts if doubt.place in {file.name for file in files}]
    added = [picture for picture in pictures if picture.digest not in known]
    if not added:
        return
    count = sum(picture.is_photo for picture in draft.pictures)
    old = photos_doubt(count, call)
    draft.doubts = [doubt for doubt in draft.doubts if doubt not in old]
    draft.doubts += photos_doubt(sum(picture.is_photo for picture in pictures), call)
    draft.doubts += _numbered_by_name(added, draft.photo_words.captions)
    draft.pictures = pictures
    rows = draft.values.get("photos")
    listed = list(rows) if isinstance(rows, list) else []
    listed += photo_rows(pictures, draft.photo_words.values, call)[len(listed) :]
    if listed:
        draft.values["photos"] = listed


def _numbered_by_name(added: Sequence[Picture], captions: Mapping[int, str]) -> list[Doubt]:
    """Captions that went to pictures in the order of their files' names, which may be any."""
    laid = [
        (number, base_of(picture.place))
        for picture in added
        for number, text in captions.items()
        if picture.is_photo and picture.caption == one_line(text)
    ]
    if all(_number_of(name) == number for number, name in laid):
        return []
    told = Both(
        "Chú thích đánh số xếp cho ảnh theo thứ tự các tệp, xin mở ảnh xem có đúng không:",
        "Numbered captions were laid to the pictures in the order of the files; open them "
        "to see whether they are right:",
    )
    return [Doubt(text=told, quoted="; ".join(f"Ảnh {number} = {name}" for number, name in laid))]


def _number_of(name: str) -> int | None:
    """The only number in the name of a file: 2 of "Ảnh 2.jpg", none of a camera's."""
    found = re.findall(r"\d+", file_key(name))
    return int(found[0]) if len(found) == 1 and len(found[0]) <= _MOST_DIGITS else None
