from pathlib import Path

import pytest

from dienhinh.model.site_contact import UNTOLD, Way
from dienhinh.pipeline import PublishError, own_contact

HEAD = "site_name: Kho\nplugins:\n  - search\n  - dienhinh:\n      profiles: profiles\n"


def written(folder: Path, contact: str) -> Path:
    (folder / "mkdocs.yml").write_text(HEAD + contact, encoding="utf-8")
    return folder


def test_what_is_told_becomes_links_the_private_ones_first(tmp_path: Path) -> None:
    contact = own_contact(
        written(
            tmp_path,
            "      contact:\n        issues: https://kho.test/issues/\n"
            "        phone: '(0255) 300 0000'\n        email: bien-tap@kho.test\n",
        )
    )

    assert contact.ways == (
        Way(label="thư điện tử", shown="bien-tap@kho.test", uri="mailto:bien-tap@kho.test"),
        Way(label="điện thoại", shown="0255 300 0000", uri="tel:+842553000000"),
        Way(
            label="mục báo lỗi",
            shown="kho.test/issues",
            uri="https://kho.test/issues/",
            is_public=True,
        ),
    )


@pytest.mark.parametrize(
    "contact",
    ["", "      contact:\n", "      contact:\n        email:\n        phone: ''\n"],
)
def test_what_is_left_empty_is_not_told(tmp_path: Path, contact: str) -> None:
    assert own_contact(written(tmp_path, contact)) == UNTOLD
    assert UNTOLD.ways == ()


def test_a_folder_without_settings_tells_nothing(tmp_path: Path) -> None:
    assert own_contact(tmp_path) == UNTOLD


@pytest.mark.parametrize(
    ("contact", "place", "vi", "en"),
    [
        ("      contact: a@b.vn\n", "6:16", "ghi từng cách liên hệ", "write each way"),
        (
            "      contact:\n        emial: a@b.vn\n",
            "7:16",
            "Có phải “email”?",
            'Did you mean "email"?',
        ),
        (
            "      contact:\n        email: a b@c.vn\n",
            "7:16",
            "“a b@c.vn” không phải địa chỉ thư",
            "is no address for mail",
        ),
        (
            "      contact:\n        phone: 02553000000\n",
            "7:16",
            "đặt nó trong dấu nháy kép",
            "in double quotes",
        ),
        (
            "      contact:\n        phone: '300 0000'\n",
            "7:16",
            "“300 0000” không phải một số điện thoại",
            "is no Vietnamese telephone number",
        ),
        (
            "      contact:\n        issues: kho.test/issues\n",
            "7:17",
            "ghi cả https://",
            "write it with https://",
        ),
        (
            "      contact:\n        issues: 'javascript:alert(1)'\n",
            "7:17",
            "không phải địa chỉ trang",
            "is no address of a page",
        ),
    ],
)
def test_what_is_mistyped_is_told_with_its_place(
    tmp_path: Path, contact: str, place: str, vi: str, en: str
) -> None:
    with pytest.raises(PublishError) as caught:
        own_contact(written(tmp_path, contact))

    assert caught.value.about == f"mkdocs.yml:{place}"
    assert vi in caught.value.vi
    assert en in caught.value.en
