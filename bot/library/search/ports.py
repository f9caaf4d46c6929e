"""What a search needs of a store.

A store looks up and counts what it is asked for; it never decides what fits better. It names an
article by a number of its own, a larger one for an article that was stored later. What is newest is
told by the dates of publication: exactly among the thousand articles that were stored last of those
that match, so that a look-up for a common word stays quick.
"""

from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.library.articles import Article
from bot.library.search.expressions import Expression
from bot.library.search.query import EVER, Period

Value = TypeVar("Value")


class OutOfTimeError(Exception):
    """A look-up was cut short because the time limit of its search was over."""


class WordCounts(NamedTuple):
    """In how many titles and in how many articles (title or body) a word stands."""

    titles: int
    articles: int


# The counts of those of some words that stand in any article.
Counts = Mapping[str, WordCounts]


class Candidate(NamedTuple):
    """An article that may be shown.

    Attributes:
        number: The store's.
        published: When, in seconds since 1970.
        sketch: Tells near-duplicates, see `duplicates.sketch`.
    """

    number: int
    published: int
    sketch: bytes


class TitleMatch(NamedTuple):
    """The title of a candidate: its words with their diacritics, joined by spaces."""

    number: int
    published: int
    words: str
    sketch: bytes

    @property
    def candidate(self) -> Candidate:
        """The article."""
        return Candidate(self.number, self.published, self.sketch)


class Passage(NamedTuple):
    """A passage that matched, counted from 0 in its article."""

    number: int
    place: int


class Text(NamedTuple):
    """The beginning of an article's body, or all of it, with the title's words."""

    number: int
    published: int
    title_words: str
    sketch: bytes
    body: str

    @property
    def candidate(self) -> Candidate:
        """The article."""
        return Candidate(self.number, self.published, self.sketch)


@dataclass(frozen=True, slots=True)
class Slot:
    """What an article is worth that holds at least one of some tokens, see `entries`."""

    tokens: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Boost:
    """What some articles get on top."""

    numbers: NDArray[np.int64]
    weight: float


@dataclass(frozen=True, slots=True)
class Matches:
    """Articles of which a passage matched.

    Attributes:
        numbers: Each once, ascending.
        in_lead: Those of which the lead matched.
        complete: Whether there are no others, stored earlier.
    """

    numbers: NDArray[np.int64]
    in_lead: NDArray[np.int64]
    complete: bool

    def may_be_in(self, numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which of some articles match, or are older than those that were looked at."""
        if not len(self.numbers):
            return np.zeros(len(numbers), np.bool_)
        held: NDArray[np.bool_] = self.numbers[self.numbers[:-1].searchsorted(numbers)] == numbers
        return held if self.complete else held | (numbers < self.numbers[0])


class SearchIndex(Protocol):
    """Reads what `entries.prepare_entries` made of the articles. One search at a time uses it."""

    async def at_once(self, work: Callable[[Self], Coroutine[Any, Any, Value]]) -> Value:
        """Do work that waits for nothing but look-ups of the index that it is given.

        Where a look-up waits for another thread, all of them together wait once.
        """

    def snapshot(self) -> AbstractAsyncContextManager[None]:
        """Wait for a turn, in which all look-ups see the library as the first one did."""

    def time_limit(self, seconds: float) -> AbstractAsyncContextManager[None]:
        """Cut look-ups short after this time: they raise `OutOfTimeError`."""

    async def count_words(self, words: Collection[str]) -> Counts:
        """Count where words stand; a word that stands nowhere is left out."""

    async def commonest_title_words(self, words: Collection[str]) -> list[str]:
        """Give those of some words that stand in titles, commonest first."""

    async def count_articles(self) -> int:
        """Tell about how many articles there are."""

    async def match_titles(
        self, expression: Expression, limit: int, period: Period = EVER
    ) -> list[TitleMatch]:
        """Match titles of a period, newest first."""

    async def count_titles(self, expressions: Sequence[Expression], most: int) -> list[int]:
        """Count the titles that match each expression, up to `most` of each."""

    async def match_passages(
        self, expression: Expression, limit: int, period: Period = EVER
    ) -> list[Passage]:
        """Match passages, newest articles first; of an article the later passage comes first."""

    async def match_leads(
        self, words: Sequence[str], pairs: Collection[str], limit: int, *, least: int = 0
    ) -> list[int]:
        """Find articles that hold all words and so many of the pairs in title or lead.

        Those with most pairs come first, then the newest. It is quickest if the rarest words come
        first.
        """

    async def hold_all(self, words: Sequence[str], most: int) -> list[int]:
        """Find articles that hold all words anywhere, as many as so many.

        It is quickest if the rarest words come first.
        """

    async def match_each(self, expressions: Sequence[Expression], limit: int) -> list[Matches]:
        """Match the passages of several expressions at once, of each the newest."""

    async def score(
        self, slots: Sequence[Slot], boosts: Sequence[Boost], limit: int
    ) -> list[tuple[int, float]]:
        """Score every article by what it holds; give the best with their scores, newest first."""

    async def candidates(self, numbers: Collection[int]) -> list[Candidate]:
        """Fetch the sketches of articles, in the order given."""

    async def titles(self, numbers: Collection[int], period: Period = EVER) -> list[TitleMatch]:
        """Fetch the titles of articles, those of a period, in the order given."""

    async def candidates_by_id(self, ids: Collection[str]) -> list[Candidate]:
        """Fetch the articles of public ids, oldest first."""

    async def texts(self, numbers: Collection[int], characters: int | None) -> list[Text]:
        """Read so many characters of bodies, or all, in the order given."""

    async def newest(self, limit: int, offset: int, period: Period = EVER) -> list[int]:
        """List articles of a period, newest first; those without a date count as a month older."""

    async def articles(self, numbers: Sequence[int]) -> list[Article]:
        """Read whole articles, in the order given."""
