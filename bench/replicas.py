"""What people miss, or get twice, when several bots share a PostgreSQL and something breaks.

    python -m bench.replicas kills [--bots 3] [--people 2000] [--seconds 4]
    python -m bench.replicas database [--bots 2] [--people 600]
    python -m bench.replicas upgrade [--bots 2] [--people 300]
    python -m bench.replicas throughput ARTICLES.jsonl.xz [--bots 1,2,4]

People write ten updates each, sent to any of the bots. Meanwhile `kills` ends one of the bots by
SIGKILL every few seconds and starts it anew; `database` cuts connections, restarts the server in
order and at once, and loses it to its standby; `upgrade` restarts one bot after another with a
program whose schema is a version further. Each prints what came of the updates. `throughput`
measures what that of `bench.throughput` does, with so many bots. The Bot API is the offline one,
the servers are made for the purpose and keep nothing on the disk.
"""

import asyncio
import random
import tempfile
from collections.abc import AsyncIterator, Callable, Collection, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from signal import SIGTERM
from time import monotonic

import click

from bench.fleet import Fleet, next_version
from bench.local_api import LocalApi
from bench.postgres_server import MISSING, PostgresServer, postgres_server, server_programs
from bench.processor import processor_seconds
from bench.search_queries import documents, write_seeds
from bench.throughput import KINDS, PEOPLE, measure
from bench.traffic import Traffic, articles

_STEPS = 10
# Of these at most so many wait for an answer at once.
_AT_ONCE = 200
# Between what happens to the database.
_BETWEEN_SECONDS = 5


@asynccontextmanager
async def writing(
    database: str, bots: int, people: int, steps_each: int = _STEPS
) -> AsyncIterator[tuple[Fleet, Traffic]]:
    """Run bots whose library holds what so many people will ask for in so many steps each."""
    with tempfile.TemporaryDirectory() as name:
        write_seeds(Path(name) / "seeds", articles(steps_each))
        async with LocalApi.serving(people) as api:
            traffic = Traffic(api, steps_each)
            async with Fleet.running(api, database, Path(name), bots) as fleet:
                yield fleet, traffic


async def kill_now_and_then(
    fleet: Fleet, seconds: float, moments: random.Random, *, until: asyncio.Task[None]
) -> list[int]:
    """Kill a bot every few seconds and start it anew.

    Args:
        fleet: The bots.
        seconds: How many, on average.
        moments: When, and which bot.
        until: What ends this.

    Returns:
        The updates that a bot had in hand when it was killed.
    """
    in_hand: list[int] = []
    while not until.done():
        await asyncio.wait([until], timeout=moments.uniform(0.5, 1.5) * seconds)
        bot = moments.choice(fleet.bots)
        await fleet.end(bot)
        in_hand += fleet.in_hand(bot)
        await fleet.restart(bot)
    return in_hand


def happenings(server: PostgresServer, standby: PostgresServer) -> dict[str, Callable[[], None]]:
    """What may happen to a server, in this order, by what it is called."""

    def fail_over() -> None:
        server.stop()
        standby.promote()

    return {
        "connections were cut": server.cut_connections,
        "restarted in order": lambda: server.restart("fast"),
        "restarted at once": lambda: server.restart("immediate"),
        "lost to its standby": fail_over,
    }


async def upgrade(fleet: Fleet, program: Path) -> None:
    """Restart one bot after another with another program."""
    for bot in fleet.bots:
        await fleet.end(bot, SIGTERM)
        await fleet.restart(bot, program)


def report(fleet: Fleet, traffic: Traffic, in_hand: Collection[int] = ()) -> Iterator[str]:
    """Say what came of the updates, a line each."""
    saved, followed = fleet.saved(), fleet.followed()
    wrong = len({*saved} ^ traffic.saved()) + len({*followed} ^ traffic.followed())
    yield f"updates                       {traffic.updates:7}"
    yield f"not answered                  {traffic.unanswered:7}"
    yield f"answered out of order         {traffic.out_of_order:7}"
    yield f"answered twice                {len(traffic.doubled):7}"
    yield f"  in hand when a bot died     {len(in_hand):7}"
    yield f"  twice though not in hand    {len({*traffic.doubled} - {*in_hand}):7}"
    yield f"bots that were taken for dead {fleet.begun_anew():7}"
    yield f"answers that nobody asked for {len(traffic.strange):7}"
    yield f"saved and followed            {len(saved) + len(followed):7}, wrong {wrong}"
    yield f"slowest answer                {traffic.slowest:9.1f} s"


async def _kills(server: PostgresServer, bots: int, people: int, seconds: float, seed: int) -> None:
    async with writing(server.new_address(), bots, people) as (fleet, traffic):
        written = asyncio.create_task(traffic.write(_AT_ONCE))
        in_hand = await kill_now_and_then(fleet, seconds, random.Random(seed), until=written)
        await written
        await traffic.answered()
        print("\n".join(report(fleet, traffic, in_hand)))


async def _database(server: PostgresServer, bots: int, people: int) -> None:
    with server.standby() as standby:
        async with writing(server.new_address(standby), bots, people) as (fleet, traffic):
            written = asyncio.create_task(traffic.write(_AT_ONCE))
            for name, happens in happenings(server, standby).items():
                await asyncio.wait([written], timeout=_BETWEEN_SECONDS)
                began = monotonic()
                await asyncio.to_thread(happens)
                lasted = monotonic() - began
                await traffic.next_answer()
                print(f"{name}: took {lasted:.1f} s, an answer after {monotonic() - began:.1f} s")
            await written
            await traffic.answered()
            print("\n".join(report(fleet, traffic)))


async def _upgrade(server: PostgresServer, bots: int, people: int) -> None:
    with tempfile.TemporaryDirectory() as program:
        next_version(Path(program))
        async with writing(server.new_address(), bots, people) as (fleet, traffic):
            written = asyncio.create_task(traffic.write(_AT_ONCE))
            await upgrade(fleet, Path(program))
            await written
            await traffic.answered()
            print("\n".join(report(fleet, traffic)))


async def _throughput(
    server: PostgresServer, bots: int, file: Path, count: int, updates: int
) -> None:
    with tempfile.TemporaryDirectory() as name:
        library = list(documents(file, count, None))
        write_seeds(Path(name) / "seeds", library)
        async with (
            LocalApi.serving(PEOPLE) as api,
            Fleet.running(api, server.new_address(), Path(name), bots) as fleet,
        ):
            began = [processor_seconds(pid) for pid in (server.pid, *fleet.pids)]
            speeds = await measure(api, library, updates, fleet.pids)
            ended = [processor_seconds(pid) for pid in (server.pid, *fleet.pids)]
    used = [then - before for before, then in zip(began, ended, strict=True)]
    print(f"{bots:4}" + "".join(f"{speeds[kind].rate:9.0f}" for kind in KINDS), end="")
    print(f"{sum(used[1:]):12.1f}{used[0]:9.1f}")


def _server() -> PostgresServer:
    """Start a server that ends with this command."""
    programs = server_programs()
    if programs is None:
        raise click.ClickException(MISSING)
    return click.get_current_context().with_resource(postgres_server(programs, forgetful=False))


@click.group()
def main() -> None:
    """Let several bots share a database."""


@main.command()
@click.option("--bots", default=3, show_default=True)
@click.option("--people", default=2_000, show_default=True)
@click.option("--seconds", default=4.0, show_default=True, help="Between two deaths.")
@click.option("--seed", default=1, show_default=True, help="Of the random moments.")
def kills(bots: int, people: int, seconds: float, seed: int) -> None:
    """Kill one of the bots every few seconds."""
    asyncio.run(_kills(_server(), bots, people, seconds, seed))


@main.command()
@click.option("--bots", default=2, show_default=True)
@click.option("--people", default=600, show_default=True)
def database(bots: int, people: int) -> None:
    """Cut connections, restart the server, lose it to its standby."""
    asyncio.run(_database(_server(), bots, people))


@main.command(name="upgrade")
@click.option("--bots", default=2, show_default=True)
@click.option("--people", default=300, show_default=True)
def upgrade_command(bots: int, people: int) -> None:
    """Restart one bot after another with the next version of the program."""
    asyncio.run(_upgrade(_server(), bots, people))


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--bots", default="1,2,4", show_default=True, help="How many, in each round.")
@click.option("--articles", "count", default=2_000, show_default=True)
@click.option("--updates", default=400, show_default=True, help="Of each kind.")
def throughput(file: Path, bots: str, count: int, updates: int) -> None:
    """Measure updates a second with several bots, over the articles of FILE."""
    server = _server()
    head = "".join(f"{kind:>9}" for kind in KINDS)
    print(f"bots{head}  s of bots  s of server")
    for number in bots.split(","):
        asyncio.run(_throughput(server, int(number), file, count, updates))


if __name__ == "__main__":
    main()
