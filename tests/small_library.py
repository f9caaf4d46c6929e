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
from bot.stores.passage_rows import ROW_BITS, keys_of

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
            "titles": "SELECT article.key, words, sketch FROM title JOIN article USING (id)",
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
    for row_id, row in db.execute("SELECT id, keys FROM passage_row"):
        block, number = divmod(row_id, 1 << ROW_BITS)
        for key in keys_of({number: row}).tolist():
            place = key % (1 << PLACE_BITS)
            article_number = block * ARTICLES + place // PASSAGES
            yield ids.get(article_number), place % PASSAGES, key >> PLACE_BITS
