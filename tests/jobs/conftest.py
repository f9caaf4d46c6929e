"""A reader who follows rivers, and a library to which articles come."""

from collections.abc import AsyncIterator

import pytest
from news import News
from talk import Talk, WriteSeed

from bot.library import ReaderStore
from bot.services import open_readers


@pytest.fixture
async def news(talk: Talk, write_seed: WriteSeed) -> AsyncIterator[News]:
    """A library that holds something, whose reader follows rivers."""
    write_seed("first", "Bài đầu tiên của kho", "Một câu.")
    await talk.reload()
    await talk.says("/follow song hong")
    news = News(talk, write_seed)
    yield news
    assert await news.services.library.arrivals() == []


@pytest.fixture
async def reopened(talk: Talk) -> AsyncIterator[ReaderStore]:
    async with open_readers(talk.services.settings.readers_database) as readers:
        yield readers
