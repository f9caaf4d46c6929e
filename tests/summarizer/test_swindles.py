"""What a swindler said, in a text that warns of him."""

import pytest

from summarizer import find_swindle, rank
from summarizer.languages import language_data

WARNING = (
    "A lady rang Dad and said she was from the water board.",
    "She said his account was in arrears.",
    "Pay £90 by card and ring 0117 555 0143 once you are done.",
    "Dad smelled a rat.",
    "If you get this call, ring your own supplier.",
    "Or ring 101.",
)
CANH_BAO = (
    "Có người gọi cho ba tôi, xưng là bên điện lực.",
    "Họ bảo nhà tôi nợ tiền điện.",
    "Chuyển liền 2 triệu rồi gọi lại số 0977 000 111.",
    "Ba tôi nghi quá.",
    "Ai gặp thì đừng chuyển tiền.",
    "Gọi ngay 113.",
)


@pytest.mark.parametrize(("language", "text"), [("en", WARNING), ("vi", CANH_BAO)])
def test_what_a_swindler_wants_is_told_from_what_to_do(
    language: str, text: tuple[str, ...]
) -> None:
    """An order right behind his words is his, but for what to do against him."""
    swindle = find_swindle(text, language)
    assert sorted(swindle.claims) == [0, 1, 2]
    assert swindle.warnings == (4, 5)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ("She said the hall is free.", "Pay £9 by Monday.")),
        ("vi", ("Cô giáo đó bảo lớp nghỉ.", "Nộp 50 ngàn trước thứ hai.")),
    ],
)
def test_nobody_is_a_swindler_where_no_fraud_is_told(language: str, text: tuple[str, ...]) -> None:
    """What somebody asked for is asked for."""
    assert not find_swindle(text, language).claims


POST = """\
Bà con ráng đọc hết giùm con nha, con viết mà tay còn run.

Trưa qua có người gọi cho nội con, xưng là nhân viên nước sạch, nói nhà nợ ba tháng tiền nước. \
Nội con đang nấu cơm nên cuống. Họ chỉ nội cài một ứng dụng tên "Nước Sạch 24", tải từ đường dẫn \
họ gửi qua tin nhắn. Nội tưởng thiệt.

Mười phút sau máy đen màn hình. Chúng rút đi hai lần, tổng cộng 41 triệu, tiền nội bán con bò. \
Con bò đó nội nuôi ba năm.

Bên nước thật không bao giờ gọi điện bắt cài ứng dụng. Muốn tra nợ thì gọi 19005566. Nếu lỡ cài \
thì tắt máy liền rồi mượn máy khác gọi ngân hàng khoá thẻ.

Ai có ông bà ở nhà thì nhớ kể lại cho ông bà nghe.
"""


def test_a_warning_tells_what_was_lost_and_installed_and_whom_to_call() -> None:
    """Not that everybody is to read it and to tell it to others."""
    ranking = rank(POST)
    told = "\n".join(ranking.summary(ranking.enough).sentences)
    for fact in ("41 triệu", "Nước Sạch 24", "19005566", "không bao giờ gọi", "tắt máy"):
        assert fact in told
    assert "đọc hết" not in told
    assert "kể lại" not in told


@pytest.mark.parametrize(
    ("language", "wish", "other"),
    [
        ("en", "please tell your parents and neighbours.", "please tell your doctor if it hurts."),
        ("en", "sorry for the long post.", "sorry for the delay."),
        ("en", "admin please leave it up", "please leave the keys with ann"),
        ("vi", "ai có ba má thì kể lại cho ba má nghe", "ai có xe thì chở giùm bác bảy"),
        ("vi", "mọi người ráng đọc hết giùm em", "mọi người mang theo áo mưa"),
    ],
)
def test_a_wish_to_be_read_or_told_on_is_found(language: str, wish: str, other: str) -> None:
    """It asks nothing of the matter itself."""
    spreading = language_data(language).purpose.spreading
    assert spreading.search(wish)
    assert not spreading.search(other)
