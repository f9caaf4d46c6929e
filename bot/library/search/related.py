"""Articles on the subject of another one.

An article is a vector of terms, its words and pairs of neighbouring words, weighed by how often it
holds them and how few articles do; related are those whose vectors point the same way (Salton and
Buckley 1988, Term-weighting approaches in automatic text retrieval). Words alone would not do: in
Vietnamese they are syllables, and most texts hold most common ones.
"""

import asyncio
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from bot.library.search.entries import anywhere_token, hashed_pair
from bot.library.search.ports import Candidate, Counts, SearchIndex, Slot, Text
from bot.library.search.text import fold, folded_words, pairs

# One word, or two in a row.
Term = tuple[str, ...]

# The heaviest words and the heaviest pairs, so many of each, look for articles; so many of what
# they find is read.
_LOOKED_UP = 20
_READ = 24

# What a term of the title weighs beside one of the body.
_IN_TITLE = 2

# The cosine from which on articles are related. With it four of five that are shown are.
_RELATED = 0.18

# Words below which a text is too short to tell from its length how heavy its vector is.
_SHORT = 60


async def related_candidates(index: SearchIndex, title: str, body: str) -> list[Candidate]:
    """Find what is on an article's subject, most similar first; the article itself comes too."""
    title_words, words = folded_words(title), folded_words(body)
    counts = await index.count_words({*title_words, *words})
    rarities = _rarities(title_words, words, counts, await index.count_articles())
    vector = _Vector(title_words, words, rarities)
    found = await index.score(vector.slots(), [], _READ)
    texts = await index.texts([number for number, _ in found], None)
    return await asyncio.to_thread(_most_similar, vector, texts)


def _rarities(
    title: Sequence[str], words: Sequence[str], counts: Counts, articles: int
) -> dict[Term, float]:
    """Weigh an article's terms by how few articles hold them.

    Pairs are not counted: one is taken to stand in the square root of as many articles as the
    rarer of its words.
    """
    most = math.log1p(articles)
    rarities: dict[Term, float] = {
        (word,): math.log1p(articles / counts[word].articles) for word in {*title, *words}
    }
    for first, second in {*pairwise(title), *pairwise(words)}:
        rarities[first, second] = (max(rarities[first,], rarities[second,]) + most) / 2
    return rarities


class _Vector:
    """The weights of those terms of a text that an article holds."""

    def __init__(
        self, title: Sequence[str], words: Sequence[str], rarities: Mapping[Term, float]
    ) -> None:
        in_title = {*_terms(title)}
        held = Counter(filter(rarities.__contains__, chain(_terms(title), _terms(words))))
        self.rarities = rarities
        self.length = max(len(words), _SHORT)
        self.weights = {
            term: (1 + math.log(times)) * rarities[term] * (_IN_TITLE if term in in_title else 1)
            for term, times in held.items()
        }

    def slots(self) -> list[Slot]:
        """Give what to look up: the heaviest words anywhere, the heaviest pairs in leads."""
        heaviest = sorted(self.weights, key=lambda term: -self.weights[term])
        words = [term for term in heaviest if len(term) == 1][:_LOOKED_UP]
        in_a_row = [term for term in heaviest if len(term) > 1][:_LOOKED_UP]
        return [
            *(Slot((anywhere_token(word),), self.weights[word,]) for (word,) in words),
            *(Slot((hashed_pair(*pairs(pair)),), self.weights[pair]) for pair in in_a_row),
        ]

    def cosine(self, other: "_Vector") -> float:
        """Compare with a text of which only the terms that both hold are weighed.

        How heavy its other terms are is not looked up: it is taken to grow with its length.
        """
        shared = sum(weight * self.weights[term] for term, weight in other.weights.items())
        own = sum(weight * weight for weight in self.weights.values())
        return shared / (own * math.sqrt(other.length / self.length))


def _terms(words: Sequence[str]) -> Iterable[Term]:
    return chain(zip(words, strict=True), pairwise(words))


def _most_similar(vector: _Vector, texts: Iterable[Text]) -> list[Candidate]:
    similar: list[tuple[float, Candidate]] = []
    for text in texts:
        title = fold(text.title_words).split()
        cosine = vector.cosine(_Vector(title, folded_words(text.body), vector.rarities))
        if cosine >= _RELATED:
            similar.append((cosine, Candidate(text.number, text.sketch)))
    similar.sort(key=lambda found: -found[0])
    return [candidate for _, candidate in similar]
