"""The index: whatever is added, changed and removed, it holds exactly what the articles hold."""

import sqlite3
from array import array
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_corpus import ARTICLES, names, searching, write

from bot.library import Library
from bot.library.index import (
    PASSAGE_OVERLAP,
    PASSAGE_WORDS,
    PASSAGES,
    alike,
    prepare,
)

# The second state of the library: some articles went, some changed, some are new.
LATER = {
    **{name: ARTICLES[name] for name in ("congress", "mother", "gold", "volcano")},
    "ghost": ("Ngôi nhà ma được sửa lại", ARTICLES["ghost"][1]),
    "coffee": (ARTICLES["coffee"][0], "Năm nay mất mùa. Giá cà phê đứng yên."),
    "comet": ("A comet returns after eighty years", "Its tail spans half of the evening sky."),
}


def contents(folder: Path) -> tuple[set[tuple[object, ...]], ...]:
    """Give all that the index holds, by the articles' keys instead of their rowids."""
    db = sqlite3.connect(folder / "tomtat.db")
    db.execute("CREATE VIRTUAL TABLE temp.titles USING fts5vocab(main, title_index, instance)")
    db.execute("CREATE VIRTUAL TABLE temp.passages USING fts5vocab(main, passage_index, instance)")
    dumps = (
        "SELECT term, key FROM temp.titles LEFT JOIN article ON id = doc",
        "SELECT term, key, doc % 32 FROM temp.passages LEFT JOIN article ON id = doc / 32",
        "SELECT key, words, sketch FROM title LEFT JOIN article USING (id)",
        "SELECT term, titles, articles FROM word",
    )
    keys = dict(db.execute("SELECT id, key FROM article"))
    openings = {
        (term, keys.get(rowid))
        for term, articles in db.execute("SELECT term, articles FROM opening")
        for rowid in array("H", articles)
    }
    try:
        return (openings, *({*db.execute(dump)} for dump in dumps))
    finally:
        db.close()


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
    assert all(None not in row for dump in contents(tmp_path) for row in dump)


async def test_the_index_is_sound_after_changes(library: Library, tmp_path: Path) -> None:
    write(tmp_path, LATER)
    await library.reload(tmp_path / "seeds")
    db = sqlite3.connect(tmp_path / "tomtat.db")
    for table in ("title_index", "passage_index"):
        db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
    db.close()


async def test_a_library_that_was_indexed_otherwise_begins_anew(tmp_path: Path) -> None:
    async with searching(tmp_path):
        pass
    db = sqlite3.connect(tmp_path / "tomtat.db")
    db.executescript("DROP TABLE opening; PRAGMA user_version = 1")
    db.close()
    async with Library.open(tmp_path / "tomtat.db") as library:
        assert names(await library.search("nhà ma được")) == []
        await library.reload(tmp_path / "seeds")
        assert names(await library.search("nhà ma được")) == ["ghost"]


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


@given(st.integers(0, 5000))
def test_each_stretch_of_a_body_lies_in_one_passage(count: int) -> None:
    words = [f"w{number}" for number in range(count)]
    passages = [{*tokens.split()} for tokens in prepare([("Tựa", " ".join(words))]).passages[0]]
    assert 1 <= len(passages) <= PASSAGES
    for start in range(0, count - PASSAGE_OVERLAP, PASSAGE_WORDS // 5):
        stretch = {*words[start : start + PASSAGE_OVERLAP]}
        assert any(stretch <= passage for passage in passages)


@given(st.text(max_size=50), st.text(max_size=300))
def test_preparing_is_total_and_the_same_each_time(title: str, body: str) -> None:
    assert prepare([(title, body)]) == prepare([(title, body)])


def test_sketches_tell_near_duplicates_from_others() -> None:
    text = " ".join(f"từ{number} vần{number % 7}" for number in range(300))
    other = " ".join(f"chữ{number} vần{number % 7}" for number in range(300))
    bodies = [("", text), ("", f"{text} Thêm một câu ở cuối."), ("", other), ("", "")]
    first, longer, another, nothing = (sketch for _, _, sketch in prepare(bodies).titles)
    assert alike(first, longer)
    assert not alike(first, another)
    assert not alike(nothing, nothing)
