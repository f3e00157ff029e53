"""The communes of a day as units that a call addresses, and the lines of units that are missing.

A code is used again after a merger, and a whole line of places can change on one day: a unit is the
commune that bears its code and began on its day, and is looked for among no others.
"""

import json
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from dienhinh.model.lists import Commune, Unit
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import date_text, upper_first
from dienhinh.write.files import replace_file


def addressed(group: str, day: date, reference: Reference) -> list[Unit]:
    """The units of a group on a day; of communes those that the list of communes has then."""
    found = [u for u in reference.units.values() if u.group == group and u.exists_on(day)]
    present = _present(day, reference)
    if group != "commune" or not present:
        return found
    return [unit for unit in found if any(unit.is_of(commune) for commune in present)]


def add_missing(path: Path, day: date, reference: Reference) -> bool:
    """Append the communes of the day that are no units yet to the list; whether there were any.

    Their ids are those of their pages (`xa-ba-to-21484`), since names repeat; with the year they
    began (`xa-ba-vi-21529-2025`) where an earlier commune of the name and code has that id.
    """
    known = addressed("commune", day, reference)
    missing = [
        commune
        for commune in _present(day, reference)
        if not any(unit.is_of(commune) for unit in known)
    ]
    if not missing:
        return False
    before = path.read_bytes().decode()
    line_end = "\r\n" if "\r\n" in before else "\n"
    lines = [
        f"\n  # Ủy ban nhân dân cấp xã có ngày {date_text(day)}, chép từ communes.yaml",
        *_lines(missing, reference.units.keys()),
    ]
    added = "\n".join(["", *lines, ""]).replace("\n", line_end)
    replace_file(path, (before.rstrip("\r\n") + added).encode())
    return True


def _present(day: date, reference: Reference) -> list[Commune]:
    return [commune for commune in reference.communes if commune.exists_on(day)]


def _lines(communes: Collection[Commune], taken: Collection[str]) -> Iterator[str]:
    for commune in communes:
        id_ = f"{commune.slug}-{commune.code}"
        if id_ in taken:
            id_ = f"{id_}-{commune.valid_from.year}"
        name = json.dumps(upper_first(commune.full_name), ensure_ascii=False)
        until = f", valid_to: {commune.valid_to}" if commune.valid_to else ""
        yield (
            f"  - {{id: {id_}, name: {name}, full_name: {name}, group: commune, "
            f'code: "{commune.code}", valid_from: {commune.valid_from}{until}}}'
        )
