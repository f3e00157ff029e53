"""The browser editor's files, without a browser."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dienhinh.check.reference import load_reference
from dienhinh.model.editor import Editor
from dienhinh.model.reference import Reference
from dienhinh.model.schema.collection import ARTICLE
from dienhinh.model.schema.plan import CORRECTION, SLOT
from dienhinh.model.schema.profile import PROFILE
from dienhinh.read.editor_packages import PackagesError, editor_packages
from dienhinh.read.reference import reference_trees
from dienhinh.render.editor import (
    BundleError,
    bundle_files,
    config_file,
    editor_headers,
    page_files,
    wanted_files,
)
from dienhinh.render.editor.bundle import translation
from dienhinh.render.editor.patches import patched
from dienhinh.render.nginx import nginx_include
from dienhinh.render.policy import headers_file, security_headers
from tests.builders import a_call
from tests.folders import ROOT
from tests.site.server import header_rules, headers_of

PACKAGES = ROOT / "scripts" / "editor" / "node_modules"
GITHUB = Editor(forge="github", repo="a/b", branch="main", host="https://api.github.com")
GITLAB = Editor(forge="gitlab", repo="a/b", branch="main", host="https://git.tinh.example.vn")
fetched = pytest.mark.skipif(
    not (PACKAGES / "@sveltia").is_dir(), reason="npm ci --prefix scripts/editor"
)


@cache
def reference() -> Reference:
    found, _ = load_reference(reference_trees(ROOT / "profiles")[0])
    assert found is not None
    return found


def config(editor: Editor = GITHUB, *, is_public: bool = False) -> dict[str, Any]:
    made = config_file(editor, reference(), "profiles", "docs", is_public=is_public)
    assert made.uri == "nhap/config.yml"
    loaded: dict[str, Any] = json.loads(made.content)
    return loaded


def fields(kind: str, *, is_public: bool = False) -> dict[str, dict[str, Any]]:
    collections = config(is_public=is_public)["collections"]
    (found,) = (c for c in collections if c["name"] == kind)
    return {field["name"]: field for field in found["fields"]}


@fetched
def test_the_configuration_fits_the_editors_own_schema(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("check-jsonschema")
    schema = PACKAGES / "@sveltia" / "cms" / "schema" / "sveltia-cms.json"
    for editor in (GITHUB, GITLAB):
        file = tmp_path / f"{editor.forge}.json"
        file.write_bytes(
            config_file(editor, reference(), "profiles", "docs", is_public=editor is GITLAB).content
        )

    done = subprocess.run(
        [str(command), "--schemafile", str(schema), *map(str, sorted(tmp_path.iterdir()))],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_each_kind_has_its_collection_with_the_fields_of_the_schema_in_order() -> None:
    names = [collection["name"] for collection in config()["collections"]]

    assert names == ["collective", "household", "individual", "story", "theme", "told"]
    for kind in names[:3]:
        assert list(fields(kind)) == [field.name for field in PROFILE]
        assert fields(kind)["kind"] == {"name": "kind", "widget": "hidden", "default": kind}


def test_every_label_is_the_vietnamese_one_of_the_schema() -> None:
    labels = {field.name: field.vi for field in PROFILE if field.name != "kind"}

    shown = fields("collective")
    assert {name: field["label"] for name, field in shown.items() if name != "kind"} == labels


def test_members_are_asked_of_collectives_only() -> None:
    for kind, asked in (("collective", True), ("household", False), ("individual", False)):
        inside = {field["name"]: field for field in fields(kind)["model"]["fields"]}
        assert ("members" in inside) is asked
        # A model that newspapers tell of may have no number of them; `check` knows of whom it has.
        assert not any(field["required"] for field in inside.values())


def test_photos_ask_for_file_caption_description_credit_and_their_own_kind() -> None:
    photos = fields("collective")["photos"]

    assert (photos["min"], photos["max"]) == (2, 3)
    assert [field["name"] for field in photos["fields"]] == [
        "file", "caption", "alt", "credit", "kind",
    ]  # fmt: skip
    assert photos["fields"][0]["widget"] == "image"
    assert photos["fields"][4]["default"] == "photo"


def test_how_paragraphs_and_points_are_typed_stands_at_their_boxes() -> None:
    [household] = [c for c in config()["collections"] if c["name"] == "household"]
    [achieved] = [f for f in household["fields"] if f["name"] == "achievements"]
    told = {field["name"]: field for field in achieved["fields"]}

    assert "Các đoạn cách nhau một dòng trống" in told["activities"]["hint"]
    assert told["measures"]["field"]["hint"] == "Mỗi ý một ô, không gõ dấu đầu dòng."


def test_a_new_profile_is_a_draft_of_the_newest_call() -> None:
    assert fields("individual")["status"]["default"] == "draft"
    assert fields("individual")["call"]["default"] == "so-ket-2023"


def test_communes_are_chosen_by_name_with_their_district() -> None:
    options = fields("household")["commune"]["options"]

    assert {"label": "Xã Ba Tiêu, Ba Tơ", "value": "21517"} in options
    assert len(options) == len({option["label"] for option in options})


def test_communes_of_every_call_can_be_chosen_and_say_when_they_were() -> None:
    calls = {**reference().calls, "so-ket-2027": a_call(id="so-ket-2027", date=date(2026, 11, 1))}
    both = replace(reference(), calls=calls)
    made = config_file(GITHUB, both, "profiles", "docs", is_public=False)
    (found,) = (c for c in json.loads(made.content)["collections"] if c["name"] == "household")
    (field,) = (each for each in found["fields"] if each["name"] == "commune")
    labels = {option["value"]: option["label"] for option in field["options"]}

    # Ended; bore its name before and after; the code now means another; new with the province.
    assert labels["21517"] == "Xã Ba Tiêu, Ba Tơ (đến 30/6/2025)"
    assert labels["21529"] == "Xã Ba Vì, Ba Tơ (đến 30/6/2025); Xã Ba Vì (từ 01/7/2025)"
    assert labels["21457"].startswith("Xã Phổ Nhơn, Đức Phổ (đến 30/6/2025); ")
    assert labels["23473"] == "Xã Măng Đen (từ 01/7/2025)"
    assert len(set(labels.values())) == len(labels) == len(field["options"])


@pytest.mark.parametrize(
    ("number", "passes"),
    [
        ("0905123456", True),
        ("0905.123.456", True),
        ("(0255) 3829 999", True),
        ("(+84) 905123456", True),
        ("+84 905 123 456", True),
        (f"age:{'QUJD' * 60}==", True),
        ("gọi anh Ba", False),
        ("0905 123 456 hoặc 0905 123 457", False),
    ],
)
def test_every_number_that_the_check_takes_can_be_saved(number: str, *, passes: bool) -> None:
    pattern, _ = fields("collective")["phone"]["pattern"]

    assert (re.search(pattern, number) is not None) is passes


def test_where_everybody_can_read_no_telephone_is_typed_and_pictures_lose_their_place() -> None:
    assert "phone" in fields("collective")
    assert "phone" not in fields("collective", is_public=True)
    pictures = config(is_public=True)["media_libraries"]["default"]["config"]
    assert pictures["transformations"]["raster_image"]["format"] == "webp"
    assert "transformations" not in config()["media_libraries"]["default"]["config"]


def test_nobody_publishes_or_deletes_from_the_editor() -> None:
    assert config()["publish_mode"] == "editorial_workflow"
    for collection in config()["collections"]:
        assert collection["publish"] is False
        # Of files that are there once nobody can delete any.
        assert "files" in collection or collection["delete"] is False


def test_a_story_is_a_head_and_markdown_that_no_form_may_rewrite() -> None:
    shown = fields("story")

    assert list(shown) == [*(field.name for field in ARTICLE), "body"]
    assert shown["template"] == {"name": "template", "widget": "hidden", "default": "story.html"}
    assert shown["body"]["widget"] == "text"
    (stories,) = (c for c in config()["collections"] if c["name"] == "story")
    assert (stories["folder"], stories["extension"]) == ("docs/tin", "md")


def test_the_plan_of_each_call_and_the_corrections_are_files_of_their_own() -> None:
    assert list(planned()) == ["profiles/so-ket-2023/plan.yaml", "profiles/corrections.yaml"]
    assert planned()["profiles/so-ket-2023/plan.yaml"] == [field.name for field in SLOT]
    assert planned()["profiles/corrections.yaml"] == [field.name for field in CORRECTION]


def test_where_everybody_can_read_a_plan_has_no_field_for_staff_alone() -> None:
    shown = planned(is_public=True)["profiles/so-ket-2023/plan.yaml"]

    assert [field.name for field in SLOT if field.name not in shown] == ["who", "note"]


def planned(*, is_public: bool = False) -> dict[str, list[str]]:
    """What an entry of each of the files is asked for, by their paths."""
    (told,) = (c for c in config(is_public=is_public)["collections"] if c["name"] == "told")
    return {
        file["file"]: [field["name"] for field in file["fields"][0]["fields"]]
        for file in told["files"]
    }


def test_a_forge_of_ones_own_is_the_only_one_spoken_to() -> None:
    backend = config(GITLAB)["backend"]
    policy = editor_headers(GITLAB)["Content-Security-Policy"]

    assert backend["api_root"] == "https://git.tinh.example.vn/api/v4"
    assert "connect-src 'self' blob: data: https://git.tinh.example.vn;" in policy
    assert "github" not in policy


def test_below_the_editor_its_own_policy_holds_and_elsewhere_the_sites() -> None:
    headers, editor = security_headers([]), editor_headers(GITHUB)
    rules = header_rules(headers_file(headers, editor))

    below, elsewhere = headers_of(rules, "/nhap/"), headers_of(rules, "/ho-so/")

    assert below["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self';")
    assert "https://api.github.com" in below["Content-Security-Policy"]
    assert below["X-Content-Type-Options"] == "nosniff"
    assert "github" not in elsewhere["Content-Security-Policy"]
    assert "X-Robots-Tag" not in elsewhere
    _, _, block = nginx_include(headers, editor).partition("location ^~ /nhap/ {")
    assert "https://api.github.com" in block.partition("}")[0]
    assert "/nhap/" not in headers_file(headers) + nginx_include(headers)


def test_the_page_holds_the_policy_too_for_servers_that_send_no_headers() -> None:
    page = next(iter(page_files(GITHUB, ()))).content.decode()

    assert "connect-src &#x27;self&#x27; blob: data: https://api.github.com" in page
    assert "frame-ancestors" not in page
    assert "noindex" in page


def test_saving_counts_photos_as_the_call_of_the_profile_asks() -> None:
    calls = [a_call(), a_call(id="thi-dua-2026", photos_least=4, photos_most=5)]

    _, saving = page_files(GITHUB, calls)

    assert 'asked = {"so-ket-2023": [2, 3], "thi-dua-2026": [4, 5]};' in saving.content.decode()


SAVED = """
const held = (value) =>
  Array.isArray(value)
    ? { toJS: 1, map: (take) => value.map((inner, key) => take(held(inner), key)) }
    : value && typeof value === "object"
      ? {
          toJS: 1,
          get: (name) => held(value[name]),
          map: (take) =>
            Object.fromEntries(
              Object.entries(value).map(([key, inner]) => [key, take(held(inner), key)]),
            ),
        }
      : value;
const CMS = {
  registerEventListener: ({ handler }) => {
    const given = JSON.parse(process.argv[1]);
    const get = (name) => (name === "data" ? held(given) : "news");
    console.log(JSON.stringify(handler({ entry: { get, set: (_, data) => data } })));
  },
};
"""


def test_what_is_saved_holds_no_sign_that_the_check_cannot_read() -> None:
    given = {
        "name": "Tổ\thợp\u2028tác\ufeff \u00a0Mẫu\u200b",
        "achievements": {
            "activities": "Một\u2028hai\u0085ba\u000bbốn\r\nnăm  \nsáu \u00a0",
            "measures": ["a\u2029b", "- c\td", "\x01e\u2066f"],
        },
        "phone": "0905.123-456",
        "body": "Câu một  \n\tbảng 👨\u200d👩\u200d👧\u2028 \n",
    }
    _, saving = page_files(GITHUB, ())

    done = subprocess.run(
        [
            "node",
            "-e",
            SAVED + saving.content.decode().removeprefix('"use strict";'),
            json.dumps(given),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert json.loads(done.stdout) == {
        "name": "Tổ hợp tác  Mẫu",
        "achievements": {
            "activities": "Một\nhai\nba\nbốn\nnăm  \nsáu",
            "measures": ["a\nb", "- c d", "ef"],
        },
        "phone": "0905 123 456",
        "body": "Câu một  \n\tbảng 👨\u200d👩\u200d👧",
    }


@fetched
def test_the_bundle_calls_no_other_host_by_itself() -> None:
    outputs = list(bundle_files(editor_packages(PACKAGES, wanted_files())))

    (script,) = (o.content.decode() for o in outputs if o.uri == "nhap/sveltia-cms.js")
    for address in (
        "cdn.jsdelivr.net/fontsource/fonts/s",
        "=`https://unpkg.com/@sveltia/cms`",
        "`https://unpkg.com/${",
        "githubstatus.com/api",
        "sourceMappingURL",
    ):
        assert address not in script
    assert {"nhap/LICENSE.cms.txt", "nhap/icons.woff2"} <= {output.uri for output in outputs}


@fetched
def test_a_changed_bundle_stops_loudly() -> None:
    script = (PACKAGES / "@sveltia/cms/dist/sveltia-cms.js").read_text(encoding="utf-8")

    with pytest.raises(BundleError, match=r"githubstatus.* found 0 times, expected 1"):
        patched(script.replace("www.githubstatus.com/api", "status.example.org/api"))


@fetched
def test_only_words_on_a_wrong_configuration_stay_english() -> None:
    locales = PACKAGES / "@sveltia/cms/locales"
    english = leaves(json.loads((locales / "en-US.json").read_text(encoding="utf-8")))
    words = leaves(json.loads(translation((locales / "vi.json").read_bytes())))

    # Storage that is not ours can only be met by who configures it.
    left = {path.split(".")[0] for path in english.keys() - words.keys()}
    assert left == {"config", "cloud_storage"}
    # A number or name that comes in is one that the editor hands over.
    for path, text in words.items():
        assert set(re.findall(r"\$\w+", text)) <= set(re.findall(r"\$\w+", english[path])), path
    assert not [text for text in words.values() if "bài viết" in text.lower()]


@fetched
def test_words_that_sveltia_has_by_now_are_not_kept_twice() -> None:
    shipped = json.dumps({"status": {"deploying": "Đang triển khai"}}).encode()

    with pytest.raises(BundleError, match=r"status\.deploying has a translation now"):
        translation(shipped)


def leaves(words: dict[str, Any], before: str = "") -> dict[str, str]:
    """Every text by its path."""
    found: dict[str, str] = {}
    for name, value in words.items():
        inner = {name: value} if isinstance(value, str) else leaves(value, f"{name}.")
        found |= {f"{before}{path}": text for path, text in inner.items()}
    return found


GITLAB_SAVE = """
const KEPT = { branch: "tip", author: "%(author)s", requests: %(requests)s };
const calls = [];
const IY = { branch: "main" }, LY = () => "7";
const BY = async (changes, options) => {
  calls.push(options.startBranch ? "begins" : `follows by ${changes.map((one) => one.action)}`);
  if (options.startBranch && !calls.includes("deletes")) throw { cause: { status: 400 } };
  return "saved";
};
const XY = async () => calls.push("deletes");
const Vbe = async () => KEPT.requests.some((request) => request.state === "opened");
const tJ = async (path) => {
  if (path === "/user") return { email: "toi@example.vn", commit_email: "7-toi@users.example.vn" };
  if (path.includes("/repository/files/")) {
    if (path.includes("co-roi")) return {};
    throw { cause: { status: 404 } };
  }
  return path.includes("/repository/branches/")
    ? { commit: { id: KEPT.branch, author_email: KEPT.author } }
    : KEPT.requests;
};
const %(saving)s;
Hbe([{ action: "create", path: "co-roi" }, { action: "create", path: "moi" }], {
  branch: "cms/collective/a",
}).then(
  () => console.log(calls.join(" ")),
  (error) => console.log(calls.join(" ") + ": " + error.cause.message),
);
"""
OTHERS, MINE = "khac@example.vn", "7-toi@users.example.vn"


def said_by_node(script: str, *arguments: str) -> str:
    done = subprocess.run(
        ["node", "-e", script, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


@fetched
@pytest.mark.parametrize(
    ("author", "requests", "expected"),
    [
        (OTHERS, '[{ state: "opened", sha: "tip" }]', "begins: Chưa lưu, và chưa có gì bị ghi đè"),
        (MINE, '[{ state: "opened", sha: "tip" }]', "begins: Chưa lưu, và chưa có gì bị ghi đè"),
        (OTHERS, "[]", "begins: Chưa lưu, và chưa có gì bị ghi đè"),
        ("", "[]", "begins: Chưa lưu, và chưa có gì bị ghi đè"),
        (OTHERS, '[{ state: "closed", sha: "older" }]', "begins: Chưa lưu, và chưa có gì bị ghi"),
        (OTHERS, '[{ state: "closed", sha: "tip" }]', "begins deletes begins"),
        (OTHERS, '[{ state: "merged", sha: "tip" }]', "begins deletes begins"),
        # Saved by this account, but no request could be opened.
        (MINE, "[]", "begins follows by update,create"),
        (MINE, '[{ state: "closed", sha: "older" }]', "begins follows by update,create"),
    ],
)
def test_on_gitlab_too_a_branch_is_begun_anew_only_when_a_request_ended_at_it(
    author: str, requests: str, expected: str
) -> None:
    script = patched((PACKAGES / "@sveltia/cms/dist/sveltia-cms.js").read_text(encoding="utf-8"))
    saving = script[script.index("Hbe=async") : script.index(",Ube=async")]

    said = said_by_node(GITLAB_SAVE % {"author": author, "requests": requests, "saving": saving})

    assert said.startswith(expected)


GITLAB_FOLLOWS = """
const sent = [];
const LY = () => "7", IY = { branch: "main" }, Y = (key) => key, DJ = () => "x", hR = () => "sha";
const tJ = async (path, given) => {
  if (path.endsWith("/commits")) {
    sent.push(...given.body.actions.map((one) => [one.action, one.last_commit_id]));
    const message = "The file has changed since you started editing it: a";
    if (%s) throw { cause: { status: 400, message } };
    return { id: "new", committed_date: "2026-11-22T00:00:00Z" };
  }
  return path.includes("/a?ref=seen") ? { last_commit_id: "before" } : Promise.reject(path);
};
const %s;
const changes = [
  { action: "update", path: "a", data: "x" },
  { action: "create", path: "b", data: "y" },
];
Ube({ changes, options: {}, branch: "cms/a", pullRequest: { headSHA: "seen" } }).then(
  (done) => console.log(JSON.stringify([done.commit.sha, sent])),
  (error) => console.log(error.cause.message),
);
"""


@fetched
@pytest.mark.parametrize(
    ("is_refused", "expected"),
    [
        ("false", '["new",[["update","before"],["create",null]]]'),
        ("true", "save_conflict.branch_moved"),
    ],
)
def test_on_gitlab_a_save_into_a_request_names_the_commit_of_the_file_that_was_seen(
    is_refused: str, expected: str
) -> None:
    script = patched((PACKAGES / "@sveltia/cms/dist/sveltia-cms.js").read_text(encoding="utf-8"))
    sending = script[script.index("BY=async(e,t)") : script.index(",pbe=async")]
    saving = script[script.index("Ube=async") : script.index(",Wbe=async")]

    said = said_by_node(GITLAB_FOLLOWS % (is_refused, f"{sending},{saving}"))

    assert said.strip() == expected


def test_a_translation_that_is_said_otherwise_must_be_there() -> None:
    with pytest.raises(BundleError, match="warning_invalid_files has no translation any more"):
        translation(b"{}")


def test_packages_that_are_missing_are_asked_for_by_the_command_to_type(tmp_path: Path) -> None:
    with pytest.raises(PackagesError, match="npm ci --prefix"):
        editor_packages(tmp_path / "node_modules", wanted_files())
