"""What follows a minus at the end of a query is in no hit."""

from pathlib import Path

import pytest
from search_corpus import names, searching

from bot.library import Library
from bot.library.search.left_out import split_query


@pytest.mark.parametrize(
    ("typed", "words", "left_out"),
    [
        ("phở -bò", "phở", ["bò"]),
        ("bóng đá -u23 –nữ", "bóng đá", ["u23", "nữ"]),
        ('bóng đá -"đội tuyển nữ"', "bóng đá", ["đội tuyển nữ"]),
        ("phở -bò tái", "phở", ["bò tái"]),
        ("bóng đá -ngoại hạng anh -u23 nữ", "bóng đá", ["ngoại hạng anh", "u23 nữ"]),
        ("bees -honey badger", "bees", ["honey badger"]),
        ("phở\u00a0-bò", "phở", ["bò"]),
        ("máy bay F -35", "máy bay F -35", []),
        ("quý II -2019", "quý II -2019", []),
        ("Mỹ - Triều", "Mỹ - Triều", []),
        ("covid-19", "covid-19", []),
        ("-bò", "-bò", []),
        ("Hà Nội -Huế đi về trong ngày", "Hà Nội -Huế đi về trong ngày", []),
    ],
)
def test_what_is_left_out_stands_at_the_end(typed: str, words: str, left_out: list[str]) -> None:
    assert split_query(typed) == (words, left_out)


@pytest.mark.parametrize("left_out", ["-mái", "–mai", '-"mái che"'])
async def test_no_hit_holds_what_is_left_out(library: Library, left_out: str) -> None:
    for search in (library.search, library.suggest):
        assert {"football", "stadium"} <= {*names(await search("việt nam"))}
        assert "football" in names(page := await search(f"việt nam {left_out}"))
        assert "stadium" not in names(page)


async def test_diacritics_count_in_what_is_left_out(library: Library) -> None:
    assert "stadium" in names(await library.search("việt nam -mài"))


async def test_nothing_is_found_where_all_is_left_out(tmp_path: Path) -> None:
    """Other words are not tried: those that were left out were no misspelling."""
    river = ("Sông Mê Kông chảy ra biển", "Nó chảy qua Lào.")
    other = ("Sông Mê Nông khô cạn", "Không ai biết vì sao.")
    async with searching(tmp_path, {"river": river, "other": other}) as library:
        page = await library.search("mê kông -lào")
        assert (names(page), page.corrected) == ([], None)
