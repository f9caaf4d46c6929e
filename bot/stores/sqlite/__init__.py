"""SQLite: articles in one file, what belongs to readers in another."""

from bot.stores.sqlite.articles import MEND, SqliteArticles
from bot.stores.sqlite.connection import damage_told
from bot.stores.sqlite.inbox import SqliteInbox
from bot.stores.sqlite.reader_tables import SqliteReaderTables
from bot.stores.sqlite.readers import SqliteReaders
from bot.stores.sqlite.search_index import SqliteSearchIndex

__all__ = [
    "MEND",
    "SqliteArticles",
    "SqliteInbox",
    "SqliteReaderTables",
    "SqliteReaders",
    "SqliteSearchIndex",
    "damage_told",
]
