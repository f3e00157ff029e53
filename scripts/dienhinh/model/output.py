"""One file of the built site, and where the site will stand."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from dienhinh.model.site_contact import UNTOLD, SiteContact


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be written: `uri` is posix, relative to the site's root, never leaves it."""

    uri: str
    content: bytes

    def __post_init__(self) -> None:
        """Refuse a name that would be written outside the site: that is our bug, not the data's."""
        path = PurePosixPath(self.uri)
        if path.is_absolute() or ".." in path.parts or not path.parts:
            message = f"output outside the site: {self.uri!r}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteAddress:
    """The site's public address (`base_url` ends with a slash), its name, who answers for it."""

    base_url: str
    name: str
    contact: SiteContact = UNTOLD

    def absolute(self, uri: str) -> str:
        """The full address of a page or file of the site."""
        return self.base_url + uri


def page_file(uri: str) -> str:
    """The file that a server shows for a page: `ho-so/` is `ho-so/index.html`."""
    return f"{uri}index.html" if uri == "" or uri.endswith("/") else uri


def way_to_root(uri: str) -> str:
    """The relative way from a page to the site's root: `../../` for `ho-so/x/`, `./` for ``."""
    return "../" * uri.count("/") or "./"
