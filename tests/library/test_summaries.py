"""Summaries that are worked out once and kept."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.library import Article, Library, NoSuchArticleError, summaries
from bot.library.urls import article_id
from bot.services import open_library
from summarizer import LONGEST, RANKING_VERSION, lead, rank, summarize

WriteFile = Callable[..., Path]

SENTENCES = (
    "Mèo nhà sống cùng con người từ gần mười nghìn năm trước.",
    "Chúng bắt chuột trong các kho thóc của những làng đầu tiên.",
    "Người Ai Cập cổ quý mèo đến mức để tang khi mèo chết.",
    "Một con mèo ngủ chừng mười lăm giờ mỗi ngày.",
    "Tai mèo nghe được những âm thanh mà tai người không nghe thấy.",
    "Bộ ria giúp mèo đo độ rộng của lối đi trong bóng tối.",
    "Mèo con mở mắt sau khoảng mười ngày tuổi.",
    "Lưỡi mèo ráp như giấy nhám vì phủ đầy gai nhỏ.",
    "Mèo rơi từ trên cao thường tiếp đất bằng bốn chân.",
    "Ngày nay mèo là con vật được nuôi nhiều nhất trong các thành phố.",
)
CAT = f"x.vn/meo | Con mèo nhà và con người | {' '.join(SENTENCES)}"
CAT_ID = article_id("https://x.vn/meo")
OTHERS = [
    f"x.vn/{n} | Bài số {n} | {' '.join([f'Câu mở đầu của bài {n}.', *SENTENCES])}"
    for n in range(4)
]
MARK = "Câu này chỉ có trong bảng xếp hạng đã giữ."


@pytest.fixture
async def cat(library: Library, folder: Path, write: WriteFile) -> Article:
    """The one article of the library."""
    write("a.txt", CAT)
    await library.reload(folder)
    return await library.article(CAT_ID)


def rankings(database: Path) -> dict[str, tuple[int, str]]:
    """The rankings that are kept, by article."""
    with closing(sqlite3.connect(database)) as db:
        rows = db.execute(
            "SELECT key, version, data FROM ranking JOIN article ON article.id = ranking.article"
        )
        return {key: (version, data) for key, version, data in rows}


def keep_marked(database: Path, version: int) -> None:
    """Put a ranking into the database that no summarizer makes."""
    data = rank(MARK).to_json()
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("INSERT INTO ranking SELECT id, ?, ? FROM article", [version, data])


class TestSummaries:
    @pytest.mark.parametrize("length", range(1, LONGEST + 1))
    async def test_a_summary_is_what_the_summarizer_makes_of_the_article(
        self, library: Library, cat: Article, length: int
    ) -> None:
        digest = await library.summary(cat.id, length)
        assert digest.article == cat
        assert digest.sentences == summarize(cat.body, title=cat.title, sentences=length).sentences
        assert 1 <= len(digest.sentences) <= length
        following = await library.summary(cat.id, length + 1)
        assert digest.longer == (len(following.sentences) > len(digest.sentences))

    async def test_three_sentences_unless_asked_otherwise(
        self, library: Library, cat: Article
    ) -> None:
        assert len((await library.summary(cat.id)).sentences) == 3

    async def test_a_short_article_is_given_whole_and_never_longer(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", f"x.vn/meo | Con mèo | {' '.join(SENTENCES[:2])}")
        await library.reload(folder)
        for length in range(1, LONGEST + 1):
            digest = await library.summary(CAT_ID, length)
            assert digest.sentences == SENTENCES[:2] if length > 1 else len(digest.sentences) == 1
            assert digest.longer == (length < 2)

    async def test_no_sentence_is_no_length(self, library: Library, cat: Article) -> None:
        with pytest.raises(ValueError, match="at least 1"):
            await library.summary(cat.id, 0)


class TestRankings:
    async def test_a_ranking_is_kept_and_used_for_every_length(
        self, folder: Path, write: WriteFile, database: Path
    ) -> None:
        write("a.txt", CAT)
        async with open_library(database) as library:
            await library.reload(folder)
            assert rankings(database) == {}
            await library.summary(CAT_ID, 1)
        kept = rankings(database)
        assert [version for version, _ in kept.values()] == [RANKING_VERSION]
        async with open_library(database) as library:
            lengths = [len((await library.summary(CAT_ID, n)).sentences) for n in (1, 3, LONGEST)]
            assert lengths[0] < lengths[1] < lengths[2]
        assert rankings(database) == kept

    async def test_what_is_kept_is_not_worked_out_again(
        self, library: Library, cat: Article, database: Path
    ) -> None:
        keep_marked(database, RANKING_VERSION)
        assert (await library.summary(cat.id)).sentences == (MARK,)
        [digest] = await library.summaries([cat], rankings=0)
        assert digest.sentences == (MARK,)
        await library.rank_newest(10)
        assert (await library.summary(cat.id)).sentences == (MARK,)

    async def test_those_used_last_stay_in_memory(
        self,
        library: Library,
        folder: Path,
        write: WriteFile,
        database: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(summaries, "IN_MEMORY", 2)
        write("a.txt", *OTHERS[:3])
        await library.reload(folder)
        keep_marked(database, RANKING_VERSION)
        first, second, third = [hit.article for hit in (await library.newest()).hits]
        for article in (first, second, first, third):
            await library.summary(article)
        with closing(sqlite3.connect(database)) as db, db:
            db.execute("DELETE FROM ranking")
        told = await library.summaries([first, second, third], rankings=0)
        assert [it.sentences == (MARK,) for it in told] == [True, False, True]

    @pytest.mark.parametrize("version", [RANKING_VERSION - 1, RANKING_VERSION + 1])
    async def test_another_version_ranks_anew(
        self, folder: Path, write: WriteFile, database: Path, version: int
    ) -> None:
        write("a.txt", CAT)
        async with open_library(database) as library:
            await library.reload(folder)
            keep_marked(database, version)
            assert MARK not in (await library.summary(CAT_ID)).sentences
        [(kept, data)] = rankings(database).values()
        assert kept == RANKING_VERSION
        assert MARK not in data

    @pytest.mark.parametrize("changed", [CAT.replace("Con", "Một con"), CAT.replace("Mèo", "Hổ")])
    async def test_an_update_drops_the_ranking(
        self, library: Library, folder: Path, write: WriteFile, database: Path, changed: str
    ) -> None:
        write("a.txt", CAT)
        await library.reload(folder)
        keep_marked(database, RANKING_VERSION)
        assert (await library.summary(CAT_ID)).sentences == (MARK,)
        write("a.txt", changed)
        assert (await library.reload(folder)).updated == 1
        assert rankings(database) == {}
        assert MARK not in (await library.summary(CAT_ID)).sentences

    async def test_a_reload_that_changes_nothing_keeps_the_ranking(
        self, library: Library, cat: Article, folder: Path, database: Path
    ) -> None:
        keep_marked(database, RANKING_VERSION)
        await library.reload(folder)
        assert (await library.summary(cat.id)).sentences == (MARK,)

    async def test_a_removal_drops_the_ranking(
        self, library: Library, cat: Article, folder: Path, write: WriteFile, database: Path
    ) -> None:
        keep_marked(database, RANKING_VERSION)
        write("a.txt", OTHERS[0])
        await library.reload(folder)
        with closing(sqlite3.connect(database)) as db:
            assert db.execute("SELECT count(*) FROM ranking").fetchone() == (0,)
        with pytest.raises(NoSuchArticleError):
            await library.summary(cat.id)

    async def test_a_ranking_of_what_the_article_said_before_is_not_kept(
        self, folder: Path, write: WriteFile, database: Path
    ) -> None:
        write("a.txt", CAT, OTHERS[0])
        async with open_library(database) as library:
            await library.reload(folder)
            before = [hit.article for hit in (await library.newest()).hits]
            write("a.txt", CAT.replace("Mèo", "Chú mèo"))
            await library.reload(folder)
            digests = await library.summaries(before)
            assert [digest.article for digest in digests] == before
        assert rankings(database) == {}

    async def test_it_is_kept_even_if_the_bot_ends_in_an_error(
        self, folder: Path, write: WriteFile, database: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        async def serve() -> None:
            async with open_library(database) as library:
                await library.reload(folder)
                await library.summary(CAT_ID)
                raise KeyError

        write("a.txt", CAT)
        with pytest.raises(KeyError):
            await serve()
        assert list(rankings(database)) == [CAT_ID]
        assert not caplog.records

    async def test_while_another_process_writes_it_is_given_but_not_kept(
        self, folder: Path, write: WriteFile, database: Path
    ) -> None:
        write("a.txt", CAT)
        with closing(sqlite3.connect(database)) as other:
            async with open_library(database) as library:
                await library.reload(folder)
                other.execute("BEGIN IMMEDIATE")
                assert len((await library.summary(CAT_ID)).sentences) == 3
            other.rollback()
        assert rankings(database) == {}

    async def test_on_a_full_disk_it_is_given_but_not_kept(
        self, folder: Path, write: WriteFile, database: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        """In a line: there may be one for every reader."""
        articles = [f"x.vn/{n} | Bài số {n} | {' '.join(SENTENCES)}" for n in range(9)]
        write("a.txt", *articles)
        caplog.set_level("INFO", "bot.library")
        async with open_library(database) as library:
            await library.reload(folder)
            connection: Any = library._store._writer  # type: ignore[attr-defined] # noqa: SLF001
            await connection.execute("VACUUM")
            await connection.execute("PRAGMA max_page_count = 1")
            for n in range(9):
                summary = await library.summary(article_id(f"https://x.vn/{n}"))
                assert len(summary.sentences) == 3
        said = [record.getMessage() for record in caplog.records]
        assert len(said) == 9 - len(rankings(database)) > 0
        assert all(it.endswith(f"not kept: {database}: the disk is full") for it in said)

    async def test_while_a_reload_runs_it_is_given_at_once_but_not_kept(
        self, folder: Path, write: WriteFile, database: Path
    ) -> None:
        write("a.txt", CAT)
        with closing(sqlite3.connect(database)) as other:
            async with open_library(database) as library:
                await library.reload(folder)
                other.execute("BEGIN IMMEDIATE")
                reload = asyncio.create_task(library.reload(folder))
                await asyncio.sleep(0)
                assert len((await library.summary(CAT_ID)).sentences) == 3
                assert not reload.done()
                other.rollback()
                assert (await reload).unchanged == 1
        assert rankings(database) == {}


class TestManySummaries:
    @pytest.mark.parametrize("bound", [0, 1, 3, 9])
    async def test_no_more_are_ranked_than_one_waits_for(
        self, folder: Path, write: WriteFile, database: Path, bound: int
    ) -> None:
        """The others are given by their first sentences, and can always be made longer."""
        write("a.txt", *OTHERS)
        async with open_library(database) as library:
            await library.reload(folder)
            articles = [hit.article for hit in (await library.newest()).hits]
            assert len(articles) == 4
            digests = await library.summaries(articles, 2, rankings=bound)
        assert [digest.article for digest in digests] == articles
        ranked = rankings(database)
        assert list(map(len, (ranked, articles))) == [min(bound, 4), 4]
        for digest in digests:
            article = digest.article
            expected = (
                summarize(article.body, title=article.title, sentences=2).sentences
                if article.id in ranked
                else lead(article.body, sentences=2)
            )
            assert digest.sentences == expected
            assert digest.longer

    async def test_none_of_none(self, library: Library) -> None:
        assert await library.summaries([]) == []

    async def test_the_newest_are_ranked_ahead(
        self, folder: Path, write: WriteFile, database: Path
    ) -> None:
        write("a.txt", *OTHERS, CAT)
        async with open_library(database) as library:
            await library.reload(folder)
            newest = [hit.article.id for hit in (await library.newest(limit=2)).hits]
            await library.rank_newest(2)
        assert set(rankings(database)) == set(newest)
