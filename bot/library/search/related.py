"""Articles on the subject of another one.

An article is a vector of terms, its words and pairs of neighbouring words, weighed by how often it
holds them and how few articles do; related are those whose vectors point the same way (Salton and
Buckley 1988, Term-weighting approaches in automatic text retrieval). Words alone would not do: in
Vietnamese they are syllables, and most texts hold most common ones.
"""

import asyncio
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from bot.library.search.entries import anywhere_token, hashed_pair
from bot.library.search.ports import Candidate, Counts, SearchIndex, Slot, Text
from bot.library.search.text import fold, folded_words, pairs

# The heaviest words and the heaviest pairs, so many of each, are looked up.
_LOOKED_UP = 20

# Of so many articles that hold most of those so many characters are read: their beginning tells
# as much as all of it, in less time.
_READ = 24
_CHARACTERS = 2000

# What a term of the title weighs beside one of the body.
_IN_TITLE = 1.5

# The cosine from which on articles are related, in libraries of so many articles: a lower one shows
# more that is far-fetched, a higher one nothing for many an article that has relations. Where there
# are few articles no word is rare, so that related ones have less in common; in between it grows
# with the logarithm.
_FEW, _RELATED_AMONG_FEW = 50, 0.13
_MANY, _RELATED_AMONG_MANY = 1000, 0.19

# Words below which the length of a text does not tell how heavy its vector is.
_SHORT = 60

# A folded word, or two in a row.
Term = str | tuple[str, str]


async def related_candidates(index: SearchIndex, title: str, body: str) -> list[Candidate]:
    """Find what is on an article's subject, most similar first; the article itself comes too."""
    text = _Words(folded_words(title), folded_words(body[:_CHARACTERS]))
    counts = await index.count_words({*text.title, *text.body})
    articles = await index.count_articles()
    vector = _Vector(text, counts, articles)
    found = await index.score(vector.slots(), [], _READ)
    texts = await index.texts([number for number, _ in found], _CHARACTERS)
    return await asyncio.to_thread(
        _most_similar, vector, texts, _threshold(articles, len(text.body))
    )


class _Words(NamedTuple):
    """The folded words of an article's title and of the beginning of its body."""

    title: Sequence[str]
    body: Sequence[str]

    def terms(self) -> Iterator[Term]:
        """Yield each term as often as it is held."""
        return chain(self.title, pairwise(self.title), self.body, pairwise(self.body))


class _Vector:
    """An article's terms with their weights."""

    def __init__(self, text: _Words, counts: Counts, articles: int) -> None:
        self._length = len(text.body)
        self._rarities = _rarities(text, counts, articles)
        self._weights = self._weigh(text)
        self._square = sum(weight * weight for weight in self._weights.values())

    def slots(self) -> list[Slot]:
        """Give what to look up: the heaviest words anywhere, the heaviest pairs in leads."""
        words: list[tuple[float, str]] = []
        in_a_row: list[tuple[float, str]] = []
        for term, weight in self._weights.items():
            if isinstance(term, str):
                words.append((weight, anywhere_token(term)))
            else:
                in_a_row.append((weight, hashed_pair(*pairs(term))))
        return [
            Slot((token,), weight)
            for tokens in (words, in_a_row)
            for weight, token in sorted(tokens, reverse=True)[:_LOOKED_UP]
        ]

    def cosine(self, text: _Words) -> float:
        """Compare with another text, of which only the terms that both hold are weighed.

        How heavy its other terms are is not looked up: it is taken to grow with the length.
        """
        shared = sum(weight * self._weights[term] for term, weight in self._weigh(text).items())
        longer = max(len(text.body), _SHORT) / max(self._length, _SHORT)
        return shared / (self._square * math.sqrt(longer))

    def _weigh(self, text: _Words) -> dict[Term, float]:
        """Weigh those of a text's terms that the article holds."""
        in_title = {*text.title, *pairwise(text.title)}
        held = Counter(filter(self._rarities.__contains__, text.terms()))
        return {
            term: (1 + math.log(times))
            * self._rarities[term]
            * (_IN_TITLE if term in in_title else 1)
            for term, times in held.items()
        }


def _rarities(text: _Words, counts: Counts, articles: int) -> dict[Term, float]:
    """Weigh terms by how few articles hold them.

    Pairs are not counted: one is taken to stand in the square root of as many articles as the
    rarer of its words.
    """
    rarities: dict[Term, float] = {}
    for term in {*text.terms()}:
        words = (term,) if isinstance(term, str) else term
        # The last word may be cut off, so that no article holds it.
        holding = min(counts[word].articles if word in counts else 1 for word in words)
        rarities[term] = math.log1p(articles / holding ** (1 / len(words)))
    return rarities


def _threshold(articles: int, words: int) -> float:
    """Give the cosine from which on articles are related.

    Args:
        articles: How many there are.
        words: How many the article has: what a short one shares may well be chance.
    """
    if words < _SHORT:
        return _RELATED_AMONG_MANY
    many = math.log(max(articles, _FEW) / _FEW) / math.log(_MANY / _FEW)
    return _RELATED_AMONG_FEW + min(many, 1) * (_RELATED_AMONG_MANY - _RELATED_AMONG_FEW)


def _most_similar(vector: _Vector, texts: Iterable[Text], threshold: float) -> list[Candidate]:
    similar: list[tuple[float, Candidate]] = []
    for text in texts:
        words = _Words(fold(text.title_words).split(), folded_words(text.body))
        cosine = vector.cosine(words)
        if cosine >= threshold:
            similar.append((cosine, text.candidate))
    similar.sort(key=lambda found: -found[0])
    return [candidate for _, candidate in similar]
