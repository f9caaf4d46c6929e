"""What belongs to readers, in statements that every engine takes."""

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import astuple, fields
from typing import Any

from bot.library.readers import KEPT_SECONDS, MOST_FOLLOWS, Crowd, Kept, Preferences, new_number
from summarizer import Ranking

# Where what belongs to a person stands, up to that number: first what `Kept` counts, in its order.
_ITS = (
    "person WHERE id",
    "saved WHERE person",
    "follow WHERE person",
    "query WHERE person",
    "sent_text WHERE person",
    "news WHERE person",
    "shown WHERE chat",
    "admin WHERE id",
)

# Reads a little of each of them, and finds nothing: there is no such number.
_TOUCH = f"SELECT {', '.join(f'EXISTS (SELECT 1 FROM {its} = 0)' for its in _ITS)}"  # noqa: S608

# In which language to write to a person unasked.
_LANGUAGE = """
SELECT coalesce(
    (SELECT language FROM person WHERE person.id = asked.id),
    (SELECT language FROM admin WHERE admin.id = asked.id),
    (SELECT language FROM follow WHERE person = asked.id ORDER BY follow.id DESC LIMIT 1)
) FROM (SELECT ? AS id) AS asked
"""

# How many people there are, and how many of them follow something.
_CROWD = """
SELECT count(*), count(*) FILTER (WHERE person IN (SELECT person FROM follow)) FROM (
    SELECT id AS person FROM person
    UNION SELECT person FROM saved UNION SELECT person FROM follow UNION SELECT person FROM query
    UNION SELECT person FROM sent_text UNION SELECT person FROM news
    UNION SELECT chat FROM shown WHERE chat > 0  -- groups are below
) AS people
"""

# Runs a statement with its values, each a question mark in it, and gives its rows if it has any.
Run = Callable[..., Awaitable[list[Any]]]


class Readers(ABC):
    """A `ReaderStore`, but for what each engine writes otherwise."""

    @abstractmethod
    async def _run(self, sql: str, *values: object) -> list[Any]:
        """Run a statement as `Run` does, as a write of its own."""

    @abstractmethod
    def _transaction(self) -> AbstractAsyncContextManager[Run]:
        """Run statements as one write, all or none."""

    @staticmethod
    @abstractmethod
    def _kept_text(text: str) -> object:
        """Give the form in which what people typed is kept."""

    @abstractmethod
    async def note_news(self, found: Iterable[tuple[int, str]], now: float) -> None:
        """Note articles for followers, as persons and articles; what one had before stays."""

    @abstractmethod
    async def return_news(self, person: int, articles: Collection[str]) -> None:
        """Let articles wait again that were surely not delivered."""

    # --- Preferences -----------------------------------------------------------------------

    async def preferences(self, person: int) -> Preferences:
        """Tell what a person chose, or the defaults."""
        rows = await self._run(
            "SELECT language, sentences, quoted, hour, muted_until, zone FROM person WHERE id = ?",
            person,
        )
        for language, sentences, quoted, hour, muted_until, zone in rows:
            return Preferences(language, sentences, int(quoted), hour, muted_until, zone)
        return Preferences()

    async def prefer(self, person: int, preferences: Preferences) -> None:
        """Remember what a person chose."""
        await self._run(
            """
            INSERT INTO person (id, language, sentences, quoted, hour, muted_until, zone)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET language = excluded.language,
                sentences = excluded.sentences, quoted = excluded.quoted, hour = excluded.hour,
                muted_until = excluded.muted_until, zone = excluded.zone
            """,
            *(person, *astuple(preferences)),
        )

    async def note_admin_language(self, admin: int, language: str) -> None:
        """Remember in which language an admin was answered last."""
        await self._run(
            """
            INSERT INTO admin (id, language) VALUES (?, ?)
            ON CONFLICT (id) DO UPDATE SET language = excluded.language
            """,
            *(admin, language),
        )

    async def language_for(self, person: int) -> str | None:
        """Tell in which language to write to a person unasked, as far as one is known."""
        [[language]] = await self._run(_LANGUAGE, person)
        return str(language) if language else None

    # --- What buttons and numbers refer to ---------------------------------------------------

    async def remember_query(self, person: int, text: str) -> int:
        """Remember what a person searched for; buttons name it by the number returned."""
        [[number]] = await self._run(
            """
            INSERT INTO query (id, person, text, used) VALUES (?, ?, ?, ?)
            ON CONFLICT (person, text) DO UPDATE SET used = excluded.used
            RETURNING id
            """,
            *(new_number(), person, self._kept_text(text), int(time.time())),
        )
        return int(number)

    async def query(self, number: int) -> str | None:
        """Tell which query this number names; None if it was dropped."""
        rows = await self._run(
            "UPDATE query SET used = ? WHERE id = ? RETURNING text", int(time.time()), number
        )
        return next((_text(text) for (text,) in rows), None)

    async def remember_text(self, person: int, ranking: Ranking) -> int:
        """Remember what was made of a text that a person sent, by the number returned."""
        number = new_number()
        await self._run(
            "INSERT INTO sent_text (id, person, ranking, used) VALUES (?, ?, ?, ?)",
            *(number, person, ranking.to_json(), int(time.time())),
        )
        return number

    async def text_ranking(self, number: int) -> Ranking | None:
        """Tell what was made of the text that this number names; None if it was dropped."""
        rows = await self._run(
            "UPDATE sent_text SET used = ? WHERE id = ? RETURNING ranking",
            *(int(time.time()), number),
        )
        return next((Ranking.from_json(ranking) for (ranking,) in rows), None)

    async def newest_texts(self, person: int, most: int) -> list[tuple[int, Ranking]]:
        """Give what was made of the last texts that a person sent or saw again, newest first."""
        rows = await self._run(
            "SELECT id, ranking FROM sent_text WHERE person = ? ORDER BY used DESC LIMIT ?",
            *(person, most),
        )
        return [(int(number), Ranking.from_json(ranking)) for number, ranking in rows]

    async def forget_text(self, person: int, number: int) -> bool:
        """Drop what was made of a text that a person sent; tell whether there was such a text."""
        sql = "DELETE FROM sent_text WHERE person = ? AND id = ? RETURNING id"
        return bool(await self._run(sql, person, number))

    async def note_shown(self, chat: int, first: int, articles: Sequence[str]) -> None:
        """Remember the list that a chat saw last, its entries numbered from `first`."""
        await self._run(
            """
            INSERT INTO shown (chat, first, articles) VALUES (?, ?, ?)
            ON CONFLICT (chat) DO UPDATE SET first = excluded.first, articles = excluded.articles
            """,
            *(chat, first, json.dumps(articles)),
        )

    async def shown(self, chat: int, number: int) -> str | None:
        """Tell which article had this number in the list that a chat saw last."""
        rows = await self._run("SELECT first, articles FROM shown WHERE chat = ?", chat)
        for first, written in rows:
            articles = json.loads(written)
            if first <= number < first + len(articles):
                return str(articles[number - first])
        return None

    # --- Saved articles --------------------------------------------------------------------

    async def save(self, person: int, article: str) -> None:
        """Save an article; one that is saved already stays in its place."""
        await self._run(
            "INSERT INTO saved VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            *(person, article, int(time.time())),
        )

    async def is_saved(self, person: int, article: str) -> bool:
        """Tell whether a person saved an article."""
        sql = "SELECT 1 FROM saved WHERE person = ? AND article = ?"
        return bool(await self._run(sql, person, article))

    async def unsave(self, person: int, article: str) -> None:
        """Take an article off the saved ones."""
        await self._run("DELETE FROM saved WHERE person = ? AND article = ?", person, article)

    async def saved(self, person: int, *, limit: int, offset: int) -> list[str]:
        """List the articles that a person saved, the last one first."""
        rows = await self._run(
            "SELECT article FROM saved WHERE person = ?"
            " ORDER BY since DESC, article LIMIT ? OFFSET ?",
            *(person, limit, offset),
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
        words = self._kept_text(text)
        rows = await self._run(
            """
            INSERT INTO follow (person, text, language)
            SELECT ?, ?, ? WHERE (SELECT count(*) FROM follow WHERE person = ?) < ?
                OR EXISTS (SELECT 1 FROM follow WHERE person = ? AND text = ?)
            ON CONFLICT (person, text) DO UPDATE SET language = excluded.language
            RETURNING id
            """,
            *(person, words, language, person, MOST_FOLLOWS, person, words),
        )
        return bool(rows)

    async def follows(self, person: int) -> list[tuple[int, str]]:
        """List what a person follows, as numbers and words."""
        rows = await self._run("SELECT id, text FROM follow WHERE person = ? ORDER BY id", person)
        return [(number, _text(text)) for number, text in rows]

    async def unfollow(self, person: int, number: int) -> str | None:
        """Follow these words no more, and give them; None if the person does not follow them."""
        sql = "DELETE FROM follow WHERE person = ? AND id = ? RETURNING text"
        return next((_text(text) for (text,) in await self._run(sql, person, number)), None)

    async def drop_follower(self, person: int) -> None:
        """Stop sending a person anything: they blocked the bot."""
        async with self._transaction() as run:
            await run("DELETE FROM follow WHERE person = ?", person)
            await run("DELETE FROM news WHERE person = ?", person)

    async def all_follows(self) -> list[tuple[int, str]]:
        """List every follow, as persons and words."""
        rows = await self._run("SELECT person, text FROM follow")
        return [(person, _text(text)) for person, text in rows]

    async def waiting(self) -> list[tuple[int, int, int]]:
        """List whom news waits for: person, when the first was found, when the last was sent."""
        rows = await self._run(
            """
            SELECT waiting.person, waiting.first, coalesce(max(news.sent), 0)
            FROM (SELECT person, min(found) AS first FROM news WHERE sent IS NULL GROUP BY person)
                AS waiting
            JOIN news ON news.person = waiting.person GROUP BY waiting.person, waiting.first
            """
        )
        return [(person, found, sent) for person, found, sent in rows]

    async def claim_news(self, person: int, now: float) -> list[str]:
        """Take what waits for a person to send it now: nobody gets it a second time."""
        rows = await self._run(
            "UPDATE news SET sent = ? WHERE person = ? AND sent IS NULL RETURNING article",
            *(int(now), person),
        )
        return [article for (article,) in rows]

    # --- Looking, counting and forgetting -----------------------------------------------------

    async def touch(self) -> None:
        """Read a little of each table; whatever keeps it from being read is raised."""
        await self._run(_TOUCH)

    async def crowd(self) -> Crowd:
        """Count the people."""
        [[people, followers]] = await self._run(_CROWD)
        return Crowd(people, followers)

    async def kept(self, person: int) -> Kept:
        """Count what is kept about a person."""
        return await _kept(self._run, person)

    async def forget(self, person: int) -> Kept:
        """Erase everything about a person, and tell how much that was."""
        async with self._transaction() as run:
            kept = await _kept(run, person)
            for its in _ITS:
                await run(f"DELETE FROM {its} = ?", person)  # noqa: S608 - our own
        return kept

    async def tidy(self, now: float) -> None:
        """Drop what was not used for long."""
        before = int(now) - KEPT_SECONDS
        await self._run("DELETE FROM query WHERE used < ?", before)
        await self._run("DELETE FROM sent_text WHERE used < ?", before)


async def _kept(run: Run, person: int) -> Kept:
    counts = [
        len(await run(f"SELECT 1 FROM {its} = ?", person))  # noqa: S608 - our own
        for its in _ITS[: len(fields(Kept))]
    ]
    return Kept(*counts)


def _text(kept: str | bytes) -> str:
    return kept.decode() if isinstance(kept, bytes) else kept
