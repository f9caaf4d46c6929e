"""Insert the articles of a `.jsonl` file into SQLite with one FTS5 table, as a plain script would.

    python -m bench.plain_load ARTICLES.jsonl DATABASE

The measure of a first load in `bench.reload`.
"""

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path


def main(articles: str, database: str) -> None:
    """Insert every article, all in one transaction."""
    with closing(sqlite3.connect(database)) as db, Path(articles).open(encoding="utf-8") as lines:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute(
            "CREATE TABLE article"
            " (id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, title TEXT, body TEXT)"
        )
        db.execute(
            "CREATE VIRTUAL TABLE article_index USING fts5"
            " (title, body, tokenize='unicode61 remove_diacritics 2')"
        )
        with db:
            for line in lines:
                article = json.loads(line)
                values = (article["url"], article["title"], article["body"])
                row = db.execute("INSERT INTO article (url, title, body) VALUES (?, ?, ?)", values)
                db.execute(
                    "INSERT INTO article_index (rowid, title, body) VALUES (?, ?, ?)",
                    (row.lastrowid, *values[1:]),
                )


if __name__ == "__main__":
    main(*sys.argv[1:])
