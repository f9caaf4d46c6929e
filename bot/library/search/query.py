"""From what a person typed to what to look for."""

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bot.library.search.chat import in_standard
from bot.library.search.inflections import looks_vietnamese
from bot.library.search.languages import compounds, is_common_and_short_for
from bot.library.search.left_out import split_query
from bot.library.search.questions import asking, within_frame
from bot.library.search.text import composed, exact_words, fold, has_diacritics

# Words beyond these add cost and hardly meaning; a pasted paragraph is found by its beginning.
MAX_WORDS = 16

_CAPITALS = re.compile(r"\b[^\W\d_]{2,}\b")

# A syllable of Vietnamese that may have no diacritics: one that ends in a stop has a tone mark, and
# these vowels have one of their own.
_MAY_HAVE_NONE = re.compile(r"(?!.*(?:ie|uo|ye))[a-z]+(?<!ch)(?<![cpt])")

# Of so many words with diacritics for each without, all were typed as they are written.
_MARKED_FOR_EACH = 2

_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')


class Period(NamedTuple):
    """From when on and until before when, in seconds since 1970."""

    start: float
    end: float


EVER = Period(-math.inf, math.inf)


@dataclass(frozen=True, slots=True)
class Time:
    """What a query says of the time.

    Attributes:
        start: The place of its first word.
        end: The place after its last one.
        period: When articles are to be published.
        is_recent: Whether newer ones are better, and the newest good enough.
        written: The words as one writes them: ``hôm qua`` for ``hom qua``.
        is_sure: Whether the words say nothing else: a month without a year may be any one.
    """

    start: int
    end: int
    period: Period
    is_recent: bool
    written: str
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for.

    Attributes:
        words: Folded, in the order typed, at most `MAX_WORDS`.
        exact: The same words with their diacritics, tone placement normalised.
        phrases: Stretches of `words`, (start, end), that were quoted and must stand in a row.
        unfinished: Whether the last word may be the beginning of a longer one.
        repaired: Whether these are not the words typed, but what they are taken for.
        period: When articles are to be published.
        newest_first: Whether of two that fit as well the newer is better than the shorter.
        unmet: The words that said when, if no article that fits is of that time.
        capitals: Abbreviations that but for their capitals are common words: ``AI``.
        left_out: Words that no article may hold, as typed.
        plain: Words of Vietnamese without diacritics: ``ong`` in ``bài về ong`` is not ``ông``.
    """

    words: tuple[str, ...]
    exact: tuple[str, ...]
    phrases: tuple[tuple[int, int], ...] = ()
    unfinished: bool = True
    repaired: bool = False
    period: Period = EVER
    newest_first: bool = False
    unmet: str = ""
    capitals: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    plain: frozenset[str] = frozenset()

    @property
    def marked(self) -> tuple[str, ...]:
        """The words of which the diacritics count, as typed, each once."""
        pairs = zip(self.words, self.exact, strict=True)
        return tuple(
            dict.fromkeys(exact for word, exact in pairs if exact != word or word in self.plain)
        )

    def part(self, start: int, end: int) -> "Query":
        """Give the query of some of the words, none of which was quoted."""
        unfinished = self.unfinished and end == len(self.words)
        return replace(
            self, words=self.words[start:end], exact=self.exact[start:end], unfinished=unfinished
        )

    def replaced(self, start: int, end: int, words: tuple[str, ...]) -> "Query":
        """Give the query with folded words in the place of some, none of which was quoted."""
        unfinished = self.unfinished and end < len(self.words)
        folded, exact = (
            (each[:start] + words + each[end:])[:MAX_WORDS] for each in (self.words, self.exact)
        )
        return replace(self, words=folded, exact=exact, unfinished=unfinished)

    @property
    def finished(self) -> tuple[str, ...]:
        """The words but for an unfinished last one."""
        return self.words[:-1] if self.unfinished else self.words


# Whoever asks what a query asks for, searches for it next, but many are in hand at once.
@lru_cache(1024)
def parse(text: str, *, southern: bool = False) -> Query:
    """Read a query. Any text has a reading; one without letters and digits has no words.

    Args:
        text: As typed.
        southern: Whether words of the South stay as they are, as they do in quotes.
    """
    read = exact_words if southern else _standard_words
    text, left_out = split_query(composed(text))
    exact: list[str] = []
    phrases: list[tuple[int, int]] = []
    end = 0
    for quoted in _QUOTED.finditer(text):
        exact += read(text[end : quoted.start()])
        start, end = len(exact), quoted.end()
        exact += exact_words(quoted[1])
        if start < min(len(exact), MAX_WORDS):
            phrases.append((start, min(len(exact), MAX_WORDS)))
    rest = read(text[end:])
    if len(rest) > MAX_WORDS and not exact:
        rest = _without_opening(rest)
    unfinished = bool(rest) and len(exact) + len(rest) <= MAX_WORDS
    exact = (exact + rest)[:MAX_WORDS]
    words = tuple(fold(" ".join(exact)).split())
    return Query(
        words,
        tuple(exact),
        tuple(phrases),
        unfinished,
        capitals=_capitals(text, words),
        left_out=tuple(left_out),
        plain=_plain(exact),
    )


def _standard_words(text: str) -> list[str]:
    return in_standard(exact_words(text))


def _plain(exact: list[str]) -> frozenset[str]:
    """Give the words of Vietnamese that have no diacritics, if most others were typed with them.

    None if two in a row are a compound that is written with some: ``hoi an`` is ``Hội An``. A frame
    tells how a subject of one word was typed; hardly any of two has none: ``bài về dao co``.
    """
    start, end = within_frame(tuple(exact))
    exact = exact[start:end] if end - start > 1 else exact
    plain = {word for word in exact if word == fold(word) and looks_vietnamese(word)}
    marked = sum(map(has_diacritics, exact))
    if marked < _MARKED_FOR_EACH * len(plain) or not all(map(_MAY_HAVE_NONE.fullmatch, plain)):
        return frozenset()
    pairs = (pair for pair in pairwise(exact) if plain.issuperset(pair))
    are_left_out = any(compounds().get(pair, pair) != pair for pair in pairs)
    return frozenset() if are_left_out else frozenset(plain)


def _without_opening(words: list[str]) -> list[str]:
    """Leave out what only asks in front: of a long question the end tells as much."""
    beginning = tuple(words[: 2 * MAX_WORDS])
    start, _ = within_frame(beginning)
    only_ask = asking(beginning)
    while start in only_ask:
        start += 1
    return words[start:] or words


def _capitals(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """List abbreviations in capitals that else are common words; none if all is in capitals."""
    if text.isupper() and len(words) > 1:
        return ()
    typed = (word for word in _CAPITALS.findall(text) if word.isupper() and fold(word) in words)
    return tuple(word for word in dict.fromkeys(typed) if is_common_and_short_for(fold(word)))
