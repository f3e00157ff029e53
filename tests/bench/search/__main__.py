"""`make bench-search`: how well, how small and how fast, beside others; about a quarter of an hour.

The corpora are `shipped`, a number of invented profiles, or `random-` and a number of pages of
random words, separated by commas.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.search import page_text, rivals
from tests.bench.search.blind import GROUPS_APART, GROUPS_WITH_TYPOS, GROUPS_WITHOUT_TYPOS
from tests.bench.search.measure import Measured, measure
from tests.site.visitor import chromium

_LEAST_WITH_TYPOS = 0.97


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was measured; with `--write` also into the handbook. 1 if a goal is missed."""
    parser = argparse.ArgumentParser(prog="make bench-search", description=__doc__)
    parser.add_argument("--corpora", default="shipped,1000,10000,20000")
    parser.add_argument("--spans", type=int, default=40, help="spans asked for in many ways")
    parser.add_argument("--own", action="store_true", help="our engine only")
    parser.add_argument("--write", action="store_true", help=f"write {page_text.PAGE}")
    chosen = parser.parse_args(arguments)
    found: dict[str, list[Measured]] = {}
    versions = {} if chosen.own else rivals.versions()
    with TemporaryDirectory() as folder, chromium() as browser:
        versions["Chromium"] = browser.version
        for name in chosen.corpora.split(","):
            found[name] = measure(
                name, chosen.spans, Path(folder), browser, has_rivals=not chosen.own
            )
            sys.stdout.write(page_text.page_text({name: found[name]}, versions) + "\n")
            sys.stdout.flush()
    if chosen.write:
        page_text.PAGE.write_text(page_text.page_text(found, versions), encoding="utf-8")
    missed = [line for name, measured in found.items() for line in _missed(name, measured)]
    sys.stdout.write("\n".join(missed or ["all goals are met"]) + "\n")
    return bool(missed)


def _missed(name: str, measured: Sequence[Measured]) -> list[str]:
    """The goals that this corpus does not meet, in words."""
    own, *others = measured
    goals = dict.fromkeys(GROUPS_WITHOUT_TYPOS, 1.0) | dict.fromkeys(
        (*GROUPS_WITH_TYPOS, *GROUPS_APART), _LEAST_WITH_TYPOS
    )
    found = [
        f"{name}, {group}: {own.scores[group].recall:.3f} is less than {least}"
        for group, least in goals.items()
        if group in own.scores and own.scores[group].recall < least
    ]
    found += [
        f"{name}, {group}: {other.engine} finds more"
        for other in others
        for group, score in other.scores.items()
        if score.recall > other.ours[group].recall
    ]
    return found


if __name__ == "__main__":
    sys.exit(main())
