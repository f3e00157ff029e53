"""Answers that must be one of a list: an option of a field, a unit, commune, movement or sector."""

from collections.abc import Callable, Iterable, Sequence

from dienhinh.intake.drafts.place_marks import Place
from dienhinh.intake.drafts.places import Guess, Names
from dienhinh.intake.drafts.read import Read
from dienhinh.intake.drafts.typed_text import label_key, one_line
from dienhinh.intake.lines.boxes import has_empty_box, ticked
from dienhinh.model.both import Both
from dienhinh.model.lists import Commune
from dienhinh.model.schema.fields import Choice, Reference
from dienhinh.vietnamese import date_text

# More names than these are looked up, not read in a message.
_MOST_SHOWN = 15


def read_choice(kind: Choice, text: str) -> Read:
    key = label_key(ticked(text))
    for option in kind.options:
        if key in {label_key(option.vi), label_key(option.en), label_key(option.id)}:
            return Read(value=option.id)
    known = [Both(option.vi, option.en) for option in kind.options]
    return Read(doubt=_not_listed(Both("không có trong danh sách", "it is not in the list"), known))


def _not_listed(said: Both, known: Sequence[Both]) -> Both:
    """With what may be typed, where that is a short list."""
    if not 0 < len(known) <= _MOST_SHOWN:
        return said
    vi, en = ("; ".join(names) for names in ((k.vi for k in known), (k.en for k in known)))
    return Both(f"{said.vi}; ghi một trong: {vi}", f"{said.en}; write one of: {en}")


def read_reference(kind: Reference, text: str, names: Names, unit: str | None) -> Read:
    plain = one_line(ticked(text))
    finders: dict[str, Callable[[], Guess | None]] = {
        "units": lambda: names.unit(plain),
        "communes": lambda: names.commune(plain, unit),
        "movements": lambda: names.movement(plain),
        "sectors": lambda: names.sector(plain),
        "calls": lambda: names.call(plain),
    }
    found = finders[kind.to]() if plain and kind.to in finders else None
    if found is None:
        return Read(doubt=_not_found(kind, plain or one_line(text), names, unit))
    return Read(value=found.id, doubt=found.note)


def _not_found(kind: Reference, text: str, names: Names, unit: str | None) -> Both:
    other = _other_commune(text, names, unit) if kind.to == "communes" else None
    if other is not None:
        return other
    meant = names.units.meant(text) if kind.to == "units" else []
    if meant:
        return _not_clear(meant, names)
    several = several_movements(text, names) if kind.to == "movements" else None
    if several is not None:
        return several
    lists: dict[str, Iterable[str]] = {
        "movements": (row.short for row in names.movements),
        "sectors": (row.name for row in names.reference.sectors.values()),
    }
    known = [Both(name, name) for name in lists.get(kind.to, ())]
    return _not_listed(
        Both("không tìm thấy trong danh mục", "it was not found in the lists"), known
    )


def _other_commune(text: str, names: Names, unit: str | None) -> Both | None:
    """Which communes bear the name elsewhere, or at another time."""
    own = names.reference.units.get(unit or "")
    elsewhere = names.communes_called(text.partition(",")[0], None) if own else []
    if own is not None and elsewhere:
        told = "; ".join(f"{names.reference.commune_told(c)} ({c.code})" for c in elsewhere)
        return Both(
            f"không thuộc {own.full_name}; trong danh mục có {told}",
            f"it is not of {own.full_name}; the lists have {told}",
        )
    then = names.then(text)
    if then:
        told = _listed(then)
        return Both(
            f"là tên sau sắp xếp; lúc ấy là một trong: {told}",
            f"it is a name of after the mergers; at the time it was one of: {told}",
        )
    now = names.now(text)
    if now:
        told = _listed(now)
        return Both(
            f"là tên trước sắp xếp; ngày công văn thì thuộc một trong: {told}",
            f"it is a name of before the mergers; on the day of the dispatch it is part of: {told}",
        )
    return None


def _listed(communes: Iterable[Commune]) -> str:
    return ", ".join(f"{commune.full_name} ({commune.code})" for commune in communes)


def several_movements(text: str, names: Names) -> Both | None:
    """That a text names several movements, so that none was taken; None where it does not."""
    several = names.movements_within(text)
    # Behind an empty box stands what was not chosen.
    if len(several) < 2 or has_empty_box(text):  # noqa: PLR2004 two are several
        return None
    told = "; ".join(row.short for row in names.movements if row.id in several)
    return Both(
        f"nguồn nêu {len(several)} phong trào ({told}), mà mỗi phong trào là một hồ sơ riêng; "
        "ghi một phong trào ở đây, các phong trào còn lại thì lập thêm hồ sơ",
        f"the source names {len(several)} movements ({told}) and each has a profile of its "
        "own; write one of them here and make a further profile for each of the others",
    )


def _not_clear(meant: Sequence[Place], names: Names) -> Both:
    """Why a name of a unit was not taken although something bears it."""
    told = "; ".join(place.full_name for place in meant)
    if len(meant) > 1:
        return Both(
            f"có thể là một trong: {told}; ghi đủ dấu, có “xã” hay “huyện” đứng trước",
            f"it may be one of: {told}; write it with its marks and its type",
        )
    day = names.named_call.date
    return Both(
        f"{told} không có vào ngày công văn ({date_text(day)})",
        f"{told} did not exist on the day of the dispatch ({day})",
    )
