"""A picture that is listed is not in the folder.

Outline II.4.c of the dispatch: 02-03 pictures come with each summary. Of a profile taken down they
may be deleted, and nothing of it holds the site back.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.suggestions import nearest
from dienhinh.problems import Problem, Severity

CODE = "photo-missing"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    if entry.profile.status == "withdrawn":
        return
    listed = {photo.file for photo in entry.profile.photos}
    spare = [name for name in entry.folder.files if name not in listed]
    for position, photo in enumerate(entry.profile.photos):
        if photo.file in entry.folder.files:
            continue
        near = nearest(photo.file, ((name, name) for name in spare))
        vi, en = f"Không có tệp “{photo.file}” cạnh profile.yaml. ", f'There is no "{photo.file}". '
        if near is None:
            vi += "Chép ảnh vào thư mục này, hoặc bỏ mục ảnh này."
            en += "Copy the picture into this folder, or remove this entry."
        else:
            vi += f"Có tệp “{near}”: đổi tên tệp ấy thành “{photo.file}”."
            en += f'There is "{near}": rename that file to "{photo.file}".'
        yield entry.tree.problem(("photos", position, "file"), CODE, SEVERITY, vi, en)
