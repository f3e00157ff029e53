"""A person's or family's profile goes out without consent for the name, or for photographs.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 9 (silence is not consent) and Điều 16; for pictures
also Bộ luật Dân sự 2015, Điều 32. A draft is only reminded; so is a profile whose consent has ended
or was withdrawn, because publishing hides it by itself: an error would keep the old site, and with
it the person, on the net. Nobody has to agree for a collective, but a consent recorded there that
has ended hides it likewise (derive.public). A drawing shows nobody, so a picture that
a camera took and that is called one is pointed at: nobody may have been asked for it.
"""

from collections.abc import Iterator

from dienhinh.check.consents import (
    deciding_day,
    is_about_people,
    severity_of,
    standing,
)
from dienhinh.check.context import Context, Entry
from dienhinh.model.both import Both
from dienhinh.model.consent import has_ended, holds
from dienhinh.model.folder import PhotoFacts
from dienhinh.model.needed_consents import items_shown
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "consent-missing"
SEVERITY = Severity.ERROR
_CALLED = {"name": Both("họ tên", "name"), "photo": Both("hình ảnh", "photographs")}


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    if profile.status == "withdrawn":
        return
    if is_about_people(profile):
        yield from _called_drawings(entry)
    day = deciding_day(profile, context)
    agreed = profile.agreed
    for item in items_shown(profile):
        is_over = has_ended(agreed, item, day)
        if not (is_over or is_about_people(profile)) or holds(agreed, item, day):
            continue
        called = _CALLED[item]
        why_vi, why_en = standing(profile, item, day)
        yield entry.tree.problem(
            ("consent",) if profile.consent else ("status",),
            CODE,
            Severity.WARNING if is_over else severity_of(profile),
            f"Chưa có đồng ý công khai {called.vi} có hiệu lực ngày {date_text(day)} ({why_vi}). "
            f"Xin đồng ý rồi thêm vào consent một mục item: {item} với by, on, proof, nếu chưa "
            "được thì ghi status: draft.",
            f"No consent for the {called.en} is in force on {day} ({why_en}). Ask for it and add "
            f"to consent an entry item: {item} with by, on, proof, or type status: draft.",
            on_key=bool(profile.consent),
        )


def _called_drawings(entry: Entry) -> Iterator[Problem]:
    for position, photo in enumerate(entry.profile.photos):
        facts = entry.folder.photos.get(photo.file)
        if photo.kind == "illustration" and isinstance(facts, PhotoFacts) and facts.names_camera:
            yield entry.tree.problem(
                ("photos", position, "kind"),
                CODE,
                Severity.WARNING,
                "Ghi là tranh minh họa, nhưng tệp ảnh còn ghi máy chụp, lúc chụp hay nơi chụp. Là "
                "ảnh chụp thì ghi kind: photo, và người trong ảnh phải đồng ý (item: photo). Là "
                "tranh được chụp hay quét lại thì chạy dienhinh fix để bỏ các thông tin ấy.",
                "It is called an illustration, but the file names a camera, a moment or a place. "
                "Of a photograph type kind: photo, and who is shown must agree (item: photo). Of a "
                "drawing that was photographed or scanned run dienhinh fix, which takes that off.",
            )
