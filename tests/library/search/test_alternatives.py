"""Alternatives: what else may be written for words, and how a rare word is spelt otherwise."""

from pathlib import Path

import pytest
from search_corpus import names, searching

from bot.library.search.alternatives import written_otherwise
from bot.library.search.languages import other_forms
from bot.library.search.text import folded_words

ARTICLES = {
    **{
        f"navalny{n}": (f"Chuyện thứ {n} ở Moskva", f"Ông Navalny của Nga lên tiếng lần {n}.")
        for n in range(4)
    },
    "council": ("Kỳ họp cuối năm", "Hội đồng nhân dân thành phố bàn về ngân sách."),
    "city": ("Ngập sau mưa", "Nhiều đường ở TP HCM ngập sâu."),
    "sadec": ("Chợ hoa cuối năm", "Làng hoa Sa Đéc vào vụ Tết."),
}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("hđnd tỉnh", "hoi dong nhan dan"),
        ("hội đồng nhân dân tỉnh", "hdnd"),
        ("tphcm ngập", "tp hcm"),
        ("sài gòn ngập", "tp hcm"),
        ("ko có điện", "khong"),
        ("giàn khoan hd981", "hd 981"),
        ("giàn khoan HD 981", "hd981"),
        ("tiêm vaccine", "vac xin"),
        ("vaccines", "vac xin"),
        ("tiêm vắc-xin", "vaccine"),
        ("half a meter", "metre"),
        ("something about maths", "mathematics"),
        ("math", "toan hoc"),
        ("hang bu nhat", "lon nhat"),
        ("hang nào to nhất", "lon nhat"),
        ("đại hội 6", "vi"),
        ("dai hoi lan thu VI", "6"),
        ("thế kỷ 21", "xxi"),
        ("3700 biên chế", "3 700"),
        ("3.700 biên chế", "3700"),
        ("tàu p-8a", "8 a"),
        ("lễ 20/11", "20 thang 11"),
        ("20/7 landing", "20 july"),
        ("ngày 20 tháng 11", "20 11"),
    ],
)
def test_an_abbreviation_and_its_full_form_stand_for_each_other(typed: str, written: str) -> None:
    assert written in {" ".join(each.words) for each in written_otherwise(folded_words(typed))}


def test_a_common_word_does_not_stand_for_its_chat_spelling() -> None:
    assert written_otherwise(folded_words("không ăn")) == []


@pytest.mark.parametrize("typed", ["40/13", "8/0", "tỉ số 20-15", "bão 2018"])
def test_numbers_that_are_no_date_and_years_are_written_in_no_other_way(typed: str) -> None:
    """Nor is a date the number that its digits are in one: 20/11 is not 2011."""
    assert written_otherwise(folded_words(typed)) == []
    assert "2011" not in {" ".join(each.words) for each in written_otherwise(("20", "11"))}


@pytest.mark.parametrize(("typed", "written"), [("đh huế", "dai hoc"), ("đh đoàn", "dai hoi")])
def test_two_letters_stand_for_several(typed: str, written: str) -> None:
    assert written in {" ".join(each.words) for each in written_otherwise(folded_words(typed))}


@pytest.mark.parametrize(
    ("typed", "first"),
    [("qn", "quang ninh"), ("bn", "benh nhan"), ("tt", "tong thong"), ("gđ", "giam doc")],
)
def test_what_an_abbreviation_is_most_often_comes_first(typed: str, first: str) -> None:
    other, *_ = written_otherwise(folded_words(typed))
    assert " ".join(other.words) == first


@pytest.mark.parametrize(("typed", "written"), [("đại học huế", ["dh"]), ("đại hội", [])])
def test_articles_write_two_letters_for_the_first_of_several(
    typed: str, written: list[str]
) -> None:
    """Who looks for a đại hội is not shown what universities do."""
    alternatives = written_otherwise(folded_words(typed))
    assert [" ".join(each.words) for each in alternatives] == written


def test_a_number_after_a_syllable_is_a_word_of_its_own() -> None:
    assert written_otherwise(folded_words("tháng 5")) == []


@pytest.mark.parametrize("typed", ["quận 6", "vi khuẩn", "lần 40", "6"])
def test_a_number_is_roman_only_where_that_is_usual(typed: str) -> None:
    assert written_otherwise(folded_words(typed)) == []


@pytest.mark.parametrize(
    ("typed", "name", "corrected"),
    [
        ("hđnd bàn ngân sách", "council", None),
        ("sài gòn ngập sâu", "city", None),
        ("nga navanly", "navalny3", "nga navalny"),
    ],
)
async def test_what_is_written_otherwise_is_found(
    tmp_path: Path, typed: str, name: str, corrected: str | None
) -> None:
    """A repair is told, an abbreviation is none."""
    async with searching(tmp_path, ARTICLES) as library:
        page = await library.search(typed)
        assert (names(page)[0], page.corrected) == (name, corrected)


def test_whatever_is_listed_for_words_is_found_amid_a_query() -> None:
    for words, others in other_forms().items():
        found = written_otherwise(["zz", *words, "zz"])
        listed = {each.words for each in found if (each.start, each.end) == (1, 1 + len(words))}
        assert listed.issuperset(others)


def test_what_is_listed_for_a_word_stands_for_what_goes_on_from_it_only() -> None:
    """One cave is no café, though both are looked up beside caves."""
    assert written_otherwise(["caves"]) == []


async def test_what_has_no_rhyme_of_vietnamese_is_a_typo_with_its_diacritics(
    tmp_path: Path,
) -> None:
    articles = {
        f"poet{n}": (f"Chuyện thứ {n}", f"Đường Nguyễn Trãi có {n} hàng cây.") for n in range(4)
    }
    async with searching(tmp_path, articles) as library:
        page = await library.search("nguyễm trãi")
        assert names(page)[0].startswith("poet")


async def test_a_syllable_of_vietnamese_is_another_only_beside_its_neighbours(
    tmp_path: Path,
) -> None:
    """That ``sơn`` stands near ``cơm`` makes no ``sơn`` of ``suon``, which may be ``sườn``."""
    articles = {
        f"paint{n}": (
            f"Nhà thứ {n} sơn lại",
            f"Sau bữa cơm tối ngày {n}, cả nhà nấu chè, rồi lấy sơn quét lại bức tường.",
        )
        for n in range(4)
    }
    async with searching(tmp_path, articles) as library:
        apart = await library.search("nau com voi suon")
        beside = await library.search("nau com lay suon")
    assert apart.corrected is None
    assert "suon" in apart.unknown
    assert beside.corrected == "nau com lay son"
