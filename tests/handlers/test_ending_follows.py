"""Conversations: ending what is followed in plain words, as people say it in the South, too."""

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("urls")


@pytest.mark.parametrize(
    "said",
    [
        *("thôi đừng theo ong mật nữa", "dung theo ong mat nua", "hổng theo ong mật nữa đâu"),
        *(
            "khỏi theo ong mật nữa nghen",
            "no more about ong mật",
            "hết theo ong mật",
            "thoi bo ong mat",
        ),
    ],
)
async def test_theo_alone_means_what_is_followed(talk: Talk, said: str) -> None:
    await talk.says("theo dõi ong mật")
    await talk.says(said)
    talk.sees("Đã bỏ theo dõi ong mật")


async def test_what_is_not_followed_may_be_a_song(talk: Talk) -> None:
    await talk.says("theo dõi ong mật")
    await talk.says("đừng theo sông nữa")
    talk.sees_not("Đã bỏ theo dõi")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 1


@pytest.mark.parametrize(
    "said",
    [
        *(
            "bỏ hết",
            "bỏ hết mấy cái đang theo dõi",
            "xóa cái tui đang theo",
            "xoá mấy cái tui theo",
        ),
        *("bỏ mấy chủ đề đang theo", "stop all of them", "drop everything i follow"),
    ],
)
async def test_who_drops_all_is_asked_once(talk: Talk, said: str) -> None:
    """Said again, it needs the tap that was asked for."""
    await talk.says("theo dõi ong mật")
    await talk.says(said)
    talk.sees("Bạn muốn bỏ theo dõi tất cả?", "• ong mật")
    await talk.says(said)
    talk.sees("phải bấm nút mới được")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 1


async def test_who_drops_all_that_is_saved_is_shown_that(talk: Talk) -> None:
    """What is followed stays: the list on the screen is meant."""
    await talk.says("theo dõi ong mật")
    await talk.says("/summary river")
    await talk.says("lưu lại")
    await talk.says("/saved")
    await talk.says("bỏ hết đi")
    talk.sees("bỏ bài nào khỏi danh sách đã lưu")


@pytest.mark.parametrize(
    "said",
    [
        *("ngung gui di", "khỏi theo nữa", "đừng theo nữa nha", "thôi hổng theo nữa"),
        *("không muốn theo dõi nữa", "thôi đừng theo dõi nữa nha"),
    ],
)
async def test_who_names_no_topic_is_shown_all(talk: Talk, said: str) -> None:
    """Right after an order that would be of what was followed by it."""
    await talk.says("theo dõi ong mật")
    await talk.says("cài đặt")
    await talk.says(said)
    talk.sees("Đang theo dõi", "• ong mật")


@pytest.mark.parametrize(
    ("followed", "said", "ended"),
    [
        ("harvests", "dont tell me owt about harvests no more", "harvests"),
        ("harvests", "i don't want nothing about harvests any more", "harvests"),
        ("harvests", "never send me anything on harvests ever again", "harvests"),
        ("wheat harvests", "don't message me about wheat harvests in kent", "wheat harvests"),
        ("mùa gặt", "đừng có gửi gì về mùa gặt nữa nghe", "mùa gặt"),
        ("mua gat", "thoi khoi bao gi ve mua gat nua", "mua gat"),
        ("mùa gặt", "bỏ theo dõi mùa gặt ở miền tây", "mùa gặt"),
    ],
)
async def test_what_ends_is_named_however_it_is_denied(
    talk: Talk, followed: str, said: str, ended: str
) -> None:
    """Twice, or in a dialect; with more words than it is followed by."""
    for topic in (followed, "bóng chuyền"):
        await talk.says(f"/follow {topic}")
    await talk.says(said)
    talk.sees(f"Đã bỏ theo dõi {ended}.")


async def test_which_of_two_that_are_named_is_meant_is_not_known(talk: Talk) -> None:
    """Neither is ended by words that hold both; the longer one counts if it holds the other."""
    for topic in ("harvests", "kent"):
        await talk.says(f"/follow {topic}")
    await talk.says("unfollow harvests in kent")
    talk.sees("Bạn không theo dõi")
    await talk.says("/follow harvests in kent")
    await talk.says("unfollow harvests in kent orchards")
    talk.sees("Đã bỏ theo dõi harvests in kent")


@pytest.mark.parametrize(
    ("language", "said", "seen"),
    [
        ("en", "unfollow rice and bridges", "You no longer follow rice, bridges.\n"),
        ("en", "stop rice and bridges", "You no longer follow rice, bridges.\n"),
        ("vi", "không theo dõi rice và bridges nữa", "Đã bỏ theo dõi rice, bridges.\n"),
    ],
)
async def test_several_that_end_are_named_above_what_is_left(
    talk: Talk, language: str, said: str, seen: str
) -> None:
    """Who hears only that nothing is followed may think that nothing ever was."""
    talk.is_with("Ann", language=language)
    for topic in ("rice", "bridges"):
        await talk.says(f"/follow {topic}")
    await talk.says(said)
    assert seen in talk.chat.last.text
    talk.sees("anything else" if language == "en" else "không còn theo dõi chủ đề nào")


async def test_who_says_yes_where_it_is_asked_which_topic_ends_none(talk: Talk) -> None:
    """Not even the only one: nobody named it."""
    talk.is_with("Ann", language="vi")
    await talk.says("/follow vắc xin")
    await talk.says("bỏ theo dõi bóng đá")
    await talk.says("ừ xoá đi")
    assert [topic for _, topic in await talk.services.readers.follows(talk.reader.id)] == [
        "vắc xin"
    ]


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("vi", "đừng báo nữa, ồn quá", "Đã tắt thông báo"),
        ("vi", "thoi dung gui tin nua, nhuc dau qua", "Đã tắt thông báo"),
        ("en", "stop", "Nothing is stopped yet"),
    ],
)
async def test_who_wants_it_to_stop_is_told_whether_it_does(
    talk: Talk, language: str, said: str, told: str
) -> None:
    """That it annoys is why; a bare word may mean several things."""
    talk.is_with("Ann", language=language)
    await talk.says("/follow ong")
    await talk.says(said)
    talk.sees(told)
    if language == "en":
        await talk.says("mute for 3 days")
        await talk.says(said)
        talk.sees_not(told)
