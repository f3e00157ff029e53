"""Pictures that rows of a workbook name, among those sent beside it."""

from collections.abc import Mapping

from dienhinh.intake.answers import Answers
from dienhinh.intake.doubts import Doubt
from dienhinh.intake.files.given_files import file_key, name_without_ending
from dienhinh.intake.word.pieces import Shot
from dienhinh.model.both import Both


class NamedPictures:
    """The pictures beside a workbook by their names, with their ending or without."""

    def __init__(self, beside: Mapping[str, bytes]) -> None:
        self._beside = {file_key(name): (name, content) for name, content in beside.items()}

    def add(self, answers: Answers, files: Mapping[int, str], place: str) -> None:
        """Give a profile the pictures named at a place, by number; tell which are missing."""
        for _, name in sorted(files.items()):
            found = self._beside.get(file_key(name)) or self._beside.get(
                file_key(name_without_ending(name))
            )
            answers.asked.append(name if found is None else found[0])
            if found is None:
                told = Both(
                    "Không thấy tệp ảnh này gửi kèm; xin gửi cùng bảng tính trong một tệp .zip:",
                    "This picture did not come along; ask for it with the workbook in one .zip:",
                )
                answers.doubts.append(Doubt(text=told, place=place, quoted=name))
            else:
                answers.shots.append(Shot(name=found[0], place=place, content=found[1]))
