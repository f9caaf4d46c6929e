"""Is an article on what is asked for, does it only mention it, or share no more than scraps?

What tells is how much of the query it holds by weight, and where: in its title, in its body, beside
the same neighbours or by chance.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from enum import IntEnum
from functools import cached_property
from itertools import chain, pairwise
from math import inf

from bot.library.articles import Article
from bot.library.search.inflections import looks_vietnamese
from bot.library.search.languages import Words, is_rare_as_written, shares
from bot.library.search.places import (
    Place,
    Read,
    Term,
    Ways,
    rarity,
    read_for,
    rows_of,
    terms_of,
)
from bot.library.search.query import Query
from bot.library.search.text import exact_words

# An article that tells so much of what a query weighs is on it. What its title tells counts for
# more, and what only its body tells for less.
_ENOUGH, _IN_TITLE, _IN_BODY = 0.5, 1.5, 0.5

# One that holds less than this shares only scraps with the query.
_SCRAPS = 0.35

# What is named so often is more than mentioned, and so often is what an article is on.
_NAMED, _OFTEN = 2, 4

# What a title tells that its body repeats weighs at least so much: `sông` is a common word. A
# number weighs no more: it is one of anything.
_SUBJECT = 2.5


class Relevance(IntEnum):
    """What an article has to do with a query, by how much."""

    SCRAPS = 0
    MENTION = 1
    ON_IT = 2


class Evidence:
    """Tells what articles have to do with a query."""

    def __init__(self, query: Query, spans: Sequence[tuple[int, int]], ways: Ways) -> None:
        """Weigh a query.

        Args:
            query: As it was searched.
            spans: Where the terms that are asked for begin and end, at least one.
            ways: How the terms of the query may be written, those that only ask among them.
        """
        self._query = query
        self._spans = spans
        self._ways = ways
        self._asked = [query.words[slice(*span)] for span in spans]

    def relevance(self, article: Article) -> Relevance:
        """Tell what an article has to do with the query."""
        read = read_for(self._ways, exact_words(article.title))
        title = self._sure(read.places)
        if read.terms.issuperset(self._asked):
            title.update(self._asked)
        if is_begun(self._query, self._spans[-1], read.folded):
            title.add(self._asked[-1])
        weights = self._weights_beside(title, article.language)
        told = _IN_TITLE * _weigh(title, weights)
        if told >= _ENOUGH * sum(weights.values()):
            return Relevance.ON_IT  # As mostly: no body is read.
        in_body = read_for(self._ways, exact_words(article.body))
        return self._with_body(read, in_body, title, weights)

    def _with_body(
        self, in_title: Read, in_body: Read, title: set[Term], weights: Mapping[Term, float]
    ) -> Relevance:
        """Tell it by the body, too.

        Args:
            in_title: Where terms stand in the title.
            in_body: And in the body.
            title: Those that stand in the title by more than chance.
            weights: Of the terms.
        """
        if self._is_only_asked(in_body.words):
            return Relevance.ON_IT
        written = ((place.term, in_title.words[place.start]) for place in in_title.places)
        subjects = {
            term: word
            for term, word in written
            if term in weights and not word.isdecimal()
            if in_body.words.count(word) >= _OFTEN
        }
        weights = {**weights, **{term: max(weights[term], _SUBJECT) for term in subjects}}
        counts = Counter(place.term for place in in_body.places)
        body = self._sure(in_body.places) - title - subjects.keys()
        named = body if title or subjects else {it for it in body if counts[it] >= _NAMED}
        whole = sum(weights.values())
        told = _IN_TITLE * _weigh(title, weights) + _IN_BODY * _weigh(named, weights)
        told += _weigh(subjects.keys() - title, weights)
        if told >= _ENOUGH * whole:
            return Relevance.ON_IT
        marked = self._marked & (in_body.terms | in_title.terms)
        held = _weigh(title | body | marked | subjects.keys(), weights)
        if title or any(map(is_rare_as_written, subjects.values())) or held >= _SCRAPS * whole:
            return Relevance.MENTION
        is_whole = {*chain(*self._asked)} <= {*in_title.folded, *in_body.folded}
        return Relevance.MENTION if is_whole else Relevance.SCRAPS

    def _is_only_asked(self, words: Sequence[str]) -> bool:
        """Tell whether one term alone is asked for, and words hold it as it was typed."""
        if len(self._spans) > 1:
            return False
        start, end = self._spans[0]
        asked = self._query.exact[start:end]
        return any(asked == (*words[at : at + end - start],) for at in range(len(words)))

    def _sure(self, places: Sequence[Place]) -> set[Term]:
        """Tell which terms stand somewhere by more than chance.

        Beside others a common syllable is a part of any word, and a number one of anything, unless
        it stands beside its neighbour in the query.
        """
        rows = rows_of(places) & self._rows
        long = {place.term for place in places if place.end - place.start > 1}
        alone = {place.term for place in places} - self._uncertain
        return {term for row in rows for term in row} | long | alone

    @cached_property
    def _rows(self) -> set[tuple[Term, Term]]:
        """Terms in a row, those that only ask among them: ``so`` of ``so pi``."""
        return {*pairwise(self._query.words[slice(*span)] for span in terms_of(self._query))}

    @cached_property
    def _uncertain(self) -> set[Term]:
        """The terms that say little alone, if others are asked for."""
        if len(self._asked) == 1:
            return set()
        return {
            term
            for term in self._asked
            if len(term) == 1 and (term[0].isdecimal() or term in shares())
        }

    @cached_property
    def _marked(self) -> set[Term]:
        """The terms that were typed with diacritics: where they stand, they do not by chance."""
        exact = self._query.exact
        spans = zip(self._asked, self._spans, strict=True)
        return {term for term, span in spans if exact[slice(*span)] != term}

    @cached_property
    def _weights(self) -> dict[Term, float]:
        exact = self._query.exact
        return {
            term: min(rarity(exact[slice(*span)]), _SUBJECT if term[0].isdecimal() else inf)
            for term, span in zip(self._asked, self._spans, strict=True)
        }

    def _weights_beside(self, title: set[Term], language: str) -> Mapping[Term, float]:
        """Weigh what is asked of an article.

        One in another language whose title has a name amid Vietnamese is not asked for the rest.
        """
        if language == "vi":
            return self._weights
        others = {it: weight for it, weight in self._weights.items() if not _is_vietnamese(it)}
        return self._weights if title.isdisjoint(others) else others


def is_begun(query: Query, span: tuple[int, int], folded: Sequence[str]) -> bool:
    """Tell whether a last word that is perhaps unfinished begins one of a text's.

    Args:
        query: As it was searched.
        span: Where a term begins and ends.
        folded: The words of the text.
    """
    is_last = query.unfinished and span[1] == len(query.words)
    last = query.words[-1]
    return is_last and span[1] - span[0] == 1 and any(it.startswith(last) for it in folded)


def _is_vietnamese(term: Words) -> bool:
    return term[0].isdecimal() or all(map(looks_vietnamese, term))


def _weigh(terms: Collection[Term], weights: Mapping[Term, float]) -> float:
    """Add in one order, whatever that of the terms: what a body holds whole is just enough."""
    return sum(weight for term, weight in weights.items() if term in terms)
