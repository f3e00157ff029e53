"""The command `publish`: the generated pages into a site whose frame is built."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from dienhinh import pipeline
from dienhinh.commands.arguments import existing, file_path, whole_number
from dienhinh.commands.bars import bars, steps
from dienhinh.commands.options import add_site, run_options
from dienhinh.commands.parser import Commands
from dienhinh.commands.writing import refuse_public, write_out
from dienhinh.pipeline.crew import crew_at
from dienhinh.problems import as_text
from dienhinh.write.storage import folder_at

_MOST_JOBS = 1_000


def add(commands: Commands) -> None:
    """Add the command."""
    publish = commands.add(
        "publish",
        _publish,
        vi="dựng các trang hồ sơ vào một trang web đã dựng sẵn khung",
        en="put the generated pages into a site whose frame is built",
    )
    publish.add_argument("--into", type=file_path, required=True, metavar="SITE")
    publish.add_argument("--theme", type=existing, default=Path("docs/theme"), metavar="DIR")
    add_site(publish)
    publish.add_argument("--jobs", type=whole_number(0, _MOST_JOBS), default=0, metavar="N")
    publish.add_argument("--executor", default="", metavar="dask://HOST:PORT")
    publish.add_argument("--store", default="", metavar="DIR")
    publish.add_argument("--no-kits", dest="kits", action="store_false")
    publish.add_argument("--no-search", dest="search", action="store_false")
    publish.add_argument("--timings", type=file_path, default=None, metavar="FILE.json")
    publish.add_argument("--editor", default="", metavar="FORGE:REPOSITORY")
    publish.add_argument("--editor-host", default="", metavar="URL")


def _publish(given: argparse.Namespace) -> int:
    options = replace(run_options(given), crew=crew_at(given.executor))
    shared = folder_at(given.store) if given.store else None
    if shared is not None:
        refuse_public(shared)
    timings = pipeline.Timings()
    with bars() as progress:
        with timings.phase("examine"):
            examined = pipeline.examine(options, steps(progress, given.lang))
        if examined.library is None:
            sys.stderr.write(as_text(examined.problems, given.lang))
            return 1
        examined = examined.to_publish()
        published = pipeline.publish(
            options, examined, given.into, steps(progress, given.lang), timings=timings
        )
    if given.timings is not None:
        write_out(given.timings, timings.as_json().encode())
    sys.stderr.write(as_text(published.problems, given.lang))
    print(published.summary(given.lang))
    return 0
