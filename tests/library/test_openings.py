"""The openings' lists: whoever came and went, they give what the articles' terms give."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import aiosqlite
from hypothesis import given
from hypothesis import strategies as st

from bot.library import openings
from bot.library.query import pairs

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
        await db.execute("CREATE TABLE opening (term, block, articles, PRIMARY KEY (term, block))")
        yield db


def held(articles: dict[int, list[str]]) -> tuple[list[int], openings.Holders]:
    """Give rowids of articles and what they hold."""
    terms = [openings.terms([], words) for words in articles.values()]
    return [*articles], openings.gathered(terms)


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
            changes = openings.Changes(db)
            await changes.add(*held(before))
            await changes.write()
            await changes.remove(*held(before))
            await changes.add(*held(after))
            await changes.write()
            found = await openings.find(db, words, pairs(words), 10)
            assert found == expected(after, words, pairs(words))
            [[empty]] = await db.execute_fetchall(
                "SELECT count(*) FROM opening WHERE articles = x''"
            )
            assert not empty

    asyncio.run(run())


async def test_long_lists_and_short_ones_are_intersected() -> None:
    """A word of most articles has a bit set, a rare one a list of places."""
    articles = {rowid: ["an", "ba"] if rowid % 2000 else ["ba", "an", "ca"] for rowid in ROWIDS}
    async with table() as db:
        changes = openings.Changes(db)
        await changes.add(*held(articles))
        await changes.write()
        sizes = await db.execute_fetchall(
            "SELECT term, length(articles) FROM opening"
            " WHERE block = 0 AND term IN ('an', 'ca') ORDER BY term"
        )
        assert [*sizes] == [("an", 8192), ("ca", 4)]
        assert await openings.find(db, ["an", "ca"], [], 10) == [140_000, 70_000, 4000, 2000]
        assert await openings.find(db, ["an"], pairs(["an", "ba"]), 3) == [70_001, 5999, 5998]


async def test_the_best_of_each_block_compete() -> None:
    """Words in a row in an old article count for more than a new article without them."""
    articles = {1: ["an", "ba"], 70_000: ["ba", "an"], 140_000: ["ba", "an"]}
    async with table() as db:
        changes = openings.Changes(db)
        await changes.add(*held(articles))
        await changes.write()
        assert await openings.find(db, ["an", "ba"], pairs(["an", "ba"]), 2) == [1, 140_000]


async def test_only_the_beginning_of_a_body_counts() -> None:
    async with table() as db:
        changes = openings.Changes(db)
        terms = openings.terms(["an"], ["ba"] * 500 + ["ca"])
        await changes.add([1], openings.gathered([terms]))
        await changes.write()
        assert await openings.find(db, ["an", "ba"], [], 10) == [1]
        assert await openings.find(db, ["an", "ca"], [], 10) == []


async def test_what_waits_to_be_written_is_bounded() -> None:
    """A million articles are not collected in memory."""
    async with table() as db:
        changes = openings.Changes(db)
        batch = openings.gathered([["an"]] * 1000)
        for start in range(0, 66_000, 1000):
            await changes.add(range(start, start + 1000), batch)
        assert await openings.find(db, ["an"], [], 1) == [65_999]
