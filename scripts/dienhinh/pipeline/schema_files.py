"""What is generated from the schema and kept in the repository: JSON Schema, forms, tables."""

from dataclasses import dataclass
from pathlib import Path

from dienhinh.intake.forms.files import form_files, forms_of_others
from dienhinh.model.call import Call
from dienhinh.pipeline.examining import known_lists
from dienhinh.pipeline.options import Options, PublishError
from dienhinh.read.written_pages import HANDBOOK_FOLDER, page_text, undecoded_pages
from dienhinh.render import json_schema
from dienhinh.render.field_tables import with_field_tables
from dienhinh.write.files import remove_all, replace_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """What was found: files out of date, forms of earlier calls, and for which call forms are made.

    `unserved` are other calls that are open: the site has forms for one only.
    """

    stale: tuple[Path, ...]
    gone: tuple[Path, ...]
    call: Call | None
    unserved: tuple[Call, ...]


def forms(options: Options, *, write: bool) -> Generated:
    """Compare the files generated from the schema; with `write` they are renewed or taken away.

    PublishError when a list has a fault, or a hand-written page is not UTF-8.
    """
    _refuse_undecoded(options.docs)
    reference = known_lists(options)
    call = reference.current_call(options.today)
    texts = {
        options.profiles / "profile.schema.json": json_schema.profile_schema_text(reference),
        options.profiles / "plan.schema.json": json_schema.plan_schema_text(reference),
        options.profiles / "unit.schema.json": json_schema.unit_schema_text(reference),
        options.profiles / "collection.schema.json": json_schema.collection_schema_text(reference),
        options.profiles / "corrections.schema.json": json_schema.corrections_schema_text(
            reference
        ),
    }
    made = {path: text.encode() for path, text in texts.items()}
    gone: list[Path] = []
    if call is not None:
        made |= dict(form_files(reference, options.profiles, options.theme, options.docs, call.id))
        gone += forms_of_others(reference, options.docs, call.id)
    for guide in sorted((options.docs / HANDBOOK_FOLDER).glob("*.md")):
        text = page_text(guide)
        renewed = with_field_tables(text)
        if renewed != text:
            made[guide] = renewed.encode()
    stale = []
    for path, content in made.items():
        if not path.is_file() or path.read_bytes() != content:
            stale.append(path)
            if write:
                path.parent.mkdir(parents=True, exist_ok=True)
                replace_file(path, content)
    for path in gone if write else ():
        remove_all(path)
    return Generated(
        stale=tuple(stale),
        gone=tuple(gone),
        call=call,
        unserved=tuple(c for c in reference.calls_meant(options.today) if c != call),
    )


def _refuse_undecoded(docs: Path) -> None:
    if undecoded := tuple(undecoded_pages(docs)):
        raise PublishError(
            "có trang viết tay không phải UTF-8; sửa các chỗ dưới đây rồi chạy lại.",
            "hand-written pages are not UTF-8; mend these places and run again.",
            about=docs,
            problems=undecoded,
        )
