import pytest

from dienhinh.model.picture_names import CLEANED
from dienhinh.render.delivery import file_headers

LONG = "public, max-age=31536000, immutable"
SHORT = "public, max-age=300, must-revalidate"


@pytest.mark.parametrize(
    ("uri", "kind", "cache"),
    [
        ("ho-so/a/index.html", "text/html; charset=utf-8", SHORT),
        ("anh/000111222333444555661-480.avif", "image/avif", LONG),
        ("assets/javascripts/bundle.a5f9d56c.min.js", "text/javascript; charset=utf-8", LONG),
        ("assets/javascripts/lunr/min/lunr.vi.min.js", "text/javascript; charset=utf-8", SHORT),
        ("assets/css/site.css", "text/css; charset=utf-8", SHORT),
        ("the/a.jpg", "image/jpeg", SHORT),
        ("feed.xml", "application/atom+xml", SHORT),
        ("bao-chi/feed.json", "application/feed+json", SHORT),
        ("bao-chi/a.zip", "application/zip", SHORT),
        ("tin/IMG_1.JPEG", "image/jpeg", SHORT),
        ("tin/phim.mp4", "video/mp4", SHORT),
        ("_headers", "application/octet-stream", SHORT),
    ],
)
def test_only_what_is_named_by_content_is_kept_for_long(uri: str, kind: str, cache: str) -> None:
    headers = file_headers(uri)

    assert (headers.content_type, headers.cache_control) == (kind, cache)


@pytest.mark.parametrize("ending", CLEANED)
def test_every_picture_that_goes_out_is_said_to_be_one(ending: str) -> None:
    assert file_headers(f"tin/anh{ending}").content_type.startswith("image/")
