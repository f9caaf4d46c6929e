"""Who warns of a swindler quotes him: what he told his victim to do is no advice to the reader."""

import pytest

from summarizer import rank
from summarizer.languages import language_data

POSTS = {
    "en": """Please read this and share. I am still cross with myself.

On Monday evening a woman rang my dad and claimed to be from the gas board. She told him to ring \
back on the number that she would text, or his gas would be cut off by 6 pm. Then she said, if you \
are worried, hang up and call the police on the same line. What he didn't know is that the line \
was never closed, so he got her brother. He had nine hundred pounds ready on the table when I came \
home.

The gas board will never ask you for money on the phone. If somebody rings you like this, put the \
phone down and use your mobile to call 105. Two neighbours have had the same call. My dad now lets \
it ring. The cat has gone off the telephone, too. We had beans for tea that night, and none of us \
said a word. I shall change the number when I find the form.""",
    "vi": """Mọi người đọc kỹ giùm em với ạ.

Chiều thứ hai có số lạ gọi cho ba em, tự xưng là người của công ty nước. Ổng kêu ba em gọi lại số \
trong tin nhắn trước 18 giờ, không thì cắt nước. Rồi ổng nói nếu nghi ngờ thì cúp máy rồi gọi công \
an bằng chính máy đó. Cái ba em không ngờ là đường dây vẫn còn mở, nên gặp ngay người nhà của ổng. \
Ba em đã để sẵn chín triệu trên bàn, may mà em về kịp.

Công ty nước không bao giờ gọi đòi tiền qua điện thoại. Ai gặp cuộc gọi như vậy thì cúp máy, lấy \
máy khác gọi tổng đài 1900 1510. Hàng xóm nhà em cũng có hai người bị gọi rồi. Giờ ba em để chuông \
reo luôn. Con mèo nhà em cũng sợ tiếng chuông. Tối đó cả nhà ăn mì gói mà không ai nói gì. Em sẽ \
đổi số khi nào kiếm ra tờ hợp đồng.""",
}
QUOTED = {"en": "call the police on the same line", "vi": "gọi công an bằng chính máy đó"}
TRICK = {"en": "the line was never closed", "vi": "đường dây vẫn còn mở"}
TOLD = {
    "en": ("claimed to be from the gas board", "will never ask you", "put the phone down"),
    "vi": ("tự xưng là người", "không bao giờ gọi đòi tiền", "lấy máy khác"),
}
OPENINGS = {"en": "Please read this", "vi": "Mọi người đọc kỹ"}
ARRESTED = "A boy came on a bike at two and they nicked him at the corner shop."
STOLEN = "A boy came on a bike at two and nicked my purse at the corner shop."


@pytest.mark.parametrize("language", POSTS)
def test_what_a_swindler_said_is_no_advice(language: str) -> None:
    """ "Hang up and ring" reads as good advice, unless the trick behind it is told as well."""
    ranking = rank(POSTS[language])
    told = "\n".join(ranking.summary(ranking.enough).sentences)
    assert all(each in told for each in TOLD[language])
    assert QUOTED[language] not in told or TRICK[language] in told
    assert OPENINGS[language] not in told


def test_a_thief_who_is_caught_steals_nothing() -> None:
    thefts = language_data("en").purpose.thefts
    assert thefts.search(STOLEN.lower())
    assert not thefts.search(ARRESTED.lower())
