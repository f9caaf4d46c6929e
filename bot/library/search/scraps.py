"""In a small library: is an article on what is asked, or does it only share scraps with it?

Among a few articles the best one is seldom good: whatever is asked, some hold a word or two of it.
So the best are read, and the words of the query are looked for as they were typed.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.library.search.alternatives import Alternative
from bot.library.search.languages import Words, is_common_without_diacritics, is_compound
from bot.library.search.ports import Candidate, SearchIndex, Text
from bot.library.search.query import Query
from bot.library.search.spelling import other_endings
from bot.library.search.text import exact_words, fold

# In a library of so many articles the best are good more often than not.
_SMALL = 1000

# Articles that are read.
_READ = 24

# The share of what the query weighs that an article must hold, in the smallest library.
_LEAST_SHARE = 0.55

# Words stand together within so many times the query's words, and at least within so many.
_CLOSE, _CLOSE_WORDS = 3, 20

# What tells an article's subject counts for more: it stands in the title, or often, which is at
# least so many times, and once in so many words.
_IN_TITLE, _REPEATED = 1.5, 1.25
_OFTEN, _ONCE_IN = 4, 150

# What stands elsewhere in an article counts for less.
_ELSEWHERE = 0.25

# What none of the articles holds may be misspelt as well as missing.
_UNKNOWN = 0.7

# A text with fewer words with diacritics among all is not Vietnamese.
_MARKED = 0.05

# What two terms in a row weigh on top, beside what they weigh together in other articles.
_IN_A_ROW = 0.6

# What it counts that an article mentions terms of a query and is on none of them.
_MENTIONED = 0.7

# Of so many terms that are asked for no scrap holds all, where they are no syllables.
_RARE_TOGETHER = 3

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
    shares = subject.shares(texts)
    best = max(shares, default=0.0)
    least = _LEAST_SHARE * (1 - await index.count_articles() / _SMALL)
    least = max(least, of_best * best)
    worth = zip(shares, (text.candidate for text in texts), strict=True)
    kept = [each for each in worth if each[0] and each[0] >= least]
    return [candidate for _, candidate in sorted(kept, key=lambda each: -each[0])]


class _Read(NamedTuple):
    """Where the terms of a query stand in an article.

    Attributes:
        title: In reading order.
        body: In reading order.
        words: How many the body has.
        is_plain: Whether they have hardly any diacritics.
    """

    title: Sequence[_Place]
    body: Sequence[_Place]
    words: int
    is_plain: bool


class _Subject:
    """What a query asks for, term by term."""

    def __init__(
        self, query: Query, alternatives: Sequence[Alternative], weights: Mapping[Words, float]
    ) -> None:
        spans = [*_terms(query)]
        terms = [query.words[start:end] for start, end in spans]
        self._weights = {term: weights[term] for term in terms}
        self._rows = {
            row: min(
                _IN_A_ROW * weights[(row[0][-1], row[1][0])],
                sum(self._weights[term] for term in row),
            )
            for row in pairwise(terms)
        }
        heaviest = max(self._weights.values())
        self._heavy = {
            term for term, weight in self._weights.items() if weight >= _AS_HEAVY * heaviest
        }
        # Of `cắt` and `cất`, which are common, an English article holds none: there, `cat` is rare.
        self._plain_weights = {
            term: weight if is_common_without_diacritics(term) else heaviest
            for term, weight in self._weights.items()
        }
        # There, `the ocean` tells no more than `ocean`.
        self._plain_rows = {
            row: min(weight, 2 * min(self._weights[term] for term in row))
            if any(map(is_common_without_diacritics, row))
            else weight
            for row, weight in self._rows.items()
        }
        self._close = max(_CLOSE * len(query.words), _CLOSE_WORDS)
        self._ways: defaultdict[str, list[_Way]] = defaultdict(list)
        for term, (start, end) in zip(terms, spans, strict=True):
            self._ways[term[0]].append(_Way(term, query.exact[start:end], (term,)))
            if len(term) == 1:
                for form in other_endings(term[0]):
                    self._ways[form].append(_Way((form,), (), (term,)))
        for other in alternatives:
            meant = [
                term
                for term, (start, end) in zip(terms, spans, strict=True)
                if other.start < end and start < other.end
            ]
            way = _Way(other.words, (), tuple(meant))
            if way not in self._ways[way.form[0]]:
                self._ways[way.form[0]].append(way)

    def shares(self, texts: Sequence[Text]) -> list[float]:
        """Tell how much of the query each article holds."""
        read = [self._read(text) for text in texts]
        known = {place.term for each in read for place in (*each.title, *each.body)}
        return [self._share(each, known) for each in read]

    def _share(self, read: _Read, known: set[_Term]) -> float:
        """Tell how much of the query an article holds together.

        Some of the terms are scraps if the article is on none of them.
        """
        weights = self._plain_weights if read.is_plain else self._weights
        row_weights = self._plain_rows if read.is_plain else self._rows
        title = {place.term for place in read.title}
        times = Counter(place.term for place in read.body)
        often = max(_OFTEN, read.words / _ONCE_IN)
        emphasis = {term: _REPEATED for term, count in times.items() if count >= often}
        emphasis |= dict.fromkeys(title, _IN_TITLE)
        near = _closest(read.body, title, weights, self._close)
        held = sum(weights[term] * emphasis.get(term, 1) for term in near)
        held += sum(weights[term] * _ELSEWHERE for term in times.keys() - near)
        rows = (_rows(read.title) | _rows(read.body)) & self._rows.keys()
        held += sum(row_weights[row] * min(emphasis.get(term, 1) for term in row) for row in rows)
        is_on_it = not self._heavy.isdisjoint(emphasis)
        is_on_it |= any(emphasis.keys() >= {*row} for row in rows)
        asked = self._heavy & known
        if read.is_plain and len(asked) >= _RARE_TOGETHER:
            is_on_it |= asked <= title | times.keys()
        whole = sum(weight * (1 if term in known else _UNKNOWN) for term, weight in weights.items())
        return held / whole * (1 if is_on_it else _MENTIONED)

    def _read(self, text: Text) -> _Read:
        title, body = text.title_words.split(" "), exact_words(text.body)
        folded = _folded(body)
        marked = sum(map(str.__ne__, body, folded))
        return _Read(
            [*self._places(title, _folded(title))],
            [*self._places(body, folded)],
            len(body),
            marked < _MARKED * len(body),
        )

    def _places(self, exact: Sequence[str], folded: Words) -> Iterator[_Place]:
        """Yield where terms stand in a text, in reading order."""
        for start, word in enumerate(folded):
            for form, typed, terms in self._ways.get(word, ()):
                end = start + len(form)
                if folded[start:end] == form and _is_as_typed(typed, form, exact[start:end]):
                    yield from (_Place(start, end, term) for term in terms)


def _folded(words: Sequence[str]) -> Words:
    return tuple(fold(" ".join(words)).split(" "))


def _closest(
    places: Sequence[_Place], title: set[_Term], weights: Mapping[_Term, float], close: int
) -> set[_Term]:
    """Find the terms that stand together where most do; the title is near to all."""
    starts = [place.start for place in places]
    stretches = (
        title.union(each.term for each in places[first : bisect_right(starts, start + close)])
        for first, start in enumerate(starts)
    )
    return max(stretches, key=lambda terms: sum(weights[term] for term in terms), default=title)


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
