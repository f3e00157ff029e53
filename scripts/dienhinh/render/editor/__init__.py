"""The browser editor at `/nhap/`: Sveltia CMS as its packages hold it, made to stay at home."""

from dienhinh.render.editor.bundle import bundle_files, wanted_files
from dienhinh.render.editor.config import config_file
from dienhinh.render.editor.page import editor_headers, page_files
from dienhinh.render.editor.patches import BundleError

__all__ = [
    "BundleError",
    "bundle_files",
    "config_file",
    "editor_headers",
    "page_files",
    "wanted_files",
]
