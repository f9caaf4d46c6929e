"""Where a trip goes is told with its day, and by when to sign up before what comes afterwards."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.purpose import Kind, favour

TRIPS = {
    "Trà Quế": """TRƯỜNG TIỂU HỌC PHAN THANH

THÔNG BÁO
V/v tổ chức cho học sinh khối 3 đi trải nghiệm thực tế

Kính gửi: Quý cha mẹ học sinh khối lớp 3

Thực hiện kế hoạch giáo dục năm học, nhằm giúp các em được tiếp xúc với thiên nhiên và rèn luyện \
kỹ năng sống, nhà trường tổ chức cho học sinh khối 3 đi trải nghiệm tại làng rau Trà Quế.

1. Thời gian: thứ Sáu, ngày 11/12/2026. Các em có mặt tại sân trường lúc 6 giờ 30.

2. Kinh phí: 280.000 đồng/em, gồm tiền xe, vé tham quan và bảo hiểm.

3. Các em mặc đồng phục thể dục, mang giày thể thao, mũ và bình nước cá nhân.

Phiếu đăng ký kèm tiền nộp cho giáo viên chủ nhiệm trước 17 giờ ngày 4/12/2026.

Rất mong nhận được sự phối hợp của quý cha mẹ học sinh.
""",
    "Beeston Castle": """Dear parents,

To give the children a taste of the Middle Ages before they write about them in class, we are \
taking Year 3 to Beeston Castle.

The coach leaves the school gate at 8.30 on Friday 11 December, and no later than that.

The trip costs £18, which covers the coach, the tickets and a guide.

Please bring a packed lunch, a coat and a pair of strong shoes.

Return the form and the money to the office by Friday 4 December.

Ms Hurst
""",
}


@pytest.mark.parametrize("place", TRIPS)
def test_a_school_says_where_the_trip_goes(place: str) -> None:
    told = rank(TRIPS[place])
    assert place in " ".join(told.summary(3).sentences)


@pytest.mark.parametrize("said", ["sau khi đã chốt", "sau khi chốt"])
def test_what_holds_once_all_is_settled_settles_nothing(said: str) -> None:
    decisions = language_data("vi").decisions
    assert decisions.search(f"phòng không giải quyết đổi lớp {said} danh sách") is None
    assert decisions.search("cả tổ đã chốt ngày 5/12") is not None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "từ ngày 1/1/2027, tài xế chạy vào đường cấm bị phạt từ 4 đến 6 triệu đồng."),
        ("vi", "ai đổ rác ra kênh sẽ bị phạt."),
        ("en", "from 15 march, drivers who break the rule will be fined $250."),
    ],
)
def test_what_it_costs_not_to_obey_is_news_for_the_reader(language: str, sentence: str) -> None:
    assert language_data(language).purpose.advising.search(sentence) is not None


def test_where_a_trip_goes_is_told_though_a_plan_is_named_before() -> None:
    """What only names the papers that it goes by is left out, but not the trip itself."""
    trip = (
        "Căn cứ kế hoạch năm học và ý kiến của ban phụ huynh, nhà trường tổ chức chuyến trải "
        "nghiệm tại Bảo tàng Đồng Quê cho học sinh khối 6."
    )
    data = language_data("vi")
    rated = favour(trip, Kind.LETTER, data, sent=True, listing=False)
    bare = favour("Căn cứ kế hoạch năm học số 12.", Kind.LETTER, data, sent=True, listing=False)
    assert rated > 1 > bare
    assert data.purpose.places.search(trip.lower())
