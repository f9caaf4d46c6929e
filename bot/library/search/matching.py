"""How well a title or a body matches a query."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.library.search.query import Query
from bot.library.search.text import fold


@dataclass(frozen=True, slots=True)
class MatchFeatures:
    """What of a query was found in a text.

    Attributes:
        found: How many of the query's words.
        joined: How many of the query's neighbours are neighbours here too.
        exact: How many of its words stand here with the diacritics that were typed.
        whole: Whether the query's last word is a whole word here, not only its beginning.
        span: Words of the shortest stretch of a body that holds all words found.
        written: The words found in a title, if several were typed, all without diacritics, so that
            `exact` tells nothing.
    """

    found: int
    joined: int
    exact: int
    whole: bool
    span: int
    written: frozenset[str] | None = None


class QueryMatcher:
    """A query, prepared to be compared with many texts.

    Each word of the query is a bit, so that comparing neighbours is a shift.
    """

    def __init__(self, query: Query, repairs: Sequence[Collection[str]] = ()) -> None:
        """Prepare a query.

        Args:
            query: What is looked for.
            repairs: For each word of the query, other words to take for it.
        """
        self.newest_first = query.newest_first
        self._is_unmarked = len(query.words) > 1 and not query.marked
        self._bits: dict[str, int] = {}
        self._exact: dict[str, int] = {}
        for place, (word, exact) in enumerate(zip(query.words, query.exact, strict=True)):
            self._exact[exact] = self._exact.get(exact, 0) | 1 << place
            for option in (word, *(repairs[place] if repairs else ())):
                self._bits[option] = self._bits.get(option, 0) | 1 << place
        self._last = 1 << len(query.words) - 1
        self._beginning = query.words[-1] if query.unfinished else None

    def title(self, words: Sequence[str]) -> MatchFeatures:
        """Compare the query with a title.

        Args:
            words: The title's words with their diacritics, see `text.exact_words`.
        """
        exact = 0
        whole = False
        places: list[tuple[int, int]] = []
        for number, word in enumerate(fold(" ".join(words)).split(" ")):
            bits = self._bits.get(word, 0)
            if bits & self._last:
                whole = True
            elif self._beginning and word.startswith(self._beginning):
                bits |= self._last
            if bits:
                places.append((bits, number))
                exact |= bits & self._exact.get(words[number], 0)
        found, joined = _found_and_joined(places)
        written = frozenset(words[number] for _, number in places) if self._is_unmarked else None
        exact = 0 if self._is_unmarked else exact.bit_count()
        return MatchFeatures(found.bit_count(), joined, exact, whole, span=0, written=written)

    def body(self, words: Sequence[str]) -> MatchFeatures:
        """Compare the query with folded words; its last word counts as a whole word only."""
        bits = self._bits
        places = [(bits[word], number) for number, word in enumerate(words) if word in bits]
        found, joined = _found_and_joined(places)
        return MatchFeatures(found.bit_count(), joined, 0, whole=True, span=_span(places))


def occurrences(folded: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Find where words stand in a folded text, in reading order."""
    return sorted(span for word in words for span in _places(folded, word))


def stands_in(text: str, word: str) -> bool:
    """Tell whether a word stands in a text; many times as fast as a pattern."""
    return any(_places(text, word))


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield where a word stands in a text, not only as a part of another."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start, end
        start = text.find(word, end)


def holds_phrases(folded: str, query: Query) -> bool:
    """Tell whether folded words, joined by spaces, hold what was quoted."""
    return all(
        f" {' '.join(query.words[start:end])} " in f" {folded} " for start, end in query.phrases
    )


def _found_and_joined(places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Give the bits of the words that were found, and how many neighbours are neighbours here."""
    found = joined = previous = 0
    previous_number = -1
    for bits, number in places:
        found |= bits
        if number - previous_number == 1:
            joined |= previous << 1 & bits
        previous, previous_number = bits, number
    return found, joined.bit_count()


def _span(places: Sequence[tuple[int, int]]) -> int:
    """Count the words of the shortest stretch in which each word that was found occurs."""
    different = len({bits for bits, _ in places})
    best = places[-1][1] - places[0][1] + 1 if places else 0
    last: dict[int, int] = {}  # The place of each word seen last, in the order of these places.
    for bits, number in places:
        last.pop(bits, None)
        last[bits] = number
        if len(last) == different:
            best = min(best, number - next(iter(last.values())) + 1)
    return best
