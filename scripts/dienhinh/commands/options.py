"""What was typed as the options of a run, the same for every command."""

import argparse
import os
import tempfile
from functools import cache
from pathlib import Path

from dienhinh import pipeline
from dienhinh.commands.arguments import MistypedError, file_path, web_address
from dienhinh.commands.writing import refuse_public
from dienhinh.model.site_contact import UNTOLD, SiteContact
from dienhinh.read.site_settings import SETTINGS, site_setting
from dienhinh.refusal import Refusal

# Of a folder without `mkdocs.yml`.
_ADDRESS = "https://dien-hinh.example.vn/"
_SITE_NAME = "Điển hình tiên tiến Quảng Ngãi"


def add_address(parser: argparse.ArgumentParser) -> None:
    """Ask where the site will be; see `site_address`."""
    parser.add_argument("--base-url", type=web_address, default=None, metavar="URL")


def add_site(parser: argparse.ArgumentParser) -> None:
    """Ask what the site is beside its profiles."""
    parser.add_argument("--docs", type=file_path, default=Path("docs"), metavar="DIR")
    add_address(parser)
    parser.add_argument("--site-name", default=None, metavar="NAME")


def site_address(given: argparse.Namespace) -> str:
    """Where the site will be: what was typed, else `site_url` of mkdocs.yml.

    Raises Refusal when the command makes addresses and that setting is none.
    """
    if getattr(given, "base_url", None):
        return str(given.base_url)
    written = site_setting("site_url")
    try:
        return web_address(written) if written else _ADDRESS
    except MistypedError:
        if not hasattr(given, "base_url"):
            return _ADDRESS
    raise Refusal(
        f"site_url là “{written}”, lệnh này không đọc được thành địa chỉ trang. Thêm --base-url và "
        "địa chỉ thật, như --base-url https://dien-hinh.example.vn/.",
        f'site_url is "{written}", which this command cannot read as an address. Add --base-url '
        "and the real address, such as --base-url https://dien-hinh.example.vn/.",
        about=SETTINGS,
        is_mistyped=True,
    )


def run_options(given: argparse.Namespace) -> pipeline.Options:
    """The options; what a command does not ask for is as `make site` has it.

    Raises PublishError when the address of a browser editor is none, or a way to reach the editors;
    Refusal as `site_address`.
    """
    docs = getattr(given, "docs", Path("docs"))
    return pipeline.Options(
        profiles=given.profiles,
        theme=getattr(given, "theme", docs / "theme"),
        docs=docs,
        cache=_cache(given, docs),
        base_url=site_address(given),
        site_name=getattr(given, "site_name", None) or site_setting("site_name") or _SITE_NAME,
        today=given.today or pipeline.today_in_viet_nam(),
        repository=pipeline.repository(given.repository),
        jobs=getattr(given, "jobs", 0),
        store=getattr(given, "store", ""),
        kits=getattr(given, "kits", True),
        search=getattr(given, "search", True),
        editor=pipeline.browser_editor(
            getattr(given, "editor", ""), getattr(given, "editor_host", "")
        ),
        contact=_contact(given),
    )


def _contact(given: argparse.Namespace) -> SiteContact:
    """What mkdocs.yml says; a command that makes no pages does not stop at a fault in it."""
    try:
        return pipeline.own_contact()
    except pipeline.PublishError:
        if hasattr(given, "base_url"):
            raise
        return UNTOLD


def _cache(given: argparse.Namespace, docs: Path) -> Path:
    """The cache asked for; on a disc or share that only lets read, one that ends with the run."""
    kept: Path = given.cache
    refuse_public(kept)
    whole = kept.absolute()
    there = next(path for path in (whole, *whole.parents) if path.exists())
    usable = kept if os.access(there, os.W_OK) else Path(_of_this_run().name)
    return pipeline.own_cache(usable, (given.profiles, docs))


@cache
def _of_this_run() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="dienhinh-")
