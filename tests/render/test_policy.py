import pytest

from dienhinh.render.policy import (
    headers_file,
    nginx_include,
    script_hashes,
    security_headers,
    violations,
)


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color:red">x</p>',
        "<style>p{}</style>",
        '<a onclick="x()">x</a>',
        '<img src="https://other.vn/a.jpg">',
        '<img src="//other.vn/a.jpg">',
        '<img srcset="a.jpg 1x, https://other.vn/b.jpg 2x">',
        '<script src="http://other.vn/a.js"></script>',
        '<link rel="stylesheet" href="https://other.vn/a.css">',
        '<link href="//other.vn/a.css" rel="stylesheet">',
        '<svg><use href="https://other.vn/a.svg#b"></use></svg>',
        '<form action="https://other.vn/"></form>',
        '<a href="javascript:alert(1)">x</a>',
        '<iframe src="a.html"></iframe>',
    ],
)
def test_what_the_policy_forbids_is_found(html: str) -> None:
    assert violations(html) != []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://other.vn/bai">nguồn</a>',
        '<link rel="canonical" href="https://dien-hinh.test/">',
        '<img src="../anh/a.jpg" alt="chữ style= và onclick= trong lời tả">',
        "<p>mã style=&quot;x&quot; onload=1</p>",
    ],
)
def test_links_and_plain_text_are_allowed(html: str) -> None:
    assert violations(html) == []


def test_inline_scripts_are_allowed_by_their_hash_and_data_blocks_need_none() -> None:
    html = (
        "<script>alert(1)</script>"
        '<script type="application/ld+json">{"a":1}</script><script src="a.js"></script>'
    )

    assert script_hashes(html) == {"'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"}


def test_the_policy_allows_only_this_host_and_the_given_scripts() -> None:
    policy = security_headers(["'sha256-b'", "'sha256-a'"])["Content-Security-Policy"]

    assert "script-src 'self' 'sha256-a' 'sha256-b';" in policy
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")


def test_both_header_files_say_the_same() -> None:
    headers = security_headers([])

    for text in (headers_file(headers), nginx_include(headers)):
        assert headers["Content-Security-Policy"] in text
        assert "immutable" in text
