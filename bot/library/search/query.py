"""From what a person typed to what to look for."""

import re
from dataclasses import dataclass, replace

from bot.library.search.text import composed, exact_words, fold

# Words beyond these add cost and hardly meaning; a pasted paragraph is found by its beginning.
MAX_WORDS = 16

_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for.

    Attributes:
        words: Folded, in the order typed, at most `MAX_WORDS`.
        exact: The same words with their diacritics, tone placement normalised.
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
    def marked(self) -> tuple[str, ...]:
        """The words that were typed with diacritics, as typed, each once."""
        pairs = zip(self.words, self.exact, strict=True)
        return tuple(dict.fromkeys(exact for word, exact in pairs if exact != word))

    def asks_for(self, exact: str) -> bool:
        """Tell whether a word is asked for: with other diacritics than were typed it is another.

        Args:
            exact: The word as `text.exact_words` gives it.
        """
        folded = fold(exact)
        return any(
            word == folded and typed in {word, exact}
            for word, typed in zip(self.words, self.exact, strict=True)
        )

    def part(self, start: int, end: int) -> "Query":
        """Give the query of some of the words, none of which was quoted."""
        unfinished = self.unfinished and end == len(self.words)
        return replace(
            self, words=self.words[start:end], exact=self.exact[start:end], unfinished=unfinished
        )

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
