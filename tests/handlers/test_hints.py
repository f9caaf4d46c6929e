"""Conversations: what is asked for in words that nothing else reads is shown where it is done."""

from pathlib import Path

import pytest
from talk import Talk

from bot.handlers.hints import hint_in

SEEDS = Path(__file__).parents[2] / "seeds"

HINTS = [
    ("how would i get rid of my data", "forget"),
    ("mình muốn bạn quên hết lịch sử của mình", "forget"),
    ("what have you got on me", "kept"),
    ("bạn biết gì về mình", "kept"),
    ("is my stuff private here", "privacy"),
    ("thông tin của mình có an toàn không", "privacy"),
    ("could you ping me each evening with the new stuff", "hour"),
    ("gui cho minh moi sang duoc khong", "hour"),
    ("have you got the url for that", "link"),
    ("cho mình xin link gốc của bài đó", "link"),
    ("how would i bookmark one of these", "save"),
    ("làm sao để lưu lại bài cho sau này", "save"),
    ("can you do shorter ones for me always", "length"),
    ("how do i get you to talk vietnamese", "language"),
    ("how do i stop getting these from you", "unfollow"),
    ("how do i send one of these to my sister", "share"),
    ("cach gui bai nay cho ban minh the nao", "share"),
    ("what sort of things can you help me with", "help"),
    ("tôi hỏi bạn làm được việc chi", "help"),
]


@pytest.mark.parametrize(("said", "feature"), HINTS)
def test_a_few_words_hint_at_a_feature(said: str, feature: str) -> None:
    """What is said of nothing but talk and a feature is read for that one, in either language."""
    assert hint_in(said, whole=True) == feature


@pytest.mark.parametrize(
    "said",
    [
        "data safety",
        "in the morning",
        "how do i keep bees in my garden",
        "can you send me something about the moon every morning",
        "làm sao để lưu giữ chữ Nôm",
        "bí mật của tôi",
        '"can i get one every morning"',
    ],
)
def test_words_of_a_topic_are_no_mere_hint(said: str) -> None:
    """Where a text has any other word, or nobody asks, it is looked for first."""
    assert hint_in(said, whole=True) is None


def test_no_title_is_a_hint() -> None:
    """What a title says alone is never taken for what is said to the bot."""
    titles = [it.read_text("utf-8").split("-----")[1].strip("-\n ") for it in SEEDS.rglob("*.txt")]
    assert [it for it in titles if hint_in(it, whole=True)] == []


@pytest.mark.usefixtures("shipped", "urls")
async def test_a_hint_shows_where_it_is_done_and_does_nothing(talk: Talk) -> None:
    """How something is saved is told, and nothing is saved; the hours are asked for, not set."""
    talk.is_with("Ann", language="en")
    await talk.says("honey bees")
    await talk.presses("📝 Read the summary")
    await talk.says("how do i save something")
    talk.sees("tap 🔖 Save")
    await talk.says("/saved")
    talk.sees("You have not saved anything yet")
    await talk.says("bloody hell can i get one every morning")
    talk.sees("as they arrive")
    await talk.says("/settings")
    talk.sees_button("🔔 New articles: as they arrive")


@pytest.mark.parametrize("said", ["how to save water", "how long do turtles live"])
@pytest.mark.usefixtures("shipped", "urls")
async def test_a_search_that_finds_nothing_is_no_hint(talk: Talk, said: str) -> None:
    """What names something to look for is told to be not there."""
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees(f"No articles found for “{said}”")


@pytest.mark.usefixtures("shipped", "urls")
async def test_the_link_of_what_is_open_is_sent_however_it_is_asked_for(talk: Talk) -> None:
    """The original is a button away."""
    talk.is_with("Ann", language="en")
    await talk.says("honey bees")
    await talk.presses("📝 Read the summary")
    await talk.says("send me the link")
    talk.sees_button("🔗 Original")


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", "is my data safe", "/forget"),
        ("vi", "thông tin của mình có an toàn không", "/xoadulieu"),
    ],
)
@pytest.mark.usefixtures("urls")
async def test_what_is_kept_is_told_to_who_fears_for_it(
    talk: Talk, language: str, said: str, told: str
) -> None:
    """Where it is deleted is told, too."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(told)
