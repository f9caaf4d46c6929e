"""Conversations: links that open the private chat at an article, a search or a brief."""

from itertools import pairwise

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("urls")


async def test_an_article(talk: Talk) -> None:
    [hit] = (await talk.services.library.search("river")).hits
    await talk.follows_link(hit.article.id)
    talk.sees("How the river came to the sea\nexample.vn · 1 phút đọc")


async def test_a_search(talk: Talk) -> None:
    number = await talk.services.readers.remember_query(talk.reader.id, "ong mat")
    await talk.follows_link(f"q-{number}")
    talk.sees("🔎 ong mat", "1. Ong mật")


async def test_a_brief(talk: Talk) -> None:
    number = await talk.services.readers.remember_query(talk.reader.id, "ong mat")
    await talk.follows_link(f"b-{number}")
    talk.sees("🗞 ong mat", "Có một bài nói về")


@pytest.mark.parametrize(
    ("language", "greeting"), [("vi", "tìm ra bài báo"), ("en", "finds the article")]
)
async def test_nothing_is_a_greeting(talk: Talk, language: str, greeting: str) -> None:
    talk.is_with("Ann", language=language)
    await talk.follows_link("")
    talk.sees("Tóm Tắt", greeting, "@tomtat_bot")


@pytest.mark.parametrize("payload", ["q-1", "b-999999999999999999", "f-2"])
@pytest.mark.parametrize(
    ("language", "forgotten"), [("vi", "không còn nhớ"), ("en", "no longer remember")]
)
async def test_a_query_that_was_dropped_is_said(
    talk: Talk, payload: str, language: str, forgotten: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.follows_link(payload)
    talk.sees(forgotten)


@pytest.mark.parametrize("payload", ["nobody", "q-", "q-x", "reload", "-", "q-" + "9" * 60])
async def test_what_names_nothing_is_said(talk: Talk, payload: str) -> None:
    """And no link makes a reader lose anything."""
    number = await talk.services.readers.remember_query(talk.reader.id, "ong mat")
    await talk.follows_link(payload)
    talk.sees("Bài này không còn trong kho.")
    assert await talk.services.readers.query(number) == "ong mat"


@pytest.mark.parametrize(
    ("language", "button", "goes_on"),
    [
        (
            "vi",
            "Không thấy bài nào. Hỏi bot ở chat riêng",
            "Không tìm thấy bài nào khớp với “xyzzyplugh”",
        ),
        ("en", "Nothing found. Open the bot's chat", "No articles found for “xyzzyplugh”"),
    ],
)
async def test_the_chat_goes_on_where_the_inline_field_stopped(
    talk: Talk, language: str, button: str, goes_on: str
) -> None:
    talk.is_with("Ann", language=language)
    query = talk.reader.types_inline("xyzzyplugh")
    await talk.settle()
    assert query.button is not None
    assert query.button["text"] == button
    await talk.follows_link(query.button["start_parameter"])
    talk.sees(goes_on)
    talk.sees_button("📰 Bài mới nhất" if language == "vi" else "📰 Latest articles")


async def test_others_queries_cannot_be_guessed(talk: Talk) -> None:
    """The numbers of two queries one after the other have nothing to do with each other."""
    numbers = [
        await talk.services.readers.remember_query(talk.reader.id, f"ong {number}")
        for number in range(20)
    ]
    gaps = [abs(first - second) for first, second in pairwise(numbers)]
    assert min(gaps) > 10**9
