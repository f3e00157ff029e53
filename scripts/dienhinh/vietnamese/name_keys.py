"""By what the name of a person or collective is known again, however it is written."""

from dienhinh.vietnamese.forms_of_address import without_forms
from dienhinh.vietnamese.text import comparison_key


def bare_name_key(name: str) -> str:
    """Equal for two spellings of one name, with whatever form of address before it.

    >>> bare_name_key("Hộ ông Đinh Văn Mẫu") == bare_name_key("bà Đinh  văn mẫu")
    True
    """
    return comparison_key(without_forms(name))
