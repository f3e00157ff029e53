from dataclasses import replace

from dienhinh.check.rules import profile_unknown
from dienhinh.model.source import Spot
from tests.builders import a_context
from tests.check.places import a_trace, places
from tests.check.plans import a_corpus

PLAN = """slots:
  - {date: 2023-12-08, profile: to-hop-tac-suoi-mau, channel: radio}
  - {date: 2023-12-08, profile: suoi-mau, channel: zalo}
  - {date: 2023-12-08, profile: lang-nghe-nao-do, channel: zalo}
"""


def test_the_nearest_profile_is_named_where_one_is_near() -> None:
    corpus = a_corpus(PLAN.replace("suoi-mau, channel: zalo", "to-hop-tac-suoi-mao, channel: zalo"))

    near, far = profile_unknown.check_all(corpus, a_context())

    assert places([near, far]) == [(3, 33, "profile-unknown"), (4, 33, "profile-unknown")]
    assert "Ghi to-hop-tac-suoi-mau (“Tổ hợp tác Suối Mẫu”)." in near.vi
    assert "Ghi tên thư mục của một hồ sơ." in far.vi


def test_the_name_of_a_profile_leads_to_its_folder() -> None:
    plan = "slots:\n  - {date: 2023-12-08, profile: to-hop-tac-suoi-mau-1, channel: radio}\n"

    [problem] = profile_unknown.check_all(a_corpus(plan), a_context())

    assert "Ghi to-hop-tac-suoi-mau" in problem.vi


def test_the_former_name_of_a_folder_leads_to_the_one_it_has_now() -> None:
    trace = a_trace("to-hop-tac-suoi-mau", former_slugs=(("lang-nghe-nao-do", Spot(1, 1)),))
    corpus = replace(
        a_corpus(PLAN.replace("suoi-mau, channel: zalo", "x-y, channel: zalo")), traces=(trace,)
    )

    _, renamed = profile_unknown.check_all(corpus, a_context())

    assert renamed.vi == (
        "“lang-nghe-nao-do” là tên cũ của hồ sơ “to-hop-tac-suoi-mau”. Ghi to-hop-tac-suoi-mau."
    )
