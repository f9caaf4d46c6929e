"""An article's words as numbers, for computing on whole arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np

from summarizer.salience import Floats, Integers


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
        numbers = {word: number for number, word in enumerate(dict.fromkeys(words))}
        return cls(
            words=np.array([numbers[word] for word in words], dtype=np.int64),
            lengths=np.array(list(map(len, sentences)), dtype=np.int64),
            vocabulary=tuple(numbers),
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

    @cached_property
    def in_title(self) -> Floats:
        """1 for each word of the vocabulary that the title has, else 0."""
        marks = np.zeros(len(self.vocabulary))
        marks[[word for word in self.title if word >= 0]] = 1
        return marks

    def pairs(self) -> tuple[Integers, Integers]:
        """Return the sentence and the key of each pair of neighbouring words."""
        inside = self.sentence[1:] == self.sentence[:-1]
        keys = self.words[:-1] * len(self.vocabulary) + self.words[1:]
        return self.sentence[:-1][inside], keys[inside]

    @property
    def title_pairs(self) -> Integers:
        """The keys of the title's pairs that the sentences may have."""
        title = np.array(self.title, dtype=np.int64)
        known = (title[:-1] >= 0) & (title[1:] >= 0)
        return (title[:-1] * len(self.vocabulary) + title[1:])[known]
