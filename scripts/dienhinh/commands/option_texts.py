"""What every argument of every command is for, shown by `--help` and loaded for it alone."""

from collections.abc import Mapping
from typing import Final

from dienhinh.model.both import Both
from dienhinh.problems import Language

_DOCS: Final = Both(
    "phần viết tay, được kiểm tra cùng hồ sơ", "the hand-written pages, checked with the profiles"
)
_FILE: Final = Both("ghi vào tệp này thay vì in ra", "write into this file instead of printing")
_SITE: Final = Both("địa chỉ thật của trang", "the real address of the site")
_SLUG: Final = Both("tên thư mục của hồ sơ", "the name of the profile's folder")
_MANY: Final = Both(
    "tên thư mục của hồ sơ; không ghi thì mọi hồ sơ",
    "the names of the profiles' folders; all when none is given",
)
_PATH: Final = Both(
    "chỉ xem tệp, thư mục này; không ghi thì xem cả kho",
    "look at this file or folder alone; at all when none is given",
)
_CALL: Final = Both(
    "mã đợt; không ghi thì đợt đang mở, mở nhiều đợt thì phải ghi",
    "the id of the call; else the open one, to be named where several are",
)
_KEY: Final = Both(
    "tệp khóa riêng; không ghi thì lấy ở ngăn riêng",
    "the file of the private key; else the one in the private folder",
)
_GIVEN: Final = {
    "--call": _CALL,
    "--unit": Both(
        "mã đơn vị, khi tệp không có mục Đơn vị",
        "the id of the unit when files do not answer that question",
    ),
    "--movement": Both(
        "mã phong trào, khi tệp không ghi", "the id of the movement when files do not say"
    ),
    "--sector": Both(
        "mã lĩnh vực, khi tệp không ghi", "the id of the sector when files do not say"
    ),
}
TEXTS: Final[Mapping[str, Mapping[str, Both]]] = {
    "": {
        "--lang": Both("ngôn ngữ của lời báo", "the language of messages"),
        "--profiles": Both("thư mục hồ sơ", "the folder of the profiles"),
        "--today": Both("xét như thể hôm nay là ngày này", "judge as if this day were today"),
        "--repository": Both(
            "ai đọc được kho: người được mời, mọi người, hay tự hỏi nơi chứa kho",
            "who can read the repository: those invited, everybody, or ask its forge",
        ),
        "--cache": Both("nơi cất ảnh và tệp đã làm", "where pictures and files made are kept"),
    },
    "check": {
        "paths": _PATH,
        "--docs": _DOCS,
        "--format": Both(
            "để đọc, để hiện trên dòng của GitHub, GitLab, hay cho máy đọc",
            "to read, to be shown on lines by GitHub or GitLab, or for machines",
        ),
    },
    "publish": {
        "--into": Both("thư mục trang đã dựng", "the folder of the built site"),
        "--theme": Both("khuôn trang", "the templates of the pages"),
        "--docs": _DOCS,
        "--base-url": _SITE,
        "--site-name": Both("tên trang", "the name of the site"),
        "--jobs": Both(
            "làm mấy việc cùng lúc; 0: số nhân của máy",
            "how many things to do at once; 0: as many as the machine has processors",
        ),
        "--executor": Both(
            "giao việc cho một cụm máy dask", "hand the work to the machines of a dask cluster"
        ),
        "--store": Both(
            "nơi cất dùng chung của nhiều máy: thư mục, hoặc s3://kho/thu-muc",
            "what several machines share: a folder, or s3://bucket/folder",
        ),
        "--no-kits": Both("không đóng bộ tư liệu báo chí", "make no press kits"),
        "--no-search": Both("không làm chỉ mục tìm kiếm", "make no search index"),
        "--timings": Both(
            "ghi số giây của từng phần việc", "write how many seconds each part took"
        ),
        "--editor": Both(
            "kho mà trang nhập hồ sơ gửi tới, như github:to-chuc/kho",
            "the repository that the editing page sends to, such as github:owner/name",
        ),
        "--editor-host": Both("địa chỉ máy chủ git riêng", "the address of a forge of your own"),
    },
    "deploy": {
        "to": Both(
            "thư mục của máy chủ, hoặc s3://kho/thu-muc",
            "the folder of a server, or s3://bucket/folder",
        ),
        "--site": Both("thư mục trang đã dựng", "the folder of the built site"),
        "--dry-run": Both("chỉ nói sẽ làm gì", "only tell what would be done"),
        "--again": Both("tải lên lại mọi tệp", "upload every file again"),
        "--delete-others": Both(
            "xóa cả tệp không do lệnh này đưa lên",
            "delete also files that this command did not put there",
        ),
        "--jobs": Both("tải mấy tệp cùng lúc", "how many files to upload at once"),
    },
    "forms": {
        "--check": Both("chỉ nói tệp nào đã cũ", "only tell which files are out of date"),
    },
    "demo": {
        "--count": Both("mấy hồ sơ", "how many profiles"),
        "--seed": Both("cùng số thì ra cùng kho", "the same number gives the same corpus"),
        "--out": Both("thư mục mới hoặc trống", "a new or empty folder"),
    },
    "calendar": {
        "--weeks": Both("mấy tuần", "how many weeks"),
        "--from": Both("bắt đầu từ tuần có ngày này", "begin with the week of this day"),
        "--format": Both(
            "để đọc, cho máy, cho Excel, cho lịch của điện thoại",
            "to read, for machines, for Excel, for the calendar of a telephone",
        ),
        "--out": _FILE,
        "--base-url": _SITE,
    },
    "review": {
        "--base": Both(
            "so với mốc git này: nhánh, nhãn, commit",
            "compare with this git revision: a branch, tag or commit",
        ),
        "--format": Both(
            "để đọc, làm lời dưới đề nghị hợp nhất, hay cho máy đọc",
            "to read, as a comment of a merge request, or for machines",
        ),
        "--out": _FILE,
        "--preview-url": Both("nơi xem thử trang web", "where the site can be previewed"),
        "--file-url": Both(
            "nơi xem một tệp, {path} là đường dẫn", "where a file is shown, {path} is its path"
        ),
        "--photo-url": Both(
            "nơi lấy một ảnh, {path} là đường dẫn", "where a picture is, {path} is its path"
        ),
        "--handbook-url": Both("địa chỉ sổ tay", "the address of the handbook"),
    },
    "withdraw": {
        "slug": _SLUG,
        "--reason": Both("lý do, chỉ ghi vào sổ riêng", "why, for the private ledger alone"),
        "--field": Both("chỉ gỡ một điều", "take off one item alone"),
        "--requested-on": Both(
            "ngày nhận yêu cầu; không ghi thì hôm nay",
            "the day of the request; today when it is not given",
        ),
        "--ledger": Both(
            "sổ ghi yêu cầu; không ghi thì ở ngăn riêng",
            "the ledger of requests; else the one in the private folder",
        ),
    },
    "seal": {
        "slugs": _MANY,
        "--key": _KEY,
        "--new-key": Both("tạo khóa mới ở tệp này", "make a new key in this file"),
        "--owner": Both("khóa mới của ai", "whose the new key is"),
        "--again": Both(
            "niêm phong lại cho danh sách khóa mới, cần khóa cũ",
            "seal again for the present list of keys, needs an old key",
        ),
    },
    "unseal": {
        "slugs": _MANY,
        "--key": _KEY,
        "--write": Both(
            "ghi số trở lại tệp, chỉ trong kho riêng",
            "write the numbers into the files again, in a private repository alone",
        ),
    },
    "audit": {
        "--format": Both(
            "để đọc, cho máy, cho bảng tính", "to read, for machines, for spreadsheets"
        ),
        "--within": Both(
            "nêu đồng ý hết hạn trong mấy ngày tới", "tell consents that end within so many days"
        ),
        "--out": _FILE,
    },
    "export": {
        "--archive": Both(
            "gói mới: thư mục, hoặc tệp .zip", "the new bag: a folder, or a .zip file"
        ),
        "--base-url": Both("địa chỉ của trang, ghi vào gói", "the address of the site, told there"),
    },
    "restore": {
        "bag": Both("gói lưu trữ: thư mục hoặc tệp .zip", "the bag: a folder or a .zip file"),
        "--into": Both("thư mục mới hoặc trống", "a new or empty folder"),
    },
    "import": {
        "files": Both(
            "tệp Word, Excel, .zip, hoặc thư mục có chúng",
            "Word, Excel and .zip files, or folders of them",
        ),
        **_GIVEN,
    },
    "new": _GIVEN,
    "fix": {
        "paths": _PATH,
        "--docs": _DOCS,
        "--dry-run": Both("chỉ nói sẽ sửa gì", "only tell what would be put right"),
    },
    "report": {
        "--unit": Both("báo cáo của đơn vị này", "the report of this unit"),
        "--province": Both("báo cáo tổng hợp cả tỉnh", "the synthesis of the province"),
        "--call": _CALL,
        "--movement": Both(
            "mã phong trào; cả tỉnh thì ghi được nhiều lần",
            "the id of the movement; several times for the province",
        ),
        "--internal": Both(
            "kèm điện thoại, tên người chưa đồng ý công khai; chỉ gửi cơ quan ra công văn",
            "with telephone numbers and names without consent; for the office that asks only",
        ),
        "--key": Both(
            "với --internal: khóa mở số đã niêm phong",
            "with --internal: the key to sealed numbers",
        ),
        "--since": Both(
            "với --province: con số thay đổi so với mốc git này",
            "with --province: numbers changed since this git revision",
        ),
        "--out": Both("tệp văn bản, hoặc tệp các bảng", "the paper, or the file of its tables"),
        "--base-url": _SITE,
    },
    "board": {
        "--call": _CALL,
        "--format": Both(
            "để đọc, cho máy, bảng tính, hay một trang HTML",
            "to read, for machines, a workbook, or one HTML page",
        ),
        "--out": _FILE,
        "--reminders": Both(
            "viết thư nhắc từng đơn vị vào thư mục này",
            "write a reminder for each unit into this folder",
        ),
        "--theme": Both("nơi có khuôn của bản HTML", "where the template of the HTML page is"),
    },
    "call": {
        "action": Both("việc: tạo đợt mới", "what to do: make a new call"),
        "id": Both(
            "mã đợt: chữ thường không dấu, như so-ket-2026",
            "the id: lower-case ASCII words, such as so-ket-2026",
        ),
        "--title": Both("tên đợt", "the title of the call"),
        "--date": Both("ngày công văn", "the day of the dispatch"),
        "--deadline": Both(
            "ngày mà báo cáo phải gửi trước; công văn ghi “đến hết ngày” thì ghi ngày hôm sau",
            "the day before which reports are due; of a last day give the day after",
        ),
        "--movement": Both(
            "mã phong trào; ghi được nhiều lần", "the id of a movement; several times if need be"
        ),
        "--group": Both(
            "nhóm được gửi tới; ghi được nhiều lần", "a group addressed; several times if need be"
        ),
        "--like": Both(
            "chép chỉ tiêu, cơ quan, đề cương theo đợt này",
            "copy quotas, offices and outlines from this call",
        ),
    },
    "kit": {
        "slugs": _SLUG,
        "--unit": Both("một tệp cho đơn vị này", "one file for this unit"),
        "--movement": Both("một tệp cho phong trào này", "one file for this movement"),
        "--collection": Both("một tệp cho chuyên đề này", "one file for this theme"),
        "--week": Both(
            "hồ sơ đăng trong tuần có ngày này", "the profiles published in the week of this day"
        ),
        "--all": Both("mọi hồ sơ, mỗi hồ sơ một tệp", "every profile, one file each"),
        "--hold": Both(
            "đóng cho các hồ sơ chưa tới ngày được nêu tên, có ghi giữ bài",
            "for the named profiles that wait for their day, marked as held",
        ),
        "--out": Both("thư mục để tệp ZIP", "the folder for the ZIP files"),
        "--docs": _DOCS,
        "--base-url": _SITE,
        "--site-name": Both("tên trang", "the name of the site"),
    },
}


def option_text(command: str, name: str, language: Language) -> str:
    """What an argument is for. `command` is empty for options that stand before commands.

    Empty for an argument of which nothing is said here, which tests/commands/test_help.py tells.
    """
    said = TEXTS.get(command, {}).get(name)
    return "" if said is None else said.text(language)
