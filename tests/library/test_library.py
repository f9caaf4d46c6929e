"""The library: fetching articles, and what arrived when."""

from pathlib import Path

import pytest
from small_library import CAT, WriteFile

from bot.library import Article, Library, NoSuchArticleError
from bot.library.urls import article_id
from bot.services import open_library

CAT_ID = article_id("https://x.vn/meo")
OTHERS = [f"x.vn/{n} | Bài số {n} | Câu mở đầu của bài {n}." for n in range(4)]


@pytest.fixture
async def cat(library: Library, folder: Path, write: WriteFile) -> Article:
    """The one article of the library."""
    write("a.txt", CAT)
    await library.reload(folder)
    return await library.article(CAT_ID)


class TestArticles:
    async def test_an_unknown_id_is_an_error(self, library: Library, cat: Article) -> None:
        for unknown in ("", "x", f"{cat.id} ", cat.id[:-1], "' OR 1=1 --", cat.url):
            with pytest.raises(NoSuchArticleError):
                await library.article(unknown)
            with pytest.raises(NoSuchArticleError):
                await library.summary(unknown)

    @pytest.mark.parametrize(
        "text",
        [
            "https://x.vn/meo",
            "http://www.x.vn/meo/?utm_source=zalo#a",
            "x.vn/meo",
            "xem (x.vn/meo).",
            "https://x.vn/khong-co rồi x.vn/meo",
        ],
    )
    async def test_it_is_found_by_its_url_in_any_usual_form(
        self, library: Library, cat: Article, text: str
    ) -> None:
        assert await library.by_url(text) == cat

    @pytest.mark.parametrize("text", ["", "con mèo", "https://x.vn/Meo", "http://", "x.vn"])
    async def test_another_text_is_no_url_of_it(
        self, library: Library, cat: Article, text: str
    ) -> None:
        assert await library.by_url(text) is None
        assert await library.by_url(cat.url) == cat

    async def test_several_come_in_the_order_asked_for_without_those_that_went(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT, *OTHERS)
        await library.reload(folder)
        ids = [article_id(f"http://x.vn/{n}") for n in (2, 9, 0)]
        assert [article.title for article in await library.articles(ids)] == [
            "Bài số 2",
            "Bài số 0",
        ]
        assert await library.articles([]) == []

    async def test_an_id_outlives_the_database(
        self, folder: Path, write: WriteFile, tmp_path: Path
    ) -> None:
        write("z.txt", CAT)
        ids = []
        for name in ("one.db", "two.db"):
            async with open_library(tmp_path / name) as library:
                await library.reload(folder)
                ids += [hit.article.id for hit in (await library.newest()).hits]
            write("a.txt", *OTHERS)
        assert ids[0] == CAT_ID
        assert CAT_ID in ids[1:]
        assert len(set(ids)) == 5

    async def test_a_library_may_be_opened_twice(
        self, folder: Path, database: Path, write: WriteFile
    ) -> None:
        """What one of them loads, the other one has."""
        write("a.txt", CAT)
        async with open_library(database) as one, open_library(str(database)) as other:
            await one.reload(folder)
            assert (await other.article(CAT_ID)).id == CAT_ID
            assert (await other.reload(folder)).unchanged == 1
            assert (await one.summary(CAT_ID)).sentences == (await other.summary(CAT_ID)).sentences


class TestArrivals:
    """Articles that whoever follows their words has yet to be told of."""

    @pytest.fixture
    async def begun(self, library: Library, folder: Path, write: WriteFile) -> Library:
        """A library that is no longer empty."""
        write("a.txt", CAT)
        await library.reload(folder)
        return library

    async def test_nobody_is_told_of_what_a_library_begins_with(self, begun: Library) -> None:
        assert await begun.arrivals() == []

    async def test_they_are_what_later_reloads_add(
        self, begun: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT.replace("Mèo", "Hổ"), OTHERS[0])
        write("b.txt", OTHERS[1])
        await begun.reload(folder)
        await begun.reload(folder)
        assert [article.title for article in await begun.arrivals()] == ["Bài số 0", "Bài số 1"]
        assert [article.title for article in await begun.arrivals(limit=1)] == ["Bài số 0"]

    async def test_each_is_told_once_and_not_after_it_went(
        self, begun: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT, *OTHERS[:3])
        await begun.reload(folder)
        first, second, third = await begun.arrivals()
        await begun.clear_arrivals([first])
        assert await begun.arrivals() == [second, third]
        write("a.txt", CAT, OTHERS[0], OTHERS[2])
        await begun.reload(folder)
        assert await begun.arrivals() == [third]
        await begun.clear_arrivals([second, third])
        assert await begun.arrivals() == []

    async def test_those_of_a_reload_that_failed_are_none(
        self, begun: Library, folder: Path, write: WriteFile
    ) -> None:
        def fail(_done: int, _total: int) -> None:
            raise KeyError

        write("a.txt", CAT, OTHERS[0])
        with pytest.raises(KeyError):
            await begun.reload(folder, fail)
        assert await begun.arrivals() == []
