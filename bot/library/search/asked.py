"""What a query asks for, term by term."""

from collections.abc import Iterable, Mapping, Sequence

from bot.library.search.alternatives import Alternative
from bot.library.search.english import is_unusual
from bot.library.search.inflections import looks_vietnamese
from bot.library.search.languages import Words, times
from bot.library.search.places import Term, terms_of
from bot.library.search.query import Query
from bot.library.search.questions import asking
from bot.library.search.text import fold

# What stands beside fewer words may be English with a syllable in it.
_FEW_WORDS = 2

# Where a term begins in a query, and where it ends.
Span = tuple[int, int]


def weighed(
    query: Query, spans: Sequence[Span], weights: Mapping[Words, float]
) -> dict[Term, float]:
    """Weigh the terms of a query; words that only ask weigh nothing beside others."""
    only_ask = asking(query.exact)
    capitals = {*map(fold, query.capitals)}
    terms = [query.words[start:end] for start, end in spans]
    asked_for = {
        term
        for term, (start, _) in zip(terms, spans, strict=True)
        if start not in only_ask or capitals.intersection(term)
    }
    return {term: weights[term] if term in asked_for or not asked_for else 0.0 for term in terms}


def names_among(
    query: Query, terms: Iterable[Term], alternatives: Sequence[Alternative]
) -> set[Term]:
    """Tell the names, and words as unusual: whoever types one means what holds it.

    A word that seems misspelt is one if what may be meant is: ``childern`` is none. One that is
    usual in English is as telling among syllables: ``tàu apollo lên mặt trăng``.
    """
    usual: set[Term] = {
        query.words[each.start : each.end]
        for each in alternatives
        if each.respelt and not all(map(is_unusual, each.words))
    }
    name = name_amid_syllables(query)
    return {
        term
        for term in terms
        if len(term) == 1 and term not in usual and (is_unusual(term[0]) or term[0] == name)
    }


def name_amid_syllables(query: Query) -> str | None:
    """Give the one word of a query that is no syllable of Vietnamese, if there are some others.

    The syllables of one compound are not: ``hanoi weather``.
    """
    foreign = {word for word in query.words if word.isalpha() and not looks_vietnamese(word)}
    terms = [*terms_of(query)]
    return foreign.pop() if len(foreign) == 1 and len(terms) > _FEW_WORDS else None


def to_come(query: Query, spans: Sequence[Span]) -> set[Term]:
    """Tell the terms that say a time to come: ``next week`` in ``will it rain next week``."""
    coming = {
        place
        for start in range(len(query.exact))
        for length, _ in times().coming.at(query.exact, start)
        for place in range(start, start + length)
    }
    return {query.words[start:end] for start, end in spans if coming.issuperset(range(start, end))}
