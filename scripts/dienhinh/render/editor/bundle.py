"""Sveltia CMS from its package, with every address it would call by itself made local.

As shipped it loads its translation, icons, fonts and parts of itself from other hosts; its
maintainer does not support hosting all of it. Each replacement therefore asserts how often it
found what it replaces: an upgrade that changes the bundle stops publishing, loudly, and a browser
test records every request that would leave.
"""

import json
import re
from collections.abc import Iterator, Mapping
from importlib import resources

from dienhinh.model.output import Output
from dienhinh.render.editor.page import EDITOR_FOLDER
from dienhinh.render.editor.patches import BundleError, patched

CMS = "@sveltia/cms"
ICONS = "@fontsource-variable/material-symbols-outlined"
IMMUTABLE = "immutable"
_BUNDLE = f"{CMS}/dist/sveltia-cms.js"
_ICON_FONT = f"{ICONS}/files/material-symbols-outlined-latin-wght-normal.woff2"
_WORDS: dict[str, str] = json.loads(
    resources.files(__package__).joinpath("vi.json").read_text(encoding="utf-8")
)
# Said in other words than shipped: a sound photo of an iPhone is not damaged.
_REWORDED = frozenset({"warning_invalid_files"})
_SOURCE_MAP = re.compile(r"\n?//# sourceMappingURL=.*")


def wanted_files() -> tuple[str, ...]:
    """The files of the packages that are needed, below `node_modules`."""
    return (
        _BUNDLE,
        f"{CMS}/package.json",
        f"{CMS}/LICENSE.txt",
        f"{CMS}/locales/vi.json",
        _ICON_FONT,
        f"{ICONS}/LICENSE",
        f"{IMMUTABLE}/package.json",
        f"{IMMUTABLE}/LICENSE",
        f"{IMMUTABLE}/dist/immutable.es.js",
    )


def bundle_files(files: Mapping[str, bytes]) -> Iterator[Output]:
    """What the page loads, from the bytes of `wanted_files`. Raises BundleError."""
    version = _version(files, CMS)
    script = patched(_SOURCE_MAP.sub("", files[_BUNDLE].decode()))
    lists = _version(files, IMMUTABLE)
    if f"immutable:`^{lists}`" not in script:
        raise BundleError(f"{CMS} {version} names another version of immutable than {lists}")
    vendor = f"{EDITOR_FOLDER}vendor"
    yield Output(f"{EDITOR_FOLDER}sveltia-cms.js", script.encode())
    yield Output(f"{EDITOR_FOLDER}icons.woff2", files[_ICON_FONT])
    yield Output(
        f"{EDITOR_FOLDER}status.json", b'{"status":{"indicator":"none","description":"-"}}\n'
    )
    # The same version again: there is never a newer one to speak of.
    yield Output(f"{vendor}/{CMS}/package.json", json.dumps({"version": version}).encode())
    words = translation(files[f"{CMS}/locales/vi.json"])
    yield Output(f"{vendor}/{CMS}@{version}/locales/vi.json", words)
    yield Output(
        f"{vendor}/{IMMUTABLE}@{lists}/dist/immutable.es.js",
        files[f"{IMMUTABLE}/dist/immutable.es.js"],
    )
    for package, licence in ((CMS, "LICENSE.txt"), (ICONS, "LICENSE"), (IMMUTABLE, "LICENSE")):
        name = package.rpartition("/")[2]
        yield Output(f"{EDITOR_FOLDER}LICENSE.{name}.txt", files[f"{package}/{licence}"])


def translation(shipped: bytes) -> bytes:
    """Sveltia's own Vietnamese words with ours where it has none. Raises BundleError.

    Ours leave out what only concerns a wrong configuration, which is generated and tested.
    """
    # What it calls an article may be a profile, a theme or a plan here.
    text = shipped.decode().replace("bài viết", "nội dung").replace("Bài viết", "Nội dung")
    words = json.loads(text)
    for path, ours in _WORDS.items():
        *groups, name = path.split(".")
        group = words
        for part in groups:
            group = group.setdefault(part, {})
        if (name in group) is not (path in _REWORDED):
            found = "no translation any more" if path in _REWORDED else "a translation now"
            raise BundleError(f"{CMS}: {path} has {found}; take ours out of vi.json")
        group[name] = ours
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()


def _version(files: Mapping[str, bytes], package: str) -> str:
    return str(json.loads(files[f"{package}/package.json"])["version"])
