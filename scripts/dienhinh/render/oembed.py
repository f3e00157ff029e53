"""oEmbed answers as files (https://oembed.com): a static site has one for each page."""

import json
from collections.abc import Mapping

from dienhinh.model.output import Output


def oembed_file(uri: str, answer: Mapping[str, object]) -> Output:
    """The answer as JSON at `uri`."""
    return Output(uri, f"{json.dumps(answer, ensure_ascii=False, indent=1)}\n".encode())
