"""Call, unit, movement, sector and commune of a draft: what is said, or follows from its words.

What follows (the unit from the address) is taken and told.
"""

import re
from collections.abc import Sequence

from dienhinh.intake.answers import ADDRESS, COMMUNE, Answer
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.address_parts import join_address
from dienhinh.intake.drafts.bare_address import with_kinds
from dienhinh.intake.drafts.draft_answers import Taken, told_of_answer
from dienhinh.intake.drafts.listed_values import several_movements
from dienhinh.intake.lines.movement_lines import lines_on_movements, named_movements
from dienhinh.intake.lists.groups import place_named
from dienhinh.intake.questions import questions
from dienhinh.model.both import Both
from dienhinh.model.lists import Commune, Unit
from dienhinh.vietnamese import fold
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, any_folded_kind

# No "thị xã", "hợp tác xã", "xã hội".
_COMMUNE = re.compile(
    rf"(?<!thi )(?<!tac )\b(?:{any_folded_kind(COMMUNE_KINDS)}) (?!hoi\b|vien\b)\w"
    r"|\b(?:tt|p|x)\. ?\w"
)
# Answered before all others, because they tell how to read those.
PLACES = ("unit", "movement", "sector")


class DraftPlaces:
    """Puts places into what is taken of one profile: first `take`, the others after all answers."""

    def __init__(self, taken: Taken) -> None:
        self._taken = taken
        self._is_other_told = False

    def take(self) -> None:
        """Unit, movement and sector: said by the source, by the person, or by the address."""
        self._taken.values[("call",)] = self._taken.given.call
        for name in PLACES:
            question = next(q for q in questions() if q.path == (name,))
            self._taken.answer(question)
            given = getattr(self._taken.given, name)
            if (name,) not in self._taken.values and given:
                self._taken.values[(name,)] = given
        self._movement()
        taken = self._taken
        named = self._named_in_head()
        of_head = named[1].id if named else None
        taken.doubts += join_address(taken.answers, taken.names, taken.unit, of_head)
        said = self._taken.answers.by_path.get(("unit",))
        unit = self._taken.names.reference.units.get(self._taken.unit or "")
        if said is not None and unit is not None:
            self._tell_other(unit, Leftover(place=said.place, text=said.text))
        address = self._taken.answers.by_path.get(ADDRESS)
        unit = taken.names.units.district_within(self._words(address)) if address else None
        if unit is not None and address:
            row = Leftover(place=address.place, text=address.text)
            self._unit(unit, Both("địa chỉ", "the address"), row)

    def _tell_other(self, unit: Unit, row: Leftover) -> None:
        """That the source names another place than whoever imports it; told once a profile.

        Not where a department is given: its people live in many places.
        """
        units = self._taken.names.units
        given = next((u for u in units.places if u.id == self._taken.given.unit), None)
        taken = self._taken.names.reference.units.get(self._taken.unit or "")
        if given is None or taken is None or given == unit or self._is_other_told:
            return
        self._is_other_told = True
        told = Both(
            f"Tệp ghi “{unit.full_name}”, lệnh nhập (hay báo cáo chứa hồ sơ này) ghi "
            f"“{given.full_name}”; máy ghi “{taken.full_name}”, xem bên nào đúng:",
            f"The file says “{unit.full_name}”, the command (or the report that holds this "
            f"profile) “{given.full_name}”; “{taken.full_name}” was written, see which is right:",
        )
        self._taken.doubts.append(Doubt(text=told, place=row.place, quoted=row.text))

    def _unit(self, unit: Unit, source: Both, row: Leftover) -> None:
        """Take a unit that follows from something, unless one is said or given."""
        if ("unit",) in self._taken.values:
            if ("unit",) not in self._taken.answers.by_path:
                self._tell_other(unit, row)
            return
        self._taken.values[("unit",)] = unit.id
        self._taken.words[("unit",)] = row.text
        told = Both(
            f"Đơn vị “{unit.full_name}” suy từ {source.vi}, xin xem lại:",
            f"The unit “{unit.full_name}” was taken from {source.en}, please check:",
        )
        self._taken.doubts.append(Doubt(text=told, place=row.place, quoted=row.text))

    def unit_of_head(self) -> None:
        """The only unit in whose name the whole paper is written."""
        named = self._named_in_head()
        if named is not None:
            row, unit = named
            self._unit(unit, Both("đầu văn bản", "the head of the paper"), row)

    def _named_in_head(self) -> tuple[Leftover, Unit] | None:
        named = [
            (row, unit)
            for row in self._taken.answers.head
            if (unit := self._taken.names.units.authority(row.text)) is not None
        ]
        return named[0] if len({unit.id for _, unit in named}) == 1 else None

    def _movement(self) -> None:
        """The movement that the title of the document names, when it names only one."""
        if ("movement",) in self._taken.values:
            return
        names, answers = self._taken.names, self._taken.answers
        for rows, said in (
            (answers.leftovers, Both("câu này", "this sentence")),
            (
                answers.above,
                Both("câu ở trên các hồ sơ của tệp", "a sentence above the profiles"),
            ),
        ):
            named = named_movements(rows, names)
            if named:
                self._take_movement(named, said)
                return
            if self._tell_several(lines_on_movements(rows)):
                return
        page = answers.page
        found = names.movement(page.text) if page else None
        if page and found:
            self._take_movement([(page, found.id)], Both("tên trang tính", "the sheet's name"))

    def _take_movement(self, named: Sequence[tuple[Leftover, str]], said: Both) -> None:
        """The only movement of these rows."""
        if len({movement for _, movement in named}) > 1:
            self._tell_several([row for row, _ in named])
            return
        row, movement = named[0]
        self._taken.values[("movement",)] = movement
        self._taken.words[("movement",)] = row.text
        told = Both(
            f"Phong trào thi đua suy từ {said.vi}, xin xem lại:",
            f"The movement was taken from {said.en}, please check:",
        )
        self._taken.doubts.append(Doubt(text=told, place=row.place, quoted=row.text))

    def _tell_several(self, rows: Sequence[Leftover]) -> bool:
        """Tell that these rows name several movements; False where they do not."""
        text = " ".join(row.text for row in rows)
        several = several_movements(text, self._taken.names)
        if several is None:
            return False
        if ("movement",) not in self._taken.answers.by_path:
            question = next(q for q in questions() if q.path == ("movement",))
            label = Both(question.label, question.label_en)
            told = told_of_answer(label, several, is_taken=False)
            self._taken.doubts.append(Doubt(text=told, place=rows[0].place, quoted=text))
        return True

    def commune(self) -> None:
        """The commune that the address names, and its unit."""
        self._unit_of_said_commune()
        address = self._taken.answers.by_path.get(ADDRESS)
        if COMMUNE in self._taken.values:
            return
        if address is None:
            found_in_head = self._commune_in_head(None)
            if found_in_head is not None:
                row, of_head = found_in_head
                self._unit_of([of_head], Answer(lines=[row.text], place=row.place))
            return
        words = self._words(address)
        district = self._taken.names.units.district_within(words)
        within = self._taken.unit if district is None else district.id
        found = self._taken.names.communes_within(words, within)
        commune = self._taken.names.commune_within(words, within)
        if len(found) > 1:
            several = ", ".join(f"{c.full_name} ({c.code})" for c in found)
            told = Both(
                f"Địa chỉ có thể là của nhiều xã ({several}) nên chưa ghi mã xã. Nguồn viết:",
                f"The address may be of several communes ({several}), so none was written. "
                "The source says:",
            )
            self._taken.tell(told, ADDRESS)
        elif commune is not None:
            self._taken.values[COMMUNE] = commune.code
            self._taken.words[COMMUNE] = address.text
            told = Both(
                f"Mã xã “{commune.code}” ({commune.full_name}) suy từ địa chỉ, xin xem lại:",
                f"The commune “{commune.code}” ({commune.full_name}) was taken from the address, "
                "please check:",
            )
            self._taken.tell(told, ADDRESS)
            self._unit_of([commune], address)
        elif COMMUNE in self._taken.answers.by_path or self._commune_of_another_time(address):
            return
        elif _COMMUNE.search(fold(address.text)):
            self._tell_unknown(within)
        else:
            self._commune_of_head(within)

    def _words(self, address: Answer) -> str:
        return with_kinds(address.text, self._taken.names, self._taken.unit)

    def _unit_of_said_commune(self) -> None:
        answers, code = self._taken.answers.by_path, self._taken.values.get(COMMUNE)
        if code is None or COMMUNE not in answers:
            return
        names = self._taken.names
        commune = names.reference.commune_on(str(code), names.named_call.date)
        self._unit_of([commune] if commune else [], answers[COMMUNE])

    def _tell_unknown(self, unit: str | None) -> None:
        """That an address names a commune that no list has, or none of that unit."""
        place = self._taken.names.reference.units.get(unit or "")
        of = (
            Both("", "")
            if place is None
            else Both(f" của {place.full_name}", f" of {place.full_name}")
        )
        told = Both(
            "Địa chỉ ghi một xã, phường, thị trấn không thấy trong danh mục"
            f"{of.vi} nên chưa ghi mã xã. Nguồn viết:",
            f"The address names a commune that is not in the lists{of.en}, so no code was "
            "written. The source says:",
        )
        self._taken.tell(told, ADDRESS)

    def _commune_of_head(self, unit: str | None) -> None:
        """Take the commune in whose name the paper is written, where an address tells none."""
        known = self._taken.names.reference.units.get(unit or "")
        found = self._commune_in_head(known.id if known and known.group == "district" else None)
        if found is None:
            return
        row, commune = found
        self._taken.values[COMMUNE] = commune.code
        self._taken.words[COMMUNE] = row.text
        told = Both(
            f"Địa chỉ không nêu xã; mã xã “{commune.code}” ({commune.full_name}) suy từ đầu văn "
            "bản, xin xem lại:",
            f"The address names no commune; “{commune.code}” ({commune.full_name}) was taken from "
            "the head of the paper, please check:",
        )
        self._taken.doubts.append(Doubt(text=told, place=row.place, quoted=row.text))
        self._unit_of([commune], Answer(lines=[row.text], place=row.place))

    def _commune_in_head(self, district: str | None) -> tuple[Leftover, Commune] | None:
        """The only commune in whose name the paper is written, of a district where it is known."""
        named = [
            (row, commune)
            for row in self._taken.answers.head
            if _COMMUNE.match(fold(place := place_named(row.text)))
            for commune in self._taken.names.communes_called(place, district)
        ]
        return named[0] if len({commune.key for _, commune in named}) == 1 else None

    def _commune_of_another_time(self, address: Answer) -> bool:
        """A commune that only an address names, by another name, is read as if answered."""
        names = self._taken.names
        named = names.other_within(address.text)
        if named is None:
            return False
        then = names.then(named.full_name) or names.now(named.full_name)
        if not then:
            return False
        self._taken.answers.by_path[COMMUNE] = Answer(lines=[named.full_name], place=address.place)
        self._taken.answer(next(q for q in questions() if q.path == COMMUNE))
        self._unit_of(then, address)
        return True

    def _unit_of(self, communes: Sequence[Commune], said: Answer) -> None:
        """The unit that communes are, or all lie in, where nothing else names one.

        Not where somebody is named in words that nobody understood: a department may be meant.
        """
        if ("unit",) in self._taken.answers.by_path:
            return
        found = [self._taken.names.units.of_commune(commune) for commune in communes]
        units = list(dict.fromkeys(unit for unit in found if unit is not None))
        if len(units) == 1:
            row = Leftover(place=said.place, text=said.text)
            self._unit(units[0], Both("xã", "the commune"), row)
