"""Conversations: a topic that is named loosely is followed, found and ended by its own words."""

import pytest
from talk import Talk, WriteSeed

from bot.handlers.topic_names import with_words


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("follow the moon stuff", "moon"),
        ("follow all the bees stuff", "bees"),
        ("follow anything about tides", "tides"),
        ("follow stuff about tides", "tides"),
        ("follow the moon stuff, but not mars", "moon (trừ mars)"),
        ("theo dõi mấy cái về ong", "ong"),
        ("theo doi may bai ong mat", "ong mat"),
        ("theo dõi tất cả các bài nói về thuỷ triều", "thuỷ triều"),
        ("theo doi de tai vac xin", "vac xin"),
        ("theo dõi lĩnh vực khoa học", "khoa học"),
        ("theo doi chuyen de bien dao", "bien dao"),
        ("theo dõi mảng giáo dục", "giáo dục"),
        ("follow the topic of bees", "bees"),
        ("theo doi vu song hau luon", "song hau"),
        ("theo dõi luôn cái vụ giá điện nha", "giá điện"),
        ("theo doi chuyen trong sen di", "trong sen"),
        ("theo dõi tin về biển hồ", "biển hồ"),
        # What is left of these would be another topic.
        ("theo dõi vụ án", "vụ án"),
        ("theo doi vu tru", "vu tru"),
        ("theo doi vu trong phung", "vu trong phung"),
        ("theo doi chuyen gia tam ly", "chuyen gia tam ly"),
        ("theo doi mang xa hoi", "mang xa hoi"),
        ("theo dõi mục tiêu", "mục tiêu"),
        ("theo doi muc luong", "muc luong"),
        ("theo dõi mấy bài hát", "mấy bài hát"),
        ("follow stuff", "stuff"),
        ("follow the moon", "the moon"),
    ],
)
async def test_what_names_a_topic_loosely_is_not_followed(
    talk: Talk, said: str, topic: str
) -> None:
    """A topic is followed by the words that it is named by, and by none that say nothing."""
    await talk.says(said)
    await talk.says("/following")
    assert f"• {topic}" in talk.chat.last.text.split("\n")


@pytest.mark.usefixtures("urls")
async def test_what_a_title_holds_so_is_followed_so(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("a", "Vấn đề ba vật thể", "Ba vật.", "Khó tính.", "Newton thử.")
    await talk.reload()
    await talk.says("theo dõi vấn đề ba vật thể")
    await talk.says("/following")
    talk.sees("• vấn đề ba vật thể")


@pytest.mark.parametrize(
    ("followed", "said"),
    [
        ("trống đồng", "bỏ theo dõi đề tài trống đồng"),
        ("the tides", "stop following tides"),
        ("tides", "unfollow the tides stuff"),
        ("the bee stuff", "unfollow bees"),
        ("ong mật", "bỏ theo dõi ong"),
        ("ong mật", "bo theo doi may cai ve ong mat"),
        ("sông mê kông", "đừng báo tin mê kông nữa"),
        ("the telegraph", "dont want telegraph anymore"),
    ],
)
async def test_a_topic_is_ended_by_the_words_that_it_is_known_by(
    talk: Talk, followed: str, said: str
) -> None:
    """Who ends what is followed by some of its words is told which topic that was."""
    talk.is_with("Ann", language="en")
    await talk.says("/follow núi lửa")
    await talk.says(f"/follow {followed}")
    await talk.says(said)
    talk.sees("no longer")
    await talk.says("/following")
    assert [it for it in talk.chat.last.text.split("\n") if "•" in it] == ["• núi lửa"]


async def test_of_several_topics_with_a_word_none_is_ended_by_it(talk: Talk) -> None:
    """Words that may mean several topics end none; all of one's words mean that one."""
    talk.is_with("Ann", language="en")
    for topic in ("moon landing", "moon festival", "sun"):
        await talk.says(f"/follow {topic}")
    await talk.says("unfollow moon")
    talk.sees("You do not follow moon")
    await talk.says("unfollow the moon festival")
    talk.sees("no longer", "moon festival")


def test_a_name_is_the_same_however_it_is_parted() -> None:
    assert with_words([(1, "song mekong")], "sông Mê Kông") == [(1, "song mekong")]
