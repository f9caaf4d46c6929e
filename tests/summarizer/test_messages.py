"""A message is told by its facts: what it is about, what is asked by when, what happens else."""

import pytest

from summarizer import rank, summarize

TRIP = """Dear parents,

I hope you have all had a happy start to the term and are well.

To round off our topic we will be visiting the Old Mill museum on Tuesday, May 12. The buses leave \
from the gate at 8:20 a.m. and will be back long after the normal end of school. Please make \
arrangements to collect your child, as the club will be closed on that day.

The trip costs $18 for each child, which covers transport and a guide. Payment is made through the \
app by Friday, May 1. Children need lunch, a bottle of water and sturdy shoes.

The weather was lovely when we went there two years ago. Everybody still talks about it. Children \
without a signed slip will not be able to go with us on Tuesday.

P.S. If anybody has found a blue scarf, please bring it to the office by Monday, April 27.

Yours sincerely,
Ms. Bell
"""
LEASE = """HỢP ĐỒNG THUÊ KHO

Hôm nay, ngày 3 tháng 5 năm 2026, tại Vinh, chúng tôi gồm:
BÊN A (Bên cho thuê): Bà Hồ Thị Sen, CCCD 040165000321
BÊN B (Bên thuê): Ông Cao Bá Lộc, CCCD 040199007654
Hai bên thoả thuận các điều khoản sau:

Điều 1. Bên A cho bên B thuê kho số 9 đường Lê Lợi, rộng 200 m2, để chứa hàng.
Điều 2. Thời hạn thuê là 36 tháng, kể từ ngày 01/06/2026.
Điều 3. Giá thuê 12.000.000 đồng/tháng, trả vào ngày 10 hằng tháng.
Điều 4. Bên B không được cho thuê lại, không chứa xăng dầu trong kho.
Điều 5. Nếu bên B chấm dứt trước hạn thì mất tiền cọc. Nếu bên A chấm dứt trước hạn thì phải bồi \
thường ba tháng tiền thuê.
Điều 6. Tiền điện, nước do bên B trả theo đồng hồ.
Hợp đồng lập thành hai bản, có giá trị như nhau.
"""
ARTICLE = """Cầu Bến Đá thông xe

Sáng 5/3, tỉnh đã thông xe cầu Bến Đá sau hai năm thi công, sớm ba tháng so với hợp đồng.
Cầu dài 620 m, rộng 12 m, có vốn đầu tư 410 tỷ đồng từ ngân sách của tỉnh.
Trước đây người dân hai xã phải qua sông bằng phà, mỗi chuyến mất khoảng 40 phút.
Chủ tịch xã cho biết học sinh nay đến trường chỉ còn mất mười phút đi xe đạp.
Tỉnh sẽ làm tiếp 4 km đường dẫn phía bắc, dự kiến xong vào cuối năm sau.
Lễ thông xe có khoảng 300 người dân hai bên bờ sông đến dự từ sớm.
"""


@pytest.mark.parametrize("count", range(1, 9))
def test_what_points_at_a_day_is_told_after_the_day(count: int) -> None:
    told = " ".join(summarize(TRIP, sentences=count).sentences)
    assert "Tuesday, May 12" in told
    assert "on that day" not in told or told.index("May 12") < told.index("on that day")


def test_a_postscript_is_never_the_one_sentence() -> None:
    assert "scarf" not in " ".join(summarize(TRIP, sentences=3).sentences)


def test_a_message_is_told_in_as_many_sentences_as_hold_its_facts() -> None:
    """As many as a screen and two fifths of it hold, and the one that reaches them."""
    ranking = rank(TRIP)
    told = " ".join(ranking.summary(ranking.enough).sentences)
    assert 3 < ranking.enough <= 8
    for fact in ("Tuesday, May 12", "8:20 a.m.", "on that day", "$18"):
        assert fact in told
    assert "lovely" not in told
    assert len(told) < 0.7 * len(TRIP)


def test_an_article_does_not_say_how_many_sentences_it_needs() -> None:
    assert rank(ARTICLE).enough == 0
    assert rank(TRIP, title="The Old Mill").enough == 0


def test_a_contract_is_told_by_its_clauses() -> None:
    """With their numbers, and not by who signs it."""
    ranking = rank(LEASE)
    told = " ".join(ranking.summary(8).sentences)
    for fact in ("kho số 9", "36 tháng", "12.000.000", "không được cho thuê lại"):
        assert fact in told
    assert "CCCD" not in " ".join(ranking.summary(5).sentences)
    assert not any(each.endswith("sau: Điều 1.") for each in ranking.sentences)


@pytest.mark.parametrize("count", range(1, 9))
def test_the_cases_of_one_clause_stay_together(count: int) -> None:
    told = " ".join(summarize(LEASE, sentences=count).sentences)
    assert ("bên B chấm dứt" in told) == ("bên A chấm dứt" in told)
