"""How many requests are under way at once: few to a server nearby, enough to one far away."""

import asyncio

import pytest
from waiting import HurriedClock

from bot.updates.lanes import FEWEST, MOST, REQUESTS_A_SECOND, Lanes


class Server:
    """Answers after so many seconds; knows how many requests it had at once."""

    def __init__(self, lanes: Lanes, clock: HurriedClock) -> None:
        self.lanes = lanes
        self.clock = clock
        self.busy = 0
        self.most = 0

    async def request(self, seconds: float) -> None:
        async with self.lanes.one():
            self.busy += 1
            self.most = max(self.most, self.busy)
            try:
                await self.clock.sleep(seconds)
            finally:
                self.busy -= 1

    async def takes(self, requests: int, seconds: float) -> float:
        """Make requests all at once; tell how long it took."""
        began, self.most = self.clock.now(), 0
        await asyncio.gather(*(self.request(seconds) for _ in range(requests)))
        return self.clock.now() - began


@pytest.fixture
def server() -> Server:
    clock = HurriedClock()
    return Server(Lanes(clock), clock)


async def test_a_server_nearby_has_few_requests_at_once(server: Server) -> None:
    await server.takes(100, 0.02)
    assert server.most == FEWEST


async def test_one_far_away_has_as_many_as_it_takes_to_keep_up(server: Server) -> None:
    """And no more; a server that comes nearer has fewer again."""
    await server.takes(300, 1.5)
    seconds = await server.takes(300, 1.5)
    assert 300 / seconds == pytest.approx(REQUESTS_A_SECOND, rel=0.2)
    assert server.most <= REQUESTS_A_SECOND * 1.5
    await server.takes(300, 0.02)
    await server.takes(100, 0.02)
    assert server.most == FEWEST


async def test_however_slow_it_is_there_is_a_bound(server: Server) -> None:
    """It may be this machine that is slow, and more connections make that worse."""
    await server.takes(500, 20)
    await server.takes(500, 20)
    assert server.most == MOST


async def test_requests_that_are_given_up_leave_their_lanes(server: Server) -> None:
    tasks = [asyncio.create_task(server.request(60)) for _ in range(3 * FEWEST)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    await server.takes(100, 0.02)
    assert server.most == FEWEST
