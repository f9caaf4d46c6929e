"""A reader who follows something."""

from collections.abc import AsyncIterator

import pytest
from news import News
from talk import Talk, WriteSeed


@pytest.fixture
async def news(talk: Talk, write_seed: WriteSeed) -> AsyncIterator[News]:
    """A library that holds something, whose reader follows rivers."""
    write_seed("first", "Bài đầu tiên của kho", "Một câu.")
    await talk.reload()
    await talk.says("/follow song hong")
    news = News(talk, write_seed)
    yield news
    assert await news.services.library.arrivals() == []
