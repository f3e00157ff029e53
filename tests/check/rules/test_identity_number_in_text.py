from dienhinh.check.rules import identity_number_in_text
from tests.builders import a_context, a_folder, an_entry

CONSENT = {
    "item": "phone",
    "by": "Người Mẫu Một",
    "on": "2023-11-12",
    "proof": "Phiếu đồng ý, CCCD số 051 000 000 000",
}


def test_the_proof_of_a_consent_is_looked_at_and_the_number_not_repeated() -> None:
    [problem] = identity_number_in_text.check(an_entry(consent=[CONSENT]), a_context())

    assert problem.code == "identity-number-in-text"
    assert problem.vi.startswith(
        "Trong mục “Giấy tờ chứng minh” có dãy 12 chữ số giống số căn cước hay số tài khoản “051…”."
    )


def test_sums_of_money_are_no_identity_numbers() -> None:
    entry = an_entry(replication__cost="Khoảng 150.000.000 đồng cho cả tổ.")

    assert list(identity_number_in_text.check(entry, a_context())) == []


def test_the_name_of_a_folder_is_looked_at_because_it_becomes_the_address() -> None:
    folder = a_folder(path="so-ket-2023/ba-to/nguoi-mau-cccd-051000000000")

    [problem] = identity_number_in_text.check(an_entry(folder=folder), a_context())

    assert (problem.line, problem.code) == (1, "identity-number-in-text")
    assert problem.vi.startswith("Tên thư mục có dãy 12 chữ số giống số căn cước “051…”")


def test_a_day_in_the_name_of_a_folder_is_no_identity_number() -> None:
    folder = a_folder(path="so-ket-2023/ba-to/nguoi-mau-2023-11-12")

    assert list(identity_number_in_text.check(an_entry(folder=folder), a_context())) == []
