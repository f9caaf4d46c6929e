"""A good word of English is no typo of another, whether any article holds it or not."""

import subprocess
import sys
from pathlib import Path

import pytest
from search_corpus import names, searching

from bot.library.search.english import english_places, is_english, respellings, without_article
from bot.library.search.spelling import edit_candidates

ARTICLES = {
    "water": (
        "Who owns the water",
        "They fight over shares, and once they cared for Wales.",
    ),
    "light": (
        "How the light is turned",
        "The keeper had to wind it; an electron has no weight.",
    ),
    "sand": ("Khai thác cát", "Cát từ lòng sông."),
    "chess": ("Chess in the park", "The oldest of them never loses."),
    "swans": ("Swans of the lake", "They came back with their brothers in spring."),
    "pacific": ("Home again", "They came down southwest of Hawaii, in calm sea water."),
}


def told_anew(program: str) -> list[str]:
    """What a program prints in a process of its own, which has read no list yet."""
    told = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return told.stdout.split()


@pytest.mark.parametrize(
    "typed",
    ["flight", "whales", "sharks", "election", "cats", "wine", "cars", "flight school"],
)
async def test_what_no_article_holds_is_not_found(tmp_path: Path, typed: str) -> None:
    """Neither told as a correction, nor as another form: `fight`, `cát`, `wind`, `cared`."""
    async with searching(tmp_path, ARTICLES) as library:
        for page in (await library.search(typed), await library.suggest(typed)):
            assert (names(page), page.corrected) == ([], None)


async def test_beside_a_word_that_is_found_it_is_told_as_missing(tmp_path: Path) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        page = await library.search("wright brothers")
        assert (page.corrected, page.unknown) == (None, ("wright",))


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("swnas", "swans"),
        ("chees", "chess"),
        ("wieght", "weight"),
        ("elektron", "electron"),
        ("hawai", "hawaii"),
    ],
)
async def test_what_is_no_word_is_put_right(tmp_path: Path, typed: str, corrected: str) -> None:
    """From five letters on, whether a title or a body holds the word."""
    async with searching(tmp_path, ARTICLES) as library:
        assert (await library.search(typed)).corrected == corrected


async def test_two_words_are_found_as_the_one_that_an_article_has(tmp_path: Path) -> None:
    """Which is shown, and of which none is told as missing."""
    async with searching(tmp_path, ARTICLES) as library:
        page = await library.search("south west of the sea")
        assert (names(page), page.unknown) == (["pacific"], ())
        assert "\x02southwest of\x03" in page.hits[0].snippet


async def test_a_word_is_found_as_the_two_that_an_article_has(tmp_path: Path) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        assert names(await library.search("calm seawater")) == ["pacific"]


@pytest.mark.parametrize("word", ["vietnm", "palmira", "xqzzt", "cat", "nam", "lighthuose"])
def test_rare_names_and_what_may_be_vietnamese_are_no_english(word: str) -> None:
    assert not is_english(word)


def test_beside_vietnamese_a_word_may_be_a_typo() -> None:
    assert english_places(("wright", "brothers")) == {0, 1}
    assert english_places(("my", "sharks")) == {1}
    assert english_places(("thuoc", "tienf", "wins")) == set()
    assert english_places(("nước", "wins")) == set()


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("the ocean", "ocean"),
        ("An apple a day", "apple a day"),
        *((it, it) for it in ("the thao", "the gioi", "a", "the", "thẻ căn cước", "The Hague")),
    ],
)
def test_an_article_before_a_word_of_english_tells_nothing(typed: str, topic: str) -> None:
    """Vietnamese typed without diacritics has words like it."""
    assert without_article(typed) == topic


@pytest.mark.parametrize(
    "typed",
    [
        "how deap is the sea",
        "larger than chil hand",
        "lwoer half stays behind",
        "the guess htat seaa",
    ],
)
async def test_a_typo_in_english_is_no_vietnamese_word(tmp_path: Path, typed: str) -> None:
    """Neither by a letter (`đẹp`), nor by the keys of one (`loẻ`), nor by a title (`chỉ`)."""
    beach = "Bãi biển đẹp, cát trắng, nước lặng, ánh trăng loẻ."
    articles = {
        **{f"beach{number}": (f"Biển đẹp số {number}", beach) for number in range(4)},
        "kidneys": ("Ghép thận: chỉ một ca", "Ca ghép thận chỉ mất sáu giờ."),
        "sea": ("How the sea was measured", "The lower half stays behind, larger than a hand."),
    }
    async with searching(tmp_path, articles) as library:
        for page in (await library.search(typed), await library.suggest(typed)):
            assert (page.corrected or "").isascii()
            assert {*(page.corrected or "").split()}.isdisjoint({"dep", "chi", "loe"})


async def test_a_typo_in_english_is_no_part_of_another_word(tmp_path: Path) -> None:
    """`dep` (`đẹp`) of ``depkitchen`` is not meant by ``deap``."""
    beach = "Bãi biển đẹp, cát trắng, nước lặng ở khu nghỉ Sea Links."
    articles = {f"beach{number}": (f"Biển xanh số {number}", beach) for number in range(4)}
    async with searching(tmp_path, articles) as library:
        assert "deap" in (await library.search("deap sea depkitchen")).unknown


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("evaporashun", "evaporation"),
        ("hieroglifics", "hieroglyphics"),
        ("hieroglifics", "hieroglyphic"),  # another form of what is heard
        ("astronot", "astronauts"),
        ("fotosinthesis", "photosynthesis"),
        ("kemistry", "chemistry"),
        ("vocanos", "volcanoes"),  # by its looks
    ],
)
def test_a_word_is_understood_by_its_sound_or_its_looks(typed: str, meant: str) -> None:
    """However many letters are wrong."""
    assert meant in respellings(typed)


@pytest.mark.parametrize("name", ["samsung", "vinfast", "formosa", "ronaldo", "netflix", "vietjet"])
def test_a_name_sounds_like_no_word(name: str) -> None:
    assert respellings(name) == edit_candidates(name)


def test_the_list_of_words_is_not_read_for_a_long_syllable() -> None:
    asked = "from bot.library.search.english import respellings, seconds_to_read as it; "
    asked += "print(len(respellings('nghieng')) > 0, it() > 0)"
    assert told_anew(asked) == ["True", "True"]


async def test_what_sounds_alike_stands_behind_what_is_a_letter_away(tmp_path: Path) -> None:
    """Champollion is a name: no list of English words has it."""
    champions = {f"champion{n}": (f"The champion of {n}", "He won.") for n in range(3)}
    articles = {"name": ("Champollion in Egypt", "He read the signs.")} | champions
    async with searching(tmp_path, articles) as library:
        assert names(await library.search("champolion"))[:1] == ["name"]
        assert names(await library.search("evaporashun")) == []


def test_who_needs_the_list_of_words_first_is_given_the_time_to_read_it() -> None:
    """Once in a process: a question in Vietnamese after the start was cut short, and in vain."""
    asked = "from bot.library.search.english import is_english, seconds_to_read as it; "
    asked += "print(it() > 0, is_english('telegraph'), it())"
    assert told_anew(asked) == ["True", "True", "0.0"]
