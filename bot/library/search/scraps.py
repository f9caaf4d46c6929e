"""In a small library: is an article on what is asked, or does it only share scraps with it?

Among a few articles the best one is seldom good: whatever is asked, some hold a word or two of it.
So the best are read, and the words of the query are looked for as they were typed.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.library.search.alternatives import Alternative
from bot.library.search.languages import Words, is_compound
from bot.library.search.ports import Candidate, SearchIndex, Text
from bot.library.search.query import Query
from bot.library.search.text import exact_words, fold

# In a library of so many articles the best are good more often than not.
_SMALL = 1000

# Articles that are read.
_READ = 24

# The share of what the query weighs that an article must hold, in the smallest library.
_LEAST_SHARE = 0.55

# Words stand together within so many times the query's words, and at least within so many.
_CLOSE, _CLOSE_WORDS = 3, 20

# What tells an article's subject counts for more: it stands in the title, or so many times.
_EMPHASIS, _OFTEN = 1.5, 3

# What two terms in a row weigh on top, beside what they weigh together in other articles.
_IN_A_ROW = 0.6

# What it counts that an article mentions terms of a query and is on none of them.
_MENTIONED = 0.7

# A term that weighs so much of what the heaviest does is asked for.
_AS_HEAVY = 0.3

# What is asked for: a word, or two that are one in Vietnamese.
_Term = Words


class _Way(NamedTuple):
    """How terms may be written.

    Attributes:
        form: Folded.
        exact: With the diacritics that were typed; empty if any are good.
        terms: One, or those that another form stands for.
    """

    form: Words
    exact: Words
    terms: tuple[_Term, ...]


class _Place(NamedTuple):
    """Where a term stands in a text."""

    start: int
    end: int
    term: _Term


def is_small(articles: int) -> bool:
    """Tell whether a library has so few articles that they are to be read."""
    return articles < _SMALL


async def on_subject(
    index: SearchIndex,
    query: Query,
    alternatives: Sequence[Alternative],
    weights: Mapping[Words, float],
    candidates: Sequence[Candidate],
    of_best: float,
) -> list[Candidate]:
    """Keep what is on the subject of a query, best first.

    Args:
        index: Where to read.
        query: What is asked.
        alternatives: What else may be written for its words.
        weights: Of its words, and of each two in a row.
        candidates: Articles that hold any of them, those first that may hold most.
        of_best: The share of what the best one holds that is enough.
    """
    subject = _Subject(query, alternatives, weights)
    texts = await index.texts([candidate.number for candidate in candidates[:_READ]], None)
    worth = [(subject.share(text), text.candidate) for text in texts]
    best = max((share for share, _ in worth), default=0.0)
    least = _LEAST_SHARE * (1 - await index.count_articles() / _SMALL)
    least = max(least, of_best * best)
    kept = [each for each in worth if each[0] and each[0] >= least]
    return [candidate for _, candidate in sorted(kept, key=lambda each: -each[0])]


class _Subject:
    """What a query asks for, term by term."""

    def __init__(
        self, query: Query, alternatives: Sequence[Alternative], weights: Mapping[Words, float]
    ) -> None:
        spans = [*_terms(query)]
        terms = [query.words[start:end] for start, end in spans]
        self._weights = {term: weights[term] for term in terms}
        self._rows = {
            row: min(_IN_A_ROW * weights[(row[0][-1], row[1][0])], self._weigh(row))
            for row in pairwise(terms)
        }
        self._all = sum(self._weights.values())
        heaviest = max(self._weights.values())
        self._heavy = {
            term for term, weight in self._weights.items() if weight >= _AS_HEAVY * heaviest
        }
        self._close = max(_CLOSE * len(query.words), _CLOSE_WORDS)
        self._ways: defaultdict[str, list[_Way]] = defaultdict(list)
        for term, (start, end) in zip(terms, spans, strict=True):
            self._ways[term[0]].append(_Way(term, query.exact[start:end], (term,)))
        for other in alternatives:
            meant = [
                term
                for term, (start, end) in zip(terms, spans, strict=True)
                if other.start < end and start < other.end
            ]
            self._ways[other.words[0]].append(_Way(other.words, (), tuple(meant)))

    def share(self, text: Text) -> float:
        """Tell how much of the query an article holds together.

        Some of the terms are scraps if the article is on none of them.
        """
        in_title = [*self._places(text.title_words.split(" "))]
        in_body = [*self._places(exact_words(text.body))]
        title = {place.term for place in in_title}
        held = self._closest(in_body, title)
        times = Counter(place.term for place in in_body)
        subject = {term for term in held if term in title or times[term] >= _OFTEN}
        rows = (_rows(in_title) | _rows(in_body)) & self._rows.keys()
        worth: dict[tuple[_Term, ...], float] = {(term,): self._weights[term] for term in held}
        worth |= {row: self._rows[row] for row in rows}
        emphasised = (
            weight * (_EMPHASIS if subject.issuperset(terms) else 1)
            for terms, weight in worth.items()
        )
        share = sum(emphasised) / self._all
        is_on_it = subject & self._heavy or any(subject.issuperset(row) for row in rows)
        return share if is_on_it else _MENTIONED * share

    def _closest(self, places: Sequence[_Place], title: set[_Term]) -> set[_Term]:
        """Find the terms that stand together where most do; the title is near to all."""
        starts = [place.start for place in places]
        stretches = (
            title.union(
                each.term for each in places[first : bisect_right(starts, start + self._close)]
            )
            for first, start in enumerate(starts)
        )
        return max(stretches, key=self._weigh, default=title)

    def _weigh(self, terms: Iterable[_Term]) -> float:
        return sum(self._weights[term] for term in terms)

    def _places(self, exact: Sequence[str]) -> Iterator[_Place]:
        """Yield where terms stand in a text, in reading order."""
        folded = tuple(fold(" ".join(exact)).split(" "))
        for start, word in enumerate(folded):
            for form, typed, terms in self._ways.get(word, ()):
                end = start + len(form)
                if folded[start:end] == form and _is_as_typed(typed, form, exact[start:end]):
                    yield from (_Place(start, end, term) for term in terms)


def _terms(query: Query) -> Iterator[tuple[int, int]]:
    """Yield where the terms of a query begin and end."""
    start = 0
    while start < len(query.words):
        end = start + 2 if is_compound(query.exact[start : start + 2]) else start + 1
        yield start, end
        start = end


def _rows(places: Sequence[_Place]) -> set[tuple[_Term, _Term]]:
    """List terms that stand in a row."""
    return {(one.term, next_.term) for one, next_ in pairwise(places) if one.end == next_.start}


def _is_as_typed(typed: Words, form: Words, written: Sequence[str]) -> bool:
    """Tell whether words have the diacritics that were typed, if any were."""
    return all(mine in each for mine, *each in zip(typed, form, written, strict=False))
