"""Updates that the bot asks for, whatever Telegram answers."""

import asyncio
import logging

import pytest
from talk import Talk
from telegram.error import InvalidToken

from bot.offline.parameters import Json
from bot.updates import polling
from bot.updates.polling import UPDATES, poll


async def answer_seen(talk: Talk) -> None:
    """Wait until the bot says something."""
    seen = asyncio.Event()

    def listen(kind: str, news: Json) -> None:
        if kind == "message" and news["message"]["from"]["is_bot"]:
            seen.set()

    talk.telegram.listeners.append(listen)
    async with asyncio.timeout(10):
        await seen.wait()


async def poll_until_answered(talk: Talk) -> None:
    """Ask for updates until the reader was answered."""
    polling = asyncio.create_task(poll(talk.application.bot, talk.inbox))
    answered = asyncio.create_task(answer_seen(talk))
    await asyncio.wait([answered], timeout=0)
    talk.reader.sends(talk.chat, "/help")
    await asyncio.wait([answered, polling], return_when=asyncio.FIRST_COMPLETED)
    talk.telegram.close()
    polling.cancel()
    await asyncio.wait([polling])
    await answered
    talk.sees("/search")


async def test_what_people_send_is_asked_for_and_answered(talk: Talk) -> None:
    """And only what the bot handles."""
    await poll_until_answered(talk)
    assert talk.telegram.allowed_updates == {kind.value for kind in UPDATES}


@pytest.mark.parametrize("method", ["deleteWebhook", "getUpdates"])
@pytest.mark.parametrize(
    ("code", "description"),
    [(401, "Unauthorized"), (404, "Not Found"), (409, "Conflict"), (500, "Oops"), (502, "Oops")],
)
async def test_a_fault_is_said_once_and_waited_out(
    talk: Talk,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    method: str,
    code: int,
    description: str,
) -> None:
    """Twice the same fault, and the reader is answered all the same."""
    monkeypatch.setattr(polling, "LONGEST_PAUSE_SECONDS", 0)
    for _ in range(2):
        talk.telegram.refuse_next(method, description, code=code)
    with caplog.at_level(logging.INFO, "bot.updates"):
        await poll_until_answered(talk)
    assert caplog.text.count("gives no updates") <= 1
    assert caplog.text.count("gives updates again") <= 1
    talk.telegram.refusals.clear()


async def test_a_token_that_stays_refused_ends_the_bot(talk: Talk) -> None:
    talk.telegram.refuse_next("getUpdates", "Unauthorized", code=401)
    with pytest.raises(InvalidToken):
        await poll(talk.application.bot, talk.inbox, revoked_seconds=0)
    talk.telegram.refusals.clear()
