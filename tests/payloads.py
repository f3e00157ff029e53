"""Texts that would become markup, code, formulas or other fields where they are not escaped.

`dressed` puts one of them into every text of any record, whatever its fields: a field that is added
later is dressed without anybody thinking of it.
"""

import dataclasses
import enum
from collections.abc import Iterator, Mapping
from typing import Any

PLAIN = "Chữ thường, không có gì lạ"
PAYLOADS = {
    "script": "<script>alert(1)</script>",
    "end-of-script": "</script><script>alert(1)</script><!--",
    "attribute": '"><img src=x onerror=alert(1)>',
    "quotes": "' onmouseover='alert(1)' x=\" onfocus=alert(1) autofocus \"",
    "raw-text": "</title></textarea></style></svg><b>đậm</b>",
    "style": '<style>*{display:none}</style> style="color:red" <base href=//other.example>',
    "template": "{{ 7*7 }} {% raw %} ${7+7} <%= 7+7 %> {{ config }}",
    "frame": "{0}body{0} {0}head{0} {0}root{0} {0}nav:ho-so/{0}".format("\N{ASTERISM}"),
    "marker": "<!-- dienhinh: totals --> a <!-- /dienhinh --> b",
    "link": "[bấm](javascript:alert(1)) [x](data:text/html,1) javascript:alert(1)",
    "link-quotes": '[x](https://example.org/"onclick="alert(1)) <https://example.org>',
    "entities": "&lt;b&gt; &amp;amp; &#60;i&#62; &quot;",
    "data": "]]> <![CDATA[ <?php echo 1 ?> --> */",
    "direction": "\u202eđảo \u2066ngược\u2069 \u200fphải\u200e \u061c",
    "long-word": "Dài" * 54,
    "address": "//other.example/x https://other.example/x src=//other.example",
    "backslashes": "\\u003cscript\\u003e \\\\ \\' \\\" \\n",
    "formula": '=HYPERLINK("https://other.example?"&A1;1) @SUM(1) +1 -1',
    "typesetting": '#read("/etc/passwd") $x$ #import "@preview/x:1.0.0" `raw` <label> @ref \\',
    "calendar": "a;b,c:d BEGIN:VALARM END:VEVENT ATTACH:https://other.example",
    "path": "../../../../etc/passwd ..\\..\\x con.txt C:\\x %2e%2e%2f",
}
# All of them in one text, for what there is only one of on a site; a formula is one at the start.
EVERY = " ".join(
    (
        PAYLOADS["formula"],
        *(text for name, text in PAYLOADS.items() if name not in {"formula", "long-word"}),
    )
)
# What names other things: not text that people write.
IDS = frozenset({
    "slug", "former_slugs", "kind", "call", "unit", "movement", "sector", "origin", "source",
    "digest", "award", "adopted_from", "tel", "commune", "communes_today",
    # Of the lists.
    "id", "group", "level", "kinds", "code", "type", "region", "units", "became", "movements",
    "tone", "data", "channel", "picture", "template", "profile", "profiles", "article",
    # Of what is internal.
    "status", "item", "ground", "read", "file", "files", "form", "format", "path", "uid",
})  # fmt: skip


# The same of one record only: an outline is laid out by its numbers.
MARKS = frozenset({"OutlineItem.number", "OutlineItem.ending", "Balance.id", "Filed.root"})


def dressed(value: Any, text: str, name: str = "") -> Any:  # noqa: ANN401 any part of a record
    """The same record with this text for every text that people write, however deep."""
    if isinstance(value, enum.Enum):
        return value
    if isinstance(value, str) and name not in IDS:
        # The check lets only addresses with a host and without spaces through.
        is_address = name in {"url", "link"} and value
        return f"https://example.org/{text.replace(' ', '+')}" if is_address else text
    if isinstance(value, tuple):
        return tuple(dressed(part, text, name) for part in value)
    if isinstance(value, Mapping):
        return {key: dressed(part, text, name) for key, part in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: getattr(value, f.name) for f in dataclasses.fields(value) if f.init}
        own = type(value).__name__
        made = {
            key: dressed(part, text, key)
            for key, part in parts.items()
            if f"{own}.{key}" not in MARKS
        }
        return dataclasses.replace(value, **made)
    return value


def texts(value: Any, name: str = "") -> Iterator[str]:  # noqa: ANN401 any part of a record
    """Every text of a record, or of one made plain, that people write."""
    if isinstance(value, str) and name not in IDS:
        yield value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from texts(part, key)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts(part, name)
