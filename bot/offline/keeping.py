"""Chats that survive a restart: what happens is written to a small SQLite file of its own."""

import errno
import json
import logging
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from bot.offline.chats import Chat, Message, StoredFile
from bot.offline.parameters import Json
from bot.offline.world import World

log = logging.getLogger(__name__)

# Nothing here is worth a wait for the disk: what a crash of the machine takes is only a rehearsal.
_SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS message (
    chat INTEGER, id INTEGER, json TEXT, inline_id TEXT, PRIMARY KEY (chat, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS file (id TEXT PRIMARY KEY, path TEXT, content BLOB);
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, json TEXT);
"""
_CHAT_FIELDS = ("id", "type", "title", "has_bot", "is_forum", "started", "blocked")


@contextmanager
def kept(world: World, path: Path, *, fresh: bool = False) -> Iterator[None]:
    """Goes on where the last run ended, and writes down what happens until the block ends.

    Args:
        world: What is kept: chats, messages, files, menus, and updates that wait.
        path: The file; it is made if it is not there.
        fresh: Begins anew.

    Raises:
        OSError: The file cannot be made or written, or is something else.
    """
    path.parent.mkdir(0o700, parents=True, exist_ok=True)
    # As the databases beside it: what was said is nobody else's.
    with path.open("ab"):  # A folder is refused before it is closed to everybody.
        path.chmod(0o600)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        try:
            database.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise OSError(errno.EIO, str(error), str(path)) from error
        keeper = _Keeper(world, database)
        if fresh:
            keeper.forget()
        keeper.restore()
        world.listeners.append(keeper.happened)
        world.can_keep = keeper.catch_up
        try:
            yield
        finally:
            world.listeners.remove(keeper.happened)


class _Keeper:
    def __init__(self, world: World, database: sqlite3.Connection) -> None:
        self._world = world
        self._database = database
        self._files: set[str] = set()
        # What happened and is not written yet, since that failed: messages by chat and number.
        self._messages: set[tuple[int, int]] = set()
        self._is_behind = False

    def forget(self) -> None:
        for table in ("message", "file", "fact"):
            self._database.execute(f"DELETE FROM {table}")  # noqa: S608 - one of these three

    def restore(self) -> None:
        world = self._world
        facts = {name: json.loads(it) for name, it in self._rows("SELECT name, json FROM fact")}
        world.last_number = facts.get("number", world.last_number)
        # Without a past, updates are numbered by the time: a bot remembers those that it had.
        world.last_update = facts.get("update", int(world.clock()))
        world.updates = facts.get("updates", [])
        for scope, language, commands in facts.get("commands", []):
            world.commands[scope, language] = commands
        for kind, language, text in facts.get("descriptions", []):
            world.descriptions[kind, language] = text
        for fields in facts.get("chats", []):
            chat = world.chats.setdefault(fields["id"], Chat(**fields))
            vars(chat).update(fields)
        for chat_id, number, body, inline_id in self._rows("SELECT * FROM message ORDER BY id"):
            message = Message(world.chats[chat_id], json.loads(body), inline_id)
            message.chat.messages[number] = message
            if inline_id:
                world.inline_messages[inline_id] = message
        for file_id, path, content in self._rows("SELECT * FROM file"):
            world.files[file_id] = StoredFile(path, content)
            self._files.add(file_id)

    def happened(self, kind: str, news: Json) -> None:
        if kind in {"record", "action"}:
            return
        if kind == "message":
            self._messages.add((news["chat"], news["message"]["message_id"]))
        self._write_down()

    def catch_up(self) -> bool:
        """Write down what is not written yet; false if that is not possible now."""
        if self._is_behind:
            self._write_down()
        return not self._is_behind

    def _write_down(self) -> None:
        files = self._world.files.keys() - self._files
        try:
            with self._database:  # All of it, or nothing.
                self._database.execute("BEGIN")
                self._write_all(files)
        except sqlite3.Error as error:
            if not self._is_behind:
                is_full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
                why = "the disk is full" if is_full else error
                log.error("What is said on the chat page cannot be kept: %s", why)  # noqa: TRY400
            self._is_behind = True
            return
        if self._is_behind:
            log.info("What is said on the chat page is kept again")
        self._files |= files
        self._messages.clear()
        self._is_behind = False

    def _write_all(self, files: Collection[str]) -> None:
        for chat, number in self._messages:
            if message := self._world.chats[chat].messages.get(number):
                body = json.dumps(message.json)
                self._write("message", chat, number, body, message.inline_message_id)
        for file_id in files:
            file = self._world.files[file_id]
            self._write("file", file_id, file.path, file.content)
        for name, fact in self._facts().items():
            self._write("fact", name, json.dumps(fact))

    def _facts(self) -> Json:
        world = self._world
        return {
            "number": world.last_number,
            "update": world.last_update,
            "updates": world.updates,
            "commands": [[*key, commands] for key, commands in world.commands.items()],
            "descriptions": [[*key, text] for key, text in world.descriptions.items()],
            "chats": [
                {name: getattr(chat, name) for name in _CHAT_FIELDS}
                for chat in world.chats.values()
            ],
        }

    def _rows(self, query: str) -> list[Any]:
        return self._database.execute(query).fetchall()

    def _write(self, table: str, *values: object) -> None:
        places = ", ".join("?" * len(values))
        self._database.execute(f"INSERT OR REPLACE INTO {table} VALUES ({places})", values)  # noqa: S608 - our own names
