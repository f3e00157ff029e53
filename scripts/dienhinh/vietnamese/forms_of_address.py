"""What stands before the name of a person: "ông", "đồng chí", "bác sĩ", and before a household's.

One list for all who read names; its parts say where a form has other uses too. In small letters,
a longer form before the shorter that begins it.
"""

import re
from collections.abc import Iterable

# Of an institution or a country too: "cô giáo Trường ...", "bác sĩ Nhật Bản".
PROFESSIONS = (
    "cô giáo",
    "thầy giáo",
    "nhà giáo ưu tú",
    "nhà giáo nhân dân",
    "nhà giáo",
    "thầy thuốc ưu tú",
    "thầy thuốc nhân dân",
    "thầy thuốc",
    "nghệ nhân ưu tú",
    "nghệ nhân nhân dân",
    "nghệ nhân",
    "bác sĩ",
    "bác sỹ",
    "y sĩ",
    "y sỹ",
    "dược sĩ",
    "dược sỹ",
    "kỹ sư",
    "kĩ sư",
    "thạc sĩ",
    "thạc sỹ",
    "tiến sĩ",
    "tiến sỹ",
)
ALONE = ("đồng chí", "đ/c", "già làng", "ông", "bà", "anh", "chị", "em", "thầy")
# They begin places too: "Cô Tô", "Bác Ái".
ALSO_PLACES = ("cô", "bác")
# They begin other words too: "cụ thể", "chú ý", "bác bỏ".
OF_OTHER_USE = ("cụ", "chú", "cậu", "dì", "thím", "mợ", *ALSO_PLACES)
ANY = (*PROFESSIONS, *ALONE, *OF_OTHER_USE)


def one_of(forms: Iterable[str]) -> str:
    """A pattern for any of the forms as they stand here."""
    return "|".join(map(re.escape, forms))


def one_in_text(forms: Iterable[str]) -> str:
    """The same, when a sentence may begin with it: the first letter may be a capital."""
    return "|".join(f"[{form[0]}{form[0].upper()}]{re.escape(form[1:])}" for form in forms)


_LEADING = re.compile(rf"\s*(?:(?:hộ|gia đình|{one_of(ANY)})\s+)+", re.IGNORECASE)


def without_forms(name: str) -> str:
    """The name alone.

    >>> without_forms("Hộ ông Đinh Văn Mẫu")
    'Đinh Văn Mẫu'
    """
    found = _LEADING.match(name)
    return name[found.end() :] if found else name
