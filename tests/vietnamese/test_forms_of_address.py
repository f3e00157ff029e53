import pytest

from dienhinh.vietnamese.forms_of_address import ANY, without_forms


@pytest.mark.parametrize("form", ANY)
def test_no_form_is_part_of_a_name(form: str) -> None:
    for text in (f"{form} Lê Văn Mẫu", f"Hộ {form.title()} Lê Văn Mẫu"):
        assert without_forms(text) == "Lê Văn Mẫu"


@pytest.mark.parametrize("name", ["Bá Văn Mẫu", "Emily", "Thím", "Lê Thị Bà", "Hồ Em"])
def test_a_name_that_begins_like_one_stays(name: str) -> None:
    assert without_forms(name) == name


def test_a_longer_form_comes_before_the_shorter_that_begins_it() -> None:
    for position, form in enumerate(ANY):
        assert not any(later.startswith(f"{form} ") for later in ANY[position + 1 :])
