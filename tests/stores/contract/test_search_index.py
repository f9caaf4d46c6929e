"""What every search index must do: it finds what a plain reading of the articles' words finds."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stored_seeds import NOW, dated, names, put, remove, seed

from bot.library.ports import ArticleStore
from bot.library.search.expressions import AllOf, AnyOf, Expression, Token, in_a_row
from bot.library.search.ports import Boost, OutOfTimeError, Passage, SearchIndex, Slot, WordCounts
from bot.library.search.text import exact_words, folded_words, pairs

# Oldest first. Of each the words repeat those of others, so that every look-up has several answers.
TEXTS = {
    "a": ("Giá vàng tăng", "Giá vàng hôm nay tăng mạnh ở Hà Nội."),
    "b": ("Vàng giá tăng", "Người mua vàng xếp hàng."),
    "c": ("Mưa lớn", "Hà Nội mưa lớn, giá rau tăng. " + "Chuyện khác. " * 80 + "Vàng ở cuối."),
    "d": ("Giá xăng", "Hôm nay giá xăng giảm."),
}
SEEDS = [
    dated(seed(name, *text), NOW + timedelta(days=n))
    for n, (name, text) in enumerate(TEXTS.items())
]
EXPRESSIONS = st.recursive(
    st.builds(
        Token,
        st.sampled_from(["gia", "vang", "tang", "g", "_gia_vang", "_vang_gia", "_gia_", "xang"]),
        st.booleans(),
    ),
    lambda parts: (
        st.builds(AllOf, st.lists(parts, min_size=1, max_size=3).map(tuple))
        | st.builds(AnyOf, st.lists(parts, min_size=1, max_size=3).map(tuple))
    ),
    max_leaves=6,
)


def matches(expression: Expression, tokens: set[str]) -> bool:
    match expression:
        case Token(text, begun):
            return any(each.startswith(text) if begun else each == text for each in tokens)
        case AllOf(parts):
            return all(matches(part, tokens) for part in parts)
        case AnyOf(parts):
            return any(matches(part, tokens) for part in parts)


def title_tokens(name: str) -> set[str]:
    words = folded_words(TEXTS[name][0])
    return {*words, *pairs(words)}


@pytest.fixture
async def filled(store: ArticleStore, index: SearchIndex) -> AsyncIterator[SearchIndex]:
    """An index of the texts, within a snapshot."""
    for item in SEEDS:
        await put(store, item)
    async with index.snapshot():
        yield index


class TestWords:
    async def test_words_are_counted_in_titles_and_in_articles(self, filled: SearchIndex) -> None:
        assert await filled.count_words(["gia", "xang", "mua", "unknown"]) == {
            "gia": WordCounts(3, 4),
            "xang": WordCounts(1, 1),
            "mua": WordCounts(1, 2),
        }

    async def test_title_words_come_commonest_first(self, filled: SearchIndex) -> None:
        words = await filled.commonest_title_words(["xang", "gia", "vang", "noi", "unknown"])
        assert words == ["gia", "vang", "xang"]

    async def test_articles_are_counted(self, filled: SearchIndex) -> None:
        assert await filled.count_articles() == 4


class TestTitles:
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(EXPRESSIONS)
    async def test_those_that_match_are_found_newest_first(
        self, filled: SearchIndex, expression: Expression
    ) -> None:
        expected = [name for name in reversed(TEXTS) if matches(expression, title_tokens(name))]
        found = await filled.match_titles(expression, 10)
        assert await names(filled, [title.number for title in found]) == expected
        assert await filled.count_titles([expression] * 2, 2) == [min(len(expected), 2)] * 2
        if expected:
            [newest] = await filled.match_titles(expression, 1)
            assert newest == found[0]

    async def test_a_match_has_the_words_with_their_diacritics(self, filled: SearchIndex) -> None:
        [title] = await filled.match_titles(Token("xang"), 10)
        assert title.words.split(" ") == exact_words("Giá xăng")

    async def test_nothing_to_count_is_no_question(self, filled: SearchIndex) -> None:
        assert await filled.count_titles([], 5) == []


class TestBodies:
    async def test_passages_tell_their_article_and_place(self, filled: SearchIndex) -> None:
        found = await filled.match_passages(in_a_row(["vang", "o", "cuoi"]), 10)
        assert await names(filled, [found[0].number]) == ["c"]
        assert found[0].place > 0
        first = await filled.match_passages(in_a_row(["ha", "noi", "mua"]), 10)
        assert first == [Passage(found[0].number, 0)]

    async def test_passages_come_newest_articles_first(self, filled: SearchIndex) -> None:
        found = await filled.match_passages(in_a_row(["hom", "nay"]), 10)
        assert await names(filled, [passage.number for passage in found]) == ["d", "a"]
        assert len(await filled.match_passages(Token("gia"), 2)) == 2

    async def test_leads_with_most_pairs_come_first_then_the_newest(
        self, filled: SearchIndex
    ) -> None:
        asked = ["gia", "vang", "tang"]
        found = await filled.match_leads(asked, pairs(asked), 10)
        # The title counts with the lead; "c" holds the words too late.
        assert await names(filled, found) == ["a", "b"]
        with_two = await filled.match_leads(asked, pairs(asked), 10, least=2)
        assert await names(filled, with_two) == ["a"]
        assert await filled.match_leads(["gia", "unknown"], [], 10) == []
        [newest] = await filled.match_leads(["gia"], [], 1)
        assert await names(filled, [newest]) == ["d"]

    async def test_texts_come_in_the_order_asked_for(self, filled: SearchIndex) -> None:
        numbers = await filled.newest(4, 0)
        texts = await filled.texts(numbers, 7)
        assert [text.number for text in texts] == numbers
        assert texts[0].body == "Hôm nay"
        [whole] = await filled.texts(numbers[:1], None)
        assert whole.body == TEXTS["d"][1]
        assert whole.title_words.split(" ") == exact_words(TEXTS["d"][0])


class TestScoring:
    async def test_the_highest_scores_come_first_then_the_newest(self, filled: SearchIndex) -> None:
        slots = [Slot((".vang",), 2.0), Slot((".xang",), 2.0), Slot((".ha",), 1.0)]
        found = await filled.score(slots, [], 10)
        assert await names(filled, [number for number, _ in found]) == ["c", "a", "d", "b"]
        assert [points for _, points in found] == [3, 3, 2, 2]
        assert await filled.score(slots, [], 1) == found[:1]

    async def test_lead_and_anywhere_are_told_apart(self, filled: SearchIndex) -> None:
        """In "c" gold stands at the end."""
        [lead] = [await filled.score([Slot(("vang",), 1.0)], [], 10)]
        assert await names(filled, [number for number, _ in lead]) == ["b", "a"]

    async def test_boosts_are_added(self, filled: SearchIndex) -> None:
        [matches] = await filled.match_each([in_a_row(["hom", "nay"])], 10)
        found = await filled.score([Slot((".xang",), 2.0)], [Boost(matches.numbers, 1.0)], 10)
        assert await names(filled, [number for number, _ in found]) == ["d", "a"]
        assert [points for _, points in found] == [3, 1]

    async def test_without_anything_to_weigh_nothing_is_found(self, filled: SearchIndex) -> None:
        assert await filled.score([], [], 10) == []


class TestEachOfSeveral:
    async def test_articles_come_once_and_leads_are_told(self, filled: SearchIndex) -> None:
        rows = [in_a_row(["chuyen", "khac"]), in_a_row(["vang", "o", "cuoi"]), Token("unknown")]
        several, at_the_end, nothing = await filled.match_each(rows, 100)
        assert await names(filled, several.numbers.tolist()) == ["c"]
        assert several.in_lead.tolist() == several.numbers.tolist()
        assert await names(filled, at_the_end.numbers.tolist()) == ["c"]
        assert at_the_end.in_lead.tolist() == nothing.numbers.tolist() == []
        assert await filled.match_each([], 5) == []

    async def test_whether_others_are_left_out_is_told(self, filled: SearchIndex) -> None:
        for limit, complete in ((3, False), (100, True)):
            [matches] = await filled.match_each([Token("gia")], limit)
            assert matches.complete is complete


class TestArticles:
    async def test_the_newest_are_listed_by_date(
        self, store: ArticleStore, index: SearchIndex
    ) -> None:
        await put(store, *reversed(SEEDS))
        async with index.snapshot():
            assert await names(index, await index.newest(3, 0)) == ["d", "c", "b"]
            assert await names(index, await index.newest(3, 3)) == ["a"]

    async def test_candidates_are_found_by_number_and_by_id(self, filled: SearchIndex) -> None:
        numbers = await filled.newest(4, 0)
        candidates = await filled.candidates(numbers)
        assert [each.number for each in candidates] == numbers
        by_id = await filled.candidates_by_id([SEEDS[3].id, "unknown", SEEDS[0].id])
        assert by_id == [candidates[3], candidates[0]]

    async def test_nothing_asked_nothing_given(self, filled: SearchIndex) -> None:
        assert await filled.candidates([]) == []
        assert await filled.candidates_by_id([]) == []
        assert await filled.texts([], None) == []
        assert await filled.articles([]) == []


async def test_what_went_is_found_no_more(store: ArticleStore, index: SearchIndex) -> None:
    await put(store, *SEEDS)
    await remove(store, SEEDS[3])
    async with index.snapshot():
        assert await index.match_titles(Token("xang"), 10) == []
        assert await index.match_passages(Token("xang"), 10) == []
        assert await index.match_leads(["xang"], [], 10) == []
        assert await index.count_words(["xang"]) == {}


async def test_a_snapshot_stays_as_it_was(store: ArticleStore, index: SearchIndex) -> None:
    await put(store, *SEEDS[:3])
    async with index.snapshot():
        before = await index.count_articles()
        await put(store, SEEDS[3])
        assert await index.count_articles() == before
        assert await index.match_titles(Token("xang"), 10) == []
    async with index.snapshot():
        assert len(await index.match_titles(Token("xang"), 10)) == 1


async def test_within_its_time_a_look_up_is_whole(filled: SearchIndex) -> None:
    try:
        async with filled.time_limit(60):
            assert len(await filled.match_titles(Token("gia"), 10)) == 3
    except OutOfTimeError:
        pytest.fail("a minute is enough")


async def test_work_of_many_look_ups_is_done_at_once(
    store: ArticleStore, index: SearchIndex
) -> None:
    await put(store, *SEEDS)

    async def first_title(index: SearchIndex) -> str:
        async with index.snapshot():
            [article] = await index.articles(await index.newest(1, 0))
            return article.title

    assert await index.at_once(first_title) == "Giá xăng"
