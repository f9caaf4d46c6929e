"""LexRank: how central each sentence of an article is among the others.

Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization" (2004),
with the cosine cut at a threshold. Computed on whole arrays, it rates as sumy's LexRankSummarizer
does, to the last rounding.
"""

import math

import numpy as np

from summarizer.salience import Floats
from summarizer.tokens import Tokens

# The cosine above which two sentences count as alike.
_THRESHOLD = 0.1

# The change between two rounds at which the power iteration stops.
_EPSILON = 0.1


def centrality(tokens: Tokens) -> Floats:
    """Return LexRank's rating of each sentence; time and memory grow with their square."""
    count, vocabulary = len(tokens.lengths), len(tokens.vocabulary)
    if not count:
        return np.zeros(0)
    cells, uses = np.unique(tokens.sentence * vocabulary + tokens.words, return_counts=True)
    sentence, word = np.divmod(cells, max(vocabulary, 1))
    most = np.ones(count)
    np.maximum.at(most, sentence, uses)
    sentences_with = np.bincount(word, minlength=vocabulary)
    weights = uses / most[sentence] * np.log(count / (1 + sentences_with))[word]
    norms = np.sqrt(np.bincount(sentence, weights**2, count))
    norms[norms == 0] = math.inf

    shared = sentences_with > 1  # the other words make no two sentences alike
    column = np.cumsum(shared) - 1
    kept = shared[word]
    vectors = np.zeros((count, int(shared.sum())))
    vectors[sentence[kept], column[word[kept]]] = (weights / norms[sentence])[kept]
    alike = (vectors @ vectors.T > _THRESHOLD).astype(float)
    np.fill_diagonal(alike, norms < math.inf)
    alike /= np.maximum(alike.sum(axis=1), 1)[:, np.newaxis]

    ratings = np.full(count, 1 / count)
    change = math.inf
    while change > _EPSILON:
        following = alike.T @ ratings
        norm = np.linalg.norm(following)
        if norm == 0:  # no two sentences are alike
            break
        following /= norm
        change = float(np.linalg.norm(following - ratings))
        ratings = following
    return ratings
