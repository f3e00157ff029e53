"""What is generated from the schema and kept in the repository: JSON Schema, forms, tables."""

from pathlib import Path

from dienhinh.intake.forms.files import form_files
from dienhinh.pipeline.examining import known_lists
from dienhinh.pipeline.options import Options
from dienhinh.render import (
    json_schema,
)
from dienhinh.render.field_tables import with_field_tables
from dienhinh.write.files import replace_file


def forms(options: Options, *, write: bool) -> list[Path]:
    """The files generated from the schema that are out of date; with `write` they are renewed."""
    reference = known_lists(options)
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
    made |= dict(form_files(reference, options.profiles, options.theme, options.docs))
    guide = options.docs / "so-tay" / "truyen-thong.md"
    if guide.is_file():
        made[guide] = with_field_tables(guide.read_text(encoding="utf-8")).encode()
    stale = []
    for path, content in made.items():
        if not path.is_file() or path.read_bytes() != content:
            stale.append(path)
            if write:
                path.parent.mkdir(parents=True, exist_ok=True)
                replace_file(path, content)
    return stale
