"""A built site goes up to where it is served: only what changed, and nothing is lost when stopped.

The place holds a list of what stands there and which bytes (`.dienhinh/deployed.gz`). Before
anything changes, the list is written with all that is about to change marked as unknown; so
whatever stops a run, the next one uploads those again and forgets nothing that must go. A run whose
list another one has written over stops: of two at once each would forget what the other uploads.
"""

import contextlib
import gzip
import hashlib
import re
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from dienhinh.derive.deployment import Deployment, deployment
from dienhinh.model.progress import Progress, Step, silent
from dienhinh.pipeline.options import PublishError
from dienhinh.render.delivery import file_headers
from dienhinh.write.site_record import OWN, Row, read_record
from dienhinh.write.storage import Storage, inside
from dienhinh.write.storage_errors import InTheWayError, StorageError

LIST = f"{OWN}/deployed.gz"
_OWN = f"{OWN}/"
# What ends a row of the list, and bytes of a name that are no UTF-8 (PEP 383).
_UNLISTED = re.compile("[\n\ud800-\udfff]")
# A run that was killed uploads a twentieth again, or these; the list of a large site has megabytes.
_LISTS, _LEAST_BETWEEN_LISTS = 20, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Deployed:
    """What a run did, or, when it was only asked, would do.

    `foreign` counts files of others there, `unnameable` those of them that nothing can be done to:
    their names lead out of the place or are no UTF-8.
    """

    plan: Deployment
    size_bytes: int
    foreign: int
    unnameable: int
    new: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeployOptions:
    """How to go about it: `jobs` at a time; `dry_run` only says what would be done.

    `again` uploads everything, for a place that somebody meddled with; `delete_others` also removes
    what stands there and was not put there by this program.
    """

    jobs: int
    dry_run: bool = False
    again: bool = False
    delete_others: bool = False


def deploy(
    site: Path, to: Storage, options: DeployOptions, progress: Progress = silent
) -> Deployed:
    """Bring the place to hold exactly the site. StorageError when the place fails.

    PublishError when another run is at work there.
    """
    wanted = _digests(site, progress)
    found = to.read(LIST)
    known = _listed(found)
    if not options.dry_run and (options.again or options.delete_others or _was_stopped(known)):
        to.tidy()
    there = dict(known or {})
    foreign: set[str] = set()
    unnameable = 0
    if known is None or options.delete_others:
        others = {uri for uri in to.names() if not uri.startswith(_OWN)} - there.keys()
        foreign = set(filter(_can_be_listed, others))
        unnameable = len(others) - len(foreign)
    if options.delete_others:
        there |= dict.fromkeys(foreign, "")
        foreign = set()
    if options.again:
        there = dict.fromkeys(there, "")
    plan = deployment(wanted, there)
    if not options.dry_run and (plan.uploads or plan.removed):
        try:
            _Run(site, to, options.jobs, progress, found).carry_out(plan, wanted, there)
        except InTheWayError as error:
            if options.again and options.delete_others:
                raise
            raise StorageError(
                f"{error.vi} Không ai cần tệp ấy thì thêm --again --delete-others: lệnh xóa nó và "
                "mọi tệp khác mà trang không có.",
                f"{error.en} If nobody needs it, add --again --delete-others, which deletes it and "
                "all else that the site lacks.",
                about=error.about,
            ) from error
    return Deployed(
        plan=plan,
        size_bytes=sum((site / uri).stat().st_size for uri in plan.uploads),
        foreign=len(foreign - wanted.keys()),
        unnameable=unnameable,
        new=frozenset(plan.uploads) - there.keys(),
    )


class _Run:
    """One run: what its steps share; `found` is the list as it was before."""

    def __init__(
        self, site: Path, to: Storage, jobs: int, progress: Progress, found: bytes | None
    ) -> None:
        self._site = site
        self._to = to
        self._jobs = jobs
        self._progress = progress
        self._there: dict[str, str] = {}
        self._list = found

    def carry_out(self, plan: Deployment, wanted: dict[str, str], there: dict[str, str]) -> None:
        self._there = there | dict.fromkeys(plan.uploads, "")
        self._write_list()
        done = 0
        size = max(_LEAST_BETWEEN_LISTS, len(plan.uploads) // _LISTS)
        try:
            if plan.in_the_way:
                self._remove(plan.in_the_way)
                # Forgotten at once: a file of that name is no more when its folder stands there.
                self._write_list()
            for step in plan.steps:
                for at in range(0, len(step), size):
                    if done:
                        self._write_list()
                    batch = step[at : at + size]
                    self._in_threads(Step.UPLOADING, self._upload, batch, (done, len(plan.uploads)))
                    self._there |= {uri: wanted[uri] for uri in batch}
                    done += len(batch)
            for step in plan.removals:
                self._remove(step)
        finally:
            self._write_list()

    def _remove(self, uris: Sequence[str]) -> None:
        self._in_threads(Step.REMOVING, self._to.remove, uris, (0, len(uris)))
        for uri in uris:
            del self._there[uri]

    def _upload(self, uri: str) -> None:
        self._to.write(uri, (self._site / uri).read_bytes(), file_headers(uri))

    def _write_list(self) -> None:
        theirs = self._to.read(LIST)
        if theirs != self._list:
            # Nobody knows any more which bytes stand there; so the other run is stopped too, and
            # the next one uploads all and takes away what must go.
            known = dict.fromkeys((_listed(theirs) or {}).keys() | self._there.keys(), "")
            self._to.write(LIST, _list(known))
            raise PublishError(
                "Hai lượt đưa lên chạy cùng lúc ở một nơi, nên cả hai dừng; chạy lại một lượt.",
                "two deployments were at work at one place and both stop: run one again.",
            )
        self._list = _list(self._there)
        self._to.write(LIST, self._list)

    def _in_threads(
        self, step: Step, do: Callable[[str], None], uris: Iterable[str], counted: tuple[int, int]
    ) -> None:
        """Wait for all of them: the next step may rest on every one."""
        done, total = counted
        with ThreadPoolExecutor(self._jobs) as pool:
            running = [pool.submit(do, uri) for uri in uris]
            try:
                for future in as_completed(running):
                    future.result()
                    done += 1
                    self._progress(step, done, total)
            except BaseException:
                pool.shutdown(wait=True, cancel_futures=True)
                raise


def _can_be_listed(uri: str) -> bool:
    """Whether the list can hold a name that others gave: what it reads again is what it wrote."""
    with contextlib.suppress(StorageError):
        return bool(inside(uri)) and not _UNLISTED.search(uri)
    return False


def _was_stopped(known: Mapping[str, str] | None) -> bool:
    """Whether the last run may not have come to its end; then something may lie half written."""
    return known is None or not all(known.values())


def _digests(site: Path, progress: Progress) -> dict[str, str]:
    """Each file of the site by name; other headers for the same bytes are another digest.

    PublishError for what is no site, and for a name that the list cannot hold.
    """
    if not (site / "index.html").is_file() or not (site / "_headers").is_file():
        raise PublishError(
            "chưa phải một trang đã dựng xong; chạy `make build` trước.",
            "no finished site: run `make build` first.",
            about=site,
            is_mistyped=not site.is_dir(),
        )
    written = read_record(site).rows
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    found = {}
    for done, path in enumerate(files, 1):
        uri = path.relative_to(site).as_posix()
        if _UNLISTED.search(uri):
            raise PublishError(
                "tên tệp có dấu xuống dòng hoặc không theo UTF-8; đổi tên tệp ấy rồi dựng lại.",
                "the name of the file holds a line break or is no UTF-8: rename it, build again.",
                about=repr(uri),
            )
        if not uri.startswith(".") or uri.startswith(".well-known/"):
            found[uri] = _digest(uri, path, written.get(uri))
        progress(Step.COMPARING, done, len(files))
    return found


def _digest(uri: str, path: Path, row: Row | None) -> str:
    """By what a file and its headers are known again.

    A file whose name in the cache tells its content is not read: pictures are most of a site.
    """
    headers = file_headers(uri)
    digest = hashlib.blake2b(f"{headers.content_type}\n{headers.cache_control}\n".encode())
    if row is not None and row.is_linked and row.size == path.stat().st_size:
        digest.update(row.digest.encode())
    else:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:32]


def _list(files: dict[str, str]) -> bytes:
    rows = "".join(f"{digest or '-'} {uri}\n" for uri, digest in sorted(files.items()))
    return gzip.compress(rows.encode(), mtime=0)


def _listed(content: bytes | None) -> dict[str, str] | None:
    """What the list says; None when there is none. A damaged one is said to be one.

    So is one with a name that leads out of the place: whatever it names may be deleted.
    """
    if content is None:
        return None
    try:
        # Nothing at all is what is left of a list that was cut off; gzip takes it for a whole one.
        text = gzip.decompress(content or b"-").decode()
        # By what ends a row alone: a name may hold what ends a line elsewhere, such as U+2028.
        rows = text.removesuffix("\n").split("\n") if text else []
        pairs = [row.split(" ", 1) for row in rows]
        return {inside(uri): "" if digest == "-" else digest for digest, uri in pairs}
    except (OSError, EOFError, ValueError, zlib.error, StorageError) as error:
        raise PublishError(
            "danh sách ở nơi nhận bị hỏng. Xóa tệp ấy rồi chạy lại với --delete-others: mọi "
            "tệp được tải lên lại, tệp thừa bị xóa.",
            "the list at the target is damaged: delete that file and run again with "
            "--delete-others; every file goes up again, those too many are deleted.",
            about=LIST,
        ) from error
