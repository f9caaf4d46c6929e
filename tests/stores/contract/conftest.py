"""Stores that are empty at first, of every engine."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from engines import ENGINES, Engine, postgres, sqlite

from bot.library.ports import ArticleStore
from bot.library.search.ports import SearchIndex


@pytest.fixture
def make_engine(request: pytest.FixtureRequest) -> Callable[[str, Path], Engine]:
    """Make what a store of this kind is empty in; one on files has a folder of its own."""

    def make(name: str, folder: Path) -> Engine:
        if name == "sqlite":
            return sqlite(folder)
        return postgres(request.getfixturevalue("server").new_address())

    return make


@pytest.fixture(params=ENGINES)
def engine(
    request: pytest.FixtureRequest, make_engine: Callable[[str, Path], Engine], tmp_path: Path
) -> Engine:
    return make_engine(request.param, tmp_path)


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
