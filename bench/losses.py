"""What people miss, or get twice, when the bot is killed and when everybody writes at once.

    python -m bench.losses kills [--signal SIGKILL|SIGTERM] [--webhook] [--kills 50] ...
    python -m bench.losses rush [--chats 1000] [--seconds-a-message 0]

`kills` ends the bot at random moments while people send /help and save an article, each time
another one, starts it anew each time, and counts answers and saved articles at the end, so that a
press that was lost shows; with `--webhook` updates are sent to the bot. `rush` lets so many chats
write at once to a Telegram that refuses more than 30 messages a second. The Bot API is the offline
one.
"""

import asyncio
import random
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from pathlib import Path
from signal import Signals
from time import monotonic

import click

from bench.local_api import OURS, LocalApi
from bench.search_queries import Document, write_seeds
from bot import buttons
from bot.addresses import beside
from bot.callback_data import encode
from bot.library.urls import article_id
from bot.offline.faults import Slow

_PEOPLE = 40


@asynccontextmanager
async def _library(articles: Sequence[Document]) -> AsyncIterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        write_seeds(Path(folder) / "seeds", articles)
        yield Path(folder)


async def _kills(
    signal: Signals, kills: int, updates: int, moments: random.Random, *, webhook: bool
) -> None:
    """Print what a bot that ends like this at random moments makes of so many updates."""
    each = updates // (2 * _PEOPLE)
    # The first is shown and never saved: marking it as saved would count as an answer.
    shown, *articles = [
        Document(f"https://articles.example/{number}", f"Sông số {number}", "Một câu.")
        for number in range(1 + each)
    ]
    async with _library([shown, *articles]) as folder, LocalApi.serving(_PEOPLE) as api:
        async with api.bot(OURS, folder):
            for person in api.people:
                api.say(person, shown.url)
            await api.answered(_PEOPLE)
        summaries = [person.private.last for person in api.people]
        to_come = [(person, article) for article in articles for person in api.people]
        slowest = 0.0
        for number in range(kills):
            batch = to_come[number::kills]
            async with api.bot(OURS, folder, webhook=webhook) as process:
                for person, article in batch:
                    api.say(person, "/help")
                    save = encode(buttons.Save(article_id(article.url)))
                    person.presses_data(summaries[api.people.index(person)], save)
                await asyncio.sleep(moments.uniform(0, 1))
                slowest = max(slowest, await api.end(process, signal))
        async with api.bot(OURS, folder):
            await api.answered(_PEOPLE * (1 + each))
            await api.quiet()
        answers = [count - 1 - each for count in api.answers.values()]
        with closing(sqlite3.connect(beside(folder / "tomtat.db"))) as db:
            [[saved]] = db.execute("SELECT count(*) FROM saved").fetchall()
    print(f"{kills} × {signal.name}, {2 * each * _PEOPLE} updates")
    print(f"answers missing {-sum(min(it, 0) for it in answers):6}")
    print(f"answers doubled {sum(max(it, 0) for it in answers):6}")
    print(f"saved articles  {saved:6}, should be {each * _PEOPLE}")
    print(f"slowest end     {slowest:6.1f} s")


async def _rush(chats: int, seconds: float) -> None:
    """Print how long it takes to answer so many chats that all write at once."""
    async with _library([]) as folder, LocalApi.serving(chats) as api, api.bot(OURS, folder):
        api.telegram.flood_limits = True
        for call in range(chats if seconds else 0):
            api.telegram.faults.plan("sendMessage", Slow(seconds), call=call + 1)
        began = monotonic()
        for person in api.people:
            api.say(person, "/help")
        await api.answered(chats)
        took = monotonic() - began
        await api.quiet()
        print(f"{chats} chats, {seconds} s a message")
        print(f"all answered in {took:6.1f} s")
        print(f"answered once   {sum(count == 1 for count in api.answers.values()):6}")
        print(f"refusals        {len(api.telegram.refusals):6}")


@click.group()
def main() -> None:
    """Count what people miss."""


@main.command()
@click.option("--signal", default="SIGKILL", type=click.Choice(["SIGKILL", "SIGTERM"]))
@click.option("--kills", default=50, show_default=True)
@click.option("--updates", default=2_000, show_default=True)
@click.option("--webhook", is_flag=True, help="Updates are sent to the bot.")
@click.option("--seed", default=1, show_default=True, help="Of the random moments.")
def kills(signal: str, kills: int, updates: int, seed: int, *, webhook: bool) -> None:
    """End the bot again and again while people write."""
    moments = random.Random(seed)
    asyncio.run(_kills(Signals[signal], kills, updates, moments, webhook=webhook))


@main.command()
@click.option("--chats", default=1_000, show_default=True)
@click.option("--seconds-a-message", default=0.0, show_default=True, help="Telegram's.")
def rush(chats: int, seconds_a_message: float) -> None:
    """Let everybody write at once."""
    asyncio.run(_rush(chats, seconds_a_message))


if __name__ == "__main__":
    main()
