"""Packed scripts do what the scripts do, and own what they own."""

import json
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from dienhinh.render.scripts import packed_script
from dienhinh.render.scripts.tokens import tokens
from dienhinh.render.theme_files import web_form_script

THEME = Path(__file__).parents[2] / "docs/theme"
ACORN = Path(__file__).parents[1] / "tools/node_modules/acorn"
SCRIPTS = sorted((THEME / "assets/js").glob("*.js"))

# Each sets `result`; beside it what it is.
_PROGRAMS = {
    "const long = 2; result = long + /a b[/]/.source.length;": 8,
    "const of = (first, ...others) => others.length - first;\nresult = of(1, 2, 3)": 1,
    "const { a, b: { c = 5 } = {}, ...d } = { a: 1, e: 2 }; result = [a, c, d];": [1, 5, {"e": 2}],
    "const f = async (one) => one, g = (one) => -one, h = (...all) => all[0];"
    "result = g(h(3)) + f.length;": -2,
    "let count = 0;\nfor (const one of [1, 2]) count += one\nresult = count": 3,
    "const name = 'x', key = 'name'; result = { name, [key + 1]: name, f() {} };": {
        "name": "x",
        "name1": "x",
    },
    "const word = 'b'; result = `a ${word + `${[word].map((w) => { return w; })}`} }`;": "a bb }",
    "const a = 1; const [b] = [a]; for (const c of [b]) result = c;"
    "const d = 2; const e = d; result += e;": 3,
    "const x = 4, y = 2; result = x / y / 1 + + x - - y; // ends\n": 8,
    "try { throw 1; } catch (error) { result = error; }": 1,
    "const all = new Map([[1, 2]]), of = { catch: (then) => then(), for: 1 };"
    "of.catch(() => all.delete(of.for)); result = all.size;": 0,
    "let i = 0;\nconst more = () => i++ < 3\nwhile (more());\nresult = i": 4,
    "const outer = 1; const f = (g = outer) => { const inner = g + outer; return inner; };"
    "result = f();": 2,
    "const t = 1, e = 2; result = ((n) => (o) => n + o + t + e)(3)(4);": 10,
    "const some = [3, 4]; for (const i in some) if (i > 0) result = i; else result = -1;": "1",
    "const all = function* (many) { yield many; }; result = [...all(7)];": [7],
    "const two = (_, most) => { const inside = most + 1; return inside; }; result = two(0, 4);": 5,
    "const document = { title: 1 }; result = document.title;": 1,
    "const half = 0.5; result = [half ? 0.25 : 10.5, ...[0.75]];": [0.25, 0.75],
    '"use strict";\n/* why\n so */ result = "a // b" + \'/* c */\';\n': "a // b/* c */",
}
_RUN = """for (const text of JSON.parse(process.argv[1])) {
  const result = new Function("let result; " + text + "\\nreturn result;")();
  console.log(JSON.stringify(result));
}"""


def test_packed_programs_have_the_same_results() -> None:
    texts = [f"(() => {{ {text}\n}})();" for text in _PROGRAMS]
    both = [*texts, *map(packed_script, texts)]
    lines = subprocess.check_output(["node", "-e", _RUN, "--", json.dumps(both)], text=True)

    assert list(map(json.loads, lines.splitlines())) == [*_PROGRAMS.values()] * 2


def test_packed_scripts_of_the_theme_are_smaller_programs() -> None:
    texts = [script.read_text(encoding="utf-8") for script in SCRIPTS]
    packed = [packed_script(text) for text in texts]
    check = "JSON.parse(process.argv[1]).forEach((text) => new Function(text))"
    subprocess.run(["node", "-e", check, "--", json.dumps(packed)], check=True)

    assert all(len(b) < 0.8 * len(a) for a, b in zip(texts, packed, strict=True))


def test_scripts_can_be_read_by_browsers_of_2020() -> None:
    texts = [packed_script(script.read_text(encoding="utf-8")) for script in SCRIPTS]
    texts.append(web_form_script(THEME))
    check = (
        "const { parse } = require(process.argv[1]);"
        "for (const text of JSON.parse(process.argv[2])) parse(text, { ecmaVersion: 2020 });"
    )
    subprocess.run(["node", "-e", check, "--", str(ACORN), json.dumps(texts)], check=True)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_texts_and_names_of_others_stay(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    before, after = tokens(text), tokens(packed_script(text))

    def kept(row: list, kind: str) -> list[str]:  # type: ignore[type-arg]
        return sorted(t.text for t in row if t.kind == kind and "${" not in t.text)

    behind_dot = [
        sorted(b.text for a, b in pairwise(row) if a.text in {".", "?."}) for row in (before, after)
    ]
    assert kept(before, "text") == kept(after, "text")
    assert behind_dot[0] == behind_dot[1]


def test_names_of_the_browser_are_never_given_to_others() -> None:
    packed = packed_script("(() => { const one = 1, two = 2; e(t, one, two, n.one); })();")

    assert packed == "(()=>{let s=1,o=2;e(t,s,o,n.one)})();\n"


@pytest.mark.parametrize("text", ["f(`a", "f(1", "f)", "class A {}", "function f() {}", "x = /a\n"])
def test_what_it_does_not_know_it_refuses(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        packed_script(text)


def test_packing_is_the_same_each_time() -> None:
    text = SCRIPTS[0].read_text(encoding="utf-8")

    assert packed_script(text) == packed_script(text)
