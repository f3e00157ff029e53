"""Where the outlines of a call ask for something: each dispatch numbers its items anew."""

from collections.abc import Iterable

from dienhinh.model.reference import Reference

# Two sorts of documents stand in one list.
_ANSWERED = {"documents": ("directives", "documents")}


def list_address(reference: Reference, call: str, name: str) -> str:
    """The item of the call's outlines that a list of `unit.yaml` answers, as `address_asked`."""
    return address_asked(reference, call, *_ANSWERED.get(name, (name,)))


def address_asked(reference: Reference, call: str, *data: str) -> str:
    """The item that what is told as `data` answers, as all outlines of the call number it: `II.5`.

    Where several items are answered, the one above them all. "" where an outline lacks it, or they
    differ.
    """
    found = {
        _above(address for address, item in outline.walk() if item.data in data)
        for (call_id, _), outline in reference.outlines.items()
        if call_id == call
    }
    return found.pop() if len(found) == 1 else ""


def _above(addresses: Iterable[str]) -> str:
    shared: list[str] | None = None
    for address in addresses:
        parts = address.split(".")
        if shared is None:
            shared = parts
        else:
            together = zip(shared, parts, strict=False)
            differ = (place for place, (one, other) in enumerate(together) if one != other)
            shared = shared[: next(differ, min(len(shared), len(parts)))]
    return ".".join(shared or ())
