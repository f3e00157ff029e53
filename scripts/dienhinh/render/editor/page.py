"""The page around the editor, and the policy it alone is held to."""

import html
import json
from collections.abc import Iterable, Iterator

from dienhinh.model.call import Call
from dienhinh.model.editor import Editor
from dienhinh.model.output import Output
from dienhinh.model.schema.collection import ARTICLE, COLLECTION
from dienhinh.model.schema.fields import Text, fields_within
from dienhinh.model.schema.plan import CORRECTIONS, PLAN
from dienhinh.model.schema.profile import KINDS, PROFILE
from dienhinh.render.policy import policy_with

EDITOR_FOLDER = "nhap/"
EDITOR_TITLE = "Nhập hồ sơ, tin bài"
_TYPED = (*PROFILE, *ARTICLE, *COLLECTION, *PLAN, *CORRECTIONS)

_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<link rel="icon" href="../assets/images/favicon.svg">
</head>
<body>
<noscript>Trang này cần JavaScript; không bật được thì xem trang Đóng góp.</noscript>
<script src="sveltia-cms.js"></script>
<script src="saving.js"></script>
</body>
</html>
"""
# What people paste is often decomposed, with hard spaces and signs nobody sees; a telephone number
# with dots. `check` cannot read a file with some of these signs; a joiner stays, it binds pictures
# of people into one. A text of several lines keeps its spaces: two at the end of a line break it in
# Markdown.
_SAVING = """"use strict";
const long = new Set({long});
const clean = (value, name) => {
  if (typeof value !== "string") return value;
  const whole = value
    .normalize("NFC")
    .replace(/\\r\\n?|[\\u000b\\u000c\\u0085\\u2028\\u2029]/g, "\\n")
    .replace(/[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069]/g, "")
    .replace(/[\\ufeff\\ufffe\\uffff]/g, "")
    .replace(/[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f]|\\p{Surrogate}/gu, "");
  if (name === "body") return whole.trimEnd();
  const spaced = whole.replace(/\\t/g, " ");
  if (long.has(name) && spaced.includes("\\n")) return spaced.trimEnd();
  const text = spaced.replace(/[\\n\\u00a0]/g, " ").trim();
  return name === "phone" ? text.replace(/[.\\s-]+/g, " ") : text;
};
const walk = (value, name) =>
  value && value.map && value.toJS
    ? value.map((inner, key) => walk(inner, typeof key === "number" ? name : key))
    : clean(value, name);
// The form itself counts no list that holds groups: one photo would pass.
const asked = {asked};
const countPhotos = (data) => {
  const photos = data.get("photos");
  const count = photos ? photos.size : 0;
  const [least, most] = asked[data.get("call")] ?? [0, count];
  if (count >= least && count <= most) return;
  const words = `Chưa lưu: hồ sơ cần ${least} đến ${most} ảnh, đang có ${count}.`;
  // Of an error by this name the editor shows the cause; of others, only that one happened.
  throw new Error("saving_failed", { cause: new Error(words) });
};
CMS.registerEventListener({
  name: "preSave",
  handler: ({ entry }) => {
    if ({kinds}.includes(entry.get("collection"))) countPhotos(entry.get("data"));
    return entry.set("data", walk(entry.get("data")));
  },
});
"""


def page_files(editor: Editor, calls: Iterable[Call]) -> Iterator[Output]:
    """The page and what it does on saving: each call has its own number of photos."""
    # `frame-ancestors` is obeyed in the header only.
    shown = policy_with({**_directives(editor), "frame-ancestors": None})
    page = _PAGE.replace("{policy}", html.escape(shown, quote=True)).replace(
        "{title}", EDITOR_TITLE
    )
    yield Output(f"{EDITOR_FOLDER}index.html", page.encode())
    asked = {call.id: (call.photos_least, call.photos_most) for call in calls}
    script = _SAVING.replace("{asked}", json.dumps(asked)).replace(
        "{kinds}", json.dumps([kind.id for kind in KINDS])
    )
    script = script.replace("{long}", json.dumps(_long_texts()))
    yield Output(f"{EDITOR_FOLDER}saving.js", script.encode())


def _long_texts() -> list[str]:
    """The names of the fields that may hold line breaks, those of blocks and lists too."""
    fields = (field for _, field in fields_within(_TYPED))
    return sorted({f.name for f in fields if isinstance(f.inner, Text) and f.inner.lines})


def editor_headers(editor: Editor) -> dict[str, str]:
    """The headers that differ below `/nhap/`.

    The editor styles itself, shows pictures before they are sent, and speaks to the forge and to
    nobody else.
    """
    return {
        "Content-Security-Policy": policy_with(_directives(editor)),
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex",
    }


def _directives(editor: Editor) -> dict[str, str | None]:
    pictures = "https://avatars.githubusercontent.com" if editor.forge == "github" else editor.host
    return {
        "style-src": "'self' 'unsafe-inline'",
        "img-src": f"'self' blob: data: {pictures}",
        "font-src": "'self' data:",
        "connect-src": f"'self' blob: data: {editor.host}",
        "worker-src": "'self' blob:",
        "manifest-src": None,
        # A forge on one's own machine, where it is tried out, speaks HTTP (`Editor.parse`).
        "upgrade-insecure-requests": None,
    }
