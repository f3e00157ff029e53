"""What the property tests draw: any text at all, and text that looks Vietnamese."""

from hypothesis import strategies as st

SMALL = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
)
CAPITAL = (
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴZ"
)


def words(text: str) -> list[str]:
    return text.split()


any_text = st.text(max_size=60)
vietnamese_text = st.text(SMALL + CAPITAL + " -–.,?!…()“”'0123456789", max_size=60)
some_text = any_text | vietnamese_text
