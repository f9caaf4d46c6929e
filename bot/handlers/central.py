"""What is said to the bot in words of the Centre of Vietnam: ``bài ni nói chi rứa``."""

import asyncio
from collections.abc import Callable, Iterator
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
# Without diacritics, what opens something.
_OPENS = {"mo"}
# Some words may be several each.
_READINGS = 48


async def as_standard(context: Context, text: str) -> str:
    """A text in standard words if it is said to the bot then, unless a title begins as it does."""
    return await as_read(context, text, _readings, _standard)


async def as_read(
    context: Context,
    text: str,
    readings: Callable[[str], Iterator[str]],
    meant: Callable[[str, Context], str | None],
) -> str:
    """A text as one of its readings has it, unless it is small talk or a title begins as it does.

    Args:
        context: Whose text it is.
        text: The text.
        readings: What gives the other readings of a text.
        meant: What tells which of them is meant; None if none is.
    """
    # Most texts have no other reading, and wait for no thread.
    if next(readings(text), None) is None or text.startswith(QUOTES) or small_talk(text):
        return text
    said = await asyncio.to_thread(meant, text, context)
    return text if said is None or await context.library.begins_a_title(text) else said


def _standard(text: str, context: Context) -> str | None:
    """The first reading that the bot is told as a whole; None if there is none."""
    said = (it for it in _readings(text) if says_all(it, context))
    # It is shown as what is looked for.
    shown = _readings(text, is_plain=text.isascii())
    asked = (_asked_as_typed(text, it) for it in shown)
    return next(said, None) or next(filter(None, asked), None)


def _readings(text: str, *, is_plain: bool = False) -> Iterator[str]:
    """Yield a text with words of the Centre as standard ones, each as all that it may be.

    These have no diacritics if it is to be plain.
    """
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return
    choices = [_meanings(words, place, is_plain=is_plain) for place in range(len(words))]
    for chosen in islice(product(*choices), _READINGS):
        if list(chosen) != words:
            yield " ".join(chosen)


def _meanings(words: list[str], place: int, *, is_plain: bool) -> list[str]:
    """What a word may be, itself at last."""
    word = words[place]
    meanings = central_words().get("".join(exact_words(word)), ())
    # Nearly every word of every message has none; what asks where stands behind what it asks of, so
    # that `mo` in front opens something.
    if not meanings or is_of_name(words, place) or (not place and word.lower() in _OPENS):
        return [word]
    if is_plain:
        meanings = [" ".join(folded_words(it)) for it in meanings]
    return [*(replaced(word, it) for it in meanings), word]


def is_of_name(words: list[str], place: int) -> bool:
    """Tell whether a word is a part of a longer one or, by a capital amid a text, a name."""
    if place and words[place][:1].isupper():
        return True
    return any(parts_word(words, it) for it in (place, place + 1))


def replaced(typed: str, word: str) -> str:
    """Another word with the signs that stand around the one that was typed."""
    return typed.lower().replace("".join(exact_words(typed)), word)


def says_all(reading: str, context: Context) -> bool:
    """Tell whether a reading is said to the bot and names nothing to look for."""
    if small_talk(reading) or number_in(reading) or asked_how(reading) or asks_of_seen(reading):
        return True
    if is_addressed(reading) and asks_in_chat(reading):
        return True
    command = command_in(reading)
    return (command is not None and not command[1]) or context.library.asks_for_latest(reading)


def _asked_as_typed(text: str, reading: str) -> str:
    """A reading that asks for something that is as typed, with all that follows it; "" otherwise.

    Of what is only looked for that alone, since nobody typed the other words so. At the end ``hè``
    is the summer as well.
    """
    _, told = command_in(reading) or ("", mentioned_in(reading))
    about = told or framed(reading)
    if not about or about not in reading or not central_words().keys().isdisjoint(about.split()):
        return ""
    is_typed = text.endswith(reading[reading.rindex(about) :])
    return (reading if told else about) if is_typed else ""


def framed(text: str) -> str:
    """What a text looks for in a frame: ``hang động`` in ``bài nào nói về hang động``.

    What is said before a comma is no part of the frame, and read by itself later.
    """
    wanted = without_frame(text)
    return wanted if wanted != text and "," not in text else ""
