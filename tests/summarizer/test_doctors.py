"""What a doctor found and orders: in a family's chat, and in the letter that he writes himself."""

import pytest

from summarizer import rank
from summarizer.languages import language_data

CHATS = {
    "en": """Ann: dad has been to the clinic this morning
Bo: and what did they say
Ann: his sugar is high, 9 point something, he gets new pills
Ann: said to cut out the cakes and walk every day
Bo: he will miss the cakes so much
Cy: I'll drive him to the next one on 14 May at 9
Bo: thanks Cy, you are the best of us
Ann: ok so Cy drives, he leaves at 8
""",
    "vi": """Lan: ba mới đi khám sáng nay nè
Tú: bác sĩ nói sao chị
Lan: mỡ trong máu cao, 7 phẩy mấy, phải uống thuốc mới
Lan: dặn bớt mỡ với đi bộ mỗi ngày
Tú: ba chắc nhớ món thịt kho lắm
Vy: lần tới để em chở ba, ngày 14/5 lúc 9 giờ
Tú: cảm ơn Vy nha, em là nhất
Lan: ok vậy Vy chở ba, 8 giờ đi
""",
}
TOGETHER = {
    "en": "his sugar is high, 9 point something, he gets new pills\nAnn: said to cut out",
    "vi": "mỡ trong máu cao, 7 phẩy mấy, phải uống thuốc mới\nLan: dặn bớt mỡ",
}
ORDERED = {
    "en": ["The doctor says no salt and plenty of water.", "The vet told us to keep off grass."],
    "vi": ["Bác sĩ dặn ăn lạt tới cuối tuần.", "Thầy thuốc khuyên mẹ kiêng đồ chiên."],
}
OTHER = {
    "en": ["The doctor says hello to all of you.", "There is no salt in the hospital soup."],
    "vi": ["Mẹ dặn ăn cơm sớm rồi đi học.", "Hai mẹ con ăn cháo ở bệnh viện."],
}


@pytest.mark.parametrize("language", CHATS)
def test_what_the_doctor_ordered_is_told_with_what_was_found(language: str) -> None:
    ranking = rank(CHATS[language])
    assert TOGETHER[language] in "\n".join(ranking.summary(ranking.enough).sentences)


@pytest.mark.parametrize("language", ORDERED)
def test_what_to_eat_is_a_treatment_if_somebody_ordered_it(language: str) -> None:
    treatments = language_data(language).purpose.treatments
    assert all(treatments.search(each.lower()) for each in ORDERED[language])
    assert not any(treatments.search(each.lower()) for each in OTHER[language])


LETTERS = {
    "en": """Riverside Eye Clinic

Dear Mr Osei

Thank you for coming on 4 May, and for being so patient with our new machine. {found} You kept \
very still during the pictures. {stopped} {dose} Your next visit is on Monday 9 June at 10.15. \
The clinic has a new car park behind the library. The coffee there is good. I have written to \
your optician as well.

Yours sincerely
Dr Lund
""",
    "vi": """PHÒNG KHÁM MẮT SÔNG XANH

Kính gửi ông Trần Văn Ổn,
Ông đã nằm theo dõi tại khoa Mắt từ ngày 2 đến ngày 4 tháng 5 vì nhìn mờ. Trong ba ngày đó ông \
đã hợp tác rất tốt. {found} {stopped} {dose} Ông khám lại lúc 8 giờ thứ hai ngày 9 tháng 6. \
Phòng khám mới có bãi xe sau thư viện. Cà phê ở đó cũng được.
Bác sĩ Lê Thị Sen
""",
}
TOLD = {
    "en": {
        "found": "The pictures and the tests confirmed that you have glaucoma in the left eye.",
        "stopped": "Please stop taking prednisolone from today, as it raises the pressure.",
        "dose": "I have added latanoprost 50 micrograms, one drop at night.",
    },
    "vi": {
        "found": "Qua đo nhãn áp, chúng tôi kết luận ông bị tăng nhãn áp ở mắt trái.",
        "stopped": "Thuốc prednisolon ông ngưng hẳn, vì làm áp lực trong mắt tăng.",
        "dose": "Thuốc latanoprost ông nhỏ vào mắt trái mỗi tối một giọt trước khi ngủ.",
    },
}
MEDICINES = {
    "en": ["Your GP stopped the bisoprolol tablets.", "You must come off your blood thinners."],
    "vi": ["Viên aspirin bà bỏ, vì đau bao tử.", "Toa này bác uống hết rồi đổi sang toa mới."],
}
NO_MEDICINES = {
    "en": ["We have stopped taking orders for trees.", "The bus stopped near the surgery."],
    "vi": ["Ông bỏ quên cái nón ở phòng khám.", "Trường ngừng nhận hồ sơ từ thứ hai."],
}


@pytest.mark.parametrize("language", LETTERS)
def test_a_doctors_letter_is_told_by_what_was_found_and_what_is_stopped(language: str) -> None:
    """Who goes on taking what he was told to stop is harmed; that he lay still does him no good."""
    told = TOLD[language]
    ranking = rank(LETTERS[language].format(**told))
    first = "\n".join(ranking.summary(2).sentences)
    assert told["found"] in first
    assert told["stopped"] in first
    automatic = "\n".join(ranking.summary(ranking.enough).sentences)
    assert told["dose"] in automatic
    assert not any(each in automatic for each in ("patient", "still", "hợp tác"))


@pytest.mark.parametrize("language", MEDICINES)
def test_only_a_medicine_is_stopped(language: str) -> None:
    stopping = language_data(language).purpose.stopping
    assert all(stopping.search(each.lower()) for each in MEDICINES[language])
    assert not any(stopping.search(each.lower()) for each in NO_MEDICINES[language])


# A paper without a greeting that says what it is in capitals, and what of it has to be told.
PAPERS = {
    "en": """ST ANNE'S HOSPITAL
DISCHARGE SUMMARY

Mr Bell came in on 3 May with a cough, fever and pain in his side. His blood count was raised.
The film of his heart was normal. He slept well on the ward and ate his meals.
Diagnosis: pneumonia of the left lung.
Amoxicillin 500 mg three times a day for five days. Paracetamol if there is pain.
He may climb stairs again and take short walks. His sister visits every day.
If he is short of breath or coughs blood, call 999 at once.
Check-up on 20 May at 9.15 in clinic 4, with his inhaler.
""",
    "vi": """BỆNH VIỆN ĐA KHOA SÔNG LAM
PHIẾU DẶN DÒ KHI XUẤT VIỆN

Ông vào viện vì ho, sốt và đau bên sườn trái đã bốn ngày. Công thức máu có bạch cầu tăng.
Điện tim bình thường. Trong thời gian nằm viện ông ăn ngủ được, đi lại bình thường.
Chẩn đoán: viêm phổi thuỳ dưới trái.
Thuốc về nhà: amoxicillin 500 mg, ngày uống ba lần, trong năm ngày. Paracetamol uống khi đau.
Ông nên đi bộ nhẹ nhàng trong sân, ăn lỏng vài hôm.
Nếu khó thở hoặc ho ra máu thì phải đến cấp cứu ngay.
Tái khám ngày 20/5 lúc 9 giờ tại phòng khám số 4, mang theo toa cũ.
""",
}
NEEDED = {
    "en": ("pneumonia", "Amoxicillin", "999", "20 May"),
    "vi": ("viêm phổi", "amoxicillin", "cấp cứu", "20/5"),
}


@pytest.mark.parametrize("language", PAPERS)
def test_a_hospitals_paper_is_read_as_a_letter(language: str) -> None:
    """It greets nobody; its heading, below who writes, says what it is."""
    ranking = rank(PAPERS[language])
    automatic = "\n".join(ranking.summary(ranking.enough).sentences)
    assert [each for each in NEEDED[language] if each not in automatic] == []
