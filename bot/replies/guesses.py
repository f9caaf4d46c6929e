"""What is offered to who says something in new words."""

from collections.abc import Sequence

from bot.buttons import Meant
from bot.locales import Texts
from bot.replies.markup import Reply, Row, callback_button, keyboard


def guessed(texts: Texts, kinds: Sequence[str]) -> Reply:
    """Ask which of some things is meant, each on a button that does it.

    Args:
        texts: The reader's.
        kinds: Of small talk, likely ones first.
    """
    return Reply(texts("guess", count=len(kinds)), keyboard(*guesses(texts, kinds)))


def guesses(texts: Texts, kinds: Sequence[str]) -> list[Row]:
    """The buttons of `guessed`, a row each."""
    return [[callback_button(texts(f"guess-{kind}"), Meant(kind))] for kind in kinds]
