"""What a change does to lists, calls and outlines: facts old and new, and forms to make again."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from dienhinh.check.reference import LIST_FIELDS
from dienhinh.derive.changes import changes
from dienhinh.derive.discretion import Withheld, path_told
from dienhinh.model.reference import Reference
from dienhinh.model.review import ListReview
from dienhinh.model.schema.call import CALL, OUTLINE
from dienhinh.model.schema.fields import Field
from dienhinh.pipeline.options import Options
from dienhinh.pipeline.schema_files import forms
from dienhinh.read.folders import LISTS_FOLDER
from dienhinh.read.links import is_own_file
from dienhinh.read.reference import CALL_FILE, OUTLINES_FOLDER
from dienhinh.read.revisions import Revision
from dienhinh.read.written_pages import undecoded_pages
from dienhinh.read.yaml_tree import parse_tree, read_tree

_SCHEMA_FILE = "profile.schema.json"


def changed_lists(
    options: Options,
    since: Revision,
    paths: Iterable[str],
    reference: Reference,
    withheld: Withheld,
) -> Iterator[ListReview]:
    """Of those files the lists, calls and outlines, in their order."""
    for path in paths:
        fields = _fields(PurePosixPath(path))
        if fields is None:
            continue
        file = options.profiles / path
        content = since.content(path)
        before = None if content is None else parse_tree(content, path)[0]
        tree = read_tree(file, path)[0] if is_own_file(file, options.profiles) else None
        found = changes(
            before.root if before else None,
            tree.root if tree else None,
            reference,
            withheld,
            fields,
        )
        if found:
            yield ListReview(path=path_told(file.as_posix(), withheld), changes=found)


def _fields(path: PurePosixPath) -> tuple[Field, ...] | None:
    if path.parent.name == LISTS_FOLDER:
        return LIST_FIELDS.get(path.stem)
    if path.name == CALL_FILE:
        return CALL
    return OUTLINE if path.parent.name == OUTLINES_FOLDER else None


def stale_forms(options: Options, since: Revision) -> Iterator[str]:
    """What `dienhinh forms` would write or take away, where the files made by it are kept."""
    is_kept = (options.profiles / _SCHEMA_FILE).is_file() or since.content(_SCHEMA_FILE)
    # Of a page that is not UTF-8 checking tells.
    if is_kept and not any(undecoded_pages(options.docs)):
        found = forms(options, write=False)
        yield from (path.as_posix() for path in (*found.stale, *found.gone))
