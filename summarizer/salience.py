"""How likely an editor is to use each word and each pair of neighbouring words of an article.

A sentence is worth choosing if its words are the ones that a good summary would use. For every word
(and every pair of words side by side) a log-linear model estimates the chance that an editor's own
summary holds it, from how often, how early and in which company the article uses it and whether
the title does. It looks at places and counts only, never at the words themselves, so that one set
of weights serves every language. ``bench/train_salience.py`` learnt those in ``salience.json``.
"""

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

FEATURES = (
    "in title",  # 1 if the title holds it
    "words in title",  # how many of its words the title holds
    "sentences",  # log of the number of sentences that hold it
    "share",  # of all sentences
    "opening",  # 1 / (1 + the place of its first sentence)
    "depth",  # log(1 + that place)
    "relative depth",  # that place / number of sentences
    "presence",  # sum of 1 / (1 + place) over its sentences
    "company",  # mean relevance of its sentences: share of the title's words, or centrality
    "room",  # mean length of its sentences, in words
    "article",  # log of the number of sentences
)
_SURE = 20.0  # log-odds beyond which more makes no difference


@dataclass(frozen=True)
class Terms:
    """The distinct words, or pairs of words, of an article and the sentences that hold them.

    Attributes:
        sentence: The sentence of each occurrence; every (sentence, term) once, ascending.
        term: The term of each occurrence.
        size: How many distinct terms there are.
    """

    sentence: Integers
    term: Integers
    size: int

    @classmethod
    def of(cls, sentence: Integers, term: Integers, size: int) -> "Terms":
        """Gather terms from tokens: the sentence of each one and its term, below ``size``."""
        occurrences = np.sort(sentence * size + term)
        first = np.ones(len(occurrences), dtype=bool)
        np.not_equal(occurrences[1:], occurrences[:-1], out=first[1:])
        return cls(*np.divmod(occurrences[first], max(size, 1)), size)

    def sum_by_sentence(self, values: NDArray[Any], sentences: int) -> Floats:
        """Return for each of that many sentences the sum of a value of its terms."""
        return np.bincount(self.sentence, values[self.term], sentences).astype(float, copy=False)

    def sum_by_term(self, values: NDArray[Any]) -> Floats:
        """Return for each term the sum of a value of the sentences that hold it."""
        return np.bincount(self.term, values[self.sentence], self.size).astype(float, copy=False)


def describe_terms(
    terms: Terms, in_title: Floats, words_in_title: Floats, relevance: Floats, lengths: Floats
) -> Floats:
    """Return the features of each term, shape (len(FEATURES), terms).

    Args:
        terms: The words or pairs.
        in_title: 1 for each term that the title holds, else 0.
        words_in_title: For each term the number of its words that the title holds.
        relevance: Of each sentence, from 0 to 1.
        lengths: Of each sentence, in words.
    """
    count = len(lengths)
    sentences = np.bincount(terms.term, minlength=terms.size)
    first = np.empty(terms.size)
    first[terms.term[::-1]] = terms.sentence[::-1]  # the first occurrence is written last
    features = np.empty((len(FEATURES), terms.size))
    features[0] = in_title
    features[1] = words_in_title
    features[2] = np.log(sentences)
    features[3] = sentences / count
    features[4] = 1 / (1 + first)
    features[5] = np.log1p(first)
    features[6] = first / count
    features[7] = terms.sum_by_term(1 / np.arange(1, count + 1))
    features[8] = terms.sum_by_term(relevance) / sentences
    features[9] = terms.sum_by_term(lengths) / sentences
    features[10] = math.log(count)
    return features


@dataclass(frozen=True)
class Weights:
    """A log-linear model of one kind of term.

    Attributes:
        features: A weight for each of ``FEATURES``.
        bias: The log-odds of a term whose features are all 0.
    """

    features: Floats
    bias: float

    def chances(self, features: Floats) -> Floats:
        """Return each term's chance of standing in an editor's summary."""
        odds = np.clip(self.features @ features + self.bias, -_SURE, _SURE)
        chances: Floats = 1 / (1 + np.exp(-odds))
        return chances


@cache
def learnt_weights(*, titled: bool) -> tuple[Weights, Weights]:
    """Return the weights for words and for pairs, learnt with or without the articles' titles."""
    learnt = json.loads(files("summarizer").joinpath("salience.json").read_text("utf-8"))
    models: dict[str, Any] = learnt["with title" if titled else "without title"]
    return _weights(models["words"]), _weights(models["pairs"])


def _weights(model: dict[str, Any]) -> Weights:
    features = np.array([model["features"][name] for name in FEATURES])
    return Weights(features, float(model["bias"]))
