"""Work in the background ends with the bot, and its faults are told."""

import asyncio

import pytest

from bot.background import Background


async def test_what_goes_on_is_cancelled_at_the_end() -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with Background.open() as background:
        task = background.run(work())
        await begun.wait()
        assert background.tasks == {task}
    assert ended.is_set()
    assert task.cancelled()
    assert background.tasks == frozenset()


async def test_a_fault_is_logged_and_ends_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    async def fails() -> None:
        raise ValueError("on purpose")

    async with Background.open() as background:
        going_on = background.run(asyncio.sleep(60))
        await asyncio.wait([background.run(fails())])
        assert background.tasks == {going_on}
    assert "ValueError: on purpose" in caplog.text
