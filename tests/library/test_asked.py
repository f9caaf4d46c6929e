"""A question asked of a text: what is decided by one reading of both."""

from collections import Counter

import pytest

from bot.library import ask, nearest_told
from bot.library.question import read_question
from bot.library.search.snippets import Highlighter

ORCHARD = (
    "The cider press of Low Orchard is turned by a donkey.",
    "Visitors pay 6 euros and may press a basket of their own.",
    "The orchard keeper Edda Brink sells no dumplings, whatever people say.",
    "Its gate opens at 9 am.",
)


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("who turns the cider press", True),
        ("is there a dumpling stall", False),
        # As a text spells what one letter is wrong in.
        ("who sells dumplinks", True),
        ("what do zebras eat", False),
    ],
)
def test_what_a_question_names_is_told_if_all_that_is_rare_is(question: str, is_told: bool) -> None:  # noqa: FBT001
    """And a sentence holds half of all."""
    assert ask(ORCHARD, question, "en").names_told == is_told


@pytest.mark.parametrize(
    ("question", "may_tell"),
    [
        ("how much is it", True),
        ("where does the gate open", False),
        ("what time does the gate open", True),
        ("how many visitors feed the zebras", False),
    ],
)
def test_a_text_may_tell_an_amount_of_what_it_names(question: str, may_tell: bool) -> None:  # noqa: FBT001
    """But not of what is rare and not told, and a place is no amount."""
    assert ask(ORCHARD, question, "en").may_tell == may_tell


def test_a_subject_is_looked_for_once_whatever_is_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence of a book is not read again for each thing that is to be known of it."""
    looked = Counter[tuple[int, str]]()
    shows = Highlighter.shows

    def counted(self: Highlighter, title: str) -> bool:
        looked[id(self), title] += 1
        return shows(self, title)

    monkeypatch.setattr(Highlighter, "shows", counted)
    asked = ask(ORCHARD, "how much is a basket", "en")
    subjects = len(asked.question.subjects)
    assert (asked.names_told, asked.may_tell, len(nearest_told(asked))) == (True, True, 1)
    assert sum(looked.values()) == subjects * len(ORCHARD)


def test_a_question_is_read_once() -> None:
    """However many ask what it seeks."""
    assert read_question("how deep is the well") is read_question("how deep is the well")
