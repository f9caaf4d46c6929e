"""What a chosen sentence points at is told before it, and what a message is about before all."""

import pytest

from summarizer import rank
from summarizer.cleaning import clean_sentences
from summarizer.languages import language_data
from summarizer.needed import find_needed

NOTICES = {
    "en": """Hi all, just to let you know that the bakery on Canal Row has changed hands.

I know this will be sad news so I wanted to tell you before you read it in the paper.

The new owners open on Thursday 7 May, and the bread will be baked by the same two people.

The old cards can be used until the end of June, so please bring yours by Friday 26 June.
""",
    "vi": """Chào cả nhà, mình báo để mọi người hay tiệm bánh đầu hẻm đã sang chủ mới.

Chuyện này chắc ai cũng buồn, nhưng mình muốn nói trước khi mọi người đọc trên mạng.

Chủ mới mở cửa từ thứ Năm ngày 7/5, bánh vẫn do hai người thợ cũ làm.

Thẻ cũ còn dùng được tới hết tháng 6, mọi người nhớ mang thẻ trước ngày 26/6 nhé.
""",
}
TRIP = """Dear parents,

The class goes to the lighthouse from Tuesday 9 June to Thursday 11 June.

The keeper has painted the stairs, and a new lamp was brought up by eleven strong men.

We hope that the wind is kind to us, as it was when the last class went up to see the sea.

The bus leaves at 7.45 am on the Tuesday, so please be at the gate with a packed lunch in time.
"""
MATCH = """Hello everybody,

The field behind the mill is under water and will be so for days, says the man who cuts it.

We've swapped with Selby, so it's now at their field on Moor Road, and it begins at 10.45 am.

Please have the children there by 10.15 am, with boots and a bottle of water for each of them.

The tea afterwards was lovely last time, and so were the songs that the goalkeeper's aunt sang.
"""
MINUTES = """Minutes of the meeting of the choir, 3 March

Present: Ann, Bo, Cy

The hall was rather cold again, and Bo thanked Cy for the soup that he had brought for all.
Most of the scores are still kept in the damp cellar below the stage.
It was agreed that from 1 April this must be stopped, and that every singer is told so by Friday.
The summer concert was talked about for a while, and there were many ideas, good and odd ones.
Cy will ask the church for its piano by 20 March.
"""
POINTS = """Thông báo về chuyến đi thăm vườn cò

Kính gửi quý phụ huynh, nhà trường thông báo chuyến đi của khối 5 như sau.

1. Thời gian: thứ Bảy ngày 9/5, tập trung ở cổng trường.
2. Địa điểm: vườn cò bên bờ sông, có người dẫn đường và kể chuyện.
3. Trang phục: áo thun, mũ rộng vành, giày đi bộ và một áo khoác mỏng.
4. Đăng ký: phụ huynh nộp phiếu cho giáo viên chủ nhiệm trước ngày 2/5.
"""
CHAT = """Lan: mai cả nhà qua ngoại nha
Minh: ok chị, em lo phần trái cây
Lan: ai chở bà đi chợ hoa bữa 23 vậy
Tú: em chở, 5 giờ sáng em qua
Minh: nhớ mang áo ấm cho bà
Lan: ừ, trời đang lạnh
"""


THIS = {"en": ("this will", "Canal Row"), "vi": ("Chuyện này", "tiệm bánh đầu hẻm")}


def told(text: str, count: int = 0) -> str:
    """What is told of a text in so many sentences, or in as many as it needs."""
    ranking = rank(text)
    return "\n".join(ranking.summary(count or ranking.enough or 3).sentences)


@pytest.mark.parametrize("language", NOTICES)
def test_what_a_message_lets_one_know_is_told_before_what_it_says_of_this(language: str) -> None:
    """What is let know is what a message is about; "this will …" never stands without it."""
    pointing, matter = THIS[language]
    assert matter in told(NOTICES[language])
    candidates = clean_sentences(NOTICES[language], language, sent=True)
    [needs] = [each.needs for each in candidates if pointing in each.text]
    assert [matter in candidates[place].text for place in needs] == [True]


def test_a_weekday_with_the_is_told_after_its_date() -> None:
    """Who reads "on the Tuesday" was told on which one."""
    shown = told(TRIP)
    assert shown.index("Tuesday 9 June") < shown.index("on the Tuesday")


@pytest.mark.parametrize(
    "sentence",
    [
        "We are planning a trip to Wales this May.",
        "Our choir sings again this May in the old hall.",
        "The Friday market is run by the parish council.",
        "Please keep the Sunday school room tidy.",
    ],
)
def test_the_name_of_a_month_or_of_what_is_weekly_points_at_nothing(sentence: str) -> None:
    """Unlike "this may be sad news", and "the Sunday" alone."""
    data, dated = language_data("en"), "The fair is on 4 June and costs £4."
    assert find_needed([dated, sentence], data) == {}
    for pointing in ("This may be sad news.", "We meet on the Sunday at ten."):
        assert find_needed([dated, pointing], data) == {1: 0}


def test_there_is_told_after_the_place() -> None:
    """Who reads when to be there was told where, which has changed."""
    for count in range(1, 5):
        shown = told(MATCH, count)
        assert "there by" not in shown or "Moor Road" in shown
    assert "Moor Road" in told(MATCH)


def test_what_must_be_done_with_this_is_told_after_this() -> None:
    """What a meeting agreed on "this" is told after the sentence that says what."""
    shown = told(MINUTES, 2)
    assert "this must be stopped" in shown
    assert "damp cellar" in shown


def test_a_numbered_point_with_a_label_needs_no_other() -> None:
    """The deadline of the fourth point of a notice is told without what to wear."""
    assert "trước ngày 2/5" in told(POINTS, 2)


def test_who_does_it_is_told_with_what_was_asked() -> None:
    """The answer to "ai … vậy", which has no question mark, comes with the question."""
    assert "bữa 23 vậy\nTú: em chở" in told(CHAT)


OUTING = """Kính gửi quý phụ huynh,

Nhà trường xin thông báo lịch họp phụ huynh vào 8 giờ Chủ nhật ngày 3/5 tại phòng học của lớp.

Ngoài ra, ngày 15/5 khối 4 đi thăm làng gốm ven sông, có thợ già kể chuyện và cho xoay thử bàn xoay.

Chi phí là 150.000 đồng một em, đã có xe và cơm trưa.

Phụ huynh đồng ý cho con tham gia xin nộp phiếu kèm tiền cho cô chủ nhiệm trước ngày 8/5.

Vườn trường năm nay nở nhiều hoa, chim về làm tổ trên cây phượng già ngay trước cửa lớp.
"""
DEBTS = """Biên bản họp tổ dân phố ngày 3/3

Tiền rác năm ngoái thu được gần đủ, chỉ còn bốn nhà ở cuối ngõ chưa đóng từ mùa hè.
Tổ trưởng đề nghị các nhà này đóng đủ trước ngày 15/3.
Mọi người bàn về cây đa đầu ngõ khá lâu, ai cũng có ý hay.
Thống nhất quét vôi cổng ngõ vào ngày 20/3.
"""


@pytest.mark.parametrize("count", range(1, 6))
def test_what_something_costs_is_told_after_what_it_is(count: int) -> None:
    """Of several matters its own; so is what somebody agrees to."""
    shown = told(OUTING, count)
    assert ("Chi phí là" not in shown and "tham gia" not in shown) or "làng gốm" in shown


@pytest.mark.parametrize("count", range(1, 5))
def test_these_of_minutes_are_told_after_who_they_are(count: int) -> None:
    shown = told(DEBTS, count)
    assert "các nhà này" not in shown or "bốn nhà" in shown
