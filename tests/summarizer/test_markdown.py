"""No marks of Markdown are shown, and what only looks like them stays."""

import pytest

from summarizer import rank
from summarizer.markdown import without_markup

POST = """# A garden without a hose

*Posted on 3 May by Ann*

Last year we used **nine cubic metres** of water on two beds.
So we tried [thick mulch](https://a.example/m) instead.

## What worked

**Straw.** It keeps the soil wet for a week, and the snails do not like it at all.

![A bed](bed.jpg)

Bark was ***too dear*** for us, so we gave up on it after a month of looking at prices.
"""


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# Title", "Title"),
        ("### Vài lời ###", "Vài lời"),
        ("so **much** and __more__", "so much and more"),
        ("**a** and *b*", "a and b"),
        ("see [the plan](https://a.example/x?y=1) now", "see the plan now"),
        ("![dog](dog.jpg)\nA dog.", "\nA dog."),
    ],
)
def test_marks_are_left_out_and_words_stay(marked: str, plain: str) -> None:
    """Headings, emphasis and links become what they mark; a picture goes."""
    assert without_markup(marked) == plain


@pytest.mark.parametrize(
    "text",
    [
        *("#hashtag", "2 * 3 * 4", "*wow* he said", "file_name_one", "[x] done (today)"),
        *("> said he", "edit __init__.py", "2**3**4", "f**k that s**t", "Bấm phím #"),
        "press #\nThen *wait*",
    ],
)
def test_what_is_no_markdown_stays(text: str) -> None:
    """As does one mark around words, which people put in messages, and those of lists."""
    assert without_markup(text) == text


def test_no_mark_is_in_a_summary() -> None:
    """The heading is the title, in which no mark is either."""
    ranking = rank(POST)
    assert ranking.title == "A garden without a hose"
    told = " ".join(ranking.summary(8).sentences)
    assert "Straw. It keeps the soil" in told
    assert not any(mark in told for mark in ("*", "](", "#", "bed.jpg", "Posted on"))
