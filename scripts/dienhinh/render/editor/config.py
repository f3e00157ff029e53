"""The editor's configuration from the schema and the lists.

One collection for each kind of profile, then what those write who tell stories: stories, themes,
the publishing plan of each call, corrections. JSON is YAML, so the file is JSON: no second writer
of YAML, and nothing to quote wrongly.
"""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from dienhinh.model.article import NEWS_FOLDER, STORY_TEMPLATE
from dienhinh.model.collection import COLLECTIONS_FOLDER
from dienhinh.model.editor import Editor
from dienhinh.model.lists import Commune
from dienhinh.model.output import Output
from dienhinh.model.plan import CORRECTIONS_FILE, PLAN_FILE
from dienhinh.model.reference import Reference
from dienhinh.model.schema.collection import ARTICLE, COLLECTION
from dienhinh.model.schema.photo_count import profile_fields
from dienhinh.model.schema.plan import CORRECTIONS, PLAN, SLOT
from dienhinh.model.schema.profile import KINDS
from dienhinh.render.editor.page import EDITOR_FOLDER, EDITOR_TITLE
from dienhinh.render.editor.widgets import Widget, Widgets
from dienhinh.vietnamese import date_text, upper_first

# A folder name holds at most 80 signs, unit and name together.
_LONGEST_SLUG = 80
_LARGEST_PHOTO_BYTES = 15_000_000
_FOLDER_RULES: Mapping[str, Any] = {
    "create": True,
    # Taking down is `status: withdrawn`; a deleted file leaves broken links.
    "delete": False,
    # Bringing to the site is the reviewer's part.
    "publish": False,
    "media_folder": "",
    "public_folder": "",
    "editor": {"preview": False},
}
_STORY_HINT = (
    "Các đoạn cách nhau một dòng trống; tên mục mở đầu bằng ##. Gọi hồ sơ bằng một dòng riêng: "
    "`<!-- dienhinh: card ten-ho-so -->` là thẻ, `<!-- dienhinh: photo ten-ho-so 2 -->` là ảnh thứ "
    "hai, `<!-- dienhinh: compare ten-mot ten-hai -->` là bảng so sánh; tên hồ sơ là phần cuối địa "
    "chỉ trang của hồ sơ. Cuối bài ghi nguồn."
)
_KIND_HINTS = {
    "collective": "Hợp tác xã, tổ, hội, chi bộ, doanh nghiệp, trường, xã, thôn",
    "household": "Một gia đình; cần đồng ý cho họ tên và hình ảnh",
    "individual": "Một người; cần đồng ý cho họ tên và hình ảnh",
}


def config_file(
    editor: Editor, reference: Reference, folder: str, docs: str, *, is_public: bool
) -> Output:
    """`config.yml`; `folder` and `docs` are `profiles/` and `docs/` inside the repository.

    In a repository that everybody can read (`is_public`) there is no field for telephone numbers
    nor for what a plan holds for staff alone, and pictures lose where they were taken before they
    leave the editor's own machine.
    """
    config = {
        "backend": _backend(editor),
        "publish_mode": "editorial_workflow",
        "app_title": EDITOR_TITLE,
        "media_folder": folder,
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": _LONGEST_SLUG},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "media_libraries": {
            "default": {"config": _pictures(is_public=is_public)},
            "stock_assets": {"providers": []},
        },
        "collections": [
            *(
                _collection(kind.id, kind.vi, reference, folder, is_public=is_public)
                for kind in KINDS
            ),
            _stories(docs),
            _themes(folder),
            _told(reference, folder, is_public=is_public),
        ],
    }
    text = json.dumps(config, ensure_ascii=False, indent=1) + "\n"
    return Output(f"{EDITOR_FOLDER}config.yml", text.encode())


def _backend(editor: Editor) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": editor.forge,
        "repo": editor.repo,
        "branch": editor.branch,
        # A key made by the person, kept in their browser: no server of ours sees it.
        "auth_methods": ["token"],
        "cms_label_prefix": "ho-so/",
        "commit_messages": {
            "create": "Thêm {{collection}}: {{slug}}",
            "update": "Sửa {{collection}}: {{slug}}",
            "delete": "Xóa {{collection}}: {{slug}}",
            "uploadMedia": "Thêm ảnh: {{path}}",
            "deleteMedia": "Xóa ảnh: {{path}}",
        },
    }
    if editor.forge == "gitlab":
        return made | {
            "base_url": editor.host,
            "api_root": f"{editor.host}/api/v4",
            "graphql_api_root": f"{editor.host}/api/graphql",
        }
    # A GitHub of one's own is asked below /api/v3 and /api/graphql; the editor knows that.
    return made | {"api_root": editor.host}


def _pictures(*, is_public: bool) -> dict[str, Any]:
    made: dict[str, Any] = {
        "max_file_size": _LARGEST_PHOTO_BYTES,
        "slugify_filename": True,
    }
    if is_public:
        smaller = {"format": "webp", "quality": 88, "width": 2400, "height": 2400}
        made["transformations"] = {"raster_image": smaller}
    return made


def _collection(
    kind: str, name: str, reference: Reference, folder: str, *, is_public: bool
) -> dict[str, Any]:
    calls = reference.calls_newest_first()
    widgets = Widgets(
        fixed={"kind": kind},
        defaults={"call": calls[0].id, "status": "draft"} if calls else {"status": "draft"},
        choices=_choices(reference),
        left_out=frozenset({"phone"} if is_public else ()),
    )
    return {
        "name": kind,
        "label": name,
        "label_singular": name,
        "description": _KIND_HINTS[kind],
        "folder": folder,
        "path": "{{call}}/{{unit}}/{{slug}}/profile",
        # Branches are named by it: two units may have a profile of one name.
        "slug": "{{fields.unit}}-{{fields.name}}",
        "identifier_field": "name",
        "summary": "{{name}}",
        "filter": {"field": "kind", "value": kind},
        "extension": "yaml",
        "format": "yaml",
        "fields": widgets.of(profile_fields(reference.calls.values())),
        **_FOLDER_RULES,
    }


def _stories(docs: str) -> dict[str, Any]:
    """The stories of the site: a head and Markdown, typed as it stands.

    A form that understands Markdown would drop the comments that ask for cards and pictures.
    """
    head = Widgets(fixed={"template": STORY_TEMPLATE}).of(ARTICLE)
    text = {"name": "body", "label": "Thân bài", "widget": "text", "required": True}
    return {
        "name": "story",
        "label": "Tin và bài",
        "label_singular": "Bài",
        "description": "Bài kể chuyện của nhóm biên tập, hiện ở mục Tin và bài của trang",
        "folder": f"{docs}/{NEWS_FOLDER}",
        "slug": "{{fields.title}}",
        "identifier_field": "title",
        "summary": "{{title}}",
        "extension": "md",
        "format": "yaml-frontmatter",
        "fields": [*head, text | {"hint": _STORY_HINT}],
        **_FOLDER_RULES,
    }


def _themes(folder: str) -> dict[str, Any]:
    return {
        "name": "theme",
        "label": "Chuyên đề",
        "label_singular": "Chuyên đề",
        "description": "Vài hồ sơ đặt cạnh nhau để đọc cùng, có lời dẫn",
        "folder": f"{folder}/{COLLECTIONS_FOLDER}",
        "slug": "{{fields.title}}",
        "identifier_field": "title",
        "summary": "{{title}}",
        "extension": "yaml",
        "format": "yaml",
        "fields": Widgets().of(COLLECTION),
        **_FOLDER_RULES,
    }


def _told(reference: Reference, folder: str, *, is_public: bool) -> dict[str, Any]:
    """The plan of each call, and the corrections: files that are there once."""
    internal = frozenset(field.name for field in SLOT if field.internal) if is_public else ()
    plan = Widgets(left_out=frozenset(internal)).of(PLAN)
    files = [
        _file(f"plan-{call.id}", f"Kế hoạch: {call.title}", f"{folder}/{call.id}/{PLAN_FILE}", plan)
        for call in reference.calls_newest_first()
    ]
    corrections = Widgets().of(CORRECTIONS)
    name = f"{folder}/{CORRECTIONS_FILE}"
    return {
        "name": "told",
        "label": "Kế hoạch, đính chính",
        "description": "Ngày nào kể chuyện nào ở kênh nào; những chỗ sai đã đăng và đã sửa",
        "files": [*files, _file("corrections", "Đính chính", name, corrections)],
        "publish": False,
        "editor": {"preview": False},
    }


def _file(name: str, label: str, path: str, fields: list[Widget]) -> dict[str, Any]:
    return {"name": name, "label": label, "file": path, "format": "yaml", "fields": fields}


def _choices(reference: Reference) -> dict[str, tuple[tuple[str, str], ...]]:
    """The lists to choose from."""
    calls = reference.calls_newest_first()
    units = reference.units_offered(calls)
    return {
        "calls": tuple((call.title, call.id) for call in calls),
        "units": tuple((unit.full_name, unit.id) for unit in units),
        "movements": tuple((m.name, m.id) for m in reference.movements.values()),
        "sectors": tuple((sector.name, sector.id) for sector in reference.sectors.values()),
        "awards": tuple((award.name, award.id) for award in reference.awards.values()),
        "communes": tuple(_communes(reference)) if calls else (),
    }


def _communes(reference: Reference) -> list[tuple[str, str]]:
    """Those in force on the day of any call, each with its unit: names repeat.

    A call means what bore the code on its day. What was not there on the day of every call says
    when it was; what bore one code in turn stands in one label.
    """
    names: dict[str, list[str]] = {}
    for commune in filter(reference.was_there_at_a_call, reference.communes):
        names.setdefault(commune.code, []).append(_commune_name(commune, reference))
    return [("; ".join(borne), code) for code, borne in names.items()]


def _commune_name(commune: Commune, reference: Reference) -> str:
    name = upper_first(commune.full_name)
    unit = reference.units.get(commune.unit or "")
    told = f"{name}, {unit.name}" if unit else name
    if all(commune.exists_on(call.date) for call in reference.calls.values()):
        return told
    if commune.valid_to is None:
        return f"{told} (từ {date_text(commune.valid_from)})"
    return f"{told} (đến {date_text(commune.valid_to - timedelta(days=1))})"
