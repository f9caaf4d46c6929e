"""Conversations: the courtesy with which something is asked for is no part of it."""

import pytest
from talk import Talk, WriteSeed

pytestmark = pytest.mark.usefixtures("urls")


@pytest.mark.parametrize(
    "asks",
    [
        *("theo dõi {} giùm tôi", "theo dõi giùm mình {} nha", "theo dõi {} dùm em nhé"),
        *("theo doi {} giup minh", "theo dõi hộ tớ {} với ạ", "giúp con theo dõi {} với"),
        *("/theodoi {} giùm tôi", "/theodoi {} hộ mình cái", "có tin gì về {} thì báo tôi nha"),
    ],
)
@pytest.mark.parametrize("topic", ["giá xăng", "hộ nghèo", "giúp đỡ người nghèo", "Tây Ban Nha"])
async def test_a_topic_is_followed_without_it(talk: Talk, asks: str, topic: str) -> None:
    """Wherever it stands, with diacritics or without; a topic of such words stays whole."""
    await talk.says(asks.format(topic))
    talk.sees(f"theo dõi bài mới về {topic}.")


@pytest.mark.parametrize(
    "ends",
    [
        *("bỏ theo dõi giùm tôi giá vàng", "bỏ theo dõi giá vàng hộ mình cái"),
        *("hông theo dõi giá vàng nữa đâu nha", "bo theo doi gia vang gium toi"),
    ],
)
@pytest.mark.parametrize("kept", ["giá vàng", "giá vàng giùm tôi"])
async def test_a_topic_is_ended_without_it(talk: Talk, ends: str, kept: str) -> None:
    """Also one that was kept with it before."""
    await talk.services.readers.follow(talk.reader.id, kept, "vi")
    await talk.says(ends)
    talk.sees("Đã bỏ theo dõi giá vàng")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("lưu dùm con bài này nha", "Đã lưu: Ong mật"),
        ("dịch nó qua tiếng việt giúp mẹ", "Bot không dịch được"),
        ("mở giùm tôi bài 1 coi", "Ong mật nhảy múa"),
        ("báo giùm tôi khi có tin về bão nha", "theo dõi bài mới về bão"),
    ],
)
async def test_what_is_said_with_it_is_understood(talk: Talk, said: str, seen: str) -> None:
    """Whatever is said to the bot, and wherever the courtesy stands in it."""
    await talk.says("/summary ong mat")
    await talk.says("ong mat")
    await talk.says(said)
    talk.sees(seen)


@pytest.mark.parametrize("asks", ["điểm báo giùm tôi về {}", "điểm báo {} giúp em nhé"])
async def test_a_topic_is_briefed_without_it(talk: Talk, asks: str) -> None:
    await talk.says("điểm báo ong mật")
    brief = talk.chat.last.text
    await talk.says(asks.format("ong mật"))
    assert talk.chat.last.text == brief


@pytest.mark.parametrize("asks", ["tim dum bai ong mat", "kiếm giùm tôi bài ong mật nha"])
async def test_a_search_misses_no_word_of_it(talk: Talk, asks: str) -> None:
    await talk.says(asks)
    talk.sees("Ong mật nhảy múa")
    talk.sees_not("Chưa có bài nào nhắc đến")


async def test_a_title_of_such_words_is_found(talk: Talk, write_seed: WriteSeed) -> None:
    """It is no command, and nothing is taken off it."""
    titles = ("Giúp tôi với", "Theo dõi giùm tôi", "Ai sẽ giúp tôi")
    for name, title in enumerate(titles):
        write_seed(f"t{name}", title, "Một câu chuyện về lòng tốt giữa phố đông.")
    await talk.reload()
    for title in titles:
        await talk.says(title)
        talk.sees(f"1. {title}")
        talk.sees_not("theo dõi bài mới")
