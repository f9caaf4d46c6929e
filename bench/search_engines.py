"""Other search engines over the same fields, each at its usual best, for comparison.

All get titles and bodies folded by our own function: without it none finds `đ` by `d`.
"""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

from bench.search_queries import Document
from bot.library.search.query import parse
from bot.library.search.text import folded_words

_BATCH = 1000


class Engine(Protocol):
    """A search engine that keeps its files in one folder."""

    name: str

    def build(self, corpus: Iterable[Document]) -> None:
        """Index the articles."""

    def find(self, text: str, limit: int = 10) -> list[str]:
        """Give the URLs of the best matches."""

    def close(self) -> None:
        """Release what is open."""


class PlainFTS5:
    """SQLite FTS5 as its manual shows it: one table, all words, bm25 with a heavier title."""

    name = "FTS5 plain"

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "fts5.db")

    def build(self, corpus: Iterable[Document]) -> None:
        """Index the articles."""
        self._db.execute("CREATE VIRTUAL TABLE article USING fts5(url UNINDEXED, title, body)")
        self._db.executemany(
            "INSERT INTO article VALUES (?, ?, ?)",
            ((d.url, _folded(d.title), _folded(d.body)) for d in corpus),
        )
        self._db.commit()

    def find(self, text: str, limit: int = 10) -> list[str]:
        """Give the URLs of the best matches."""
        words = parse(text).words
        expression = " ".join(f'"{word}"' for word in words) + ("*" if words else "")
        rows = self._db.execute(
            "SELECT url FROM article WHERE article MATCH ?"
            " ORDER BY bm25(article, 0, 10, 1) LIMIT ?",
            (expression, limit),
        )
        return [url for (url,) in rows]

    def close(self) -> None:
        """Release what is open."""
        self._db.close()


class Tantivy:
    """tantivy: all words, with pairs in a row preferred; then fuzzy; then any of the words."""

    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        self._lib: Any = import_module("tantivy")
        builder = self._lib.SchemaBuilder()
        builder.add_text_field("url", stored=True, tokenizer_name="raw")
        builder.add_text_field("title")
        builder.add_text_field("body")
        self._schema = builder.build()
        path = folder / "tantivy"
        path.mkdir()
        self._index = self._lib.Index(self._schema, path=str(path))

    def build(self, corpus: Iterable[Document]) -> None:
        """Index the articles."""
        writer = self._index.writer(128_000_000, 1)
        for d in corpus:
            writer.add_document(
                self._lib.Document(url=d.url, title=_folded(d.title), body=_folded(d.body))
            )
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def find(self, text: str, limit: int = 10) -> list[str]:
        """Give the URLs of the best matches."""
        words = parse(text).words
        must, should = self._lib.Occur.Must, self._lib.Occur.Should
        bonus = [(should, self._pair(*pair)) for pair in pairwise(words)]
        for occur, fuzzy in ((must, False), (must, True), (should, False)):
            terms = [
                (occur, self._word(word, last=place == len(words) - 1, fuzzy=fuzzy))
                for place, word in enumerate(words)
            ]
            query = self._lib.Query.boolean_query(terms + bonus)
            hits = self._searcher.search(query, limit, count=False).hits
            if hits:
                return [self._searcher.doc(address)["url"][0] for _, address in hits]
        return []

    def close(self) -> None:
        """Release what is open."""

    def _word(self, word: str, *, last: bool, fuzzy: bool) -> Any:
        query = self._lib.Query
        options = [
            query.boost_query(query.term_query(self._schema, "title", word), 10),
            query.term_query(self._schema, "body", word),
        ]
        if last:
            begun = query.regex_query(self._schema, "title", f"{word}.*")
            options.append(query.boost_query(begun, 5))
        if fuzzy:
            near = query.fuzzy_term_query(self._schema, "title", word, distance=1)
            options.append(query.boost_query(near, 4))
        return query.boolean_query([(self._lib.Occur.Should, option) for option in options])

    def _pair(self, first: str, second: str) -> Any:
        query = self._lib.Query
        options = [
            query.boost_query(query.phrase_query(self._schema, field, [first, second]), boost)
            for field, boost in (("title", 20), ("body", 5))
        ]
        return query.boolean_query([(self._lib.Occur.Should, option) for option in options])


class AnyWord(Tantivy):
    """tantivy: any of the words, by plain BM25 over title and body."""

    def __init__(self, folder: Path, title: float) -> None:
        self.name = f"any, title ×{title:g}"
        self._title = title
        own = folder / f"any-{title:g}"
        own.mkdir()
        super().__init__(own)

    def find(self, text: str, limit: int = 10) -> list[str]:
        """Give the URLs of the best matches."""
        query, should = self._lib.Query, self._lib.Occur.Should
        terms = [
            (should, query.boost_query(query.term_query(self._schema, field, word), boost))
            for word in parse(text).words
            for field, boost in (("title", self._title), ("body", 1.0))
        ]
        hits = self._searcher.search(query.boolean_query(terms), limit, count=False).hits
        return [self._searcher.doc(address)["url"][0] for _, address in hits]


class PostgreSQL:
    """PostgreSQL full text search, ts_rank_cd; trigrams of titles when it finds nothing."""

    name = "PostgreSQL"

    def __init__(self, folder: Path) -> None:
        self._data = Path(tempfile.mkdtemp(dir=folder))
        # The server refuses to run as root.
        self._user = "nobody" if os.geteuid() == 0 else None
        if self._user:
            for part in (folder, *folder.parents[:-1]):
                part.chmod(part.stat().st_mode | 0o011)
            shutil.chown(self._data, self._user)
        self._run("initdb", "--no-sync", "--auth=trust", "--username=bench", "--encoding=UTF8")
        self._run(
            "pg_ctl",
            "start",
            "--wait",
            "--log",
            str(self._data / "log"),
            "-o",
            f"-c listen_addresses= -c unix_socket_directories={self._data} -c fsync=off",
        )
        self._db: Any = import_module("psycopg").connect(
            host=str(self._data), user="bench", dbname="postgres", autocommit=True
        )

    def build(self, corpus: Iterable[Document]) -> None:
        """Index the articles."""
        self._db.execute("CREATE EXTENSION pg_trgm")
        self._db.execute("CREATE TABLE article (url text, title text, words tsvector)")
        with self._db.cursor() as cursor:
            rows = [(d.url, _folded(d.title), _folded(d.body)) for d in corpus]
            for start in range(0, len(rows), _BATCH):
                cursor.executemany(
                    "INSERT INTO article SELECT url, title, setweight(to_tsvector('simple',"
                    " title), 'A') || setweight(to_tsvector('simple', body), 'D')"
                    " FROM (VALUES (%s, %s, %s)) AS d (url, title, body)",
                    rows[start : start + _BATCH],
                )
        self._db.execute("CREATE INDEX ON article USING gin (words)")
        self._db.execute("CREATE INDEX ON article USING gin (title gin_trgm_ops)")
        self._db.execute("VACUUM ANALYZE article")

    def find(self, text: str, limit: int = 10) -> list[str]:
        """Give the URLs of the best matches."""
        words = parse(text).words
        if not words:
            return []
        rows = (
            self._db.execute(
                "SELECT url FROM article, to_tsquery('simple', %s) AS q WHERE words @@ q"
                " ORDER BY ts_rank_cd('{0.1, 0.1, 0.1, 1}', words, q, 1) DESC LIMIT %s",
                (" & ".join(words) + ":*", limit),
            ).fetchall()
            or self._db.execute(
                "SELECT url FROM article WHERE %s <%% title"
                " ORDER BY word_similarity(%s, title) DESC LIMIT %s",
                (" ".join(words), " ".join(words), limit),
            ).fetchall()
        )
        return [url for (url,) in rows]

    def close(self) -> None:
        """Release what is open."""
        self._db.close()
        self._run("pg_ctl", "stop", "--mode=fast")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(  # noqa: S603 - our own arguments
            [program, f"--pgdata={self._data}", *arguments],
            check=True,
            user=self._user,
            cwd="/",
            stdout=subprocess.DEVNULL,
        )


def installed() -> list[type[PlainFTS5] | type[Tantivy] | type[PostgreSQL]]:
    """List the engines that are there."""
    engines: list[type[PlainFTS5] | type[Tantivy] | type[PostgreSQL]] = [PlainFTS5]
    if find_spec("tantivy"):
        engines.append(Tantivy)
    if find_spec("psycopg") and shutil.which("initdb"):
        engines.append(PostgreSQL)
    return engines


def _folded(text: str) -> str:
    return " ".join(folded_words(text))
