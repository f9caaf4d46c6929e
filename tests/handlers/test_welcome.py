"""Conversations: first steps."""

from pathlib import Path

import pytest
from talk import ADMIN, Talk


@pytest.mark.usefixtures("urls")
async def test_start_tells_what_the_bot_does_and_lets_one_try(talk: Talk) -> None:
    await talk.says("/start")
    talk.sees("song me kong", "@tomtat_bot")
    await talk.presses("📰 Bài mới nhất")
    talk.sees("1. Ong mật")


async def test_help_lists_the_commands_that_this_person_may_use(talk: Talk) -> None:
    await talk.says("/help")
    talk.sees("/tim – tìm bài", "/moinhat", "@tomtat_bot")
    talk.sees_not("/naplai")
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/trogiup")
    talk.sees("/naplai")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "sample"),
    [
        ("vi", "📝 Tóm tắt “Ong mật nhảy múa để chỉ đường”"),
        ("en", "📝 Sum up “How the river came to the sea”"),
    ],
)
async def test_start_offers_an_article_that_one_can_read(
    talk: Talk, language: str, sample: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/start")
    await talk.presses(sample)
    talk.sees(sample.split("“")[1].removesuffix("”"), "example.vn")


@pytest.mark.usefixtures("urls")
async def test_without_an_article_in_ones_language_start_offers_the_newest(talk: Talk) -> None:
    (talk.services.settings.seeds_dir / "b-river.txt").unlink()
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("/start")
    talk.sees_button("📝 Sum up “Ong mật nhảy múa để chỉ đường”")


async def test_start_works_with_an_empty_library(talk: Talk) -> None:
    await talk.says("/start")
    talk.sees_buttons("🔎 Tìm bài", "🗞 Điểm báo", "📰 Bài mới nhất", "💬 Tìm ở chat khác")


@pytest.mark.parametrize(
    ("language", "button", "asks", "example", "finds"),
    [
        ("vi", "🔎 Tìm bài", "Bạn muốn tìm gì?", "🔎 Tìm thử “sông mê kông”", "🔎 sông mê kông"),
        ("vi", "🗞 Điểm báo", "/diembao", "🗞 Thử “đổi mới”", "🗞 đổi mới"),
        ("en", "🔎 Search", "What would you like", "🔎 Try “mariana trench”", "🔎 mariana trench"),
        ("en", "🗞 Brief", "/brief", "🗞 Try “mount everest”", "🗞 mount everest"),
    ],
)
async def test_search_and_brief_ask_for_words(
    talk: Talk, language: str, button: str, asks: str, example: str, finds: str
) -> None:
    """And the example that they give works at a tap."""
    await talk.services.library.reload(Path(__file__).parents[2] / "seeds")
    talk.is_with("Ann", language=language)
    await talk.says("/start")
    await talk.presses(button)
    talk.sees(asks)
    await talk.presses(example)
    talk.sees(finds)
