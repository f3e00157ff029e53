"""What every argument of every command is for, shown by `--help` and loaded for it alone."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from dienhinh.problems import Language


class Said(NamedTuple):
    """The same in both languages."""

    vi: str
    en: str


_DOCS: Final = Said(
    "phần viết tay, được kiểm tra cùng hồ sơ", "the hand-written pages, checked with the profiles"
)
_FILE: Final = Said("ghi vào tệp này thay vì in ra", "write into this file instead of printing")
_SITE: Final = Said("địa chỉ thật của trang", "the real address of the site")
_SLUG: Final = Said("tên thư mục của hồ sơ", "the name of the profile's folder")
_MANY: Final = Said(
    "tên thư mục của hồ sơ; không ghi thì mọi hồ sơ",
    "the names of the profiles' folders; all when none is given",
)
_PATH: Final = Said(
    "chỉ xem tệp, thư mục này; không ghi thì xem cả kho",
    "look at this file or folder alone; at all when none is given",
)
_CALL: Final = Said("mã đợt; không ghi thì đợt mới nhất", "the id of the call; else the latest")
_KEY: Final = Said(
    "tệp khóa riêng; không ghi thì lấy ở ngăn riêng",
    "the file of the private key; else the one in the private folder",
)
_GIVEN: Final = {
    "--call": _CALL,
    "--unit": Said("mã đơn vị, khi tệp không ghi", "the id of the unit when files do not say"),
    "--movement": Said(
        "mã phong trào, khi tệp không ghi", "the id of the movement when files do not say"
    ),
    "--sector": Said(
        "mã lĩnh vực, khi tệp không ghi", "the id of the sector when files do not say"
    ),
}
TEXTS: Final[Mapping[str, Mapping[str, Said]]] = {
    "": {
        "--lang": Said("ngôn ngữ của lời báo", "the language of messages"),
        "--profiles": Said("thư mục hồ sơ", "the folder of the profiles"),
        "--today": Said("xét như thể hôm nay là ngày này", "judge as if this day were today"),
        "--repository": Said(
            "ai đọc được kho: người được mời, mọi người, hay tự hỏi nơi chứa kho",
            "who can read the repository: those invited, everybody, or ask its forge",
        ),
        "--cache": Said("nơi cất ảnh và tệp đã làm", "where pictures and files made are kept"),
    },
    "check": {
        "paths": _PATH,
        "--docs": _DOCS,
        "--format": Said(
            "để đọc, để hiện trên dòng của GitHub, GitLab, hay cho máy đọc",
            "to read, to be shown on lines by GitHub or GitLab, or for machines",
        ),
    },
    "publish": {
        "--into": Said("thư mục trang đã dựng", "the folder of the built site"),
        "--theme": Said("khuôn trang", "the templates of the pages"),
        "--docs": _DOCS,
        "--base-url": _SITE,
        "--site-name": Said("tên trang", "the name of the site"),
        "--jobs": Said(
            "làm mấy việc cùng lúc; 0: số nhân của máy",
            "how many things to do at once; 0: as many as the machine has processors",
        ),
        "--executor": Said(
            "giao việc cho một cụm máy dask", "hand the work to the machines of a dask cluster"
        ),
        "--store": Said(
            "nơi cất dùng chung của nhiều máy: thư mục, hoặc s3://kho/thu-muc",
            "what several machines share: a folder, or s3://bucket/folder",
        ),
        "--no-kits": Said("không đóng bộ tư liệu báo chí", "make no press kits"),
        "--no-search": Said("không làm chỉ mục tìm kiếm", "make no search index"),
        "--timings": Said(
            "ghi số giây của từng phần việc", "write how many seconds each part took"
        ),
        "--editor": Said(
            "kho mà trang nhập hồ sơ gửi tới, như github:to-chuc/kho",
            "the repository that the editing page sends to, such as github:owner/name",
        ),
        "--editor-host": Said("địa chỉ máy chủ git riêng", "the address of a forge of your own"),
    },
    "deploy": {
        "to": Said(
            "thư mục của máy chủ, hoặc s3://kho/thu-muc",
            "the folder of a server, or s3://bucket/folder",
        ),
        "--site": Said("thư mục trang đã dựng", "the folder of the built site"),
        "--dry-run": Said("chỉ nói sẽ làm gì", "only tell what would be done"),
        "--again": Said("tải lên lại mọi tệp", "upload every file again"),
        "--delete-others": Said(
            "xóa cả tệp không do lệnh này đưa lên",
            "delete also files that this command did not put there",
        ),
        "--jobs": Said("tải mấy tệp cùng lúc", "how many files to upload at once"),
    },
    "forms": {
        "--check": Said("chỉ nói tệp nào đã cũ", "only tell which files are out of date"),
    },
    "demo": {
        "--count": Said("mấy hồ sơ", "how many profiles"),
        "--seed": Said("cùng số thì ra cùng kho", "the same number gives the same corpus"),
        "--out": Said("thư mục mới hoặc trống", "a new or empty folder"),
    },
    "calendar": {
        "--weeks": Said("mấy tuần", "how many weeks"),
        "--from": Said("bắt đầu từ tuần có ngày này", "begin with the week of this day"),
        "--format": Said(
            "để đọc, cho máy, cho Excel, cho lịch của điện thoại",
            "to read, for machines, for Excel, for the calendar of a telephone",
        ),
        "--out": _FILE,
        "--base-url": _SITE,
    },
    "review": {
        "--base": Said(
            "so với mốc git này: nhánh, thẻ, commit",
            "compare with this git revision: a branch, tag or commit",
        ),
        "--format": Said(
            "để đọc, làm lời dưới đề nghị hợp nhất, hay cho máy đọc",
            "to read, as a comment of a merge request, or for machines",
        ),
        "--out": _FILE,
        "--preview-url": Said("nơi xem thử trang web", "where the site can be previewed"),
        "--file-url": Said(
            "nơi xem một tệp, {path} là đường dẫn", "where a file is shown, {path} is its path"
        ),
        "--photo-url": Said(
            "nơi lấy một ảnh, {path} là đường dẫn", "where a picture is, {path} is its path"
        ),
        "--handbook-url": Said("địa chỉ sổ tay", "the address of the handbook"),
    },
    "withdraw": {
        "slug": _SLUG,
        "--reason": Said("lý do, chỉ ghi vào sổ riêng", "why, for the private ledger alone"),
        "--field": Said("chỉ gỡ một điều", "take off one item alone"),
        "--requested-on": Said(
            "ngày nhận yêu cầu; không ghi thì hôm nay",
            "the day of the request; today when it is not given",
        ),
        "--ledger": Said(
            "sổ ghi yêu cầu; không ghi thì ở ngăn riêng",
            "the ledger of requests; else the one in the private folder",
        ),
    },
    "seal": {
        "slugs": _MANY,
        "--key": _KEY,
        "--new-key": Said("tạo khóa mới ở tệp này", "make a new key in this file"),
        "--owner": Said("khóa mới của ai", "whose the new key is"),
        "--again": Said(
            "niêm phong lại cho danh sách khóa mới, cần khóa cũ",
            "seal again for the present list of keys, needs an old key",
        ),
    },
    "unseal": {
        "slugs": _MANY,
        "--key": _KEY,
        "--write": Said(
            "ghi số trở lại tệp, chỉ trong kho riêng",
            "write the numbers into the files again, in a private repository alone",
        ),
    },
    "audit": {
        "--format": Said(
            "để đọc, cho máy, cho bảng tính", "to read, for machines, for spreadsheets"
        ),
        "--within": Said(
            "nêu đồng ý hết hạn trong mấy ngày tới", "tell consents that end within so many days"
        ),
        "--out": _FILE,
    },
    "export": {
        "--archive": Said(
            "gói mới: thư mục, hoặc tệp .zip", "the new bag: a folder, or a .zip file"
        ),
        "--base-url": Said("địa chỉ của trang, ghi vào gói", "the address of the site, told there"),
    },
    "restore": {
        "bag": Said("gói lưu trữ: thư mục hoặc tệp .zip", "the bag: a folder or a .zip file"),
        "--into": Said("thư mục mới hoặc trống", "a new or empty folder"),
    },
    "import": {
        "files": Said(
            "tệp Word, Excel, .zip, hoặc thư mục có chúng",
            "Word, Excel and .zip files, or folders of them",
        ),
        **_GIVEN,
    },
    "new": _GIVEN,
    "fix": {
        "paths": _PATH,
        "--dry-run": Said("chỉ nói sẽ sửa gì", "only tell what would be put right"),
    },
    "report": {
        "--unit": Said("báo cáo của đơn vị này", "the report of this unit"),
        "--province": Said("báo cáo tổng hợp cả tỉnh", "the synthesis of the province"),
        "--call": _CALL,
        "--movement": Said(
            "mã phong trào; cả tỉnh thì ghi được nhiều lần",
            "the id of the movement; several times for the province",
        ),
        "--internal": Said(
            "kèm điện thoại, tên người chưa đồng ý công khai; không gửi ra ngoài",
            "with telephone numbers and names without consent; keep it inside the office",
        ),
        "--key": Said(
            "với --internal: khóa mở số đã niêm phong",
            "with --internal: the key to sealed numbers",
        ),
        "--since": Said(
            "với --province: con số thay đổi so với mốc git này",
            "with --province: numbers changed since this git revision",
        ),
        "--out": Said("tệp văn bản, hoặc tệp các bảng", "the paper, or the file of its tables"),
        "--base-url": _SITE,
    },
    "board": {
        "--call": _CALL,
        "--format": Said(
            "để đọc, cho máy, bảng tính, hay một trang HTML",
            "to read, for machines, a workbook, or one HTML page",
        ),
        "--out": _FILE,
        "--reminders": Said(
            "viết thư nhắc từng đơn vị vào thư mục này",
            "write a reminder for each unit into this folder",
        ),
        "--theme": Said("nơi có khuôn của bản HTML", "where the template of the HTML page is"),
    },
    "call": {
        "action": Said("việc: tạo đợt mới", "what to do: make a new call"),
        "id": Said(
            "mã đợt: chữ thường không dấu, như so-ket-2026",
            "the id: lower-case ASCII words, such as so-ket-2026",
        ),
        "--title": Said("tên đợt", "the title of the call"),
        "--date": Said("ngày công văn", "the day of the dispatch"),
        "--deadline": Said("hạn gửi", "the deadline"),
        "--movement": Said(
            "mã phong trào; ghi được nhiều lần", "the id of a movement; several times if need be"
        ),
        "--group": Said(
            "nhóm được gửi tới; ghi được nhiều lần", "a group addressed; several times if need be"
        ),
        "--like": Said(
            "chép chỉ tiêu, cơ quan, đề cương theo đợt này",
            "copy quotas, offices and outlines from this call",
        ),
    },
    "kit": {
        "slugs": _SLUG,
        "--unit": Said("một tệp cho đơn vị này", "one file for this unit"),
        "--movement": Said("một tệp cho phong trào này", "one file for this movement"),
        "--collection": Said("một tệp cho chuyên đề này", "one file for this theme"),
        "--week": Said(
            "hồ sơ đăng trong tuần có ngày này", "the profiles published in the week of this day"
        ),
        "--all": Said("mọi hồ sơ, mỗi hồ sơ một tệp", "every profile, one file each"),
        "--hold": Said(
            "hồ sơ chưa tới ngày cũng đóng, có ghi giữ bài",
            "profiles before their day too, marked as held",
        ),
        "--out": Said("thư mục để tệp ZIP", "the folder for the ZIP files"),
        "--docs": _DOCS,
        "--base-url": _SITE,
        "--site-name": Said("tên trang", "the name of the site"),
    },
}


def option_text(command: str, name: str, language: Language) -> str:
    """What an argument is for. `command` is empty for options that stand before commands.

    KeyError for an argument of which nothing is said here.
    """
    said = TEXTS[command][name]
    return said.vi if language == "vi" else said.en
