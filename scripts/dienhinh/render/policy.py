"""What a page may hold, and the headers that hold every page to it (Content Security Policy 3)."""

import base64
import hashlib
import re
from collections.abc import Container, Iterable, Mapping

from dienhinh.markup.forbidden import forbidden
from dienhinh.render.delivery import FOR_EVER

_SCRIPT = re.compile(r"<script((?:[\s/][^>]*)?)>(.*?)</script", re.DOTALL | re.IGNORECASE)
# What has such a type is data for programs and never runs (HTML, 4.12.1). With another attribute
# before it, or around it, it may be no type at all.
_DATA = re.compile(
    r"""(?=[^>]*\stype=)(?:\s+(?:id=["']?[\w-]+["']?|type=["']?application/(?:[a-z]+\+)?json["']?))+"""
    r"\s*",
    re.IGNORECASE,
)
# The scripts of the theme, and those that Material lays beside them. No other may lie below docs/
# (`program-beside-pages`), so nobody else can have put one at such an address.
_OF_THE_THEME = re.compile(
    r"""\s+src=["']?(?:(?:\.{1,2}/)*|/(?:[\w.~-]+/)*)assets/(?:js|javascripts)/[\w.-]+\.js["']?"""
    r"(?:\s+defer)?\s*"
)
# Cheap signs that a page made here may break the policy; only then it is parsed. Each pattern
# begins with letters, so that the search for it runs at the speed of a search for a word.
_WORDS = (
    b"<style", b"javascript:", b"vbscript:", b"<base", b"<iframe", b"<object", b"<embed", b"<frame",
    b"<portal", b"refresh",
)  # fmt: skip
# A page made here at the old address of a profile may lead to where that stands now.
_LEADS_ON = re.compile(r'<meta http-equiv="refresh" content="0; url=\.\./\.\./ho-so/[a-z0-9-]+/">')
# The ends of their names will do: `action` stands in `formaction` too. Lists have their own sign.
_SIGNS_OF_LOADING = ("src", "poster", "background", "action", "ping")
_ELSEWHERE = r"(?:[/\\][\t\n\r]*[/\\&]|[:&\\])"
# Behind these a value stands in people's words, such as the code of a card to copy, and in no tag.
_IS = r"\s*=\s*(?!&#34;|&quot;)"
_SIGNS = tuple(
    re.compile(pattern.encode())
    for pattern in (
        rf"style(?<=[\s\"'/]style){_IS}",
        rf"on(?<=[\s\"'/]on)[a-z]+{_IS}",
        *(rf"{name}{_IS}[\"']?[^\"'>/\\?#]*{_ELSEWHERE}" for name in _SIGNS_OF_LOADING),
        r"href\s*=\s*[\"']?[^\"'>/?#:]*[&\t\n\r]",
        rf"srcset\s*=\s*[\"']?[^\"'>]*{_ELSEWHERE}",
        rf"<use\s[^>]*{_ELSEWHERE}",
        rf"image\s[^>]*{_ELSEWHERE}",
        r"<link\s(?=[^>]*//)[^>]*\b(?:stylesheet|icon|pre[a-z]+|modulepreload|manifest|dns-prefetch)\b",
    )
)


def script_hash(code: str) -> str:
    """The CSP source by which an inline script may run."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def inline_scripts(html: str) -> dict[str, str]:
    """The inline scripts of a page by their CSP sources; data blocks such as JSON-LD do not run."""
    return {
        script_hash(code): code
        for attributes, code in _SCRIPT.findall(html)
        if code.strip() and not _DATA.fullmatch(attributes)
    }


def foreign_scripts(html: str, ours: Container[str]) -> list[str]:
    """The scripts of a page that people wrote, inline or with the address of a file.

    `ours` are the CSP sources of the inline scripts that it may hold. Read from the letters, tag by
    tag: what a browser takes for a script counts, wherever it stands.
    """
    return [
        f"<script{attributes[:120]}>{' '.join(code.split())[:60]}"
        for attributes, code in _SCRIPT.findall(html)
        if not _is_ours(attributes, code, ours)
    ]


def _is_ours(attributes: str, code: str, ours: Container[str]) -> bool:
    if _DATA.fullmatch(attributes):
        return True
    if code.strip():
        return not attributes.strip() and script_hash(code) in ours
    return not attributes.strip() or _OF_THE_THEME.fullmatch(attributes) is not None


def violations(html: bytes, *, is_made_here: bool) -> list[str]:
    """What a page holds that none may, see `markup.forbidden`; scripts are `foreign_scripts`.

    In a page `is_made_here` people's words stand only as text, and there may be ten thousand: it is
    first searched for signs. All names that matter are ASCII, and bytes are searched several times
    faster than text.
    """
    if is_made_here:
        lower = html.lower()
        if not any(word in lower for word in _WORDS) and not any(s.search(lower) for s in _SIGNS):
            return []
    told = (found.told for found in forbidden(html.decode()))
    return [one for one in told if not (is_made_here and _LEADS_ON.fullmatch(one))]


_NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()"


_DIRECTIVES: Mapping[str, str | None] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # Material's icons in the handbook are masks in data addresses.
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "upgrade-insecure-requests": "",
}


def policy_with(changes: Mapping[str, str | None]) -> str:
    """The policy every page is held to, with other values of some directives; None leaves one out.

    What no directive names falls to `default-src`, which is nothing.
    """
    held = {**_DIRECTIVES, **changes}
    return "; ".join(
        f"{name} {value}".rstrip() for name, value in held.items() if value is not None
    )


def security_headers(hashes: Iterable[str]) -> dict[str, str]:
    """The headers for every file of the site, in the order in which they are written."""
    return {
        "Content-Security-Policy": policy_with(
            {"script-src": " ".join(["'self'", *sorted(hashes)])}
        ),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": _NO_DEVICES,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    }


# The cards that other sites show in a frame: no script, no form, nothing but pictures and a sheet.
_EMBEDDED = {
    "Content-Security-Policy": policy_with(
        {
            "script-src": None,
            "img-src": "'self'",
            "connect-src": None,
            "manifest-src": None,
            "form-action": "'none'",
            "frame-ancestors": "*",
        }
    ),
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
