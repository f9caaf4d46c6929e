"""To whom it is offered to be told later of what nothing was found for."""

import pytest
from talk import Talk

from bot.handlers.bells import is_for_bell


@pytest.mark.parametrize(
    "topic",
    [
        *("bin collection days", "thủ khoa đại học y", "machine learning", "bo vàng anh"),
        *("fresh water fish", "luat giao thong moi", "keep fit", "may bay khong nguoi lai"),
        *(
            "con nghiện ma tuý",
            "bé gái ở Mỹ Đình",
            "my pham han quoc",
            "luật thuế thu nhập cá nhân",
        ),
    ],
)
def test_a_topic_may_hold_words_that_are_said_in_chats(topic: str) -> None:
    """In Vietnamese ``my`` is America, and ``con`` an addict."""
    assert is_for_bell(topic)


@pytest.mark.parametrize(
    "remark",
    [
        *(
            "and volleyball",
            "but no rugby",
            "drop skiing",
            "sorry pal rough day",
            "so tired of cold",
        ),
        *("my feet are so sore", "lose the cooking thing", "oh well that day was rubbish"),
        *("send it at 9pm", "tell her right away then ill go", "youre a funny little robot"),
        *("bo cai bun cha di", "thoi nghi di", "troi mua chan qua", "tra loi lung tung ghe"),
        *("ai sua cau do", "tui moi ve toi", "noi mot dang ra mot neo", "xoa dum cai xe dap"),
    ],
)
def test_a_remark_an_order_or_a_question_is_no_topic_to_be_told_of(remark: str) -> None:
    assert not is_for_bell(remark)


async def test_who_only_talks_is_offered_no_news_on_it(talk: Talk) -> None:
    await talk.says("sorry pal rough day")
    assert not any(it.startswith("🔔") for it in talk.chat.last.buttons)
