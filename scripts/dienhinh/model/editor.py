"""Where the browser editor at `/nhap/` sends what people write."""

import re
from dataclasses import dataclass
from typing import Literal, Self

Forge = Literal["github", "gitlab"]

_FORM = re.compile(
    r"(?P<forge>github|gitlab):(?P<repo>[\w.-]+(?:/[\w.-]+)+)(?:@(?P<branch>[\w./-]+))?", re.ASCII
)
# The loopback, for trying, may do without TLS.
_HOST = re.compile(r"https://[\w.-]+(?::\d+)?/?|http://127\.0\.0\.1:\d+", re.ASCII)
_OWN_API = {"github": "https://api.github.com", "gitlab": "https://gitlab.com"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """A repository on a forge; `host` is the only other address the editor may speak to.

    `host` is the origin of the forge's interface: for github.com that of its API, for GitLab and
    for a GitHub of one's own that of its pages.
    """

    forge: Forge
    repo: str
    branch: str
    host: str

    @classmethod
    def parse(cls, text: str, host: str = "") -> Self | None:
        """`github:owner/name`, `gitlab:group/name@branch`; None when it is neither.

        `host` becomes a source in a security policy, so it is an origin and nothing more.
        """
        found = _FORM.fullmatch(text)
        if found is None or not (host == "" or _HOST.fullmatch(host)):
            return None
        forge: Forge = "github" if found["forge"] == "github" else "gitlab"
        return cls(
            forge=forge,
            repo=found["repo"],
            branch=found["branch"] or "main",
            host=(host or _OWN_API[forge]).rstrip("/"),
        )
