"""In a repository that everybody can read, a file beside the profile tells what nobody looked for.

Word, Excel, PDF and archives may hold numbers and papers, and no rule looks into them; a picture
may hold the place of a home (Exif 2.32, GPS IFD), and numbers in what was written into it. What was
committed once stays in the history (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16).
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.english import quoted as quoted_en
from dienhinh.model.folder import PhotoFacts
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted

CODE = "file-in-public-repository"
SEVERITY = Severity.ERROR

_CLOSED = (
    ".7z", ".doc", ".docm", ".docx", ".eml", ".gz", ".msg", ".odp", ".ods", ".odt", ".pdf", ".ppt",
    ".pptx", ".rar", ".rtf", ".tar", ".tgz", ".xls", ".xlsb", ".xlsm", ".xlsx", ".zip",
)  # fmt: skip


def is_closed(name: str) -> bool:
    """Whether a file's name says that nobody can look for numbers in it."""
    return name.lower().endswith(_CLOSED)


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    if context.repository == "private":
        return
    for name in entry.folder.files:
        if is_closed(name):
            yield entry.tree.problem(
                (),
                CODE,
                SEVERITY,
                f"Kho dữ liệu này ai cũng đọc được mà cạnh hồ sơ có tệp {quoted(name)}: không ai "
                "dò được số điện thoại, số căn cước trong đó. Chuyển tệp về nơi lưu của cơ quan.",
                f"Everybody can read this repository, and {quoted_en(name)} lies beside the "
                "profile: nobody can look for telephone and card numbers in it. Move it out of "
                "the repository.",
            )
    for name, facts in entry.folder.photos.items():
        if not isinstance(facts, PhotoFacts):
            continue
        if facts.numbers_in:
            where = ", ".join(facts.numbers_in)
            yield entry.tree.problem(
                (),
                CODE,
                SEVERITY,
                f"Kho dữ liệu này ai cũng đọc được mà trong ảnh {quoted(name)} có lời ghi kèm "
                f"({where}) nêu số điện thoại, số căn cước hay số tài khoản. Chạy dienhinh fix để "
                "bỏ.",
                "Everybody can read this repository, and a text inside the picture "
                f"{quoted_en(name)} ({where}) holds a telephone, card or account number. Run "
                "dienhinh fix to take it out.",
            )
        if facts.tells_place:
            yield entry.tree.problem(
                (),
                CODE,
                SEVERITY,
                f"Kho dữ liệu này ai cũng đọc được mà ảnh {quoted(name)} còn ghi nơi chụp, có thể "
                "là nhà của người trong ảnh. Chạy dienhinh fix để bỏ.",
                f"Everybody can read this repository, and the picture {quoted_en(name)} holds "
                "where it was taken, which may be the home of who is in it. Run dienhinh fix to "
                "take it out.",
            )
