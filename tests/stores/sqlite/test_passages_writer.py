"""Segments of passages: whatever came and went, they tell what the articles hold."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from tempfile import TemporaryFile

import aiosqlite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.entries import prepare_entries
from bot.library.search.expressions import all_of
from bot.library.search.passages import ARTICLES, PASSAGES
from bot.library.search.text import pairs
from bot.stores.sqlite import passages_writer
from bot.stores.sqlite.passages import PassageReader
from bot.stores.sqlite.passages_writer import PassageWriter

WORDS = ["an", "ba", "ca", "da"]
NUMBERS = [1, 2, 3, ARTICLES - 1, ARTICLES, 2 * ARTICLES + 7]
HELD = st.dictionaries(
    st.sampled_from(NUMBERS), st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)
)


@asynccontextmanager
async def writing() -> AsyncIterator[tuple[aiosqlite.Connection, PassageWriter]]:
    with TemporaryFile() as file:
        async with aiosqlite.connect(":memory:") as db:
            await db.executescript(
                "CREATE TABLE passage_segment"
                " (id INTEGER PRIMARY KEY, block, row_bits, articles, gone);"
                "CREATE TABLE passage_row (id INTEGER PRIMARY KEY, keys);"
            )
            yield db, PassageWriter(db, file)


async def come(writer: PassageWriter, articles: Mapping[int, Sequence[str]]) -> None:
    texts = [("", " ".join(words)) for words in articles.values()]
    await writer.add([*articles], prepare_entries(texts))


async def found(db: aiosqlite.Connection, words: Sequence[str], limit: int = 99) -> list[int]:
    [passages] = await PassageReader(db).newest([all_of(words)], limit)
    return [int(passage) // PASSAGES for passage in passages]


async def sizes(db: aiosqlite.Connection) -> list[int]:
    """Tell how many articles each segment told of at first, two bytes each."""
    rows = await db.execute_fetchall("SELECT length(articles) / 2 FROM passage_segment ORDER BY id")
    return [size for (size,) in rows]


@given(
    st.lists(HELD, min_size=1, max_size=4),
    st.lists(st.sampled_from([*WORDS, "_an_ba"]), min_size=1, max_size=3),
    st.integers(1, 4),
)
def test_what_came_and_went_is_found_by_its_last_words(
    states: list[dict[int, list[str]]], words: list[str], limit: int
) -> None:
    """Whether what goes was written before or not."""

    async def run() -> None:
        async with writing() as (db, writer):
            before: dict[int, list[str]] = {}
            for place, state in enumerate(states):
                await writer.remove([*before])
                await come(writer, state)
                if place % 2:
                    await writer.write()
                before = state
            await writer.write()
            held = {number: {*words, *pairs(words)} for number, words in before.items()}
            expected = [number for number, tokens in held.items() if tokens >= {*words}]
            assert await found(db, words, limit) == sorted(expected, reverse=True)[:limit]
            [[rows]] = await db.execute_fetchall(
                "SELECT count(*) FROM passage_row"
                " WHERE id >> 18 NOT IN (SELECT id FROM passage_segment)"
            )
            assert not rows

    asyncio.run(run())


async def test_segments_are_merged_until_there_are_few() -> None:
    """Each is more than four times as large as all that came later."""
    async with writing() as (db, writer):
        for number in range(100):
            await come(writer, {number: ["an", f"w{number}"]})
            await writer.write()
        held = await sizes(db)
        assert sum(held) == 100
        assert len(held) <= 4
        assert await found(db, ["an"]) == [*range(99, 0, -1)]  # The newest 99.
        assert await found(db, ["w7"]) == [7]


async def test_a_segment_of_which_half_is_gone_is_written_anew() -> None:
    async with writing() as (db, writer):
        await come(writer, {number: ["an"] for number in range(10)})
        await writer.write()
        await writer.remove([0, 1, 2, 3])
        await writer.write()
        assert await sizes(db) == [10]
        assert await found(db, ["an"]) == [9, 8, 7, 6, 5, 4]
        await writer.remove([4])
        await writer.write()
        assert await sizes(db) == [5]
        await writer.remove([5, 6, 7, 8, 9])
        await writer.write()
        assert await sizes(db) == []
        assert not [*await db.execute_fetchall("SELECT * FROM passage_row")]


async def test_what_is_collected_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages_writer, "_MOST_COLLECTED", 100)
    monkeypatch.setattr(passages_writer, "_AT_ONCE", 1000)
    async with writing() as (db, writer):
        for number in range(40):
            await come(writer, {number: [f"w{number}", f"v{number % 7}", "an"]})
        assert await found(db, ["v3", "an"]) == [38, 31, 24, 17, 10, 3]
