"""Updates that the bot asks for, whatever Telegram answers."""

import asyncio
import logging

import pytest
from full_disk import fill_disk
from talk import Talk
from telegram.error import InvalidToken
from waiting import until

from bot.offline.errors import ApiError, conflict, not_found, too_many_requests, unauthorized
from bot.offline.faults import Dropped, Failure, HtmlError
from bot.offline.parameters import Json
from bot.updates.inbox import UPDATES
from bot.updates.polling import HELD_SECONDS, REVOKED_SECONDS, poll


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
    polling = asyncio.create_task(poll(talk.application.bot, talk.inbox, talk.clock, talk.arrivals))
    answered = asyncio.create_task(answer_seen(talk))
    await asyncio.wait([answered], timeout=0)
    talk.reader.sends(talk.chat, "/help")
    await asyncio.wait([answered, polling], return_when=asyncio.FIRST_COMPLETED)
    talk.telegram.close()
    polling.cancel()
    await asyncio.wait([polling])
    await answered
    talk.sees("/tim")


async def test_a_bot_is_ready_before_anybody_writes(talk: Talk) -> None:
    """A request that is held tells nothing for as long as it is."""
    polling = asyncio.create_task(poll(talk.application.bot, talk.inbox, talk.clock, talk.arrivals))
    async with asyncio.timeout(HELD_SECONDS / 2):
        while talk.arrivals.problem() or not talk.telegram.open_polls:
            await talk.telegram.changed.wait()
    talk.telegram.close()
    polling.cancel()
    await asyncio.wait([polling])


async def test_what_people_send_is_asked_for_and_answered(talk: Talk) -> None:
    """And only what the bot handles."""
    await poll_until_answered(talk)
    assert talk.telegram.allowed_updates == {kind.value for kind in UPDATES}


@pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")
@pytest.mark.parametrize("method", ["deleteWebhook", "getUpdates"])
@pytest.mark.parametrize(
    "fault",
    [
        unauthorized(),
        not_found(),
        conflict("terminated by other getUpdates request"),
        too_many_requests(50),
        ApiError("Internal Server Error", 500),
        HtmlError(502),
        Dropped(),
    ],
    ids=str,
)
async def test_a_fault_is_said_once_and_waited_out(
    talk: Talk, caplog: pytest.LogCaptureFixture, method: str, fault: Failure
) -> None:
    """Three times the same fault, and the reader is answered all the same."""
    for _ in range(3):
        talk.telegram.faults.plan(method, fault)
    with caplog.at_level(logging.INFO, "bot.updates"):
        await poll_until_answered(talk)
    assert not talk.telegram.faults.waiting(method)
    assert caplog.text.count("No updates come in") == 1
    assert caplog.text.count("Updates come in again") == 1


async def test_what_turns_out_to_last_is_said_again_and_the_admins_hear_of_it(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """A token that was revoked while there was no network, say."""
    for fault in (Dropped(), Dropped(), unauthorized(), HtmlError(502), unauthorized()):
        talk.telegram.faults.plan("getUpdates", fault)
    await poll_until_answered(talk)
    said = [it.levelname for it in caplog.records if "No updates come in" in it.getMessage()]
    assert said == ["WARNING", "ERROR"]
    [again] = [it for it in caplog.records if it.getMessage() == "Updates come in again"]
    assert getattr(again, "alert", None) == ("alert-updates-again", "")


async def test_a_bad_minute_is_nothing_for_the_admins(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither that it began, nor that it is over."""
    talk.telegram.faults.plan("getUpdates", HtmlError(502))
    with caplog.at_level(logging.INFO, "bot.updates"):
        await poll_until_answered(talk)
    assert "Updates come in again" in caplog.text
    assert not any(hasattr(it, "alert") for it in caplog.records)


async def test_that_they_come_in_again_is_said_with_the_first_request_that_goes_well(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """Not when the next one ends, which is held while nobody writes: by then `/readyz` told it."""
    polling = asyncio.create_task(poll(talk.application.bot, talk.inbox, talk.clock, talk.arrivals))
    await until(lambda: not talk.arrivals.problem() and talk.telegram.open_polls > 0)
    talk.telegram.faults.plan("getUpdates", conflict("terminated by other getUpdates request"))
    answered = asyncio.create_task(answer_seen(talk))
    await asyncio.wait([answered], timeout=0)
    talk.reader.sends(talk.chat, "/help")
    await answered
    async with asyncio.timeout(HELD_SECONDS / 2):
        await until(lambda: "Updates come in again" in caplog.text)
    talk.telegram.close()
    polling.cancel()
    await asyncio.wait([polling])


async def test_a_token_that_stays_refused_ends_the_bot(talk: Talk) -> None:
    for _ in range(100):
        talk.telegram.faults.plan("getUpdates", unauthorized())
    began = talk.clock.now()
    with pytest.raises(InvalidToken):
        await poll(talk.application.bot, talk.inbox, talk.clock, talk.arrivals)
    assert talk.clock.now() - began == pytest.approx(REVOKED_SECONDS, abs=60)


async def test_a_token_that_was_refused_at_times_does_not(talk: Talk) -> None:
    """Other faults between show that it is the server."""
    for _ in range(30):
        talk.telegram.faults.plan("getUpdates", unauthorized())
        talk.telegram.faults.plan("getUpdates", HtmlError(502))
    await poll_until_answered(talk)


async def test_what_could_not_be_stored_is_asked_for_again(
    talk: Talk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram was not told of it. The log has the reason once."""
    fill_disk(monkeypatch, talk.services.inbox, "receive", 3)
    await poll_until_answered(talk)
    assert caplog.text.count("sqlite3.OperationalError: ") == 1
