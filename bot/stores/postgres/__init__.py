"""PostgreSQL: articles and what belongs to readers, in one database or two."""

from bot.stores.postgres.articles import PostgresArticles
from bot.stores.postgres.inbox import PostgresInbox
from bot.stores.postgres.reader_tables import PostgresReaderTables
from bot.stores.postgres.readers import PostgresReaders
from bot.stores.postgres.search_index import PostgresSearchIndex

__all__ = [
    "PostgresArticles",
    "PostgresInbox",
    "PostgresReaderTables",
    "PostgresReaders",
    "PostgresSearchIndex",
]
