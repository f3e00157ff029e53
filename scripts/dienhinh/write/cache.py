"""What is dear to make is kept by the content it was made from (`.cache/`, safe to delete)."""

import json
from pathlib import Path

from dienhinh.model.folder import PhotoFacts, PhotoFault
from dienhinh.write.files import replace_file

FactsKey = tuple[str, int, int]


class Cache:
    """Files by name below one folder; names hold the digest of what the file was made from."""

    def __init__(self, root: Path) -> None:
        """Use the folder `root`; it is created when something is kept."""
        self._root = root

    def find(self, name: str) -> Path | None:
        """The kept file of that name, or None."""
        path = self._root / name
        return path if path.is_file() else None

    def keep(self, name: str, content: bytes) -> Path:
        """Keep a file; the path it is kept at."""
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
        return path

    def photo_facts(self) -> dict[FactsKey, PhotoFacts | PhotoFault]:
        """Facts of pictures by (path, time in ns, size in bytes); empty when there is no cache."""
        path = self.find("photo-facts.json")
        if path is None:
            return {}
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))
            return {(row[0], row[1], row[2]): _facts(row[3]) for row in rows}
        except (ValueError, TypeError, LookupError):
            return {}

    def keep_photo_facts(self, known: dict[FactsKey, PhotoFacts | PhotoFault]) -> None:
        """Keep the facts for the next run."""
        rows = [[*key, _row(facts)] for key, facts in sorted(known.items())]
        text = "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n"
        self.keep("photo-facts.json", text.encode())


def _row(facts: PhotoFacts | PhotoFault) -> list[str | int]:
    if isinstance(facts, PhotoFault):
        return [facts.code, facts.vi, facts.en]
    return [facts.digest, facts.width_px, facts.height_px, facts.format, facts.size_bytes]


def _facts(row: list[str | int]) -> PhotoFacts | PhotoFault:
    match row:
        case [str(code), str(vi), str(en)]:
            return PhotoFault(code=code, vi=vi, en=en)
        case [str(digest), int(width), int(height), str(kind), int(size)]:
            return PhotoFacts(
                digest=digest, width_px=width, height_px=height, format=kind, size_bytes=size
            )
    message = f"no facts of a picture: {row!r}"
    raise ValueError(message)
