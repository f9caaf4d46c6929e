"""What is indexed of an article.

A store may have to work out an article's entries again to take it out of its index, so
`prepare_entries` is deterministic, and a change of it needs a migration that rebuilds the index.
"""

import math
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.library.search.duplicates import sketch
from bot.library.search.text import exact_words, fold, folded_words, pairs

# Words of a passage, and how far it reaches into the next one: words in a row that start in a
# passage are found in it even if the passage ends amid them.
PASSAGE_WORDS = 96
PASSAGE_OVERLAP = 16

# The most passages of an article; a longer article has longer passages.
PASSAGES = 32

# Words of a body that count as its lead. What people remember an article by is title and lead.
LEAD_WORDS = 112

# Pairs in leads are told apart by so many hashes: with more there are more and shorter lists. That
# a pair really stands there shows when the lead is read.
_PAIR_HASHES = 1 << 16


@dataclass(frozen=True, slots=True)
class Postings:
    """Which of some articles hold which token.

    Attributes:
        tokens: The different tokens, joined by spaces.
        sizes: How many articles hold each of them.
        places: Which ones, as places among the articles, token after token.
    """

    tokens: str
    sizes: "array[int]"
    places: "array[int]"


@dataclass(frozen=True, slots=True)
class Entries:
    """What is indexed of some articles, in few and plain parts: it passes between processes.

    Attributes:
        titles: Of each article the title's words with their diacritics, joined by spaces; the
            title's tokens, joined likewise; the sketch of the body.
        passages: Of each article the tokens of its passages, joined by spaces.
        postings: Which articles hold which token: a word or the hash of a pair in title or lead, a
            word anywhere.
        words: The different words of all, joined by spaces.
        in_titles: In how many of the titles each of them stands.
        in_articles: In how many of the articles, title or body.
    """

    titles: list[tuple[str, str, bytes]]
    passages: list[tuple[str, ...]]
    postings: Postings
    words: str
    in_titles: "array[int]"
    in_articles: "array[int]"


def prepare_entries(articles: Sequence[tuple[str, str]]) -> Entries:
    """Work out the entries of articles, given as title and body.

    It takes about half a millisecond for a news article.
    """
    titles, passages, held = [], [], []
    in_titles, in_articles = Counter[str](), Counter[str]()
    for title, body in articles:
        exact = exact_words(title)
        title_words = [fold(word) for word in exact]
        body_words = folded_words(body)
        body_pairs = pairs(body_words)
        tokens = " ".join([*dict.fromkeys(title_words), *pairs(title_words)])
        titles.append((" ".join(exact), tokens, sketch(body_pairs)))
        passages.append(tuple(_passages(title_words, body_words, body_pairs)))
        anywhere = dict.fromkeys([*title_words, *body_words])
        held.append([*lead_tokens(title_words, body_words), *map(anywhere_token, anywhere)])
        in_titles.update(set(title_words))
        in_articles.update([*anywhere])
    # In order, so that what is written to the same page of the table is written together.
    words = sorted(in_articles)
    return Entries(
        titles,
        passages,
        gather_postings(held),
        " ".join(words),
        array("H", [in_titles[word] for word in words]),
        array("H", [in_articles[word] for word in words]),
    )


def lead_tokens(title: Sequence[str], body: Sequence[str]) -> list[str]:
    """Give the tokens of title and lead, from the folded words of title and body."""
    lead = body[:LEAD_WORDS]
    hashed = map(hashed_pair, [*pairs(title), *pairs(lead)])
    return [*dict.fromkeys([*title, *lead, *hashed])]


def anywhere_token(word: str) -> str:
    """Give the token by which an article holds a word in title or body, wherever it stands."""
    return f".{word}"


def hashed_pair(pair: str) -> str:
    """Give the token by which leads hold a pair of words."""
    return f"_{zlib.crc32(pair.encode()) % _PAIR_HASHES:x}"


def gather_postings(articles: Iterable[Collection[str]]) -> Postings:
    """Turn each article's tokens into each token's articles."""
    places: defaultdict[str, array[int]] = defaultdict(lambda: array("H"))
    for place, tokens in enumerate(articles):
        for token in tokens:
            places[token].append(place)
    lists = places.values()
    return Postings(" ".join(places), array("H", map(len, lists)), array("H", chain(*lists)))


def _passages(title: list[str], words: list[str], word_pairs: list[str]) -> list[str]:
    """Cut a body into overlapping passages; each has the title's words, the first its pairs."""
    size = max(PASSAGE_WORDS, math.ceil(len(words) / PASSAGES))
    passages = []
    for start in range(0, max(len(words), 1), size):
        end = start + size + PASSAGE_OVERLAP
        distinct = dict.fromkeys([*title, *words[start:end]])
        tokens = [*distinct, *dict.fromkeys(word_pairs[start : end - 1])]
        if start == 0:
            tokens += pairs(title)
        passages.append(" ".join(tokens))
    return passages
