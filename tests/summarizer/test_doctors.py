"""A family reads its chat, and a school its letter, for what the doctor said to eat or to avoid."""

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
