import re

import pytest

from dienhinh.render.delivery import FEEDS, SHORT, TYPES, UNKNOWN
from dienhinh.render.nginx import gone_mark, nginx_include
from dienhinh.render.policy import headers_by_address, headers_file, security_headers
from tests.folders import ROOT

HEADERS = security_headers(["'sha256-a'"])
TEXT = nginx_include(HEADERS)


def told(directive: str) -> list[str]:
    """What stands after a directive of the outermost block."""
    (values,) = re.findall(rf"^{directive} (.+);$", TEXT, re.MULTILINE)
    return str(values).split()


def headers_below(path: str) -> dict[str, str]:
    _, _, block = TEXT.partition(f"location ^~ {path} {{\n")
    block = block.partition("\n}")[0]
    return dict(re.findall(r'^  add_header (\S+) "(.*)" always;$', block, re.MULTILINE))


@pytest.mark.parametrize("path", headers_by_address())
def test_below_an_address_stand_its_own_headers_and_all_others(path: str) -> None:
    others = headers_by_address()[path]

    assert headers_below(path) == {**HEADERS, "Cache-Control": SHORT, **others}


def test_the_rest_has_the_headers_that_other_servers_send_too() -> None:
    for name, value in HEADERS.items():
        assert f'\nadd_header {name} "{value}" always;\n' in TEXT
        assert f"  {name}: {value}\n" in headers_file(HEADERS)


def test_every_file_has_the_type_that_uploading_gives_it() -> None:
    block = re.findall(r"^types \{\n(.*?)\n\}$", TEXT, re.MULTILINE | re.DOTALL)[0]
    rows = [row.strip(" ;").split() for row in block.splitlines()]
    utf8 = {"text/html", *told("charset_types")}

    given = {f".{ending}": kind for kind, *endings in rows for ending in endings}
    shown = {e: f"{kind}; charset=utf-8" if kind in utf8 else kind for e, kind in given.items()}
    assert shown == TYPES
    assert told("default_type") == [UNKNOWN]
    for name, kind in FEEDS.items():
        assert (
            f"/{name.replace('.', chr(92) + '.')}$ {{ types {{ }} default_type {kind}; }}" in TEXT
        )


def test_what_is_text_is_packed_and_what_is_packed_already_is_not() -> None:
    packed = {*told("gzip_types")}

    assert packed >= {*FEEDS.values(), "application/geo+json", "image/svg+xml", "text/javascript"}
    assert not packed & {"image/jpeg", "application/zip", TYPES[".docx"], TYPES[".woff2"]}
    # nginx warns of it: packed always.
    assert "text/html" not in packed | {*told("charset_types")}
    assert told("gzip_vary") == ["on"]


def test_what_is_no_page_answers_as_an_address_that_is_not_there() -> None:
    assert "\nerror_page 403 =404 /404.html;\n" in TEXT
    assert "\nerror_page 404 /404.html;\n" in TEXT


def test_a_page_that_was_taken_down_answers_410_by_what_is_uploaded_with_it() -> None:
    mark = gone_mark("ho-so/a/").uri
    ours, taken, answers = re.findall(
        r"location ~ (\S+) \{ if \(-f \$document_root\$\{uri\}(\S+)\) \{ return (\d+); \} \}", TEXT
    )[0]

    assert (mark, answers) == (f"ho-so/a/{taken}", "410")
    assert re.search(ours, "/ho-so/a/")
    # The page itself must be found, or the answer would go round in a circle.
    assert not re.search(ours, "/ho-so/a/index.html")
    assert "\nerror_page 410 ${uri}index.html;\n" in TEXT


def test_the_sample_of_the_handbook_says_nothing_twice() -> None:
    page = (ROOT / "docs/so-tay/dua-len.md").read_text(encoding="utf-8")
    (sample,) = re.findall(r"```nginx\n(.*?)```", page, re.DOTALL)
    by_itself = {row.split()[0] for row in sample.splitlines() if row.endswith(";")}
    included = {row.split()[0] for row in TEXT.splitlines() if not row.startswith(("#", " ", "}"))}

    assert not by_itself & included
    assert "map $" not in sample
    plain, secure = sample.split("listen 443 ssl;")
    assert "listen 80;" in plain
    assert "return 301 https://" in plain
    assert "server_tokens off;" in plain.partition("}")[0]
    assert "server_tokens off;" in secure
