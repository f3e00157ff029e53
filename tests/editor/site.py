"""The folder `/nhap/` alone, as publishing writes it, and a browser that keeps people's files."""

import base64
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from dienhinh.check.reference import load_reference
from dienhinh.model.editor import Editor
from dienhinh.read.editor_packages import editor_packages
from dienhinh.read.reference import reference_trees
from dienhinh.render.editor import (
    bundle_files,
    config_file,
    editor_headers,
    page_files,
    wanted_files,
)
from tests.folders import ROOT

PROFILES = ROOT / "profiles"
PACKAGES = ROOT / "scripts" / "editor" / "node_modules"

# The browser's private file system stands for the folder a person would choose.
CHOOSES_OWN_FOLDER = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
_PUT = """async (files) => {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    let folder = root;
    for (const part of parts.slice(0, -1))
      folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await folder.getFileHandle(parts.at(-1), { create: true });
    const out = await file.createWritable();
    await out.write(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
    await out.close();
  }
}"""
_TAKE = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await walk(handle, `${path}${name}/`);
      else {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        let text = "";
        for (let at = 0; at < bytes.length; at += 32768)
          text += String.fromCharCode(...bytes.subarray(at, at + 32768));
        found[path + name] = btoa(text);
      }
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  return found;
}"""


def write_editor(folder: Path, host: str, *, is_public: bool = False) -> None:
    """The editor below `folder` with the headers of its own, for the forge at `host`."""
    editor = Editor.parse("github:so-noi-vu/dien-hinh@main", host)
    reference, _ = load_reference(reference_trees(PROFILES)[0])
    assert editor is not None
    assert reference is not None
    packages = editor_packages(PACKAGES, wanted_files())
    config = config_file(editor, reference, "profiles", "docs", is_public=is_public)
    for output in (*bundle_files(packages), *page_files(editor, reference.calls.values()), config):
        path = folder / output.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)
    (folder / "assets" / "images").mkdir(parents=True)
    (folder / "assets" / "images" / "favicon.svg").write_bytes(
        (ROOT / "docs" / "theme" / "assets" / "images" / "favicon.svg").read_bytes()
    )
    rows = "".join(f"  {name}: {value}\n" for name, value in editor_headers(editor).items())
    (folder / "_headers").write_text(f"/nhap/*\n{rows}", encoding="utf-8")


def put_files(page: Page, files: dict[str, bytes]) -> None:
    """Lay files into the browser's own folder."""
    page.evaluate(_PUT, {path: base64.b64encode(data).decode() for path, data in files.items()})


def taken_files(page: Page) -> dict[str, bytes]:
    """Every file of the browser's own folder."""
    found: dict[str, Any] = page.evaluate(_TAKE)
    return {path: base64.b64decode(text) for path, text in found.items()}
