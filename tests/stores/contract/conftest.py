"""Stores that are empty at first, of every engine."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from engines import ENGINES, Engine, postgres, sqlite

from bot.library.ports import ArticleStore
from bot.library.search.ports import SearchIndex


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    if request.param == "sqlite":
        return sqlite(tmp_path)
    return postgres(request.getfixturevalue("server").new_address())


@pytest.fixture
async def articles(engine: Engine) -> AsyncIterator[tuple[ArticleStore, SearchIndex]]:
    """An article store, empty at first, and its index."""
    async with engine.articles() as opened:
        yield opened


@pytest.fixture
def store(articles: tuple[ArticleStore, SearchIndex]) -> ArticleStore:
    return articles[0]


@pytest.fixture
def index(articles: tuple[ArticleStore, SearchIndex]) -> SearchIndex:
    return articles[1]
