"""What is PostgreSQL's own in looking things up."""

import asyncio
from collections.abc import AsyncIterator

import numpy as np
import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from stored_seeds import put, remove, seed

from bot.addresses import PostgresAddress
from bot.library.search.expressions import AllOf, AnyOf, Expression, Token
from bot.library.search.ports import OutOfTimeError
from bot.stores.postgres import PostgresArticles, PostgresSearchIndex
from bot.stores.postgres.lists import newest
from bot.stores.postgres.passages import PASSAGE_BITS, merged_passages, unpacked_passages
from bot.stores.postings import BLOCK, BLOCK_BITS, packed

# Which places hold a token, by block.
HELD = st.dictionaries(
    st.sampled_from([0, 1, 7]),
    st.dictionaries(
        st.sampled_from(["a", "b", "bc"]),
        st.sets(st.sampled_from([0, 1, 2, 7, BLOCK - 1])) | st.just(set(range(6000))),
        min_size=1,
    ),
)
EXPRESSIONS = st.recursive(
    st.builds(Token, st.sampled_from(["a", "b", "bc", "d"]), st.booleans()),
    lambda parts: (
        st.builds(AllOf, st.lists(parts, min_size=1, max_size=3).map(tuple))
        | st.builds(AnyOf, st.lists(parts, min_size=1, max_size=3).map(tuple))
    ),
    max_leaves=4,
)


def matching(expression: Expression, lists: dict[str, set[int]]) -> set[int]:
    match expression:
        case Token(text, begun):
            held = [lists[it] for it in lists if it == text or (begun and it.startswith(text))]
            return set().union(*held)
        case AllOf(parts):
            return set.intersection(*(matching(part, lists) for part in parts))
        case AnyOf(parts):
            return set().union(*(matching(part, lists) for part in parts))


@given(HELD, EXPRESSIONS, st.integers(1, 5))
def test_the_newest_that_match_are_given(
    held: dict[int, dict[str, set[int]]], expression: Expression, limit: int
) -> None:
    """Of articles, and of their passages; whatever is held in short lists or long ones."""
    for are_passages, write, bits in ((False, packed, BLOCK_BITS), (True, passages, PASSAGE_BITS)):
        blocks = {
            block: {token: write(np.array(sorted(places), int)) for token, places in lists.items()}
            for block, lists in held.items()
        }
        expected = [
            (block << bits) + place
            for block, lists in held.items()
            for place in matching(expression, lists)
        ]
        found = newest(expression, blocks, limit, passages=are_passages)
        assert found.tolist() == sorted(expected, reverse=True)[:limit]


NUMBERS = st.sets(st.integers(0, 40))


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_list_of_passages_holds_what_came_last(
    stored: set[int], gone: set[int], come: set[int]
) -> None:
    before, went, came = (passages(np.array(sorted(each), int)) for each in (stored, gone, come))
    after = unpacked_passages(merged_passages(before, went, came))
    assert after.tolist() == sorted(stored - gone | come)


def passages(places: NDArray[np.int64]) -> bytes:
    return places.astype("<u4").tobytes()


@pytest.fixture
async def store(address: PostgresAddress) -> AsyncIterator[PostgresArticles]:
    async with PostgresArticles.open(address) as store:
        yield store


async def test_after_a_look_up_that_was_cut_short_the_snapshot_can_be_read(
    store: PostgresArticles, address: PostgresAddress
) -> None:
    """What was found until then is to be shown, as the library was at first."""
    await put(store, seed("meo", "Con mèo"))
    index = PostgresSearchIndex(store.pool)
    async with index.snapshot():
        assert await index.count_articles() == 1
        async with await psycopg.AsyncConnection.connect(address.secret.get_secret_value()) as db:
            await db.execute("LOCK TABLE title_posting IN ACCESS EXCLUSIVE MODE")
            with pytest.raises(OutOfTimeError):
                async with index.time_limit(0.05):
                    await index.match_titles(Token("meo"), 5)
        await put(store, seed("cho", "Con chó"))
        assert await index.count_articles() == 1
        assert len(await index.match_titles(Token("con"), 5)) == 1


async def test_a_search_that_is_cancelled_holds_on_to_nothing(store: PostgresArticles) -> None:
    index = PostgresSearchIndex(store.pool)

    async def search() -> None:
        async with index.snapshot():
            await index.count_articles()
            await asyncio.Event().wait()

    for _ in range(10):
        task = asyncio.create_task(search())
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    async with index.snapshot():
        assert await index.count_articles() == 0


async def test_removing_everything_leaves_no_list_behind(
    store: PostgresArticles, address: PostgresAddress
) -> None:
    seeds = [seed(name, f"Con {name}", "Mèo ngủ. " * 100) for name in ("meo", "cho")]
    await put(store, *seeds)
    await remove(store, *seeds)
    with psycopg.connect(address.secret.get_secret_value()) as db:
        for table in ("title", "title_posting", "passage_posting", "posting"):
            assert db.execute(f"TABLE {table}".encode()).fetchall() == []


async def test_what_an_article_repeats_is_listed_once(store: PostgresArticles) -> None:
    """A hundred thousand times are more than a count of two bytes holds."""
    await put(store, seed("a", "Một", "an " * 100_000))
    index = PostgresSearchIndex(store.pool)
    async with index.snapshot():
        assert len(await index.match_passages(Token("_an_an"), 99)) == 32
