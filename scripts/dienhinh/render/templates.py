"""The Jinja environment of the theme: what every template of ours may use.

Templates print one frozen record and decide nothing. Variables: `page` (model.page.Page), `data`
(its record), `site` (SiteAddress), `base` (relative way to the site's root, ends with a slash).
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from dienhinh.model.dates import PartialDate
from dienhinh.render.markdown import blocks, inline
from dienhinh.render.qr import qr_svg
from dienhinh.vietnamese import date_text, long_date_text, number_text


def environment(theme: Path) -> Environment:
    """Templates of the folder `theme`; HTML is escaped, an unknown name is an error."""
    env = Environment(
        loader=FileSystemLoader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(
        number=number_text,
        day=date_text,
        long_day=long_date_text,
        partial_day=partial_day,
        markdown=lambda text: Markup(blocks(text)),  # noqa: S704 `blocks` escapes all it is given
        inline=lambda text: Markup(inline(text)),  # noqa: S704 `inline` escapes all it is given
        qr=lambda address: Markup(qr_svg(address)),  # noqa: S704 made here, holds no foreign text
    )
    return env


def partial_day(value: PartialDate) -> str:
    """`2018`, `8/2018` or `15/8/2018`."""
    if value.day is not None:
        return date_text(value.first_day)
    return f"{value.month}/{value.year}" if value.month is not None else str(value.year)
