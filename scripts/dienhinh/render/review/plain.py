"""A review for the terminal: the same facts as the comment, without tables."""

from collections.abc import Iterator

from dienhinh.model.review import Change, ProfileReview, Review
from dienhinh.problems import as_text
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


def as_plain(review: Review) -> str:
    """Alerts and problems first, then each profile, each story, then what else was changed."""
    lines = [headline(review)]
    lines += [f"ĐỌC TRƯỚC: {warning}" for warning in review.warnings]
    for profile in review.profiles:
        lines += [f"ĐỌC TRƯỚC: {profile.path}: {alert}" for alert in profile.alerts]
    lines += as_text(review.problems).splitlines()
    lines += [f"> {step}" for step in forms_steps(review)]
    for profile in review.profiles:
        lines += ["", *_profile(profile)]
    for story in review.stories:
        lines += ["", f"{STORY_VI[story.state]}: {story.title}", f"  {story.path}"]
        lines += [f"  {line}" for line in (story.standing, told_text(story)) if line]
    lines += _words(review)
    for changed in review.lists:
        lines += ["", f"Đã đổi trong {changed.path}:", *_changes(changed.changes)]
    if review.other_files:
        lines += ["", "Tệp khác đã đổi:", *(f"  {path}" for path in review.other_files)]
    lines += ["", elsewhere(review)]
    return "\n".join(lines).strip("\n") + "\n"


def _words(review: Review) -> Iterator[str]:
    if review.words:
        yield from ("", "Chữ mới mà người đọc sẽ thấy:")
    for words in review.words:
        yield f"  {words.path}:{words.line}: {words.label}: {words_text(words)}"


def _profile(profile: ProfileReview) -> Iterator[str]:
    yield f"{state_text(profile)}: {profile.title}"
    yield f"  {profile.path}"
    yield f"  {profile.standing}"
    if profile.completeness:
        yield f"  Đầy đủ: {completeness_text(profile.completeness)}"
    if profile.pages:
        yield f"  Độ dài: {pages_text(profile.pages)}"
    for exposure in profile.exposures:
        sign = "công khai" if exposure.is_public else "không công khai"
        yield f"  {exposure.label}: {sign} ({exposure.why})"
    yield from _changes(profile.changes)
    for step in profile.next_steps:
        yield f"  > {step}"


def _changes(changed: tuple[Change, ...]) -> Iterator[str]:
    for change in changed:
        before, after = change_sides(change)
        yield f"  {change.label}: " + (HIDDEN if change.is_hidden else f"{before} -> {after}")
