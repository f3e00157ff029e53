"""A picture that is listed is not in the folder.

Outline II.4.c of the dispatch: 02-03 pictures come with each summary. Of a profile taken down they
may be deleted, and nothing of it holds the site back.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.suggestions import nearest
from dienhinh.english import quoted as quoted_en
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import ascii_file_name, quoted

CODE = "photo-missing"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    if entry.profile.status == "withdrawn":
        return
    likely = likely_files(entry)
    for position, photo in enumerate(entry.profile.photos):
        if photo.file in entry.folder.files:
            continue
        near = likely.get(photo.file)
        vi = f"Không có tệp {quoted(photo.file)} cạnh profile.yaml. "
        en = f"There is no {quoted_en(photo.file)}. "
        if near is None:
            vi += "Chép ảnh vào thư mục này, hoặc bỏ mục ảnh này."
            en += "Copy the picture into this folder, or remove this entry."
        elif ascii_file_name(near) == near:
            # The name of the file is good, so the slip is in the line.
            vi += f"Có tệp {quoted(near)}: nếu là ảnh này thì ghi tên ấy ở mục file."
            en += f"There is {quoted_en(near)}: if it is this picture, type that name in file."
        else:
            vi += f"Có tệp {quoted(near)}: đổi tên tệp ấy thành {quoted(photo.file)}."
            en += f"There is {quoted_en(near)}: rename that file to {quoted_en(photo.file)}."
        yield entry.tree.problem(("photos", position, "file"), CODE, SEVERITY, vi, en)


def likely_files(entry: Entry) -> dict[str, str]:
    """Of each picture that is told as missing the unlisted file with nearly its name, if any."""
    if entry.profile.status == "withdrawn":
        return {}
    files = entry.folder.files
    listed = {photo.file for photo in entry.profile.photos}
    spare = [(name, name) for name in files if name not in listed]
    pairs = ((name, nearest(name, spare)) for name in listed.difference(files))
    return {name: near for name, near in pairs if near is not None}
