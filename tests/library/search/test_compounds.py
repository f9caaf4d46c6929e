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


@pytest.mark.parametrize(
    ("typed", "apart"),
    [
        ("vietnam", "viet nam"),
        ("VietNam", "viet nam"),
        ("halong", "ha long"),
        ("vietnam river", "viet nam river"),
        ("miền bắc vietnam", "miền bắc viet nam"),
    ],
)
async def test_in_one_word_they_find_what_they_find_apart(
    library: Library, typed: str, apart: str
) -> None:
    """Though no title holds them; and it is no correction."""
    for find in (library.search, library.suggest):
        page = await find(typed)
        assert (names(page), page.corrected) == (names(await find(apart)), None)


async def test_what_articles_write_in_one_word_is_looked_for_so(tmp_path: Path) -> None:
    articles = {
        "air": ("Vietnam Airlines bay thẳng", "Máy bay cất cánh."),
        "land": ("Việt Nam vào thu", "Lúa chín."),
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search("vietnam"))[0] == "air"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bac ho", "uncle"),
        ("bác hồ", "uncle"),
        ("pho hn", "soup"),
        ("ca fe", "coffee"),
        ("gia lon", "pigs"),
        ("giá thịt lợn", "pigs"),
        ("mấy đứa nhỏ kẹt hang", "cave"),
        ("chich ngua", "jab"),
        ("thuoc chich ngua", "jab"),
    ],
)
async def test_what_is_called_otherwise_is_found(tmp_path: Path, typed: str, name: str) -> None:
    """By its short name, another spelling, or the other region's word; none is a correction."""
    articles = {
        "uncle": ("Chuyện một con đường", "Năm 1942, Hồ Chí Minh đi bộ qua biên giới."),
        "soup": ("Bát phở sáng", "Phở Hà Nội vị thanh. Phở nào cũng phải nóng, phở mới ngon."),
        "street": ("Thành phố Hồ Gươm", "Phố dài quanh hồ."),
        "coffee": ("Sáng chủ nhật", "Ly cà phê nguội dần trên bàn."),
        "pigs": ("Giá heo hơi tăng", "Giá thịt heo ngoài chợ cũng tăng theo."),
        "jab": ("Vắc-xin cho trẻ", "Tiêm chủng mở rộng bắt đầu năm 1981."),
        "cave": ("Giải cứu trong hang", "Mười hai thiếu niên mắc kẹt trong hang vì nước lũ."),
    }
    async with searching(tmp_path, articles) as library:
        page = await library.search(typed)
        assert (names(page)[0], page.corrected) == (name, None)


async def test_half_of_an_english_word_is_not_asked_for(tmp_path: Path) -> None:
    """Whether an article holds the whole word or not."""
    articles = {
        "peak": (
            "The highest peak",
            "Its foot lies in a forest. The results came late. Foot by foot.",
        ),
        "lamp": ("The last keeper", "A lighthouse stood there."),
    }
    async with searching(tmp_path, articles) as library:
        for find in (library.search, library.suggest):
            page = await find("foot ball results")
            assert (names(page), page.unknown) == ([], ("football",))
            assert names(await find("light house")) == ["lamp"]
            assert names(await find("foot results")) == ["peak"]


async def test_words_that_articles_hold_in_another_form_stay_two(tmp_path: Path) -> None:
    """And so do syllables of Vietnamese, with diacritics or without: a gấu chó is no gaucho."""
    articles = {
        "dance": ("The Waggle Dance", "The bees of a hive dance."),
        "shake": ("A quake at sea", "The earth shook."),
        "bears": ("Cứu hộ gấu", "Gấu ngựa về rừng."),
        "riders": ("The gaucho rides out", "A gaucho herds cattle."),
        "news": ("A beehive in the news", "It hums. Earthquakes are felt there."),
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search("bee hives"))[0] == "dance"
        assert names(await library.search("earth quakes"))[0] == "shake"
        for typed in ("gấu chó", "gau cho"):
            assert names(await library.search(typed)) == ["bears"]
