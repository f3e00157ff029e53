from dienhinh.derive.reuse import facebook_link, oembed, reuse
from tests.builders import a_profile
from tests.derive.libraries import a_library

CODE = (
    '<iframe src="https://dien-hinh.test/nhung/a/" title="Tổ &quot;A&quot; &amp; B" width="420" '
    'height="660" loading="lazy" style="border:0;max-width:100%"></iframe>'
)


def test_the_code_to_embed_is_safe_html() -> None:
    library = a_library(a_profile(slug="a", name='Tổ "A" & B'))

    offer = reuse(library.profiles[0], library)

    assert offer is not None
    assert offer.embed_code == CODE
    assert offer.embed_uri == "nhung/a/"


def test_every_file_of_the_offer_is_named_once() -> None:
    library = a_library(a_profile(slug="a"))

    offer = reuse(library.profiles[0], library)

    assert offer is not None
    assert [d.uri for d in (*offer.pictures, *offer.papers)] == [
        "the/vuong/a.jpg",
        "the/doc/a.jpg",
        "the/a.jpg",
        "ap-phich/a.pdf",
        "loa/a.docx",
    ]


def test_a_sample_offers_nothing() -> None:
    library = a_library(a_profile(origin="sample"))

    assert reuse(library.profiles[0], library) is None


def test_oembed_answers_with_what_version_1_asks_for() -> None:
    library = a_library(a_profile(slug="a", name='Tổ "A" & B'))

    answer = oembed(library.profiles[0], library)

    assert answer["version"] == "1.0"
    assert answer["type"] == "rich"
    assert answer["html"] == CODE
    assert (answer["width"], answer["height"]) == (420, 660)
    assert answer["thumbnail_url"] == "https://dien-hinh.test/the/a.jpg"


def test_facebook_is_given_the_whole_address() -> None:
    link = facebook_link("https://kho.test/ho-so/a/?x=1&y=2")

    assert link == (
        "https://www.facebook.com/sharer/sharer.php?u="
        "https%3A%2F%2Fkho.test%2Fho-so%2Fa%2F%3Fx%3D1%26y%3D2"
    )
