"""What every inbox must do: keep updates until they were handled, through any end of a process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from engines import Engine

from bot.library import Incoming, Unfinished, UpdateInbox

NOW = 1_800_000_000.0
DAYS = 24 * 3600
LAN, MINH = 1, 2

MANY = 100


def came(*numbers: int, chat: int | None = LAN, text: str = "{}") -> list[Incoming]:
    return [Incoming(number, chat, text) for number in numbers]


@asynccontextmanager
async def next_process(engine: Engine) -> AsyncIterator[UpdateInbox]:
    """The inbox of a process that begins after the one before has died."""
    async with engine.inbox() as inbox:
        await inbox.join(NOW)
        yield inbox


@pytest.fixture
async def inbox(engine: Engine) -> AsyncIterator[UpdateInbox]:
    async with next_process(engine) as inbox:
        yield inbox


async def left(engine: Engine) -> list[Unfinished]:
    """What the next process finds."""
    async with next_process(engine) as inbox:
        return await inbox.claim(MANY)


async def test_what_was_received_is_found_by_the_next_process_in_order(
    engine: Engine, inbox: UpdateInbox
) -> None:
    updates = [*came(7, text='"đ"'), *came(5, text="5"), *came(6, chat=MINH, text="6")]
    assert await inbox.receive(updates, NOW) == {5, 6, 7}
    assert await left(engine) == [Unfinished(text, suspect=False) for text in ("5", "6", '"đ"')]


@pytest.mark.parametrize("chat", [LAN, None])
async def test_an_update_that_comes_again_is_not_new(inbox: UpdateInbox, chat: int | None) -> None:
    """Neither while it waits nor after it was handled."""
    await inbox.receive(came(1, chat=chat), NOW)
    assert await inbox.receive(came(1, 2, chat=chat), NOW) == {2}
    await inbox.note([1], [], NOW)
    await inbox.note([], [1], NOW)
    assert await inbox.receive(came(1, chat=chat), NOW + DAYS) == set()


async def test_what_was_handled_is_not_found_again(engine: Engine, inbox: UpdateInbox) -> None:
    await inbox.receive([*came(1), *came(2, text="2")], NOW)
    assert await inbox.note([1], [], NOW) == {1}
    assert await inbox.note([2], [1], NOW) == {2}
    assert await left(engine) == [Unfinished("2", suspect=True)]


async def test_numbers_are_forgotten_after_days(inbox: UpdateInbox) -> None:
    """Telegram repeats nothing that late, and may begin to count anew."""
    await inbox.receive(came(1), NOW)
    await inbox.note([], [1], NOW)
    await inbox.beat(NOW + 3 * DAYS)
    assert await inbox.receive(came(1), NOW + 3 * DAYS) == {1}


async def test_the_only_one_in_hand_at_three_deaths_is_deadly_and_at_four_set_aside(
    engine: Engine,
) -> None:
    """The others go on."""
    async with next_process(engine) as inbox:
        await inbox.receive([*came(1, text='"kills"'), *came(2)], NOW)
        await inbox.note([1], [], NOW)
    for deadly in (False, False, True):
        async with next_process(engine) as inbox:
            assert await inbox.claim(MANY) == [
                Unfinished('"kills"', suspect=True, deadly=deadly),
                Unfinished("{}", suspect=False),
            ]
            await inbox.note([1], [], NOW)
    async with engine.inbox() as inbox:
        assert [*(await inbox.join(NOW)).aside] == [1]
        assert await inbox.claim(MANY) == [Unfinished("{}", suspect=False)]
    async with engine.inbox() as inbox:
        assert [*(await inbox.join(NOW)).aside] == []
        assert await inbox.claim(MANY) == [Unfinished("{}", suspect=False)]


async def test_one_of_several_in_hand_is_never_blamed(engine: Engine) -> None:
    """They are suspects, to be tried one by one."""
    async with next_process(engine) as inbox:
        await inbox.receive([*came(1), *came(2, chat=MINH)], NOW)
        await inbox.note([1, 2], [], NOW)
    for _ in range(5):
        async with next_process(engine) as inbox:
            assert await inbox.claim(MANY) == 2 * [Unfinished("{}", suspect=True)]
            await inbox.note([1, 2], [], NOW)


async def test_what_a_process_gives_back_is_no_suspect(engine: Engine, inbox: UpdateInbox) -> None:
    """One that ended in order was killed by nothing."""
    await inbox.receive(came(1, 2), NOW)
    await inbox.note([1], [], NOW)
    await inbox.release([2])
    await inbox.leave()
    assert await left(engine) == 2 * [Unfinished("{}", suspect=False)]
