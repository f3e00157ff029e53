"""The one comment under a pull or merge request, for a reader who has never heard of git.

It begins with a marker that no reader sees, by which whoever posts it finds it again and replaces
it: one comment, always the newest.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from dienhinh.model.review import Change, ProfileReview, Review
from dienhinh.problems import SEVERITY_VI, Problem, Severity
from dienhinh.render.review.escaping import attribute, code, filled, safe, step
from dienhinh.render.review.wording import (
    HIDDEN,
    STORY_VI,
    change_sides,
    completeness_text,
    elsewhere,
    forms_steps,
    headline,
    pages_text,
    state_text,
    told_text,
    words_text,
)
from dienhinh.vietnamese import number_text

MARKER = "<!-- dienhinh-review -->"
# GitHub takes 65,536 characters; Vietnamese letters count one each.
_MOST_CHARACTERS = 60_000
_MOST_PROBLEMS = 60
_MOST_OTHER_FILES = 20
_MOST_WORDS = 40
# More than a profile has fields.
_MOST_CHANGES = 80
# A correction holds 600 characters; a theme's text is read in its file.
_LONGEST_WORDS = 700
_SHA = re.compile(r"\b[0-9a-f]{40}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where a reader of the comment can go; None where there is nothing.

    `preview` is the built site, or where to fetch it; `file` and `photo` are addresses with
    `{path}`; `handbook` is the handbook's address, ending with a slash.
    """

    preview: str | None = None
    file: str | None = None
    photo: str | None = None
    handbook: str | None = None


def as_markdown(review: Review, links: Links) -> str:
    """The whole comment, below the length that forges accept."""
    head = "\n".join(_head(review, links))
    tail = "\n".join(_tail(review, links))
    room = _MOST_CHARACTERS - len(head) - len(tail)
    sections: list[str] = []
    for whole, line in _sections(review, links):
        section = whole if len(whole) <= room else line
        room -= len(section) + 1
        if room < 0:
            sections.append("")
            sections.append("Còn những tệp khác, lời này không đủ chỗ; xem bản đầy đủ của máy.")
            break
        sections.append(section)
    return "\n".join([MARKER, head, *sections, tail]).rstrip() + "\n"


def _sections(review: Review, links: Links) -> Iterator[tuple[str, str]]:
    """Of each profile and each list the whole section, and one line for where there is no room."""
    for profile in review.profiles:
        yield "\n".join(_profile(profile, links)), _one_line(profile)
    for changed in review.lists:
        name = code(changed.path)
        rows = ("", f"### Danh mục, đợt, đề cương sửa: {name}", *_changes(changed.changes))
        yield "\n".join(rows), f"\n- {name}: đã đổi {number_text(len(changed.changes))} mục."


def _short(sha: re.Match[str]) -> str:
    return sha.group()[:8]


def _head(review: Review, links: Links) -> Iterator[str]:
    yield "## Xem giúp bạn thay đổi này"
    yield ""
    yield f"**{headline(review)}** Lời này do máy viết và tự viết lại mỗi lần bạn sửa."
    for warning in review.warnings:
        yield ""
        yield f"> **Đọc trước.** {safe(warning, _LONGEST_WORDS)}"
    for profile in review.profiles:
        for alert in profile.alerts:
            yield ""
            yield f"> **Đọc trước, {code(profile.path)}.** {alert}"
    if review.profiles:
        states = Counter(p.state for p in review.profiles if not p.moved)
        parts = [
            (states["added"], "hồ sơ mới"),
            (states["changed"], "hồ sơ sửa"),
            (states["removed"], "hồ sơ bị xóa"),
            (sum(p.moved is not None for p in review.profiles) // 2, "hồ sơ đổi thư mục"),
        ]
        yield ""
        yield f"Gồm {', '.join(f'{number_text(count)} {what}' for count, what in parts if count)}."
    if review.problems:
        yield ""
        yield "### Máy thấy những chỗ này"
        yield from _problems(review.problems, links)
    for told in forms_steps(review):
        yield from ("", "### Việc tiếp theo", "", f"1. {step(told)}")


def _problems(problems: tuple[Problem, ...], links: Links) -> Iterator[str]:
    """By file, those with errors first; in each, errors and reminders by line."""
    faulty = {problem.path for problem in problems if problem.severity is Severity.ERROR}
    ordered = sorted(problems, key=lambda problem: (problem.path not in faulty, problem))
    shown = ordered[:_MOST_PROBLEMS]
    for path, rows in groupby(shown, key=attrgetter("path")):
        yield ""
        yield f"**{code(path)}**"
        yield ""
        yield "| dòng | mức | thấy gì, gõ gì | mã |"
        yield "|---:|---|---|---|"
        for problem in rows:
            yield _problem(problem, links)
    if len(problems) > len(shown):
        yield ""
        more = number_text(len(problems) - len(shown))
        yield f"Và {more} chỗ nữa; sửa những chỗ trên rồi máy nêu tiếp."


def _problem(problem: Problem, links: Links) -> str:
    line = str(problem.line)
    # Where the name of the file is not told in full, its address is not known here.
    if links.file and "…" not in problem.path:
        line = f"[{line}]({filled(links.file, problem.path)}#L{problem.line})"
    name = code(problem.code)
    if links.handbook:
        name = f"[{name}]({links.handbook}loi/{problem.code}/)"
    severity = SEVERITY_VI[problem.severity]
    level = f"**{severity}**" if severity == "lỗi" else severity
    places = "; ".join(f"{code(other.path)} dòng {other.line}" for other in problem.related)
    text = f"{safe(problem.vi)} Xem {places}." if places else safe(problem.vi)
    return f"| {line} | {level} | {text} | {name} |"


def _profile(profile: ProfileReview, links: Links) -> Iterator[str]:
    yield ""
    yield f"### {state_text(profile)}: {safe(profile.title, 160)}"
    yield ""
    if profile.photo and links.photo:
        address = attribute(filled(links.photo, profile.photo))
        yield f'<img src="{address}" width="240" alt="Ảnh thứ nhất của hồ sơ">'
        yield ""
    yield f"{code(profile.path)}. {profile.standing}"
    yield ""
    if profile.completeness:
        yield f"- Đầy đủ: {completeness_text(profile.completeness)}"
    if profile.pages:
        yield f"- Độ dài tóm tắt thành tích: {pages_text(profile.pages)}"
    yield from _exposures(profile)
    yield from _changes(profile.changes)
    yield ""
    yield "**Việc tiếp theo**"
    yield ""
    yield from (f"{number}. {step(told)}" for number, told in enumerate(profile.next_steps, 1))


def _exposures(profile: ProfileReview) -> Iterator[str]:
    if not profile.exposures:
        return
    yield ""
    yield "| khi đăng | công khai | vì |"
    yield "|---|---|---|"
    for row in profile.exposures:
        yield f"| {row.label} | {'**có**' if row.is_public else 'không'} | {safe(row.why)} |"


def _changes(changed: tuple[Change, ...]) -> Iterator[str]:
    if not changed:
        return
    yield ""
    yield f"<details open><summary>Đã đổi {number_text(len(changed))} mục</summary>"
    yield ""
    yield "| mục | trước | sau |"
    yield "|---|---|---|"
    for change in changed[:_MOST_CHANGES]:
        before, after = change_sides(change)
        if change.is_hidden:
            yield f"| {safe(change.label)} | | {HIDDEN} |"
        else:
            yield f"| {safe(change.label)} | {safe(before)} | {safe(after)} |"
    if len(changed) > _MOST_CHANGES:
        yield f"| và {number_text(len(changed) - _MOST_CHANGES)} mục nữa | | |"
    yield ""
    yield "</details>"


def _one_line(profile: ProfileReview) -> str:
    percent = f", đầy đủ {profile.completeness.percent}%" if profile.completeness else ""
    title = safe(profile.title, 160)
    return f"\n- {state_text(profile)}: {title}: {profile.errors} lỗi{percent}."


def _stories(review: Review) -> Iterator[str]:
    for story in review.stories:
        told = " ".join(line for line in (story.standing, told_text(story)) if line)
        title = safe(story.title, 160)
        yield f"{STORY_VI[story.state]}: **{title}**, {code(story.path)}. {safe(told, 400)}"


def _words(review: Review) -> Iterator[str]:
    for words in review.words:
        where = f"{code(words.path)} dòng {words.line}"
        yield f"{words.label}, {where}: {safe(words_text(words), _LONGEST_WORDS)}"


def _listed(heading: str, rows: Iterable[str], most: int, what: str) -> Iterator[str]:
    """The rows below their heading, as many as are told; nothing without rows."""
    told = list(rows)
    if told:
        yield from ("", f"### {heading}", "")
        yield from (f"- {row}" for row in told[:most])
    if len(told) > most:
        yield f"- và {number_text(len(told) - most)} {what} nữa"


def _tail(review: Review, links: Links) -> Iterator[str]:
    yield from _listed("Tin và bài", _stories(review), _MOST_OTHER_FILES, "bài")
    yield from _listed("Chữ mới mà người đọc sẽ thấy", _words(review), _MOST_WORDS, "chỗ")
    files = map(code, review.other_files)
    yield from _listed("Tệp khác đã đổi", files, _MOST_OTHER_FILES, "tệp")
    if review.elsewhere:
        yield ""
        yield elsewhere(review)
    yield ""
    yield "---"
    yield ""
    if links.preview and review.is_built:
        yield f"[Xem thử trang web dựng từ thay đổi này]({links.preview}). "
    yield (
        "Chưa biết sửa ở đâu? Bấm số dòng ở bảng trên, hoặc trả lời ngay dưới đây, người duyệt sẽ "
        f"giúp. So với {code(_SHA.sub(_short, review.base))}."
    )
