"""A picture lies in the folder but no entry of `photos` names it: it will not be published."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.rules.photo_missing import likely_files
from dienhinh.english import quoted as quoted_en
from dienhinh.model.picture_names import is_picture
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted

CODE = "photo-unlisted"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    listed = {photo.file for photo in entry.profile.photos}
    # Told with the missing picture, and with its cure: whoever deletes it loses the right one.
    told = set(likely_files(entry).values())
    for name in entry.folder.files:
        # Also what cannot be published: whoever put it there meant it as a picture.
        if not is_picture(name) or name in listed or name in told:
            continue
        yield entry.tree.problem(
            ("photos",),
            CODE,
            SEVERITY,
            f"Tệp ảnh {quoted(name)} nằm trong thư mục nhưng không có trong photos nên sẽ không "
            "được đăng. Thêm một mục cho ảnh, hoặc xóa tệp.",
            f"The picture {quoted_en(name)} is in the folder but not listed, so it will not be "
            "published. Add an entry for it, or delete the file.",
            on_key=True,
        )
