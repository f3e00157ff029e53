"""One place for the rules of Vietnamese text: forms, order, names of files, numbers, dates, fonts.

Values in, values out; knows nothing of profiles and imports nothing else of this package.
"""

from dienhinh.vietnamese.blanks import with_room
from dienhinh.vietnamese.clauses import whole_beginnings
from dienhinh.vietnamese.dates import VIET_NAM, date_text, long_date_text, month_text
from dienhinh.vietnamese.legacy_fonts import (
    LegacyEncoding,
    from_legacy,
    from_tcvn3,
    from_vni,
    guessed_encoding,
    legacy_encoding,
    never_written,
    words_and_signs,
)
from dienhinh.vietnamese.letter_case import lower_first, sentence_case, upper_first
from dienhinh.vietnamese.line_breaks import (
    COUNTED,
    DASH,
    NO_BREAK,
    NO_BREAK_HYPHEN,
    hyphens_held,
    kept_together,
    numbers_held,
)
from dienhinh.vietnamese.long_figures import as_read
from dienhinh.vietnamese.number_words import number_words, syllables_aloud
from dienhinh.vietnamese.numbers import (
    count_word,
    file_size_text,
    number_text,
    parse_integer,
    span,
    two_digits,
    two_digits_range,
)
from dienhinh.vietnamese.order import SortKey, sort_key
from dienhinh.vietnamese.outline_marks import outline_mark
from dienhinh.vietnamese.personal_numbers import (
    CITIZEN_CARD_PATTERN,
    cut_numbers,
    find_numbers_of_people,
    find_personal_numbers,
    holds_card_number,
)
from dienhinh.vietnamese.phone import (
    PHONE_PATTERNS,
    Phone,
    cut_figures,
    cut_phones,
    find_phones,
    first_figures,
    parse_phone,
    without_figures,
)
from dienhinh.vietnamese.slugs import ascii_file_name, is_device, slug
from dienhinh.vietnamese.spoken import spoken
from dienhinh.vietnamese.syllables import is_syllable
from dienhinh.vietnamese.text import (
    canonical_tone,
    comparison_key,
    first_non_nfc,
    fold,
    is_nfc,
    joined,
    nfc,
    quoted,
    sentences,
    shorten,
    teaser,
)
from dienhinh.vietnamese.unread import unread

__all__ = [
    "CITIZEN_CARD_PATTERN",
    "COUNTED",
    "DASH",
    "NO_BREAK",
    "NO_BREAK_HYPHEN",
    "PHONE_PATTERNS",
    "VIET_NAM",
    "LegacyEncoding",
    "Phone",
    "SortKey",
    "as_read",
    "ascii_file_name",
    "canonical_tone",
    "comparison_key",
    "count_word",
    "cut_figures",
    "cut_numbers",
    "cut_phones",
    "date_text",
    "file_size_text",
    "find_numbers_of_people",
    "find_personal_numbers",
    "find_phones",
    "first_figures",
    "first_non_nfc",
    "fold",
    "from_legacy",
    "from_tcvn3",
    "from_vni",
    "guessed_encoding",
    "holds_card_number",
    "hyphens_held",
    "is_device",
    "is_nfc",
    "is_syllable",
    "joined",
    "kept_together",
    "legacy_encoding",
    "long_date_text",
    "lower_first",
    "month_text",
    "never_written",
    "nfc",
    "number_text",
    "number_words",
    "numbers_held",
    "outline_mark",
    "parse_integer",
    "parse_phone",
    "quoted",
    "sentence_case",
    "sentences",
    "shorten",
    "slug",
    "sort_key",
    "span",
    "spoken",
    "syllables_aloud",
    "teaser",
    "two_digits",
    "two_digits_range",
    "unread",
    "upper_first",
    "whole_beginnings",
    "with_room",
    "without_figures",
    "words_and_signs",
]
