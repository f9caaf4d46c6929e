"""What every inbox must do: keep updates until they were handled, through any end of a process."""

from collections.abc import AsyncIterator

import pytest
from engines import Engine

from bot.library import Unfinished, UpdateInbox

NOW = 1_800_000_000.0
DAYS = 24 * 3600


@pytest.fixture
async def inbox(engine: Engine) -> AsyncIterator[UpdateInbox]:
    async with engine.inbox() as inbox:
        yield inbox


async def left(engine: Engine) -> tuple[list[Unfinished], list[int]]:
    """What the next process finds."""
    async with engine.inbox() as inbox:
        return await inbox.recover(NOW)


async def test_what_was_received_is_found_by_the_next_process_in_order(
    engine: Engine, inbox: UpdateInbox
) -> None:
    assert await inbox.receive({7: "đ", 5: '"'}, NOW) == {5, 7}
    assert await left(engine) == (
        [Unfinished('"', suspect=False), Unfinished("đ", suspect=False)],
        [],
    )


async def test_an_update_that_comes_again_is_not_new(inbox: UpdateInbox) -> None:
    """Neither while it waits nor after it was handled."""
    await inbox.receive({1: "a"}, NOW)
    assert await inbox.receive({1: "a", 2: "b"}, NOW) == {2}
    await inbox.note([1], [], NOW)
    await inbox.note([], [1], NOW)
    assert await inbox.receive({1: "a"}, NOW + DAYS) == set()


async def test_what_was_handled_is_not_found_again(engine: Engine, inbox: UpdateInbox) -> None:
    await inbox.receive({1: "a", 2: "b"}, NOW)
    await inbox.note([1], [], NOW)
    await inbox.note([2], [1], NOW)
    assert await left(engine) == ([Unfinished("b", suspect=True)], [])


async def test_numbers_are_forgotten_after_days(inbox: UpdateInbox) -> None:
    """Telegram repeats nothing that late, and may begin to count anew."""
    await inbox.receive({1: "a"}, NOW)
    await inbox.note([], [1], NOW)
    assert await inbox.receive({1: "other"}, NOW + 3 * DAYS) == {1}


async def test_the_only_one_in_hand_at_two_deaths_is_set_aside(
    engine: Engine, inbox: UpdateInbox
) -> None:
    """The others go on."""
    await inbox.receive({1: "kills", 2: "b"}, NOW)
    await inbox.note([1], [], NOW)
    assert await inbox.recover(NOW) == (
        [Unfinished("kills", suspect=True), Unfinished("b", suspect=False)],
        [],
    )
    await inbox.note([1], [], NOW)
    assert await left(engine) == ([Unfinished("b", suspect=False)], [1])
    assert await left(engine) == ([Unfinished("b", suspect=False)], [])


async def test_one_of_several_in_hand_is_never_blamed(inbox: UpdateInbox) -> None:
    """They are suspects, to be tried one by one."""
    await inbox.receive({1: "a", 2: "b"}, NOW)
    for _ in range(5):
        await inbox.note([1, 2], [], NOW)
        assert await inbox.recover(NOW) == (
            [Unfinished("a", suspect=True), Unfinished("b", suspect=True)],
            [],
        )


async def test_what_was_put_back_is_no_suspect(engine: Engine, inbox: UpdateInbox) -> None:
    """A process that ended in order was killed by nothing."""
    await inbox.receive({1: "a"}, NOW)
    await inbox.note([1], [], NOW)
    await inbox.release([1])
    assert await left(engine) == ([Unfinished("a", suspect=False)], [])
