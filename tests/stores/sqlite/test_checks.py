"""Looking a database over while somebody writes to it."""

import asyncio
from pathlib import Path

from stored_seeds import entries, prepare, put, seed

from bot.library.seeds import Seed
from bot.messages import Message
from bot.stores.sqlite import SqliteArticles
from bot.stores.sqlite.checks import article_faults


def articles(word: str) -> list[Seed]:
    """Write articles of these addresses, which tell of one thing or another."""
    return [
        seed(f"a{number}", body=" ".join(f"{word} {number} {place}." for place in range(200)))
        for number in range(50)
    ]


async def faults_meanwhile(path: Path) -> list[Message]:
    """Look at a library again and again while all of it changes; give what seemed wrong."""
    # What they hold is worked out before: a look takes longer than to write it.
    versions = [(seeds, entries(*seeds)) for seeds in (articles("Trăng"), articles("Sao"))]
    async with SqliteArticles.open(path) as store:
        await put(store, *versions[0][0])

        async def reloads() -> None:
            for seeds, held in 15 * versions:
                async with store.reload(prepare) as writer:
                    await writer.update(seeds, held)
                    await writer.finish(len(seeds))

        writing = asyncio.create_task(reloads())
        found: list[Message] = []
        while not writing.done():
            found += await asyncio.to_thread(article_faults, path)
        await writing
    return found


def test_a_reload_is_no_fault_of_what_it_changes(tmp_path: Path) -> None:
    """What is compared is of one moment, whatever is written between two looks."""
    assert asyncio.run(faults_meanwhile(tmp_path / "a.db")) == []
