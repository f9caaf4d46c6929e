"""What belongs to readers, in a PostgreSQL database."""

import json
import time
from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import astuple, fields
from typing import Any, Self

from bot.library.readers import KEPT_SECONDS, MOST_FOLLOWS, Crowd, Kept, Preferences, new_number
from bot.settings import PostgresAddress
from bot.stores.people import CROWD, ITS, LANGUAGE
from bot.stores.postgres.connection import (
    Connection,
    Pool,
    connection,
    fetch,
    rows,
    transaction,
)
from bot.stores.postgres.migrations import open_migrated
from summarizer import Ranking


class PostgresReaders:
    """A `ReaderStore`; open it with `PostgresReaders.open`."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    @classmethod
    @asynccontextmanager
    async def open(cls, address: PostgresAddress) -> AsyncIterator[Self]:
        """Open what belongs to readers at this address, making the tables if they are missing.

        Raises:
            DatabaseError: The database cannot be used; the message says why in one line.
        """
        async with open_migrated(address, "readers.sql", most=4) as pool:
            yield cls(pool)

    # --- Preferences -----------------------------------------------------------------------

    async def preferences(self, person: int) -> Preferences:
        """Tell what a person chose, or the defaults."""
        found = await self._rows(
            "SELECT language, sentences, quoted, hour, muted_until FROM person WHERE id = %s",
            person,
        )
        return Preferences(*found[0]) if found else Preferences()

    async def prefer(self, person: int, preferences: Preferences) -> None:
        """Remember what a person chose."""
        sql = """
            INSERT INTO person (id, language, sentences, quoted, hour, muted_until)
            VALUES (%s, %s, %s, %s, %s, %s)
            ON CONFLICT (id) DO UPDATE SET language = excluded.language,
                sentences = excluded.sentences, quoted = excluded.quoted, hour = excluded.hour,
                muted_until = excluded.muted_until
            """
        await self._rows(sql, person, *astuple(preferences))

    async def note_admin_language(self, admin: int, language: str) -> None:
        """Remember in which language an admin was answered last."""
        sql = """
            INSERT INTO admin (id, language) VALUES (%s, %s)
            ON CONFLICT (id) DO UPDATE SET language = excluded.language
            """
        await self._rows(sql, admin, language)

    async def language_for(self, person: int) -> str | None:
        """Tell in which language to write to a person unasked, as far as one is known."""
        [[language]] = await self._rows(LANGUAGE.format("%s"), person)
        return str(language) if language else None

    # --- What buttons and numbers refer to ---------------------------------------------------

    async def remember_query(self, person: int, text: str) -> int:
        """Remember what a person searched for; buttons name it by the number returned."""
        [[number]] = await self._rows(
            """
            INSERT INTO query (id, person, text, used) VALUES (%s, %s, %s, %s)
            ON CONFLICT (person, text) DO UPDATE SET used = excluded.used
            RETURNING id
            """,
            new_number(),
            person,
            text.encode(),
            int(time.time()),
        )
        return int(number)

    async def query(self, number: int) -> str | None:
        """Tell which query this number names; None if it was dropped."""
        found = await self._rows(
            "UPDATE query SET used = %s WHERE id = %s RETURNING text", int(time.time()), number
        )
        return next((text.decode() for (text,) in found), None)

    async def remember_text(self, person: int, ranking: Ranking) -> int:
        """Remember what was made of a text that a person sent, by the number returned."""
        number = new_number()
        await self._rows(
            "INSERT INTO sent_text (id, person, ranking, used) VALUES (%s, %s, %s, %s)",
            number,
            person,
            ranking.to_json(),
            int(time.time()),
        )
        return number

    async def text_ranking(self, number: int) -> Ranking | None:
        """Tell what was made of the text that this number names; None if it was dropped."""
        found = await self._rows(
            "UPDATE sent_text SET used = %s WHERE id = %s RETURNING ranking",
            int(time.time()),
            number,
        )
        return next((Ranking.from_json(ranking) for (ranking,) in found), None)

    async def note_shown(self, chat: int, first: int, articles: Sequence[str]) -> None:
        """Remember the list that a chat saw last, its entries numbered from `first`."""
        await self._rows(
            """
            INSERT INTO shown (chat, first, articles) VALUES (%s, %s, %s)
            ON CONFLICT (chat) DO UPDATE SET first = excluded.first, articles = excluded.articles
            """,
            chat,
            first,
            json.dumps(articles),
        )

    async def shown(self, chat: int, number: int) -> str | None:
        """Tell which article had this number in the list that a chat saw last."""
        for first, written in await self._rows(
            "SELECT first, articles FROM shown WHERE chat = %s", chat
        ):
            articles = json.loads(written)
            if first <= number < first + len(articles):
                return str(articles[number - first])
        return None

    # --- Saved articles --------------------------------------------------------------------

    async def save(self, person: int, article: str) -> None:
        """Save an article; one that is saved already stays in its place."""
        await self._rows(
            "INSERT INTO saved VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            person,
            article,
            int(time.time()),
        )

    async def is_saved(self, person: int, article: str) -> bool:
        """Tell whether a person saved an article."""
        sql = "SELECT 1 FROM saved WHERE person = %s AND article = %s"
        return bool(await self._rows(sql, person, article))

    async def unsave(self, person: int, article: str) -> None:
        """Take an article off the saved ones."""
        await self._rows("DELETE FROM saved WHERE person = %s AND article = %s", person, article)

    async def saved(self, person: int, *, limit: int, offset: int) -> list[str]:
        """List the articles that a person saved, the last one first."""
        found = await self._rows(
            "SELECT article FROM saved WHERE person = %s"
            " ORDER BY since DESC, article LIMIT %s OFFSET %s",
            person,
            limit,
            offset,
        )
        return [article for (article,) in found]

    # --- Following ---------------------------------------------------------------------------

    async def follow(self, person: int, text: str, language: str) -> bool:
        """Follow some words; tell whether there was room for them.

        Args:
            person: Who.
            text: The words.
            language: In which to tell of articles, if the person chose none in the settings.
        """
        words = text.encode()
        found = await self._rows(
            """
            INSERT INTO follow (person, text, language)
            SELECT %s, %s, %s WHERE (SELECT count(*) FROM follow WHERE person = %s) < %s
                OR EXISTS (SELECT 1 FROM follow WHERE person = %s AND text = %s)
            ON CONFLICT (person, text) DO UPDATE SET language = excluded.language
            RETURNING id
            """,
            *(person, words, language, person, MOST_FOLLOWS, person, words),
        )
        return bool(found)

    async def follows(self, person: int) -> list[tuple[int, str]]:
        """List what a person follows, as numbers and words."""
        found = await self._rows(
            "SELECT id, text FROM follow WHERE person = %s ORDER BY id", person
        )
        return [(number, text.decode()) for number, text in found]

    async def unfollow(self, person: int, number: int) -> str | None:
        """Follow these words no more, and give them; None if the person does not follow them."""
        sql = "DELETE FROM follow WHERE person = %s AND id = %s RETURNING text"
        return next((text.decode() for (text,) in await self._rows(sql, person, number)), None)

    async def drop_follower(self, person: int) -> None:
        """Stop sending a person anything: they blocked the bot."""
        async with transaction(self._pool) as db:
            await rows(db, "DELETE FROM follow WHERE person = %s", person)
            await rows(db, "DELETE FROM news WHERE person = %s", person)

    async def all_follows(self) -> list[tuple[int, str]]:
        """List every follow, as persons and words."""
        found = await self._rows("SELECT person, text FROM follow")
        return [(person, text.decode()) for person, text in found]

    async def note_news(self, found: Iterable[tuple[int, str]], now: float) -> None:
        """Note articles for followers, as persons and articles; what one had before stays."""
        # In order, so that two who note the same do not wait for each other in a ring.
        noted = sorted({*found})
        await self._rows(
            "INSERT INTO news (person, article, found)"
            " SELECT person, article, %s"
            " FROM unnest(%s::bigint[], %s::text[]) AS noted (person, article)"
            " ON CONFLICT DO NOTHING",
            int(now),
            [person for person, _ in noted],
            [article for _, article in noted],
        )

    async def waiting(self) -> list[tuple[int, int, int]]:
        """List whom news waits for: person, when the first was found, when the last was sent."""
        found = await self._rows(
            """
            SELECT waiting.person, waiting.first, coalesce(max(news.sent), 0)
            FROM (SELECT person, min(found) AS first FROM news WHERE sent IS NULL GROUP BY person)
                AS waiting
            JOIN news ON news.person = waiting.person GROUP BY waiting.person, waiting.first
            """
        )
        return [(person, found, sent) for person, found, sent in found]

    async def claim_news(self, person: int, now: float) -> list[str]:
        """Take what waits for a person to send it now: nobody gets it a second time."""
        found = await self._rows(
            "UPDATE news SET sent = %s WHERE person = %s AND sent IS NULL RETURNING article",
            int(now),
            person,
        )
        return [article for (article,) in found]

    async def return_news(self, person: int, articles: Collection[str]) -> None:
        """Let articles wait again that were surely not delivered."""
        await self._rows(
            "UPDATE news SET sent = NULL WHERE person = %s AND article = ANY(%s)",
            person,
            [*articles],
        )

    async def crowd(self) -> Crowd:
        """Count the people."""
        [[people, followers]] = await self._rows(CROWD)
        return Crowd(people, followers)

    # --- Forgetting --------------------------------------------------------------------------

    async def kept(self, person: int) -> Kept:
        """Count what is kept about a person."""
        async with connection(self._pool) as db:
            return await _kept(db, person)

    async def forget(self, person: int) -> Kept:
        """Erase everything about a person, and tell how much that was."""
        async with transaction(self._pool) as db:
            kept = await _kept(db, person)
            for its in ITS:
                await rows(db, f"DELETE FROM {its} = %s", person)  # noqa: S608 - our own
        return kept

    async def tidy(self, now: float) -> None:
        """Drop what was not used for long."""
        before = int(now) - KEPT_SECONDS
        async with transaction(self._pool) as db:
            await rows(db, "DELETE FROM query WHERE used < %s", before)
            await rows(db, "DELETE FROM sent_text WHERE used < %s", before)

    async def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return await fetch(self._pool, sql, *values)


async def _kept(db: Connection, person: int) -> Kept:
    counts = [
        len(await rows(db, f"SELECT 1 FROM {its} = %s", person))  # noqa: S608 - our own
        for its in ITS[: len(fields(Kept))]
    ]
    return Kept(*counts)
