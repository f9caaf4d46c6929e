"""Updates that the bot asks for, whatever Telegram answers."""

import asyncio
import logging
from typing import Any

import pytest
from full_disk import fill_disk
from talk import Talk, polling
from telegram.error import Conflict, InvalidToken
from waiting import DEADLINE, HurriedClock, until

from bot.offline.errors import ApiError, conflict, not_found, too_many_requests, unauthorized
from bot.offline.faults import Dropped, Failure, HtmlError
from bot.offline.parameters import Json
from bot.updates.inbox import UPDATES
from bot.updates.polling import HELD_SECONDS, REVOKED_SECONDS, poll
from bot.updates.trouble import QUIET_SECONDS, REMIND_SECONDS, Trouble

TWO_BOTS = conflict("terminated by other getUpdates request")


async def answer_seen(talk: Talk) -> None:
    """Wait until the bot says something."""
    seen = asyncio.Event()

    def listen(kind: str, news: Json) -> None:
        if kind == "message" and news["message"]["from"]["is_bot"]:
            seen.set()

    talk.telegram.listeners.append(listen)
    async with asyncio.timeout(DEADLINE):
        await seen.wait()


async def ask_and_be_answered(talk: Talk) -> None:
    answered = asyncio.create_task(answer_seen(talk))
    await asyncio.wait([answered], timeout=0)
    talk.reader.sends(talk.chat, "/help")
    await answered
    talk.sees("/tim")


async def poll_until_answered(talk: Talk) -> None:
    """Ask for updates until the reader was answered, and once more after a quiet minute."""
    async with polling(talk):
        await ask_and_be_answered(talk)
        await talk.clock.sleep(QUIET_SECONDS)
        await ask_and_be_answered(talk)


async def test_a_bot_is_ready_before_anybody_writes(talk: Talk) -> None:
    """A request that is held tells nothing for as long as it is."""
    async with polling(talk), asyncio.timeout(HELD_SECONDS / 2):
        while talk.arrivals.problem() or not talk.telegram.open_polls:
            await talk.telegram.changed.wait()


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
        TWO_BOTS,
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


async def test_two_bots_with_one_token_are_told_once_and_what_to_do(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """Each ends the other's requests, so that every second one goes well: it is one trouble."""
    async with polling(talk):
        for _ in range(20):
            await until(lambda: talk.telegram.open_polls > 0)
            talk.telegram.faults.plan("getUpdates", TWO_BOTS)
            await ask_and_be_answered(talk)
        assert talk.arrivals.problem() == "another bot uses this token: stop one of them"
        await talk.clock.sleep(QUIET_SECONDS)
        await until(lambda: talk.arrivals.problem() is None)
    [told] = [it for it in caplog.records if it.name == "bot.updates.trouble"]
    assert told.getMessage() == (
        "No updates come in, trying again: another bot uses this token: stop one of them"
        " (Conflict: terminated by other getUpdates request)"
    )
    assert getattr(told, "alert", ("", ""))[0] == "alert-two-bots"


async def test_trouble_that_lasts_is_told_again_now_and_then(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Not at every try."""
    clock = HurriedClock()
    trouble = Trouble(clock)
    for _ in range(300):
        trouble.failed(Conflict("terminated by other getUpdates request"))
        trouble.succeeded()
        await clock.sleep(QUIET_SECONDS / 10)
    assert len(caplog.records) == 300 * QUIET_SECONDS / 10 / REMIND_SECONDS


async def test_another_trouble_amid_one_is_told(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    for fault in (TWO_BOTS, unauthorized(), TWO_BOTS, unauthorized()):
        talk.telegram.faults.plan("getUpdates", fault)
    await poll_until_answered(talk)
    assert caplog.text.count("another bot uses this token") == 1
    assert caplog.text.count("trying again: Unauthorized") == 1


async def test_a_full_disk_is_told_by_readiness_at_once(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """Requests go well all the while, but what they bring cannot be kept; nothing is lost."""
    connection: Any = talk.services.inbox._db  # type: ignore[attr-defined] # noqa: SLF001
    async with polling(talk):
        await until(lambda: talk.arrivals.problem() is None)
        [[pages]] = await connection.execute_fetchall("PRAGMA max_page_count")
        await connection.execute("PRAGMA max_page_count = 1")
        talk.reader.sends(talk.chat, "x" * 4000)
        talk.reader.sends(talk.chat, "x" * 4000)
        await until(lambda: "the disk is full" in (talk.arrivals.problem() or ""))
        assert "Traceback" not in caplog.text
        await connection.execute(f"PRAGMA max_page_count = {pages}")
        await until(lambda: talk.arrivals.problem() is None)
        await until(lambda: bool(talk.chat.last.json["from"]["is_bot"]))


async def test_a_token_that_stays_refused_ends_the_bot(talk: Talk) -> None:
    for _ in range(100):
        talk.telegram.faults.plan("getUpdates", unauthorized())
    began = talk.clock.now()
    with pytest.raises(InvalidToken):
        await poll(talk.application.bot, talk.inbox, talk.arrivals)
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
