"""A library of three animals, and ways to look at it from inside and outside."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bot.library import (
    Article,
    Library,
    Report,
)
from bot.library.search.passages import ARTICLES, PASSAGES, PLACE_BITS
from bot.library.urls import article_id
from bot.stores.postings import as_bits
from bot.stores.sqlite.passage_rows import keys_of
from bot.stores.sqlite.passages import ROW_BITS

WriteFile = Callable[..., Path]

CAT = "x.vn/meo | Con mèo | Mèo ngủ cả ngày."
DOG = "x.vn/cho | Con chó | Chó giữ nhà."
FISH = "x.vn/ca | Con cá | Cá bơi dưới nước."


async def titles(library: Library) -> set[str]:
    """The titles of all articles."""
    return {hit.article.title for hit in (await library.newest(limit=10_000)).hits}


async def found(library: Library, words: str) -> set[str]:
    """The titles of what a search finds."""
    return {hit.article.title for hit in (await library.search(words)).hits}


async def article(library: Library, address: str) -> Article:
    return await library.article(article_id(f"http://{address}"))


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.added, report.updated, report.unchanged, report.removed


@contextmanager
def reading(database: Path) -> Iterator[sqlite3.Connection]:
    """Look into the database from outside."""
    with closing(sqlite3.connect(database)) as db:
        yield db


def index(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that searching knows, by the articles' public ids."""
    with reading(database) as db:
        db.execute("INSERT INTO title_index (title_index, rank) VALUES ('integrity-check', 1)")
        db.execute(
            "CREATE VIRTUAL TABLE temp.v_titles USING fts5vocab(main, title_index, instance)"
        )
        queries = {
            "titles": "SELECT article.key, words, sketch FROM title LEFT JOIN article USING (id)",
            "title_index": "SELECT key, term FROM temp.v_titles LEFT JOIN article ON id = doc",
            "words": "SELECT * FROM word",
        }
        held = {
            name: sorted(map(tuple, db.execute(sql)), key=repr) for name, sql in queries.items()
        }
        return held | {"passages": sorted(passages(db), key=repr)}


def passages(db: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    """What the passages hold: an article's public id, the passage's place and a token's hash."""
    ids = dict(db.execute("SELECT id, key FROM article"))
    segments = db.execute("SELECT id, block, row_bits, gone FROM passage_segment").fetchall()
    for segment, block, row_bits, gone in segments:
        rows = db.execute(
            "SELECT id & ?2, keys FROM passage_row WHERE id >> ?3 = ?1 ORDER BY id",
            (segment, (1 << ROW_BITS) - 1, ROW_BITS),
        )
        for key in keys_of(dict(rows), row_bits).tolist():
            number, place = divmod(key % (1 << PLACE_BITS), PASSAGES)
            if not as_bits(gone)[number]:
                yield ids.get(block * ARTICLES + number), place, key >> PLACE_BITS
