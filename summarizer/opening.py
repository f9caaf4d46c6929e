"""Whether an article opens with its lead.

News opens with a sentence or two that say it all, but many a text that is sent has lost them. A
lead repeats the title, is no long sentence, and its words are taken up again in what follows. A
logistic regression weighs that; ``bench/train_salience.py`` learns it from articles with their
editor's lead put in front and from the same articles without.
"""

import json
import math
from functools import cache
from importlib.resources import files

import numpy as np

from summarizer.salience import Floats, Terms

LEAD_FEATURES = (
    "relevance",  # of the first sentence: its share of the title's words, or its centrality
    "step",  # by how much that is above the second sentence's
    "length",  # of the first sentence in words, at most 60, in thirties
    "short",  # 1 if it has fewer than 15 words
    "taken up",  # share of its words that stand in later sentences too
)
_LONGEST = 60
_USUAL = 30
_SHORT = 15


def describe_opening(terms: Terms, relevance: Floats, lengths: Floats) -> Floats:
    """Return the ``LEAD_FEATURES`` of an article of at least one sentence."""
    words = terms.term[: terms.word_uses]
    opening = words[terms.sentence[: terms.word_uses] == 0]
    uses = np.bincount(words, minlength=terms.words)
    second = relevance[1] if len(relevance) > 1 else 0.0
    return np.array(
        [
            relevance[0],
            relevance[0] - second,
            min(lengths[0], _LONGEST) / _USUAL,
            float(lengths[0] < _SHORT),
            np.count_nonzero(uses[opening] > 1) / max(len(opening), 1),
        ]
    )


def lead_chance(terms: Terms, relevance: Floats, lengths: Floats, *, titled: bool) -> float:
    """Return the chance, from 0 to 1, that the first sentence is the article's lead."""
    weights, bias = _learnt(titled=titled)
    return 1 / (1 + math.exp(-(weights @ describe_opening(terms, relevance, lengths) + bias)))


@cache
def _learnt(*, titled: bool) -> tuple[Floats, float]:
    learnt = json.loads(files("summarizer").joinpath("salience.json").read_text("utf-8"))
    model = learnt["with title" if titled else "without title"]["lead"]
    return np.array([model["features"][name] for name in LEAD_FEATURES]), float(model["bias"])
