"""What each file of the site is, and how long a browser may keep it without asking again."""

import re
from pathlib import PurePosixPath

from dienhinh.model.delivery import FileHeaders

# Named by content: another content is another name, so nobody need ever ask again (RFC 8246).
FOR_EVER = "public, max-age=31536000, immutable"
SHORT = "public, max-age=300, must-revalidate"
# What nobody knows is a stream of bytes, never run.
UNKNOWN = "application/octet-stream"
# Our pictures; the files of Material hold eight digits of their digest.
_BY_CONTENT = re.compile(
    r"anh/[^/]+|assets/(?:javascripts|stylesheets)/(?:.*/)?[^/]+\.[0-9a-f]{8}\.min\.(?:js|css)(?:\.map)?"
)
# Our own list, because that of the standard library differs from machine to machine. Types as
# registered with IANA.
TYPES = {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".conf": "text/plain; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".geojson": "application/geo+json",
    ".gif": "image/gif",
    ".heic": "image/heic",
    ".heif": "image/heif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jfif": "image/jpeg",
    ".jpe": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yml": "application/yaml",
    ".zip": "application/zip",
}
# By their whole names; other files that end so are another thing.
FEEDS = {"feed.xml": "application/atom+xml", "feed.json": "application/feed+json"}


def file_headers(uri: str) -> FileHeaders:
    """The headers of a file of the site."""
    path = PurePosixPath(uri)
    kind = FEEDS.get(path.name) or TYPES.get(path.suffix.lower(), UNKNOWN)
    return FileHeaders(
        content_type=kind, cache_control=FOR_EVER if _BY_CONTENT.fullmatch(uri) else SHORT
    )
