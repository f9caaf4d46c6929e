"""Choosing sentences: summarizers over sumy's document model.

This is the only module that imports sumy.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import math  # noqa: E402
from collections import Counter

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers import AbstractSummarizer

from summarizer.cleaning import Candidate, clean_sentences
from summarizer.summary import Ranking
from summarizer.words import split_words

_SHORT = 3
_SHARE = 0.6


class Tokenizer:
    def to_words(self, text):
        return tuple(split_words(text))


class LexRank(AbstractSummarizer):
    threshold = 0.1
    epsilon = 0.1

    def __call__(self, document, sentences_count):
        r = self.rate(document)
        order = iter(r)
        return self._get_best_sentences(document.sentences, sentences_count, lambda s: next(order))

    def rate(self, document):
        rows = [[self.stem_word(w) for w in s.words] for s in document.sentences]
        return centrality(rows, self.threshold, self.epsilon)


def centrality(rows, threshold=0.1, epsilon=0.1):
    n = len(rows)
    if not n:
        return np.zeros(0)
    ids = {}
    data = np.array([i * 0 for i in ()])
    idx = [[ids.setdefault(w, len(ids)) for w in r] for r in rows]
    m = np.zeros((n, max(1, len(ids))))
    for k, r in enumerate(idx):
        np.add.at(m[k], r, 1.0)
    df = (m > 0).sum(0)
    idf = np.log(n / (1 + df))
    mx = m.max(1, keepdims=True)
    mx[mx == 0] = 1
    v = m / mx * idf
    norm = np.sqrt((v * v).sum(1))
    norm[norm == 0] = np.inf
    v /= norm[:, None]
    adj = (v @ v.T > threshold).astype(float)
    deg = adj.sum(1)
    deg[deg == 0] = 1
    adj /= deg[:, None]
    p = np.full(n, 1 / n)
    change = 1.0
    while change > epsilon:
        q = adj.T @ p
        norm = np.linalg.norm(q)
        if norm == 0:
            return p
        q /= norm
        change = float(np.linalg.norm(q - p))
        p = q
    return p


def rank_article(text: str, title: str, language: str, longest: int) -> Ranking:
    candidates = clean_sentences(text, language)
    n = len(candidates)
    if n <= _SHORT:
        order = list(range(n))
    tok = Tokenizer()
    document = ObjectDocumentModel([Paragraph(Sentence(c.text, tok) for c in candidates)])
    words = [split_words(c.text) for c in candidates]
    score = centrality(words)
    score = score / score.max() if n else score
    t = split_words(title)
    tw, tp = set(t), set(zip(t, t[1:]))
    rating = []
    for i, (c, w) in enumerate(zip(candidates, words)):
        r = float(score[i])
        if tw:
            r += 1.5 * len(tw & set(w)) / len(tw)
        if tp:
            r += 1.0 * len(tp & set(zip(w, w[1:]))) / len(tp)
        r += 1.0 / (1 + i)
        r += -abs(math.log(max(1, len(w)) / 35)) * 0.6
        r -= 0.3 * (c.pointing + (not c.finished))
        rating.append(r)
    chosen: list[int] = []
    choices = []
    total = sum(len(c.text) for c in candidates)
    sets = [set(w) for w in words]
    while len(chosen) < min(n, longest):
        best = max(
            (i for i in range(n) if i not in chosen),
            key=lambda i: rating[i]
            - 1.5 * max((len(sets[i] & sets[j]) / (1 + len(sets[i] | sets[j])) for j in chosen), default=0),
        )
        new = sorted([*chosen, best])
        if n > _SHORT and chosen and sum(len(candidates[i].text) for i in new) > _SHARE * total:
            break
        chosen.append(best)
        choices.append(tuple(new))
    used = sorted({i for c in choices for i in c})
    where = {i: k for k, i in enumerate(used)}
    return Ranking(
        language=language,
        sentences=tuple(candidates[i].text for i in used),
        choices=tuple(tuple(where[i] for i in c) for c in choices),
        short=n <= _SHORT,
    )
