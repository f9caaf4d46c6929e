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
from bot.library.search.entries import PASSAGES
from bot.library.urls import article_id

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
        for table in ("title_index", "passage_index"):
            db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
            db.execute(
                f"CREATE VIRTUAL TABLE temp.v_{table} USING fts5vocab(main, {table}, instance)"
            )
        queries = {
            "titles": "SELECT article.key, words, sketch FROM title JOIN article USING (id)",
            "title_index": "SELECT key, term FROM v_title_index LEFT JOIN article ON id = doc",
            "passage_index": "SELECT key, doc % :passages, term FROM v_passage_index"
            " LEFT JOIN article ON id = doc / :passages",
            "words": "SELECT * FROM word",
        }
        return {
            name: sorted(map(tuple, db.execute(query, {"passages": PASSAGES})), key=repr)
            for name, query in queries.items()
        }
