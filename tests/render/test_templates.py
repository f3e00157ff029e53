"""Templates are compiled once in a process, whoever opens their folder again."""

from pathlib import Path

import jinja2
import pytest

from dienhinh.render.templates import environment


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "bai.html").write_text(text, encoding="utf-8")
    return path


def test_the_same_text_is_not_compiled_again_and_another_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = environment(folder(tmp_path / "mot", "Xã {{ name }}"))
    assert first.get_template("bai.html").render(name="Ba Tiêu") == "Xã Ba Tiêu"
    compiled: list[str] = []
    compile_ = jinja2.Environment.compile

    def counted(self: jinja2.Environment, *given: object, **more: object) -> object:
        compiled.append(str(given[0]))
        return compile_(self, *given, **more)  # type: ignore[call-overload] # as it was called

    monkeypatch.setattr(jinja2.Environment, "compile", counted)
    same = environment(folder(tmp_path / "hai", "Xã {{ name }}"))
    other = environment(folder(tmp_path / "ba", "Phường {{ name }}"))

    assert same.get_template("bai.html").render(name="Sa Huỳnh") == "Xã Sa Huỳnh"
    assert other.get_template("bai.html").render(name="Sa Huỳnh") == "Phường Sa Huỳnh"
    assert compiled == ["Phường {{ name }}"]
