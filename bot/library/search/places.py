"""Where the terms of a query stand in a text."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.library.search.languages import Words, is_compound
from bot.library.search.query import Query
from bot.library.search.text import fold

# What is asked for: a word, or two that are one in Vietnamese.
Term = Words


class Way(NamedTuple):
    """How terms may be written.

    Attributes:
        form: Folded.
        exact: With the diacritics that were typed; empty if any are good.
        terms: One, or those that another form stands for.
    """

    form: Words
    exact: Words
    terms: tuple[Term, ...]


class Place(NamedTuple):
    """Where a term stands in a text."""

    start: int
    end: int
    term: Term


def folded_words_of(words: Sequence[str]) -> Words:
    """Fold words one by one."""
    return tuple(fold(" ".join(words)).split(" "))


def closest(
    places: Sequence[Place], title: set[Term], weights: Mapping[Term, float], close: int
) -> set[Term]:
    """Find the terms that stand together where most do; the title is near to all."""
    starts = [place.start for place in places]
    stretches = (
        title.union(each.term for each in places[first : bisect_right(starts, start + close)])
        for first, start in enumerate(starts)
    )
    return max(stretches, key=lambda terms: sum(weights[term] for term in terms), default=title)


def terms_of(query: Query) -> Iterator[tuple[int, int]]:
    """Yield where the terms of a query begin and end."""
    start = 0
    while start < len(query.words):
        end = start + 2 if is_compound(query.exact[start : start + 2]) else start + 1
        yield start, end
        start = end


def rows_of(places: Sequence[Place]) -> set[tuple[Term, Term]]:
    """List terms that stand in a row."""
    return {(one.term, next_.term) for one, next_ in pairwise(places) if one.end == next_.start}


def is_as_typed(typed: Words, form: Words, written: Sequence[str]) -> bool:
    """Tell whether words have the diacritics that were typed, if any were."""
    return all(mine in each for mine, *each in zip(typed, form, written, strict=False))
