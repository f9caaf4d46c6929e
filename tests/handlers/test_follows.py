"""Conversations: /follow and /following."""

import pytest
from talk import Talk

from bot.library import MOST_FOLLOWS


@pytest.mark.parametrize(
    ("language", "nothing", "done", "title"),
    [
        ("vi", "Bạn chưa theo dõi gì", "Bot sẽ báo bạn khi có bài mới về", "Đang theo dõi"),
        ("en", "You follow nothing yet", "You will be told of new articles on", "You follow"),
    ],
)
async def test_words_are_followed_listed_and_dropped_in_place(
    talk: Talk, language: str, nothing: str, done: str, title: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/following")
    talk.sees(nothing)
    await talk.says("/follow sông <Hồng> & lũ")
    talk.sees(f"{done} sông <Hồng> & lũ", "/following")
    await talk.says("/theodoi ong mật")
    await talk.says("/dangtheo")
    talk.sees(title, "1. sông <Hồng> & lũ\n2. ong mật")
    talk.sees_buttons("🗑 1", "🗑 2")
    before = len(talk.chat.messages)
    await talk.presses("🗑 1")
    talk.sees("1. ong mật")
    talk.sees_not("lũ")
    await talk.presses("🗑 1")
    talk.sees(nothing)
    assert len(talk.chat.messages) == before


async def test_the_same_words_are_followed_once(talk: Talk) -> None:
    await talk.says("/follow ong mật")
    await talk.says("/follow ong mật")
    await talk.says("/following")
    talk.sees_buttons("🗑 1")


async def test_there_is_room_for_so_many(talk: Talk) -> None:
    """Beyond that it says so, but what is followed already stays as good as it was."""
    for number in range(MOST_FOLLOWS):
        await talk.says(f"/follow ong {number}")
    await talk.says("/follow ong 0")
    talk.sees("Bot sẽ báo bạn")
    await talk.says("/follow thêm nữa")
    talk.sees(f"đã theo dõi {MOST_FOLLOWS} điều", "/following")
    await talk.says("/following")
    talk.sees(f"{MOST_FOLLOWS}. ong {MOST_FOLLOWS - 1}")
    await talk.presses("🗑 1")
    await talk.says("/follow thêm nữa")
    talk.sees("Bot sẽ báo bạn")


async def test_without_a_word_it_says_how(talk: Talk) -> None:
    await talk.says("/follow")
    talk.sees("/follow sông mê kông")
    await talk.says("/follow ?!… 🙂")
    talk.sees("ít nhất một chữ")
