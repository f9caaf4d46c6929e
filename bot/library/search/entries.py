"""What is indexed of an article.

A store may have to work out an article's entries again to take it out of its index, so
`prepare_entries` is deterministic, and a change of it needs a migration that rebuilds the index.
"""

import math
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

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
PAIR_HASHES = 1 << 16

_Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Postings:
    """Which of some articles hold which token.

    A token is a number: the hash of a pair in title or lead is its own; of the word numbered n,
    `PAIR_HASHES + 2 * n` stands for the word in title or lead, one more for the word anywhere.

    Attributes:
        words: The different words of the articles in the order of their numbers, joined by spaces.
        tokens: The tokens that any article holds, ascending.
        sizes: How many articles hold each of them.
        places: Which ones, as places among the articles, token after token.
        in_titles: In how many of the titles each word stands.
    """

    words: str
    tokens: "array[int]"
    sizes: "array[int]"
    places: "array[int]"
    in_titles: "array[int]"


@dataclass(frozen=True, slots=True)
class Entries:
    """What is indexed of some articles, in few and plain parts: it passes between processes.

    Attributes:
        titles: Of each article the title's words with their diacritics, joined by spaces; the
            title's tokens, joined likewise; the sketch of the body.
        passages: Of each article the tokens of its passages, joined by spaces.
        postings: Which articles hold which words and pairs.
    """

    titles: list[tuple[str, str, bytes]]
    passages: list[tuple[str, ...]]
    postings: Postings


def prepare_entries(articles: Sequence[tuple[str, str]]) -> Entries:
    """Work out the entries of articles, given as title and body.

    It takes about a quarter of a millisecond for a news article, if there are many.
    """
    titles, passages = [], []
    words = _NumberedWords()
    held: list[_Held] = []
    for title, body in articles:
        exact = " ".join(exact_words(title))
        title_words, body_words = fold(exact).split(" ") if exact else [], folded_words(body)
        held.append(_Held(words.numbers(title_words), words.numbers(body_words)))
        titles.append((exact, " ".join([*dict.fromkeys(title_words), *pairs(title_words)])))
        passages.append(tuple(_passages(title_words, body_words)))
    hashes = word_hashes([*words])
    pairs_of_bodies = [pair_hashes(hashes[each.body]) for each in held]
    return Entries(
        [
            (exact, tokens, sketch(body_pairs))
            for (exact, tokens), body_pairs in zip(titles, pairs_of_bodies, strict=True)
        ],
        passages,
        _gather_postings(words, hashes, held, pairs_of_bodies),
    )


@dataclass(frozen=True, slots=True)
class _Held:
    """The words of an article's title and body, by their numbers."""

    title: _Numbers
    body: _Numbers


class _NumberedWords(dict[str, int]):
    """Words, numbered as they come."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number

    def numbers(self, words: Sequence[str]) -> _Numbers:
        """Give the number of each word."""
        return np.fromiter(map(self.__getitem__, words), np.int64, len(words))


def word_hashes(words: Sequence[str]) -> NDArray[np.uint32]:
    """Hash words, so that pairs of them can be hashed."""
    return np.array([zlib.crc32(word.encode()) for word in words], np.uint32)


def pair_hashes(words: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Hash each two neighbours of a row of words, which are given by their hashes.

    The steps after the first mix the bits (those of MurmurHash3's finalizer).
    """
    hashes = words[:-1] * np.uint32(0x9E3779B1) + words[1:]
    hashes ^= hashes >> np.uint32(16)
    hashes *= np.uint32(0x85EBCA6B)
    hashes ^= hashes >> np.uint32(13)
    hashes *= np.uint32(0xC2B2AE35)
    hashes ^= hashes >> np.uint32(16)
    return hashes


def anywhere_token(word: str) -> str:
    """Give the token by which an article holds a word in title or body, wherever it stands."""
    return f".{word}"


def pair_token(pair_hash: int) -> str:
    """Give the token by which leads hold pairs of words with this hash."""
    return f"_{pair_hash % PAIR_HASHES:x}"


def hashed_pair(pair: str) -> str:
    """Give the token by which leads hold a pair of words."""
    [pair_hash] = pair_hashes(word_hashes(pair.removeprefix("_").split("_")))
    return pair_token(int(pair_hash))


def _gather_postings(
    words: _NumberedWords,
    hashes: NDArray[np.uint32],
    articles: Sequence[_Held],
    pairs_of_bodies: Sequence[NDArray[np.uint32]],
) -> Postings:
    """Turn each article's words into each token's articles."""
    keys = [np.array([], np.int64)]
    in_titles = np.zeros(len(words), np.int64)
    for place, (article, body_pairs) in enumerate(zip(articles, pairs_of_bodies, strict=True)):
        title, lead = article.title, article.body[:LEAD_WORDS]
        in_titles[title] += 1
        pairs_of_title, pairs_of_lead = pair_hashes(hashes[title]), body_pairs[: LEAD_WORDS - 1]
        pair_tokens = [each % PAIR_HASHES for each in (pairs_of_title, pairs_of_lead)]
        leading = [PAIR_HASHES + 2 * part for part in (title, lead)]
        anywhere = [PAIR_HASHES + 2 * part + 1 for part in (title, article.body)]
        tokens = np.concatenate([*pair_tokens, *leading, *anywhere])
        keys.append(tokens.astype(np.int64) << 16 | place)
    key = np.sort(np.concatenate(keys))
    key = key[differs_from_before(key)]
    starts = np.flatnonzero(differs_from_before(key >> 16))
    return Postings(
        " ".join(words),
        _array("I", key[starts] >> 16),
        _array("H", np.diff(starts, append=len(key))),
        _array("H", key & 0xFFFF),
        _array("H", in_titles),
    )


def differs_from_before(ascending: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    """Tell of each number whether another one, or none, stands before it."""
    differs = np.ones(len(ascending), np.bool_)
    np.not_equal(ascending[1:], ascending[:-1], out=differs[1:])
    return differs


def _array(code: str, values: _Numbers) -> "array[int]":
    return array(code, values.astype(code).tobytes())


def _passages(title: list[str], words: list[str]) -> list[str]:
    """Cut a body into overlapping passages; each has the title's words, the first its pairs.

    Each word is given once; pairs are seldom repeated, so looking for repetitions would not pay.
    """
    size = max(PASSAGE_WORDS, math.ceil(len(words) / PASSAGES))
    word_pairs = pairs(words)
    passages = []
    for start in range(0, max(len(words), 1), size):
        end = start + size + PASSAGE_OVERLAP
        tokens = [*dict.fromkeys([*title, *words[start:end]]), *word_pairs[start : end - 1]]
        passages.append(" ".join(tokens if start else [*tokens, *pairs(title)]))
    return passages
