"""Every store there is, each of which must keep the same laws."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.addresses import PostgresAddress, database_address
from bot.library import ReaderStore, UpdateInbox
from bot.library.moving import ReaderTables
from bot.library.ports import ArticleStore
from bot.library.search.ports import SearchIndex
from bot.stores.postgres import (
    PostgresArticles,
    PostgresInbox,
    PostgresReaders,
    PostgresReaderTables,
    PostgresSearchIndex,
)
from bot.stores.sqlite import (
    SqliteArticles,
    SqliteInbox,
    SqliteReaders,
    SqliteReaderTables,
    SqliteSearchIndex,
)


@dataclass(frozen=True)
class Engine:
    """How a storage engine opens what is kept under an address, again and again.

    Attributes:
        articles: Opens the articles with an index that reads them.
        readers: Opens what belongs to readers.
        inbox: Opens the updates that wait. Whoever joins finds every other bot dead.
        tables: Opens what belongs to readers row by row. Every bot is taken for dead.
    """

    articles: Callable[[], AbstractAsyncContextManager[tuple[ArticleStore, SearchIndex]]]
    readers: Callable[[], AbstractAsyncContextManager[ReaderStore]]
    inbox: Callable[[], AbstractAsyncContextManager[UpdateInbox]]
    tables: Callable[[], AbstractAsyncContextManager[ReaderTables]]


def sqlite(folder: Path) -> Engine:
    @asynccontextmanager
    async def articles() -> AsyncIterator[tuple[ArticleStore, SearchIndex]]:
        path = folder / "articles.db"
        async with SqliteArticles.open(path) as store, SqliteSearchIndex.open(path) as index:
            yield store, index

    readers = folder / "readers.db"
    return Engine(
        articles,
        lambda: SqliteReaders.open(readers),
        lambda: SqliteInbox.open(readers),
        lambda: SqliteReaderTables.open(readers),
    )


def postgres(written: str) -> Engine:
    address = database_address(written)
    assert isinstance(address, PostgresAddress)

    @asynccontextmanager
    async def articles() -> AsyncIterator[tuple[ArticleStore, SearchIndex]]:
        async with PostgresArticles.open(address) as store:
            yield store, PostgresSearchIndex(store.pool)

    return Engine(
        articles,
        lambda: PostgresReaders.open(address),
        lambda: PostgresInbox.open(address, dead_seconds=0),
        lambda: PostgresReaderTables.open(address, dead_seconds=0),
    )


ENGINES = ("sqlite", "postgres")
