"""Normalising the texts of seeds."""

import sys
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from bot.library.seeds.cleaning import clean, clean_line


@given(st.text())
@example("\r\x00\n\n\n\u200b\n")
@example("e\u200b\u0301 \x85 \u0301")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_line(clean(text)) == clean_line(text)


@given(st.text(st.characters()))
def test_a_clean_text_holds_nothing_that_cannot_be_shown(text: str) -> None:
    """Valid Unicode, composed, and of all control characters only LF, never more than two."""
    cleaned = clean(text)
    cleaned.encode()
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not [c for c in cleaned if unicodedata.category(c) == "Cc" and c != "\n"]
    assert "\n\n\n" not in cleaned
    assert all(line == line.strip() for line in cleaned.split("\n"))
    assert not clean_line(text).count("\n")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_cleaning_keeps_every_letter(text: str) -> None:
    def letters(text: str) -> list[str]:
        composed = unicodedata.normalize("NFC", text)
        return [c for c in composed if unicodedata.category(c)[0] in "LNPS"]

    assert letters(clean(text)) == letters(unicodedata.normalize("NFC", text))


def test_all_white_space_becomes_a_space() -> None:
    """Whatever Unicode calls so; LF alone ends a line."""
    for number in range(sys.maxunicode + 1):
        if chr(number).isspace() and chr(number) != "\n":
            assert clean(f"a{chr(number)}b {chr(number)} c") == "a b c"
