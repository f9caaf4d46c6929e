"""Keys of an input method that were left in the text are read."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from search_corpus import names, searching

from bot.library import Library
from bot.library.search.keystrokes import typed_keys


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vieejt", "việt"),
        ("vieetj", "việt"),
        ("ddaij", "đại"),
        ("hooij", "hội"),
        ("nguwowif", "người"),
        ("nguowif", "người"),
        ("truongwf", "trường"),
        ("tieengs", "tiếng"),
        ("giuwx", "giữ"),
        ("gias", "giá"),
        ("quawng", "quăng"),
        ("nuawx", "nữa"),
        ("xoais", "xoái"),
        ("hoaf", "hoà"),
        ("vie6t5", "việt"),
        ("viet65", "việt"),
        ("d9ai", "đai"),
        ("d9ai5", "đại"),
        ("duong72", "dường"),
        ("tra8ng", "trăng"),
    ],
)
def test_keys_of_telex_and_vni_are_read_with_their_diacritics(typed: str, meant: str) -> None:
    assert typed_keys(typed) == meant


@pytest.mark.parametrize(
    "word",
    ["viet", "dai", "2019", "covid19", "string", "hoi", "", "afp", "art", "text", "wat", "mooon"],
)
def test_what_gives_no_vietnamese_syllable_is_left_alone(word: str) -> None:
    """No word has the tone of ``àp``, the vowels of ``môon``, or begins with a ``w``."""
    assert typed_keys(word) is None


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with searching(tmp_path) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "name", "meant"),
    [
        ("vieejt nam voo ddichj", "football", "việt nam vô địch"),
        ("vie6t5 nam vo6 d9i5ch", "football", "việt nam vô địch"),
        ("d9ai5 ho6i5", "congress", "đại hội"),
        ("ddaij hooij ddangr", "congress", "đại hội đảng"),
        ("d9ai hoi", "congress", "đại hội"),
        ("cà phee", "coffee", "cà phê"),
    ],
)
async def test_keys_of_an_input_method_are_a_way_of_typing_and_told(
    library: Library, typed: str, name: str, meant: str
) -> None:
    page = await library.suggest(typed)
    assert names(page)[0] == name
    assert page.corrected == meant


async def test_a_mark_that_is_left_out_is_not_told_as_one_without(tmp_path: Path) -> None:
    """There is no ``trièu``: any marks are good, and what is told has none."""
    articles = {"tide": ("Triều cường dâng cao", "Nước lên theo con trăng.")}
    async with searching(tmp_path, articles) as library:
        page = await library.search("trieuf cuongf")
    assert names(page) == ["tide"]
    assert page.corrected == "trieu cuong"


@pytest.mark.parametrize("word", ["moon", "war", "history", "museums", "sos", "u23"])
def test_common_words_of_english_are_no_keys(word: str) -> None:
    assert typed_keys(word) is None


@pytest.mark.parametrize("word", ["basa", "nasa", "casa", "chaa", "gaaf", "raaj"])
def test_no_syllable_ends_with_a_short_vowel(word: str) -> None:
    """A name is no ``bấ``, nor ``cậ``; what is still being typed is read at its next letter."""
    assert typed_keys(word) is None
    assert typed_keys("chaau") == "châu"


async def test_a_name_that_an_article_holds_is_not_read_as_keys(tmp_path: Path) -> None:
    """Not even if the reading stands in a title and the name only in a body."""
    articles = {
        "film": ("Phim mới ra rạp", "Bộ phim Iron Man được chiếu lại cuối tuần này."),
        "ions": ("Ion man trong nước biển", "Nước biển chứa nhiều ion mangan và natri."),
    }
    async with searching(tmp_path, articles) as library:
        for page in (await library.search("iron man"), await library.suggest("iron man")):
            assert names(page)[0] == "film"
            assert page.corrected is None


@pytest.mark.parametrize(
    "typed", ["homework for my 9 yr olds about bees", "bees and honey w my yr class"]
)
async def test_what_is_short_for_english_is_not_read_as_keys(tmp_path: Path, typed: str) -> None:
    """Beside good words of English; beside Vietnamese it is."""
    articles = {
        "bees": ("Homework: honey bees", "Bees and honey, for a class of olds."),
        "y": ("Ong ỷ lại", "Đừng ỷ lại vào đàn ong."),
    }
    async with searching(tmp_path, articles) as library:
        page = await library.search(typed)
        assert "ỷ" not in (page.corrected or "")
        assert (await library.search("ong yr lai")).corrected == "ong ỷ lai"
