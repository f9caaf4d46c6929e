"""Names that everybody knows are put right where nothing else is found, and it is told."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from search_corpus import ARTICLES, names, searching

from bot.library import Library

MORE = {
    **ARTICLES,
    "river": ("Con sông chín cửa", "Sông chảy qua nhiều nước rồi vào Việt Nam."),
    "reform": ("Đổi mới từ đồng ruộng", "Nông dân miền Bắc nhận khoán."),
    "bay": ("Vịnh Hạ Long sáng sớm", "Đảo đá vôi nhô lên khỏi mặt nước."),
    "bee": ("Ong mật về tổ", "Con ong bay dọc theo bờ suối, mang phấn hoa về."),
}
del MORE["football"], MORE["stadium"]


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with searching(tmp_path, MORE) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "corrected", "name"),
    [
        ("vệt nam", "việt nam", "river"),
        ("viet nma", "việt nam", "river"),
        ("sông vịt nam", "sông việt nam", "river"),
    ],
)
async def test_they_are_put_right(library: Library, typed: str, corrected: str, name: str) -> None:
    for page in (await library.search(typed), await library.suggest(typed)):
        assert (names(page)[0], page.corrected) == (name, corrected)


@pytest.mark.parametrize("typed", ["vệ nam", "xe máy giặt", '"vệt nam"', "viet nghien", "việc nam"])
async def test_other_words_are_not(library: Library, typed: str) -> None:
    page = await library.search(typed)
    assert (names(page), page.corrected) == ([], None)


@pytest.mark.parametrize("typed", ["halong bay", "halong", "vinh halong", "tour halong"])
async def test_a_name_written_as_one_word_is_its_syllables(library: Library, typed: str) -> None:
    for page in (await library.search(typed), await library.suggest(typed)):
        assert names(page)[0] == "bay"
        assert page.corrected in {None, typed.replace("halong", "ha long")}
