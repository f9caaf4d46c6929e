"""Conversations: what is asked in plain words of the last summary."""

import pytest
from talk import TEXT, Talk

pytestmark = pytest.mark.usefixtures("urls")


def size(talk: Talk) -> int:
    """How many sentences the newest message has, below its head."""
    return len(talk.chat.last.text.split("\n\n")) - 1


@pytest.mark.parametrize(
    ("language", "shorter", "longer", "shortest", "longest"),
    [
        ("vi", "ngan hon", "dài hơn nhé", "ngắn nhất rồi", "dài nhất rồi"),
        ("en", "Shorter please", "longer", "as short as it gets", "as long as it gets"),
    ],
)
async def test_the_last_summary_is_sent_in_another_length(
    talk: Talk, language: str, shorter: str, longer: str, shortest: str, longest: str
) -> None:
    """To both ends, and from the length that a button gave it."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary dai hoi dang")
    for expected in (2, 1):
        await talk.says(shorter)
        talk.sees("Văn phòng chuẩn bị Đại hội Đảng")
        assert size(talk) == expected
    await talk.says(shorter)
    talk.sees(shortest)
    await talk.says(longer)
    assert size(talk) == 2
    await talk.presses("➖ Ngắn hơn" if language == "vi" else "➖ Shorter")
    for expected in (2, 3):
        await talk.says(longer)
        assert size(talk) == expected
    await talk.says(longer)
    talk.sees(longest)


async def test_so_is_that_of_a_text_that_somebody_sent(talk: Talk) -> None:
    await talk.says(TEXT)
    await talk.says("ngắn hơn")
    talk.sees("Tóm tắt văn bản")
    assert size(talk) == 2


@pytest.mark.parametrize(
    ("language", "says"), [("vi", "mở một bản tóm tắt"), ("en", "open a summary first")]
)
async def test_without_one_it_is_said_what_to_do(talk: Talk, language: str, says: str) -> None:
    talk.is_with("Ann", language=language)
    for words in ("dài hơn", "shorter", "toàn văn", "related", "lưu bài này"):
        await talk.says(words)
        talk.sees(says)


async def test_each_chat_has_its_own(talk: Talk) -> None:
    await talk.says("/summary river")
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("@tomtat_bot ngắn hơn")
    talk.sees("mở một bản tóm tắt")
    await talk.says("/summary ong mat")
    await talk.says("@tomtat_bot ngắn hơn")
    talk.sees("Ong mật")
    assert size(talk) == 2


async def test_an_article_that_went_is_said(talk: Talk) -> None:
    await talk.says("/summary river")
    (talk.services.settings.seeds_dir / "b-river.txt").unlink()
    await talk.reload()
    await talk.says("dài hơn")
    talk.sees("không còn trong kho")


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        (
            "vi",
            {
                "toan van": "Storms move the sand",
                "Lưu bài này nhé": "Đã lưu",
                "bài liên quan": "Chưa có bài nào liên quan",
            },
        ),
        (
            "en",
            {
                "Full text": "Storms move the sand",
                "save this": "Saved",
                "related articles": "No related articles",
            },
        ),
    ],
)
async def test_its_article_is_read_and_saved_in_plain_words(
    talk: Talk, language: str, asked: dict[str, str]
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/summary river")
    for words, seen in asked.items():
        await talk.says(words)
        talk.sees(seen)
    await talk.says("/saved")
    talk.sees("1. How the river")


async def test_it_is_forgotten_with_everything_else(talk: Talk) -> None:
    await talk.says("/summary river")
    await talk.says("/forget")
    await talk.says("dài hơn")
    talk.sees("một bản tóm tắt trước")
