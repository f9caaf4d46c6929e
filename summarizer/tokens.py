"""An article's words as numbers, for computing on whole arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, count, pairwise

import numpy as np

from summarizer.salience import Integers


@dataclass(frozen=True)
class Tokens:
    """The words of an article's sentences and title, each different word a number from 0 on.

    Attributes:
        words: The number of each word in reading order.
        lengths: The number of words of each sentence.
        vocabulary: The different words of the sentences; a word's number is its place here.
        title: The numbers of the title's words, -1 for one that the sentences do not have.
        title_size: How many different words the title has.
    """

    words: Integers
    lengths: Integers
    vocabulary: tuple[str, ...]
    title: tuple[int, ...] = ()
    title_size: int = 0

    @classmethod
    def of(cls, sentences: Sequence[Sequence[str]], title: Sequence[str] = ()) -> "Tokens":
        """Number the words of an article's sentences and of its title."""
        words = list(chain.from_iterable(sentences))
        vocabulary = tuple(dict.fromkeys(words))
        numbers = dict(zip(vocabulary, count(), strict=False))
        return cls(
            words=np.fromiter(map(numbers.__getitem__, words), np.int64, len(words)),
            lengths=np.array(list(map(len, sentences)), dtype=np.int64),
            vocabulary=vocabulary,
            title=tuple(numbers.get(word, -1) for word in title),
            title_size=len(set(title)),
        )

    @cached_property
    def sentence(self) -> Integers:
        """The sentence that each word stands in."""
        return np.repeat(np.arange(len(self.lengths)), self.lengths)

    @property
    def titled(self) -> bool:
        """Whether the title has a word of the sentences: one that has none tells nothing."""
        return max(self.title, default=-1) >= 0

    def keys(self) -> tuple[Integers, Integers]:
        """Return the key and the sentence of each word and each pair of neighbouring words.

        A word's key is its number; a pair's is (first word + 1) * size of the vocabulary + second
        word.
        """
        inside = self.sentence[1:] == self.sentence[:-1]
        pairs = (self.words[:-1] + 1) * len(self.vocabulary) + self.words[1:]
        return (
            np.concatenate((self.words, pairs[inside])),
            np.concatenate((self.sentence, self.sentence[1:][inside])),
        )

    def title_keys(self) -> Integers:
        """Return the keys of the title's words and pairs that the sentences may have."""
        size = len(self.vocabulary)
        words = [word for word in self.title if word >= 0]
        pairs = [(a + 1) * size + b for a, b in pairwise(self.title) if a >= 0 and b >= 0]
        return np.array(words + pairs, dtype=np.int64)
