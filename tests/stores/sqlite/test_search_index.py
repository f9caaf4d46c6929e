"""The index: whatever is added, changed and removed, it holds exactly what the articles hold."""

import sqlite3
from array import array
from collections.abc import AsyncIterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest
from search_corpus import ARTICLES, UNHURRIED, names, searching, write
from small_library import index, reading

from bot.library import Library
from bot.library.search.ports import OutOfTimeError
from bot.services import open_library
from bot.stores.sqlite import SqliteSearchIndex

# The second state of the library: some articles went, some changed, some are new.
LATER = {
    **{name: ARTICLES[name] for name in ("congress", "mother", "gold", "volcano")},
    "ghost": ("Ngôi nhà ma được sửa lại", ARTICLES["ghost"][1]),
    "coffee": (ARTICLES["coffee"][0], "Năm nay mất mùa. Giá cà phê đứng yên."),
    "comet": ("A comet returns after eighty years", "Its tail spans half of the evening sky."),
}


def contents(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Give all that the index holds, by the articles' keys instead of their rowids."""
    database = folder / "tomtat.db"
    with reading(database) as db:
        keys = dict(db.execute("SELECT id, key FROM article"))
        leads: set[tuple[object, ...]] = {
            (term, keys.get(rowid))
            for term, articles in db.execute("SELECT token, articles FROM posting")
            for rowid in array("H", articles)
        }
    return index(database) | {"leads": sorted(leads, key=repr)}


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with searching(tmp_path) as library:
        yield library


async def test_a_changed_library_is_indexed_like_a_new_one(
    library: Library, tmp_path: Path
) -> None:
    write(tmp_path, LATER)
    await library.reload(tmp_path / "seeds")
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    async with searching(fresh, LATER):
        assert contents(tmp_path) == contents(fresh)
    assert all(None not in row for dump in contents(tmp_path).values() for row in dump)


async def test_the_index_is_sound_after_changes(library: Library, tmp_path: Path) -> None:
    write(tmp_path, LATER)
    await library.reload(tmp_path / "seeds")
    db = sqlite3.connect(tmp_path / "tomtat.db")
    db.execute("INSERT INTO title_index (title_index, rank) VALUES ('integrity-check', 1)")
    db.close()


async def test_a_library_that_was_indexed_otherwise_begins_anew(tmp_path: Path) -> None:
    """Its articles keep the dates of their first loading."""
    schema = files("bot.stores.sqlite").joinpath("schema", "articles.sql").read_text("utf-8")
    with closing(sqlite3.connect(tmp_path / "tomtat.db")) as db:
        db.executescript(schema.partition("-- version 5")[0])
        db.executescript(
            "INSERT INTO article VALUES"
            " (1, 'gone', 'u', 't', '2020-01-02T00:00:00+00:00', 'f', '', 'b');"
            "PRAGMA user_version = 4"
        )
    write(tmp_path, ARTICLES)
    async with open_library(tmp_path / "tomtat.db", limits=UNHURRIED) as library:
        assert await library.is_empty()
        await library.reload(tmp_path / "seeds")
        assert names(await library.search("nhà ma được"))[0] == "ghost"
    with closing(sqlite3.connect(tmp_path / "tomtat.db")) as db:
        kept = db.execute("SELECT * FROM departed").fetchall()
    assert kept == [("gone", "2020-01-02T00:00:00+00:00")]


async def test_an_upgrade_loads_all_articles_anew_and_keeps_their_dates(tmp_path: Path) -> None:
    """Although no file has changed."""

    def dates() -> dict[str, str]:
        with closing(sqlite3.connect(tmp_path / "tomtat.db")) as db:
            return dict(db.execute("SELECT key, published FROM article"))

    async with searching(tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / "tomtat.db")) as db:
        db.executescript(
            "UPDATE article SET published = '2020-01-02T00:00:00+00:00';"
            "DROP TABLE passage_row; DROP TABLE passage_segment;"
            "CREATE TABLE passage_index (tokens);"
            "PRAGMA user_version = 8"
        )
    before = dates()
    async with open_library(tmp_path / "tomtat.db") as library:
        assert await library.is_empty()
        report = await library.reload(tmp_path / "seeds")
        assert report.added == len(ARTICLES)
        assert names(await library.search("nhà ma được"))[0] == "ghost"
    assert dates() == before


async def test_what_changed_is_found_by_its_new_words_only(
    library: Library, tmp_path: Path
) -> None:
    write(tmp_path, LATER)
    await library.reload(tmp_path / "seeds")
    assert names(await library.search("nhà ma được sửa")) == ["ghost"]
    assert "ghost" not in names(await library.search('"đồi thông"'))
    assert names(await library.suggest("lũ lụt miền")) == []


async def test_a_small_change_of_a_large_library_is_found(tmp_path: Path) -> None:
    many = {f"n{number}": (f"Bài {number}", f"Chuyện số {number}") for number in range(40)}
    async with searching(tmp_path, many) as library:
        write(tmp_path, {**many, "comet": LATER["comet"]})
        await library.reload(tmp_path / "seeds")
        assert names(await library.search("comet returns")) == ["comet"]


async def test_look_ups_end_when_their_time_is_over(library: Library, tmp_path: Path) -> None:
    assert await library.size() == len(ARTICLES)
    async with SqliteSearchIndex.open(tmp_path / "tomtat.db", instructions=1) as index:
        with pytest.raises(OutOfTimeError):
            async with index.snapshot(), index.time_limit(0):
                await index.count_words(["dang"])
        # What comes after has its own time.
        async with index.snapshot():
            assert await index.count_words(["dang"])
