"""Call, unit, movement, sector and commune of a draft: what is said, or follows from its words.

What follows (the unit from the address) is taken and told.
"""

from collections.abc import Sequence

from dienhinh.intake.answers import ADDRESS, COMMUNE, Answer
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.draft_answers import Taken
from dienhinh.intake.lines.movement_lines import named_movements
from dienhinh.intake.questions import questions
from dienhinh.model.both import Both
from dienhinh.model.lists import Commune, Unit

# Answered before all others, because they tell how to read those.
PLACES = ("unit", "movement", "sector")


class DraftPlaces:
    """Puts places into what is taken of one profile: first `take`, the others after all answers."""

    def __init__(self, taken: Taken) -> None:
        self._taken = taken

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
        address = self._taken.answers.by_path.get(ADDRESS)
        if ("unit",) not in self._taken.values and address:
            unit = self._taken.names.units.district_within(address.text)
            if unit is not None:
                row = Leftover(place=address.place, text=address.text)
                self._unit(unit, Both("địa chỉ", "the address"), row)

    def _unit(self, unit: Unit, source: Both, row: Leftover) -> None:
        self._taken.values[("unit",)] = unit.id
        self._taken.words[("unit",)] = row.text
        told = Both(
            f"Đơn vị “{unit.full_name}” suy từ {source.vi}, xin xem lại:",
            f"The unit “{unit.full_name}” was taken from {source.en}, please check:",
        )
        self._taken.doubts.append(Doubt(text=told, place=row.place, quoted=row.text))

    def unit_of_head(self) -> None:
        """The only unit in whose name the whole paper is written."""
        named = [
            (row, unit)
            for row in self._taken.answers.head
            if (unit := self._taken.names.units.authority(row.text)) is not None
        ]
        if ("unit",) not in self._taken.values and len({unit.id for _, unit in named}) == 1:
            row, unit = named[0]
            self._unit(unit, Both("đầu văn bản", "the head of the paper"), row)

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
        page = answers.page
        found = names.movement(page.text) if page else None
        if page and found:
            self._take_movement([(page, found.id)], Both("tên trang tính", "the sheet's name"))

    def _take_movement(self, named: Sequence[tuple[Leftover, str]], said: Both) -> None:
        """The only movement of these rows."""
        if len({movement for _, movement in named}) > 1:
            return
        row, movement = named[0]
        self._taken.values[("movement",)] = movement
        self._taken.words[("movement",)] = row.text
        told = Both(
            f"Phong trào thi đua suy từ {said.vi}, xin xem lại:",
            f"The movement was taken from {said.en}, please check:",
        )
        self._taken.doubts.append(Doubt(text=told, place=row.place, quoted=row.text))

    def commune(self) -> None:
        """The commune that the address names, and its unit."""
        self._unit_of_said_commune()
        address = self._taken.answers.by_path.get(ADDRESS)
        if COMMUNE in self._taken.values or address is None:
            return
        within = self._taken.unit
        found = self._taken.names.communes_within(address.text, within)
        commune = self._taken.names.commune_within(address.text, within)
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
        elif COMMUNE not in self._taken.answers.by_path:
            self._later_commune(address)

    def _unit_of_said_commune(self) -> None:
        answers, code = self._taken.answers.by_path, self._taken.values.get(COMMUNE)
        if code is None or COMMUNE not in answers:
            return
        names = self._taken.names
        commune = names.reference.commune_on(str(code), names.named_call.date)
        self._unit_of([commune] if commune else [], answers[COMMUNE])

    def _later_commune(self, address: Answer) -> None:
        """A commune that only an address names, by its name of later, is read as if answered."""
        later = self._taken.names.later_within(address.text)
        then = self._taken.names.then(later.full_name) if later else ()
        if later is None or not then:
            return
        self._taken.answers.by_path[COMMUNE] = Answer(lines=[later.full_name], place=address.place)
        self._taken.answer(next(q for q in questions() if q.path == COMMUNE))
        self._unit_of(then, address)

    def _unit_of(self, communes: Sequence[Commune], said: Answer) -> None:
        """The unit that communes are, or all lie in, where nothing else names one.

        Not where somebody is named in words that nobody understood: a department may be meant.
        """
        if ("unit",) in self._taken.answers.by_path:
            return
        found = [self._taken.names.units.of_commune(commune) for commune in communes]
        units = list(dict.fromkeys(unit for unit in found if unit is not None))
        if ("unit",) not in self._taken.values and len(units) == 1:
            row = Leftover(place=said.place, text=said.text)
            self._unit(units[0], Both("xã", "the commune"), row)
