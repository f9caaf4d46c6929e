"""What a piece of text is, decided once for every way into the bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talk import TEXT

from bot.handlers.content import Link, LongText, UnknownLink, Words, classify, words_of_path
from bot.library import Library
from bot.services import open_library


@pytest.fixture
async def library(urls: dict[str, str], seeds: Path, tmp_path: Path) -> AsyncIterator[Library]:
    assert urls
    async with open_library(tmp_path / "tomtat.db") as library:
        await library.reload(seeds)
        yield library


@pytest.mark.parametrize(
    "text", ["example.vn/b-river", "Hay: https://www.example.vn/b-river?utm_source=x .", "<{}>"]
)
async def test_a_link_that_the_library_holds_is_its_article(
    library: Library, urls: dict[str, str], text: str
) -> None:
    content = await classify(library, text.format(urls["river"]))
    assert isinstance(content, Link)
    assert content.article.title == "How the river came to the sea"


@pytest.mark.parametrize(
    ("text", "url", "words"),
    [
        (
            "https://bao.vn/the-thao/ong-mat-nhay-4711.html",
            "https://bao.vn/the-thao/ong-mat-nhay-4711.html",
            "ong mat nhay",
        ),
        ("bao.vn/ong-mat", "http://bao.vn/ong-mat", "ong mat"),
        ("Xem nhé: https://bao.vn/ong-mat", "https://bao.vn/ong-mat", "ong mat"),
        ("https://bao.vn", "https://bao.vn", ""),
        ("https://bao.vn/news", "https://bao.vn/news", ""),
        ("https://bao.vn/wiki/Lighthouse", "https://bao.vn/wiki/Lighthouse", "Lighthouse"),
    ],
)
async def test_any_other_link_is_unknown(library: Library, text: str, url: str, words: str) -> None:
    assert await classify(library, text) == UnknownLink(url, words)


@pytest.mark.parametrize(
    "text", ["", "ong mat", "TP.HCM/Thủ Đức", "xem bao.vn/ong-mat nhé", "Node.js", "x" * 4096, "  "]
)
async def test_the_rest_is_words(library: Library, text: str) -> None:
    assert await classify(library, text) == Words(text)


@pytest.mark.parametrize("start", ["", "https://example.vn/b-river\n", "https://bao.vn/x-y\n"])
async def test_several_sentences_are_a_long_text_whatever_they_link_to(
    library: Library, start: str
) -> None:
    assert await classify(library, start + TEXT) == LongText(start + TEXT)


@pytest.mark.parametrize("text", ["ong mật nhảy múa " * 20, "mai cắt nước nhé\n" * 15])
async def test_length_alone_makes_a_text_long(library: Library, text: str) -> None:
    assert await classify(library, text) == LongText(text)


async def test_a_long_link_does_not(library: Library) -> None:
    url = f"https://bao.vn/ong-mat?x={'y' * 300}"
    assert await classify(library, f"Xem nhé: {url}") == UnknownLink(url, "ong mat")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_path_can_be_read_for_words(path: str) -> None:
    """They are letters only, so that they can be searched for."""
    words = words_of_path("https://bao.vn/" + path.replace("[", "").replace("]", ""))
    assert all(word.isalpha() or not word.isascii() for word in words.split())
