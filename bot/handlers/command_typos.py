"""Words of commands with a typo: ``sumarize``, ``folow``, ``tóm tăt``, ``theo dỏi``."""

import asyncio
import unicodedata
from functools import cache
from itertools import chain

from bot.context import Context
from bot.handlers.sized import topic_and_size
from bot.handlers.small_talk import (
    COMMAND_WORDS,
    QUOTES,
    command_in,
    command_words,
    number_in,
    small_talk,
)
from bot.library import (
    exact_words,
    folded_words,
    is_written_right,
    mistyped_among,
    seconds_to_read,
)

# Of a shorter word a typo makes too many others …
SHORTEST_MEANT = 5
# … but where the few words that were typed are then nothing but said to the bot: ``full txt``.
SHORTEST_SAID, SHORTEST_SAID_ALONE = 3, 4
SHORT_SAID = 4

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300\u0301\u0309\u0303\u0323"
_TONES = dict.fromkeys(map(ord, (_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT)))
# Many speak both tones alike.
_CONFUSED = str.maketrans({_HOOK: _TILDE, _TILDE: _HOOK})


async def as_meant(context: Context, text: str) -> str:
    """A text with a mistyped word of a command put right, unless articles have it as it is."""
    # At the first need it reads the data file and the words of English. From then on it takes less
    # than to wait for a thread.
    is_read = command_words.cache_info().currsize and not seconds_to_read()
    put_right = mended(text) if is_read else await asyncio.to_thread(mended, text)
    if put_right is None or await context.library.begins_a_title(text):
        return text
    said, typed = put_right
    return text if typed.isascii() and await context.library.holds(typed) else said


def mended(text: str) -> tuple[str, str] | None:
    """Put a mistyped word right if that makes a text a command or small talk, which it is not yet.

    An entry of a list may be meant by what is a command as well: ``read the frist one``; and what
    is to be summed up by what is none: ``the moon in 2 sentances``.

    Returns:
        The text as it was meant, and the word as typed. None if there is nothing to put right.
    """
    if text.startswith(QUOTES) or small_talk(text) or number_in(text):
        return None
    is_command = command_in(text) is not None
    typed = text.split()
    # A good word that stands alone is what is looked for: `nửa` is half, and not `nữa`, more.
    if len(typed) == 1 and is_written_right(tuple(exact_words(text))):
        return None
    for place, word in enumerate(typed[:COMMAND_WORDS]):
        for meant in _meant_by("".join(exact_words(word))):
            said = " ".join([*typed[:place], meant, *typed[place + 1 :]])
            if number_in(said) or (not is_command and (small_talk(said) or command_in(said))):
                return said, word
            if topic_and_size(said)[1] and not topic_and_size(text)[1]:
                return said, word
    return _said_for_short(typed) if not is_command and len(typed) <= SHORT_SAID else None


def _said_for_short(typed: list[str]) -> tuple[str, str] | None:
    """Put a short word right likewise if nothing but small talk is said then."""
    shortest = SHORTEST_SAID if len(typed) > 1 else SHORTEST_SAID_ALONE
    for place, word in enumerate(typed):
        for meant in _short_meant_by(word, shortest):
            said = " ".join([*typed[:place], meant, *typed[place + 1 :]])
            if small_talk(said):
                return said, word
    return None


def _short_meant_by(word: str, shortest: int) -> list[str]:
    """The short words of commands that a word may be a typo of."""
    known = _short_words()
    # Two letters are short for something: ``vn``.
    if len(word) < SHORTEST_SAID or not word.islower() or not word.isascii() or word in known:
        return []
    return [it for it in mistyped_among(word, known) if len(it) >= shortest]


def _meant_by(word: str) -> list[str]:
    """The words of commands that a word may be a typo of."""
    known = command_words()
    if not word or word in known:
        return []
    if not word.isascii():
        return [it for it in (*_without_tone().get(word, ()), _other_tone(word)) if it in known]
    return mistyped_among(word, _long_words())


@cache
def _long_words() -> frozenset[str]:
    return frozenset(it for it in command_words() if len(it) >= SHORTEST_MEANT)


@cache
def _short_words() -> frozenset[str]:
    """Folded, since words that are typed in a hurry have no diacritics."""
    folded = frozenset(chain.from_iterable(map(folded_words, command_words())))
    return frozenset(it for it in folded if SHORTEST_SAID <= len(it) < SHORTEST_MEANT)


@cache
def _without_tone() -> dict[str, list[str]]:
    """The words of commands by what is left of them without their tone: ``tắt`` by ``tăt``."""
    found: dict[str, list[str]] = {}
    for word in sorted(command_words()):
        bare = _composed(_decomposed(word).translate(_TONES))
        if bare != word:
            found.setdefault(bare, []).append(word)
    return found


def _other_tone(word: str) -> str:
    return _composed(_decomposed(word).translate(_CONFUSED))


def _decomposed(word: str) -> str:
    return unicodedata.normalize("NFD", word)


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word)
