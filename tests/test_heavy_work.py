"""Heavy work: people take turns."""

import asyncio
import threading

import pytest

from bot.heavy_work import HeavyWork
from bot.metrics import Metrics

GREEDY, OTHER = 1, 2


class Bench:
    """Work that ends when it is told to."""

    def __init__(self) -> None:
        self.heavy = HeavyWork(Metrics(), at_once=2)
        self.begun: list[str] = []
        self.done: list[str] = []
        self._changed = threading.Condition()
        self._may_end = 0

    def start(self, person: int, name: str) -> asyncio.Task[None]:
        return asyncio.create_task(self.heavy.run(person, self._work, name))

    def _work(self, name: str) -> None:
        with self._changed:
            self.begun.append(name)
            place = len(self.begun)
            self._changed.notify_all()
            assert self._changed.wait_for(lambda: self._may_end >= place, 30)
            self.done.append(name)

    async def begins(self, count: int) -> None:
        """Wait until so much was begun."""
        await asyncio.to_thread(self._wait, count)

    def _wait(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.begun) >= count, 30)

    def ends(self, count: int) -> None:
        """Let so much of what was begun first end."""
        with self._changed:
            self._may_end = count
            self._changed.notify_all()


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def test_fifty_pieces_of_one_persons_work_delay_nobody_elses(bench: Bench) -> None:
    """One of them is at work at a time, in order; the other person's begins at once."""
    tasks = [bench.start(GREEDY, f"file {number}") for number in range(50)]
    await bench.begins(1)
    tasks.append(bench.start(OTHER, "text"))
    await bench.begins(2)
    assert bench.begun == ["file 0", "text"]
    bench.ends(100)
    await asyncio.gather(*tasks)
    assert bench.begun[2:] == [f"file {number}" for number in range(1, 50)]


async def test_people_take_turns(bench: Bench) -> None:
    """Whoever has waited longest is next, however much the others have."""
    people = range(4)
    tasks = [bench.start(person, f"{person}") for _ in range(3) for person in people]
    for count in range(2, 13):
        await bench.begins(count)
        bench.ends(count - 1)
    bench.ends(100)
    await asyncio.gather(*tasks)
    assert bench.begun == 3 * ["0", "1", "2", "3"]


async def test_work_that_fails_or_is_given_up_lets_the_next_one_in(bench: Bench) -> None:
    def fail() -> None:
        raise ValueError("on purpose")

    first = bench.start(GREEDY, "first")
    waiting = bench.start(GREEDY, "waiting")
    await bench.begins(1)
    waiting.cancel()
    failing = asyncio.create_task(bench.heavy.run(GREEDY, fail))
    last = bench.start(GREEDY, "last")
    bench.ends(100)
    await asyncio.wait([first, waiting, failing, last])
    assert isinstance(failing.exception(), ValueError)
    assert bench.done == ["first", "last"]
