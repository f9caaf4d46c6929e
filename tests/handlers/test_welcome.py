"""Conversations: first steps."""

import pytest
from talk import ADMIN, Talk, WriteSeed


@pytest.mark.usefixtures("urls")
async def test_start_tells_what_the_bot_does_and_lets_one_try(talk: Talk) -> None:
    await talk.says("/start")
    talk.sees("gõ ong mat nhay mua cũng ra Ong mật nhảy múa", "gửi tệp .txt", "@tomtat_bot")
    await talk.presses("📰 Bài mới nhất")
    talk.sees("1. Ong mật")


@pytest.mark.usefixtures("urls")
async def test_the_example_is_of_an_article_that_one_can_read(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """Tone marks are spoken of where it has some."""
    write_seed("d", "The Blue-Whale: a giant", "It is the largest animal.", "It eats krill.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("/start")
    talk.sees("For example: blue-whale\n")
    talk.sees_not("tone marks")
    await talk.says("blue whale")
    talk.sees("1. The Blue-Whale")


@pytest.mark.usefixtures("urls")
async def test_without_a_vietnamese_article_nothing_is_said_of_tone_marks(talk: Talk) -> None:
    for name in ("a-dai-hoi", "c-ong-mat"):
        (talk.services.settings.seeds_dir / f"{name}.txt").unlink()
    await talk.reload()
    await talk.says("/start")
    talk.sees_not("có dấu", "Có dấu")


async def test_help_lists_the_commands_that_this_person_may_use(talk: Talk) -> None:
    await talk.says("/help")
    talk.sees("/tim – tìm bài", "/moinhat", "@tomtat_bot")
    talk.sees("dài hơn, theo dõi giá vàng", "-trung\u00a0thu")
    talk.sees_not("/naplai")
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/trogiup")
    talk.sees("/naplai")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "sample"),
    [
        ("vi", "📝 Tóm tắt “Ong mật nhảy múa để chỉ đường”"),
        ("en", "📝 Summarize “How the river came to the sea”"),
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
    talk.sees_button("📝 Summarize “Ong mật nhảy múa để chỉ đường”")


async def test_start_works_with_an_empty_library(talk: Talk) -> None:
    await talk.says("/start")
    talk.sees_buttons("🔎 Tìm bài", "🗞 Điểm báo", "📰 Bài mới nhất", "💬 Tìm ở chat khác")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    ("language", "asks", "example", "finds"),
    [
        ("vi", "Bạn muốn tìm gì?", "🔎 Tìm thử “Ong mật nhảy múa”", "1. Ong mật"),
        ("en", "What would you like", "🔎 Try “How the river came”", "1. How the river"),
    ],
)
async def test_search_asks_for_words(
    talk: Talk, language: str, asks: str, example: str, finds: str
) -> None:
    """And the example that it gives is of the library, and works at a tap."""
    talk.is_with("Ann", language=language)
    await talk.says("/start")
    await talk.presses("🔎 Tìm bài" if language == "vi" else "🔎 Search")
    talk.sees(asks)
    await talk.presses(example)
    talk.sees(finds)


async def test_an_empty_library_gives_no_example(talk: Talk) -> None:
    await talk.says("/start")
    talk.sees_not("cũng ra")
    await talk.presses("🔎 Tìm bài")
    talk.sees_not("Ví dụ")
    talk.sees_buttons()
