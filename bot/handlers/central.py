"""What is said to the bot in words of the Centre of Vietnam: ``bài ni nói chi rứa``."""

import asyncio
from collections.abc import Iterator
from itertools import islice, product

from bot.context import Context
from bot.handlers.about_seen import asks_of_seen, mentioned_in
from bot.handlers.phrases import asks_in_chat, parts_word
from bot.handlers.small_talk import (
    QUOTES,
    asked_how,
    command_in,
    is_addressed,
    number_in,
    small_talk,
)
from bot.library import central_words, exact_words, folded_words, without_frame

# One word alone may be a name; who says more than so many tells of something.
_FEWEST_WORDS, _MOST_WORDS = 2, 14
# Some words may be several each.
_READINGS = 48


async def as_standard(context: Context, text: str) -> str:
    """A text in standard words if it is said to the bot then, unless a title begins as it does."""
    said = await asyncio.to_thread(_standard, text, context)
    return text if said is None or await context.library.begins_a_title(text) else said


def _standard(text: str, context: Context) -> str | None:
    """The first reading that the bot is told as a whole; None if there is none."""
    if text.startswith(QUOTES) or small_talk(text):
        return None
    return next((it for it in _readings(text) if _is_said(text, it, context)), None)


def _readings(text: str) -> Iterator[str]:
    """Yield a text with words of the Centre as standard ones, each as all that it may be.

    It is shown as well, so it has diacritics only if the text has.
    """
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return
    choices = [_meanings(words, place) for place in range(len(words))]
    for chosen in islice(product(*choices), _READINGS):
        if list(chosen) != words:
            yield " ".join(chosen)


def _meanings(words: list[str], place: int) -> list[str]:
    """What a word may be, itself at last: amid a text a capital makes it a name."""
    word = words[place]
    bare = "".join(exact_words(word))
    in_compound = any(parts_word(words, it) for it in (place, place + 1))
    if in_compound or (place and word[:1].isupper()):
        return [word]
    meanings = central_words().get(bare, ())
    if " ".join(words).isascii():
        meanings = [" ".join(folded_words(it)) for it in meanings]
    return [*(word.lower().replace(bare, it) for it in meanings), word]


def _is_said(text: str, reading: str, context: Context) -> bool:
    """Tell whether a reading is nothing but said to the bot: what is looked for stays as typed."""
    if small_talk(reading) or number_in(reading) or asked_how(reading) or asks_of_seen(reading):
        return True
    if is_addressed(reading) and asks_in_chat(reading):
        return True
    if context.library.asks_for_latest(reading):
        return True
    command = command_in(reading)
    about = command[1] if command else mentioned_in(reading) or _framed(reading)
    return _is_as_typed(about, text, reading) if about else command is not None


def _is_as_typed(about: str, text: str, reading: str) -> bool:
    """Tell whether nothing of what is looked for, and of what follows it, was read otherwise.

    At the end ``hè`` is the summer as well.
    """
    is_plain = central_words().keys().isdisjoint(about.split())
    return is_plain and about in reading and text.endswith(reading[reading.rindex(about) :])


def _framed(text: str) -> str:
    """What a text looks for in a frame: ``hang động`` in ``bài nào nói về hang động``.

    What is said before a comma is no part of the frame, and read by itself later.
    """
    wanted = without_frame(text)
    return wanted if wanted != text and "," not in text else ""
