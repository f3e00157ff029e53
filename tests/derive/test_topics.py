import pytest

from dienhinh.derive.topics import MOST, shared_topic, topics
from dienhinh.model.public import PublicProfile
from tests.builders import a_profile
from tests.derive.libraries import a_library


def told(*summaries: str) -> tuple[PublicProfile, ...]:
    """Profiles with these summaries, in this order."""
    shown = a_library(
        *(
            a_profile(slug=f"ho-so-{number:03d}", name=f"Tổ {number}", summary=summary)
            for number, summary in enumerate(summaries)
        )
    )
    return tuple(sorted(shown.profiles, key=lambda profile: profile.slug))


def topic_of(first: str, second: str) -> str | None:
    one, other = told(first, second)
    return shared_topic(one, other, topics((one, other)))


@pytest.mark.parametrize(
    ("first", "second", "topic"),
    [
        pytest.param(
            "Cả thôn làm du lịch cộng đồng bên biển.",
            "Nhờ du lịch cộng đồng, đầm nước sạch hơn.",
            "du lịch cộng đồng",
            id="widened to the whole run",
        ),
        pytest.param(
            "Nghề nấu nước mắm có từ lâu.",
            "Hợp tác xã làm nước mắm cá cơm.",
            "nước mắm",
            id="not wider than both have",
        ),
        pytest.param(
            "Du lịch sinh thái bắt đầu từ rừng.",
            "Bà con mở tuyến du lịch sinh thái.",
            "du lịch sinh thái",
            id="a capital at the beginning is no name",
        ),
        pytest.param(
            "Mỗi hộ góp gạo của mình cho các nhà.",
            "Góp gạo của các nhà lại với nhau.",
            "góp gạo",
            id="empty syllables at the ends fall away",
        ),
        pytest.param(
            "Hợp tác xã ở Ba Tơ trồng quế.",
            "Người Ba Tơ nuôi trâu.",
            None,
            id="a name of a place is no topic",
        ),
        pytest.param(
            "Hỗ trợ hộ nghèo phát triển kinh tế.",
            "Hộ nghèo được hỗ trợ kinh tế.",
            None,
            id="words of every profile are no topic",
        ),
        pytest.param(
            "Nuôi heo, ky là giống quý.", "Giống heo ky được giữ.", None, id="a comma parts words"
        ),
        pytest.param("Trồng quế trên đồi.", "Nuôi tôm ở cửa biển.", None, id="nothing shared"),
        pytest.param(
            "Làng gốm xưa, nay nuôi bò lai sinh sản.",
            "Làng gốm nuôi bò lai sinh sản.",
            "nuôi bò lai sinh sản",
            id="the longest of several runs",
        ),
        pytest.param(
            "Cả thôn nấu cho trẻ.", "Bà con nấu cho người già.", None, id="an empty second syllable"
        ),
        pytest.param("Từ vụ 2022 2023 được mùa.", "Hai năm 2022 2023 mất mùa.", None, id="figures"),
        pytest.param(
            "Vườn có Lan tím bên suối.", "Nhà có Lan tím nở.", "lan tím", id="one capital within"
        ),
        pytest.param(
            "Chị Hoa Lan bán rau.", "Cô Hoa Lan bán gạo.", None, id="two capitals are a name"
        ),
    ],
)
def test_what_two_profiles_both_tell_of(first: str, second: str, topic: str | None) -> None:
    assert topic_of(first, second) == topic


def test_a_topic_is_the_same_from_both_sides() -> None:
    profiles = told("Bà con nuôi bò lai.", "Thôn nuôi bò lai sinh sản.")
    found = topics(profiles)

    assert shared_topic(profiles[0], profiles[1], found) == "nuôi bò lai"
    assert shared_topic(profiles[1], profiles[0], found) == "nuôi bò lai"


def test_what_one_in_eight_has_is_no_topic_of_a_large_collection() -> None:
    common = [f"Bà con nuôi tôm vụ {number}." for number in range(MOST + 1)]
    rare = ["Làng giữ nghề gốm cổ.", "Lò gốm cổ đỏ lửa lại."]
    profiles = told(*common, *rare, *[f"Việc riêng {number}." for number in range(300)])

    found = topics(profiles)

    assert "gốm cổ" in found.profiles
    assert "nuôi tôm" not in found.profiles


def test_what_only_one_profile_has_relates_nobody() -> None:
    assert topics(told("Dệt thổ cẩm trên khung gỗ.")).profiles == {}
