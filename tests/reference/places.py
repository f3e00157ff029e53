"""The shipped communes on a day, written YYYY-MM-DD."""

from tests.reference.shipped import Entry, entries_of

FAR_FUTURE = "9999-12-31"


def communes_on(day: str) -> list[Entry]:
    return [
        commune
        for commune in entries_of("communes")
        if commune["valid_from"] <= day < commune.get("valid_to", FAR_FUTURE)
    ]


def commune_on(day: str, code: str) -> Entry:
    (commune,) = [commune for commune in communes_on(day) if commune["code"] == code]
    return commune
