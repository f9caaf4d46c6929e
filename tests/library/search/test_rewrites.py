"""Typos are repaired, missing spaces put in, and the page says what it did."""

from pathlib import Path

import pytest
from search_corpus import ARTICLES, names, searching

from bot.library import Library
from bot.library.search.text import exact_words


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("lũ lụt miền trugn", "lũ lụt miền trung"),
        ("lu lyt mien trung", "lũ lụt miền trung"),
        ("nhà ma trên dồii thông", "nhà ma trên đồi thông"),
        ("lighthouse kepers", "lighthouse keepers"),
        ("vulcanoes build", "volcanoes build"),
        ("vulcanoes", "volcanoes"),
        ("voclanoes biuld", "volcanoes build"),
        ("lighthuse kepers", "lighthouse keepers"),
    ],
)
async def test_one_typo_is_repaired_and_said(library: Library, typed: str, corrected: str) -> None:
    for page in (await library.search(typed), await library.suggest(typed)):
        assert (page.corrected, page.unknown) == (corrected, ())
        best, _ = ARTICLES[names(page)[0]]
        assert {*corrected.split()} & {*exact_words(best)}


async def test_small_words_tell_nothing_of_a_short_word_between_them(tmp_path: Path) -> None:
    """A tie is no typo, and told once."""
    articles = {"rain": ("How rain gets to the sea", "A river falls down to the sea.")}
    async with searching(tmp_path, articles) as library:
        page = await library.search("rain: how to tie a tie")
    assert page.corrected is None
    assert page.unknown == ("tie",)


async def test_a_word_of_a_region_is_no_typo(tmp_path: Path) -> None:
    """Whether any article holds it or not: ``chích`` is ``tiêm`` in the South, and no ``chính``."""
    articles = {"shot": ("Vắc-xin chính là tập dượt", "Mỗi mũi tiêm có liều riêng.")}
    async with searching(tmp_path, articles) as library:
        page = await library.search("vac xin chich")
        typo = await library.search("vac xin chinj")
    assert (names(page), page.corrected) == (["shot"], None)
    assert typo.corrected == "vắc xin chính"


async def test_a_typo_is_repaired_in_what_only_bodies_hold(library: Library) -> None:
    # No title holds these words; "thủ môn" stands in a body, "vô địch" in a title.
    page = await library.search("thủ môn vo địcch")
    assert names(page)[0] == "football"
    assert page.corrected == "thủ môn vô địch"


async def test_what_many_speak_alike_is_repaired(tmp_path: Path) -> None:
    articles = {
        "moon": ("Trung thu của trẻ nhỏ", "Đèn lồng đỏ khắp phố."),
        "apart": ("Chuyện làng", "Sân đình chung, mùa thu vàng."),
    }
    async with searching(tmp_path, articles) as library:
        page = await library.search("chung thu")
        assert (names(page), page.corrected) == (["moon"], "trung thu")


@pytest.mark.parametrize("typed", ["liên quan", "nước mắm", "giá vàng", "giá xăng dầu"])
async def test_words_of_vietnamese_are_no_typos(tmp_path: Path, typed: str) -> None:
    """However like others that a small library holds: in one word or two, and in compounds."""
    articles = {
        "sea": ("Giữa biển quanh năm", "Đảo xa ở biển quan trọng."),
        "eyes": ("Nước mắt của mẹ", "Mẹ khóc."),
        "rise": ("Giá tăng, mua sang dầu", "Chợ họp giả vàng dầu."),
    }
    async with searching(tmp_path, articles) as library:
        for page in (await library.search(typed), await library.suggest(typed)):
            assert page.corrected is None
            assert "eyes" not in names(page)


async def test_an_abbreviation_is_no_typo(tmp_path: Path) -> None:
    """However often a word that is like it stands beside its neighbour."""
    articles = {
        "office": ("Sở xin thêm vốn", "Dự án chờ duyệt."),
        "city": ("Sài Gòn xin đăng cai", "Đại hội thể thao tổ chức năm sau."),
    }
    async with searching(tmp_path, articles) as library:
        page = await library.search("sg xin tổ chức đại hội")
        assert (names(page)[0], page.corrected) == ("city", None)


async def test_a_typo_in_every_word_is_repaired(library: Library) -> None:
    page = await library.search("nongg dan tay nguien trug mua")
    assert names(page)[0] == "coffee"
    assert page.corrected == "nông dân tây nguyên trúng mùa"


async def test_words_of_which_a_title_holds_others_apart_are_not_taken_for_them(
    tmp_path: Path,
) -> None:
    """However few of them a reading replaces."""
    articles = {
        "dress": ("Áo dài đã đi qua bao nhiêu lần thay vạt đổi tà", "Tà áo đỏ, thêu hoa ở đâu."),
        "tides": ("Thuỷ triều lên xuống vì đâu", "Lên buổi chiều là do Mặt Trăng."),
    }
    async with searching(tmp_path, articles) as library:
        page = await library.search("thuy chieu la do dau")
        assert (names(page)[:1], page.corrected) == (["tides"], None)


async def test_words_are_not_all_taken_for_others(library: Library) -> None:
    # One letter each from "cà phê"; but nothing says that it is meant.
    assert (await library.search("ci phi")).corrected is None


@pytest.mark.parametrize("word", ["cost", "hod", "map"])
async def test_a_short_word_alone_is_not_taken_for_another(library: Library, word: str) -> None:
    for page in (await library.search(word), await library.suggest(word)):
        assert page.corrected is None


@pytest.mark.parametrize("word", ["keeper", "volcanoing"])
async def test_another_form_of_a_word_is_matched_and_no_correction(
    library: Library, word: str
) -> None:
    page = await library.search(word)
    assert (len(page.hits), page.corrected) == (1, None)


async def test_a_long_misspelt_word_of_one_article_is_repaired(library: Library) -> None:
    """However rare it is."""
    assert (await library.search("millyon")).corrected == "million"


async def test_a_typo_that_is_a_word_is_repaired_by_its_neighbours(library: Library) -> None:
    # "mua" and "mưa" are words; next to "trúng" and "cà phê" only "mùa" is.
    page = await library.search("trúng mủi cà phê")
    assert names(page)[0] == "coffee"
    assert page.corrected == "trúng mùa cà phê"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("vietnam", "football"),
        ("vietn", "football"),
        ("taynguyen trungmua", "coffee"),
        ("#DaiHoiDang", "congress"),
        ("giải bóngđá", "football"),
    ],
)
async def test_a_missing_space_is_a_way_of_typing(library: Library, typed: str, name: str) -> None:
    page = await library.suggest(typed)
    assert name in names(page)
    assert page.corrected is None


async def test_what_is_right_is_not_corrected(library: Library) -> None:
    for title, body in ARTICLES.values():
        assert (await library.search(title)).corrected is None
        assert (await library.search(body.split(".")[0])).corrected is None


async def test_a_number_is_no_typo_of_another(tmp_path: Path) -> None:
    articles = {"posts": ("Bộ giảm 700 biên chế", "Kế hoạch kéo dài ba năm.")}
    async with searching(tmp_path, articles) as library:
        for typed in ("giảm 3700 biên chế", "giảm 70 biên chế", "giảm 700k biên chế"):
            for page in (await library.search(typed), await library.suggest(typed)):
                assert page.corrected is None


async def test_what_is_put_right_is_held_where_it_matters_or_nothing_is_found(
    tmp_path: Path,
) -> None:
    """In a title or beside a neighbour; amid a text any syllable stands by chance."""
    body = "Thợ kim hoàn rót kim loại, kim loại nguội dần. Cả xưởng dùng chung bếp, nồi kim loại."
    async with searching(tmp_path, {"press": ("Một ngày ở xưởng in", body)}) as library:
        apart = await library.search("kim chungg")
        beside = await library.search("dung chungg bep")
    assert (names(apart), apart.corrected) == ([], None)
    assert (names(beside), beside.corrected) == (["press"], "dung chung bep")
