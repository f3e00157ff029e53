"""The only door to the public: decides from status, day and consent what may be shown.

Everything later sees a `PublicProfile`. The law: consent for each item, silence is no consent
(Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 9), publishing only with it (Điều 16); a person's
picture likewise (Bộ luật Dân sự 2015, Điều 32). The name of a collective is no personal datum.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from dienhinh.derive.named_communes import communes_named
from dienhinh.model.article import Article
from dienhinh.model.consent import holds, may_be_shown
from dienhinh.model.folder import Folder, PhotoFacts
from dienhinh.model.lists import OF_PLACES, Commune, CommuneKey
from dienhinh.model.needed_consents import items_shown, names_group
from dienhinh.model.plan import Correction, Plan
from dienhinh.model.profile import Photo, Profile
from dienhinh.model.public import (
    Announcement,
    Contact,
    Coverage,
    Figures,
    PublicCorrection,
    PublicPhoto,
    PublicProfile,
    PublicText,
    Withdrawn,
)
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import parse_phone
from dienhinh.vietnamese.credits import bare_credit
from dienhinh.vietnamese.ethnic_groups import find_ethnic_group
from dienhinh.vietnamese.villages import begun_small


def public_view(
    profile: Profile, folder: Folder, reference: Reference, today: date
) -> PublicProfile | Withdrawn | None:
    """What the public sees of a profile on a day: the profile, that it was taken down, or nothing.

    A draft is nothing; a profile is nothing before its day and that of its call; a person's is
    nothing without consent for the name and, where photographs show the person, for the photos. So
    is that of a collective in which such a consent was recorded and holds no more.
    """
    if profile.status == "withdrawn":
        # A person's address is mostly the name: a page there would tell who was taken down.
        if profile.is_of_person:
            return None
        return Withdrawn(slug=profile.slug, former_slugs=profile.former_slugs)
    day = first_day(profile, reference)
    if profile.status not in {"scheduled", "published"} or day > today:
        return None
    if not may_appear(profile, today):
        return None
    if _tells_too_much(profile, today):
        return None
    return _shown(profile, _text(profile, today), folder, reference, today)


def public_coverage(
    plans: Iterable[Plan], shown: Collection[str], today: date, *, unsaid: Collection[str]
) -> Iterator[Coverage]:
    """The pieces that ran, with a link, about the profiles `shown`; of the plans nothing else.

    Of those `unsaid` the ethnic group may not be named: a piece whose title does is left out.
    """
    for plan in plans:
        for slot in plan.slots:
            has_run = slot.ran_on is not None and slot.ran_on <= today
            if not has_run or slot.link is None or slot.profile not in shown:
                continue
            if slot.profile not in unsaid or not _name_group(slot.title, slot.outlet):
                yield Coverage(
                    profile=slot.profile,
                    channel=slot.channel,
                    outlet=slot.outlet,
                    title=slot.title,
                    link=slot.link,
                    ran_on=slot.ran_on or slot.date,
                )


def announcements(
    plans: Iterable[Plan],
    shown: Collection[str],
    today: date,
    *,
    gone: Collection[str],
    unsaid: Collection[str],
) -> Iterator[Announcement]:
    """The stories to come that staff wrote public words about; neither profile nor channel.

    What is among the profiles `shown` has come. Those `gone` were public when the words were
    written, so the words may name who is not to be named any more. Of those `unsaid` they may not
    name the ethnic group.
    """
    for plan in plans:
        for slot in plan.slots:
            is_ahead = slot.ran_on is None and slot.date >= today
            is_to_come = slot.profile not in shown and slot.profile not in gone
            if slot.teaser is None or not is_ahead or not is_to_come:
                continue
            if slot.profile not in unsaid or not _name_group(slot.teaser):
                yield Announcement(on=slot.date, text=slot.teaser)


def public_corrections(
    log: Iterable[Correction],
    shown: Collection[str],
    today: date,
    *,
    articles: Iterable[Article],
    unsaid: Collection[str],
) -> Iterator[PublicCorrection]:
    """The corrections of other pages, of the profiles `shown` and of the public `articles`.

    Those of other profiles and articles would tell of them. Of the profiles `unsaid` the ethnic
    group may not be named: an entry that does is left out, that of an article about one too.
    """
    told = {article.slug: article.about for article in articles}
    for entry in log:
        is_shown = entry.profile is None or entry.profile in shown
        is_read = entry.article is None or entry.article in told
        if entry.on > today or not is_shown or not is_read:
            continue
        about = told[entry.article] if entry.article else (entry.profile,)
        if not any(slug in unsaid for slug in about) or not _name_group(entry.text, entry.basis):
            yield PublicCorrection(
                on=entry.on,
                text=entry.text,
                profile=entry.profile,
                article=entry.article,
                basis=entry.basis,
            )


def _name_group(*words: str | None) -> bool:
    return any(text is not None and find_ethnic_group(text) for text in words)


def first_day(profile: Profile, reference: Reference) -> date:
    """The first day a profile may be seen."""
    return reference.calls[profile.call].first_day(profile.publish_on)


def public_workplace(profile: Profile, today: date) -> str | None:
    """Where the person works; what leads to a home asks for the consent an address does."""
    is_open = not profile.workplace_tells_home or may_be_shown(profile, "address", today)
    return profile.workplace if is_open else None


def may_appear(profile: Profile, today: date) -> bool:
    """Whether name and photographs may be shown, without which nothing of a profile is."""
    return all(may_be_shown(profile, item, today) for item in items_shown(profile))


def tells_group(profile: Profile, today: date) -> bool:
    """Whether a text names an ethnic group that may not be told on the day."""
    return not may_be_shown(profile, "ethnicity", today) and names_group(profile)


def _tells_too_much(profile: Profile, today: date) -> bool:
    """The same of people who agreed to it once: it must take effect without anybody's help.

    Without any consent ever it is an error of `check` (`ethnicity-consent`), and to look again
    costs more than all the rest.
    """
    return profile.has_recorded("ethnicity") and tells_group(profile, today)


def _text(profile: Profile, today: date) -> PublicText:
    return PublicText(
        workplace=public_workplace(profile, today),
        activities=profile.achievements.activities,
        measures=profile.achievements.measures,
        results=profile.achievements.results,
        effects=profile.achievements.effects,
        replication=profile.replication,
        verified=profile.verified,
        contact=_contact(profile, today),
        press_texts=profile.press_texts,
    )


def _shown(
    profile: Profile, text: PublicText, folder: Folder, reference: Reference, today: date
) -> PublicProfile:
    then = _commune_then(profile, reference)
    place = _place(profile, then, reference, today)
    day = reference.calls[profile.call].date
    named = communes_named(place, then, profile.unit, reference, day)
    return PublicProfile(
        slug=profile.slug,
        name=profile.name,
        kind=profile.kind,
        call=profile.call,
        unit=profile.unit,
        movement=profile.movement,
        sector=profile.sector,
        origin=profile.origin,
        published_on=profile.publish_on or reference.calls[profile.call].date,
        place=place,
        commune=then.key if then else None,
        communes_today=_communes_today(
            _communes_then(named.communes, then), profile.unit, reference, today
        ),
        is_place_in_today=named.is_all and (then is None or then in named.communes),
        summary=profile.summary,
        figures=_figures(profile),
        photos=tuple(_photos(profile, folder)),
        awards=profile.awards,
        sources=profile.sources,
        last_day=_last_day(profile, today),
        former_slugs=profile.former_slugs,
        text=text,
    )


def _place(profile: Profile, then: Commune | None, reference: Reference, today: date) -> str:
    """The address in full for a collective or with consent; else down to the commune only."""
    if profile.address and may_be_shown(profile, "address", today):
        return profile.address
    unit = reference.units[profile.unit]
    place = begun_small(unit.full_name)
    if then is None or unit.code == then.code:
        return place
    # An office that introduces is nowhere.
    return f"{then.full_name}, {place}" if unit.group in OF_PLACES else reference.commune_told(then)


def _commune_then(profile: Profile, reference: Reference) -> Commune | None:
    """The commune it names; of one that names none the commune that introduced it."""
    unit = reference.units[profile.unit]
    code = profile.commune or (unit.code if unit.group == "commune" else None)
    return reference.commune_on(code, reference.calls[profile.call].date) if code else None


def _communes_then(named: tuple[Commune, ...], then: Commune | None) -> tuple[Commune, ...]:
    """Its commune, and those that the address names beside it."""
    return named if then is None or then in named else (then,)


def _communes_today(
    then: tuple[Commune, ...], unit: str, reference: Reference, today: date
) -> tuple[CommuneKey, ...]:
    if not then:
        # A whole district that is one commune now: the island of Lý Sơn had no communes.
        holders = [c.key for c in reference.communes if c.exists_on(today) and unit in c.units]
        return tuple(holders) if len(holders) == 1 else ()
    of_each = (reference.holders_of(commune, today) for commune in then)
    return tuple(dict.fromkeys(holder.key for holders in of_each for holder in holders))


def _figures(profile: Profile) -> Figures | None:
    model = profile.model
    if model is None:
        return None
    return Figures(
        founded=model.founded,
        jobs_created=model.jobs_created,
        households_supported=model.households_supported,
        members=model.members,
        as_of=model.as_of,
    )


def _photos(profile: Profile, folder: Folder) -> list[PublicPhoto]:
    return [
        _public_photo(photo, facts, folder)
        for photo in profile.photos
        if isinstance(facts := folder.photos.get(photo.file), PhotoFacts)
    ]


def _public_photo(photo: Photo, facts: PhotoFacts, folder: Folder) -> PublicPhoto:
    return PublicPhoto(
        source=f"{folder.path}/{photo.file}",
        digest=facts.digest,
        width_px=facts.width_px,
        height_px=facts.height_px,
        caption=photo.caption,
        alt=photo.alt,
        credit=bare_credit(photo.credit),
        is_illustration=photo.kind == "illustration",
    )


def _contact(profile: Profile, today: date) -> Contact | None:
    given = [c.on for c in profile.agreed if c.item == "phone" and c.holds_on(today)]
    phone = parse_phone(profile.phone) if profile.phone else None
    if not given or phone is None:
        return None
    return Contact(
        display=phone.display,
        tel=phone.tel,
        consent_on=max(given),
        last_day=_last_day_of(profile, "phone", today),
    )


def _last_day(profile: Profile, today: date) -> date | None:
    """The last day on which everything that is shown may be; None when no consent has an end."""
    shown = [*items_shown(profile)]
    if profile.address or profile.workplace_tells_home:
        shown.append("address")
    if holds(profile.agreed, "ethnicity", today) and names_group(profile):
        shown.append("ethnicity")
    ends = (_last_day_of(profile, item, today) for item in shown)
    return min((day for day in ends if day is not None), default=None)


def _last_day_of(profile: Profile, item: str, today: date) -> date | None:
    """The last day of what is in force of an item; None without an end, or when nothing is."""
    ends = [c.last_day for c in profile.agreed if c.item == item and c.holds_on(today)]
    return None if None in ends else max((day for day in ends if day), default=None)
