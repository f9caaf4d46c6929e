"""What a letter is about comes before whatever leads up to it, and what was dropped goes."""

import pytest

from summarizer import rank

DOCTORS = {
    "en": """Dear Mr Lund,

Thank you for coming to the chest clinic. You fell off a ladder in March and you smoke ten \
cigarettes a day. Your brother has asthma and you weigh 91 kg.

The breathing test was well below what we expect. This means that you have bronchiectasis.

Please use the blue inhaler twice a day. We will see you on 4 May at 9.30. If you cough up \
blood, go to A&E at once.

Dr Moss
""",
    "vi": """Kính gửi anh Tạ Quang,

Cảm ơn anh đã đến khám. Anh ngã xe hồi tháng 3, hút mười điếu mỗi ngày. Huyết áp hôm khám 130/80, \
cân nặng 91 kg, cao 1m70.

Đo chức năng hô hấp thấp hơn mức bình thường. Như vậy anh mắc giãn phế quản.

Anh xịt thuốc ngày hai lần, sáng và tối. Hẹn anh tái khám ngày 4/5 lúc 9 giờ. Nếu ho ra máu thì \
phải đến cấp cứu ngay.

Bác sĩ Mạc
""",
}
ILLNESS = {"en": "bronchiectasis", "vi": "giãn phế quản"}
KNOWN = {"en": "91 kg", "vi": "91 kg"}
SCHOOL = """Dear parents,

The class has been busy and the clay owls that came back on Monday are now on display.

Year 4 will be visiting the lighthouse on Friday 7 May. Please pay £6 by Monday 3 May. Everyone \
needs a coat.

Ms Fry
"""
WORKS = """NOTICE OF WORKS

The company has a legal duty to look after the pipes. We are spending £2 million here, so there \
will be fewer leaks.

The work is planned to begin on Tuesday 4 May and to last three weeks. Vine Street will be closed.
"""
CHATS = {
    "en": """Ann: who is in for a meal before Lou goes
Cy: me and Di are in for that
Bo: saturday 8th at the Swan?
Cy: the 8th is good for me
Ann: the Swan is full on the 8th, they can do friday 14th
Bo: friday is fine by me
Ann: right its booked. fri 14 may 7pm at the Swan
Cy: who brings the card
Bo: I'll bring the card and the pens
""",
    "vi": """Lan: ai đi ăn chia tay chị Lụa nè
Tú: thứ bảy 8/5 ở quán Sen hen
Vy: 8/5 mình đi được
Lan: quán Sen kín ngày 8/5 rồi, họ nói thứ sáu 14/5 còn chỗ
Tú: thứ sáu mình cũng được
Lan: chốt nha, thứ sáu 14/5 lúc 7h tối quán Sen
Vy: ai mua thiệp
Tú: để mình mua thiệp với bút
""",
}
BOOKED = {"en": "fri 14 may", "vi": "thứ sáu 14/5 lúc 7h"}
DROPPED = {"en": "saturday 8th", "vi": "thứ bảy 8/5"}


@pytest.mark.parametrize("language", DOCTORS)
def test_which_illness_somebody_has_is_among_the_first_that_he_reads(language: str) -> None:
    """Law: a doctor's letter names the illness first, and not what its reader told the doctor."""
    best = " ".join(rank(DOCTORS[language]).halves(3, 3)[0])
    assert ILLNESS[language] in best
    assert KNOWN[language] not in best


def test_what_is_over_is_no_subject_of_a_letter() -> None:
    """Law: a letter is about the day to come, whatever it praises before that."""
    best = " ".join(rank(SCHOOL).halves(2, 2)[0])
    assert "7 May" in best
    assert "owls" not in best


def test_a_notice_of_works_tells_first_when_they_begin() -> None:
    """Law: when works begin comes before what their builder spends, and why."""
    assert "Tuesday 4 May" in rank(WORKS).halves(1, 1)[0][0]


@pytest.mark.parametrize("language", CHATS)
def test_a_day_that_was_dropped_is_not_told_beside_the_one_that_holds(language: str) -> None:
    """Law: of a chat that settles on a day, proposals for other days are told last."""
    best = " ".join(rank(CHATS[language]).halves(3, 3)[0])
    assert BOOKED[language] in best
    assert DROPPED[language] not in best
