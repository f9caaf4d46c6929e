"""LexRank: how central each sentence of an article is among the others.

Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization" (2004),
with the cosine cut at a threshold. Computed on whole arrays, it rates as sumy's LexRankSummarizer
does, to the last rounding.
"""

import math

import numpy as np

from summarizer.salience import Floats
from summarizer.tokens import Tokens


def centrality(tokens: Tokens, threshold: float = 0.1, epsilon: float = 0.1) -> Floats:
    """Return LexRank's rating of each sentence; time and memory grow with their square.

    Args:
        tokens: The article's words.
        threshold: The cosine above which two sentences count as alike.
        epsilon: The change between two rounds at which the power iteration stops.
    """
    count, vocabulary = len(tokens.lengths), len(tokens.vocabulary)
    cells = tokens.sentence * vocabulary + tokens.words
    uses = np.bincount(cells, minlength=count * vocabulary).reshape(count, vocabulary)
    idf = np.log(count / (1 + np.count_nonzero(uses, axis=0)))
    most = uses.max(axis=1, initial=1, keepdims=True)
    vectors = uses * idf / most
    norms = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    norms[norms == 0] = math.inf
    vectors /= norms[:, np.newaxis]
    alike = (vectors @ vectors.T > threshold).astype(float)
    alike /= np.maximum(alike.sum(axis=1), 1)[:, np.newaxis]

    ratings = np.full(count, 1 / count)
    change = math.inf
    while change > epsilon:
        following = alike.T @ ratings
        norm = np.linalg.norm(following)
        if norm == 0:  # no two sentences are alike
            break
        following /= norm
        change = float(np.linalg.norm(following - ratings))
        ratings = following
    return ratings
