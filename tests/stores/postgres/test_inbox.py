"""Several bots on one inbox: who has what, who leads, and what becomes of a dead one's work."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import psycopg
import pytest
from waiting import until

from bot.addresses import PostgresAddress
from bot.library import DatabaseError, Incoming
from bot.stores.postgres import PostgresInbox

NOW = 1_800_000_000.0
LAN, MINH, GROUP = 1, 2, -1
MANY = 100


def came(*numbers: int, chat: int | None = LAN) -> list[Incoming]:
    return [Incoming(number, chat, str(number)) for number in numbers]


class Bots:
    """Two bots on one database, and what the server's clock is told."""

    def __init__(
        self, address: PostgresAddress, first: PostgresInbox, other: PostgresInbox
    ) -> None:
        self.first = first
        self.other = other
        self._address = address.secret.get_secret_value()

    def _run(self, sql: str, *values: object) -> None:
        with psycopg.connect(self._address, autocommit=True) as db:
            db.execute(sql.encode(), values or None)

    def first_is_silent(self) -> None:
        """Nothing was heard of it for longer than a bot may be silent."""
        self._run(
            "UPDATE bot SET seen = seen - interval '1 min' WHERE id = (SELECT min(id) FROM bot)"
        )

    @asynccontextmanager
    async def leaving_of_first(self) -> AsyncIterator[Callable[[], bool]]:
        """The first bot leaves, and at the end has left; gives whether anybody waits for that."""
        async with await psycopg.AsyncConnection.connect(self._address) as db:
            await db.execute("DELETE FROM bot WHERE id = (SELECT min(id) FROM bot)")
            yield lambda: self._waits_for(db.info.backend_pid)

    def _waits_for(self, process: int) -> bool:
        with psycopg.connect(self._address) as db:
            sql = "SELECT pid FROM pg_stat_activity WHERE %s = ANY(pg_blocking_pids(pid))"
            return bool(db.execute(sql, [process]).fetchall())

    def time_passes(self, seconds: int) -> None:
        """Since chats were heard of."""
        self._run("UPDATE chat SET until = until - make_interval(secs => %s)", seconds)


@pytest.fixture
async def bots(address: PostgresAddress) -> AsyncIterator[Bots]:
    async with AsyncExitStack() as stack:
        first, other = [
            await stack.enter_async_context(PostgresInbox.open(address)) for _ in range(2)
        ]
        await first.join(NOW)
        await other.join(NOW)
        yield Bots(address, first, other)


async def claimed(bot: PostgresInbox, limit: int = MANY) -> list[int]:
    return [int(unfinished.text) for unfinished in await bot.claim(limit)]


async def test_a_chat_is_one_bots_while_it_has_something_in_hand(bots: Bots) -> None:
    """Whoever receives the next of it leaves it to that bot."""
    assert await bots.first.receive(came(1), NOW) == {1}
    bots.time_passes(1_000)
    assert await bots.other.receive([*came(2), *came(3, chat=MINH)], NOW) == {3}
    assert await claimed(bots.other) == []
    assert await claimed(bots.first) == [2]


@pytest.mark.parametrize(("chat", "seconds"), [(LAN, 3), (GROUP, 60)])
async def test_a_chat_stays_with_its_bot_for_a_while(bots: Bots, chat: int, seconds: int) -> None:
    """As long as that bot remembers what it sent there; then it is anybody's."""
    await bots.first.receive(came(1, chat=chat), NOW)
    bots.time_passes(1_000)
    await bots.first.note([1], [], NOW)
    await bots.first.note([], [1], NOW)
    bots.time_passes(seconds - 1)
    assert await bots.other.receive(came(2, chat=chat), NOW) == set()
    assert await claimed(bots.first) == [2]
    await bots.first.note([], [2], NOW)
    bots.time_passes(seconds)
    assert await bots.other.receive(came(3, chat=chat), NOW) == {3}
    assert await bots.first.receive(came(4, chat=chat), NOW) == set()


async def test_what_waits_goes_before_what_comes(bots: Bots) -> None:
    await bots.first.receive(came(1), NOW, claim=False)
    assert await bots.other.receive(came(2), NOW) == set()
    assert await claimed(bots.other) == [1, 2]
    assert await claimed(bots.first) == []


async def test_what_is_given_back_this_very_moment_goes_first_too(bots: Bots) -> None:
    """A bot takes in the next of a chat while the one that had the chat leaves."""
    await bots.first.receive(came(1), NOW)
    async with bots.leaving_of_first() as somebody_waits:
        receiving = asyncio.create_task(bots.other.receive(came(2), NOW))
        await until(somebody_waits)
    assert await receiving == set()
    assert await claimed(bots.other) == [1, 2]


async def test_a_bot_is_given_again_what_it_was_never_told_of(bots: Bots) -> None:
    """It asked, and the connection broke before the answer."""
    await bots.first.receive(came(1, 2), NOW)
    await bots.first.note([1], [], NOW)
    assert await bots.first.receive(came(3), NOW, having=[1]) == set()
    assert await bots.first.receive(came(4, chat=None), NOW, having=[1]) == {4}
    assert [it.text for it in await bots.first.claim(MANY, having=[1])] == ["2", "3", "4"]
    assert await bots.first.claim(MANY, having=[1, 2, 3, 4]) == []
    assert await claimed(bots.other) == []


async def test_a_bot_without_room_still_gets_the_rest_of_its_chats(bots: Bots) -> None:
    await bots.first.receive(came(1), NOW)
    new = [*came(2), *came(3, chat=MINH), *came(4, chat=None)]
    assert await bots.first.receive(new, NOW, claim=False) == {2}
    assert await claimed(bots.other) == [3, 4]


async def test_inline_queries_are_whose_they_came_to(bots: Bots) -> None:
    assert await bots.other.receive(came(1, chat=None), NOW) == {1}
    assert await claimed(bots.first) == []


async def test_so_many_chats_are_claimed_oldest_first(bots: Bots) -> None:
    """Of each all that waits."""
    waiting = [*came(4, 1), *came(3, chat=MINH), *came(2, chat=GROUP)]
    await bots.first.receive(waiting, NOW, claim=False)
    assert await claimed(bots.first, 2) == [1, 2, 4]
    assert await claimed(bots.other, 2) == [3]


async def test_a_silent_bots_work_is_taken_over(bots: Bots) -> None:
    """By whoever is alive; what was handled stays handled."""
    await bots.first.receive(came(1, 2, 3), NOW)
    await bots.first.note([1], [], NOW)
    await bots.first.note([2], [1], NOW)
    assert await claimed(bots.other) == []
    bots.first_is_silent()
    assert await claimed(bots.other) == []
    standing = await bots.other.beat(NOW)
    assert standing
    assert (standing.bots, standing.leads) == (1, True)
    taken = await bots.other.claim(MANY)
    assert [(it.text, it.suspect) for it in taken] == [("2", True), ("3", False)]


async def test_a_bot_that_was_taken_for_dead_has_nothing_and_takes_nothing(bots: Bots) -> None:
    """Until it joins anew, behind the others."""
    await bots.first.receive(came(1, 2), NOW)
    await bots.first.note([1], [], NOW)
    bots.first_is_silent()
    await bots.other.beat(NOW)
    await bots.other.claim(MANY)
    assert await bots.first.note([2], [1], NOW) == set()
    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        await bots.first.receive(came(3, chat=MINH), NOW)
    assert await bots.first.beat(NOW) is None
    assert await bots.other.note([1], [], NOW) == {1}
    await bots.first.leave()
    standing = await bots.first.join(NOW)
    assert (standing.bots, standing.leads) == (2, False)
    assert await bots.first.receive(came(3, chat=MINH), NOW) == {3}


async def test_a_bot_that_is_silent_and_not_yet_missed_goes_on(bots: Bots) -> None:
    await bots.first.receive(came(1), NOW)
    bots.first_is_silent()
    assert await bots.first.note([1], [], NOW) == {1}
    standing = await bots.first.beat(NOW)
    assert standing
    assert (standing.bots, standing.leads) == (2, True)
    assert await bots.other.beat(NOW) is not None
    assert await claimed(bots.other) == []


async def test_the_first_bot_leads_until_it_ends(bots: Bots) -> None:
    standing = await bots.other.beat(NOW)
    assert standing
    assert not standing.leads
    standing = await bots.first.beat(NOW, ending=True)
    assert standing
    assert not standing.leads
    standing = await bots.other.beat(NOW)
    assert standing
    assert (standing.bots, standing.leads) == (2, True)


async def test_a_bot_that_ends_keeps_only_the_chats_that_it_is_at_work_for(bots: Bots) -> None:
    await bots.first.receive([*came(1, 2), *came(3, 4, chat=MINH)], NOW)
    await bots.first.beat(NOW, ending=True)
    await bots.first.release([2, 4])
    assert await claimed(bots.other) == []
    await bots.first.note([], [1], NOW)
    assert await claimed(bots.other) == [2]


async def test_a_bot_that_leaves_gives_back_what_it_has(bots: Bots) -> None:
    await bots.first.receive(came(1, 2, 3), NOW)
    await bots.first.note([1], [], NOW)
    await bots.first.release([3])
    assert await claimed(bots.other) == []
    await bots.first.note([], [1], NOW)
    await bots.first.leave()
    assert await claimed(bots.other) == [2, 3]


async def test_one_suspect_in_hand_is_blamed_among_many(bots: Bots) -> None:
    """It was in hand at a death before; a busy bot never has it in hand alone."""
    store = bots.first
    for chats in (range(10, 13), range(20, 23)):
        await store.receive([Incoming(chat, chat, str(chat)) for chat in chats], NOW)
    await store.note([10, 11, 12], [], NOW)
    bots.first_is_silent()
    await bots.other.beat(NOW)
    for aside in ([], [], [], [11]):
        taken = {int(it.text): it.suspect for it in await bots.other.claim(MANY)}
        assert taken[11]
        await bots.other.note([11, *(number for number, it in taken.items() if not it)], [], NOW)
        await bots.first.join(NOW)
        bots.first_is_silent()
        standing = await bots.first.beat(NOW)
        assert standing
        assert [*standing.aside] == aside
        bots.first, bots.other = bots.other, bots.first


async def test_a_bot_with_another_token_is_refused(address: PostgresAddress, bots: Bots) -> None:
    """It would answer in the name of another one; when that one is gone, it may come."""
    async with PostgresInbox.open(address, account="42") as stranger:
        with pytest.raises(DatabaseError, match="a bot with another token"):
            await stranger.join(NOW)
        await bots.first.leave()
        await bots.other.leave()
        assert (await stranger.join(NOW)).bots == 1


async def test_updates_that_were_moved_here_keep_their_chats_order(
    address: PostgresAddress,
) -> None:
    """Rows from elsewhere say nothing of chats but in their text."""
    texts = [
        '{"message": {"chat": {"id": 5}}}',
        '{"callback_query": {"from": {"id": 5}}}',
        '{"inline_query": {"from": {"id": 5}, "query": "\\u0000"}}',
    ]
    async with PostgresInbox.open(address) as first, PostgresInbox.open(address) as other:
        with psycopg.connect(address.secret.get_secret_value(), autocommit=True) as db:
            for number, text in enumerate(texts):
                db.execute("INSERT INTO incoming (id, text) VALUES (%s, %s)", (number, text))
        await first.join(NOW)
        await other.join(NOW)
        assert [it.text for it in await first.claim(1)] == texts
        assert await other.receive(came(9, chat=5), NOW) == set()


async def test_every_update_is_handled_once_and_in_order_whoever_asks_when(bots: Bots) -> None:
    """Four bots receive, claim and finish side by side."""
    begun: dict[int, list[int]] = defaultdict(list)
    in_hand: dict[int, int] = {}

    async def handle(bot: PostgresInbox, numbers: Sequence[int]) -> None:
        for number in sorted(numbers):
            chat = number % 7
            assert await bot.note([number], [], NOW) == {number}
            assert in_hand.setdefault(chat, id(bot)) == id(bot)
            begun[chat].append(number)
            await asyncio.sleep(0)
            del in_hand[chat]
            await bot.note([], [number], NOW)

    async def work(bot: PostgresInbox, numbers: Sequence[int]) -> None:
        for number in numbers:
            ours = await bot.receive(came(number, chat=number % 7), NOW, claim=number % 3 > 0)
            await handle(bot, [*ours])
            await handle(bot, await claimed(bot, 2))
            bots.time_passes(5)

    both = (bots.first, bots.other)
    await asyncio.gather(*(work(bot, range(place, 120, 2)) for place, bot in enumerate(both)))
    while sum(map(len, begun.values())) < 120:
        bots.time_passes(5)
        for bot in both:
            await handle(bot, await claimed(bot))
    assert sorted(number for numbers in begun.values() for number in numbers) == [*range(120)]
    for numbers in begun.values():
        for place in (0, 1):  # What came to one bot came in this order.
            its = [number for number in numbers if number % 2 == place]
            assert its == sorted(its)
