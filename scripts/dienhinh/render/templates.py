"""The Jinja environment of the theme: what every template of ours may use.

Templates print one frozen record and decide nothing. Variables: `page` (model.page.Page), `data`
(its record), `site` (SiteAddress), `base` (relative way to the site's root, ends with a slash).
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from dienhinh.render.markdown import blocks, inline
from dienhinh.render.qr import qr_svg
from dienhinh.render.unbroken import unbroken, unbroken_html
from dienhinh.vietnamese import (
    date_text,
    file_size_text,
    kept_together,
    lower_first,
    number_text,
    numbers_held,
    sentence_case,
    upper_first,
    with_room,
)
from dienhinh.vietnamese.villages import begun_small

QrMaker = Callable[[str], str]

# Stands for the way to the root in a kept card; no text of ours or of people holds it.
_BASE = "\0"


class _Compiled(BytecodeCache):
    """Templates compiled before in this process, by name and text; nothing is kept on a disk.

    `mkdocs serve` publishes again and again, and compiling takes longer than a few pages.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 Jinja's
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


def environment(theme: Path, qr: QrMaker = qr_svg) -> Environment:
    """Templates of the folder `theme`; HTML is escaped, an unknown name is an error.

    `qr` makes the code of an address as `<svg>`.
    """
    env = Environment(
        loader=FileSystemLoader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED,
    )
    env.filters.update(
        number=number_text,
        day=date_text,
        file_size=file_size_text,
        srcset=srcset,
        markdown=lambda text: Markup(unbroken_html(blocks(text))),  # noqa: S704 `blocks` escapes
        heading=lambda text: numbers_held(kept_together(text)),
        numbers_held=numbers_held,
        begun_small=begun_small,
        lower_first=lower_first,
        sentence_case=sentence_case,
        upper_first=upper_first,
        blanks=lambda text: with_room(text, "……"),
        inline=lambda text: Markup(unbroken_html(inline(text))),  # noqa: S704 `inline` escapes
        unbroken=lambda text: Markup(unbroken(escape(text))),  # noqa: S704 escaped here
        qr=lambda address: Markup(qr(address)),  # noqa: S704 made here, holds no foreign text
    )
    env.globals["card"] = _KeptCards(env)
    return env


class _KeptCards:
    """The macro `card_once`, called once for each card: a profile's stands on a dozen pages."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        # As bytes: Vietnamese texts take half the memory so.
        self._made: dict[tuple[object, ...], tuple[object, bytes]] = {}

    def __call__(self, card: object, base: str, *, why: str = "", **settings: object) -> Markup:
        if why:
            return self._macro(card, base, why=why, **settings)
        key = (id(card), *sorted(settings.items()))
        # Holding the card keeps its id from being given to another.
        kept = self._made.get(key)
        if kept is None:
            html = str(self._macro(card, _BASE, **settings))
            kept = self._made[key] = (card, html.encode())
        return Markup(kept[1].decode().replace(_BASE, base))  # noqa: S704 made by the macro, escaped there

    @cached_property
    def _macro(self) -> Callable[..., Markup]:
        macro: Any = self._env.get_template("_macros.html").module
        found: Callable[..., Markup] = macro.card_once
        return found


def srcset(files: Iterable[tuple[str, int]], base: str) -> Markup:
    """`../anh/x-480.avif 480w, ...`; addresses of pictures are ASCII that needs no escaping.

    One call in the place of a loop in the template, which every picture of every page would run.
    """
    parts = [f"{base}{uri} {width}w" for uri, width in files]
    return Markup(", ".join(parts))  # noqa: S704 made from digests and widths
