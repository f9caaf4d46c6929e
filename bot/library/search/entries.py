"""What is indexed of an article.

A store may have to work out an article's entries again to take it out of its index, so
`prepare_entries` is deterministic, and a change of it needs a migration that rebuilds the index.
"""

import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.library.search.duplicates import sketch
from bot.library.search.passages import Small, Texts, differs_from_before, distinct
from bot.library.search.text import exact_words, fold, folded_words, pairs

# Words of a body that count as its lead. What people remember an article by is title and lead.
LEAD_WORDS = 112

# Pairs in leads are told apart by so many hashes: with more there are more and shorter lists. That
# a pair really stands there shows when the lead is read.
PAIR_HASHES = 1 << 16


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
        title_words: The words of all titles, by their numbers in the postings.
        title_sizes: How many of them each title has.
        body_words: The words of all bodies, likewise.
        body_sizes: How many of them each body has.
        postings: Which articles hold which words and pairs.
    """

    titles: list[tuple[str, str, bytes]]
    title_words: "array[int]"
    title_sizes: "array[int]"
    body_words: "array[int]"
    body_sizes: "array[int]"
    postings: Postings

    @property
    def texts(self) -> tuple[Texts, Texts]:
        """Titles and bodies, for what `passages` makes of them."""
        return (
            Texts.of(self.title_words, self.title_sizes),
            Texts.of(self.body_words, self.body_sizes),
        )


def prepare_entries(articles: Sequence[tuple[str, str]]) -> Entries:
    """Work out the entries of articles, given as title and body.

    It takes about an eighth of a millisecond for a news article, if there are many.
    """
    words = _NumberedWords()
    exact = [" ".join(exact_words(title)) for title, _ in articles]
    of_titles = [fold(each).split(" ") if each else [] for each in exact]
    of_bodies = [folded_words(body) for _, body in articles]
    title_words, title_sizes = words.numbers(of_titles), array("I", map(len, of_titles))
    body_words, body_sizes = words.numbers(of_bodies), array("I", map(len, of_bodies))
    titles, bodies = Texts.of(title_words, title_sizes), Texts.of(body_words, body_sizes)
    hashes = word_hashes([*words])
    title_pairs, body_pairs = pair_hashes(hashes[titles.words]), pair_hashes(hashes[bodies.words])
    ends = np.cumsum(bodies.sizes).tolist()
    return Entries(
        [
            (
                exact_title,
                " ".join([*dict.fromkeys(title), *pairs(title)]),
                sketch(body_pairs[start : max(end - 1, start)]),
            )
            for exact_title, title, start, end in zip(
                exact, of_titles, [0, *ends], ends, strict=False
            )
        ],
        title_words,
        title_sizes,
        body_words,
        body_sizes,
        _gather_postings(words, titles, title_pairs, bodies, body_pairs),
    )


class _NumberedWords(dict[str, int]):
    """Words, numbered as they come."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number

    def numbers(self, texts: Iterable[Iterable[str]]) -> "array[int]":
        """Give the number of each word of texts, one after another."""
        return array("I", map(self.__getitem__, chain.from_iterable(texts)))


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
    titles: Texts,
    title_pairs: NDArray[np.uint32],
    bodies: Texts,
    body_pairs: NDArray[np.uint32],
) -> Postings:
    """Turn each article's words into each token's articles."""
    in_lead = bodies.place < LEAD_WORDS
    title_pair, body_pair = titles.pairs, bodies.pairs
    lead_pair = body_pair[in_lead[body_pair + 1]]
    tokens_and_places: list[tuple[NDArray[np.integer[Any]], Small]] = [
        (title_pairs[title_pair] % PAIR_HASHES, titles.text[title_pair]),
        (body_pairs[lead_pair] % PAIR_HASHES, bodies.text[lead_pair]),
        (PAIR_HASHES + 2 * titles.words, titles.text),
        (PAIR_HASHES + 2 * bodies.words[in_lead], bodies.text[in_lead]),
        (PAIR_HASHES + 2 * titles.words + 1, titles.text),
        (PAIR_HASHES + 2 * bodies.words + 1, bodies.text),
    ]
    keys = [tokens.astype(np.int64) << 16 | places for tokens, places in tokens_and_places]
    in_titles = distinct(titles.words.astype(np.int64) << 16 | titles.text) >> 16
    key = distinct(np.concatenate(keys))
    starts = np.flatnonzero(differs_from_before(key >> 16))
    return Postings(
        " ".join(words),
        _array("I", key[starts] >> 16),
        _array("H", np.diff(starts, append=len(key))),
        _array("H", key & 0xFFFF),
        _array("H", np.bincount(in_titles, minlength=len(words))),
    )


def _array(code: str, values: NDArray[np.integer[Any]]) -> "array[int]":
    return array(code, values.astype(code).tobytes())
