"""A doctor's letter about him or her is read as one to "you" is."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.needed import find_needed

LETTERS = {
    "en": """Your appointment on 4 May

Dear Mr Hale,

Diagnosis: left knee pain, patellar tendinopathy.

I had the pleasure of meeting this 52-year-old gentleman in the clinic on 4 May. He describes pain \
below the kneecap for half a year, which is worse on stairs. He keeps bees and sings in a choir. \
His knee was not swollen and bent fully. The walk across the room was normal.

The ultrasound scan shows a thickened tendon without a tear. I told him that an operation is not \
needed.

Because of his stomach he should stop naproxen and take paracetamol instead. In the meantime he \
should avoid kneeling on hard floors. His blood pressure was 162 over 98. I would be grateful \
if the practice could repeat this within the next fortnight.

Should he become unable to bear weight, he should go to the emergency department.

Yours sincerely,
Dr Ines Pohl
""",
    "vi": """PHÒNG KHÁM AN LÀNH

Kính gửi ông Hồ Văn Lực,

Bệnh nhân đến khám ngày 4/5 vì đau gối trái nửa năm nay. Bệnh nhân nuôi ong và hát ở hội người \
cao tuổi. Gối không sưng, gập duỗi bình thường. Dáng đi bình thường.

Siêu âm cho thấy gân bánh chè dày, không rách. Phẫu thuật là không cần thiết. Bệnh nhân được chẩn \
đoán viêm gân bánh chè.

Vì dạ dày yếu, bệnh nhân cần ngưng naproxen và dùng paracetamol thay thế. Bệnh nhân nên tránh mang \
vác nặng trong hai tháng.

Nếu đau nhiều không đứng được thì bệnh nhân phải đến cấp cứu ngay.

Bác sĩ Trần Hoà
""",
}
STOPPED = {"en": "stop naproxen", "vi": "ngưng naproxen"}
FOUND = {"en": "tendinopathy", "vi": "viêm gân"}
TOLD = {
    "en": ["an operation is not needed", "avoid kneeling", "unable to bear weight"],
    "vi": ["Phẫu thuật là không cần thiết", "tránh mang vác nặng", "đến cấp cứu ngay"],
}
CAME = {"en": "the pleasure of meeting", "vi": "đến khám ngày 4/5"}
SCREEN = 4


@pytest.mark.parametrize("language", LETTERS)
def test_what_was_found_stands_for_a_letter_about_somebody(language: str) -> None:
    ranking = rank(LETTERS[language])
    assert FOUND[language] in ranking.summary(1).sentences[0]


@pytest.mark.parametrize("language", LETTERS)
def test_what_he_is_to_stop_is_on_the_first_screen(language: str) -> None:
    ranking = rank(LETTERS[language])
    first = [ranking.sentences[place] for place in ranking.order[:SCREEN]]
    assert any(STOPPED[language] in each for each in first)


@pytest.mark.parametrize("language", LETTERS)
def test_what_he_is_spared_or_has_to_avoid_is_told_but_not_when_he_came(language: str) -> None:
    ranking = rank(LETTERS[language])
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert all(each in told for each in TOLD[language])
    assert CAME[language] not in told


@pytest.mark.parametrize(
    ("language", "stopped", "other"),
    [
        ("en", "she should stop diclofenac.", "she should stop worrying."),
        ("en", "mr hale is to stop his ramipril.", "the bus is to stop at the inn."),
        ("vi", "bà cần ngưng ibuprofen.", "bà cần ngừng lo lắng."),
    ],
)
def test_a_medicine_is_stopped_by_its_name(language: str, stopped: str, other: str) -> None:
    stopping = language_data(language).purpose.stopping
    assert stopping.search(stopped)
    assert not stopping.search(other)


def test_a_measurement_is_to_be_repeated_in_some_time() -> None:
    treatments = language_data("en").purpose.treatments
    assert treatments.search("the nurse should repeat this within the next fortnight.")
    assert not treatments.search("please do not repeat this to anybody.")


@pytest.mark.parametrize(
    ("language", "results"),
    [
        ("en", "these results mean that you have asthma."),
        ("vi", "với các kết quả này, bà được chẩn đoán viêm gan."),
    ],
)
def test_an_illness_is_understood_without_the_results_that_mean_it(
    language: str, results: str
) -> None:
    found = {"en": "the scan showed a shadow.", "vi": "siêu âm cho thấy gan to."}[language]
    assert find_needed([found, results], language_data(language)) == {}


def test_what_is_to_be_repeated_is_told_with_the_order_to_do_so() -> None:
    ranking = rank(LETTERS["en"])
    repeated = [each for each in ranking.sentences if "repeat this" in each]
    assert all("162 over 98" in each for each in repeated)
    assert repeated
