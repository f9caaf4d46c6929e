"""What belongs to readers, in a database file of its own."""

import asyncio
import json
from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, Self

import aiosqlite

from bot.library.readers import KEPT_SECONDS, MOST_FOLLOWS, Crowd, Kept, Preferences, new_number
from bot.stores.people import CROWD, ITS, LANGUAGE
from bot.stores.sqlite.connection import transaction
from bot.stores.sqlite.readers_file import connect_to_readers
from summarizer import Ranking


class SqliteReaders:
    """A `ReaderStore` in one SQLite file; open it with `SqliteReaders.open`."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db
        # A statement of another task must not join a transaction, and be undone with it.
        self._writing = asyncio.Lock()

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path) -> AsyncIterator[Self]:
        """Open this file, making it and its folder if they are missing.

        Raises:
            DatabaseError: The file cannot be used; the message says why in one line.
        """
        async with connect_to_readers(path) as db:
            yield cls(db)

    # --- Preferences -----------------------------------------------------------------------

    async def preferences(self, person: int) -> Preferences:
        """Tell what a person chose, or the defaults."""
        rows = await self._rows(
            "SELECT language, sentences, quoted, hour, muted_until FROM person WHERE id = ?", person
        )
        for language, sentences, quoted, hour, muted_until in rows:
            return Preferences(language, sentences, bool(quoted), hour, muted_until)
        return Preferences()

    async def prefer(self, person: int, preferences: Preferences) -> None:
        """Remember what a person chose."""
        await self._write(
            """
            REPLACE INTO person (id, language, sentences, quoted, hour, muted_until)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            person,
            *astuple(preferences),
        )

    async def note_admin_language(self, admin: int, language: str) -> None:
        """Remember in which language an admin was answered last."""
        await self._write("REPLACE INTO admin (id, language) VALUES (?, ?)", admin, language)

    async def language_for(self, person: int) -> str | None:
        """Tell in which language to write to a person unasked, as far as one is known."""
        [[language]] = await self._rows(LANGUAGE.format("?"), person)
        return str(language) if language else None

    # --- What buttons and numbers refer to ---------------------------------------------------

    async def remember_query(self, person: int, text: str) -> int:
        """Remember what a person searched for; buttons name it by the number returned."""
        [[number]] = await self._write(
            """
            INSERT INTO query (id, person, text, used) VALUES (?, ?, ?, unixepoch())
            ON CONFLICT (person, text) DO UPDATE SET used = unixepoch()
            RETURNING id
            """,
            new_number(),
            person,
            text,
        )
        return int(number)

    async def query(self, number: int) -> str | None:
        """Tell which query this number names; None if it was dropped."""
        rows = await self._write(
            "UPDATE query SET used = unixepoch() WHERE id = ? RETURNING text", number
        )
        return next((str(text) for (text,) in rows), None)

    async def remember_text(self, person: int, ranking: Ranking) -> int:
        """Remember what was made of a text that a person sent, by the number returned."""
        number = new_number()
        await self._write(
            "INSERT INTO sent_text (id, person, ranking, used) VALUES (?, ?, ?, unixepoch())",
            number,
            person,
            ranking.to_json(),
        )
        return number

    async def text_ranking(self, number: int) -> Ranking | None:
        """Tell what was made of the text that this number names; None if it was dropped."""
        rows = await self._write(
            "UPDATE sent_text SET used = unixepoch() WHERE id = ? RETURNING ranking", number
        )
        return next((Ranking.from_json(ranking) for (ranking,) in rows), None)

    async def note_shown(self, chat: int, first: int, articles: Sequence[str]) -> None:
        """Remember the list that a chat saw last, its entries numbered from `first`."""
        await self._write(
            """
            INSERT INTO shown (chat, first, articles) VALUES (?, ?, ?)
            ON CONFLICT (chat) DO UPDATE SET first = excluded.first, articles = excluded.articles
            """,
            chat,
            first,
            json.dumps(articles),
        )

    async def shown(self, chat: int, number: int) -> str | None:
        """Tell which article had this number in the list that a chat saw last."""
        rows = await self._rows(
            "SELECT articles ->> (? - first) FROM shown WHERE chat = ? AND ? >= first",
            number,
            chat,
            number,
        )
        return next((article for (article,) in rows), None)

    # --- Saved articles --------------------------------------------------------------------

    async def save(self, person: int, article: str) -> None:
        """Save an article; one that is saved already stays in its place."""
        await self._write("INSERT OR IGNORE INTO saved VALUES (?, ?, unixepoch())", person, article)

    async def is_saved(self, person: int, article: str) -> bool:
        """Tell whether a person saved an article."""
        sql = "SELECT 1 FROM saved WHERE person = ? AND article = ?"
        return bool(await self._rows(sql, person, article))

    async def unsave(self, person: int, article: str) -> None:
        """Take an article off the saved ones."""
        await self._write("DELETE FROM saved WHERE person = ? AND article = ?", person, article)

    async def saved(self, person: int, *, limit: int, offset: int) -> list[str]:
        """List the articles that a person saved, the last one first."""
        rows = await self._rows(
            """
            SELECT article FROM saved WHERE person = ?
            ORDER BY since DESC, article LIMIT ? OFFSET ?
            """,
            person,
            limit,
            offset,
        )
        return [article for (article,) in rows]

    # --- Following ---------------------------------------------------------------------------

    async def follow(self, person: int, text: str, language: str) -> bool:
        """Follow some words; tell whether there was room for them.

        Args:
            person: Who.
            text: The words.
            language: In which to tell of articles, if the person chose none in the settings.
        """
        rows = await self._write(
            """
            INSERT INTO follow (person, text, language)
            SELECT ?1, ?2, ?3 WHERE (SELECT count(*) FROM follow WHERE person = ?1) < ?4
                OR EXISTS (SELECT 1 FROM follow WHERE person = ?1 AND text = ?2)
            ON CONFLICT (person, text) DO UPDATE SET language = excluded.language
            RETURNING id
            """,
            person,
            text,
            language,
            MOST_FOLLOWS,
        )
        return bool(rows)

    async def follows(self, person: int) -> list[tuple[int, str]]:
        """List what a person follows, as numbers and words."""
        rows = await self._rows("SELECT id, text FROM follow WHERE person = ? ORDER BY id", person)
        return [(number, text) for number, text in rows]

    async def unfollow(self, person: int, number: int) -> str | None:
        """Follow these words no more, and give them; None if the person does not follow them."""
        sql = "DELETE FROM follow WHERE person = ? AND id = ? RETURNING text"
        return next((str(text) for (text,) in await self._write(sql, person, number)), None)

    async def drop_follower(self, person: int) -> None:
        """Stop sending a person anything: they blocked the bot."""
        async with self._transaction():
            await self._rows("DELETE FROM follow WHERE person = ?", person)
            await self._rows("DELETE FROM news WHERE person = ?", person)

    async def all_follows(self) -> list[tuple[int, str]]:
        """List every follow, as persons and words."""
        rows = await self._rows("SELECT person, text FROM follow")
        return [(person, text) for person, text in rows]

    async def note_news(self, found: Iterable[tuple[int, str]], now: float) -> None:
        """Note articles for followers, as persons and articles; what one had before stays."""
        async with self._transaction():
            await self._db.executemany(
                "INSERT OR IGNORE INTO news (person, article, found) VALUES (?, ?, ?)",
                [(person, article, int(now)) for person, article in found],
            )

    async def waiting(self) -> list[tuple[int, int, int]]:
        """List whom news waits for: person, when the first was found, when the last was sent."""
        rows = await self._rows(
            """
            SELECT waiting.person, waiting.first, coalesce(max(news.sent), 0)
            FROM (SELECT person, min(found) AS first FROM news WHERE sent IS NULL GROUP BY person)
                AS waiting
            JOIN news ON news.person = waiting.person GROUP BY waiting.person
            """
        )
        return [(person, found, sent) for person, found, sent in rows]

    async def claim_news(self, person: int, now: float) -> list[str]:
        """Take what waits for a person to send it now: nobody gets it a second time."""
        rows = await self._write(
            "UPDATE news SET sent = ? WHERE person = ? AND sent IS NULL RETURNING article",
            int(now),
            person,
        )
        return [article for (article,) in rows]

    async def return_news(self, person: int, articles: Collection[str]) -> None:
        """Let articles wait again that were surely not delivered."""
        await self._write(
            """
            UPDATE news SET sent = NULL
            WHERE person = ? AND article IN (SELECT value FROM json_each(?))
            """,
            person,
            json.dumps([*articles]),
        )

    # --- Counting ----------------------------------------------------------------------------

    async def crowd(self) -> Crowd:
        """Count the people."""
        [[people, followers]] = await self._rows(CROWD)
        return Crowd(people, followers)

    # --- Forgetting --------------------------------------------------------------------------

    async def kept(self, person: int) -> Kept:
        """Count what is kept about a person."""
        counts = [
            len(await self._rows(f"SELECT 1 FROM {its} = ?", person))  # noqa: S608 - our own
            for its in ITS[: len(fields(Kept))]
        ]
        return Kept(*counts)

    async def forget(self, person: int) -> Kept:
        """Erase everything about a person, and tell how much that was."""
        async with self._transaction():
            kept = await self.kept(person)
            for its in ITS:
                await self._rows(f"DELETE FROM {its} = ?", person)  # noqa: S608 - our own
        return kept

    async def tidy(self, now: float) -> None:
        """Drop what was not used for long."""
        before = int(now) - KEPT_SECONDS
        async with self._transaction():
            await self._rows("DELETE FROM query WHERE used < ?", before)
            await self._rows("DELETE FROM sent_text WHERE used < ?", before)

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[None]:
        async with self._writing, transaction(self._db):
            yield

    async def _write(self, sql: str, *values: Any) -> list[aiosqlite.Row]:
        async with self._writing:
            return await self._rows(sql, *values)

    async def _rows(self, sql: str, *values: Any) -> list[aiosqlite.Row]:
        try:
            return list(await self._db.execute_fetchall(sql, values))
        except OverflowError:  # A made-up number, larger than any that SQLite can hold.
            return []
