"""What was told of a unit becomes values of `unit.yaml`, texts of its report, and doubts.

Nothing is invented: an empty place for a number stays empty and is told, never taken for 0; sums
that people wrote are compared with what they are the sums of.
"""

from dataclasses import dataclass, field

from dienhinh.intake.doubts import Doubt, Leftover, UnreadableError
from dienhinh.intake.drafts.award_names import said_beyond
from dienhinh.intake.drafts.draft_answers import Given, told_of_answer
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.story_text import story
from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.intake.units.asked import Fact, Table, facts, tables
from dienhinh.intake.units.counted import is_derived, tell_of_stated_sums, with_sums
from dienhinh.intake.units.reported_day import reported_day
from dienhinh.intake.units.told import RowTold, Spot, Told
from dienhinh.intake.units.values import read_spot
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import Field, Text
from dienhinh.model.source import KeyPath, Value
from dienhinh.vietnamese import fold

# One row of a list, as `unit.yaml` holds it.
Row = dict[str, Value]


@dataclass(slots=True, kw_only=True)
class UnitDraft:
    """What one file gives of one unit: facts by their way, rows by list, texts of the report.

    `row_words`: what the source says in each row of a list, as it says it. `is_made_here`: the file
    is a report that we made of the repository.
    """

    source: str
    call: str
    unit: str
    name: str
    facts: dict[KeyPath, Value]
    rows: dict[str, list[Row]]
    texts: dict[tuple[str, str], str]
    doubts: list[Doubt] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    number: int = 1
    row_words: dict[str, list[Both]] = field(default_factory=dict)
    is_made_here: bool = False


def unit_draft(told: Told, source: str, names: Names, given: Given) -> UnitDraft:
    """The draft; UnreadableError when nothing says whose figures or of which movement words are.

    Figures of two units must never come together, so a unit is not guessed from less than its name;
    nor are the words of a report shared out between movements.
    """
    return _Drafting(told, names, given).draft(source)


class _Drafting:
    def __init__(self, told: Told, names: Names, given: Given) -> None:
        self._told = told
        self._names = names
        self._given = given
        self._doubts = list(told.doubts)
        self._call = given.call

    def draft(self, source: str) -> UnitDraft:
        self._refuse_words_of_no_movement()
        read = {fact.path: self._fact(fact) for fact in facts()}
        values: dict[KeyPath, Value] = {
            path: value for path, value in read.items() if value is not None
        }
        unit = self._unit(values)
        values[("call",)] = self._call
        values[("unit",)] = unit
        rows = {table.name: self._rows(table) for table in tables()}
        tell_of_stated_sums(rows, self._doubts)
        summed = with_sums(rows, self._told.sums, self._doubts)
        # What we added up ourselves is no total that the unit states.
        rows = rows if self._told.is_made_here else summed
        if ("as_of",) not in values:
            self._as_of(values)
        self._tell_of_earlier_figures(values)
        return UnitDraft(
            source=source,
            call=self._call,
            unit=unit,
            name=self._names.reference.units[unit].full_name,
            facts=values,
            rows={name: found for name, found in rows.items() if found},
            texts=self._texts(),
            # A row that heads others is doubted once, not for each of them.
            doubts=list(dict.fromkeys(self._doubts)),
            leftovers=self._told.leftovers,
            row_words={
                table.name: [_words(table, row) for row in self._told.rows.get(table.name, [])]
                for table in tables()
            },
            is_made_here=self._told.is_made_here,
        )

    def _refuse_words_of_no_movement(self) -> None:
        if all(movement for movement, _ in self._told.texts):
            return
        ways = [f"--movement {id_}" for id_ in self._names.named_call.movements]
        raise UnreadableError(
            Both(
                "Tên báo cáo không nói rõ một phong trào thi đua (không nêu, hoặc nêu nhiều) nên "
                f"chưa nhập. Gõ lại lệnh, thêm {' hoặc '.join(ways)}; báo cáo chung thì nên tách "
                "thành mỗi phong trào một tệp.",
                "The title of the report does not name one movement (it names none, or several), "
                f"so it was not imported. Run the command again with {' or '.join(ways)}; a report "
                "on several movements is best divided into a file for each.",
            )
        )

    def _as_of(self, values: dict[KeyPath, Value]) -> None:
        """The day that the report's own words tell, else what to type."""
        day = reported_day(self._told)
        if day is None:
            told = Both(
                "Thiếu: Số liệu tính đến ngày nào. Thêm vào unit.yaml một dòng, ví dụ:",
                "Missing: the day up to which the figures count. Add a line to unit.yaml, such as:",
            )
            # A day of the call that is answered, not of one long past.
            self._doubts.append(Doubt(text=told, quoted=f"as_of: {self._names.named_call.date}"))
            return
        values[("as_of",)] = day.text
        told = Both(
            "Ngày số liệu tính đến suy từ ngày ghi ở chỗ này, xin xem lại:",
            "The day up to which the figures count was taken from the one here, please check:",
        )
        self._doubts.append(Doubt(text=told, place=day.place, quoted=day.text))

    def _tell_of_earlier_figures(self, values: dict[KeyPath, Value]) -> None:
        """Figures of before the dispatch may answer an earlier one, where the file names none."""
        day, call = str(values.get(("as_of",), "")), self._names.named_call
        if self._told.names_call or ("call",) in self._told.facts or len(day) < len("2023-11-15"):
            return
        if day < str(call.date):
            told = Both(
                f"Số liệu tính đến {day}, trước ngày công văn của đợt {call.id} ({call.date}); nếu "
                "tệp này của đợt trước thì bỏ phần vừa ghi, nhập lại với --call của đợt ấy.",
                f"The figures count up to {day}, before the dispatch of the call {call.id} "
                f"({call.date}); if this file is of an earlier call, take out what was written now "
                "and import again with --call.",
            )
            self._doubts.append(Doubt(text=told))

    def _fact(self, fact: Fact) -> Value:
        spot = self._told.facts.get(fact.path)
        if spot is None:
            return None
        return self._value(fact.field, Both(fact.label, fact.label_en), spot)

    def _value(self, asked: Field, label: Both, spot: Spot) -> Value:
        """What a place holds, with a doubt where it is not certain or not to be read."""
        read = read_spot(asked, spot, self._names, self._doubts)
        if read.doubt:
            text = told_of_answer(label, read.doubt, is_taken=read.value is not None)
            self._doubts.append(Doubt(text=text, place=spot.place, quoted=spot.text))
        return read.value

    def _unit(self, values: dict[KeyPath, Value]) -> str:
        said = values.get(("unit",))
        given = self._given.unit
        if isinstance(said, str):
            if given and given != said:
                told = Both(
                    f"Tệp ghi đơn vị này, không phải “{given}” như lệnh nhập; máy theo tệp:",
                    f"The file names this unit, not “{given}” as the command does; "
                    "the file was followed:",
                )
                self._doubts.append(Doubt(text=told, quoted=said))
            return said
        if given:
            return given
        for text, place in self._places_of_names():
            unit = self._names.units.within(text)
            if unit is not None:
                told = Both(
                    f"Đơn vị “{unit.full_name}” suy từ chỗ này, xin xem lại:",
                    f"The unit “{unit.full_name}” was taken from here, please check:",
                )
                self._doubts.append(Doubt(text=told, place=place, quoted=text))
                return unit.id
        why = self._why_no_unit()
        example = next((unit.id for unit in self._names.units.places), "ba-to")
        raise UnreadableError(
            Both(
                "Không rõ số liệu của đơn vị nào nên chưa nhập. Ghi tên đơn vị vào ô “Đơn vị”, "
                f"hoặc nhập lại với --unit, ví dụ --unit {example}.{why.vi}",
                "It is not clear whose figures these are, so they were not imported. Write the "
                "unit's name where the form asks for it, or import again with --unit, such as "
                f"--unit {example}.{why.en}",
            )
        )

    def _why_no_unit(self) -> Both:
        """Why the name that stands where the form asks for it was not taken."""
        spot = self._told.facts.get(("unit",))
        asked = next(fact for fact in facts() if fact.path == ("unit",))
        doubt = None if spot is None else read_spot(asked.field, spot, self._names, []).doubt
        if spot is None or doubt is None:
            return Both("", "")
        return Both(
            f" Ở ô ấy đang ghi “{spot.text}”, {doubt.vi}.",
            f" There stands “{spot.text}”: {doubt.en}.",
        )

    def _places_of_names(self) -> list[tuple[str, str]]:
        """Where a unit's own name stands: who issues the report, the head of the paper."""
        issuer = self._told.facts.get(("issuer",))
        places = [(issuer.text, issuer.place)] if issuer else []
        return places + [
            (row.text, row.place)
            for row in self._told.leftovers[:12]
            if row.text.isupper() or row.text.startswith(("UBND", "Ủy ban"))
        ]

    def _rows(self, table: Table) -> list[Row]:
        return [self._row(table, told) for told in self._told.rows.get(table.name, [])]

    def _row(self, table: Table, told: RowTold) -> Row:
        row: Row = {}
        for asked in table.fields:
            spot = told.cells.get(asked.name)
            if spot is not None and spot.text:
                self._cell(row, asked, spot)
            elif asked.name == "movement":
                self._movement(row, told)
            elif asked.required:
                text = Both(
                    f"Ô “{asked.vi}” trống nên để trống, không coi là 0 hay là như dòng trên.",
                    f"“{asked.en}” is empty and stays so; it was not taken for 0 or for the row "
                    "above.",
                )
                self._doubts.append(Doubt(text=text, place=told.place))
        self._note_of_award(row, told)
        for heading, spot in told.more:
            if not is_derived(heading, spot.text, row, self._names.reference, self._doubts):
                place = f"{spot.place}, cột “{heading}”" if heading else spot.place
                self._told.leftovers.append(Leftover(place=place, text=spot.text))
        return row

    def _note_of_award(self, row: Row, told: RowTold) -> None:
        """A grade or title that stands with the name of an award is its note, as ours write it."""
        form = self._names.reference.awards.get(str(row.get("award")))
        spot = told.cells.get("award")
        if form is None or spot is None or row.get("note"):
            return
        text = one_line(spot.text)
        said = "" if fold(text) == fold(form.name) else said_beyond(text, form)
        if said:
            row["note"] = said

    def _cell(self, row: Row, asked: Field, spot: Spot) -> None:
        value = self._value(asked, Both(asked.vi, asked.en), spot)
        if value is not None:
            row[asked.name] = value
        elif not isinstance(asked.type, Text):
            # Words that gave no value stay whole beside the draft.
            place = f"{spot.place}, “{asked.vi}”"
            self._told.leftovers.append(Leftover(place=place, text=spot.text))

    def _movement(self, row: Row, told: RowTold) -> None:
        """The movement of the whole file, of the command, or of a call that has only one."""
        asked = self._names.named_call.movements
        only = asked[0] if len(asked) == 1 else ""
        movement = self._told.movement or self._given.movement or only
        if movement:
            row["movement"] = movement
        else:
            text = Both(
                "Không rõ dòng này của phong trào nào; ghi vào cột “Phong trào thi đua”.",
                "It is not clear to which movement this row belongs; write it into its column.",
            )
            self._doubts.append(Doubt(text=text, place=told.place))

    def _texts(self) -> dict[tuple[str, str], str]:
        made = {}
        for (movement, key), lines in self._told.texts.items():
            text = story("\n".join(lines))
            if text:
                made[movement, key] = text
        return made


def _words(table: Table, told: RowTold) -> Both:
    """What stands in a row, each cell behind what it answers."""
    cells = [
        (asked, told.cells[asked.name].text) for asked in table.fields if asked.name in told.cells
    ]
    return Both(
        "; ".join(f"{asked.vi}: {one_line(text)}" for asked, text in cells if text),
        "; ".join(f"{asked.en}: {one_line(text)}" for asked, text in cells if text),
    )
