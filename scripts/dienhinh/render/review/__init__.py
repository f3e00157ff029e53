"""A `Review` as people and machines read it: Markdown comment, plain text, JSON."""

from collections.abc import Callable, Mapping

from dienhinh.model.review import Review
from dienhinh.render.review.as_json import as_json
from dienhinh.render.review.markdown import MARKER, Links, as_markdown
from dienhinh.render.review.plain import as_plain

# Only the comment has links.
REVIEW_FORMS: Mapping[str, Callable[[Review, Links], str]] = {
    "text": lambda review, _links: as_plain(review),
    "markdown": as_markdown,
    "json": lambda review, _links: as_json(review),
}

__all__ = ["MARKER", "REVIEW_FORMS", "Links", "as_markdown"]
