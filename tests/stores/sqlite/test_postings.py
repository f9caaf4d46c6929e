"""Postings: whoever came and went, they give what the articles' tokens give."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import aiosqlite
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.entries import Postings, prepare_entries
from bot.library.search.ports import Boost, Slot
from bot.library.search.text import pairs
from bot.stores.sqlite.postings import PostingReader
from bot.stores.sqlite.postings_writer import SqlitePostingsWriter

# Rowids of three blocks; so many of the first that its lists are bit sets for some words.
ROWIDS = [*range(1, 6000), 70_000, 70_001, 140_000]
WORDS = ["an", "ba", "ca", "da"]

bodies = st.dictionaries(
    st.sampled_from([1, 2, 5999, 70_000, 140_000]),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
)


@asynccontextmanager
async def table() -> AsyncIterator[aiosqlite.Connection]:
    async with aiosqlite.connect(":memory:") as db:
        await db.execute(
            "CREATE TABLE posting (token, block, articles, PRIMARY KEY (token, block))"
        )
        await db.execute("CREATE TABLE word (word PRIMARY KEY, titles, articles) WITHOUT ROWID")
        yield db


def held(articles: dict[int, list[str]]) -> tuple[list[int], Postings]:
    """Give rowids of articles and what they hold."""
    bodies = [("", " ".join(words)) for words in articles.values()]
    return [*articles], prepare_entries(bodies).postings


async def found(
    db: aiosqlite.Connection,
    words: list[str],
    neighbours: list[str],
    limit: int,
    *,
    least: int = 0,
) -> list[int]:
    reader = PostingReader(db)
    pairs_of = await reader.most_pairs(words, neighbours, limit, least=least)
    return [rowid for rowid, _ in pairs_of]


def expected(
    articles: dict[int, list[str]], words: Iterable[str], neighbours: list[str]
) -> list[int]:
    held = [rowid for rowid in articles if {*words} <= {*articles[rowid]}]
    return sorted(
        held,
        key=lambda rowid: (len({*neighbours} & {*pairs(articles[rowid])}), rowid),
        reverse=True,
    )


@given(bodies, bodies, st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
def test_what_came_and_went_is_found_by_its_last_words(
    before: dict[int, list[str]], after: dict[int, list[str]], words: list[str]
) -> None:
    async def run() -> None:
        async with table() as db:
            writer = SqlitePostingsWriter(db)
            await writer.add(*held(before))
            await writer.write()
            await writer.remove(*held(before))
            await writer.add(*held(after))
            await writer.write()
            assert await found(db, words, pairs(words), 10) == expected(after, words, pairs(words))
            [[empty]] = await db.execute_fetchall(
                "SELECT count(*) FROM posting WHERE articles = x''"
            )
            assert not empty

    asyncio.run(run())


async def test_long_lists_and_short_ones_are_intersected() -> None:
    """A word of most articles has a bit set, a rare one a list of places."""
    articles = {rowid: ["an", "ba"] if rowid % 2000 else ["ba", "an", "ca"] for rowid in ROWIDS}
    async with table() as db:
        writer = SqlitePostingsWriter(db)
        await writer.add(*held(articles))
        await writer.write()
        sizes = await db.execute_fetchall(
            "SELECT token, length(articles) FROM posting"
            " WHERE block = 0 AND token IN ('an', 'ca') ORDER BY token"
        )
        assert [*sizes] == [("an", 8192), ("ca", 4)]
        assert await found(db, ["an", "ca"], [], 10) == [140_000, 70_000, 4000, 2000]
        assert await found(db, ["an"], pairs(["an", "ba"]), 3) == [70_001, 5999, 5998]


async def test_the_best_of_each_block_compete() -> None:
    """Words in a row in an old article count for more than a new article without them."""
    articles = {1: ["an", "ba"], 70_000: ["ba", "an"], 140_000: ["ba", "an"]}
    async with table() as db:
        writer = SqlitePostingsWriter(db)
        await writer.add(*held(articles))
        await writer.write()
        assert await found(db, ["an", "ba"], pairs(["an", "ba"]), 2) == [1, 140_000]
        assert await found(db, ["an", "ba"], pairs(["an", "ba"]), 2, least=1) == [1]


async def test_only_the_beginning_of_a_body_counts() -> None:
    async with table() as db:
        writer = SqlitePostingsWriter(db)
        await writer.add([1], prepare_entries([("an", "ba " * 500 + "ca")]).postings)
        await writer.write()
        assert await found(db, ["an", "ba"], [], 10) == [1]
        assert await found(db, ["an", "ca"], [], 10) == []


async def test_what_waits_to_be_written_is_bounded() -> None:
    """A million articles are not collected in memory."""
    async with table() as db:
        writer = SqlitePostingsWriter(db)
        batch = prepare_entries([("", "an")] * 1000).postings
        for start in range(0, 72_000, 1000):
            await writer.add(range(start, start + 1000), batch)
        assert await found(db, ["an"], [], 1) == [71_999]


async def test_what_went_and_came_again_is_not_written() -> None:
    """Of an article that changed most words stay, and so do their lists."""
    async with table() as db:
        writer = SqlitePostingsWriter(db)
        before, after = {1: ["an", "ba"], 2: ["an", "ca"]}, {1: ["an", "da"], 2: ["an", "ca"]}
        await writer.add(*held(before))
        await writer.write()
        await db.executescript(
            """
            CREATE TABLE touched (token);
            CREATE TRIGGER note_new AFTER INSERT ON posting
                BEGIN INSERT INTO touched VALUES (new.token); END;
            CREATE TRIGGER note_old AFTER DELETE ON posting
                BEGIN INSERT INTO touched VALUES (old.token); END;
            """
        )
        await writer.remove(*held(before))
        await writer.add(*held(after))
        await writer.write()
        touched = await db.execute_fetchall(
            "SELECT token FROM touched WHERE substr(token, 1, 1) <> '_'"
        )
        assert {token.removeprefix(".") for (token,) in touched} == {"ba", "da"}
        assert await found(db, ["an", "da"], [], 10) == [1]


@pytest.mark.parametrize("work", ["_numbered", "_ranked", "_steps", "_step", "_merged"])
async def test_lists_are_worked_out_off_the_loop(
    work: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search that begins meanwhile waits for no list."""
    threads, worked = set(), getattr(SqlitePostingsWriter, work)

    def watched(*given: object) -> object:
        threads.add(threading.current_thread())
        return worked(*given)

    monkeypatch.setattr(SqlitePostingsWriter, work, watched)
    async with table() as db:
        writer = SqlitePostingsWriter(db)
        await writer.add(*held({1: ["an"]}))
        await writer.write()
        assert threads
        assert threading.current_thread() not in threads


async def test_what_was_read_of_some_blocks_is_read_of_all_when_it_is_asked_for() -> None:
    """Only the first article's block can hold the first three words together."""
    articles = {1: ["an", "ba", "ca", "da"], 70_000: ["an", "da"]}
    async with table() as db:
        writer = SqlitePostingsWriter(db)
        await writer.add(*held(articles))
        await writer.write()
        reader = PostingReader(db)
        assert await reader.most_pairs(["an", "ba", "ca", "da"], [], 9, least=0) == [(1, 0)]
        for _ in range(2):
            assert await reader.most_pairs(["da"], [], 9, least=0) == [(70_000, 0), (1, 0)]


@given(bodies, st.dictionaries(st.sampled_from(WORDS), st.sampled_from([1.0, 2.0, 4.0])))
def test_scores_are_sums_of_what_articles_hold(
    articles: dict[int, list[str]], weights: dict[str, float]
) -> None:
    slots = [Slot((word, "_"), weight) for word, weight in weights.items()]
    boosts = [Boost(np.array([2, 140_000]), 0.5)]

    async def run() -> None:
        async with table() as db:
            writer = SqlitePostingsWriter(db)
            await writer.add(*held(articles))
            await writer.write()
            points = {
                rowid: sum(weights.get(word, 0) for word in {*articles.get(rowid, [])})
                + 0.5 * (rowid in {2, 140_000})
                for rowid in {*articles, 2, 140_000}
            }
            best = sorted(((points, rowid) for rowid, points in points.items()), reverse=True)
            expected = [(rowid, points) for points, rowid in best if points][:3]
            found = await PostingReader(db).score(slots, boosts, 3)
            # Scores are rounded, which may part what different words give equal points.
            assert [points[rowid] for rowid, _ in found] == [points for _, points in expected]
            assert [points for _, points in found] == pytest.approx(
                [points for _, points in expected], rel=1e-3
            )

    asyncio.run(run())


async def test_an_article_that_holds_several_tokens_of_a_slot_gets_its_weight_once() -> None:
    async with table() as db:
        writer = SqlitePostingsWriter(db)
        everywhere = {rowid: ["an"] for rowid in ROWIDS}
        await writer.add(*held({**everywhere, 1: ["an", "ba"], 2: ["ba"]}))
        await writer.write()
        best = await PostingReader(db).score([Slot(("an", "ba"), 2.0)], [], 10_000)
        assert dict(best) == dict.fromkeys(ROWIDS, 2.0)
        assert best[0][0] == 140_000
