"""Conversations: /follow and /following."""

import time
from datetime import UTC, datetime

import phone
import pytest
from talk import Talk

from bot.library import MOST_FOLLOWS, Preferences


@pytest.mark.parametrize(
    ("language", "nothing", "done", "title", "dropped"),
    [
        *[
            (
                "vi",
                "Bạn chưa theo dõi chủ đề nào",
                "Bot sẽ báo bạn",
                "Đang theo dõi",
                "Đã bỏ theo dõi",
            )
        ],
        *[("en", "You follow nothing yet", "You will be notified", "You follow", "You no longer")],
    ],
)
async def test_words_are_followed_listed_and_dropped_in_place(
    talk: Talk, language: str, nothing: str, done: str, title: str, dropped: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/following")
    talk.sees(nothing)
    await talk.says("/follow sông <Hồng> & lũ")
    talk.sees(done, "sông <Hồng> & lũ")
    await talk.says("/theodoi ong mật")
    await talk.says("/dangtheo")
    talk.sees(title, "1. sông <Hồng> & lũ\n2. ong mật")
    assert talk.chat.last.buttons[:2] == ["🗑 1", "🗑 2"]
    before = len(talk.chat.messages)
    assert (await talk.presses("🗑 1")).startswith(dropped)
    talk.sees("1. ong mật")
    talk.sees_not("lũ")
    await talk.presses("🗑 1")
    talk.sees(nothing)
    assert len(talk.chat.messages) == before


@pytest.mark.parametrize(
    ("language", "already", "drop"),
    [
        ("vi", "Bạn đã theo dõi từ trước: ong mật, trừ bài có phim", "🔕 Bỏ “ong mật -phim”"),
        ("en", "You already follow ong mật, but without phim", "🔕 Unfollow “ong mật -phim”"),
    ],
)
async def test_what_is_followed_already_is_said_with_a_way_to_drop_it(
    talk: Talk, language: str, already: str, drop: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/follow ong mật -phim")
    await talk.says("/follow ONG MAT  -phim")
    talk.sees(already)
    await talk.presses(drop)
    assert await talk.services.readers.follows(talk.reader.id) == []
    await talk.says("/follow ong mật -phim")
    await talk.says("/follow ong mật")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 2


@pytest.mark.parametrize(
    ("language", "mute", "muted", "unmute"),
    [
        ("vi", "🔕 Tắt báo 7 ngày", "Đã tắt thông báo đến", "🔔 Bật lại"),
        ("en", "🔕 Mute 7 days", "Muted until", "🔔 Unmute"),
    ],
)
async def test_it_can_be_silenced_for_a_while(
    talk: Talk, language: str, mute: str, muted: str, unmute: str
) -> None:
    """In place; what else one chose stays."""
    talk.is_with("Ann", language=language)
    await talk.services.readers.prefer(talk.reader.id, Preferences(sentences=5))
    await talk.says("/follow ong mật")
    await talk.says("/following")
    await talk.presses(mute)
    talk.sees(muted, str(datetime.now(UTC).year)[:2])
    until = (await talk.services.readers.preferences(talk.reader.id)).muted_until
    assert until is not None
    assert abs(until - time.time() - 7 * 24 * 3600) < 60
    await talk.presses(unmute)
    talk.sees_not(muted)
    assert await talk.services.readers.preferences(talk.reader.id) == Preferences(sentences=5)


async def test_days_that_no_button_says_are_bounded(talk: Talk) -> None:
    """Callback data can be made up by a modified client."""
    await talk.says("/follow ong mật")
    await talk.says("/following")
    for data in ("m:99999999999999999999", "m:-5"):
        press = talk.reader.presses_data(talk.chat.last, data)
        await talk.settle()
        assert press.answer is not None
    assert (await talk.services.readers.preferences(talk.reader.id)).muted_until is None


async def test_the_longest_list_is_one_screen(talk: Talk) -> None:
    for number in range(MOST_FOLLOWS):
        await talk.says(f"/follow bóng đá việt nam vòng loại {number} -futsal -u23")
    await talk.says("/following")
    assert phone.height(talk.chat.last) <= phone.SCREEN
    await talk.presses("🔕 Tắt báo 30 ngày")
    assert phone.height(talk.chat.last) <= phone.SCREEN


async def test_there_is_room_for_so_many(talk: Talk) -> None:
    """Beyond that it says so, but what is followed already stays as good as it was."""
    for number in range(MOST_FOLLOWS):
        await talk.says(f"/follow ong {number}")
    await talk.says("/follow ong 0")
    talk.sees("đã theo dõi từ trước: ong 0")
    await talk.says("/follow thêm nữa")
    talk.sees(f"đã theo dõi {MOST_FOLLOWS} chủ đề", "/dangtheo")
    await talk.says("/following")
    talk.sees(f"{MOST_FOLLOWS}. ong {MOST_FOLLOWS - 1}")
    await talk.presses("🗑 1")
    await talk.says("/follow thêm nữa")
    talk.sees("Bot sẽ báo bạn")


async def test_without_a_word_it_says_how(talk: Talk) -> None:
    await talk.says("/follow")
    talk.sees("/theodoi sông mê kông", "-phim")
    await talk.says("/follow ?!… 🙂")
    talk.sees("ít nhất một từ")
    await talk.says("/follow -u23")
    talk.sees("ít nhất một từ")
