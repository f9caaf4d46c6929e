"""From what a person typed to what to look for.

One way of cutting text into words and of folding them serves index and query alike. Everything
here is a total function of any text, and its result only ever holds letters and digits, so no
user text can become query syntax.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

# Words beyond these add cost and hardly meaning; a pasted paragraph is found by its beginning.
MAX_WORDS = 16

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')
_STRAY_MARK = re.compile(r"[\u0300-\u036f]")

# Letters with a tone mark on the first of two open vowels, as the old orthography places it.
_OLD_TONE = re.compile(r"([òóỏõọ])([ae])\b|([ùúủũụ])(y)\b")

# One-to-one, so that a place in the folded text is the same place in the text.
_FOLDED_UNTIL = 0x1F00


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for.

    Attributes:
        words: Folded, in the order typed, at most `MAX_WORDS`.
        exact: The same words with their marks, tone placement normalised.
        phrases: Stretches of `words`, (start, end), that were quoted and must stand in a row.
        unfinished: Whether the last word may be the beginning of a longer one.
        repaired: Whether these are not the words typed, but what they are taken for.
    """

    words: tuple[str, ...]
    exact: tuple[str, ...]
    phrases: tuple[tuple[int, int], ...] = ()
    unfinished: bool = True
    repaired: bool = False

    @property
    def finished(self) -> tuple[str, ...]:
        """The words but for an unfinished last one."""
        return self.words[:-1] if self.unfinished else self.words


def parse(text: str) -> Query:
    """Read a query. Any text has a reading; one without letters and digits has no words."""
    text = composed(text)
    exact: list[str] = []
    phrases: list[tuple[int, int]] = []
    end = 0
    for quoted in _QUOTED.finditer(text):
        exact += exact_words(text[end : quoted.start()])
        start, end = len(exact), quoted.end()
        exact += exact_words(quoted[1])
        if start < min(len(exact), MAX_WORDS):
            phrases.append((start, min(len(exact), MAX_WORDS)))
    rest = exact_words(text[end:])
    unfinished = bool(rest) and len(exact) + len(rest) <= MAX_WORDS
    exact = (exact + rest)[:MAX_WORDS]
    return Query(tuple(map(fold, exact)), tuple(exact), tuple(phrases), unfinished)


def composed(text: str) -> str:
    """Compose letters and marks (NFC), and drop marks that no letter takes."""
    return _STRAY_MARK.sub("", unicodedata.normalize("NFC", text))


def fold(text: str) -> str:
    """Put a composed text into lower case without marks, ``đ`` as ``d``, place by place."""
    units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)
    return _folding().take(units).tobytes().decode("utf-16-le", "surrogatepass")


def folded_words(text: str) -> list[str]:
    """Cut a text into folded words."""
    return _WORD.findall(fold(composed(text)))


def exact_words(text: str) -> list[str]:
    """Cut a text into lower-case words with their marks, the tone where today's rules put it."""
    lowered = composed(composed(text).lower())
    return _WORD.findall(_OLD_TONE.sub(_move_tone, lowered))


def word_spans(folded: str) -> list[tuple[int, int]]:
    """Find where each word of a folded text stands."""
    return [match.span() for match in _WORD.finditer(folded)]


def pairs(words: Sequence[str]) -> list[str]:
    """Join each word with the next, the unit by which adjacency is indexed."""
    return [f"_{first}_{second}" for first, second in pairwise(words)]


def _move_tone(match: re.Match[str]) -> str:
    """Turn ``òa`` into ``oà``."""
    first, second = (part for part in match.groups() if part)
    decomposed = unicodedata.normalize("NFD", first)
    vowel, tone = decomposed[0], decomposed[1]
    return vowel + unicodedata.normalize("NFC", second + tone)


@cache
def _folding() -> NDArray[np.uint16]:
    """Map each UTF-16 unit to its folded letter; ten times as fast as `str.translate`."""
    table = np.arange(0x10000, dtype=np.uint16)
    table[:_FOLDED_UNTIL] = [ord(_folded_letter(chr(code))) for code in range(_FOLDED_UNTIL)]
    return table


def _folded_letter(letter: str) -> str:
    if letter in "đĐðÐ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter
