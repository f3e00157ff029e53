"""In which order files go up, so that no page ever links to what is not there yet.

First what pages need: new files, and pictures, styles and scripts that changed. Then new pages,
then changed ones, which may link to new ones. Then the lists of pages that machines read, and after
them what tells that the search index is a new one. What is gone goes last: pages first, then what
they needed. But a file that stands where a folder must be, or the other way round, goes before all:
no disk holds both. So does one whose name is another only by case or Unicode form: where these are
one name, it would take the new file with it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dienhinh.model.portable_names import one_name

_LISTS = ("sitemap.xml", "sitemap.xml.gz", "feed.xml", "feed.json")
# Asked for by a script and no page: an old page meets a new index, which leads to new pages.
_INDEX = "tim-kiem/chi-muc/"
# Who finds these new asks for the rest of the index as new, and a browser keeps what it got.
_EDITION = (f"{_INDEX}goc.js", f"{_INDEX}ban.js")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deployment:
    """What is to be done: `steps` of files to upload and `removals`, each after the one before.

    `in_the_way` is removed before anything goes up. The files of one step need no order among
    themselves. `same` counts what is there already.
    """

    in_the_way: tuple[str, ...] = ()
    steps: tuple[tuple[str, ...], ...]
    removals: tuple[tuple[str, ...], ...]
    same: int

    @property
    def uploads(self) -> tuple[str, ...]:
        """All files to upload, in their order."""
        return tuple(uri for step in self.steps for uri in step)

    @property
    def removed(self) -> tuple[str, ...]:
        """All files to remove, in their order."""
        return (*self.in_the_way, *(uri for step in self.removals for uri in step))


def deployment(wanted: Mapping[str, str], there: Mapping[str, str]) -> Deployment:
    """The way from the files `there` to those `wanted`, both by name with their digests.

    The digest of what is there is "" when it is not known: it is then uploaded again.
    """
    gone = sorted(there.keys() - wanted.keys())
    taken = {one_name(uri) for uri in gone}
    changed = sorted(
        uri
        for uri, digest in wanted.items()
        if there.get(uri) != digest or (taken and one_name(uri) in taken)
    )
    in_the_way = _in_the_way(gone, frozenset(changed))
    return Deployment(
        in_the_way=tuple(in_the_way),
        steps=_grouped((_upload_step(uri, is_new=uri not in there), uri) for uri in changed),
        removals=_grouped(
            (0 if _is_page(uri) or _is_list(uri) else 1, uri)
            for uri in gone
            if uri not in in_the_way
        ),
        same=len(wanted) - len(changed),
    )


def _in_the_way(gone: Collection[str], changed: Collection[str]) -> dict[str, None]:
    """Those that are a folder of a file that goes up, or lie in a folder that is to be a file.

    And those that some system takes for a file that goes up.
    """
    if not gone:
        return {}
    files = {one_name(uri) for uri in changed}
    taken = files | {above for uri in files for above in _above(uri)}
    names = ((uri, one_name(uri)) for uri in gone)
    return dict.fromkeys(
        uri for uri, name in names if name in taken or any(a in files for a in _above(name))
    )


def _above(uri: str) -> Iterator[str]:
    """The folders a file is in, by their addresses."""
    at = uri.find("/")
    while at > 0:
        yield uri[:at]
        at = uri.find("/", at + 1)


def _upload_step(uri: str, *, is_new: bool) -> int:
    if uri in _EDITION:
        return 4
    if _is_page(uri):
        return 1 if is_new else 2
    return 3 if _is_list(uri) and not is_new else 0


def _is_page(uri: str) -> bool:
    return uri.endswith(".html")


def _is_list(uri: str) -> bool:
    return uri.rpartition("/")[2] in _LISTS or uri.startswith(_INDEX)


def _grouped(rows: Iterable[tuple[int, str]]) -> tuple[tuple[str, ...], ...]:
    steps: dict[int, list[str]] = {}
    for step, uri in rows:
        steps.setdefault(step, []).append(uri)
    return tuple(tuple(steps[step]) for step in sorted(steps))
