"""A verb whose object only the sentence before names is not told without that sentence."""

import pytest

from summarizer import summarize
from summarizer.languages import language_data
from summarizer.needed import find_needed

HANGING = [
    ("vi", "Có hộ vứt tàn thuốc từ ban công.", "Ban quản lý đề nghị cư dân chấm dứt ngay."),
    ("vi", "Chậu cây treo ngoài lan can rất nguy hiểm.", "Các hộ vui lòng tháo dỡ gấp!"),
    ("vi", "Nó bắt em gõ mã vào một trang lạ.", "Gõ xong là mất 26 triệu trong tài khoản."),
    ("vi", "Cuối lớp nên có một cái tủ gỗ.", "Đầu buổi các bạn cất máy vào đó."),
    ("vi", "Cô Lý đề nghị dựng một vở kịch.", "Tổ chưa quyết, để họp sau."),
    ("vi", "Mẹ các bé phản ánh cơm nguội.", "Cô Hà ghi nhận và sẽ trả lời sau."),
    ("vi", "Hẻm 12 ngập mỗi khi mưa.", "Anh Hải cho rằng nguyên nhân là cống nghẹt."),
    ("vi", "Nó khoe tờ biên lai rồi chạy mất.", "Ra hỏi thì họ nói hình đó là giả."),
    ("vi", "Chú bảo vệ kịp rút dây điện.", "Vậy mà cũng cháy hết ba gian hàng."),
    ("vi", "Công an phường ghi lại lời em.", "Mấy chú dặn ai gọi tới thì cúp máy."),
    ("en", "There is a shelf at the back of the room.", "The children put their phones in there."),
    ("en", "Ann proposed to paint the hall.", "The committee did not decide."),
    ("en", "The cellar floods when it rains.", "Tom said the cause was a blocked drain."),
    ("en", "Subs for the spring are overdue.", "Please pay by transfer to the club."),
    ("en", "A slip for the trip lies in each bag.", "Sign in blue ink by Friday."),
    ("en", "Bullies film others.", "Without phones there is less chance of that happening."),
    ("en", "Two drivers are missing for Monday.", "You don't need any experience."),
    ("en", "Two drivers are missing for Monday.", "Text me on 07700 900118 by Thursday night."),
    ("en", "Two drivers are missing for Monday.", "If you can spare the morning, ask Ann."),
    ("en", "Two drivers are missing for Monday.", "If your lads can do it, name a price."),
    ("vi", "Anh Tư muốn thu thêm 50 nghìn mỗi hộ.", "Chị Ba cho rằng như vậy là quá nhiều."),
    ("vi", "Phường sẽ rút máy bơm ở cuối hẻm.", "Các hộ phía trong sẽ ngập nếu không có nó."),
    ("en", "The school may sell the minibus.", "Joan said the choir could not go without it."),
    ("en", "Ann asked for a fee of £6.", "Three of those there spoke against it at some length."),
    ("en", "Ann asked for a fee of £6.", "Joan felt that was a lot for pensioners."),
    ("en", "Someone feeds the rats behind the bins.", "We ask residents to stop at once."),
    ("vi", "Còn 5 hộ chưa ký.", "Phường sẽ cắt nước của những hộ này từ 1/1."),
    ("vi", "Ba em nghỉ quá năm buổi.", "Nếu không có đơn thì nhà trường sẽ xếp các em đó thi lại."),
    ("en", "Four drivers have no badge.", "We will stop paying these drivers on 1 May."),
    ("en", "Nine of us have not signed.", "From 1 May the gym will refuse these people."),
    ("vi", "Tôi đưa cho bà Sáu một cây đèn.", "Tối đó chúng tôi nói chuyện rất lâu."),
    ("vi", "Bà chia hết gạo cho hàng xóm.", "Tôi hỏi sao mình không để dành."),
    ("en", "I lent a candle to the man next door.", "That night we talked for hours."),
    ("en", "She gave our rice away.", "I asked her why we kept none, and she laughed."),
]
WHOLE = [
    ("vi", "Chị Ba cho rằng mức thu mới là quá nhiều."),
    ("en", "The minibus must stay, as the choir could not go without it."),
    ("en", "Joan said it was raining on the day."),
    ("vi", "Sáng nay trường nghỉ học vì mưa lớn."),
    ("vi", "Năm nay lớp đi tham quan ở Huế."),
    ("vi", "Ban quản lý đề nghị cư dân dừng bơm nước ngay."),
    ("vi", "Xem phim xong là cả lớp về."),
    ("vi", "Tổ chưa quyết việc mua máy chiếu."),
    ("vi", "Khi được ghi nhận, ai cũng vui."),
    ("vi", "Mấy chú bảo vệ trực ở cổng sau."),
    ("vi", "Vậy là cả lớp về sớm."),
    ("en", "The committee did not decide on the colour of the doors."),
    ("en", "There is a shelf in the room over there."),
    ("en", "Please pay the rent by Friday."),
    ("en", "You don't need any change for the bus."),
    ("en", "Text me your address by Friday."),
    ("en", "If you can spare a tin of paint, bring it along."),
    ("en", "A leak can happen in any house."),
    ("en", "We meet less these days."),
    ("en", "Please pay those who came early."),
    ("vi", "Tối đó trời mưa rất to."),
    ("vi", "Tôi hỏi sao xe buýt số 5 không chạy."),
    ("en", "I asked why the bus was late."),
    ("en", "We ask residents to stop the pump at once."),
]
NOTICE = """\
Kính gửi cư dân toà nhà Sông Cấm,
Thang máy số 2 dừng hoạt động cả ngày thứ Hai 7/12 để thay cáp. Phí quản lý tháng 12 giữ nguyên \
7.500 đồng/m2. Hộ nào còn nợ phí thì nộp tại phòng 101 trước ngày 15/12.
Thời gian qua có người vứt tàn thuốc từ ban công xuống tầng dưới. Ban quản lý đề nghị cư dân \
chấm dứt ngay.
Xin trân trọng cảm ơn quý cư dân.
"""


@pytest.mark.parametrize(("language", "first", "second"), HANGING)
def test_a_verb_without_its_object_needs_the_sentence_before(
    language: str, first: str, second: str
) -> None:
    """What is to be stopped, what was typed, what is to be paid."""
    assert find_needed([first, second], language_data(language)) == {1: 0}


@pytest.mark.parametrize(("language", "sentence"), WHOLE)
def test_a_verb_with_its_object_needs_nothing(language: str, sentence: str) -> None:
    assert find_needed(["A room was painted.", sentence], language_data(language)) == {}


@pytest.mark.parametrize("count", range(1, 9))
def test_nobody_is_told_to_stop_without_being_told_what(count: int) -> None:
    told = " ".join(summarize(NOTICE, sentences=count).sentences)
    assert "chấm dứt ngay" not in told or "tàn thuốc" in told


SINCE = {
    "en": (
        "My uncle lost the shop in May.",
        "My aunt sat up all night over the books and cried.",
        "Ever since that night I have kept a little money aside.",
    ),
    "vi": (
        "Cậu tôi mất cửa hàng hồi ngày 5/5.",
        "Mợ tôi ngồi cả đêm bên chồng sổ sách mà khóc.",
        "Từ đêm ấy tôi luôn để dành một ít tiền.",
    ),
}


@pytest.mark.parametrize("language", SINCE)
def test_since_that_night_needs_what_was_told_of_the_night(language: str) -> None:
    """Law: "from that day" is not understood without the sentence before, whatever has a date."""
    assert find_needed(SINCE[language], language_data(language))[2] == 1


THIEVES = {
    "en": [
        "Two men in blue coats said they were from the gas board.",
        "I was still at work, miles away.",
        "By the time I got home they had taken her card.",
    ],
    "vi": [
        "Có người gọi tự xưng nhân viên điện lực.",
        "Mình đang đi chợ chưa về.",
        "Lúc đó tụi nó đã lấy được thẻ rồi.",
    ],
}


@pytest.mark.parametrize("language", THIEVES)
def test_they_amid_a_sentence_are_told_with_what_brings_them_in(language: str) -> None:
    """Who "they" are is told before what they had done by some time, though it stands further."""
    assert find_needed(THIEVES[language], language_data(language))[2] == 0


def test_they_who_stand_in_the_same_sentence_need_no_other() -> None:
    """Children whom a sentence names are those whom it calls "they"."""
    sentences = ["Có người gọi điện cho trường.", "Hôm đó mấy đứa nhỏ khóc vì tụi nó sợ."]
    assert find_needed(sentences, language_data("vi")) == {}
