"""A listed file cannot be published as a picture; reading it found out why."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.model.folder import PhotoFault
from dienhinh.problems import Problem, Severity

CODE = "photo-unreadable"
CODES = (CODE, "photo-too-big", "photo-animated", "photo-wrong-type")
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for position, photo in enumerate(entry.profile.photos):
        fault = entry.folder.photos.get(photo.file)
        if isinstance(fault, PhotoFault):
            path = ("photos", position, "file")
            yield entry.tree.problem(path, fault.code, SEVERITY, fault.vi, fault.en)
