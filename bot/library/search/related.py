"""Articles on the subject of another one."""

import math
from collections import Counter

from bot.library.search.entries import anywhere_token, hashed_pair
from bot.library.search.ports import Candidate, SearchIndex, Slot
from bot.library.search.text import folded_words, pairs
from bot.library.search.titles import CANDIDATES

# An article's subject: so many of the words that it repeats, chosen from the commonest, and
# the share of their weight that a related article holds.
_SUBJECT_WORDS = 12
_COMMONEST_WORDS = 200
_RELATED_SHARE = 0.4


async def related_candidates(index: SearchIndex, title: str, body: str) -> list[Candidate]:
    """Find what holds an article's telling words: those that it repeats and few others use."""
    title_words = folded_words(title)
    repeated = Counter(folded_words(body))
    repeated.update(title_words)
    words = [word for word, _ in repeated.most_common(_COMMONEST_WORDS)]
    counts = await index.count_words(words)
    articles = await index.count_articles()
    weights = {
        word: math.log(1 + articles / counts[word].articles)
        for word in words
        if counts[word].articles > 1
    }
    telling = sorted(weights, key=lambda word: -weights[word] * math.log1p(repeated[word]))
    subject = telling[:_SUBJECT_WORDS]
    slots = [Slot((anywhere_token(word),), weights[word]) for word in subject]
    slots += [
        Slot((hashed_pair(pair),), weights.get(first, 0) + weights.get(second, 0))
        for pair, first, second in zip(
            pairs(title_words), title_words, title_words[1:], strict=False
        )
        if first in subject or second in subject
    ]
    scored = await index.score(slots, [], CANDIDATES)
    least = _RELATED_SHARE * sum(weights[word] for word in subject)
    return await index.candidates([number for number, points in scored if points >= least])
