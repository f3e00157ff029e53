"""`/cong-van/<call>/`: the dispatch: who is asked for what by when, and its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dienhinh.derive import json_ld
from dienhinh.derive.names import DISPATCHES, movement_link
from dienhinh.derive.quota_coverage import nominator
from dienhinh.derive.reports.outline_papers import outline_uri
from dienhinh.model.call import Call
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """The data of `dispatch.html`; `profiles_least`, `profiles_most` are asked for in all.

    `nominating` is how many introduce profiles, `noun` what one of them is. `is_over`: the deadline
    has passed; `newer` is the newest dispatch, where that is a later one.
    """

    call: Call
    is_over: bool
    newer: Link | None
    movements: tuple[Link, ...]
    outlines: tuple[Link, ...]
    nominating: int
    noun: str
    profiles_least: int
    profiles_most: int


def deadline_told(call: Call, today: date) -> str:
    """By when a dispatch asks for answers, or that it asked for them: a whole sentence."""
    if call.is_over_on(today):
        return f"Hạn gửi báo cáo ({call.deadline_text}) đã qua."
    return f"Gửi báo cáo {call.deadline_text}."


def pages(library: Library) -> Iterator[Page]:
    """A page for each call."""
    reference = library.reference
    for call in reference.calls.values():
        here = _link(call)
        newest = reference.calls_newest_first()[0]
        asked = [id_ for group in call.addressees if group.nominates for id_ in group.units]
        slots = len(asked) * len(call.movements)
        yield Page(
            uri=here.uri,
            template="dispatch.html",
            title=call.title,
            description=f"{call.issuer}: {call.subject}. {deadline_told(call, library.today)}",
            section=DISPATCHES.uri,
            crumbs=(DISPATCHES,),
            data=Dispatch(
                call=call,
                is_over=call.is_over_on(library.today),
                newer=_link(newest) if newest.date > call.date else None,
                movements=tuple(
                    Link(
                        reference.movements[id_].official,
                        movement_link(reference.movements[id_]).uri,
                    )
                    for id_ in call.movements
                ),
                outlines=tuple(
                    Link(outline.title, outline_uri(outline, reference))
                    for (call_id, _), outline in reference.outlines.items()
                    if call_id == call.id
                ),
                nominating=len(asked),
                noun=nominator(asked, reference),
                profiles_least=slots * call.quota.least,
                profiles_most=slots * call.quota.most,
            ),
            json_ld=(json_ld.breadcrumbs((DISPATCHES,), here, library.address),),
        )


def _link(call: Call) -> Link:
    return Link(call.title, f"{DISPATCHES.uri}{call.id}/")
