"""The answers of one profile become a draft: plain values in the order of the schema, and doubts.

Nothing is invented: what cannot be read stays out and is told with its words. What follows from
words of the source (the unit from the address) is taken and told too.
"""

from dataclasses import dataclass, field

from dienhinh.intake.answers import ADDRESS, NAME, Answers
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.capitals import tell_capitals
from dienhinh.intake.drafts.draft_answers import Given, Taken
from dienhinh.intake.drafts.draft_places import PLACES, DraftPlaces
from dienhinh.intake.drafts.draft_values import ordered, photo_values
from dienhinh.intake.drafts.kind_choice import chosen_kind
from dienhinh.intake.drafts.misplaced import tell_misplaced
from dienhinh.intake.drafts.name_parts import join_name
from dienhinh.intake.drafts.photo_words import PhotoWords
from dienhinh.intake.drafts.place_contradictions import tell_contradictions
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.ticks import take_ticks
from dienhinh.intake.drafts.values import read_value
from dienhinh.intake.folders.pictures import Picture, pictures_of
from dienhinh.intake.lines.name_ends import leave_beside_name, without_count
from dienhinh.intake.questions import WORKPLACE, Question, questions
from dienhinh.model.both import Both
from dienhinh.model.call import Call
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.photo_count import photos_asked
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import KeyPath, Value

_KIND = field_named(PROFILE, "kind")


@dataclass(slots=True, kw_only=True)
class Draft:
    """One profile out of a source. `number` counts the profiles of one source from 1.

    `words` are those of the source, by the way to the code or day that was read from them.
    """

    source: str
    number: int
    values: dict[str, Value]
    pictures: list[Picture]
    doubts: list[Doubt] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    photo_words: PhotoWords = field(default_factory=PhotoWords)
    words: dict[KeyPath, str] = field(default_factory=dict)

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
    taken = Taken(answers=answers, names=names, given=given, doubts=list(answers.doubts))
    return _Drafting(taken, kind).draft(source, number)


class _Drafting:
    def __init__(self, taken: Taken, kind: str) -> None:
        self._taken = taken
        self._places = DraftPlaces(taken)
        self._form_kind = kind

    def draft(self, source: str, number: int) -> Draft:
        take_ticks(self._taken.answers, self._taken.names)
        self._taken.doubts += join_name(self._taken.answers)
        without_count(self._taken.answers)
        said = self._taken.answers.by_path.get(("kind",))
        stated = (
            None if said is None else read_value(_KIND, said.text, self._taken.names, None).value
        )
        kind = str(stated or self._chosen_kind()[0])
        self._taken.doubts += leave_beside_name(self._taken.answers, kind)
        self._kind()
        self._places.take()
        for question in questions():
            if question.path not in self._taken.values and question.path[0] not in PLACES:
                self._taken.answer(question)
        self._places.unit_of_head()
        self._places.commune()
        tell_contradictions(self._taken)
        self._refuse_of_other_kinds()
        tell_misplaced(self._taken)
        tell_capitals(self._taken)
        pictures, doubts = pictures_of(
            self._taken.answers.shots, self._taken.answers.captions, self._taken.names.named_call
        )
        self._taken.doubts += doubts
        self._missing(sum(picture.is_photo for picture in pictures))
        return Draft(
            source=source,
            number=number,
            values=ordered(self._taken.values, pictures, self._taken.names.named_call),
            pictures=pictures,
            doubts=self._taken.doubts,
            leftovers=self._taken.answers.leftovers,
            photo_words=self._photo_words(),
            words=self._taken.words,
        )

    def _photo_words(self) -> PhotoWords:
        words: dict[int, list[Leftover]] = {}
        for question in questions():
            answer = self._taken.answers.by_path.get(question.path)
            if question.group == "photos" and answer is not None and answer.text.strip():
                row = Leftover(
                    place=answer.place,
                    text=f"{question.label}: {answer.text}",
                    text_en=f"{question.label_en}: {answer.text}",
                )
                words.setdefault(int(question.path[1]), []).append(row)
        return PhotoWords(
            values=photo_values(self._taken.values),
            words=words,
            captions=self._taken.answers.captions,
        )

    def _kind(self) -> None:
        said = self._taken.answers.by_path.get(("kind",))
        read = None if said is None else read_value(_KIND, said.text, self._taken.names, None)
        if read is not None and read.value is not None:
            self._taken.values[("kind",)] = read.value
            self._taken.words[("kind",)] = "" if said is None else said.text
            return
        if said is not None:
            told = Both(
                "Loại hình không có trong danh sách, xin chọn lại:",
                "This kind is not in the list, please choose again:",
            )
            self._taken.tell(told, ("kind",))
        kind, told_of_kind = self._chosen_kind()
        if kind:
            self._taken.values[("kind",)] = kind
        if told_of_kind:
            self._taken.tell(told_of_kind, NAME)

    def _chosen_kind(self) -> tuple[str, Both | None]:
        return chosen_kind(self._taken.answers, self._form_kind, self._taken.names)

    def _refuse_of_other_kinds(self) -> None:
        """What only another kind may state (members of a household) is kept as words, not taken."""
        kind = self._taken.values.get(("kind",))
        for question in questions():
            if kind in {None, *question.kinds} or question.field.only is None:
                continue
            if self._taken.values.pop(question.path, None) is not None:
                told = Both(
                    f"“{question.label}” không dùng cho loại hình này nên không ghi. Nguồn viết:",
                    f"“{question.label_en}” is not for this kind and was not written. "
                    "The source says:",
                )
                self._taken.tell(told, question.path)

    def _missing(self, pictures: int) -> None:
        """What the schema asks of a nominated profile and the source does not answer."""
        kind = self._taken.values.get(("kind",))
        if kind is None:
            told = Both(
                "Thiếu: Loại hình (tập thể, hộ gia đình hay cá nhân).",
                "Missing: the kind (collective, household or individual).",
            )
            self._taken.doubts.append(Doubt(text=told, lacks=("kind",)))
        has_model = any(path[0] == "model" for path in self._taken.values)
        begun = {path[:2] for path in self._taken.values if path[0] == "consent"}
        for question in questions():
            is_asked = kind is None or kind in question.kinds
            is_needed = question.is_needed_for(str(kind)) if kind else question.is_needed
            is_needed = is_needed or (has_model and question.path[0] == "model")
            # A consent that was begun is of no use without its other parts.
            is_needed = is_needed or question.path[:2] in begun
            if question.path == ADDRESS:
                is_needed = WORKPLACE not in self._taken.values
            if question.group == "photos" or not is_asked or not is_needed:
                continue
            is_told = question.path in self._taken.answers.by_path
            if question.path not in self._taken.values and not is_told:
                self._told_missing(question)
        self._taken.doubts += photos_doubt(pictures, self._taken.names.named_call)

    def _told_missing(self, question: Question) -> None:
        """A consent that is not there is told once, not for each of its parts."""
        vi, en = question.label, question.label_en
        if question.path[0] == "consent":
            vi = f"{vi.partition(' - ')[0]} (người đồng ý, ngày, giấy tờ)"
            en = f"{en.partition(' - ')[0]} (by whom, day, papers)"
        lacks = question.path[:2] if question.path[0] == "consent" else question.path
        doubt = Doubt(text=Both(f"Thiếu: {vi}.", f"Missing: {en}."), lacks=lacks)
        if doubt not in self._taken.doubts:
            self._taken.doubts.append(doubt)


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
