"""Passages of articles: which of them hold a word, or two words in a row.

A body is cut into passages of about a hundred words, so that words found together stand near each
other; each passage holds the title's words as well.

A store may keep a token by its hash: that a passage holds it is one number then, a key, and arrays
of numbers are made and put in order many times as fast as texts. Of ten million tokens hardly ever
two share a hash: half a million would have to be asked for to meet another one's once.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

# Words of a passage, and how far it reaches into the next one: words in a row that start in a
# passage are found in it even if the passage ends amid them.
PASSAGE_WORDS = 96
PASSAGE_OVERLAP = 16

# The most passages of an article; a longer article has longer passages.
PASSAGES = 32

# The last bits of a key tell the passage, of so many articles: `PASSAGES` times the article's place
# plus the passage's own. The others tell the token.
PLACE_BITS = 21
PLACES = np.uint64((1 << PLACE_BITS) - 1)
ARTICLES = (1 << PLACE_BITS) // PASSAGES

Keys = NDArray[np.uint64]
Number = TypeVar("Number", bound=np.integer[Any])
Numbers = NDArray[np.int64]
# Half as large: what is written to memory for a moment takes as long as the computing.
Small = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Texts:
    """Some texts one after another, by their words' numbers.

    Attributes:
        words: The number of each word.
        sizes: How many words each text has.
        text: In which text each word stands.
        place: Where in it.
    """

    words: Small
    sizes: Small
    text: Small
    place: Small

    @classmethod
    def of(cls, words: Sequence[int], sizes: Sequence[int]) -> Self:
        """Take the words of texts of these sizes."""
        of_texts = np.array(sizes, np.int32)
        starts = np.cumsum(of_texts, dtype=np.int32) - of_texts
        text = np.repeat(np.arange(len(sizes), dtype=np.int32), of_texts)
        place = np.arange(len(words), dtype=np.int32) - starts[text]
        return cls(np.array(words, np.int32), of_texts, text, place)

    @property
    def pairs(self) -> NDArray[np.intp]:
        """The places of words that another one of the same text follows."""
        return np.flatnonzero(self.text[1:] == self.text[:-1])


class Held(NamedTuple):
    """What passages hold, some of it more than once.

    Attributes:
        words: Words by their numbers.
        places: Which passage holds each: `PASSAGES` times its article's place plus its own.
        pairs: Each two words in a row, likewise.
        pair_places: Which passage holds them.
    """

    words: Small
    places: Small
    pairs: tuple[Small, Small]
    pair_places: Small


def held_by_passages(titles: Texts, bodies: Texts) -> Held:
    """Cut bodies into passages: the title's words stand in each of them, its pairs in the first."""
    size = np.maximum(PASSAGE_WORDS, -(-bodies.sizes // PASSAGES))
    passage = bodies.place // size[bodies.text]
    into_passage = bodies.place - passage * size[bodies.text]
    stands_in = PASSAGES * bodies.text + passage
    # What stands at the beginning of a passage, the one before holds too.
    overlaps = np.flatnonzero((passage > 0) & (into_passage < PASSAGE_OVERLAP))
    pairs = bodies.pairs
    pairs_overlap = pairs[(passage[pairs] > 0) & (into_passage[pairs] < PASSAGE_OVERLAP - 1)]

    passages = np.maximum(-(-bodies.sizes // size), 1)[titles.text]
    before = np.cumsum(passages, dtype=np.int32) - passages
    each_passage = np.arange(passages.sum(), dtype=np.int32) - np.repeat(before, passages)
    title_pairs = titles.pairs

    both = np.concatenate([bodies.words, titles.words])
    firsts = np.concatenate([pairs, pairs_overlap, len(bodies.words) + title_pairs])
    return Held(
        np.concatenate([bodies.words, bodies.words[overlaps], np.repeat(titles.words, passages)]),
        np.concatenate(
            [
                stands_in,
                stands_in[overlaps] - 1,
                PASSAGES * np.repeat(titles.text, passages) + each_passage,
            ]
        ),
        (both[firsts], both[firsts + 1]),
        np.concatenate(
            [stands_in[pairs], stands_in[pairs_overlap] - 1, PASSAGES * titles.text[title_pairs]]
        ),
    )


def passage_keys(words: Iterable[str], titles: Texts, bodies: Texts) -> Keys:
    """Give the keys of what passages hold, ascending, each once.

    Args:
        words: Those that the numbers stand for, in their order.
        titles: Of at most `ARTICLES` articles.
        bodies: Theirs.
    """
    hashes = _word_hashes(words)
    held = held_by_passages(titles, bodies)
    firsts, seconds = held.pairs
    tokens = np.concatenate([hashes[held.words], _pair_hashes(hashes[firsts], hashes[seconds])])
    places = np.concatenate([held.places, held.pair_places])
    tokens &= ~PLACES
    tokens |= places.view(np.uint32)
    tokens.sort()
    return tokens[differs_from_before(tokens)]


def token_hashes(tokens: Sequence[str]) -> list[int]:
    """Give what the keys of tokens begin with: of words, or of pairs as `text.pairs` joins them."""
    words = [token.removeprefix("_").split("_") for token in tokens]
    hashes = _word_hashes([each[place] for place in (0, -1) for each in words])
    firsts, lasts = hashes[: len(words)], hashes[len(words) :]
    is_pair = [token.startswith("_") for token in tokens]
    hashes = np.where(is_pair, _pair_hashes(firsts, lasts), firsts)
    return [*map(int, hashes >> np.uint64(PLACE_BITS))]


def differs_from_before(ascending: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    """Tell of each number whether another one, or none, stands before it."""
    differs = np.ones(len(ascending), np.bool_)
    np.not_equal(ascending[1:], ascending[:-1], out=differs[1:])
    return differs


def distinct(numbers: NDArray[Number]) -> NDArray[Number]:
    """Put numbers in order, each once: `np.unique` takes twenty to a thousand times as long."""
    ascending = np.sort(numbers)
    return ascending[differs_from_before(ascending)]


def _word_hashes(words: Iterable[str]) -> Keys:
    """Hash words by two checksums, which hardly ever agree on two words both."""
    encoded = [word.encode() for word in words]
    return _mixed(np.array([zlib.crc32(word) << 32 | zlib.adler32(word) for word in encoded], "u8"))


def _pair_hashes(firsts: Keys, seconds: Keys) -> Keys:
    """Hash pairs of words, which are given by their hashes: these are mixed already."""
    return firsts * np.uint64(0x9E3779B97F4A7C15) + seconds


def _mixed(numbers: Keys) -> Keys:
    """Let every bit change the others (multiply, xor and shift, as MurmurHash3's finalizer)."""
    for _ in range(2):
        numbers = (numbers ^ numbers >> np.uint64(32)) * np.uint64(0xD6E8FEB86659FD93)
    return numbers ^ numbers >> np.uint64(32)
