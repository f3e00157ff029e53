"""What a page may hold, and the headers that hold every page to it (Content Security Policy 3)."""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

_INLINE_SCRIPT = re.compile(r"<script((?:\s[^>]*)?)>(.*?)</script>", re.DOTALL)
# Cheap signs that a page may break the policy; only then it is parsed.
_SIGNS = re.compile(
    r"\sstyle\s*=|<style|\son[a-z]+\s*=|javascript:|<base|<iframe|<object|<embed"
    r"|\s(?:src|action|poster|data)\s*=\s*[\"']?\s*(?:https?:)?//"
    r"|\ssrcset\s*=\s*[\"'][^\"']*//|<(?:use|image)\s[^>]*//"
    r"|<link\s[^>]*\b(?:stylesheet|icon|preload|prefetch|modulepreload|manifest)\b[^>]*//"
    r"|<link\s[^>]*//[^>]*\b(?:stylesheet|icon|preload|prefetch|modulepreload|manifest)\b",
    re.IGNORECASE,
)
_LOADING = {
    ("img", "src"), ("img", "srcset"), ("source", "src"), ("source", "srcset"), ("script", "src"),
    ("video", "src"), ("video", "poster"), ("audio", "src"), ("track", "src"), ("form", "action"),
    ("input", "src"), ("use", "href"), ("image", "href"),
}  # fmt: skip
_LINKS_THAT_LOAD = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"}


def script_hashes(html: str) -> set[str]:
    """The CSP sources of the inline scripts of a page; data blocks such as JSON-LD do not run."""
    hashes = set()
    for attributes, code in _INLINE_SCRIPT.findall(html):
        if "src=" not in attributes and "application/" not in attributes and code:
            digest = hashlib.sha256(code.encode()).digest()
            hashes.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    return hashes


def violations(html: str) -> list[str]:
    """What a page holds against the policy: inline styles and handlers, files of other hosts."""
    if not _SIGNS.search(html):
        return []
    parser = _PolicyParser()
    parser.feed(html)
    return parser.found


class _PolicyParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in {"style", "base", "iframe", "object", "embed"}:
            self.found.append(f"<{tag}>")
        for name, value in values.items():
            if name == "style" or name.startswith("on"):
                self.found.append(f'<{tag} {name}="{value[:60]}">')
            elif _loads(tag, name, values) and _is_outside(value):
                self.found.append(f'<{tag} {name}="{value[:120]}">')
            elif name in {"href", "src", "action"} and value.strip().lower().startswith(
                "javascript:"
            ):
                self.found.append(f'<{tag} {name}="{value[:60]}">')


def _loads(tag: str, name: str, values: Mapping[str, str]) -> bool:
    if tag == "link" and name == "href":
        return bool(_LINKS_THAT_LOAD & set(values.get("rel", "").split()))
    return (tag, name) in _LOADING


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


# Pictures are named by their content; previews elsewhere may embed them and the share cards.
_PICTURES = {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": "public, max-age=31536000, immutable",
}


def headers_file(headers: Mapping[str, str]) -> str:
    """`_headers` as Netlify and Cloudflare Pages read it."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
    lines += ["/anh/*"]
    for name, value in _PICTURES.items():
        if name in headers:
            lines.append(f"  ! {name}")
        lines.append(f"  {name}: {value}")
    return "\n".join(lines) + "\n"


def nginx_include(headers: Mapping[str, str]) -> str:
    """Directives for a `server` block of nginx.

    `add_header` in a `location` would drop all inherited ones, so what differs by address is a map
    in the `http` block, given here as a comment to copy.
    """
    lines = [
        "# In the http block:",
        '#   map $uri $dienhinh_cache { default "public, max-age=300, must-revalidate";',
        f'#     ~^/anh/ "{_PICTURES["Cache-Control"]}"; }}',
        "#   map $uri $dienhinh_corp { default same-origin; ~^/(anh|the)/ cross-origin; }",
    ]
    for name, value in headers.items():
        shown = "$dienhinh_corp" if name == "Cross-Origin-Resource-Policy" else f'"{value}"'
        lines.append(f"add_header {name} {shown} always;")
    lines.append("add_header Cache-Control $dienhinh_cache always;")
    lines.append("error_page 404 /404.html;")
    return "\n".join(lines) + "\n"
