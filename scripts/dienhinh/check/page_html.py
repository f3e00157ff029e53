"""HTML in a page that the site generator stops at, without saying in which file: what Word leaves.

`<![endif--]>` and the like; the parser of Python's own library, which reads the page for MkDocs,
fails at a marked section that is none of its few (gh-77057).
"""

import re
from collections.abc import Iterator

from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import nfc

CODE = "bad-html"

_HEAD = re.compile(r"\A---\s*\n.*?^(?:---|\.\.\.)\s*$", re.DOTALL | re.MULTILINE)
_FENCED = re.compile(r"^ *(`{3,}|~{3,}).*?(?:^ *\1[`~]*\s*$|\Z)", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SECTION = re.compile(
    r"<!\[(?!(?:temp|cdata|ignore|include|rcdata|if|else|endif)(?![\w.-]))", re.IGNORECASE
)


def html_problems(path: str, text: str) -> Iterator[Problem]:
    """Every such place in a page; samples of code between fences, and remarks, are passed over."""
    whole = nfc(text)
    for unread in (_HEAD, _FENCED):
        whole = unread.sub(_blanked, whole)
    # Behind the last end no remark ends: to look for it from each beginning would take long.
    ended = whole.rfind("-->") + len("-->")
    whole = _COMMENT.sub(_blanked, whole[:ended]) + whole[ended:]
    for found in _SECTION.finditer(whole):
        start = found.start()
        told = re.split(r"[>\n]", whole[start : start + 30])[0]
        yield Problem(
            path,
            whole.count("\n", 0, start) + 1,
            start - whole.rfind("\n", 0, start),
            CODE,
            Severity.ERROR,
            f"“{told}” là dấu vết Word để lại khi dán vào, làm việc dựng trang dừng. Xóa nó đi, "
            "hay dán lại bài không kèm định dạng.",
            f'"{told}" is left by Word when text is pasted, and stops the building of the site. '
            "Delete it, or paste the text without its format.",
        )


def _blanked(found: re.Match[str]) -> str:
    """As many lines and columns of nothing, so that places after it stay true."""
    return re.sub(r"[^\n]", " ", found[0])
