"""Looking a database over: whether the file is whole, and whether its parts agree."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import numpy as np

from bot.library.ports import DiskFullError, NewerDatabaseError
from bot.library.search.entries import Entries, prepare_entries
from bot.library.search.passages import ARTICLES, PLACE_BITS, distinct
from bot.messages import Message
from bot.stores.postings import as_bits, intersection
from bot.stores.sqlite.files import is_damage, is_full
from bot.stores.sqlite.migrations import newest_version
from bot.stores.sqlite.older_articles import IS_ANOTHER, not_articles
from bot.stores.sqlite.passage_rows import HASH_BITS, NO_KEYS, keys_of
from bot.stores.sqlite.passages import ROW_BITS
from bot.stores.sqlite.passages_writer import keys_by_block
from bot.stores.sqlite.readers_file import must_be_readers

# Articles whose entries are worked out anew, to see whether they are what the index holds: some ten
# milliseconds each in a large library, whose rows hold many articles' keys.
_SAMPLE = 50
_MOST_FAULTS = 3
# Whoever writes for longer than this reloads.
_BUSY_SECONDS = 1.0


def must_be_articles(path: Path) -> None:
    """See to it that a file, if it is there, is no database of something else.

    Raises:
        UnusableDatabaseError: It is.
    """
    if not path.exists():
        return
    is_another = False
    # The checks tell what else is wrong.
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as db:
        [[is_another]] = db.execute(IS_ANOTHER)
    if is_another:
        raise not_articles(path)


def article_faults(path: Path) -> list[Message]:
    """Tell what is wrong with an article database, a line each.

    Raises:
        UnusableDatabaseError: It was made by a newer version, or is one of something else.
        DiskFullError: Its disk has no room to look at it.
    """
    must_be_articles(path)
    return _faults(path, "articles.sql", (_whole, _orphans, _index_gaps, _index_lists, _sampled))


def reader_faults(path: Path) -> list[Message]:
    """Tell what is wrong with what belongs to readers, a line each.

    Raises:
        UnusableDatabaseError: It was made by a newer version, or is one of articles.
        DiskFullError: Its disk has no room to look at it.
    """
    must_be_readers(path)
    return _faults(path, "readers.sql", (_whole, _orphans))


def knows_a_bot(path: Path) -> bool:
    """Tell whether a bot ran on an article database: it ranks articles, which no command does.

    One that is damaged may have known a bot.
    """
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as db:
            [[found]] = db.execute("SELECT EXISTS (SELECT 1 FROM ranking)")
            return bool(found)
    except sqlite3.Error as error:
        return is_damage(error)


def has_readers(path: Path) -> bool:
    """Tell whether a file holds what anybody chose, saved or follows, as far as it can be read."""
    return bool(_any_readers(path))


def lacks_readers(path: Path) -> bool:
    """Tell whether it was seen that a file holds nothing of that, or is not there.

    One that cannot be read, as on a full disk, may hold all of it.
    """
    return _any_readers(path) is False


def _any_readers(path: Path) -> bool | None:
    """Tell whether there are readers; None where nobody can tell."""
    rows = "SELECT 1 FROM person UNION ALL SELECT 1 FROM saved UNION ALL SELECT 1 FROM follow"
    try:
        path.stat()
        # One that is not there is not made.
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as db:
            [[found]] = db.execute(f"SELECT EXISTS ({rows})")
            return bool(found)
    except FileNotFoundError:
        return False
    except OSError:
        return None
    except sqlite3.Error as error:
        # It has no such tables.
        is_read = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
        return False if is_read else None


def missing(old: Path, new: Path) -> tuple[int, int]:
    """Count the articles of one database, and those of them that another one does not hold.

    What cannot be read is not counted.
    """
    if not old.exists():
        return 0, 0
    try:
        with closing(sqlite3.connect(new)) as db:
            db.execute("ATTACH ? AS old", (str(old),))
            [[articles, gone]] = db.execute(
                "SELECT count(*), count(*) FILTER (WHERE key NOT IN (SELECT key FROM main.article))"
                " FROM old.article"
            )
            return articles, gone
    except sqlite3.Error:
        return 0, 0


_Check = Callable[[sqlite3.Connection], Iterator[Message]]


def _faults(path: Path, schema: str, checks: tuple[_Check, ...]) -> list[Message]:
    faults: list[Message] = []
    try:
        with closing(sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)) as db:
            [[version]] = db.execute("PRAGMA user_version")
            newest = newest_version(schema)
            if version > newest:
                raise NewerDatabaseError(path, version, newest)
            if version < newest:
                # Its tables are others; they become those of today when it is opened for use.
                checks = (_whole,)
            for check in checks:
                # All that a check compares is of one moment: a reload may go on meanwhile.
                db.execute("BEGIN")
                faults += check(db)
                db.rollback()
    except sqlite3.Error as error:
        if is_full(error, path):
            raise DiskFullError(path) from error
        faults.append(Message(str(error)))
    return faults


def _whole(db: sqlite3.Connection) -> Iterator[Message]:
    for (found,) in db.execute(f"PRAGMA integrity_check({_MOST_FAULTS})"):
        if found != "ok":
            yield Message(str(found).strip().splitlines()[-1])


def _orphans(db: sqlite3.Connection) -> Iterator[Message]:
    """Rows that refer to what is not there."""
    counts: dict[str, int] = {}
    for table, *_ in db.execute("PRAGMA foreign_key_check"):
        counts[table] = counts.get(table, 0) + 1
    for table, count in counts.items():
        yield Message("{count} rows of {table} belong to nothing", count=count, table=table)


def _index_gaps(db: sqlite3.Connection) -> Iterator[Message]:
    """Articles that are not indexed, and what is indexed without an article."""
    db.execute("CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, title_index, instance)")
    db.execute("CREATE TEMP TABLE indexed AS SELECT DISTINCT doc AS id FROM held")
    db.execute("DROP TABLE held")

    def count(rows: str) -> int:
        [[number]] = db.execute(f"SELECT count(*) FROM {rows}")  # noqa: S608 - our own
        return int(number)

    if number := count("article WHERE id NOT IN (SELECT id FROM indexed)"):
        yield Message("{number} articles are not in the index", number=number)
    if number := count("indexed WHERE id NOT IN (SELECT id FROM article)"):
        yield Message("{number} entries of the index have no article", number=number)
    if number := count("article WHERE id NOT IN (SELECT id FROM title)"):
        yield Message("{number} articles have no indexed title", number=number)


def _index_lists(db: sqlite3.Connection) -> Iterator[Message]:
    """FTS5's own check of its lists, which it takes for a write."""
    try:
        db.execute("INSERT INTO title_index (title_index) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        # If a reload is running, what it writes is looked at another time.
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            yield Message(f"title_index: {error}")


def _sampled(db: sqlite3.Connection) -> Iterator[Message]:
    """Articles, spread evenly, for which the index does not hold what it should."""
    rows = db.execute(
        "SELECT article.id, article.title, body, words, sketch FROM article JOIN title USING (id)"
        " WHERE article.id % (SELECT 1 + count(*) / ? FROM article) = 0",
        (_SAMPLE,),
    ).fetchall()
    wrong = 0
    for rowid, title, body, words, sketch in rows:
        entries = prepare_entries([(title, body)])
        [(exact, tokens, its_sketch)] = entries.titles
        wrong += (words, sketch) != (exact, its_sketch) or not (
            _holds_title(db, rowid, tokens) and _holds_passages(db, rowid, entries)
        )
    if wrong:
        yield Message(
            "{wrong} of {looked_at} articles looked at are indexed otherwise than they should be",
            wrong=wrong,
            looked_at=len(rows),
        )


def _holds_title(db: sqlite3.Connection, rowid: int, tokens: str) -> bool:
    wanted = " ".join(f'"{token}"' for token in tokens.split())
    sql = "SELECT EXISTS (SELECT 1 FROM title_index WHERE title_index MATCH ? AND rowid = ?)"
    [[found]] = db.execute(sql, (wanted, rowid))
    return bool(found) or not wanted


def _holds_passages(db: sqlite3.Connection, rowid: int, entries: Entries) -> bool:
    """Tell whether exactly one segment tells of an article, and all that it should."""
    [(block, _, wanted)] = keys_by_block([rowid], entries)
    told = [NO_KEYS]
    for segment, row_bits, gone in db.execute(
        "SELECT id, row_bits, gone FROM passage_segment WHERE block = ?", (block,)
    ):
        if as_bits(gone)[rowid % ARTICLES]:
            continue
        first = segment << ROW_BITS
        numbers = distinct(wanted >> np.uint64(HASH_BITS + PLACE_BITS - row_bits)).tolist()
        rows = db.execute(
            "SELECT id - ?1, keys FROM passage_row"
            " WHERE id IN (SELECT ?1 + value FROM json_each(?2)) ORDER BY id",
            (first, json.dumps(numbers)),
        )
        keys = keys_of(dict(rows), row_bits)
        told.append(intersection([keys, wanted]).astype(np.uint64, copy=False))
    return np.array_equal(np.concatenate(told), wanted)
