"""In a small library: is an article on what is asked, or does it only share scraps with it?

Among a few articles the best one is seldom good: whatever is asked, some hold a word or two of it.
So the best are read, and the words of the query are looked for as they were typed.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from math import inf
from operator import ne
from typing import NamedTuple

from bot.library.search.alternatives import Alternative
from bot.library.search.asked import name_amid_syllables, names_among, to_come, weighed
from bot.library.search.languages import (
    Words,
    is_common_without_diacritics,
    is_rare_as_written,
    share,
    shares,
)
from bot.library.search.numbers import is_year
from bot.library.search.places import (
    Place,
    Term,
    closest,
    rarity,
    read_for,
    rows_of,
    terms_of,
    ways_of,
)
from bot.library.search.ports import Candidate, SearchIndex, Text
from bot.library.search.query import Query
from bot.library.search.spelling import is_syllable
from bot.library.search.text import exact_words, fold

# In a library of so many articles the best are good more often than not.
_SMALL = 1000

# Articles that are read.
_READ = 24

# Bodies of which the words are kept, those of so many characters.
_KEPT, _LONGEST_KEPT = 64, 20_000

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

# What none of the articles holds may be misspelt as well as missing, unless it is a compound.
_UNKNOWN = 0.7

# A text with fewer words with diacritics among all is not Vietnamese.
_MARKED = 0.05

# What an article's subject weighs at least: a rare word with diacritics that the title holds, the
# body often, and so small a share of the other articles at all. Without diacritics it must not be
# as common as `trong`, which is hardly ever meant for `trống`.
_SUBJECT, _FEW = 2.5, 0.2
_COMMON_SHARE = 0.6

# Where no term weighs so much, all are common words, which tell something only in a row.
_TELLING = 2.0

# A more common word that the title holds and the body often is meant by a syllable without
# diacritics if it weighs so much, and is so large a share of what is written alike: `biển`, whereas
# `mat` is hardly ever `mật`.
# Of more terms, too many others are as likely: `bien so xe`.
_TITLED, _MEANT, _PAIR = 1.8, 0.33, 2

# What two terms in a row weigh on top, beside what they weigh together in other articles.
_IN_A_ROW = 0.6

# What it counts that an article mentions terms of a query and is on none of them.
_MENTIONED = 0.7

# And that of its terms no two stand in a row in it: Vietnamese syllables meet by chance.
_SCATTERED = 0.85

# A name that so few articles hold asks for these, however little they say of it.
_FEW_NAMED = 3

# A term that weighs so much of what the heaviest does is asked for.
_AS_HEAVY = 0.3


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
    texts = await index.texts([candidate.number for candidate in candidates[:_READ]], None)
    least = _LEAST_SHARE * (1 - await index.count_articles() / _SMALL)
    held = _Subject(query, alternatives, weights).shares(texts)
    least = max(least, of_best * max(held, default=0.0))
    worth = zip(held, (text.candidate for text in texts), strict=True)
    kept = [each for each in worth if each[0] and each[0] >= least]
    return [candidate for _, candidate in sorted(kept, key=lambda each: -each[0])]


def _words_of(body: str) -> tuple[Words, Words]:
    """Cut a body into words, with their diacritics and without."""
    return (_kept_words if len(body) <= _LONGEST_KEPT else _cut)(body)


def _cut(body: str) -> tuple[Words, Words]:
    words = exact_words(body)
    return tuple(words), tuple(fold(" ".join(words)).split(" "))


# In a small library the same articles are read for whatever is asked.
_kept_words = lru_cache(_KEPT)(_cut)


class _Read(NamedTuple):
    """Where the terms of a query stand in an article.

    Attributes:
        title: In reading order.
        body: In reading order.
        words: How many the body has.
        subjects: Terms that the title and often the body hold as words that tell something, by
            what they weigh as they are written there.
        is_plain: Whether they have hardly any diacritics.
        counts: How often the body writes each term in one way: `tư` and `từ` are two words.
    """

    title: Sequence[Place]
    body: Sequence[Place]
    words: int
    subjects: Mapping[Term, float]
    is_plain: bool
    counts: Mapping[Term, int]

    @property
    def terms(self) -> set[Term]:
        """All that the article holds."""
        return {place.term for place in (*self.title, *self.body)}

    def without(self, terms: set[Term]) -> "_Read":
        """Leave terms out."""
        title, body = (
            [place for place in places if place.term not in terms]
            for places in (self.title, self.body)
        )
        return self._replace(title=title, body=body)


class _Subject:
    """What a query asks for, term by term."""

    def __init__(
        self, query: Query, alternatives: Sequence[Alternative], weights: Mapping[Words, float]
    ) -> None:
        spans = [*terms_of(query)]
        terms = [query.words[start:end] for start, end in spans]
        self._weights = weighed(query, spans, weights)
        self._rows = {
            row: _IN_A_ROW * weights[(row[0][-1], row[1][0])]
            for row in pairwise(terms)
            if all(self._weights[term] for term in row)
        }
        heaviest = max(self._weights.values())
        # Of `cắt` and `cất`, which are common, an English article holds none: there, `cat` is rare.
        self._plain_weights = {
            term: heaviest if weight and not is_common_without_diacritics(term) else weight
            for term, weight in self._weights.items()
        }
        # There, `the ocean` tells no more than `ocean`.
        self._plain_rows = {
            row: min(weight, 2 * min(self._weights[term] for term in row))
            if any(map(is_common_without_diacritics, row))
            else weight
            for row, weight in self._rows_of(self._plain_weights).items()
        }
        self._to_come = to_come(query, spans)
        asked = (term for term, weight in self._weights.items() if weight)
        self._names = names_among(query, asked, alternatives)
        self._name_amid_syllables = name_amid_syllables(query)
        self._is_unmarked = not query.marked
        self._is_pair = len(terms) == _PAIR
        self._asked = {*query.exact} if query.marked and len(terms) > 1 else set[str]()
        self._close = max(_CLOSE * len(query.words), _CLOSE_WORDS)
        self._ways = ways_of(query, spans, alternatives)

    def shares(self, texts: Sequence[Text]) -> list[float]:
        """Tell how much of the query each article holds."""
        bodies = [_words_of(text.body)[0] for text in texts]
        read = [self._read(text, body, bodies) for text, body in zip(texts, bodies, strict=True)]
        held = Counter(term for each in read for term in each.terms)
        alike = {
            kind: set().union(*(each.terms for each in read if each.is_plain is kind))
            for kind in (True, False)
        }
        subjects = dict[Term, float]()
        for term, weight in chain.from_iterable(each.subjects.items() for each in read):
            subjects[term] = max(weight, subjects.get(term, 0.0))
        names = {term for term in self._names if 0 < held[term] <= _FEW_NAMED}
        return [self._share(each, held, alike[each.is_plain], subjects, names) for each in read]

    def _share(
        self,
        read: _Read,
        held_by: Mapping[Term, int],
        held_alike: set[Term],
        subjects: Mapping[Term, float],
        names: set[Term],
    ) -> float:
        """Tell how much of the query an article holds together.

        Some of the terms are scraps if the article is on none of them, unless it holds all of
        those that any article has, and alone one of them. What no article in such a language
        holds (`held_alike`) is unknown in one whose subject is asked for: `history` in the
        article on phở. What is some article's subject (`subjects`) is asked of the others as well;
        a year only says when: `trung thu 2024`. Where one of the `names` is asked for, what holds
        none is on something else; so is, where a time to come is, what neither holds that nor has
        another term in its title: a forecast is meant. In another language an article on the one
        name amid syllables holds no more: `tàu apollo lên mặt trăng`.
        """
        in_title = {place.term for place in read.title}
        is_foreign = read.is_plain and (self._name_amid_syllables,) in names & in_title
        is_plain = read.is_plain and not is_foreign
        weights = self._plain_weights if is_plain else self._weights_beside(read.subjects)
        row_weights = self._plain_rows if is_plain else self._rows_of(weights)
        is_of_its_time = self._to_come <= read.terms
        if not is_of_its_time:
            read = read.without(self._to_come)
        title = {place.term for place in read.title}
        often = max(_OFTEN, read.words / _ONCE_IN) if is_of_its_time else inf
        repeated = {term for term, count in read.counts.items() if count >= often}
        emphasis = dict.fromkeys(repeated | names & read.terms, _REPEATED)
        emphasis |= dict.fromkeys(title, _IN_TITLE)
        rows = (rows_of(read.title) | rows_of(read.body)) & self._rows.keys()
        least = _AS_HEAVY * max(weights.values())
        heavy = {term for term, weight in weights.items() if weight >= least}
        if not rows and not is_plain and heavy.isdisjoint(emphasis):
            read = read.without(self._chance_syllables(read.terms) - emphasis.keys())
        near = closest(read.body, title, weights, self._close)
        held = sum(weights[term] * emphasis.get(term, 1) for term in near)
        held += sum(weights[term] * _ELSEWHERE for term in read.terms - near)
        held += sum(row_weights[row] * min(emphasis.get(term, 1) for term in row) for row in rows)
        is_on_it = not heavy.isdisjoint(emphasis)
        is_on_it |= any(emphasis.keys() >= {*row} for row in rows)
        asked = heavy & held_by.keys() | self._to_come
        is_on_it |= len(asked) > 1 and read.terms >= asked and 1 in map(held_by.get, asked)
        if names:
            is_on_it = not names.isdisjoint(read.terms)
        if not held or (not rows and self._is_chance(read, weights)):
            return 0.0
        has_rare = _SUBJECT in read.subjects.values()
        known = held_alike if has_rare or is_foreign else held_by.keys()
        wanted = weights if is_plain else self._weights_beside(subjects)
        whole = sum(
            weight * (1 if term in known or term in self._to_come or len(term) > 1 else _UNKNOWN)
            for term, weight in wanted.items()
            if term in read.terms or not is_year(term[0])
        )
        share = held / whole * (1 if is_on_it else _MENTIONED)
        is_whole = read.is_plain or rows or heavy & title or read.terms >= weights.keys()
        return share if is_whole or not self._rows else share * _SCATTERED

    def _is_chance(self, read: _Read, weights: Mapping[Term, float]) -> bool:
        """Tell whether terms without diacritics, none in a row, are only common words."""
        are_rows = any(place.end - place.start > 1 for place in (*read.title, *read.body))
        are_chance = not (are_rows or read.subjects) and max(weights.values()) < _TELLING
        return self._is_unmarked and are_chance

    def _chance_syllables(self, terms: set[Term]) -> set[Term]:
        """Tell which terms without diacritics are other words as likely, where none is in a row.

        None beside what is no syllable: ``buffon kim``.
        """
        are_syllables = all(map(is_syllable, chain.from_iterable(terms)))
        if not self._is_unmarked or not self._rows or not are_syllables:
            return set()
        return {term for term in terms if len(term) == 1}

    def _weights_beside(self, subjects: Mapping[Term, float]) -> dict[Term, float]:
        """Weigh the terms where some are an article's subject, whatever else they may mean."""
        return {
            term: max(weight, subjects.get(term, 0.0)) if weight else weight
            for term, weight in self._weights.items()
        }

    def _rows_of(self, weights: Mapping[Term, float]) -> dict[tuple[Term, Term], float]:
        """Weigh two terms in a row."""
        return {
            row: min(weight, sum(weights[term] for term in row))
            for row, weight in self._rows.items()
        }

    def _read(self, text: Text, body: Sequence[str], bodies: Sequence[Sequence[str]]) -> _Read:
        title = text.title_words.split(" ")
        in_title = read_for(self._ways, title, self._asked).places
        _, folded, in_body = read_for(self._ways, body, self._asked, _words_of(text.body)[1])
        marked = sum(map(ne, body, folded))
        is_plain = marked < _MARKED * len(body)
        written = Counter(
            (it.term, () if is_plain else tuple(body[it.start : it.end])) for it in in_body
        )
        return _Read(
            in_title,
            in_body,
            len(body),
            {
                place.term: weight
                for place in in_title
                for word in title[place.start : place.end]
                if shares().get(place.term, 0.0) < _COMMON_SHARE
                if (weight := self._subject_weight(word, body, bodies))
            },
            is_plain,
            {term: count for (term, _), count in reversed(written.most_common())},
        )

    def _subject_weight(
        self, word: str, body: Sequence[str], bodies: Sequence[Sequence[str]]
    ) -> float:
        """Weigh a title's word with diacritics that the body repeats; 0 if it tells nothing.

        A rare one is in few of all bodies. A more common one tells as well, of a query without
        diacritics, which word is meant there.
        """
        if word == fold(word) or body.count(word) < _OFTEN:
            return 0.0
        if is_rare_as_written(word):
            is_in_few = sum(word in other for other in bodies) <= _FEW * len(bodies)
            return _SUBJECT if is_in_few else 0.0
        weight, alike = rarity((word,)), _MEANT * shares().get((fold(word),), 0.0)
        is_meant = self._is_unmarked and self._is_pair and share(fold(word), word) >= alike
        return weight if is_meant and weight >= _TITLED else 0.0
