"""Other spellings of a word: what one typo turns into it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.spelling import edit_candidates, may_be_typo, other_endings


@given(st.text(alphabet="abcdefgh", min_size=1, max_size=6), st.data())
def test_each_typo_is_undone_by_a_candidate(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcxyz"))
    head, tail = word[:place], word[place:]
    typos = {head + letter + tail, head + letter + tail[1:], head + tail[1:]}
    typos.add(head + tail[1:2] + tail[:1] + tail[2:])
    for typo in typos - {word, ""}:
        assert word in edit_candidates(typo)


def test_a_very_long_word_has_no_candidates() -> None:
    assert edit_candidates("a" * 500) == set()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rosseta", "rosetta"),
        ("telegraf", "telegraph"),
        ("hieroglyfs", "hieroglyphs"),
        ("ovlcano", "volcano"),
        ("hyroglyphs", "hieroglyphs"),
    ],
)
def test_a_long_word_may_be_spelt_as_it_sounds(typed: str, meant: str) -> None:
    assert meant in edit_candidates(typed)
    assert may_be_typo(typed, meant)


@pytest.mark.parametrize(
    ("typed", "meant"), [("chung", "trung"), ("trinh", "chinh"), ("gieu", "dieu"), ("rau", "giau")]
)
def test_a_syllable_may_be_spelt_as_many_speak_it(typed: str, meant: str) -> None:
    assert meant in edit_candidates(typed)
    assert typed in edit_candidates(meant)


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("bread", "read"),
        ("build", "built"),
        ("party", "part"),
        ("settings", "setting"),
        ("killed", "filled"),
        ("whales", "hales"),
    ],
)
def test_another_word_is_no_typo(typed: str, other: str) -> None:
    assert not may_be_typo(typed, other)


@pytest.mark.parametrize(
    ("word", "form"),
    [("lighthouses", "lighthouse"), ("evaporate", "evaporation"), ("measuring", "measured")],
)
def test_other_endings_are_other_forms_of_a_word(word: str, form: str) -> None:
    assert form in other_endings(word)
