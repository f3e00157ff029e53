"""What a page may hold, and the headers that hold every page to it (Content Security Policy 3)."""

import base64
import hashlib
import re
from collections.abc import Container, Iterable, Mapping

from dienhinh.render.delivery import FOR_EVER
from dienhinh.render.html_reader import HtmlReader

_INLINE_SCRIPT = re.compile(r"<script((?:[\s/][^>]*)?)>(.*?)</script", re.DOTALL | re.IGNORECASE)
_ELSEWHERE = re.compile(r"""(?:^|[\s"'/])src\s*=""", re.IGNORECASE)
# What has such a type is data for programs and never runs (HTML, 4.12.1).
_DATA = re.compile(
    r"""(?:^|[\s"'/])type\s*=\s*["']?application/(?:[a-z]+\+)?json\b""", re.IGNORECASE
)
# Cheap signs that a page may break the policy; only then it is parsed. Each pattern begins with
# letters, so that the search for it runs at the speed of a search for a word.
_WORDS = (b"<style", b"javascript:", b"<base", b"<iframe", b"<object", b"<embed")
_LINKS_THAT_LOAD = (
    "stylesheet", "icon", "apple-touch-icon", "mask-icon", "preload", "prefetch", "modulepreload",
    "manifest", "preconnect", "dns-prefetch", "prerender",
)  # fmt: skip
# Attributes that make a browser ask for an address, on whatever they stand.
_LOADING = (
    "src", "srcset", "imagesrcset", "poster", "background", "action", "formaction", "ping",
)  # fmt: skip
# The ends of their names will do: `action` stands in `formaction` too. Lists have their own sign.
_SIGNS_OF_LOADING = ("src", "poster", "background", "action", "ping")
_DRAWING = {"use", "image", "feimage"}
_RUNNING = {"href", "xlink:href", "src", "action", "formaction"}
# What stands before the address in `<meta http-equiv="refresh">` (HTML, 4.2.5.3).
_REFRESHING = re.compile(r"""^\s*[\d.]+\s*[;,]?\s*(?:url\s*=\s*)?['"]?""", re.IGNORECASE)
_SIGNS = tuple(
    re.compile(pattern.encode())
    for pattern in (
        r"style(?<=[\s\"'/]style)\s*=",
        r"on(?<=[\s\"'/]on)[a-z]+\s*=",
        *(rf"{name}\s*=\s*[\"']?\s*(?:https?:)?//" for name in _SIGNS_OF_LOADING),
        r"srcset\s*=\s*[\"'][^\"']*//",
        r"<use\s[^>]*//",
        r"image\s[^>]*//",
        rf"<link\s(?=[^>]*//)[^>]*\b(?:{'|'.join(_LINKS_THAT_LOAD)})\b",
        r"<meta\s(?=[^>]*//)[^>]*\brefresh\b",
    )
)


def script_hash(code: str) -> str:
    """The CSP source by which an inline script may run."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def inline_scripts(html: str) -> dict[str, str]:
    """The inline scripts of a page by their CSP sources; data blocks such as JSON-LD do not run."""
    return {
        script_hash(code): code
        for attributes, code in _INLINE_SCRIPT.findall(html)
        if code and not _ELSEWHERE.search(attributes) and not _DATA.search(attributes)
    }


def foreign_scripts(html: str, ours: Container[str]) -> list[str]:
    """The inline scripts of a page that are not `ours`, by their CSP sources: people wrote them."""
    return [
        f"<script>{' '.join(code.split())[:60]}"
        for source, code in inline_scripts(html).items()
        if source not in ours
    ]


def violations(html: bytes) -> list[str]:
    """What a page holds against the policy: inline styles and handlers, files of other hosts.

    Inline scripts are told by `foreign_scripts`, which must know those of the theme. All names that
    matter are ASCII, and bytes are searched several times faster than text.
    """
    lower = html.lower()
    if not any(word in lower for word in _WORDS) and not any(s.search(lower) for s in _SIGNS):
        return []
    parser = _PolicyParser()
    parser.feed(html.decode())
    return parser.found


class _PolicyParser(HtmlReader):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in {"style", "base", "iframe", "object", "embed"}:
            self.found.append(f"<{tag}>")
        for name, value in values.items():
            if name == "style" or name.startswith("on"):
                self.found.append(f'<{tag} {name}="{value[:60]}">')
            elif _loads(tag, name, values) and _is_outside(_address(tag, value)):
                self.found.append(f'<{tag} {name}="{value[:120]}">')
            elif name in _RUNNING and value.strip().lower().startswith("javascript:"):
                self.found.append(f'<{tag} {name}="{value[:60]}">')


def _loads(tag: str, name: str, values: Mapping[str, str]) -> bool:
    if tag == "link" and name == "href":
        return not {*values.get("rel", "").lower().split()}.isdisjoint(_LINKS_THAT_LOAD)
    if tag == "meta" and name == "content":
        return values.get("http-equiv", "").lower() == "refresh"
    return name in _LOADING or (tag in _DRAWING and name in {"href", "xlink:href"})


def _address(tag: str, value: str) -> str:
    return _REFRESHING.sub("", value) if tag == "meta" else value


def _is_outside(value: str) -> bool:
    return bool(re.search(r"(?:^|,|\s)\s*(?:https?:)?//", value.strip(), re.IGNORECASE))


_NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()"


def security_headers(hashes: Iterable[str]) -> dict[str, str]:
    """The headers for every file of the site, in the order in which they are written."""
    policy = "; ".join(
        (
            "default-src 'none'",
            " ".join(["script-src 'self'", *sorted(hashes)]),
            "style-src 'self'",
            # Material's icons in the handbook are masks in data addresses.
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "upgrade-insecure-requests",
        )
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": _NO_DEVICES,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    }


# The cards that other sites show in a frame: no script, no form, nothing but pictures and a sheet.
_EMBEDDED = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *; "
    "upgrade-insecure-requests",
    "Cross-Origin-Resource-Policy": "cross-origin",
    # A script of another site may read the oEmbed answer beside the card.
    "Access-Control-Allow-Origin": "*",
}
# Programs of other sites may read the open data: it is there to be used again.
_OPEN_DATA = {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
}
# Previews elsewhere may embed pictures and share cards; only pictures are named by their content.
_PICTURES = {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": FOR_EVER,
}

_SHARE_CARDS = {"Cross-Origin-Resource-Policy": "cross-origin"}


def headers_by_address(
    editor: Mapping[str, str] | None = None,
) -> dict[str, Mapping[str, str]]:
    """What differs below an address of the site; `editor` is what differs below `/nhap/`."""
    different = {
        "/anh/": _PICTURES,
        "/the/": _SHARE_CARDS,
        "/du-lieu/": _OPEN_DATA,
        "/nhung/": _EMBEDDED,
    }
    return different | ({"/nhap/": editor} if editor else {})


def headers_file(headers: Mapping[str, str], editor: Mapping[str, str] | None = None) -> str:
    """`_headers` as Netlify and Cloudflare Pages read it; `editor` differs below `/nhap/`."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
    for path, others in headers_by_address(editor).items():
        lines.append(f"{path}*")
        for name, value in others.items():
            if name in headers:
                lines.append(f"  ! {name}")
            lines.append(f"  {name}: {value}")
    return "\n".join(lines) + "\n"
