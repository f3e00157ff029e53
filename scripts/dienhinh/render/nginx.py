"""`_headers.nginx.conf`: all that a `server` block of nginx must be told of this site."""

import re
from collections.abc import Iterator, Mapping

from dienhinh.model.output import Output
from dienhinh.render.delivery import FEEDS, SHORT, TYPES, UNKNOWN
from dienhinh.render.policy import headers_by_address

_UTF8 = "; charset=utf-8"
# Smaller after gzip; pictures, fonts, archives and documents of Word are packed already.
_WORTH_PACKING = re.compile(r"text/.+|.+[/+](?:json|xml|yaml|wasm)")
# nginx packs it and tells its charset anyway; named again it warns.
_ALWAYS = "text/html"
# Beside the page that stays where a profile was taken down.
_GONE = "da-go.txt"
_ANSWERS = (
    "error_page 404 /404.html;",
    # A folder without a page is no secret, only no page.
    "error_page 403 =404 /404.html;",
    "error_page 410 ${uri}index.html;",
    r"location ~ /\.(?!well-known/) { return 404; }",
    f"location ~ ^/ho-so/[^/]+/$ {{ if (-f $document_root${{uri}}{_GONE}) {{ return 410; }} }}",
)


def gone_mark(uri: str) -> Output:
    """What makes nginx answer 410 for the page of a withdrawn profile, once it is uploaded."""
    return Output(f"{uri}{_GONE}", "Hồ sơ ở địa chỉ này đã được gỡ.\n".encode())


def nginx_include(headers: Mapping[str, str], editor: Mapping[str, str] | None = None) -> str:
    """Directives for a `server` block, which need only say by itself where it listens and its root.

    `add_header` in a `location` drops all inherited ones, so what differs by address has a
    `location` with all its headers. The file changes with the code of the site, never with the
    profiles: nobody need copy it to take one down. What lies beside a mark of `gone_mark` answers
    410, which tells search engines to forget an address (RFC 9110, section 15.5.11).
    """
    common: Mapping[str, str] = {**headers, "Cache-Control": SHORT}
    lines = [
        "# Cho khối server của nginx; cách dùng: Sổ tay, Đưa trang lên.",
        "index index.html;",
        *_kinds(),
        *_add(common),
        *_ANSWERS,
    ]
    for name, kind in FEEDS.items():
        lines.append(f"location ~ /{re.escape(name)}$ {{ types {{ }} default_type {kind}; }}")
    for path, others in headers_by_address(editor).items():
        lines += [
            f"location ^~ {path} {{",
            *(f"  {line}" for line in _add({**common, **others})),
            "}",
        ]
    return "\n".join(lines) + "\n"


def _add(headers: Mapping[str, str]) -> Iterator[str]:
    for name, value in headers.items():
        yield f'add_header {name} "{value}" always;'


def _kinds() -> Iterator[str]:
    """The types of files, which of them are text, and which are worth packing."""
    endings: dict[str, list[str]] = {}
    for ending, kind in TYPES.items():
        endings.setdefault(kind, []).append(ending.removeprefix("."))
    texts = {kind.removesuffix(_UTF8) for kind in endings if kind.endswith(_UTF8)}
    packed = {kind.removesuffix(_UTF8) for kind in (*endings, *FEEDS.values())}
    packed = {kind for kind in packed if _WORTH_PACKING.fullmatch(kind)}
    yield "charset utf-8;"
    yield f"charset_types {' '.join(sorted(texts - {_ALWAYS}))};"
    yield "gzip on;"
    yield "gzip_vary on;"
    yield f"gzip_types {' '.join(sorted(packed - {_ALWAYS}))};"
    yield "types {"
    for kind, names in endings.items():
        yield f"  {kind.removesuffix(_UTF8)} {' '.join(names)};"
    yield "}"
    yield f"default_type {UNKNOWN};"
