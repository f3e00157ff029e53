"""A picture is too small for the page, for print and for newspapers: long side under 1,200 px."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.model.folder import PhotoFacts
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import number_text

CODE = "photo-too-small"
SEVERITY = Severity.ERROR
LEAST_LONG_SIDE_PX = 1200


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for position, photo in enumerate(entry.profile.photos):
        facts = entry.folder.photos.get(photo.file)
        if not isinstance(facts, PhotoFacts):
            continue
        if max(facts.width_px, facts.height_px) >= LEAST_LONG_SIDE_PX:
            continue
        yield entry.tree.problem(
            ("photos", position, "file"),
            CODE,
            SEVERITY,
            f"Ảnh “{photo.file}” rộng {number_text(facts.width_px)} và cao "
            f"{number_text(facts.height_px)} điểm ảnh; cạnh dài cần ít nhất "
            f"{number_text(LEAST_LONG_SIDE_PX)}. Lấy ảnh gốc từ máy chụp, không lấy ảnh gửi qua "
            "tin nhắn, không phóng to.",
            f'"{photo.file}" is {facts.width_px} x {facts.height_px} px; the long side must be at '
            f"least {LEAST_LONG_SIDE_PX} px. Take the original from the camera, do not enlarge.",
        )
