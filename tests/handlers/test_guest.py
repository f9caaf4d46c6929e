"""Conversations: mentioned in chats where the bot is no member."""

import pytest
from talk import TEXT, Talk

from bot.library import Preferences


@pytest.fixture(autouse=True)
def _friends(urls: dict[str, str], talk: Talk) -> None:  # noqa: ARG001 - written before the talk begins
    """A chat without the bot, in which it may be called as a guest."""
    talk.telegram.guest_mode = True
    talk.chat = talk.telegram.private_chat_of_others("Bình")


async def test_with_words_it_posts_the_best_hits_summary(talk: Talk) -> None:
    """Its buttons work there, in the language of whoever asked."""
    await talk.says("@tomtat_bot ong mat")
    talk.sees("Ong mật nhảy múa để chỉ đường\nexample.vn\n\n")
    talk.sees_buttons("➖ Ngắn hơn", "· dài nhất ·", "🔗 example.vn")
    await talk.presses("➖ Ngắn hơn")
    assert len(talk.chat.last.text.split("\n\n")) == 3


@pytest.mark.parametrize(
    "said", ["ong mật @Tomtat_Bot", "@tomtat_bot: ong mật?", "@tomtat_bot, ong mật đi"]
)
async def test_the_mention_may_stand_anywhere(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("Ong mật nhảy múa để chỉ đường\nexample.vn\n\n")


async def test_with_a_link_it_posts_that_article(talk: Talk) -> None:
    await talk.says("@tomtat_bot https://www.example.vn/b-river?utm_source=x")
    talk.sees("How the river came to the sea\nexample.vn\n\n")


@pytest.mark.parametrize(
    ("language", "title"), [("vi", "📝 Tóm tắt văn bản"), ("en", "📝 Summary of this text")]
)
async def test_in_reply_to_a_long_message_it_sums_that_up(
    talk: Talk, language: str, title: str
) -> None:
    """With buttons for its length."""
    talk.reader.user["language_code"] = language
    message = talk.telegram.person("Bình").sends(talk.chat, TEXT)
    await talk.says("@tomtat_bot", reply_to=message)
    talk.sees(title, "Thư viện")
    shorter, _ = talk.chat.last.buttons
    await talk.presses(shorter)
    assert len(talk.chat.last.text.split("\n\n")) == 3


async def test_in_reply_to_a_few_words_it_posts_their_best_hit(talk: Talk) -> None:
    message = talk.telegram.person("Bình").sends(talk.chat, "river sea")
    await talk.says("@tomtat_bot", reply_to=message)
    talk.sees("How the river came to the sea\nexample.vn")


async def test_words_count_more_than_the_message_replied_to(talk: Talk) -> None:
    message = talk.telegram.person("Bình").sends(talk.chat, TEXT)
    await talk.says("@tomtat_bot ong mật", reply_to=message)
    talk.sees("Ong mật nhảy múa")


async def test_it_keeps_to_the_length_and_layout_that_the_asker_chose(talk: Talk) -> None:
    chosen = Preferences(sentences=1, quoted=1)
    await talk.services.readers.prefer(talk.reader.id, chosen)
    await talk.says("@tomtat_bot river")
    [quote] = talk.chat.last.parts("expandable_blockquote")
    assert "\n\n" not in quote


@pytest.mark.parametrize(
    ("language", "usage", "nothing"),
    [
        ("vi", "Gõ vài từ sau @tomtat_bot", "Không tìm thấy bài nào khớp với “xyzzyplugh”"),
        ("en", "Type a few words after @tomtat_bot", "No articles found for “xyzzyplugh”"),
    ],
)
async def test_it_always_answers(talk: Talk, language: str, usage: str, nothing: str) -> None:
    talk.reader.user["language_code"] = language
    await talk.says("@tomtat_bot")
    talk.sees(usage)
    await talk.says("@tomtat_bot thanks")
    talk.sees(usage)
    await talk.says("@tomtat_bot xyzzyplugh")
    talk.sees(nothing)
    talk.sees_not("/")
    [ask] = talk.chat.last.buttons
    talk.reader.opens(talk.chat.last, ask)
    await talk.settle()
    assert nothing in talk.reader.private.last.text
    assert talk.reader.private.last.buttons[0].startswith("📰")
    photo = talk.telegram.person("Bình").sends_photo(talk.chat)
    await talk.says("@tomtat_bot", reply_to=photo)
    talk.sees(usage)


async def test_a_link_that_is_not_known_is_looked_for_in_private(talk: Talk) -> None:
    """No other article is passed off as the one that was meant."""
    await talk.says("@tomtat_bot https://bao.vn/ong-mat-nhay-mua.html")
    talk.sees("Bài ở đường dẫn này chưa có trong kho.", "dán vào chat riêng")
    talk.reader.opens(talk.chat.last, "🔒 Mở chat riêng")
    await talk.settle()
    assert "1. Ong mật" in talk.reader.private.last.text
    await talk.says("@tomtat_bot https://bao.vn/4711")
    assert talk.reader.opens(talk.chat.last, "🔒 Mở chat riêng") == "https://t.me/tomtat_bot"


async def test_other_talk_there_is_nobodys_business(talk: Talk) -> None:
    before = len(talk.chat.messages)
    await talk.says("ong mat")
    await talk.says("@other_bot ong mat")
    talk.sees_nothing_new(before + 2)
