"""In which case to call an ambulance or to go to hospital, which is always told."""

import pytest

from summarizer import rank
from summarizer.languages import language_data

URGENT = {
    "en": [
        "If your lips swell, ring 999.",
        "Should the pain spread to your arm, dial 112 without waiting.",
        "Call 999 if she will not wake.",
        "In an emergency dial 911.",
        "If he goes blue, get him to A&E.",
        "With any chest pain you must go straight to hospital.",
        "If the wound opens, call an ambulance.",
    ],
    "vi": [
        "Khi bà thấy tê nửa người, người nhà hãy gọi 115.",
        "Nếu đau dữ dội thì gọi xe cấp cứu.",
        "Hễ bé co giật, phải đưa ngay đi cấp cứu.",
        "Trường hợp khó thở, anh cần đến bệnh viện gần nhất.",
        "Gọi ngay 115 khi ông bất tỉnh.",
    ],
}
CALM = {
    "en": [
        "We went to hospital to see my aunt.",
        "The bus to the hospital runs on Sundays.",
        "My cousin drives an ambulance in Leeds.",
    ],
    "vi": [
        "Hôm qua cả nhà vào bệnh viện thăm dì.",
        "Khi tôi còn nhỏ, mẹ làm ở bệnh viện huyện.",
        "Anh Tư lái xe cấp cứu đã mười năm.",
    ],
}
LETTERS = {
    "en": """Dear Ms Hale,

Thank you for coming to the allergy clinic on 9 June.

Your blood tests showed that you have an allergy to wasp stings. I have started you on \
cetirizine 10 mg at night. Please stop taking ramipril 5 mg from today. You need to carry both \
pens every day and must not leave them in a hot car.

{urgent}

You must bring your pens to the nurse by Friday 3 July, who will show you how to hold them. We \
have booked a second blood test for Monday 6 July at 9.15 am in Room 12. Please do not eat before \
it. You should send the enclosed form to your school by 30 June. The course costs £20, payable on \
Monday 6 July. Please ring 0117 555 0133 before Tuesday 7 July if you cannot come.

Yours sincerely,
Dr Ines Ward
""",
    "vi": """BỆNH VIỆN ĐA KHOA PHÚ TÂN
Kính gửi: Ông Võ Văn Bảy

Cảm ơn ông đã đến khám ngày 9/6.

Kết quả xét nghiệm cho thấy ông bị dị ứng nọc ong. Tôi kê cho ông cetirizin 10 mg, uống một viên \
mỗi tối. Ông ngừng uống ramipril từ hôm nay. Ông phải mang theo bút tiêm mỗi ngày và không được \
để trong xe nóng.

{urgent}

Ông nhớ mang bút tiêm đến phòng điều dưỡng trước ngày 3/7. Tôi hẹn ông xét nghiệm máu lần hai lúc \
9 giờ 15 thứ Hai ngày 6/7 tại phòng 12. Ông nhớ nhịn ăn sáng hôm đó, trước 9 giờ ngày 6/7. Ông gửi \
giấy kèm theo cho cơ quan trước ngày 30/6. Phí là 200.000 đồng, nộp trước ngày 6/7. Ông vui lòng \
gọi số 0296 355 0133 trước ngày 5/7 nếu không đến được.

Bác sĩ Lê Thị Ngân
""",
}
ANY = {"en": "Should your throat feel tight, call 999.", "vi": "Khi nghẹt cổ, hãy gọi 115."}


@pytest.mark.parametrize("language", URGENT)
def test_when_to_call_for_help_is_known_in_any_wording(language: str) -> None:
    """Not so whoever was in a hospital, or works there."""
    emergencies = language_data(language).purpose.emergencies
    assert [each for each in URGENT[language] if not emergencies.search(each.lower())] == []
    assert [each for each in CALM[language] if emergencies.search(each.lower())] == []


@pytest.mark.parametrize("language", LETTERS)
def test_when_to_call_for_help_is_told_however_much_else_is_asked(language: str) -> None:
    """It is short, and whatever else has a day or a sum would be told before it."""
    ranking = rank(LETTERS[language].format(urgent=ANY[language]))
    assert ANY[language] in ranking.summary(ranking.enough).sentences


def test_what_a_patient_stops_taking_is_told_by_its_name_alone() -> None:
    """Who stops drinking beer stops no medicine."""
    stopping = language_data("vi").purpose.stopping
    assert stopping.search("ông ngừng uống ramipril từ hôm nay.")
    assert not stopping.search("ông ngừng uống rượu từ hôm nay.")
