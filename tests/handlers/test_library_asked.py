"""Conversations: what is asked of the bot and its library is answered, and looked for nowhere."""

import pytest
from talk import Talk, WriteSeed

pytestmark = pytest.mark.usefixtures("urls")

HOLDS = {"en": "📚 There are", "vi": "📚 Trong kho có"}
ADD = {"en": "Paste your text here", "vi": "Bạn dán văn bản của mình vào đây"}
DISPLAY = {"en": "Telegram sets how big letters are", "vi": "Cỡ chữ và độ sáng là do Telegram"}
FREE = {"en": "I never ask for money", "vi": "không thu tiền"}
UNABLE = {"en": "That is beyond me", "vi": "Chuyện đó thì bot chịu"}
ELSEWHERE = {"en": "In any other chat, type @", "vi": "Ở chat khác, gõ @"}
SENDING = {"en": "or share"}
IN_VAIN = {"en": "No article here tells of that", "vi": "không có bài nào về chuyện đó"}

SAID = [
    ("en", "how many articles do you have?", HOLDS),
    ("en", "what have you got", HOLDS),
    ("en", "what topics do you cover", HOLDS),
    ("vi", "co bao nhieu bai", HOLDS),
    ("vi", "bạn có những chủ đề gì vậy", HOLDS),
    ("en", "how do i add my own article", ADD),
    ("vi", "làm sao thêm bài của mình", ADD),
    ("vi", "them bai vao day kieu gi", ADD),
    ("en", "the letters are too small i cant read them", DISPLAY),
    ("vi", "chữ nhỏ quá mình đọc không thấy", DISPLAY),
    ("en", "is there a paid version", FREE),
    ("vi", "có bản trả phí không", FREE),
    ("en", "is it free?", FREE),
    ("en", "do i have to pay", FREE),
    ("vi", "co mat tien khong", FREE),
    ("vi", "bot có tính phí gì không ạ", FREE),
    ("en", "is there a way to talk to a person", UNABLE),
    ("vi", "ban co the noi cham lai cho toi nghe khong", UNABLE),
    ("vi", "doc to len cho toi nghe", UNABLE),
    ("en", "read this out loud to me please", UNABLE),
    ("en", "how do i send one to my mate", SENDING),
    ("en", "can i search in other chats", ELSEWHERE),
    ("en", "how do i use you in a group", ELSEWHERE),
    ("vi", "lam sao tim trong nhom chat khac", ELSEWHERE),
    ("vi", "thêm bot vào nhóm gia đình được không", ELSEWHERE),
    ("en", "whats the weather like", UNABLE),
    ("vi", "bot ơi hôm nay thời tiết sao", IN_VAIN),
]


@pytest.mark.parametrize(("language", "said", "answer"), SAID)
async def test_what_is_asked_of_the_bot_is_answered(
    talk: Talk, language: str, said: str, answer: dict[str, str]
) -> None:
    """With the button of the newest articles, whatever it is."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(answer[language])
    talk.sees_button({"en": "📰 Latest articles", "vi": "📰 Bài mới nhất"}[language])


async def test_the_number_of_articles_is_that_of_the_library(
    talk: Talk, write_seed: WriteSeed
) -> None:
    await talk.says("có bao nhiêu bài")
    before = talk.chat.last.text
    write_seed("one-more", "Thêm một bài", "Một bài nữa vào kho.", "Kho đầy thêm.")
    await talk.reload()
    await talk.says("có bao nhiêu bài")
    assert talk.chat.last.text != before
    talk.sees(f"Trong kho có {await talk.services.library.size()} bài")


@pytest.mark.parametrize(
    "said", ["bao nhiêu bài hát", "chữ nhỏ", "what have you got on gold", "có gì mới", "trời mưa"]
)
async def test_what_only_begins_so_is_a_search(talk: Talk, said: str) -> None:
    await talk.says(said)
    for answer in (HOLDS, ADD, DISPLAY, FREE, UNABLE, IN_VAIN):
        talk.sees_not(answer["vi"])


async def test_of_the_weather_articles_tell_where_there_are_some(
    talk: Talk, write_seed: WriteSeed
) -> None:
    write_seed("rain", "Thời tiết hôm nay: mưa to ở miền Trung", "Mưa kéo dài.", "Nước dâng.")
    await talk.reload()
    await talk.says("bot ơi hôm nay thời tiết sao")
    talk.sees("🔎", "Thời tiết hôm nay")


async def test_to_whom_an_article_is_sent_may_stand_behind_how(talk: Talk) -> None:
    """As in a message without it."""
    await talk.says("/summary ong mat")
    await talk.says("em gửi bài này qua điện thoại cho con trai tôi đi")
    talk.sees_buttons("↗️ Chia sẻ", "🔗 Bài gốc")


@pytest.mark.parametrize(
    "asked", ["hổm rày có bài chi mới hông", "mấy bữa rày có gì hay không", "hom ray co tin gi moi"]
)
async def test_what_is_new_of_late_is_the_newest(talk: Talk, asked: str) -> None:
    """Whoever asks in words of the South for what came lately is shown the newest articles."""
    await talk.says(asked)
    talk.sees("📰 Bài mới nhất")
