"""Lists of passages: whoever came and went, they tell what the articles hold."""

import asyncio
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.entries import prepare_entries
from bot.library.search.expressions import all_of
from bot.library.search.passages import ARTICLES, PASSAGES, Numbers
from bot.library.search.text import pairs
from bot.stores import passages
from bot.stores.passages import PassageList, PassageReader, PassageWriter

WORDS = ["an", "ba", "ca", "da"]
NUMBERS = [1, 2, ARTICLES - 1, ARTICLES, 5 * ARTICLES + 7]
ARTICLES_HELD = st.dictionaries(
    st.sampled_from(NUMBERS), st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)
)


class Rows(PassageWriter):
    """Rows in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[int, bytes] = {}

    async def _is_empty(self, first: int, end: int) -> bool:
        return not any(first <= row_id < end for row_id in self.rows)

    async def _stored(self, ids: Sequence[int]) -> Mapping[int, bytes]:
        return {row_id: self.rows[row_id] for row_id in sorted(ids) if row_id in self.rows}

    async def _replace(self, rows: Sequence[tuple[int, bytes]]) -> None:
        assert [*rows] == sorted(rows)
        self.rows |= dict(rows)
        self.rows = {row_id: keys for row_id, keys in self.rows.items() if keys}

    async def come(self, articles: Mapping[int, list[str]]) -> None:
        await self.add([*articles], prepare_entries(_texts(articles)))

    async def go(self, articles: Mapping[int, list[str]]) -> None:
        await self.remove([*articles], prepare_entries(_texts(articles)))

    async def newest(self, words: list[str], limit: int = 99) -> list[int]:
        [found] = await Reader(self.rows).newest([all_of(words)], limit, max(NUMBERS))
        return [int(passage) // PASSAGES for passage in found]


class Reader(PassageReader):
    """Reads rows in memory."""

    def __init__(self, rows: Mapping[int, bytes]) -> None:
        super().__init__()
        self._rows = rows

    async def _stored(self, ids: Sequence[int]) -> Mapping[int, bytes]:
        return {row_id: self._rows[row_id] for row_id in ids if row_id in self._rows}


def _texts(articles: Mapping[int, list[str]]) -> list[tuple[str, str]]:
    return [("", " ".join(words)) for words in articles.values()]


@given(
    ARTICLES_HELD,
    ARTICLES_HELD,
    st.lists(st.sampled_from([*WORDS, "_an_ba"]), min_size=1, max_size=3),
    st.integers(1, 4),
)
def test_what_came_and_went_is_found_by_its_last_words(
    before: dict[int, list[str]], after: dict[int, list[str]], words: list[str], limit: int
) -> None:
    async def run() -> None:
        rows = Rows()
        await rows.come(before)
        await rows.write()
        await rows.go(before)
        await rows.come(after)
        await rows.write()
        held = {number: {*words, *pairs(words)} for number, words in after.items()}
        expected = [number for number, tokens in held.items() if tokens >= {*words}]
        assert await rows.newest(words, limit) == sorted(expected, reverse=True)[:limit]
        fresh = Rows()
        await fresh.come(after)
        await fresh.write()
        assert rows.rows == fresh.rows

    asyncio.run(run())


async def test_the_newest_are_found_before_all_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = Rows()
    await rows.come({number * ARTICLES: ["an"] for number in range(5)})
    await rows.write()
    read: list[int] = []
    passages_of = PassageList.passages

    def noted(self: PassageList, blocks: Sequence[int]) -> Numbers:
        read.extend(blocks)
        return passages_of(self, blocks)

    monkeypatch.setattr(passages, "_READ_AT_ONCE", 1)
    monkeypatch.setattr(PassageList, "passages", noted)
    assert await rows.newest(["an"], 2) == [4 * ARTICLES, 3 * ARTICLES]
    assert read == [4, 3]


async def test_what_is_collected_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is written before the end, the rows are the same."""
    articles = {number: [f"w{number}", f"v{number % 7}"] for number in range(50)}
    articles |= {ARTICLES + number: ["x", f"w{number}"] for number in range(50)}
    at_once, in_parts = Rows(), Rows()
    await at_once.come(articles)
    await at_once.write()
    monkeypatch.setattr(passages, "_COLLECTED", 100)
    monkeypatch.setattr(passages, "_AT_ONCE", 30)
    for number, words in articles.items():
        await in_parts.come({number: words})
        assert in_parts._collected <= 103  # noqa: SLF001
    await in_parts.write()
    assert in_parts.rows == at_once.rows
