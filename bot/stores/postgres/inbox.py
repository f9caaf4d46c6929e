"""Updates that wait, and the bots that handle them, in the database of the readers.

What happens to a chat or a bot is one statement, so that no two bots see it otherwise: a chat's row
is locked by whoever takes it, and a bot's row must be there for whatever is to be its own.
"""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from typing import Any, Self

from bot.addresses import PostgresAddress
from bot.library.ports import DatabaseError
from bot.library.updates import MOST_DEATHS, REMEMBERED_SECONDS, Incoming, Standing, Unfinished
from bot.stores.postgres.connection import Connection, Pool, fetch, rows, transaction
from bot.stores.postgres.migrations import open_migrated

# A bot that was not seen for so long is taken for dead.
DEAD_SECONDS = 12.0
# A chat stays with its bot for as long as that bot still remembers how much it has sent there
# lately (`bot.updates.limits`), and which buttons were just pressed.
PERSON_SECONDS, GROUP_SECONDS = 3.0, 60.0

_SECONDS = f"CASE WHEN %s < 0 THEN {GROUP_SECONDS} ELSE {PERSON_SECONDS} END"
_KEPT = f"now() + make_interval(secs => {_SECONDS})"

# Whether this bot may have a chat: nobody has it, or whoever had it is done with it.
_FREE = """
(chat.bot IS NULL OR chat.bot = %(me)s OR (
    (chat.until < now() OR EXISTS (SELECT 1 FROM bot WHERE bot.id = chat.bot AND ending))
    AND NOT EXISTS (
        SELECT 1 FROM incoming WHERE incoming.chat = chat.id AND incoming.bot IS NOT NULL
        AND finished IS NULL
    )
))
"""

# Whether an update is this bot's and yet not at hand: the answer that said so was lost on its way.
_MISLAID = """
(incoming.bot = %(me)s AND NOT incoming.started
    AND NOT incoming.id = ANY(coalesce(%(having)s::bigint[], ARRAY[incoming.id])))
"""
_WAITING = f"(incoming.finished IS NULL AND (incoming.bot IS NULL OR {_MISLAID}))"

_RECEIVE = f"""
WITH came AS (
    SELECT * FROM unnest(%(ids)s::bigint[], %(chats)s::bigint[], %(texts)s::text[])
        AS came (id, chat, text)
    WHERE NOT EXISTS (SELECT 1 FROM incoming WHERE incoming.id = came.id)
), waiting AS (
    SELECT DISTINCT chat FROM incoming
    WHERE finished IS NULL AND chat IN (SELECT chat FROM came)
    -- Another bot's too: by now it may have given it back, which this statement does not see.
    AND (bot IS DISTINCT FROM %(me)s OR {_MISLAID})
), asked AS (
    INSERT INTO chat (id, bot, until)
    SELECT DISTINCT chat, CASE WHEN %(claim)s THEN %(me)s::bigint END, {_KEPT % "chat"}
    FROM came WHERE chat IS NOT NULL ORDER BY chat
    ON CONFLICT (id) DO UPDATE SET (bot, until) = (
        SELECT CASE WHEN is_taken THEN %(me)s ELSE chat.bot END,
            CASE WHEN is_taken OR chat.bot = %(me)s THEN excluded.until
                ELSE greatest(chat.until, now()) END
        FROM (SELECT excluded.bot IS NOT NULL AND {_FREE} AS is_taken) AS asking
    )
    RETURNING id, bot
), kept AS (
    INSERT INTO incoming (id, chat, text, bot)
    SELECT came.id, chat, text, CASE WHEN CASE
        WHEN chat IS NULL THEN %(claim)s
        ELSE asked.bot = %(me)s AND chat NOT IN (SELECT chat FROM waiting) END
        THEN %(me)s::bigint END
    FROM came LEFT JOIN asked ON asked.id = chat
    ON CONFLICT (id) DO NOTHING RETURNING id, bot
)
SELECT id FROM kept WHERE bot = %(me)s
"""  # noqa: S608 - our own words

_CLAIM = f"""
WITH free AS (
    SELECT chat.id FROM incoming JOIN chat ON chat.id = incoming.chat
    WHERE {_WAITING} AND {_FREE}
    ORDER BY incoming.id LIMIT %(limit)s FOR UPDATE OF chat SKIP LOCKED
), mine AS (
    UPDATE chat SET bot = %(me)s, until = {_KEPT % "id"}
    WHERE id IN (SELECT id FROM free) RETURNING id
), ours AS (
    SELECT id FROM incoming
    WHERE {_WAITING} AND chat IN (SELECT id FROM mine)
), anybodys AS (
    SELECT id FROM incoming WHERE {_WAITING} AND chat IS NULL
    ORDER BY id LIMIT %(limit)s FOR UPDATE SKIP LOCKED
), claimed AS (
    UPDATE incoming SET bot = %(me)s, started = false
    WHERE id IN (SELECT id FROM ours UNION ALL SELECT id FROM anybodys) AND {_WAITING}
    RETURNING id, text, suspect, deaths
)
SELECT text, suspect, deaths >= {MOST_DEATHS} FROM claimed ORDER BY id
"""  # noqa: S608 - our own words

_NOTE = f"""
WITH done AS (
    UPDATE incoming SET text = '', started = false, bot = NULL, finished = %(now)s
    WHERE id = ANY(%(finished)s) AND bot = %(me)s RETURNING chat
), kept AS (
    UPDATE chat SET until = {_KEPT % "id"}
    WHERE bot = %(me)s AND id IN (SELECT chat FROM done)
)
UPDATE incoming SET started = true WHERE id = ANY(%(started)s) AND bot = %(me)s RETURNING id
"""  # noqa: S608 - our own words

# Of what a dead bot had in hand, one is blamed for its death: the only one, or the only suspect.
_BLAME = """
UPDATE incoming SET deaths = deaths + 1 WHERE bot = ANY(%(dead)s) AND started AND 1 = (
    SELECT count(*) FROM incoming AS other
    WHERE other.bot = incoming.bot AND other.started AND other.suspect >= incoming.suspect
)
"""

_FORGET_UPDATES = "DELETE FROM incoming WHERE finished < %s"
_FORGET_CHATS = """
DELETE FROM chat WHERE id IN (
    SELECT id FROM chat WHERE until < now() - interval '10 min' AND NOT EXISTS (
        SELECT 1 FROM incoming WHERE incoming.chat = chat.id AND finished IS NULL
    ) FOR UPDATE SKIP LOCKED
)
"""

# Rows that were moved here say only in their text of which chat they are, and some were in hand.
_ADOPT = """
UPDATE incoming SET suspect = suspect OR started, started = false, chat = coalesce(
    chat, CASE WHEN text NOT LIKE '%%\\u0000%%' THEN coalesce(
        text::json #>> '{message,chat,id}', text::json #>> '{callback_query,message,chat,id}',
        text::json #>> '{callback_query,from,id}', text::json #>> '{guest_message,chat,id}'
    )::bigint END
) WHERE finished IS NULL AND bot IS NULL AND (chat IS NULL OR started)
"""
_ADOPT_CHATS = """
INSERT INTO chat SELECT DISTINCT chat, NULL::bigint, now() FROM incoming
WHERE finished IS NULL AND chat IS NOT NULL ORDER BY chat ON CONFLICT DO NOTHING
"""


class PostgresInbox:
    """An `UpdateInbox` in a PostgreSQL database; open it with `PostgresInbox.open`."""

    is_shared = True

    def __init__(self, pool: Pool, account: str, dead_seconds: float) -> None:
        self._pool = pool
        self._account = account
        self._dead_seconds = dead_seconds
        # This bot's row; 0: none.
        self._me = 0

    @classmethod
    @asynccontextmanager
    async def open(
        cls, address: PostgresAddress, *, account: str = "", dead_seconds: float = DEAD_SECONDS
    ) -> AsyncIterator[Self]:
        """Open the inbox at this address, making its tables if they are missing.

        Args:
            address: The database.
            account: Telegram's number of the bot: updates of two would be mixed up.
            dead_seconds: After how long another bot that was not seen is taken for dead.

        Raises:
            DatabaseError: The database cannot be used; the message says why in one line.
        """
        async with open_migrated(address, "readers.sql", most=4) as pool:
            yield cls(pool, account, dead_seconds)

    async def join(self, now: float) -> Standing:
        """Be one of the bots from now on; what dead ones had in hand is free again."""
        async with transaction(self._pool) as db:
            await rows(db, _ADOPT)
            await rows(db, _ADOPT_CHATS)
            [[self._me]] = await rows(
                db,
                "INSERT INTO bot (account, seen) VALUES (%s, clock_timestamp()) RETURNING id",
                self._account,
            )
            standing = await self._standing(db, now)
            if await rows(db, "SELECT 1 FROM bot WHERE account <> %s", self._account):
                raise DatabaseError("a bot with another token is at work on READERS_DATABASE")
            return standing

    async def beat(self, now: float, *, ending: bool = False) -> Standing | None:
        """Show that this bot is alive, and free what dead ones had in hand."""
        async with transaction(self._pool) as db:
            alive = await rows(
                db,
                "UPDATE bot SET seen = clock_timestamp(), ending = ending OR %s"
                " WHERE id = %s RETURNING id",
                ending,
                self._me,
            )
            return await self._standing(db, now) if alive else None

    async def leave(self) -> None:
        """Be no bot any more, and give back whatever it has; it was killed by nothing."""
        async with transaction(self._pool) as db:
            await rows(db, "UPDATE incoming SET started = false WHERE bot = %s", self._me)
            await rows(db, "DELETE FROM bot WHERE id = %s", self._me)

    async def receive(
        self,
        updates: Collection[Incoming],
        now: float,
        *,
        claim: bool = True,
        having: Collection[int] | None = None,
    ) -> set[int]:
        """Keep updates, all or none; give those that never came before and are this bot's now."""
        del now  # What was handled long ago is forgotten at a beat.
        mine = await self._run(
            _RECEIVE,
            ids=[update.number for update in updates],
            chats=[update.chat for update in updates],
            texts=[update.text for update in updates],
            claim=claim,
            having=None if having is None else [*having],
        )
        return {int(number) for (number,) in mine}

    async def claim(self, limit: int, having: Collection[int] | None = None) -> list[Unfinished]:
        """Make what nobody has this bot's, oldest first: of about so many chats all that waits."""
        claimed = await self._run(_CLAIM, limit=limit, having=None if having is None else [*having])
        return [Unfinished(*row) for row in claimed]

    async def note(
        self, started: Collection[int], finished: Collection[int], now: float
    ) -> set[int]:
        """Note which updates are taken in hand and which were handled, all or none."""
        mine = await self._run(_NOTE, started=[*started], finished=[*finished], now=int(now))
        return {int(number) for (number,) in mine}

    async def release(self, updates: Collection[int]) -> None:
        """Give updates back that were not begun."""
        await self._run(
            "UPDATE incoming SET bot = NULL, started = false"
            " WHERE bot = %(me)s AND id = ANY(%(ids)s)",
            ids=[*updates],
        )

    async def _standing(self, db: Connection, now: float) -> Standing:
        aside = await self._bury(db, int(now))
        [[bots, leader]] = await rows(
            db, "SELECT count(*), min(id) FILTER (WHERE NOT ending) FROM bot"
        )
        if leader == self._me:
            await rows(db, _FORGET_UPDATES, int(now) - REMEMBERED_SECONDS)
            await rows(db, _FORGET_CHATS)
        return Standing(bots, leader == self._me, aside)

    async def _bury(self, db: Connection, now: int) -> list[int]:
        """Free what dead bots had, and tell what was set aside."""
        found = await rows(
            db,
            "SELECT id FROM bot WHERE id <> %s AND seen < clock_timestamp()"
            " - make_interval(secs => %s) ORDER BY id FOR UPDATE SKIP LOCKED",
            self._me,
            self._dead_seconds,
        )
        if not found:
            return []
        dead = [number for (number,) in found]
        await rows(db, _BLAME, dead=dead)
        await rows(
            db,
            "UPDATE incoming SET suspect = true, started = false WHERE bot = ANY(%s) AND started",
            dead,
        )
        aside = await rows(
            db,
            "UPDATE incoming SET bot = NULL, finished = %s"
            " WHERE bot = ANY(%s) AND deaths > %s RETURNING id",
            now,
            dead,
            MOST_DEATHS,
        )
        await rows(db, "DELETE FROM bot WHERE id = ANY(%s)", dead)
        return [int(number) for (number,) in aside]

    async def _run(self, sql: str, **values: object) -> list[tuple[Any, ...]]:
        return await fetch(self._pool, sql, me=self._me, **values)
