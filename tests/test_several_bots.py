"""Conversations with two bots on one database: whichever gets a message, it is as with one."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack

import psycopg
import pytest
from talk import ADMIN, TEXT, Talk, WriteSeed
from telegram import Update
from waiting import DEADLINE

from bench.postgres_server import PostgresServer
from bot.addresses import database_address
from bot.handlers.pieces import FULL
from bot.offline import OfflineTelegram
from bot.settings import Settings
from bot.updates.clock import Clock


class Team:
    """Two bots with one token, to which Telegram's updates come in turn."""

    def __init__(self, address: str, one: Talk, other: Talk) -> None:
        self.address = address
        self.talks = (one, other)
        self.telegram = one.telegram
        self.reader = one.reader
        self.chat = one.chat
        self._turn = 0

    def is_with_admin(self) -> None:
        self.reader = self.telegram.person("Chủ", person_id=ADMIN)
        self.chat = self.reader.private
        self.reader.starts()
        self.telegram.take_updates()

    async def hear(self) -> None:
        """Take in what was sent, an update each."""
        for update in self.telegram.take_updates():
            talk = self.talks[self._turn % 2]
            self._turn += 1
            await talk.inbox.receive([Update.de_json(update, talk.application.bot)])

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(DEADLINE):
            while not condition():
                await self.telegram.changed.wait()

    async def answers(self, text: str) -> str:
        """What the next one of them answers."""
        self.reader.sends(self.chat, text)
        await self.hear()
        await self.until(lambda: bool(self.chat.last.json["from"]["is_bot"]))
        return self.chat.last.text


@pytest.fixture
async def team(settings: Settings, server: PostgresServer) -> AsyncIterator[Team]:
    written = server.new_address()
    address = database_address(written)
    settings = settings.model_copy(update={"database": address, "readers_database": address})
    telegram = OfflineTelegram()
    async with AsyncExitStack() as stack:
        one, other = [
            await stack.enter_async_context(Talk.open(telegram, settings, Clock()))
            for _ in range(2)
        ]
        yield Team(written, one, other)
        assert telegram.refusals == []
        assert telegram.unanswered == []


async def test_a_reload_that_one_was_asked_for_is_seen_by_all_at_once(
    team: Team, write_seed: WriteSeed
) -> None:
    """That there are articles, how many, and what is found."""
    for _ in team.talks:
        assert "Kho bài đang trống" in await team.answers("ong mat")
    write_seed("bee", "Ong mật nhảy múa", "Ong mật báo chỗ có hoa bằng một điệu nhảy.")
    await team.talks[0].reload()
    for talk in team.talks:
        assert await talk.services.library.size() == 1
        assert "Ong mật nhảy múa" in await team.answers("ong mat")
    write_seed("bee", "Ong mật bay", "Ong mật bay đi.")
    await team.talks[1].reload()
    for _ in team.talks:
        assert "Ong mật bay" in await team.answers("ong mat")


async def test_a_number_means_the_list_shown_last_whoever_showed_it(
    team: Team, write_seed: WriteSeed
) -> None:
    write_seed("bee", "Ong mật nhảy múa", "Ong mật báo chỗ có hoa bằng một điệu nhảy.")
    await team.talks[0].reload()
    await team.answers("ong mat")
    for _ in team.talks:
        assert "bằng một điệu nhảy" in await team.answers("1")


async def test_pieces_that_came_to_several_bots_are_one_text(team: Team) -> None:
    """The bot that has the first piece gets the others from the database."""
    text, length = TEXT * 10, FULL + 100
    before = len(team.chat.messages)
    for start in range(0, len(text), length):
        team.reader.sends(team.chat, text[start : start + length])
    sent = len(team.chat.messages) - before
    assert sent > 1
    await team.hear()
    await team.until(lambda: bool(team.chat.last.json["from"]["is_bot"]))
    for talk in team.talks:
        await talk.inbox.idle()
        await asyncio.gather(*talk.services.background.tasks)
    assert len(team.chat.messages) - before == sent + 1


async def test_a_reload_is_stopped_whoever_hears_of_it(team: Team, write_seed: WriteSeed) -> None:
    """The chat stays with the bot that reloads, however long that takes."""
    team.is_with_admin()
    write_seed("bee", "Ong mật nhảy múa", "Ong mật báo chỗ có hoa.")
    with psycopg.connect(team.address, autocommit=True) as other, other.transaction():
        other.execute("LOCK TABLE article IN SHARE MODE")
        await team.answers("/reload")
        await team.talks[0].inbox.idle()
        with psycopg.connect(team.address, autocommit=True) as clock:
            clock.execute("UPDATE chat SET until = until - interval '1 hour'")
        press = team.reader.presses(team.chat.last, "✖️ Dừng lại")
        await team.hear()
        await team.until(lambda: press.answer is not None)
        assert "Đang dừng…" in str(press.answer)
        await team.until(lambda: "Đã dừng" in team.chat.last.text)
