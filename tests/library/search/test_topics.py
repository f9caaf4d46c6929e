"""Broad topics are found by titles on them."""

from pathlib import Path

import pytest
from search_corpus import names, searching

from bot.library import on_topic
from bot.library.search.topics import words_of_topic

ARTICLES = {
    "orbit": ("Two rockets leave the coast", "They rose at dawn. Nobody was on board."),
    "moon": ("A walk on the Moon", "Dust lay everywhere."),
    "river": ("A walk by the river", "The moon rose over it."),
    "cake": ("Bánh chưng ngày Tết", "Gạo nếp và lá dong."),
    "wheel": ("Nhà nước bảo hộ", "Cơm áo gạo tiền."),
}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("space", ["moon", "orbit"]),
        ("anything about space", ["moon", "orbit"]),
        ("đồ ăn", ["cake"]),
        ("do an", ["cake"]),
        ("space in paris", []),
        ("river", []),
        ("", []),
    ],
)
async def test_what_has_a_word_of_a_broad_topic_in_its_title_is_on_it(
    tmp_path: Path, typed: str, found: list[str]
) -> None:
    """In any form; what is asked for beside it is asked for as it stands."""
    async with searching(tmp_path, ARTICLES) as library:
        page = await on_topic(typed, library.search, limit=10)
        assert sorted(names(page)) == found
        assert len((await on_topic(typed, library.search, limit=1)).hits) == min(len(found), 1)


def test_a_topic_is_known_without_its_diacritics_and_with_none_that_differ() -> None:
    assert words_of_topic("lịch sử") == words_of_topic("lich su") != ()
    assert words_of_topic("lịch sự") == ()
