"""Bots that share a database lose nothing, whatever dies: real processes, a real PostgreSQL.

What `bench.replicas` does with thousands of people, with a few.
"""

import asyncio
from collections.abc import Collection, Iterator
from pathlib import Path
from random import Random

import pytest

from bench.fleet import Fleet, next_version
from bench.postgres_server import MISSING, PostgresServer, postgres_server, server_programs
from bench.replicas import happenings, kill_now_and_then, upgrade, writing
from bench.traffic import Traffic

BOTS, PEOPLE, AT_ONCE = 2, 24, 48


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """A server that keeps what it committed when it is stopped at once."""
    programs = server_programs()
    if not programs:
        pytest.skip(MISSING)
    with postgres_server(programs, forgetful=False) as server:
        yield server


def assert_all_is_well(fleet: Fleet, traffic: Traffic, in_hand: Collection[int]) -> None:
    """Every update was answered, in the order of its chat, and did what it should.

    Only what a bot had in hand when it died, or was taken for dead, may have been answered twice.
    """
    assert traffic.unanswered == 0
    assert traffic.out_of_order == 0
    assert traffic.strange == []
    assert {*traffic.doubled} <= {*in_hand} or fleet.begun_anew()
    assert {*fleet.saved()} == traffic.saved()
    assert {*fleet.followed()} == traffic.followed()


async def test_what_a_killed_bot_had_in_hand_is_done_by_another(server: PostgresServer) -> None:
    """And what waited for it."""
    async with writing(server.new_address(), BOTS, PEOPLE) as (fleet, traffic):
        written = asyncio.create_task(traffic.write(AT_ONCE))
        moments = Random(1)  # noqa: S311 - no secret
        in_hand = await kill_now_and_then(fleet, 1, moments, until=written)
        await traffic.answered()
        assert_all_is_well(fleet, traffic, in_hand)


async def test_bots_wait_for_a_server_that_is_away_and_go_on(server: PostgresServer) -> None:
    """Connections that are cut, a restart, a crash, another server in its place."""
    with server.standby() as standby:
        async with writing(server.new_address(standby), BOTS, PEOPLE) as (fleet, traffic):
            written = asyncio.create_task(traffic.write(AT_ONCE))
            for happens in happenings(server, standby).values():
                await asyncio.to_thread(happens)
                await traffic.next_answer()
            await written
            await traffic.answered()
            assert_all_is_well(fleet, traffic, [])


async def test_bots_are_upgraded_one_by_one_while_people_write(
    server: PostgresServer, tmp_path: Path
) -> None:
    """The first one brings the tables to its version under those that are still the old one."""
    next_version(tmp_path)
    async with writing(server.new_address(), BOTS, PEOPLE) as (fleet, traffic):
        written = asyncio.create_task(traffic.write(AT_ONCE))
        await upgrade(fleet, tmp_path)
        await written
        await traffic.answered()
        assert_all_is_well(fleet, traffic, [])
