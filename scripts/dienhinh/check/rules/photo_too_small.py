"""A picture is too small for the page, for print and for newspapers.

Its long side is under 1,200 px, or its short side under 300: a strip is no photograph.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.english import quoted as quoted_en
from dienhinh.model.folder import PhotoFacts
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import number_text, quoted

CODE = "photo-too-small"
SEVERITY = Severity.ERROR
LEAST_LONG_SIDE_PX = 1200
LEAST_SHORT_SIDE_PX = 300


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for position, photo in enumerate(entry.profile.photos):
        facts = entry.folder.photos.get(photo.file)
        if not isinstance(facts, PhotoFacts):
            continue
        short, long = sorted((facts.width_px, facts.height_px))
        if long < LEAST_LONG_SIDE_PX:
            side, side_en, least = "dài", "long", LEAST_LONG_SIDE_PX
        elif short < LEAST_SHORT_SIDE_PX:
            side, side_en, least = "ngắn", "short", LEAST_SHORT_SIDE_PX
        else:
            continue
        yield entry.tree.problem(
            ("photos", position, "file"),
            CODE,
            SEVERITY,
            f"Ảnh {quoted(photo.file)} rộng {number_text(facts.width_px)} và cao "
            f"{number_text(facts.height_px)} điểm ảnh; cạnh {side} cần ít nhất "
            f"{number_text(least)}. Lấy ảnh gốc từ máy chụp, không lấy ảnh gửi qua "
            "tin nhắn, không phóng to.",
            f"{quoted_en(photo.file)} is {facts.width_px} x {facts.height_px} px; the {side_en} "
            f"side must be at least {least} px. Take the original from the camera, do not enlarge.",
        )
