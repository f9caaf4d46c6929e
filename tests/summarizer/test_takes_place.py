"""What takes place when is told first; what only praises, or goes on as ever, is not."""

import pytest

from summarizer import Ranking, rank
from summarizer.languages import language_data
from summarizer.purpose import COURTESY, Kind, favour
from summarizer.subject import find_subject

FIRST = 2  # sentences, which hold what a letter is about
SCREEN = 4  # sentences that a telephone shows

TRIPS = {
    "en": """Dear families of Class 5,

It has been wonderful to see how much care the children have taken of the new pond, and the poster \
about newts has been enjoyed by all who came to the open evening at the school.

This term we are going to the Mill Museum and then on to the weir at Castleford for a picnic. The \
trip will take place on Tuesday 8 June. Children must be at the gate by 8.20, because the bus will \
not wait.

The cost is £9 per child. Please pay at the office by Friday 28 May. Children need a coat and a \
packed lunch.

Kind regards,
Ms Lowe
""",
    "vi": """Kính gửi phụ huynh lớp 4B,

Nhà trường rất vui khi thấy các con chăm sóc vườn rau mới, và tấm áp phích về ếch nhái được nhiều \
người khen trong buổi tối mở cửa.

Học kỳ này khối 4 sẽ đi tham quan bảo tàng gốm rồi ra đập nước để ăn trưa. Chuyến đi sẽ diễn ra \
vào thứ ba ngày 8/6. Các con có mặt ở cổng trước 7 giờ vì xe không chờ.

Chi phí mỗi em là 90.000 đồng. Phụ huynh nộp tiền ở văn phòng trước ngày 28/5. Các con mang áo \
mưa và cơm trưa.

Trân trọng,
Cô Thu
""",
}
DAYS = {"en": "Tuesday 8 June", "vi": "ngày 8/6"}
PLACES = {"en": "Mill Museum", "vi": "bảo tàng gốm"}
PRAISE = {"en": "newts", "vi": "ếch nhái"}


def first(ranking: Ranking, count: int) -> str:
    """Return a text's best sentences."""
    return "\n".join(ranking.sentences[place] for place in ranking.order[:count])


@pytest.mark.parametrize("language", TRIPS)
def test_where_all_go_is_told_first_with_its_day(language: str) -> None:
    told = first(rank(TRIPS[language]), FIRST)
    assert DAYS[language] in told
    assert PLACES[language] in told


@pytest.mark.parametrize("language", TRIPS)
def test_praise_is_never_what_a_letter_is_about(language: str) -> None:
    ranking = rank(TRIPS[language])
    assert PRAISE[language] not in first(ranking, ranking.enough)


@pytest.mark.parametrize(
    ("language", "takes_place", "does_not"),
    [
        ("en", "the fair will take place on 5 may.", "the fair took the place of the dance."),
        ("en", "the spring fair is on saturday.", "the spring fair is on the green."),
        ("en", "work begins on monday 3 may.", "work with your child on his reading."),
        ("en", "we are taking the choir to york on 5 may.", "we are going to bed."),
        ("vi", "hội trại sẽ diễn ra vào ngày 5/5.", "hội trại năm ngoái rất vui."),
        ("vi", "xe khởi hành lúc 6 giờ ngày 5/5.", "xe của trường màu vàng."),
        ("vi", "thời gian thi công từ ngày 5/5.", "thời gian trôi nhanh quá."),
    ],
)
def test_what_takes_place_has_a_day(language: str, takes_place: str, does_not: str) -> None:
    occurring = language_data(language).purpose.occurring
    assert occurring.search(takes_place)
    assert not occurring.search(does_not)


WORKS = {
    "en": """NOTICE OF WORKS - Orchard Lane

Our company has looked after the gas network for many years and is proud of it.

The gas main in Orchard Lane will be renewed. Work starts on Monday 3 May and is planned to last \
for six weeks. The lane has to be closed to through traffic at that end. Parking bays on the north \
side are suspended from 7 am on the first day, and cars left there will be removed. On Tuesday 11 \
May the gas will be off from 8 am to 3 pm. If anybody at home depends on warmth for medical \
reasons, tell us before 6 May on 0800 555 0188.

The milk will be brought as usual, but please put empty bottles out by 6 am at the corner.

We are sorry for the trouble.
""",
    "vi": """THÔNG BÁO
Về việc thay ống ga đường Hoa Mai

Công ty chúng tôi nhiều năm nay chăm lo cho mạng lưới của thành phố.

Thời gian thi công từ ngày 3/5 đến hết ngày 14/6, chia làm hai giai đoạn. Đường phải rào để xe \
không qua lại. Ngày 11/5 sẽ cắt ga từ 8 giờ đến 15 giờ. Xe đậu hai bên đường sau ngày 2/5 \
sẽ bị kéo đi. Nhà nào có người bệnh cần sưởi thì báo \
trước ngày 6/5 theo số 0912 555 018.

Rác vẫn được thu gom như thường lệ, đề nghị bà con để túi ra đầu ngõ trước 6 giờ sáng.

Rất mong bà con thông cảm.
""",
}
STARTS = {"en": "Monday 3 May", "vi": "ngày 3/5"}
USUAL = {"en": "as usual", "vi": "như thường lệ"}


@pytest.mark.parametrize("language", WORKS)
def test_when_works_start_is_told_before_what_goes_on_as_usual(language: str) -> None:
    told = first(rank(WORKS[language]), SCREEN)
    assert STARTS[language] in told
    assert USUAL[language] not in told


def test_suspended_parking_is_told_on_the_first_screen() -> None:
    assert "bays" in first(rank(WORKS["en"]), SCREEN)


@pytest.mark.parametrize(
    ("language", "line", "telling"),
    [
        (
            "en",
            "Re: your visit to Dr Lund on 4 May",
            "Re: your visit on 4 May, which is cancelled",
        ),
        (
            "vi",
            "V/v: lịch khám của bà ngày 4/5",
            "V/v: dời lịch khám của bà sang ngày 4/5",
        ),
    ],
)
def test_a_line_about_a_visit_tells_nothing(language: str, line: str, telling: str) -> None:
    """But that it is put off does."""
    data = language_data(language)
    rated = [favour(each, Kind.LETTER, data, sent=True, listing=False) for each in (line, telling)]
    assert rated[0] == COURTESY < rated[1]


PRICES = {
    "en": """Minutes of the Choir Committee, 3 May

Present: Ann Reed (chair), Bo Lane (treasurer), Cy Moss

1. Bo said that the new folders look very smart and that the choir sang well at Easter.

2. The church has raised the hire of the hall from £22 to £31 an evening from September.

3. Ann thanked the ladies who had made the tea and all those who had washed up afterwards.

4. Cy told of the concert in Selby, which he had found rather long but well attended.
""",
    "vi": """BIÊN BẢN HỌP BAN HỢP XƯỚNG NGÀY 3/5

Có mặt: chị An (chủ trì), anh Bình (thủ quỹ), anh Chí

1. Anh Bình kể bìa nhạc mới trông rất đẹp và cả đội hát hay hồi lễ.

2. Nhà văn hoá tăng tiền thuê phòng từ 220.000 lên 310.000 đồng một buổi.

3. Chị An khen các chị đã pha trà và tất cả những ai đã rửa ly sau buổi hát.

4. Anh Chí kể về buổi hoà nhạc ở Vinh, anh thấy hơi dài nhưng đông người xem.
""",
}
NEW_PRICES = {"en": "£31", "vi": "310.000"}


@pytest.mark.parametrize("language", PRICES)
def test_a_new_price_is_among_the_first_that_minutes_tell(language: str) -> None:
    assert NEW_PRICES[language] in first(rank(PRICES[language]), FIRST)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            [
                "The committee has chosen green paint and voted for it last week.",
                "The summer fair will take place on Saturday 5 May on the green.",
                "There are cakes and a slide for all the children who come along.",
            ],
        ),
        (
            "vi",
            [
                "Ban tổ chức đã thống nhất chọn sơn màu xanh cho cánh cửa.",
                "Hội trại mùa hè sẽ diễn ra vào thứ bảy ngày 5/5 ở sân đình.",
                "Có bánh và cầu trượt cho tất cả các cháu tới chơi hôm đó.",
            ],
        ),
    ],
)
def test_a_message_is_about_what_takes_place(language: str, sentences: list[str]) -> None:
    """It is so although something was decided before."""
    assert find_subject(sentences, language_data(language)) == 1
