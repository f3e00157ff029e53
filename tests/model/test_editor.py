import pytest

from dienhinh.model.editor import Editor


def test_a_repository_of_each_forge_is_understood() -> None:
    assert Editor.parse("github:so-noi-vu/dien-hinh") == Editor(
        forge="github", repo="so-noi-vu/dien-hinh", branch="main", host="https://api.github.com"
    )
    assert Editor.parse("gitlab:tinh/so/kho@nhanh/chinh", "https://git.tinh.example.vn/") == Editor(
        forge="gitlab",
        repo="tinh/so/kho",
        branch="nhanh/chinh",
        host="https://git.tinh.example.vn",
    )


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("so-noi-vu/dien-hinh", ""),
        ("github:dien-hinh", ""),
        ("bitbucket:a/b", ""),
        ("github:a/b; script-src *", ""),
        ("github:a/b", "http://git.tinh.example.vn"),
        ("github:a/b", "https://git.example *"),
        ("github:a/b", "https://git.example; script-src *"),
        ("github:a/b", "https://git.example/duong/dan"),
    ],
)
def test_what_is_no_repository_or_no_origin_is_refused(text: str, host: str) -> None:
    assert Editor.parse(text, host) is None
