"""Folding: the same word, however its letters and marks are written."""

import re
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.library.search.text import composed, exact_words, fold, folded_words


@pytest.mark.parametrize(
    "typed",
    ["Đại hội Đảng", "đại hội đảng", "ĐẠI HỘI ĐẢNG", "dai hoi dang", "ðại hội đảng"],
)
def test_marks_case_and_d_make_no_difference(typed: str) -> None:
    assert folded_words(typed) == ["dai", "hoi", "dang"]


@given(st.text(alphabet="aăâeêioôơuưyđ ốềựạẳýỹ", max_size=30))
def test_decomposed_text_folds_like_composed_text(text: str) -> None:
    composed_text = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert folded_words(decomposed) == folded_words(composed_text)


@given(st.text(max_size=20))
def test_words_are_letters_and_digits_in_a_row_folded(text: str) -> None:
    assert folded_words(text) == re.findall(r"[^\W_]+", fold(composed(text)))


@given(st.text(alphabet="aAđĐ1_ -.,ửŎßİ𝐱😀\u0301\u00a0\ud800", max_size=20) | st.text(max_size=20))
def test_exact_words_are_letters_and_digits_in_a_row(text: str) -> None:
    lowered = composed(composed(text).lower())
    assume(not re.search("[òóỏõọùúủũụ][aey]", lowered))  # These move, as is told below.
    assert exact_words(text) == re.findall(r"[^\W_]+", lowered)


@pytest.mark.parametrize(
    ("old", "new"), [("hòa", "hoà"), ("khỏe", "khoẻ"), ("thúy", "thuý"), ("HÒA", "hoà")]
)
def test_old_and_new_tone_placement_are_one_exact_word(old: str, new: str) -> None:
    assert exact_words(old) == exact_words(new) == [new]


@pytest.mark.parametrize("word", ["của", "quý", "hoàn", "toán", "mùa", "người", "nghĩa"])
def test_words_with_one_tone_placement_stay_as_they_are(word: str) -> None:
    assert exact_words(word) == [word]


def test_exact_words_tell_marks_apart() -> None:
    assert len({*exact_words("ma má mà mả mã mạ")}) == 6


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    text = composed(text)
    assert len(fold(text)) == len(text)


@given(st.text())
def test_a_text_folds_letter_by_letter_however_long_it_is(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    folded = fold(composed(text))
    assert fold(folded) == folded


def test_words_are_letters_and_digits_of_any_script() -> None:
    assert folded_words("COVID-19: Ελλάδα, 東京 & «снег»_x 🙂") == [
        "covid",
        "19",
        "ελλαδα",
        "東京",
        "снег",
        "x",
    ]
