"""Units' own words for their reports: what of them only the office may read.

A report that may leave the office prints the words as they are, so a section that holds the number
of a person, or names somebody whom no profile may name, is kept out of it (Luật Bảo vệ dữ liệu cá
nhân 91/2025/QH15, Điều 16). A whole section: what stands around a name tells of the same person.
Code: `person-not-public`, a warning, as on pages: the files themselves are not published.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from dienhinh.check.pages import CODE, named_at
from dienhinh.model.consent import PERSONS, may_be_shown
from dienhinh.model.plan import Story
from dienhinh.model.unit_figures import ReportText
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import find_numbers_of_people


def unnamed(stories: Iterable[Story], today: date) -> Iterator[str]:
    """The names of the people's profiles that are taken down or may not be named on the day.

    Public or not yet makes no difference: who agreed to be named is named in reports.
    """
    for story in stories:
        if story.kind not in PERSONS or story.is_sample:
            continue
        if story.status == "withdrawn" or not may_be_shown(story, "name", today):
            yield story.name


def private_lines(text: ReportText, names: Collection[str]) -> Mapping[str, int]:
    """The sections that hold a person's number or one of the names, with the line of the first."""
    found: dict[str, int] = {}
    for key, words in text.sections.items():
        starts = [start for start, *_ in find_numbers_of_people(words)]
        starts += named_at(words, names)
        if starts:
            found[key] = _line(text, key, min(starts))
    return found


def named_in_reports(
    texts: Iterable[tuple[str, ReportText]], names: Collection[str]
) -> Iterator[Problem]:
    """Every section that names one of them, by the path its file is shown as; not whom."""
    for path, text in texts:
        for key, words in text.sections.items():
            start = next(named_at(words, names), None)
            if start is None:
                continue
            yield Problem(
                path,
                _line(text, key, start),
                1,
                CODE,
                Severity.WARNING,
                f"Mục {key} nêu tên một người chưa đồng ý nêu tên, hoặc hồ sơ đã gỡ. Báo cáo làm "
                "không có --internal sẽ bỏ cả mục này. Xóa tên và lời kể về người ấy, hoặc ghi "
                "đồng ý vào hồ sơ; là người khác trùng tên thì in bản --internal.",
                f"The section {key} names a person who did not agree to be named, or whose profile "
                "was taken down. Reports made without --internal leave the section out. Delete the "
                "name and what is told of them, or record the consent in the profile; when it is "
                "somebody else of the same name, make the report with --internal.",
            )


def _line(text: ReportText, key: str, start: int) -> int:
    return text.lines[key] + text.sections[key].count("\n", 0, start)
