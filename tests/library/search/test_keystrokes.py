"""Keys of an input method that were left in the text are read."""

import pytest
from search_corpus import names

from bot.library import Library
from bot.library.search.keystrokes import typed_keys


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vieejt", "viet"),
        ("vieetj", "viet"),
        ("ddaij", "dai"),
        ("hooij", "hoi"),
        ("nguwowif", "nguoi"),
        ("tieengs", "tieng"),
        ("vie6t5", "viet"),
        ("viet65", "viet"),
        ("d9ai", "dai"),
        ("d9ai5", "dai"),
    ],
)
def test_keys_of_telex_and_vni_are_read(typed: str, meant: str) -> None:
    assert typed_keys(typed) == meant


@pytest.mark.parametrize("word", ["viet", "dai", "2019", "covid19", "string", "hoi", ""])
def test_a_word_without_such_keys_is_left_alone(word: str) -> None:
    assert typed_keys(word) is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("vieejt nam voo ddichj", "football"),
        ("vie6t5 nam vo6 d9i5ch", "football"),
        ("d9ai5 ho6i5", "congress"),
        ("ddaij hooij ddangr", "congress"),
        ("cà phee", "coffee"),
    ],
)
async def test_keys_of_an_input_method_are_a_way_of_typing(
    library: Library, typed: str, name: str
) -> None:
    page = await library.suggest(typed)
    assert names(page)[0] == name
    assert page.corrected is None
