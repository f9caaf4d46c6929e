"""How many updates a second the bot answers, beside a bare PTB echo bot, through a local Bot API.

    python -m bench.throughput ARTICLES.jsonl.xz [--articles 2000] [--updates 400] [--rounds 3]
        [--away 0.05]

lets 200 people write at once: /help, an article's URL (whose summary is ranked already), a search,
an inline query. In each round both bots get the same from a Telegram that was started anew. The
Bot API is the offline one, in this process, the bots are processes of their own. Two tables show
the medians of the rounds: updates a second, and ours as a share of the echo bot's.

- Of a Telegram that answers in no time: what an answer costs in work. The processor time that a
  bot took for it tells more on a machine that is not idle.
- Of one that is `--away` seconds away, there and back, as the real one is some 30 to 100 ms: how
  long people wait when many write, since of 200 at once the last one waits for 200 answers. The
  echo bot handles one update after another, as PTB does unless it is told otherwise, so it spends
  its time on waiting; ours has several under way. Telegram itself takes 30 messages a second at
  most; this one takes whatever comes, and ours sends so only to a server of one's own.
"""

import asyncio
import statistics
import tempfile
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from time import monotonic
from typing import NamedTuple

import click

from bench.local_api import ECHO, OURS, LocalApi
from bench.processor import processor_seconds
from bench.search_queries import Document, documents, write_seeds
from bot.offline.person import Person

PEOPLE = 200
_QUERY_WORDS = 4
# Meanwhile the newest articles are ranked ahead, as after every load.
_SETTLE_SECONDS = 8
_AN_HOUR = 3600

Ask = Callable[[LocalApi, Person, Document], None]


def _first_words(article: Document) -> str:
    return " ".join(article.title.split()[:_QUERY_WORDS])


# What a person does, and whether a message answers it.
KINDS: dict[str, tuple[Ask, bool]] = {
    "help": (lambda api, person, _: api.say(person, "/help"), True),
    "summary": (lambda api, person, article: api.say(person, article.url), True),
    "search": (lambda api, person, article: api.say(person, _first_words(article)), True),
    "inline": (lambda api, person, article: api.type_inline(person, article.title), False),
}


class Speed(NamedTuple):
    """How fast updates of a kind were answered: how many a second, and in what processor time."""

    rate: float
    milliseconds: float


async def _speeds(
    command: Sequence[str], articles: Sequence[Document], updates: int, away: float
) -> tuple[dict[str, Speed], dict[str, Speed]]:
    """Measure a bot with a library of its own, at a Telegram nearby and at one far away."""
    with tempfile.TemporaryDirectory() as folder:
        write_seeds(Path(folder) / "seeds", articles)
        async with LocalApi.serving(PEOPLE) as api, api.bot(command, Path(folder)) as bot:
            near = await measure(api, articles, updates, [bot.pid])
            api.away = away
            # By then Telegram has forgotten what it may answer by itself.
            later = api.telegram.clock() + _AN_HOUR
            api.telegram.clock = lambda: later
            asked = articles[-PEOPLE:]
            return near, {kind: await _ask(api, kind, asked, [bot.pid]) for kind in KINDS}


async def measure(
    api: LocalApi, articles: Sequence[Document], updates: int, pids: Collection[int]
) -> dict[str, Speed]:
    """Measure how fast updates of each kind are answered, once bots are running.

    Args:
        api: Their Telegram, with whoever writes.
        articles: What their library holds.
        updates: How many of each kind.
        pids: The bots.
    """
    speeds = {}
    measured = articles[-updates:]
    # An inline query is never too old here, however slow the bot is.
    start = api.telegram.clock()
    api.telegram.clock = lambda: start
    await asyncio.sleep(_SETTLE_SECONDS)
    for kind in KINDS:
        # Summaries are measured once they are ranked.
        warm_up = measured if kind == "summary" else articles[:PEOPLE]
        await _ask(api, kind, warm_up, pids)
        speeds[kind] = await _ask(api, kind, measured, pids)
    return speeds


async def _ask(
    api: LocalApi, kind: str, articles: Sequence[Document], pids: Collection[int]
) -> Speed:
    """Let people ask something about each article, all at once, and wait for the answers."""
    ask, is_answered_by_message = KINDS[kind]
    messages = sum(api.answers.values()) + len(articles) * is_answered_by_message
    began, used = monotonic(), sum(map(processor_seconds, pids))
    for place, article in enumerate(articles):
        ask(api, api.people[place % PEOPLE], article)
    await api.answered(messages)
    seconds, used = monotonic() - began, sum(map(processor_seconds, pids)) - used
    return Speed(len(articles) / seconds, 1000 * used / len(articles))


async def _compare(file: Path, count: int, updates: int, rounds: int, away: float) -> None:
    articles = list(documents(file, count, None))
    near: dict[str, list[dict[str, Speed]]] = {"echo": [], "ours": []}
    far: dict[str, list[dict[str, Speed]]] = {"echo": [], "ours": []}
    for _ in range(rounds):
        for name, command in (("echo", ECHO), ("ours", OURS)):
            for found, speeds in zip(
                (near, far), await _speeds(command, articles, updates, away), strict=True
            ):
                found[name].append(speeds)
    _print("Telegram answers in no time", near)
    _print(f"Telegram is {1000 * away:.0f} ms away", far)


def _print(title: str, found: dict[str, list[dict[str, Speed]]]) -> None:
    """Print a table of medians over rounds."""
    print(f"{title}\n{'':10}{'updates a second':^28}{'ms of processor time':^22}")
    print(f"{'':10}{'echo':>8}{'ours':>8}{'ours / echo':>13}{'echo':>8}{'ours':>8}")
    for kind in KINDS:
        echo, ours = (
            Speed(*map(statistics.median, zip(*(it[kind] for it in found[name]), strict=True)))
            for name in found
        )
        rates = f"{echo.rate:8.0f}{ours.rate:8.0f}{ours.rate / echo.rate:13.2f}"
        print(f"{kind:10}{rates}{echo.milliseconds:8.2f}{ours.milliseconds:8.2f}")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--articles", default=2_000, show_default=True, help="How many the library holds.")
@click.option("--updates", default=400, show_default=True, help="Of each kind.")
@click.option("--rounds", default=3, show_default=True)
@click.option("--away", default=0.05, show_default=True, help="Seconds to the far Telegram.")
def main(file: Path, articles: int, updates: int, rounds: int, away: float) -> None:
    """Compare the bot with an echo bot, over the articles of FILE."""
    asyncio.run(_compare(file, articles, updates, rounds, away))


if __name__ == "__main__":
    main()
