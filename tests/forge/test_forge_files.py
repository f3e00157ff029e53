"""What GitHub and GitLab read, without either of them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.folders import ROOT

GITHUB = ROOT / ".github"
GITLAB = ROOT / ".gitlab"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
TEMPLATES = sorted((GITLAB / "issue_templates").glob("*.md"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")


def loaded(path: Path) -> Any:  # noqa: ANN401 any YAML
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def samples() -> list[str]:
    """The recipes of the handbook for a forge, GitHub's first."""
    page = (ROOT / "docs" / "so-tay" / "dua-len.md").read_text(encoding="utf-8")
    return re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)


def test_every_file_fits_the_schema_of_its_forge(tmp_path: Path) -> None:
    sample = tmp_path / "dang.yml"
    sample.write_text(samples()[0], encoding="utf-8")
    validate("vendor.github-workflows", *WORKFLOWS, sample)
    validate("vendor.github-issue-forms", *FORMS)
    validate("vendor.github-issue-config", GITHUB / "ISSUE_TEMPLATE" / "config.yml")
    validate("vendor.gitlab-ci", ROOT / ".gitlab-ci.yml", "--data-transform", "gitlab-ci")


def validate(schema: str, *arguments: Path | str) -> None:
    command = Path(sys.executable).with_name("check-jsonschema")
    if not command.is_file():
        pytest.fail("check-jsonschema is not installed; `make test` installs it")
    done = subprocess.run(
        [str(command), "--builtin-schema", schema, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_workflow_runs_foreign_code_with_a_key() -> None:
    for path in WORKFLOWS:
        text, workflow = path.read_text(encoding="utf-8"), loaded(path)
        assert "pull_request_target:" not in text
        # YAML 1.1 reads the key `on` as true.
        if "pull_request" in workflow[True]:
            assert workflow["permissions"] == {"contents": "read"}
            assert "secrets." not in text
            assert "github.token" not in text


def test_only_the_commenting_workflow_can_write_and_it_runs_no_code_of_the_request() -> None:
    workflow = loaded(GITHUB / "workflows" / "nhan-xet.yml")

    assert workflow["permissions"] == {
        "contents": "read",
        "actions": "read",
        "pull-requests": "write",
    }
    (job,) = workflow["jobs"].values()
    checkout, *_ = job["steps"]
    assert "ref" not in checkout["with"]
    assert checkout["with"]["persist-credentials"] is False


def test_a_release_is_made_without_a_key_and_published_without_code_of_the_repository() -> None:
    workflow = loaded(GITHUB / "workflows" / "phat-hanh.yml")

    keeps_the_key_from_the_code(workflow, "goi", "make release")
    # The weaknesses of what is locked are asked for every week, without anybody thinking of it.
    assert workflow[True]["schedule"]


def test_the_site_is_built_without_a_key_and_published_without_code_of_the_repository() -> None:
    keeps_the_key_from_the_code(yaml.safe_load(samples()[0]), "dung", "make build")


def keeps_the_key_from_the_code(workflow: dict[str, Any], first: str, command: str) -> None:
    made, published = workflow["jobs"][first], workflow["jobs"]["dang"]

    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in made
    assert command in [step.get("run") for step in made["steps"]]
    assert made["steps"][0]["with"]["persist-credentials"] is False
    assert published["needs"] == first
    assert not [step for step in published["steps"] if "checkout" in step.get("uses", "")]
    assert all(job["timeout-minutes"] <= 20 for job in (made, published))


def test_every_action_is_pinned_to_a_commit_and_says_its_version() -> None:
    texts = [*samples(), *(path.read_text(encoding="utf-8") for path in WORKFLOWS)]
    used = [line.strip() for text in texts for line in text.splitlines() if "uses:" in line]

    assert len(used) >= 8
    for line in used:
        assert re.search(r"uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_no_expression_of_the_request_stands_inside_a_script() -> None:
    for path in WORKFLOWS:
        for job in loaded(path)["jobs"].values():
            for step in job["steps"]:
                assert "${{" not in step.get("run", ""), (path.name, step.get("name"))


def test_both_forges_refuse_telephones_where_the_repository_is_public() -> None:
    github = (GITHUB / "workflows" / "kiem-tra.yml").read_text(encoding="utf-8")
    gitlab = (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")

    assert "event.repository.private && 'private' || 'public'" in github
    assert 'if [ "$CI_PROJECT_VISIBILITY" = private ]; then REPOSITORY=private; fi' in gitlab
    for text in (github, gitlab):
        commands = re.findall(r"dienhinh (.*?) (?:check|review)\b", text)
        assert len(commands) >= 2
        assert {command.strip() for command in commands} == {'--repository "$REPOSITORY"'}


def test_every_nominating_unit_has_its_line_of_owners_on_both_forges() -> None:
    call = loaded(ROOT / "profiles" / "so-ket-2023" / "call.yaml")
    units = {u for group in call["addressees"] if group["nominates"] for u in group["units"]}
    text = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8")

    assert set(re.findall(r"^/profiles/\*/([a-z-]+)/ ", text, re.MULTILINE)) == units
    assert (GITLAB / "CODEOWNERS").read_text(encoding="utf-8") == text


def test_both_forges_ask_the_same_of_who_sends_a_change() -> None:
    text = (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")

    assert "đồng ý" in text
    assert "Văn bản gốc" in text
    default = GITLAB / "merge_request_templates" / "Default.md"
    assert default.read_text(encoding="utf-8") == text


def test_whoever_builds_the_site_fetches_the_editor_first() -> None:
    files = [path.read_text(encoding="utf-8") for path in (*WORKFLOWS, ROOT / ".gitlab-ci.yml")]
    building = [text for text in (*samples(), *files) if re.search("mkdocs build|make build", text)]

    assert len(building) == 4
    for text in building:
        before = re.split("(?:run:|-) (?:mkdocs|make) build", text)[0]
        # `make build` asks by itself.
        is_asked = "if python -m dienhinh.site.asks_editor; then" in before
        assert is_asked is ("make build" not in text)
        assert ("npm ci --prefix scripts/editor" in before) is is_asked
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nbuild:")[2]
    assert "asks_editor || npm ci --prefix scripts/editor" in recipe.partition("mkdocs build")[0]


def test_the_daily_site_of_gitlab_waits_for_the_profiles_and_for_no_test_of_the_code() -> None:
    whole, pages = loaded(ROOT / ".gitlab-ci.yml"), yaml.safe_load(samples()[1])["pages"]
    not_daily = {"rules": [{"if": '$CI_PIPELINE_SOURCE != "schedule"'}]}

    assert pages["needs"] == ["ho-so"]
    assert "rules" not in whole["ho-so"]
    assert whole[".khi-co-thay-doi"] == not_daily
    for name in ("chuong-trinh", "trang-xem-thu"):
        assert ".khi-co-thay-doi" in whole[name]["extends"]


def test_the_comment_of_github_waits_for_the_profiles_and_for_no_test_of_the_code() -> None:
    workflows = {path.stem: loaded(path) for path in WORKFLOWS}
    comment = workflows["nhan-xet"]
    (job,) = comment["jobs"].values()
    tested = [
        name
        for name, workflow in workflows.items()
        if ".ci/run" in [s.get("run") for j in workflow["jobs"].values() for s in j["steps"]]
    ]

    # YAML 1.1 reads the key `on` as true. It comes when every job of what it names is done.
    assert comment[True]["workflow_run"]["workflows"] == [workflows["kiem-tra"]["name"]]
    assert list(workflows["kiem-tra"]["jobs"]) == ["ho-so"]
    assert tested == ["chuong-trinh"]
    assert "pull_request" in workflows["chuong-trinh"][True]
    # Of a run that a newer one stopped there is nothing to tell.
    assert "workflow_run.conclusion != 'cancelled'" in job["if"]


def test_what_gitlab_shows_of_a_job_is_named_as_gitlab_allows() -> None:
    # Its own pattern; \w is ASCII in Ruby.
    jobs = loaded(ROOT / ".gitlab-ci.yml").values()
    artifacts = [job["artifacts"] for job in jobs if isinstance(job, dict) and "artifacts" in job]
    names = [shown["expose_as"] for shown in artifacts if "expose_as" in shown]

    assert names
    assert all(re.fullmatch(r"\w[-\w ]*", name, re.ASCII) for name in names)


def test_issues_are_for_corrections_removal_and_help_only() -> None:
    assert loaded(GITHUB / "ISSUE_TEMPLATE" / "config.yml") == {"blank_issues_enabled": False}
    assert [form.stem for form in FORMS] == ["dinh-chinh", "go-bo", "hoi-bao"]
    for path in (*FORMS, *TEMPLATES):
        text = path.read_text(encoding="utf-8").replace("*", "")
        assert "đừng ghi số điện thoại" in text.lower()


def test_who_wants_to_be_removed_is_not_asked_for_the_page() -> None:
    """Its address is nearly the name; what stands in a public place stays there."""
    for path in (GITHUB / "ISSUE_TEMPLATE" / "go-bo.yml", TEMPLATES[1]):
        text = path.read_text(encoding="utf-8")
        assert path.stem.lower() == "go-bo"
        assert "đừng chép địa chỉ của trang" in text
        assert "Trang nào" not in text


def test_both_forges_ask_the_same_of_who_opens_an_issue() -> None:
    assert [path.stem.lower() for path in TEMPLATES] == [form.stem for form in FORMS]
    for form, template in zip(FORMS, TEMPLATES, strict=True):
        asked, text = loaded(form), template.read_text(encoding="utf-8")
        labels = [field["attributes"].get("label") for field in asked["body"]]
        assert re.findall(r"^\*\*(.+?)\*\*", text, re.MULTILINE) == [
            name for name in labels if name
        ]
        assert re.findall(r"^/label ~(.+)$", text, re.MULTILINE) == asked["labels"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_scripts_of_the_workflows_are_sound_shell() -> None:
    for path in WORKFLOWS:
        for job in loaded(path)["jobs"].values():
            for step in job["steps"]:
                subprocess.run(["bash", "-n"], input=step.get("run", ""), text=True, check=True)


def test_no_request_leaves_forms_of_older_lists_and_no_new_day_holds_the_site_back() -> None:
    hooks = {
        hook["id"]: hook for hook in loaded(ROOT / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    }
    asked = re.compile(hooks["dienhinh-forms"]["files"])
    steps = loaded(GITHUB / "workflows" / "kiem-tra.yml")["jobs"]["ho-so"]["steps"]
    (step,) = [step for step in steps if step.get("run") == "dienhinh forms --check"]
    (line,) = [
        line for line in loaded(ROOT / ".gitlab-ci.yml")["ho-so"]["script"] if "forms" in line
    ]

    read = ROOT / "profiles"
    for file in (
        *read.glob("reference/*.yaml"),
        *read.glob("*/call.yaml"),
        *read.glob("*/outlines/*"),
    ):
        assert asked.search(file.relative_to(ROOT).as_posix()), file
    assert not asked.search("profiles/so-ket-2023/ba-to/htx/profile.yaml")
    assert step["if"] == "${{ !cancelled() && github.event_name == 'pull_request' }}"
    assert line == (
        'if [ "$CI_PIPELINE_SOURCE" = merge_request_event ]; then dienhinh forms --check || '
        "bad=$?; fi"
    )
