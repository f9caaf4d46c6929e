"""Faults, told to the admins."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest
from talk import Talk
from waiting import HurriedClock, until

from bot import keeping
from bot.jobs.alerts import PAUSE_SECONDS, Alerts, send_alerts
from bot.library import DiskFullError
from bot.locales import usual_texts
from bot.offline import OfflineTelegram
from bot.offline.chats import Chat
from bot.settings import Settings

log = logging.getLogger("bot.somewhere")


@dataclass
class Watch:
    """The admins' chat of a bot whose faults are told there."""

    talk: Talk
    chat: Chat

    def told(self) -> list[str]:
        return [it.text for it in self.chat.messages.values() if it.json["from"]["is_bot"]]

    async def hears(self, count: int) -> list[str]:
        """Wait for so many messages, and for a while more."""
        await until(lambda: len(self.told()) >= count)
        await self.talk.clock.sleep(10 * PAUSE_SECONDS)
        return self.told()


@pytest.fixture
async def watch(settings: Settings) -> AsyncIterator[Watch]:
    clock = HurriedClock()
    telegram = OfflineTelegram(clock=clock.now)
    chat = telegram.group("Quản trị")
    watched = settings.model_copy(update={"error_chat": chat.id})
    async with Talk.open(telegram, watched, clock) as talk:
        services = talk.services
        with Alerts.collecting(services.metrics) as alerts:
            task = asyncio.create_task(
                send_alerts(talk.application.bot, services, alerts, clock.sleep)
            )
            yield Watch(talk, chat)
            task.cancel()
            await asyncio.wait([task])


async def test_a_fault_is_told_by_its_class_and_place_and_nobodys_words(watch: Watch) -> None:
    try:
        int("what somebody typed")
    except ValueError:
        log.exception("Work in the background failed")
    [said] = await watch.hears(1)
    assert said.startswith("⚠️ 1 lỗi")
    assert "Work in the background failed: ValueError, test_alerts.py:" in said
    assert "typed" not in said


async def test_many_faults_are_few_messages_and_each_is_counted(watch: Watch) -> None:
    """The first is told at once, the others together after a minute."""
    began = watch.talk.clock.now()
    log.error("first")
    await until(lambda: len(watch.told()) == 1)
    for number in range(40):
        log.error("often: %s", number)
    log.error("<once> & for all")
    log.warning("not told")
    first, second = await watch.hears(2)
    assert "• first" in first
    assert second.startswith("⚠️ 41 lỗi")
    assert "• often: 39 ×40\n• <once> & for all" in second
    sent = [it.json["date"] for it in watch.chat.messages.values()]
    assert sent[1] - sent[0] >= PAUSE_SECONDS > sent[0] - began


async def test_what_differs_below_the_first_line_is_the_same(watch: Watch) -> None:
    """Tracebacks of tasks hold their numbers."""
    log.error("first")
    await until(lambda: len(watch.told()) == 1)
    for number in range(3):
        log.error(f"Task exception\nfuture: Task-{number}")  # noqa: G004 - as asyncio does
    [_, said] = await watch.hears(2)
    assert said.endswith("\n• Task exception ×3")


async def test_kinds_beyond_those_that_fit_are_counted(watch: Watch) -> None:
    for number in range(30):
        log.error(f"kind {number} {'x' * 500}")  # noqa: G004 - each is a kind of its own
    [said] = await watch.hears(1)
    assert said.splitlines()[-1] == "… và 20 loại lỗi khác"


async def test_the_admins_are_told_in_their_language(watch: Watch) -> None:
    preferences = await watch.talk.services.readers.preferences(watch.chat.id)
    await watch.talk.services.readers.prefer(watch.chat.id, replace(preferences, language="en"))
    log.error("first")
    [said] = await watch.hears(1)
    assert said.startswith("⚠️ A fault; the log")


async def test_what_the_terminal_can_say_is_told_in_the_language_of_the_chat(watch: Watch) -> None:
    """Whatever part of it stands in another text; the log is in English."""
    full = DiskFullError("x.db")
    log.error("No updates come in: %s", full, extra={"alert": ("alert-no-updates", full)})
    [said] = await watch.hears(1)
    assert said.endswith("• không nhận được tin nhắn nào (x.db: ổ đĩa đã đầy)")


async def test_a_lost_file_is_told_to_its_end_in_the_language_of_the_chat(watch: Watch) -> None:
    """What is not to be done stands there."""
    settings = watch.talk.services.settings
    [*_, readers] = settings.database_files
    long = readers.parent / ("x" * 100) / readers.name
    lost = keeping.lost_file(settings.model_copy(update={"readers_database": long}), long)
    log.error(str(lost), extra={"alert": ("alert-logged", lost)})
    [said] = await watch.hears(1)
    assert said.endswith(f"• {usual_texts('vi').line(lost)}")
    assert usual_texts("vi").line(lost) != str(lost) == usual_texts("en").line(lost)


async def test_whoever_is_told_in_private_is_told_in_the_language_of_the_last_answer(
    settings: Settings,
) -> None:
    """Whoever that is need be no admin, and chose no language."""
    clock = HurriedClock()
    telegram = OfflineTelegram(clock=clock.now)
    ann = 77
    told = settings.model_copy(update={"error_chat": ann})
    async with Talk.open(telegram, told, clock) as talk:
        talk.is_with("Ann", language="en", person_id=ann)
        await talk.says("/help")
        assert (await talk.services.texts_for(ann)).language == "en"
        talk.is_with("Bea", language="en", person_id=78)
        await talk.says("/help")
        assert (await talk.services.texts_for(78)).language == "vi"


async def test_an_update_that_kills_bots_is_told_as_such(watch: Watch) -> None:
    extra = {"alert": ("alert-deadly", 4711)}
    log.error("Update %s killed bots and is refused", 4711, extra=extra)
    [said] = await watch.hears(1)
    assert "tin 4711 nhiều lần làm bot dừng đột ngột" in said


async def test_what_is_told_in_other_words_is_another_fault(watch: Watch) -> None:
    """Two bots with one token are not why Telegram refuses it a moment later."""
    log.error("first")
    await until(lambda: len(watch.told()) == 1)
    for key, what in (("alert-two-bots", "Conflict"), ("alert-no-updates", "InvalidToken")):
        log.error("No updates come in: %s", what, extra={"alert": (key, what)})
    [_, said] = await watch.hears(2)
    two_bots, refused = said.splitlines()[-2:]
    assert "Conflict" in two_bots
    assert "InvalidToken" in refused


async def test_that_messages_come_in_again_is_told_and_counts_as_no_fault(watch: Watch) -> None:
    faults = watch.talk.services.metrics.errors
    log.error("No updates come in: %s", "x", extra={"alert": ("alert-no-updates", "x")})
    await until(lambda: len(watch.told()) == 1)
    log.warning("Updates come in again", extra={"alert": ("alert-updates-again", "")})
    log.error("other")
    [_, said] = await watch.hears(2)
    assert said.startswith("⚠️ 1 lỗi")
    assert said.endswith("\n• other\n✅ Sự cố đã qua: bot đã nhận được tin nhắn trở lại.")
    log.warning("Updates come in again", extra={"alert": ("alert-updates-again", "")})
    assert (await watch.hears(3))[-1] == "✅ Sự cố đã qua: bot đã nhận được tin nhắn trở lại."
    [metric] = faults.collect()
    assert metric.samples[0].value == 2


async def test_a_person_who_met_a_fault_and_the_admins_have_the_same_reference(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(watch.talk.services.library, "is_empty", fail)
    await watch.talk.says("ong mat")
    [said] = await watch.hears(1)
    reference = said.partition("mã lỗi ")[2][:6]
    watch.talk.sees(reference)


async def test_what_cannot_be_told_is_logged_and_the_next_is_told(
    watch: Watch, caplog: pytest.LogCaptureFixture
) -> None:
    watch.talk.telegram.refuse_next("sendMessage", "Bad Request: chat not found")
    log.error("first")
    await watch.talk.clock.sleep(2 * PAUSE_SECONDS)
    log.error("second")
    [said] = await watch.hears(1)
    assert "second" in said
    assert "The admins were not told of 1 fault: Chat not found" in caplog.text
