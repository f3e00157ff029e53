"""The answers of one profile become a draft: plain values in the order of the schema, and doubts.

Nothing is invented: what cannot be read stays out and is told with its words. What follows from
words of the source (the unit from the address) is taken and told too.
"""

from dataclasses import dataclass, field

from dienhinh.intake.answers import ADDRESS, COMMUNE, NAME, Answer, Answers
from dienhinh.intake.doubts import Doubt, Leftover, phone_withheld
from dienhinh.intake.draft_values import ordered, photo_values
from dienhinh.intake.kind_choice import chosen_kind
from dienhinh.intake.name_ends import leave_beside_name, without_count
from dienhinh.intake.photo_words import PhotoWords
from dienhinh.intake.pictures import Picture, pictures_of
from dienhinh.intake.places import Names
from dienhinh.intake.questions import WORKPLACE, Question, questions
from dienhinh.intake.values import beside_phone, read_value
from dienhinh.model.both import Both
from dienhinh.model.call import Call
from dienhinh.model.lists import Unit
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.photo_count import photos_asked
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import KeyPath, Value
from dienhinh.vietnamese import cut_figures, fold, without_figures

_KIND = field_named(PROFILE, "kind")
# Answered before all others, because they tell how to read those.
_PLACES = ("unit", "movement", "sector")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the person who imports says of all files: ids, "" where nothing is said."""

    call: str
    unit: str = ""
    movement: str = ""
    sector: str = ""
    may_hold_phone: bool = True


@dataclass(slots=True, kw_only=True)
class Draft:
    """One profile out of a source. `number` counts the profiles of one source from 1."""

    source: str
    number: int
    values: dict[str, Value]
    pictures: list[Picture]
    doubts: list[Doubt] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    photo_words: PhotoWords = field(default_factory=PhotoWords)

    @property
    def name(self) -> str:
        """The profile's name, "" when the source does not say it."""
        name = self.values.get("name")
        return name if isinstance(name, str) else ""

    def keep_unplaced(self) -> None:
        """What was said of photos that did not come is left over; to be called once, at the end."""
        rows = self.values.get("photos")
        self.leftovers += self.photo_words.unplaced(rows if isinstance(rows, list) else [])


def draft_of(  # noqa: PLR0913 a draft comes of these
    answers: Answers, source: str, number: int, names: Names, given: Given, *, kind: str = ""
) -> Draft:
    """The draft of one profile; `kind` is what the form itself is for."""
    return _Drafting(answers, names, given, kind).draft(source, number)


class _Drafting:
    def __init__(self, answers: Answers, names: Names, given: Given, kind: str) -> None:
        self._answers = answers
        self._names = names
        self._given = given
        self._form_kind = kind
        self._values: dict[KeyPath, Value] = {}
        self._doubts = list(answers.doubts)

    def draft(self, source: str, number: int) -> Draft:
        without_count(self._answers)
        said = self._answers.by_path.get(("kind",))
        stated = None if said is None else read_value(_KIND, said.text, self._names, None).value
        kind = str(stated or chosen_kind(self._answers, self._form_kind)[0])
        self._doubts += leave_beside_name(self._answers, kind)
        self._kind()
        self._places()
        for question in questions():
            if question.path not in self._values and question.path[0] not in _PLACES:
                self._answer(question)
        self._unit_of_head()
        self._commune()
        self._refuse_of_other_kinds()
        pictures, doubts = pictures_of(
            self._answers.shots, self._answers.captions, self._names.named_call
        )
        self._doubts += doubts
        self._missing(sum(picture.is_photo for picture in pictures))
        return Draft(
            source=source,
            number=number,
            values=ordered(self._values, pictures, self._names.named_call),
            pictures=pictures,
            doubts=self._doubts,
            leftovers=self._answers.leftovers,
            photo_words=self._photo_words(),
        )

    def _photo_words(self) -> PhotoWords:
        words: dict[int, list[Leftover]] = {}
        for question in questions():
            answer = self._answers.by_path.get(question.path)
            if question.group == "photos" and answer is not None and answer.text.strip():
                row = Leftover(
                    place=answer.place,
                    text=f"{question.label}: {answer.text}",
                    text_en=f"{question.label_en}: {answer.text}",
                )
                words.setdefault(int(question.path[1]), []).append(row)
        return PhotoWords(
            values=photo_values(self._values), words=words, captions=self._answers.captions
        )

    def _tell(self, text: Both, path: KeyPath | None = None) -> None:
        answer = self._answers.by_path.get(path) if path is not None else None
        quoted, place = (answer.text, answer.place) if answer else ("", "")
        if path == ("phone",):
            quoted = cut_figures(quoted)
        self._doubts.append(Doubt(text=text, place=place, quoted=quoted))

    def _kind(self) -> None:
        said = self._answers.by_path.get(("kind",))
        read = None if said is None else read_value(_KIND, said.text, self._names, None)
        if read is not None and read.value is not None:
            self._values[("kind",)] = read.value
            return
        if said is not None:
            told = Both(
                "Loại hình không có trong danh sách, xin chọn lại:",
                "This kind is not in the list, please choose again:",
            )
            self._tell(told, ("kind",))
        kind, told_of_kind = chosen_kind(self._answers, self._form_kind)
        if kind:
            self._values[("kind",)] = kind
        if told_of_kind:
            self._tell(told_of_kind, NAME)

    def _places(self) -> None:
        """Unit, movement and sector: said by the source, by the person, or by the address."""
        self._values[("call",)] = self._given.call
        for name in _PLACES:
            question = next(q for q in questions() if q.path == (name,))
            self._answer(question)
            given = getattr(self._given, name)
            if (name,) not in self._values and given:
                self._values[(name,)] = given
        self._movement()
        address = self._answers.by_path.get(ADDRESS)
        if ("unit",) not in self._values and address:
            unit = self._names.unit_within(address.text)
            if unit is not None:
                row = Leftover(place=address.place, text=address.text)
                self._unit(unit, Both("địa chỉ", "the address"), row)

    def _unit(self, unit: Unit, source: Both, row: Leftover) -> None:
        self._values[("unit",)] = unit.id
        told = Both(
            f"Đơn vị “{unit.full_name}” suy từ {source.vi}, xin xem lại:",
            f"The unit “{unit.full_name}” was taken from {source.en}, please check:",
        )
        self._doubts.append(Doubt(text=told, place=row.place, quoted=row.text))

    def _unit_of_head(self) -> None:
        """The only unit in whose name the whole paper is written."""
        named = [
            (row, unit)
            for row in self._answers.head
            if (unit := self._names.authority(row.text)) is not None
        ]
        if ("unit",) not in self._values and len({unit.id for _, unit in named}) == 1:
            row, unit = named[0]
            self._unit(unit, Both("đầu văn bản", "the head of the paper"), row)

    def _movement(self) -> None:
        """The movement that the title of the document names, when it names only one."""
        if ("movement",) in self._values:
            return
        own = self._named_in(self._answers.leftovers)
        named = own or self._named_in(self._answers.above)
        if len({found for _, found in named}) == 1:
            row, found = named[0]
            self._values[("movement",)] = found
            told = (
                Both(
                    "Phong trào thi đua suy từ câu này, xin xem lại:",
                    "The movement was taken from this sentence, please check:",
                )
                if own
                else Both(
                    "Phong trào thi đua suy từ câu ở trên các hồ sơ của tệp, xin xem lại:",
                    "The movement was taken from a sentence above the profiles, please check:",
                )
            )
            self._doubts.append(Doubt(text=told, place=row.place, quoted=row.text))

    def _named_in(self, rows: list[Leftover]) -> list[tuple[Leftover, str]]:
        """The lines that name a movement, with its id."""
        return [
            (row, found.id)
            for row in rows
            if (found := self._names.movement(row.text)) and "phong trao" in fold(row.text)
        ]

    def _commune(self) -> None:
        address = self._answers.by_path.get(ADDRESS)
        if COMMUNE in self._values or address is None:
            return
        unit = self._values.get(("unit",))
        within = unit if isinstance(unit, str) else None
        found = self._names.communes_within(address.text, within)
        commune = self._names.commune_within(address.text, within)
        if len(found) > 1:
            several = ", ".join(f"{c.full_name} ({c.code})" for c in found)
            told = Both(
                f"Địa chỉ có thể là của nhiều xã ({several}) nên chưa ghi mã xã. Nguồn viết:",
                f"The address may be of several communes ({several}), so none was written. "
                "The source says:",
            )
            self._tell(told, ADDRESS)
        elif commune is not None:
            self._values[COMMUNE] = commune.code
            told = Both(
                f"Mã xã “{commune.code}” ({commune.full_name}) suy từ địa chỉ, xin xem lại:",
                f"The commune “{commune.code}” ({commune.full_name}) was taken from the address, "
                "please check:",
            )
            self._tell(told, ADDRESS)
            if ("unit",) not in self._values and commune.unit is not None:
                of = self._names.reference.units[commune.unit]
                row = Leftover(place=address.place, text=address.text)
                self._unit(of, Both("xã", "the commune"), row)
        elif COMMUNE not in self._answers.by_path:
            self._later_commune(address)

    def _later_commune(self, address: Answer) -> None:
        """A commune that only an address names, by its name of later, is read as if answered."""
        later = self._names.later_within(address.text)
        then = self._names.then(later.full_name) if later else ()
        if later is None or not then:
            return
        self._answers.by_path[COMMUNE] = Answer(lines=[later.full_name], place=address.place)
        self._answer(next(q for q in questions() if q.path == COMMUNE))
        units = {commune.unit for commune in then if commune.unit is not None}
        if ("unit",) not in self._values and len(units) == 1:
            row = Leftover(place=address.place, text=address.text)
            of = self._names.reference.units[units.pop()]
            self._unit(of, Both("xã", "the commune"), row)

    def _answer(self, question: Question) -> None:
        answer = self._answers.by_path.get(question.path)
        if answer is None or not answer.text.strip():
            return
        if question.path == ("phone",) and not self._given.may_hold_phone:
            self._doubts.append(phone_withheld(answer.place))
            self._keep_beside(question, beside_phone(without_figures(answer.text)))
            return
        unit = self._values.get(("unit",))
        read = read_value(
            question.field, answer.text, self._names, unit if isinstance(unit, str) else None
        )
        if read.value is not None:
            self._values[question.path] = read.value
        if read.doubt:
            label = Both(question.label, question.label_en)
            told = told_of_answer(label, read.doubt, is_taken=read.value is not None)
            self._tell(told, question.path)
            if question.path == ("phone",) and read.value is not None:
                # The doubt is told on the screen, with no number whole.
                self._keep_beside(question, beside_phone(answer.text))

    def _keep_beside(self, question: Question, words: str) -> None:
        """What was said beside the value that was taken stays readable in full."""
        if words:
            place = self._answers.by_path[question.path].place
            row = Leftover(
                place=place,
                text=f"{question.label}, chữ bên cạnh: {words}",
                text_en=f"{question.label_en}, words beside it: {words}",
            )
            self._answers.leftovers.append(row)

    def _refuse_of_other_kinds(self) -> None:
        """What only another kind may state (members of a household) is kept as words, not taken."""
        kind = self._values.get(("kind",))
        for question in questions():
            if kind in {None, *question.kinds} or question.field.only is None:
                continue
            if self._values.pop(question.path, None) is not None:
                told = Both(
                    f"“{question.label}” không dùng cho loại hình này nên không ghi. Nguồn viết:",
                    f"“{question.label_en}” is not for this kind and was not written. "
                    "The source says:",
                )
                self._tell(told, question.path)

    def _missing(self, pictures: int) -> None:
        """What the schema asks of a nominated profile and the source does not answer."""
        kind = self._values.get(("kind",))
        if kind is None:
            told = Both(
                "Thiếu: Loại hình (tập thể, hộ gia đình hay cá nhân).",
                "Missing: the kind (collective, household or individual).",
            )
            self._doubts.append(Doubt(text=told, lacks=("kind",)))
        has_model = any(path[0] == "model" for path in self._values)
        begun = {path[:2] for path in self._values if path[0] == "consent"}
        for question in questions():
            is_asked = kind is None or kind in question.kinds
            is_needed = question.is_needed_for(str(kind)) if kind else question.is_needed
            is_needed = is_needed or (has_model and question.path[0] == "model")
            # A consent that was begun is of no use without its other parts.
            is_needed = is_needed or question.path[:2] in begun
            if question.path == ADDRESS:
                is_needed = WORKPLACE not in self._values
            if question.group == "photos" or not is_asked or not is_needed:
                continue
            is_told = question.path in self._answers.by_path
            if question.path not in self._values and not is_told:
                self._told_missing(question)
        self._doubts += photos_doubt(pictures, self._names.named_call)

    def _told_missing(self, question: Question) -> None:
        """A consent that is not there is told once, not for each of its parts."""
        vi, en = question.label, question.label_en
        if question.path[0] == "consent":
            vi = f"{vi.partition(' - ')[0]} (người đồng ý, ngày, giấy tờ)"
            en = f"{en.partition(' - ')[0]} (by whom, day, papers)"
        lacks = question.path[:2] if question.path[0] == "consent" else question.path
        doubt = Doubt(text=Both(f"Thiếu: {vi}.", f"Missing: {en}."), lacks=lacks)
        if doubt not in self._doubts:
            self._doubts.append(doubt)


def photos_doubt(count: int, call: Call) -> list[Doubt]:
    """What there is to say of so many photos: nothing when they are as many as asked for."""
    if call.photos_least <= count <= call.photos_most:
        return []
    asked = photos_asked(call.photos_least, call.photos_most)
    told = Both(
        f"Cần {asked.vi} ảnh, nguồn có {count} ảnh dùng được.",
        f"{asked.en} photos are needed; of the source's photos {count} can be used.",
    )
    return [Doubt(text=told, lacks=("photos",))]


def told_of_answer(label: Both, doubt: Both, *, is_taken: bool) -> Both:
    """What is to be looked at in an answer that was taken, or why it was not."""
    done = "đã ghi, xin xem lại:" if is_taken else "để trống, vì"
    done_en = "was written, please check:" if is_taken else "was left empty, because"
    return Both(
        f"“{label.vi}” {done} {doubt.vi}. Nguồn viết:",
        f"“{label.en}” {done_en} {doubt.en}. The source says:",
    )
