"""Articles on the subject of another one."""

import math
from collections import Counter

from bot.library.search.bodies import VOTERS, rarity, with_pairs
from bot.library.search.ports import Candidate, SearchIndex
from bot.library.search.query import parse
from bot.library.search.text import folded_words
from bot.library.search.titles import CANDIDATES

# An article's subject: so many of the words that it repeats, chosen from the commonest, and
# the share of their weight that a related article holds.
_SUBJECT_WORDS = 12
_COMMONEST_WORDS = 200
_RELATED_SHARE = 0.2


async def related_candidates(index: SearchIndex, title: str, body: str) -> list[Candidate]:
    """Find what shares an article's title pairs, and words that it repeats and few use."""
    query = parse(title)
    repeated = Counter(folded_words(body))
    repeated.update(query.words)
    words = [word for word, _ in repeated.most_common(_COMMONEST_WORDS)]
    counts = await index.count_words(words)
    shared = [word for word in words if counts[word].articles > 1]
    weights = rarity(shared, counts, await index.count_articles())
    telling = sorted(weights, key=lambda word: -weights[word] * math.log1p(repeated[word]))
    subject = {word: weights[word] for word in telling[:_SUBJECT_WORDS]}
    numbers = await index.vote(
        subject | with_pairs(query.words, subject),
        _RELATED_SHARE * sum(subject.values()),
        voters=VOTERS,
        limit=CANDIDATES,
    )
    return await index.candidates(numbers)
