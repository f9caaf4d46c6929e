"""Updates that the bot asks for."""

import asyncio

import pytest
from talk import Talk
from telegram.error import InvalidToken

from bot.offline.parameters import Json
from bot.updates.polling import UPDATES, polling


async def answer_seen(talk: Talk) -> None:
    """Wait until the bot says something."""
    seen = asyncio.Event()

    def listen(kind: str, news: Json) -> None:
        if kind == "message" and news["message"]["from"]["is_bot"]:
            seen.set()

    talk.telegram.listeners.append(listen)
    async with asyncio.timeout(10):
        await seen.wait()


async def test_what_people_send_is_asked_for_and_answered(talk: Talk) -> None:
    """And only what the bot handles."""
    async with polling(talk.application):
        answered = asyncio.ensure_future(answer_seen(talk))
        await asyncio.wait([answered], timeout=0)
        talk.reader.sends(talk.chat, "/help")
        await answered
        talk.telegram.close()
    talk.sees("/tim")
    assert talk.telegram.allowed_updates == {kind.value for kind in UPDATES}


async def test_a_poll_that_did_not_begin_leaves_nothing_running(talk: Talk) -> None:
    """So that the application can be stopped in order all the same."""
    talk.telegram.refuse_next("deleteWebhook", "Not Found", code=404)
    with pytest.raises(InvalidToken):
        async with polling(talk.application):
            pass
    assert talk.application.updater
    assert not talk.application.updater.running
    talk.telegram.refusals.clear()
