"""A quick look whether a text can hold a telephone or identity number at all.

Nearly every text holds none, and looking for one exactly takes a hundred times longer.
"""

import re

# Nine figures, the fewest of such a number, with no more than three signs between two of them.
_NINE_FIGURES = re.compile(r"[0-9](?:[^0-9A-Za-z]{0,3}[0-9]){8}")


def may_hold_long_number(text: str) -> bool:
    """False only when `find_phones` and `find_identity_numbers` find nothing."""
    return _NINE_FIGURES.search(text) is not None
