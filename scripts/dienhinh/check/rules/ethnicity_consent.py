"""A person's or family's profile names an ethnic group without a consent of its own.

Ethnicity is sensitive personal data (Nghị định 356/2025/NĐ-CP, Điều 4); said of a whole village or
collective it is not tied to a person, unless a consent was asked for and recorded. One that ended
or was withdrawn makes it a warning: publishing hides such a profile by itself until its text is
changed. What is written beside the profiles is judged in `check.ethnic_words`.
"""

from collections.abc import Iterator

from dienhinh.check.consents import deciding_day, is_about_people, severity_of
from dienhinh.check.context import Context, Corpus, Entry
from dienhinh.check.ethnic_words import CODE, corpus_problems
from dienhinh.check.leaves import free_texts
from dienhinh.model.consent import has_ended, holds
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese.ethnic_groups import find_ethnic_group

SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    # Of what was taken down nothing is shown, and nobody is to be asked again.
    if entry.profile.status == "withdrawn":
        return
    profile = entry.profile
    day = deciding_day(profile, context)
    is_over = has_ended(profile.agreed, "ethnicity", day)
    if holds(profile.agreed, "ethnicity", day) or not (is_over or is_about_people(profile)):
        return
    # Publishing hides the profile by itself when a consent ended; an error would keep the old site.
    severity = Severity.WARNING if is_over else severity_of(profile)
    for place in free_texts(profile):
        group = None if place.is_internal else find_ethnic_group(place.text)
        if group is None:
            continue
        why, why_en = _why(is_over=is_over)
        yield entry.tree.problem(
            place.path,
            CODE,
            severity,
            f"Mục “{place.vi}” nêu dân tộc “{group}” {why}. Bỏ chữ ấy, hoặc xin đồng ý rồi thêm "
            "vào consent một mục item: ethnicity.",
            f'{place.en} names the ethnic group "{group}" {why_en}. Leave it out, or ask and add '
            "to consent an entry item: ethnicity.",
        )


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return corpus_problems(corpus, context.today)


def _why(*, is_over: bool) -> tuple[str, str]:
    if is_over:
        return (
            "mà sự đồng ý đã rút lại hoặc hết hạn, nên hồ sơ không hiện trên trang",
            "while the consent was withdrawn or has ended, so the profile is not shown",
        )
    return (
        "trong hồ sơ của một người, một gia đình, mà chưa có đồng ý riêng",
        "in the profile of a person or family without a consent of its own",
    )
