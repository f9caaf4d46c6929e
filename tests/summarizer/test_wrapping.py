"""A text that a program wrapped at a width reads as it did before."""

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import rank
from summarizer.wrapping import unwrapped

LETTER = (
    "Dear Ms. Ruiz,\n"
    "\n"
    "I am writing about the after-school club that my daughter Nora attends on Tuesdays. "
    "Since the 3rd of November the door to the yard has been locked at 4:30 p.m. although "
    "the club ends at 5 p.m. every day. Twice she had to wait outside in the rain until "
    "November 12. When I called the office I was told that nobody knew about it.\n"
    "\n"
    "Please see to it that the door stays open until 5 p.m. as of Monday, November 30. "
    "Otherwise I will have to take her out of the club and ask for the rest of the fee of "
    "$140 back. I would be sorry, because she likes it well and has made good friends "
    "there who live on our street.\n"
    "\n"
    "I would also like to know:\n"
    "- who has the keys to the yard and may be called\n"
    "- what the children do when it snows\n"
    "\n"
    "Kind regards,\n"
    "Dana\n"
)


def wrapped(text: str, width: int) -> str:
    return "\n".join(fill(line, width, break_long_words=False) for line in text.split("\n"))


@given(st.integers(60, 76))
def test_its_summary_is_that_of_the_text_before(width: int) -> None:
    told, before = rank(wrapped(LETTER, width)), rank(LETTER)
    assert told == before
    assert any("after-school" in sentence for sentence in told.sentences)


WORDS = st.text("abcdeđê", min_size=5, max_size=9)
PARAGRAPH = st.lists(WORDS, min_size=80, max_size=99).map(lambda words: " ".join(words) + ".")


@given(st.lists(PARAGRAPH, min_size=1, max_size=3).map("\n\n".join), st.integers(60, 90))
def test_any_paragraphs_are_what_they_were(text: str, width: int) -> None:
    assert unwrapped(wrapped(text, width)) == text


@given(st.text(), st.integers(50, 80))
def test_nothing_is_lost(text: str, width: int) -> None:
    told = unwrapped(wrapped(text, width))
    assert "".join(told.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        LETTER,
        "\n".join(["- một việc khá dài phải làm cho xong trong tuần này trước thứ Sáu nha"] * 6),
        "\n".join(
            [f"{number}. a thing that has to be done by Friday evening" for number in range(1, 9)]
        ),
        "\n".join(["Lan: mai mình đi chợ sớm rồi ghé nhà bà ngoại ăn cơm trưa luôn nha"] * 6),
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert unwrapped(text) == text
