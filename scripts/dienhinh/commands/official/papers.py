"""The papers of a call: reports of units and of the province, the board, reminders.

Everything is read and checked as ever, but kept in full: what comes out is for officials and never
goes near the site.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dienhinh import pipeline
from dienhinh.check.articles import shape_articles
from dienhinh.check.context import Context
from dienhinh.check.faulty_lists import faulty_lists
from dienhinh.check.plans import shape_plans
from dienhinh.check.reference import load_reference
from dienhinh.check.report_words import private_lines
from dienhinh.check.run import check_profile
from dienhinh.commands.arguments import not_listed
from dienhinh.commands.meant_call import call_meant
from dienhinh.commands.official.unnamed_people import unnamed_people
from dienhinh.derive.news import news_plan
from dienhinh.derive.public import public_view
from dienhinh.derive.reports.province_report import province_report
from dienhinh.derive.reports.reminders import reminded, reminder_message, reminder_paper
from dienhinh.derive.reports.sheets import board_sheets, report_sheets
from dienhinh.derive.reports.unit_report import unit_report
from dienhinh.model.article import Article
from dienhinh.model.board import Board
from dienhinh.model.dossier import Dossier, Filed
from dienhinh.model.folder import KnownFacts
from dienhinh.model.lists import Unit
from dienhinh.model.official import PictureFile, Report
from dienhinh.model.output import Output
from dienhinh.model.photo_variants import Variant
from dienhinh.model.plan import PLAN_FILE, Plan
from dienhinh.model.public import PublicProfile
from dienhinh.model.unit_figures import UnitFigures
from dienhinh.pipeline.unit_answers import UnitAnswers, unit_answers
from dienhinh.problems import Problem, Severity
from dienhinh.read.articles import article_trees
from dienhinh.read.folders import LISTS_FOLDER, ProfilePlace, profile_places, read_folder
from dienhinh.read.markers import markers
from dienhinh.read.plans import plan_trees
from dienhinh.read.reference import CALL_FILE, reference_trees
from dienhinh.read.revisions import revision
from dienhinh.read.sealed_values import Key, with_open_phone
from dienhinh.read.yaml_tree import read_tree
from dienhinh.refusal import Refusal
from dienhinh.render.photos import photo_files
from dienhinh.render.word.official import official_file
from dienhinh.render.workbook import workbook_file
from dienhinh.vietnamese import date_text
from dienhinh.write.known_pictures import KnownPictures


class ReportError(Refusal):
    """A report cannot be made as asked; the text says why, in both languages."""


def dossier(options: pipeline.Options, call: str | None) -> Dossier:
    """All that a call has brought in; the only one that can be meant when none is named.

    Raises ReportError when the lists are unusable, or there is no such call, or several are open.
    """
    trees, problems = reference_trees(options.profiles)
    reference, found = load_reference(trees)
    problems += found
    if reference is None:
        raise faulty_lists(ReportError, options.profiles, problems)
    call_id = call_meant(ReportError, call, reference, options.today, options.profiles)
    context = Context(reference=reference, today=options.today, repository=options.repository)
    places, found = profile_places(options.profiles)
    filed = _filed(options, places, context, call_id)
    others = (place for place in places if _call_of(place) != call_id)
    unnamed = unnamed_people(filed, others, context)
    answers = unit_answers(options.profiles, context)
    plans, of_plans = _plans(options, call_id)
    every = [*problems, *found, *answers.problems, *(p for one in filed for p in one.problems)]
    faulty = {unit: rows for (of, unit), rows in answers.faulty.items() if of == call_id}
    return Dossier(
        call=reference.calls[call_id],
        reference=reference,
        today=options.today,
        filed=filed,
        figures=_figures(answers, call_id),
        faulty_figures=faulty,
        texts={
            (text.unit, text.movement): replace(text, private=private_lines(text, unnamed))
            for text in answers.texts
            if text.call == call_id
        },
        plans=tuple(plan for plan in plans if plan.call not in of_plans),
        stories=news_plan(_articles(options), plans, options.address, options.today).slots,
        faulty_plans={of: len(errors) for of, errors in of_plans.items()},
        problems=tuple(sorted([*every, *(p for errors in of_plans.values() for p in errors)])),
        faulty_texts=frozenset(
            (unit, movement) for of, unit, movement in answers.faulty_texts if of == call_id
        ),
    )


def _figures(answers: UnitAnswers, call: str) -> Mapping[str, UnitFigures]:
    """The figures of the units of a call by folder, of a faulty file what is sound of them."""
    whole = {(entry.call_folder, entry.unit_folder): entry.figures for entry in answers.entries}
    # A file of right shape may have errors all the same.
    left = {place: figures for place, figures in whole.items() if place not in answers.faulty}
    found = sorted({**left, **answers.sound}.items())
    return {unit: figures for (of, unit), figures in found if of == call}


def dossier_at(options: pipeline.Options, call: str, since: str) -> tuple[str, Dossier]:
    """The same call as it was in a git revision, judged on the same day, and that state's day.

    An official paper names the day, not the revision: `ngày 20/11/2023`. Raises RevisionError when
    the revision is none, ReportError when it did not know the call.
    """
    with tempfile.TemporaryDirectory(prefix="dienhinh-") as scratch:
        earlier = Path(scratch) / "profiles"
        earlier.mkdir()
        found = revision(options.profiles, since)
        found.export(earlier)
        day = date_text(found.day())
        if not (earlier / call / CALL_FILE).is_file():
            raise ReportError(
                f"mốc “{since}” (ngày {day}) chưa có đợt {call}; ghi một mốc sau khi có đợt ấy.",
                f'the revision "{since}" ({found.day()}) has no call {call} yet: give one from '
                "after it was made.",
                about="--since",
                is_mistyped=True,
            )
        # Facts of pictures are kept by path: those of another state must not be mixed in.
        then = replace(options, profiles=earlier, cache=Path(scratch) / "cache")
        return f"ngày {day}", dossier(then, call)


def opened(found: Dossier, key: Key) -> Dossier:
    """The dossier with sealed telephone numbers in clear; SealError when the key opens one not."""
    filed = (
        one if one.profile is None else replace(one, profile=with_open_phone(one.profile, key))
        for one in found.filed
    )
    return replace(found, filed=tuple(filed))


def make_unit_report(found: Dossier, unit: str, movement: str, *, internal: bool) -> Report:
    """The report of a unit. Raises ReportError when unit or outline is unknown or not of the call.

    A unit that the call does not name may answer all the same; one that is gone may not.
    """
    units = found.reference.units
    if unit not in units:
        there = [one for one in units.values() if one.exists_on(found.call.date)]
        names = [(one.id, name) for one in there for name in (one.name, one.full_name)]
        ids = [one.id for one in there]
        where = f"{LISTS_FOLDER}/units.yaml"
        raise not_listed(ReportError, "--unit", unit, ids, where, names=names)
    known = units[unit]
    if not known.exists_on(found.call.date):
        raise _not_there(found, known)
    _outline(found, movement)
    return unit_report(found, unit, movement, internal=internal)


def make_province_report(
    found: Dossier,
    movements: Sequence[str],
    *,
    internal: bool,
    earlier: tuple[str, Dossier] | None,
) -> Report:
    """The synthesis. Raises ReportError when an outline is unknown."""
    for movement in movements:
        _outline(found, movement)
    return province_report(found, movements, internal=internal, earlier=earlier)


def report_file(options: pipeline.Options, report: Report, ending: str) -> bytes:
    """The report as `.docx` or its tables as `.xlsx`."""
    if ending == ".docx":
        return official_file(report.paper, _Pictures(options.profiles))
    if ending == ".xlsx":
        return workbook_file(report.paper.name, report_sheets(report.grids, report.about))
    raise ReportError(
        f"“{ending}” không phải dạng tệp làm được; đặt tên tệp đuôi .docx hoặc .xlsx.",
        f'"{ending}" is no form of report; name the file .docx or .xlsx.',
        is_mistyped=True,
    )


def board_workbook(made: Board) -> bytes:
    """The board as a workbook."""
    return workbook_file(made.title, board_sheets(made))


def reminders(options: pipeline.Options, found: Dossier, made: Board) -> Iterator[Output]:
    """For each unit to be reminded: the letter and the short message."""
    for row in reminded(found, made):
        paper = reminder_paper(found, made, row)
        content = official_file(paper, _Pictures(options.profiles))
        yield Output(f"nhac-{row.unit}.docx", content)
        yield Output(f"nhac-{row.unit}.txt", reminder_message(found, made, row).encode())


class _Pictures:
    """Hands out pictures of profiles as JPEG without metadata."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def __call__(self, file: PictureFile, width_px: int) -> bytes:
        width = min(width_px, file.width_px)
        height = max(1, round(file.height_px * width / file.width_px))
        wanted = Variant(digest=file.digest, width_px=width, height_px=height, format="jpeg")
        return next(photo_files(self._root / file.source, [wanted])).content


def _plans(
    options: pipeline.Options, call: str
) -> tuple[list[Plan], Mapping[str, Sequence[Problem]]]:
    """The publishing plans of right shape, that of the call first; errors of all, by call."""
    trees, problems = plan_trees(options.profiles)
    entries, found = shape_plans(trees)
    faulty: dict[str, list[Problem]] = {}
    for problem in (*problems, *found):
        path = Path(problem.path)
        if problem.severity is Severity.ERROR and path.name == PLAN_FILE:
            faulty.setdefault(path.parent.name, []).append(problem)
    plans = [entry.plan for entry in entries if entry.is_sound]
    return sorted(plans, key=lambda plan: (plan.call != call, plan.call)), faulty


def _articles(options: pipeline.Options) -> Iterator[Article]:
    """The stories of the site whose head is right; of the others `check` tells."""
    trees, _ = article_trees(options.docs)
    for article, _ in shape_articles(trees, markers(options.docs))[0]:
        yield article


def _filed(
    options: pipeline.Options, places: Sequence[ProfilePlace], context: Context, call: str
) -> tuple[Filed, ...]:
    pictures = KnownPictures(options.cache)
    return tuple(
        _one(options, place, context, pictures.of(place.path))
        for place in places
        if _call_of(place) == call
    )


def _call_of(place: ProfilePlace) -> str:
    return place.path.split("/", 1)[0]


def _one(
    options: pipeline.Options,
    place: ProfilePlace,
    context: Context,
    known: KnownFacts,
) -> Filed:
    folder = read_folder(options.profiles, place, known, {})
    tree, problems = read_tree(place.file, place.shown_as)
    profile = None
    is_public = False
    if tree is not None:
        profile, found = check_profile(tree, folder, context)
        problems = [*problems, *found]
    filed = Filed(
        unit=place.path.split("/")[1],
        root=tree.root if tree is not None else {},
        profile=profile,
        folder=folder,
        problems=tuple(problems),
        is_public=False,
    )
    if profile is not None and filed.is_sound:
        view = public_view(profile, folder, context.reference, options.today)
        is_public = isinstance(view, PublicProfile)
    return replace(filed, is_public=is_public)


def _outline(found: Dossier, movement: str) -> None:
    if (found.call.id, movement) not in found.reference.outlines:
        raise not_listed(ReportError, "--movement", movement, found.call.movements, CALL_FILE)


def _not_there(found: Dossier, unit: Unit) -> ReportError:
    """The refusal for a unit that was not there on the day of the call, with a call of its time."""
    calls = [call for call in found.reference.calls.values() if unit.exists_on(call.date)]
    last = max(calls, key=lambda call: (call.date, call.id), default=None)
    day = date_text(found.call.date)
    vi, en = "xem lại --unit.", "look at --unit."
    if last is not None:
        vi = f"báo cáo của đợt trước thì thêm --call {last.id}."
        en = f"for the report of an earlier call add --call {last.id}."
    return ReportError(
        f"ngày {day}, khi có công văn của đợt {found.call.id}, không có {unit.full_name}; {vi}",
        f"on {day}, the day of the call {found.call.id}, there was no {unit.full_name}: {en}",
        about="--unit",
        is_mistyped=True,
    )
