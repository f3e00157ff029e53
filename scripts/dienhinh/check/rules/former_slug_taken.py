"""An old address of a profile is one of another profile, or stands in the list for nothing."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus, Trace
from dienhinh.model.both import Both
from dienhinh.model.source import Spot
from dienhinh.problems import Problem, Related, Severity

CODE = "former-slug-taken"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    folders = {trace.slug: trace for trace in corpus.traces}
    first: dict[str, tuple[Trace, Spot]] = {}
    for trace in corpus.traces:
        for slug, spot in trace.former_slugs:
            told = first.setdefault(slug, (trace, spot))
            if slug == trace.slug or (told[0] is trace and told[1] != spot):
                yield _problem(trace, spot, _needless(slug, is_own=slug == trace.slug))
            elif slug in corpus.slugs | folders.keys():
                other = folders.get(slug)
                there = (other, other.name_spot) if other else None
                story = corpus.stories.get(slug)
                is_gone = story is not None and story.status == "withdrawn"
                yield _problem(trace, spot, _taken(slug, is_gone=is_gone), there)
            elif told[0] is not trace:
                yield _problem(trace, spot, _claimed(slug), told)


def _needless(slug: str, *, is_own: bool) -> Both:
    if is_own:
        return Both(
            f"“{slug}” là tên thư mục hiện nay của hồ sơ này, không phải tên cũ. Bỏ dòng này.",
            f'"{slug}" is the present name of this folder, no former one. Remove this line.',
        )
    return Both(
        f"“{slug}” đã ghi ở trên. Bỏ dòng này.", f'"{slug}" stands above. Remove this line.'
    )


def _taken(slug: str, *, is_gone: bool) -> Both:
    if is_gone:
        return Both(
            f"“{slug}” là thư mục của một hồ sơ đã gỡ: ai có địa chỉ ho-so/{slug}/ không được dẫn "
            "sang hồ sơ khác. Bỏ dòng này.",
            f'"{slug}" is the folder of a withdrawn profile: nobody who has ho-so/{slug}/ may be '
            "led to another one. Remove this line.",
        )
    return Both(
        f"“{slug}” là tên thư mục của một hồ sơ khác: địa chỉ ho-so/{slug}/ không dẫn đi nơi khác "
        "được. Bỏ dòng này, hoặc đổi tên thư mục của hồ sơ kia.",
        f'"{slug}" is the folder of another profile: ho-so/{slug}/ cannot lead elsewhere. Remove '
        "this line, or rename that folder.",
    )


def _claimed(slug: str) -> Both:
    return Both(
        f"Hai hồ sơ cùng ghi tên cũ “{slug}”: một địa chỉ chỉ dẫn tới một trang. Giữ dòng ở hồ sơ "
        "đã từng ở địa chỉ ấy, bỏ dòng kia.",
        f'Two profiles claim the former slug "{slug}": an address leads to one page. Keep the line '
        "in the profile that stood there, remove the other.",
    )


def _problem(
    trace: Trace, spot: Spot, told: Both, other: tuple[Trace, Spot] | None = None
) -> Problem:
    related: tuple[Related, ...] = ()
    if other is not None:
        related = (Related(other[0].path, *other[1], "Hồ sơ ấy ở đây.", "It is here."),)
    return Problem(trace.path, *spot, CODE, SEVERITY, told.vi, told.en, related)
