"""Where the rivals lie (`make bench` installs them), their versions, and our frame for them."""

import json
import re
import subprocess
from pathlib import Path

from dienhinh.render.frame import FRAME_URI

NODE_MODULES = Path(__file__).parent.resolve() / "node_modules"
TOOLS = Path(".cache/rivals/bin").absolute()
# As `render.frame`: the frame stands one folder below the root.
_RELATIVE = re.compile(r'(\s(?:href|src|action)=")(?:\./)?\.\.(?:/([^"]*))?"')
_PYTHON_PACKAGES = ("hugo", "zensical", "pyvips-binary")
_NODE_PACKAGES = ("@11ty/eleventy", "pagefind", "sharp")


def hugo_program() -> str:
    """The program itself: the package's own command starts Python first."""
    (found,) = TOOLS.parent.glob("lib/python3*/site-packages/hugo/binaries/hugo")
    return str(found)


def rooted_frame(site: Path) -> str:
    """The built frame page with its tokens, its links from the site's root."""
    built = (site / FRAME_URI / "index.html").read_text(encoding="utf-8")
    return _RELATIVE.sub(r'\1/\2"', built)


def versions() -> dict[str, str]:
    """Name and version of each rival; the package index' names, which a person can install."""
    command = [str(TOOLS / "python"), "-m", "pip", "list", "--format", "json"]
    listed = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    installed = {row["name"]: row["version"] for row in listed}
    found = {name: installed[name] for name in _PYTHON_PACKAGES}
    for name in _NODE_PACKAGES:
        package = (NODE_MODULES / name / "package.json").read_text(encoding="utf-8")
        found[name] = json.loads(package)["version"]
    return found
