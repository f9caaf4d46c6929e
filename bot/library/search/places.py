"""Where the terms of a query stand in a text."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import compress, pairwise
from math import log
from typing import NamedTuple

from bot.library.search.alternatives import Alternative
from bot.library.search.languages import Words, is_compound, named_by_first, share, shares
from bot.library.search.numbers import is_one_number
from bot.library.search.query import Query
from bot.library.search.spelling import other_endings
from bot.library.search.text import fold

# The rarest words count as if so small a share of all articles held them.
_RAREST = 0.001

# What is asked for: a word, or two that are one in Vietnamese, or one number.
Term = Words


class Way(NamedTuple):
    """How terms may be written.

    Attributes:
        form: Folded.
        exact: With the diacritics that were typed; an empty word, or none at all, if any are good.
        terms: One, or those that another form stands for.
    """

    form: Words
    exact: Words
    terms: tuple[Term, ...]


# By the first word of the form.
Ways = Mapping[str, Sequence[Way]]


class Place(NamedTuple):
    """Where a term stands in a text."""

    start: int
    end: int
    term: Term


class Read(NamedTuple):
    """A text, and where terms stand in it.

    Attributes:
        words: As written, in lower case.
        folded: The same without diacritics.
        places: In reading order.
    """

    words: Sequence[str]
    folded: Words
    places: Sequence[Place]

    @property
    def terms(self) -> set[Term]:
        """All that stand in it."""
        return {place.term for place in self.places}


def read_for(
    ways: Ways, words: Sequence[str], asked: Collection[str] = (), folded: Words = ()
) -> Read:
    """Read a text for terms.

    Args:
        ways: How they may be written.
        words: The text's.
        asked: The words of a query with diacritics: what begins a compound with any other word is
            none of its terms, such as ``quảng`` in ``Quảng Ninh``. If empty, it may be.
        folded: The text's words without diacritics, where they are known.
    """
    folded = folded or tuple(fold(" ".join(words)).split(" "))
    return Read(words, folded, [*_places(ways, words, folded, asked)])


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
        pair = query.exact[start : start + 2]
        end = start + 2 if is_compound(pair) or is_one_number(pair) else start + 1
        yield start, end
        start = end


def rarity(term: Words) -> float:
    """Weigh a word or a compound, as typed, by how few articles of any newspaper hold it."""
    folded = tuple(map(fold, term))
    held = share(folded[0], term[0]) if len(term) == 1 else shares().get(folded, 0.0)
    return -log(max(held, _RAREST))


def rows_of(places: Sequence[Place]) -> set[tuple[Term, Term]]:
    """List terms that stand in a row, or in whose place other words do: ``Hồ Chí Minh``."""
    return {
        (one.term, next_.term)
        for one, next_ in pairwise(places)
        if one.end == next_.start or (one.start, one.end) == (next_.start, next_.end)
    }


def ways_of(
    query: Query, spans: Sequence[tuple[int, int]], alternatives: Sequence[Alternative]
) -> Ways:
    """List how the terms of a query may be written.

    Args:
        query: What is asked.
        spans: Where its terms begin and end.
        alternatives: What else may be written for its words.
    """
    ways: defaultdict[str, list[Way]] = defaultdict(list)
    marked = {*query.marked}
    for start, end in spans:
        term = query.words[start:end]
        exact = tuple(word if word in marked else "" for word in query.exact[start:end])
        ways[term[0]].append(Way(term, exact, (term,)))
        if len(term) == 1:
            for form in other_endings(term[0]):
                ways[form].append(Way((form,), (), (term,)))
    for other in alternatives:
        meant = [
            query.words[start:end]
            for start, end in spans
            if other.start < end and start < other.end
        ]
        way = Way(other.words, (), tuple(meant))
        if way not in ways[way.form[0]]:
            ways[way.form[0]].append(way)
    return ways


def _places(
    ways: Ways, exact: Sequence[str], folded: Words, asked: Collection[str]
) -> Iterator[Place]:
    """Yield where terms stand in a text, in reading order."""
    for start in compress(range(len(folded)), map(ways.__contains__, folded)):
        for form, typed, terms in ways[folded[start]]:
            end = start + len(form)
            if asked and len(form) == 1 and _begins_another(exact[start : start + 2], asked):
                continue
            if folded[start:end] == form and _is_as_typed(typed, exact[start:end]):
                yield from (Place(start, end, term) for term in terms)


def _begins_another(words: Sequence[str], asked: Collection[str]) -> bool:
    """Tell whether two words are a compound of which the second is not asked for.

    Unless the first names it alone: ``thái`` is Thái Lan.
    """
    pair = tuple(words)
    return is_compound(pair) and pair not in named_by_first() and pair[1] not in asked


def _is_as_typed(typed: Words, written: Sequence[str]) -> bool:
    """Tell whether words have the diacritics that were typed, where these count."""
    return all(not mine or mine == word for mine, word in zip(typed, written, strict=False))
