"""Ranking: what stands in a row, in titles, and with the diacritics that were typed comes first."""

from collections import Counter
from collections.abc import Collection
from pathlib import Path
from typing import ClassVar

import pytest
from search_corpus import ARTICLES, names, searching, write

from bot.library import Library
from bot.library.library import TimeLimits
from bot.library.search.expressions import Expression
from bot.library.search.ports import Counts, TitleMatch
from bot.library.search.query import EVER, Period
from bot.stores.sqlite import SqliteArticles, SqliteSearchIndex


@pytest.mark.parametrize("typed", ["Đại hội Đảng", "dai hoi dang", "ĐẠI HỘI ĐẢNG", "đại hội đả"])
async def test_a_title_is_found_however_it_is_typed(library: Library, typed: str) -> None:
    assert names(await library.search(typed))[0] == "congress"
    assert names(await library.suggest(typed)) == ["congress"]


async def test_diacritics_count_where_they_were_typed(library: Library) -> None:
    assert names(await library.search("má")) == ["mother"]
    assert names(await library.search("ma"))[:2] == ["ghost", "mother"]


async def test_either_tone_placement_is_exact(library: Library) -> None:
    # "hoa" stands in the first body too, but a title comes first.
    assert names(await library.search("hòa nhạc"))[0] == "concert"
    assert names(await library.search("hoà nhạc"))[0] == "concert"


async def test_titles_come_before_bodies(library: Library) -> None:
    # The football article's body has the words too; the stadium has them in its title.
    assert names(await library.search("sân vận động")) == ["stadium", "football"]


async def test_suggestions_from_titles_are_not_mixed_with_bodies(library: Library) -> None:
    assert names(await library.suggest("sân vận động")) == ["stadium"]


async def test_words_in_a_row_come_before_the_same_words_apart(library: Library) -> None:
    # "miền Nam Việt Nam" has them in this order, "Việt Nam … Đông Nam Á" has not.
    assert names(await library.search("nam việt"))[:2] == ["stadium", "football"]
    assert names(await library.search("việt đông"))[0] == "football"


async def test_a_shorter_title_comes_first_among_equals(library: Library) -> None:
    assert names(await library.suggest("việt nam")) == ["football", "stadium"]


async def test_words_of_a_body_find_it(library: Library) -> None:
    assert names(await library.search("bông so đũa hái sau vườn")) == ["mother"]
    assert names(await library.suggest("bong so dua hai sau vuon")) == ["mother"]


async def test_shuffled_words_and_gaps_find_a_body(library: Library) -> None:
    assert names(await library.search("vườn sau đũa bông hái"))[0] == "mother"
    assert names(await library.suggest("bông đũa vườn"))[0] == "mother"


async def test_the_closer_the_words_stand_the_better(tmp_path: Path) -> None:
    # The newer an article, the further apart its words: date and closeness disagree.
    bodies = {
        "row": "Gấu rừng ong mật. Trời nắng, gió nhẹ và mây trôi.",
        "close": "Gấu tìm ong giữa rừng. Sáng nay trời nắng và gió nhẹ.",
        "apart": "Gấu thức dậy rất sớm vào mùa xuân. Nó đi tìm ong. Xa xa là cánh rừng già.",
    }
    articles = {name: (f"Chuyện {name}", body) for name, body in bodies.items()}
    async with searching(tmp_path / "zoo", articles) as zoo:
        assert names(await zoo.search("ong gấu rừng")) == ["row", "close", "apart"]
        assert names(await zoo.suggest("gấu rừng ong")) == ["row"]


async def test_words_of_title_and_body_together_find_an_article(library: Library) -> None:
    assert names(await library.search("tây nguyên thương lái"))[0] == "coffee"


async def test_extra_words_do_not_hide_an_article(library: Library) -> None:
    assert names(await library.search("lũ lụt miền trung zzz qqq"))[0] == "flood"
    assert names(await library.search("please lighthouse keepers story"))[0] == "lighthouse"


async def test_a_quoted_phrase_must_stand_in_a_row(library: Library) -> None:
    assert names(await library.search('"canh chua"')) == ["mother"]
    assert names(await library.search('"chua canh"')) == []
    assert names(await library.search('"so đũa"')) == ["mother"]
    assert names(await library.search('"đũa so"')) == []


async def test_english_is_found_too(library: Library) -> None:
    assert names(await library.suggest("volcanoes bui")) == ["volcano"]
    assert names(await library.search("million years"))[0] == "volcano"


@pytest.mark.parametrize(
    "typed",
    [
        "https://example.vn/coffee",
        "http://www.example.vn/coffee/?utm_source=x#top",
        "xem https://example.vn/coffee này",
    ],
)
async def test_a_url_finds_its_article(library: Library, typed: str) -> None:
    assert names(await library.search(typed)) == ["coffee"]
    assert names(await library.suggest(typed)) == ["coffee"]


async def test_a_url_that_no_article_has_is_searched_as_words(library: Library) -> None:
    assert names(await library.search("https://other.vn/volcanoes-build-islands")) == ["volcano"]


@pytest.mark.parametrize("typed", ["", " \n", "🙂🙂", '"" * ^ ()', "\0"])
async def test_without_words_a_search_finds_nothing(library: Library, typed: str) -> None:
    page = await library.search(typed)
    assert (page.hits, page.more, page.corrected, page.partial) == ((), False, None, False)


async def test_words_that_stand_nowhere_find_nothing(library: Library) -> None:
    assert names(await library.search("xylophon quetzalcoatl")) == []
    assert names(await library.suggest("xylophon")) == []


async def test_near_duplicates_are_one_hit(library: Library) -> None:
    page = await library.search("giá vàng sáng nay")
    assert names(page) == ["gold"]
    assert page.hits[0].similar == 1


async def test_when_time_runs_out_the_page_says_so(tmp_path: Path) -> None:
    write(tmp_path, ARTICLES)
    database = tmp_path / "tomtat.db"
    async with (
        SqliteArticles.open(database) as articles,
        SqliteSearchIndex.open(database) as quick,
        SqliteSearchIndex.open(database, instructions=1) as deep,
    ):
        library = Library(articles, quick, deep, limits=TimeLimits(search=0))
        await library.reload(tmp_path / "seeds")
        page = await library.search("đại hội đảng")
        assert (page.hits, page.more, page.partial) == ((), False, True)
        assert names(await library.suggest("đại hội đảng")) == ["congress"]


class RecordingIndex(SqliteSearchIndex):
    """Notes what words are counted and what titles are looked up."""

    asked: ClassVar = Counter[str | Expression]()

    async def count_words(self, words: Collection[str]) -> Counts:
        self.asked.update(words)
        return await super().count_words(words)

    async def match_titles(
        self, expression: Expression, limit: int, period: Period = EVER
    ) -> list[TitleMatch]:
        self.asked[expression] += 1
        return await super().match_titles(expression, limit, period)


@pytest.mark.parametrize(
    "typed",
    [
        "tphcm ngập nước sông dâng cao",
        "đại hội đẳng bộ tỉnh",
        "lighthouses kepers story",
        "tin mới về cà phê",
    ],
)
async def test_a_search_asks_for_nothing_twice(tmp_path: Path, typed: str) -> None:
    """Whatever it has to try."""
    write(tmp_path, ARTICLES)
    database = tmp_path / "tomtat.db"
    async with (
        SqliteArticles.open(database) as articles,
        RecordingIndex.open(database) as index,
    ):
        library = Library(articles, index, index)
        await library.reload(tmp_path / "seeds")
        for search in (library.search, library.suggest):
            index.asked.clear()
            await search(typed)
            assert max(index.asked.values()) == 1
