"""Lines that tell awards: one a line or several, each with its year and decision.

In: the text of the answer. Out: rows as `profile.yaml` holds them; what is not clear is a doubt.
"""

import re
from collections.abc import Sequence

from dienhinh.intake.drafts.award_names import award_named, said_beyond
from dienhinh.intake.drafts.places import Guess, Names
from dienhinh.intake.drafts.read import LineDoubt, Read
from dienhinh.intake.drafts.typed_text import clean
from dienhinh.intake.lines.point_lines import without_bullet
from dienhinh.model.both import Both
from dienhinh.model.source import Value
from dienhinh.vietnamese import fold

_YEAR = re.compile(r"(?<!\d)(19[4-9]\d|20\d\d)(?!\d)")
# "năm 2019, 2020 và 2021": of each of these years.
_YEARS = re.compile(
    rf"(?:các\s+)?(?:năm\s*)?{_YEAR.pattern}(?:\s*(?:[,;&]|và)+\s*(?:năm\s*)?{_YEAR.pattern})+",
    re.IGNORECASE,
)
_ONLY_YEAR = re.compile(r"(?:năm\s*)?\d{4}", re.IGNORECASE)
_DECISION = re.compile(r"(?:theo\s+)?(?:quyết định|qđ|số\s*\d+\s*/\s*qđ).*", re.IGNORECASE)
# Luật Thi đua, khen thưởng 06/2022/QH15, Điều 8, 9: what an award of any name begins with.
_FORM = re.compile(
    r"(?:duoc )?(?:tang )?(?:danh hieu )?(?:giay khen|bang khen|huan chuong|huy chuong|"
    r"ky niem chuong|co thi dua|chien si thi dua|giai thuong)\b"
)
# Behind the number and the day of a decision.
_ISSUER = re.compile(r"\bcủa\s+[^\d;]+$", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"^(?:năm\s*)?(?:19|20)\d\d\s*[:,–-]?\s*", re.IGNORECASE)
_PAUSE = re.compile(r"[;,.]\s+|\s+và\s+")


def read_awards(text: str, names: Names) -> Read:
    """One award a line: its name in the catalogue, a year, a decision, what is left as a note."""
    rows: list[Value] = []
    doubts: list[LineDoubt] = []
    for line in _lines(text, names):
        found = _award_of(line, names)
        made, unclear = ([], None) if found is None else _award(line, found.id, names)
        rows += made
        if not made:
            unclear = Both(
                "chưa rõ hình thức hoặc năm", "the form of award or the year is not clear"
            )
        both = (found.note if found is not None and made else None, unclear)
        notes = [note for note in both if note is not None]
        if notes:
            said = Both("; ".join(n.vi for n in notes), "; ".join(n.en for n in notes))
            doubts.append(LineDoubt(line=line, said=said, is_taken=bool(made)))
    vi = "; ".join(f"{row.said.vi}: {row.line}" for row in doubts)
    en = "; ".join(f"{row.said.en}: {row.line}" for row in doubts)
    doubt = Both(vi, en) if doubts else None
    return Read(value=rows or None, doubt=doubt, lines=tuple(doubts))


def _lines(text: str, names: Names) -> list[str]:
    """The lines, each cut before every award but its first."""
    lines: list[str] = []
    for line in filter(None, clean(text).split("\n")):
        start = 0
        for pause in _PAUSE.finditer(line):
            head, rest = line[start : pause.start()], line[pause.end() :]
            # Behind a semicolon the year may stand before its award.
            part = rest.partition(";")[0] if ";" in pause[0] else ""
            is_next = _begins_award(rest, names) or _names_award(part, names)
            if is_next and _names_award(head, names):
                lines.append(head)
                start = pause.end()
        lines.append(line[start:])
    return lines


def _begins_award(text: str, names: Names) -> bool:
    words = fold(_YEAR_BEFORE.sub("", text, count=1))
    known = (fold(form.name) for form in names.reference.awards.values())
    return _FORM.match(words) is not None or words.startswith(tuple(known))


def _names_award(text: str, names: Names) -> bool:
    return _FORM.search(fold(text)) is not None or names.award(text) is not None


def _award_of(line: str, names: Names) -> Guess | None:
    """The award that a line has in the words of the catalogue, or nearly, behind a year perhaps."""
    whole = names.award(line)
    if whole is not None:
        return Guess(whole)
    parts = [without_bullet(part).strip() for part in re.split("[,;:]", line)]
    found = next((found for part in parts if part and (found := award_named(part, names))), None)
    return found or _of_issuer(line, names)


def _of_issuer(line: str, names: Names) -> Guess | None:
    """The award of which a line has only the form, and who conferred it behind its decision."""
    decision, before = _decision_apart(line)
    issuer = _ISSUER.search(decision)
    parts = (part.strip() for part in re.split("[,;:]", before))
    form = next((part for part in parts if _is_bare_form(part)), None)
    return award_named(f"{form} {issuer[0]}", names) if form and issuer else None


def _is_bare_form(text: str) -> bool:
    return _FORM.fullmatch(fold(text)) is not None


def _award(line: str, award: str, names: Names) -> tuple[list[Value], Both | None]:
    """The rows of a line, one a year, and what is unclear of its years; no rows without a year."""
    line = without_bullet(line)
    decision, before = _decision_apart(line)
    years = list(dict.fromkeys(_YEAR.findall(before) or _YEAR.findall(line)[:1]))
    listed = None if decision else _YEARS.search(before)
    if listed is not None and set(_YEAR.findall(listed[0])) == set(years):
        before = f"{before[: listed.start()]},{before[listed.end() :]}"
        unclear = None
    else:
        unclear = _several(years[0]) if len(years) > 1 else None
        years = years[:1]
    more: dict[str, Value] = {"decision": decision} if decision else {}
    parts = (part.strip(" .") for part in re.split("[,;]", before))
    form = names.reference.awards[award]
    told = (
        _without_years(said_beyond(part, form), years) if names.award(part) == award else part
        for part in parts
        if part and not _ONLY_YEAR.fullmatch(part) and not _is_bare_form(part)
    )
    rest = [part for part in told if part]
    more |= {"note": ", ".join(rest)} if rest else {}
    rows: list[dict[str, Value]] = [{"award": award, "year": int(year)} for year in years]
    return [row | more for row in rows], unclear


def _without_years(text: str, years: Sequence[str]) -> str:
    """The text without the years of its award, where they stand before or behind it."""
    year = rf"(?:vào\s+)?(?:năm\s*)?(?:{'|'.join(years)})(?!\d|\s*-)"
    return re.sub(rf"^{year}[\s,:]*|[\s,]*(?<!-)\b{year}$", "", text, flags=re.IGNORECASE).strip()


def _decision_apart(line: str) -> tuple[str, str]:
    """The decision that a line names, "" when none, and the words around it."""
    found = _DECISION.search(line)
    if found is None:
        return "", line
    end = found.start() + _end_of_decision(found[0])
    before, rest = line[: found.start()], line[end:]
    if rest.startswith(")"):
        # The bracket around the decision, and what else stands in it.
        before, rest = ",".join(before.rsplit("(", 1)), rest[1:]
    return line[found.start() : end].strip(" ;,."), f"{before},{rest}"


def _end_of_decision(text: str) -> int:
    """Where it ends: at a semicolon, or at a bracket that was opened before it."""
    depth = 0
    for position, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == ";" or depth < 0:
            return position
    return len(text)


def _several(year: str) -> Both:
    return Both(
        f"có nhiều năm, máy chỉ ghi năm {year}",
        f"there are several years and only {year} was taken",
    )
