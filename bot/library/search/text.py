"""Text as search sees it: words, folded or exact, and neighbouring words.

The same functions serve index and query. All are total functions of any text, and their results
hold letters and digits only, so no user text can become query syntax.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise, repeat

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"[^\W_]+")
_STRAY_DIACRITIC = re.compile(r"[\u0300-\u036f]")

# Acute, grave, hook above, tilde, dot below: in the order of the keys of Telex and VNI.
TONES = "\u0301\u0300\u0309\u0303\u0323"
_TONE_MARK = re.compile(f"[{TONES}]")

# Letters with a tone mark on the first of two open vowels, as the old orthography places it.
# One class of letters in front lets the pattern skip all others at once.
_OLD_TONE = re.compile(r"[òóỏõọùúủũụ](?:(?<=[òóỏõọ])[ae]|(?<=[ùúủũụ])y)\b")

_NEW_TONE = re.compile(r"(?<!q)(o(?=[àáảãạèéẻẽẹ])|u(?=[ỳýỷỹỵ]))(\w)\b")

# UTF-16 units of which one alone tells too little: halves of a letter, and stray diacritics.
_UNTOLD_UNITS = (slice(0xD800, 0xE000), slice(0x300, 0x370))
_UNTOLD = "\0"

# Letters of what is read once for the many times that it comes again: words, and what people type,
# of which every way in which it may be meant asks for its words.
_SHORT = 48

# Folding maps one character to one, so that places in the folded text are those in the text.
_FOLDED_UNTIL = 0x1F00


def composed(text: str) -> str:
    """Compose letters and diacritics (NFC), and drop those that no letter takes."""
    return _STRAY_DIACRITIC.sub("", unicodedata.normalize("NFC", text))


def fold(text: str) -> str:
    """Put a composed text into lower case without diacritics, ``đ`` as ``d``, place by place."""
    if text.isascii():
        return text.lower()
    return _folded_short(text) if len(text) <= _SHORT else _mapped(text, _folding())


@lru_cache(4096)
def _folded_short(text: str) -> str:
    return _mapped(text, _folding())


def folded_words(text: str) -> list[str]:
    """Cut a text into folded words."""
    text = unicodedata.normalize("NFC", text)
    spaced = _mapped(text, _spacing(folded=True))
    # The same for texts that a look at each unit tells all about, in a fifth of the time.
    return _WORD.findall(fold(composed(text))) if _UNTOLD in spaced else spaced.split()


def row_of(text: str) -> str:
    """Give a text's folded words, a space around each: in it some are found that stand in a row."""
    return f" {' '.join(folded_words(text))} "


def pairs_of(words: Iterable[str]) -> set[str]:
    """Give each two of some folded words that stand side by side, as a row has them."""
    return {f" {one} {two} " for one, two in pairwise(words)}


def exact_words(text: str) -> list[str]:
    """Cut a text into lower-case words with diacritics, tone marks where today's rules put them."""
    return [*_short_words(text)] if len(text) <= _SHORT else _exact_words(text)


@lru_cache(4096)
def _short_words(text: str) -> tuple[str, ...]:
    return tuple(_exact_words(text))


def _exact_words(text: str) -> list[str]:
    text = _OLD_TONE.sub(_move_tone, composed(composed(text).lower()))
    spaced = _mapped(text, _spacing(folded=False))
    return _WORD.findall(text) if _UNTOLD in spaced else spaced.split()


def has_diacritics(word: str) -> bool:
    """Tell whether a word was typed with diacritics.

    An ``đ`` alone is none: ``đai hoi`` has its other ones left out.
    """
    return word.replace("đ", "d") != fold(word)


def has_tone_mark(word: str) -> bool:
    """Tell whether a word has a tone mark, behind which no other diacritics are typed."""
    return bool(_TONE_MARK.search(unicodedata.normalize("NFD", word)))


def old_tone_placement(word: str) -> str:
    """Put the tone mark of a word in lower case where the old orthography puts it: ``hòa``."""
    return _NEW_TONE.sub(_move_tone_back, word)


def word_spans(folded: str) -> list[tuple[int, int]]:
    """Find where each word of a folded text stands."""
    return [match.span() for match in _WORD.finditer(folded)]


def pairs(words: Sequence[str]) -> list[str]:
    """Join each word with the next, the unit by which adjacency is indexed."""
    # Without a step of Python for each: bodies have many.
    return [*map("_".join, zip(repeat(""), words, words[1:]))]


def _move_tone_back(match: re.Match[str]) -> str:
    """Turn ``oà`` into ``òa``."""
    decomposed = unicodedata.normalize("NFD", match[2])
    vowel, tone = decomposed[0], decomposed[1]
    return unicodedata.normalize("NFC", match[1] + tone) + vowel


def _move_tone(match: re.Match[str]) -> str:
    """Turn ``òa`` into ``oà``."""
    first, second = match[0][0], match[0][1]
    decomposed = unicodedata.normalize("NFD", first)
    vowel, tone = decomposed[0], decomposed[1]
    return vowel + unicodedata.normalize("NFC", second + tone)


def _mapped(text: str, table: NDArray[np.uint16]) -> str:
    """Map each UTF-16 unit of a text."""
    units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)
    return table.take(units).tobytes().decode("utf-16-le", "surrogatepass")


@cache
def _folding() -> NDArray[np.uint16]:
    """Map each UTF-16 unit to its folded letter; ten times as fast as `str.translate`."""
    table = np.arange(0x10000, dtype=np.uint16)
    table[:_FOLDED_UNTIL] = [ord(_folded_letter(chr(code))) for code in range(_FOLDED_UNTIL)]
    return table


@cache
def _spacing(*, folded: bool) -> NDArray[np.uint16]:
    """Map what stands between words to a space, and fold the words or leave them as they are."""
    table = _folding().copy() if folded else np.arange(0x10000, dtype=np.uint16)
    is_letter = [chr(code).isalnum() for code in table]
    table[np.logical_not(is_letter)] = ord(" ")
    for units in _UNTOLD_UNITS:
        table[units] = ord(_UNTOLD)
    return table


def _folded_letter(letter: str) -> str:
    if letter in "đĐðÐ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter
