"""A review for other programs."""

import json
from dataclasses import asdict
from typing import Any

from dienhinh.model.review import Review


def as_json(review: Review) -> str:
    """One JSON object with the names of `model.review`; severities as `check` writes them."""
    rows: dict[str, Any] = asdict(review)
    rows["errors"] = review.errors
    for row, profile in zip(rows["profiles"], review.profiles, strict=True):
        row["errors"] = profile.errors
        if profile.completeness:
            row["completeness"]["percent"] = profile.completeness.percent
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
