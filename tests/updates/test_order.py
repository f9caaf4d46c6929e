"""Updates of one chat run one after another, whatever the others do."""

import asyncio
from typing import Any

import pytest
from telegram import Update

from bot.offline import OfflineTelegram
from bot.updates.order import PerChatUpdateProcessor


class Arrivals:
    """Updates as they come from Telegram, and a processor that runs pieces of work for them."""

    def __init__(self) -> None:
        self.telegram = OfflineTelegram()
        self.processor = PerChatUpdateProcessor(remembered=10)
        self.done: list[str] = []

    def from_(self, name: str) -> Update:
        self.telegram.person(name, person_id=len(name)).starts()
        [update] = self.telegram.take_updates()
        return Update.de_json(update)

    def process(self, update: object, note: str, until: asyncio.Event | None = None) -> Any:
        """Start working on an update; when the work ends is up to an event."""

        async def work() -> None:
            self.done.append(f"{note} begins")
            if until:
                await until.wait()
            self.done.append(f"{note} ends")

        return asyncio.ensure_future(self.processor.process_update(update, work()))


@pytest.fixture
def arrivals() -> Arrivals:
    return Arrivals()


async def test_updates_of_one_chat_run_in_order(arrivals: Arrivals) -> None:
    """The second waits for the first, and both come in the order of their arrival."""
    gate = asyncio.Event()
    works = [
        arrivals.process(arrivals.from_("Lan"), "one", gate),
        arrivals.process(arrivals.from_("Lan"), "two"),
        arrivals.process(arrivals.from_("Lan"), "three"),
    ]
    while not arrivals.done:
        await asyncio.wait(works, timeout=0)
    assert arrivals.done == ["one begins"]
    gate.set()
    await asyncio.gather(*works)
    assert arrivals.done == [
        f"{n} {what}" for n in ("one", "two", "three") for what in ("begins", "ends")
    ]


async def test_chats_run_side_by_side(arrivals: Arrivals) -> None:
    """While one person's update takes long, another's begins and ends."""
    gate = asyncio.Event()
    slow = arrivals.process(arrivals.from_("Lan"), "slow", gate)
    await arrivals.process(arrivals.from_("Minh"), "quick")
    assert not slow.done()
    gate.set()
    await slow
    assert arrivals.done == ["slow begins", "quick begins", "quick ends", "slow ends"]


async def test_many_waiting_updates_of_a_chat_keep_nobody_out(arrivals: Arrivals) -> None:
    gate = asyncio.Event()
    flood = [arrivals.process(arrivals.from_("Lan"), "flood", gate) for _ in range(500)]
    await arrivals.process(arrivals.from_("Minh"), "Minh")
    assert arrivals.done[-1] == "Minh ends"
    gate.set()
    await asyncio.gather(*flood)


async def test_inline_queries_wait_for_nobody(arrivals: Arrivals) -> None:
    """They belong to no chat: each key press is answered on its own."""
    gate = asyncio.Event()
    slow = arrivals.process(arrivals.from_("Lan"), "message", gate)
    lan = arrivals.telegram.person("Lan", person_id=7)
    works = []
    for text in ("o", "on"):
        lan.types_inline(text)
        [update] = arrivals.telegram.take_updates()
        works.append(arrivals.process(Update.de_json(update), text))
    await asyncio.gather(*works)
    assert arrivals.done[-1] == "on ends"
    gate.set()
    await slow


async def test_an_update_that_failed_lets_the_next_one_in(arrivals: Arrivals) -> None:
    async def fails() -> None:
        raise ValueError("on purpose")

    with pytest.raises(ValueError, match="on purpose"):
        await arrivals.processor.process_update(arrivals.from_("Lan"), fails())
    await arrivals.process(arrivals.from_("Lan"), "next")
    assert arrivals.done == ["next begins", "next ends"]


async def test_a_repeated_update_runs_once(arrivals: Arrivals) -> None:
    """Also while the first is still running, and long after it."""
    gate = asyncio.Event()
    update = arrivals.from_("Lan")
    first = arrivals.process(update, "first", gate)
    while not arrivals.done:
        await asyncio.wait([first], timeout=0)
    again = arrivals.process(update, "again at once")
    gate.set()
    await asyncio.gather(first, again)
    for _ in range(9):
        await arrivals.process(arrivals.from_("Minh"), "other")
    await arrivals.process(update, "again later")
    assert [note for note in arrivals.done if not note.startswith("other")] == [
        "first begins",
        "first ends",
    ]


async def test_what_is_no_update_is_run_too(arrivals: Arrivals) -> None:
    await arrivals.process("something put into the queue", "it")
    assert arrivals.done == ["it begins", "it ends"]
