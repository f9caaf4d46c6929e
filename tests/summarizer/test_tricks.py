"""How a swindle works and what to do against it, in what somebody writes to warn others."""

import pytest
from telling import told

from summarizer.languages import language_data
from summarizer.needed import find_needed

WARNINGS = {
    "en": """\
Evening all, long one, sorry, but please read it to the end.

Yesterday my nan got a call at home. A charming woman said she was from her bank's security team \
and that somebody was spending her money in Hull. She told her to check the number on the screen, \
and it was the bank's. What nan could not know is that they can make any number show up on your \
phone. She said nan had to move £600 at once and stay on the line.

My sister was making tea. The kettle is an old one. She saw nan's face.

The police were round by six. They say nine people in the valley have had the same call.

A bank will never ask you to move money. If you get a call like that, ring 159 from another phone, \
or wait five minutes first.

Nan is all right but she will not answer the phone now.
""",
    "vi": """\
Cả nhà đọc giúp mình, chuyện của dì mình tuần trước đây ạ.

Thứ Năm vừa rồi có người gọi cho dì, tự xưng là cán bộ công an quận, nói căn cước của dì sẽ bị \
khoá. Hắn gửi một đường link bảo tải ứng dụng về máy. Ứng dụng đó là giả, nó ghi lại mật khẩu và \
điều khiển điện thoại từ xa. Dì làm theo, hai tiếng sau mất 85 triệu.

Cả nhà mình khóc hết nước mắt. Mấy đêm liền không ai ngủ.

Công an nói họ không bao giờ yêu cầu tải ứng dụng. Ai lỡ tải rồi thì rút sim, bật chế độ máy bay \
ngay và nhờ máy khác gọi ngân hàng khoá thẻ.

Mọi người chia sẻ giùm mình nhé.
""",
}
TOLD = {
    "en": ("my nan got a call", "her bank's", "any number show up", "never ask", "ring 159"),
    "vi": ("tự xưng", "gửi một đường link", "Ứng dụng đó là giả", "không bao giờ", "rút sim"),
}
IDLE = {"en": "The kettle", "vi": "khóc hết"}


@pytest.mark.parametrize("language", WARNINGS)
def test_a_warning_tells_how_the_swindle_works_and_what_to_do(language: str) -> None:
    """Law: the trick, what nobody honest ever does and what to do in that case are told."""
    assert [each for each in TOLD[language] if each not in told(WARNINGS[language])] == []
    assert IDLE[language] not in told(WARNINGS[language])


def test_whose_bank_it_is_said_before() -> None:
    """Law: "he was from her bank" is told after who was called."""
    text = told(WARNINGS["en"])
    assert text.index("my nan") < text.index("her bank's")


def test_who_plays_a_trick_is_he_who_posed_as_somebody_not_who_came_in_last() -> None:
    """ "He made her install …" leans on where the swindler comes in, not on her grandmother."""
    story = [
        "Sáng qua có người gọi tới, xưng là cán bộ thuế quận.",
        "Má tôi đang nấu cơm cho bà ngoại.",
        "Nó kêu má tôi tải một ứng dụng từ đường dẫn lạ.",
    ]
    assert find_needed(story, language_data("vi"))[2] == 0


def test_a_call_to_read_on_asks_nothing() -> None:
    """Who asks all to read what he writes has told nothing yet."""
    spreading = language_data("vi").purpose.spreading
    assert spreading.search("cả nhà ơi đọc dùm con chút nha")
    assert not spreading.search("cả nhà ơi đọc số đồng hồ nước trước thứ sáu")
