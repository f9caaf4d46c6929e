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
    """The terms of an article, which are its words and pairs of words, and the use of each.

    Attributes:
        keys: What each term is, as ``Tokens`` numbers it; ascending, so words come before pairs.
        words: How many of the terms are words.
        sentences: How many sentences the article has.
        term: The term of each use; every (term, sentence) once, ascending.
        sentence: The sentence of each use.
        first: The first sentence that holds each term.
        word_uses: How many of the uses are those of words, which come first.
    """

    keys: Integers
    words: int
    sentences: int
    term: Integers
    sentence: Integers
    first: Integers
    word_uses: int

    @classmethod
    def of(cls, keys: Integers, sentence: Integers, words: int, sentences: int) -> "Terms":
        """Gather the terms from the key of each token and the sentence that it stands in."""
        uses = np.sort(keys * sentences + sentence)
        key, sentence = divide(uses[_changes(uses)], sentences)
        starts = _changes(key)
        return cls(
            keys=key[starts],
            words=words,
            sentences=sentences,
            term=np.cumsum(starts) - 1,
            sentence=sentence,
            first=sentence[starts],
            word_uses=int(np.searchsorted(key, words)),
        )

    def find(self, keys: Integers) -> Integers:
        """Return the terms that have one of the keys."""
        terms = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        found: Integers = terms[self.keys[terms] == keys]
        return found

    def of_sentence(self, sentence: int) -> Integers:
        """Return the terms of one sentence."""
        terms: Integers = self.term[self.sentence == sentence]
        return terms

    def sum_by_sentence(self, values: Floats) -> Floats:
        """Return for each sentence the sum of a value of its terms."""
        return _sums(self.sentence, values[self.term], self.sentences)

    def sum_by_term(self, values: Floats) -> Floats:
        """Return for each term the sum of a value of the sentences that hold it."""
        return _sums(self.term, values[self.sentence], len(self.keys))

    def count_words(self, marked: Floats) -> Floats:
        """Return for each sentence how many of its words are among the terms that are 1."""
        words = slice(self.word_uses)
        return _sums(self.sentence[words], marked[self.term[words]], self.sentences)


def divide(numbers: Integers, divisor: int) -> tuple[Integers, Integers]:
    """Return quotients and remainders; numpy divides by one number faster than it takes modulo."""
    quotients = numbers // max(divisor, 1)
    return quotients, numbers - quotients * divisor


def _changes(ascending: Integers) -> NDArray[np.bool_]:
    """Mark each number that differs from the one before it."""
    changes = np.ones(len(ascending), dtype=bool)
    np.not_equal(ascending[1:], ascending[:-1], out=changes[1:])
    return changes


def _sums(groups: Integers, values: NDArray[Any], size: int) -> Floats:
    return np.bincount(groups, values, size).astype(float, copy=False)  # an int if none is there


def describe_terms(
    terms: Terms,
    in_title: Floats,
    words_in_title: Floats,
    relevance: Floats,
    lengths: Floats,
) -> Floats:
    """Return the features of each term, shape (len(FEATURES), terms).

    Args:
        terms: The words and pairs.
        in_title: For each term 1 if the title holds it, else 0.
        words_in_title: For each term the number of its words that the title holds.
        relevance: Of each sentence, from 0 to 1.
        lengths: Of each sentence, in words.
    """
    count = terms.sentences
    sentences = np.bincount(terms.term)
    features = np.empty((len(FEATURES), len(terms.keys)))
    features[0] = in_title
    features[1] = words_in_title
    features[2] = np.log(sentences)
    features[3] = sentences / count
    place = np.arange(count)  # far fewer than terms
    early = 1 / (1 + place)
    features[4:7] = np.array((early, np.log1p(place), place / count)).take(terms.first, axis=1)
    features[7] = terms.sum_by_term(early)
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

    def log_odds(self, features: Floats) -> Floats:
        """Return each term's log-odds of standing in an editor's summary."""
        odds: Floats = self.features @ features + self.bias
        return odds


def to_chances(log_odds: Floats) -> Floats:
    """Return the chances, from 0 to 1, that log-odds stand for."""
    chances: Floats = 1 / (1 + np.exp(np.minimum(np.maximum(-log_odds, -_SURE), _SURE)))
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
