"""What a search index gives comes in the order of publication, and of a period if one is named."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from stored_seeds import NOW, dated, names, put, seed

from bot.library.ports import ArticleStore
from bot.library.search.expressions import in_a_row
from bot.library.search.ports import SearchIndex
from bot.library.search.query import Period
from bot.library.search.text import pairs


@pytest.fixture
async def shuffled(store: ArticleStore, index: SearchIndex) -> AsyncIterator[SearchIndex]:
    """Articles that are stored in another order than they were published."""
    for name, days in (("b", 2), ("c", 3), ("a", 1)):
        text = ("Giá vàng", f"Giá vàng tăng. Chuyện {name}.")
        await put(store, dated(seed(name, *text), NOW + timedelta(days=days)))
    async with index.snapshot():
        yield index


async def test_what_matches_comes_in_the_order_of_publication(shuffled: SearchIndex) -> None:
    expression = in_a_row(["gia", "vang"])
    titles = await shuffled.match_titles(expression, 2)
    passages = await shuffled.match_passages(expression, 2)
    leads = await shuffled.match_leads(["gia", "vang"], pairs(["gia", "vang"]), 2)
    for numbers in (
        [title.number for title in titles],
        [passage.number for passage in passages],
        leads,
    ):
        assert await names(shuffled, numbers) == ["c", "b"]


async def test_a_period_leaves_the_others_out(shuffled: SearchIndex) -> None:
    """From its start on, and before its end."""
    start = NOW.timestamp() + 86_400
    period = Period(start, start + 86_400)
    expression = in_a_row(["gia", "vang"])
    titles = await shuffled.match_titles(expression, 9, period)
    passages = await shuffled.match_passages(expression, 9, period)
    for numbers in (
        [title.number for title in titles],
        [passage.number for passage in passages],
        await shuffled.newest(9, 0, period),
    ):
        assert await names(shuffled, numbers) == ["a"]
    [title] = titles
    every = await shuffled.match_titles(expression, 9)
    assert await shuffled.titles([each.number for each in every], period) == titles
    assert period.start <= title.published < period.end
    [candidate] = await shuffled.candidates([title.number])
    assert candidate == title.candidate


async def test_titles_and_candidates_come_in_the_order_asked_for(shuffled: SearchIndex) -> None:
    matched = await shuffled.match_titles(in_a_row(["gia", "vang"]), 9)
    for titles in (matched, matched[::-1]):
        numbers = [title.number for title in titles]
        assert await shuffled.titles(numbers) == titles
        assert await shuffled.candidates(numbers) == [title.candidate for title in titles]
    assert await shuffled.titles([]) == []


async def test_what_holds_all_words_is_found_wherever_they_stand(shuffled: SearchIndex) -> None:
    matched = await shuffled.match_titles(in_a_row(["gia", "vang"]), 9)
    found = await shuffled.hold_all(["gia", "vang"], 9)
    assert {*found} >= {each.number for each in matched}
    assert len(await shuffled.hold_all(["gia", "vang"], len(found) - 1)) == len(found) - 1
    assert await shuffled.hold_all(["gia", "vang", "xyz"], 9) == []
    assert await shuffled.hold_all(["xyz", "gia", "vang", "nay"], 9) == []


async def test_those_without_a_date_count_as_a_month_older_than_they_were_loaded(
    store: ArticleStore, index: SearchIndex
) -> None:
    for name, days in (("week", 7), ("year", 365)):
        await put(store, dated(seed(name), NOW - timedelta(days=days)))
    await put(store, seed("x"))
    await put(store, seed("y"))
    async with index.snapshot():
        assert await names(index, await index.newest(9, 0)) == ["week", "y", "x", "year"]
        this_month = Period((NOW - timedelta(days=20)).timestamp(), NOW.timestamp() + 1)
        assert await names(index, await index.newest(9, 0, this_month)) == ["week", "y", "x"]
