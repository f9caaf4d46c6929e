"""Conversations: /follow and /following."""

import time
from datetime import datetime

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
                "Từ giờ bạn theo dõi",
                "Đang theo dõi",
                "Đã bỏ theo dõi",
            )
        ],
        *[
            (
                "en",
                "You do not follow anything yet",
                "You now follow",
                "You follow",
                "You no longer",
            )
        ],
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
    talk.sees(title, "• sông <Hồng> & lũ\n• ong mật")
    before, listed = len(talk.chat.messages), talk.chat.last.buttons
    await talk.presses(listed[0])
    *topics, back = talk.chat.last.buttons
    assert topics == ["🗑 sông <Hồng> & lũ", "🗑 ong mật"]
    await talk.presses(back)
    assert talk.chat.last.buttons == listed
    await talk.presses(listed[0])
    assert (await talk.presses("🗑 sông <Hồng> & lũ")).startswith(dropped)
    talk.sees_buttons("🗑 ong mật", back)
    await talk.presses("🗑 ong mật")
    talk.sees(nothing)
    assert len(talk.chat.messages) == before


@pytest.mark.parametrize(
    ("language", "already", "drop", "named"),
    [
        (
            "vi",
            "Bạn đang theo dõi ong mật (trừ phim) rồi.",
            "🔕 Bỏ theo dõi",
            "ong mật (trừ phim)",
        ),
        (
            "en",
            "You already follow ong mật (without phim).",
            "🔕 Unfollow",
            "ong mật (without phim)",
        ),
    ],
)
async def test_what_is_followed_already_is_said_with_a_way_to_drop_it(
    talk: Talk, language: str, already: str, drop: str, named: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/follow ong mật -phim")
    await talk.says("/follow ONG MAT  -phim")
    talk.sees(already)
    await talk.presses(f"{drop} “{named}”")
    assert await talk.services.readers.follows(talk.reader.id) == []
    await talk.says("/follow ong mật -phim")
    await talk.says("/follow ong mật")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 2


@pytest.mark.parametrize(
    ("language", "at_once", "daily"),
    [
        ("vi", "báo ngay; nếu có nhiều bài thì 10 phút mới báo một lần", "lúc 18 giờ mỗi ngày"),
        ("en", "within minutes, at most one message every 10 minutes", "once a day, at 18:00"),
    ],
)
async def test_it_is_said_when_news_will_come(
    talk: Talk, language: str, at_once: str, daily: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/follow ong mật")
    talk.sees(at_once)
    await talk.services.readers.prefer(talk.reader.id, Preferences(hour=18))
    await talk.says("/follow hoa")
    talk.sees(daily)


async def test_the_words_of_a_topic_are_kept_to_the_last(talk: Talk) -> None:
    await talk.says("follow make america great again")
    follows = await talk.services.readers.follows(talk.reader.id)
    assert [text for _, text in follows] == ["make america great again"]


@pytest.mark.parametrize(
    "said",
    ["theo doi luon gia vang nha", "theo doi them gia vang luon nghe em", "theo doi gia vang di"],
)
async def test_what_closes_the_wish_is_no_word_of_the_topic(talk: Talk, said: str) -> None:
    """Typed without diacritics it may be, so two words and what an article is on are kept."""
    await talk.says(said)
    assert await talk.services.readers.follows(talk.reader.id) == [(1, "gia vang")]
    await talk.says("theo doi gia nha")
    assert [it for _, it in await talk.services.readers.follows(talk.reader.id)][1] == "gia nha"


async def test_topics_of_which_either_is_wanted_are_followed_each(talk: Talk) -> None:
    await talk.says("follow asthma or inhalers")
    follows = await talk.services.readers.follows(talk.reader.id)
    assert [text for _, text in follows] == ["asthma", "inhalers"]


@pytest.mark.parametrize("said", ["follow bees too pls", "follow bees aswell", "theo dõi bees nữa"])
async def test_what_is_followed_beside_others_is_followed_alone(talk: Talk, said: str) -> None:
    await talk.says(said)
    assert await talk.services.readers.follows(talk.reader.id) == [(1, "bees")]


@pytest.mark.usefixtures("urls")
async def test_a_follow_that_ends_at_a_tap_is_told_as_ended(talk: Talk) -> None:
    """In the message that told of it; a digest stays, and its button turns."""
    await talk.says("theo dõi vàng")
    assert await talk.presses("🔕 Bỏ theo dõi “vàng”")
    talk.sees("Đã bỏ theo dõi vàng")
    talk.sees_buttons("↩️ Theo dõi lại “vàng”")


@pytest.mark.parametrize(
    "said", ["thoi khong can bao gia vang nua", "huỷ cái theo dõi giá vàng luôn đi, ồn quá"]
)
async def test_what_is_no_longer_needed_is_unfollowed(talk: Talk, said: str) -> None:
    await talk.says("theo dõi giá vàng")
    await talk.says(said)
    assert not await talk.services.readers.follows(talk.reader.id)


async def test_two_phrases_in_quotation_marks_keep_them(talk: Talk) -> None:
    await talk.says("theo dõi “giá vàng” -“trang sức”")
    assert await talk.services.readers.follows(talk.reader.id) == [(1, "“giá vàng” -“trang sức”")]


@pytest.mark.parametrize(
    ("language", "mute", "muted", "unmute"),
    [
        ("vi", "🔕 Tạm tắt 7 ngày", "Thông báo đang tắt đến", "🔔 Bật lại"),
        ("en", "🔕 Mute 7 days", "Muted until", "🔔 Unmute"),
    ],
)
async def test_it_can_be_silenced_for_a_while(
    talk: Talk, language: str, mute: str, muted: str, unmute: str
) -> None:
    """So many times a day, in place; nothing is promised meanwhile, what else one chose stays."""
    talk.is_with("Ann", language=language)
    await talk.services.readers.prefer(talk.reader.id, Preferences(sentences=5))
    await talk.says("/follow ong mật")
    await talk.says("/following")
    await talk.presses(mute)
    until = (await talk.services.readers.preferences(talk.reader.id)).muted_until
    assert until is not None
    assert 0 <= time.time() + 7 * 86_400 - until < 60
    ends = datetime.fromtimestamp(until, talk.services.settings.timezone)
    day = f"ngày {ends.day}/{ends.month}/{ends.year}" if language == "vi" else f"{ends:%B %Y}"
    talk.sees(muted, day)
    talk.sees_not(f"{ends:%H:%M}")
    await talk.says("/follow hoa")
    talk.sees(muted)
    talk.sees_not("10 phút", "10 minutes")
    await talk.presses(unmute)
    talk.sees("• ong mật\n• hoa")
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


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("bóng đá, cầu lông và quần vợt", ["bóng đá", "cầu lông", "quần vợt"]),
        ("football and cricket", ["football", "cricket"]),
        ("ong mat va trung thu", ["ong mat", "trung thu"]),
        ("vàng; bạc", ["vàng", "bạc"]),
        ("vàng và bạc -trang sức", ["vàng và bạc -trang sức"]),
        ("tài liệu và hội trường", ["tài liệu và hội trường"]),
    ],
)
async def test_topics_named_together_are_followed_each_on_its_own(
    talk: Talk, words: str, topics: list[str]
) -> None:
    """Unless an article is on all of it; and so they are ended."""
    await talk.reload()
    await talk.says(f"theo dõi {words}")
    assert [it for _, it in await talk.services.readers.follows(talk.reader.id)] == topics
    await talk.says(f"bỏ theo dõi {words}")
    assert await talk.services.readers.follows(talk.reader.id) == []


async def test_the_longest_list_is_one_screen(talk: Talk) -> None:
    for number in range(MOST_FOLLOWS):
        await talk.says(f"/follow bóng đá việt nam vòng loại {number} -futsal -u23")
    await talk.says("/following")
    assert phone.height(talk.chat.last) <= phone.SCREEN
    await talk.presses("🔕 Tạm tắt 30 ngày")
    assert phone.height(talk.chat.last) <= phone.SCREEN
    await talk.presses("🗑 Bỏ theo dõi…")
    assert phone.height(talk.chat.last) <= phone.SCREEN


async def test_there_is_room_for_so_many(talk: Talk) -> None:
    """Beyond that it says so, but what is followed already stays as good as it was."""
    for number in range(MOST_FOLLOWS):
        await talk.says(f"/follow ong {number}")
    await talk.says("/follow ong 0")
    talk.sees("đang theo dõi ong 0 rồi")
    await talk.says("/follow thêm nữa")
    talk.sees(f"đã theo dõi {MOST_FOLLOWS} chủ đề", "/dangtheo")
    await talk.says("/following")
    talk.sees(f"• ong {MOST_FOLLOWS - 1}")
    await talk.presses("🗑 Bỏ theo dõi…")
    await talk.presses("🗑 ong 1")
    await talk.says("/follow thêm nữa")
    talk.sees("Từ giờ bạn theo dõi")


async def test_words_that_only_ask_for_news_are_not_followed(talk: Talk) -> None:
    for words, told in (
        ("tin mới về Phở", "Phở, trừ những bài nhắc đến bún."),
        ("tin mới nhất về phở gần đây", "Phở (trừ bún) rồi."),
        ("phở", "Phở (trừ bún) rồi."),
    ):
        await talk.says(f"/follow {words} -bún")
        talk.sees(told)
    assert [text for _, text in await talk.services.readers.follows(talk.reader.id)] == ["Phở -bún"]


async def test_without_a_word_it_says_how(talk: Talk) -> None:
    await talk.says("/follow")
    talk.sees("Bạn muốn theo dõi chủ đề nào?", "-ngoại\u00a0hạng\u00a0anh")
    await talk.says("/follow ?!… 🙂")
    talk.sees("ít nhất một từ")
    await talk.says("/follow -u23")
    talk.sees("ít nhất một từ")


@pytest.mark.parametrize(
    ("language", "all_", "asks", "none", "back"),
    [
        (
            "vi",
            "bo theo doi tat ca",
            "🔕 Bỏ theo dõi tất cả",
            "không còn theo dõi",
            "‹ Đang theo dõi",
        ),
        (
            "en",
            "unfollow all",
            "🔕 Unfollow everything",
            "no longer follow anything",
            "‹ What you f",
        ),
    ],
)
async def test_everything_can_be_unfollowed_after_a_question(
    talk: Talk, language: str, all_: str, asks: str, none: str, back: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(all_)
    talk.sees_no_button(asks)
    for topic in ("vàng", "phở -bò tái"):
        await talk.says(f"/follow {topic}")
    await talk.says(all_)
    talk.sees("• vàng", "• phở (", "bò tái")
    assert talk.chat.last.buttons[1].startswith(back)
    assert len(await talk.services.readers.follows(talk.reader.id)) == 2
    await talk.presses(asks)
    talk.sees(none)
    assert await talk.services.readers.follows(talk.reader.id) == []


@pytest.mark.parametrize(
    ("language", "named", "list_"),
    [("vi", "vàng (trừ giá)", "🗑 Bỏ"), ("en", "vàng (without giá)", "🗑 Un")],
)
async def test_words_to_leave_out_are_told_in_words(
    talk: Talk, language: str, named: str, list_: str
) -> None:
    """In the list and on the buttons that end what is followed."""
    talk.is_with("Ann", language=language)
    await talk.says("/follow vàng -giá")
    await talk.says("/following")
    talk.sees(f"• {named}")
    await talk.presses(next(it for it in talk.chat.last.buttons if it.startswith(list_)))
    talk.sees_button(f"🗑 {named}")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "new", "drop"),
    [
        ("vi", "chưa có bài nào nói đến", "🔕 Bỏ theo dõi “asdfgh”"),
        ("en", "No article mentions this yet", "🔕 Unfollow “asdfgh”"),
    ],
)
async def test_what_no_article_mentions_is_followed_all_the_same_and_that_is_said(
    talk: Talk, language: str, new: str, drop: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/follow ong mật")
    talk.sees_not(new)
    await talk.says("/follow asdfgh")
    talk.sees(new)
    await talk.presses(drop)
    assert [it for _, it in await talk.services.readers.follows(talk.reader.id)] == ["ong mật"]


@pytest.mark.usefixtures("urls")
async def test_what_is_perhaps_meant_can_be_followed_instead(talk: Talk) -> None:
    """News comes by the words as they were typed, so a typo would never be told of."""
    await talk.says("/follow dai hoi dagn")
    talk.sees("chưa có bài nào nói đến")
    await talk.presses("🔔 Theo dõi “đại hội đảng”")
    talk.sees("theo dõi bài mới về đại hội đảng")
    talk.sees_not("chưa có bài nào")
