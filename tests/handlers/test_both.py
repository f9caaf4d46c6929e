"""Conversations: two orders in one message."""

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("urls")

BOTH = [
    ("en", "storks", "get rid of storks and follow cranes instead", "cranes"),
    ("en", "storks", "unfollow storks, then follow cranes please", "cranes"),
    ("vi", "cò trắng", "bỏ theo dõi cò trắng rồi theo dõi sếu luôn", "sếu"),
    ("vi", "cò trắng", "bo theo doi co trang roi theo doi vac", "vac"),
]


@pytest.mark.parametrize(("language", "before", "said", "now"), BOTH)
async def test_both_are_done_in_order(
    talk: Talk, language: str, before: str, said: str, now: str
) -> None:
    """Each with an answer of its own."""
    talk.is_with("Ann", language=language)
    await talk.says(f"/follow {before}")
    count = len(talk.chat.messages)
    await talk.says(said)
    assert len(talk.chat.messages) == count + 3
    await talk.says("/following")
    talk.sees(f"• {now}")
    talk.sees_not(before)


async def test_what_is_deleted_is_asked_about_as_ever(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("follow cranes")
    await talk.says("stop the digest and delete everything")
    talk.sees("Delete everything the bot stores")
    talk.sees_button("‹ Keep it")
    await talk.says("/following")
    talk.sees("• cranes")


async def test_a_topic_and_its_hour_are_two_orders(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("follow cranes and send it at 9am")
    talk.sees("✓", "daily at 9:00")
    await talk.says("/following")
    talk.sees("• cranes\n")


@pytest.mark.parametrize(
    ("said", "followed"),
    [
        ("follow salt and pepper", ("• salt", "• pepper")),
        ("follow bed and breakfast and save money", ("• bed", "• breakfast", "• save money")),
    ],
)
async def test_what_is_no_order_by_itself_is_a_topic(
    talk: Talk, said: str, followed: tuple[str, ...]
) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(said)
    await talk.says("/following")
    talk.sees(*followed)


async def test_what_is_only_like_an_order_is_looked_for(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    count = len(talk.chat.messages)
    await talk.says("river and the sea")
    talk.sees("How the river came to the sea")
    assert len(talk.chat.messages) == count + 2


@pytest.mark.parametrize(
    "said",
    [
        *("lưu bài ong mật với bài đại hội", "luu bai ong mat, bai dai hoi"),
        "save the ong mật one and the đại hội one",
    ],
)
async def test_articles_that_are_named_together_are_saved(talk: Talk, said: str) -> None:
    await talk.says(said)
    await talk.says("/saved")
    talk.sees("Ong mật nhảy múa", "chuẩn bị Đại hội")


async def test_unless_one_of_them_is_not_known(talk: Talk) -> None:
    await talk.says("lưu bài ong mật với bài sao hoả")
    await talk.says("/saved")
    talk.sees_not("Ong mật nhảy múa")


async def test_an_article_is_saved_by_its_title(talk: Talk) -> None:
    """What is said of it tells that it is one."""
    await talk.says("lưu bài ong mật")
    talk.sees("Đã lưu: Ong mật")
    await talk.says("lưu bài hát ru")
    talk.sees_not("Đã lưu")
