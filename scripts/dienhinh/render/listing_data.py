"""The columns of the list of profiles as scripts: they load from a folder opened without a server.

Each file is one call `dhList(key, value)`; the key of a file that another one names is the digest
of its content, which also stands behind `?` in its address: files of two publishings never mix.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from dienhinh.model.listing import ListingData
from dienhinh.model.output import Output

FOLDER = "ho-so/"
COLUMNS = f"{FOLDER}cot.js"


def listing_files(data: ListingData) -> Iterator[Output]:
    """The files of cards, of the order by name, of words; that of columns names the others."""
    keys = []
    for number, cards in enumerate(data.cards):
        key, output = _keyed(f"the-{number}.js", cards)
        keys.append(key)
        yield output
    words_key, output = _keyed("tu-khoa.js", {"slugs": data.slugs, "words": data.words})
    yield output
    order_key, output = _keyed("ten.js", data.by_name)
    yield output
    columns = {
        "count": data.count,
        "ten": order_key,
        "tu-khoa": words_key,
        "cards": keys,
        "facets": {column.id: [column.sets, column.rows] for column in data.facets},
        "numbers": {column.id: column.rows for column in data.numbers},
    }
    yield Output(COLUMNS, _call("cot", columns))


def _keyed(name: str, value: Any) -> tuple[str, Output]:  # noqa: ANN401 any JSON value
    key = hashlib.blake2b(_json(value).encode(), digest_size=5).hexdigest()
    return key, Output(f"{FOLDER}{name}", _call(key, value))


def _call(key: str, value: Any) -> bytes:  # noqa: ANN401 any JSON value
    return f"dhList({_json(key)},{_json(value)})\n".encode()


def _json(value: Any) -> str:  # noqa: ANN401 any JSON value
    """JSON is also JavaScript (ECMAScript 2019 and later)."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
