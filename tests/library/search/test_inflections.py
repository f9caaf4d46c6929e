"""Forms of an English word: each stands for the others, and none is a misspelling."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_corpus import names, searching

from bot.library.search.inflections import inflections

ARTICLES = {
    "garden": ("Bees in the garden", "A queen and her workers live in each hive."),
    "roof": ("Rooftops of the city", "People set up hives there, and bees dance for one another."),
    "river": ("The last ferry across the river", "It measured ten metres."),
    "museum": ("A thief in the museum", "Nobody saw how he reached the cable of the alarm."),
    "wood": ("Tables of wood", "Their colour is dark, and measuring them takes long."),
    "desk": ("Tables and desks", "A carpenter made them."),
    "chair": ("Tables and chairs", "Another carpenter made these."),
}


@pytest.mark.parametrize(
    "forms",
    [
        "cable cables",
        "hive hives",
        "ferry ferries",
        "thief thieves",
        "knife knives",
        "box boxes",
        "church churches",
        "dance dances danced dancing",
        "measure measured measuring",
        "reach reaches reached reaching",
        "carry carries carried carrying",
        "stop stops stopped stopping",
        "deep deepest",
        "happy happiest",
        "feed feeds feeding",
        "lay laid laying",
        "woman women",
        "color colour colours colored coloured",
        "center centre centers centred",
        "organise organize organized organising",
        "catalog catalogue",
        "traveled travelled",
    ],
)
def test_all_forms_of_a_word_stand_for_each_other(forms: str) -> None:
    for word in forms.split():
        assert word in COMMON or {*forms.split()} - {word, *COMMON} <= inflections(word)


# What is as common as the smallest words, in any language, stands for nothing else.
COMMON = {"lay"}


@pytest.mark.parametrize("word", ["thanh", "nghieng", "truong", "khuyen", "uong", "being", "hát"])
def test_vietnamese_syllables_and_small_words_have_no_forms(word: str) -> None:
    assert inflections(word) == frozenset()


@pytest.mark.parametrize(
    ("word", "other"),
    [("interest", "inter"), ("spring", "spr"), ("car", "cared"), ("cared", "car")],
)
def test_what_only_looks_like_an_ending_is_none(word: str, other: str) -> None:
    assert other not in inflections(word)


@given(st.text("abcdeginorstuvyz", max_size=30))
def test_a_word_has_few_forms_and_is_none_of_them(word: str) -> None:
    assert word not in inflections(word)
    assert len(inflections(word)) < 100


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hive", ["garden", "roof"]),
        ("hives", ["roof", "garden"]),
        ("ferries", ["river"]),
        ("thieves", ["museum"]),
        ("cables", ["museum"]),
        ("measuring", ["wood", "river"]),
        ("color", ["wood"]),
    ],
)
async def test_other_forms_follow_the_word_itself(
    tmp_path: Path, typed: str, found: list[str]
) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        for page in (await library.search(typed), await library.suggest(typed)):
            assert names(page) == found
            assert page.corrected is None
            assert page.unknown == ()


@pytest.mark.parametrize(("typed", "held"), [("dancing bees", "roof"), ("reach alarm", "museum")])
async def test_a_word_of_which_a_form_is_held_is_not_told_as_missing(
    tmp_path: Path, typed: str, held: str
) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        page = await library.search(typed)
        assert held in names(page)
        assert (page.corrected, page.unknown) == (None, ())


NEWS = {
    "cable": ("How news travelled", "A ship which could land a cable in the Atlantic came late."),
    "plane": ("Planes land late", "Where they land, the ship is far."),
    "farm": ("Farmers and their land", "The land is dry, and no ship comes."),
}


async def test_a_longer_word_is_found_by_what_it_goes_on_with(tmp_path: Path) -> None:
    async with searching(tmp_path, {**ARTICLES, **NEWS}) as library:
        assert names(await library.search("transatlantic news"))[:1] == ["cable"]
        assert names(await library.search("transatlantic ship")) == ["cable"]


async def test_an_everyday_verb_that_nothing_holds_is_no_typo(tmp_path: Path) -> None:
    async with searching(tmp_path, {**ARTICLES, **NEWS}) as library:
        page = await library.search("which ship laid the atlantic cable")
        assert names(page) == ["cable"]
        assert (page.corrected, page.unknown) == (None, ("laid",))


async def test_an_english_article_that_alone_holds_all_that_is_asked_for_is_on_it(
    tmp_path: Path,
) -> None:
    filler = " ".join(f"Sentence {number} tells of something else." for number in range(8))
    harbour = (
        "How news travelled",
        f"One ship was the largest. {filler} A cable in the Atlantic broke.",
    )
    async with searching(tmp_path, {**ARTICLES, "harbour": harbour}) as library:
        page = await library.search("which ship laid the atlantic cable")
        assert names(page)[:1] == ["harbour"]
