"""A small library: what shares only scraps with the query is not found."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from search_corpus import ARTICLES, UNHURRIED, names, searching

from bot.library import Library
from bot.library.search.places import read_for, terms_of, ways_of
from bot.library.search.query import parse
from bot.library.search.text import exact_words
from bot.services import open_library

MORE = {
    **ARTICLES,
    "pho": (
        "Bát phở sáng",
        "Gánh phở đi qua phố từ tinh mơ. Nồi nước dùng ninh xương bò suốt đêm.",
    ),
    "bees": ("Ong mật về tổ", "Trong bóng tối của tổ, con ong lắc bụng. Hoa nở trên vách đá."),
    "cave": ("Hang núi của riêng mình", "Một luồng gió lạnh thổi ra. Nước chảy sâu trong núi."),
    "street": ("Phố làm gốm", "Cách làm gốm của người xưa. Lò nung đỏ lửa cả đêm."),
    "trench": (
        "What lies at the bottom",
        "The trench lies so deep that ropes end. Ropes sank into the deeper part in 1875, and"
        " to a place as deep later. Sailors say that it is the deepest of all."
        + " A fish swam by." * 20
        + " The ocean.",
    ),
    "dance": (
        "How bees tell where flowers are",
        "If the run points up, the food is far. Bees bring food home." + " A bee dances." * 60,
    ),
    "glass": ("Cắt kính bằng dao", "Thợ cắt kính chọn dao. Họ cất dao vào hộp, rồi cắt tiếp."),
    "rain": (
        "Rain and the water cycle",
        "Rain falls on the hills and comes back to the sea as a river.",
    ),
}


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with searching(tmp_path, MORE) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("cách làm phở", "pho"),
        ("nguồn gốc phở", "pho"),
        ("where does rain come from?", "rain"),
        ("hills and rain", "rain"),
        ("deepest ocean", "trench"),
        ("deepest place in the ocean", "trench"),
    ],
)
async def test_the_subject_counts_and_not_the_small_words(
    library: Library, typed: str, name: str
) -> None:
    for page in (await library.search(typed), await library.suggest(typed)):
        assert names(page)[0] == name


@pytest.mark.parametrize("typed", ["sầu riêng", "capital of France", "cat food"])
async def test_one_word_of_several_that_is_only_mentioned_finds_nothing(
    library: Library, typed: str
) -> None:
    assert names(await library.search(typed)) == []


async def test_a_date_is_one_number_however_it_is_written(tmp_path: Path) -> None:
    """20/11 is in no article that only holds a 20 and an 11; a 30 tháng 4 is 30/4."""
    articles = {
        "moon": ("Tàu Apollo 11 hạ cánh", "Sau 20 phút, hai người của Apollo 11 bước ra."),
        "peace": ("Ngày im tiếng súng", "Ngày 30 tháng 4, xe tăng vào thành phố."),
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search("20/11")) == []
        assert names(await library.search("30/4")) == ["peace"]
        assert names(await library.search("apollo 11")) == ["moon"]


async def test_a_year_that_an_article_does_not_hold_is_not_missed(tmp_path: Path) -> None:
    """Whether another holds it or not; alone it asks for nothing else."""
    articles = {
        "moon": ("Trung thu của trẻ nhỏ", "Đêm rằm, trẻ nhỏ rước đèn. Trung thu có bánh nướng."),
        "tram": ("Tàu điện chạy thử", "Năm 2024, tàu điện chạy qua sông."),
    }
    async with searching(tmp_path, articles) as library:
        for year in (2024, 2019):
            for page in (
                await library.search(f"trung thu {year}"),
                await library.suggest(f"trung thu {year}"),
            ):
                assert names(page) == ["moon"]
        assert names(await library.search("2024")) == ["tram"]
        assert names(await library.search("giá vàng 2024")) == []


async def test_a_compound_is_one_word(tmp_path: Path) -> None:
    """Bóng and đá are in the article on bees, bóng đá is not."""
    async with searching(tmp_path, {"bees": MORE["bees"], "pho": MORE["pho"]}) as library:
        for typed in ("xem bóng đá", "xem bong da"):
            assert names(await library.search(typed)) == []


async def test_what_is_meant_by_an_abbreviation_is_no_scrap(library: Library) -> None:
    assert names(await library.search("bđ vn vô địch"))[0] == "football"


@pytest.fixture
async def shipped(tmp_path: Path) -> AsyncIterator[Library]:
    """The articles that come with the bot."""
    async with open_library(tmp_path / "articles.db", limits=UNHURRIED) as library:
        await library.reload(Path(__file__).parents[3] / "seeds")
        yield library


@pytest.mark.parametrize(
    ("typed", "beginning"),
    [
        ("trong dong co hinh gi", "Đọc trống đồng"),
        ("cach nau pho bo ngon", "Bát phở"),
        ("cach nau pho", "Bát phở"),  # not what is said to cook in another title
        ("su tich chu cuoi", "Trung thu"),  # chữ is in too many others to be a subject
        ("evaporation and condensation", "The Water Cycle"),
        ("piccard dive 1960", "What Lies"),
        ("why do some countries say chai", "Tea or Chai"),
    ],
)
async def test_what_an_article_is_about_outweighs_scattered_words(
    shipped: Library, typed: str, beginning: str
) -> None:
    page = await shipped.search(typed)
    assert page.hits[0].article.title.startswith(beginning)


@pytest.mark.parametrize(
    ("typed", "beginning"),
    [
        ("how to cook pho", "Bát phở"),
        ("history of pho", "Bát phở"),
        ("hcm city history", "Thành phố Hồ Chí Minh"),
        ("hochiminh city", "Thành phố Hồ Chí Minh"),
    ],
)
async def test_an_english_question_finds_an_article_in_vietnamese(
    shipped: Library, typed: str, beginning: str
) -> None:
    page = await shipped.search(typed)
    assert page.hits[0].article.title.startswith(beginning)


@pytest.mark.parametrize("typed", ["what time is it", "day con hoc"])
async def test_common_words_tell_something_only_in_a_row(shipped: Library, typed: str) -> None:
    assert (await shipped.search(typed)).hits == ()


@pytest.mark.parametrize(
    "typed", ["quan ho bac ninh", "quan họ Bắc Ninh", "world cup", "bun bo hue"]
)
async def test_half_of_a_name_is_another_word(shipped: Library, typed: str) -> None:
    """The bay is in Quảng Ninh, the tea is in a cup."""
    assert (await shipped.search(typed)).hits == ()


@pytest.mark.parametrize("typed", ["hòn ngọc viễn đông", "hon ngoc vien dong", "hoc tieng anh"])
async def test_syllables_that_meet_by_chance_are_scraps(shipped: Library, typed: str) -> None:
    assert (await shipped.search(typed)).hits == ()


@pytest.mark.parametrize(
    "typed", ["cach trong lua", "chua mot cot", "diem thi dai hoc", "hoa si picasso"]
)
async def test_syllables_without_diacritics_are_others_where_none_stand_in_a_row(
    shipped: Library, typed: str
) -> None:
    """The article on trống đồng is not on trồng, that on Nhã nhạc has chưa and một.

    One that mentions đại học tells no more of it by some thì and điểm;
    hoạ and hoa are not one word that is named often.
    """
    assert (await shipped.search(typed)).hits == ()


async def test_a_foreign_name_beside_a_syllable_is_no_chance(shipped: Library) -> None:
    page = await shipped.search("buffon kim")
    assert page.hits[0].article.title.startswith("Số Pi")


@pytest.mark.parametrize(
    ("typed", "beginning"),
    [
        ("perrault experiment", "The Water Cycle"),
        ("the guy who measured the seine", "The Water Cycle"),
        ("champollion measured", "How the Rosetta Stone"),
        ("neal armstrong", "Apollo 11 Is Home"),
    ],
)
async def test_whoever_types_a_name_means_what_holds_it(
    shipped: Library, typed: str, beginning: str
) -> None:
    """However little that says of it, and whatever others say of the other words."""
    page = await shipped.search(typed)
    assert page.hits[0].article.title.startswith(beginning)
    assert not any("Measured" in hit.article.title for hit in page.hits)


async def test_a_name_amid_syllables_means_articles_on_it_in_another_language(
    shipped: Library,
) -> None:
    """They hold none of the syllables; what only mentions the name is on something else."""
    for typed in ("tau apollo len mat trang", "tàu Apollo hạ cánh", "tranh cãi về apollo"):
        page = await shipped.search(typed)
        assert "Apollo 11" in page.hits[0].article.title
    page = await shipped.search("tàu apollo lên mặt trăng")
    assert sum("Apollo 11" in hit.article.title for hit in page.hits) == 3
    assert not (await shipped.search("tàu sunday chở khách")).hits


@pytest.mark.parametrize("typed", ["bouchard tennis player", "lance armstrong doping"])
async def test_a_name_is_not_enough_beside_more_that_nobody_tells(
    shipped: Library, typed: str
) -> None:
    assert (await shipped.search(typed)).hits == ()


@pytest.mark.parametrize("typed", ["is it going to rain tomorrow", "is it going to snow next week"])
async def test_an_article_is_no_forecast(shipped: Library, typed: str) -> None:
    assert (await shipped.search(typed)).hits == ()


async def test_beside_a_time_to_come_a_title_still_tells_the_subject(shipped: Library) -> None:
    page = await shipped.search("thuỷ triều ngày mai")
    assert page.hits[0].article.title.startswith("Thuỷ triều")


async def test_what_is_on_it_stands_above_what_mentions_all_of_it(shipped: Library) -> None:
    """The article on Sơn Đoòng names the rescue in one sentence."""
    typed = "doi bong thai ket trong hang"
    for page in (await shipped.search(typed), await shipped.suggest(typed)):
        titles = [hit.article.title for hit in page.hits]
        assert all("Tham Luang" in title for title in titles[:3])
        assert titles[-1].startswith("Sơn Đoòng")


@pytest.mark.parametrize(
    ("typed", "beginning"),
    [
        ("hn", "Đường sắt Bắc"),
        ("VN", "Thành phố Hồ Chí Minh"),
        ("sg xua", "Thành phố Hồ Chí Minh"),
        ("sg ngày xưa", "Thành phố Hồ Chí Minh"),
        ("đh đảng", "Đại hội Đảng"),
        ("dh dang", "Đại hội Đảng"),
    ],
)
async def test_an_abbreviation_weighs_what_it_is_short_for(
    shipped: Library, typed: str, beginning: str
) -> None:
    """Neither is it a common word nor as common as all that it may stand for."""
    page = await shipped.search(typed)
    assert page.hits[0].article.title.startswith(beginning)


@pytest.mark.parametrize("typed", ["mì quảng", "món quảng"])
async def test_what_begins_another_name_is_no_hit_of_words_with_diacritics(
    shipped: Library, typed: str
) -> None:
    """Quảng Ninh is not Quảng."""
    assert (await shipped.search(typed)).hits == ()


async def test_a_name_that_is_asked_for_as_a_whole_is_one(shipped: Library) -> None:
    page = await shipped.search("vịnh ở quảng ninh")
    assert page.hits[0].article.title.startswith("Vịnh Hạ Long")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("thoi tiet ha noi", []), ("ha noi lut", []), ("sai gon lut", ["saigon"])],
)
async def test_what_an_article_writes_for_a_compound_counts_as_its_words(
    tmp_path: Path, typed: str, found: list[str]
) -> None:
    """An article writes HN or TPHCM in one word for a term of two, and the search goes on."""
    articles = {
        "hanoi": ("Đường phố sáng nay", "Xe buýt ở HN chạy chậm, vì tiết trời lạnh. Cây thì đổ."),
        "saigon": ("Một buổi chiều", "Ở TPHCM lụt chưa tới. Người ta đi bộ, trời còn nắng."),
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search(typed)) == found


@pytest.mark.parametrize(("text", "held"), [("người Thái Lan", True), ("ở Thái Bình", False)])
def test_a_country_is_named_by_the_first_word_of_its_name(text: str, *, held: bool) -> None:
    """Any other compound that begins with the word is something else."""
    query = parse("hang động ở thái")
    ways = ways_of(query, [*terms_of(query)], [])
    assert (("thai",) in read_for(ways, exact_words(text), {*query.exact}).terms) is held


async def test_a_syllable_means_what_a_title_and_its_body_write(tmp_path: Path) -> None:
    """Where most that is written alike is that word; a rarer one stands there by chance."""
    rest = "Người làng kể rằng hồi ấy thuyền về muộn, lưới rách, bếp nguội, ai cũng lo. "
    articles = {
        "sea": ("Làng chài giữa biển", "Biển động. " * 4 + rest + "Hòn đảo che gió cho làng."),
        "honey": ("Mùa lấy mật", "Mật rừng. " * 4 + rest + "Hòn đảo che gió cho làng."),
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search("bien dao")) == ["sea"]
        assert not names(await library.search("mat dao"))
        assert not names(await library.search("bien so lang dao"))


async def test_syllables_of_one_compound_make_no_name_of_the_word_beside_them(
    shipped: Library,
) -> None:
    """``saigon history`` asks for Sài Gòn, and for no article that says history once."""
    page = await shipped.search("saigon history")
    assert page.hits[0].article.title.startswith("Thành phố Hồ Chí Minh")
