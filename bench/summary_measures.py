"""What is measured of a summary: ROUGE on two scales, and what readers look for."""

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from rouge_score.rouge_scorer import RougeScorer

from bench.summary_sets import Article, Voted

Scores = NDArray[np.float64]
Choose = Callable[[Article, int], Sequence[str]]

_ROUGE = ("rouge1", "rouge2", "rougeL")
_RESAMPLES = 1000
_WANTED_BY = 3  # of five people
_SYLLABLES = 60  # of a summary: within them length buys nothing
_SENTENCES = 3  # of the summary that is cut to those syllables, and of the one that is voted on


class Syllables:
    """The tokenizer that ROUGE is counted with: lower-case Unicode words without underscores."""

    def tokenize(self, text: str) -> list[str]:
        """Return a text's syllables."""
        return re.findall(r"[^\W_]+", text.lower())


_SCORER = RougeScorer(_ROUGE, tokenizer=Syllables())
_PAPERS_SCORER = RougeScorer(_ROUGE)  # keeps a-z and 0-9 only, which shreds Vietnamese
_FIRST_SCORER = RougeScorer(["rouge1"], tokenizer=Syllables())


def rouge_of(
    sentences: Sequence[str], references: Sequence[str], *, as_papers: bool = False
) -> list[float]:
    """Return ROUGE-1, 2 and L F1 in percent, the mean over the references.

    Args:
        sentences: The summary.
        references: Summaries by people.
        as_papers: Whether to count as papers on VietNews do, with rouge-score's own tokenizer.
    """
    return _rouge(_PAPERS_SCORER if as_papers else _SCORER, " ".join(sentences), references)


def _rouge(scorer: RougeScorer, text: str, references: Sequence[str]) -> list[float]:
    scores = [scorer.score(reference, text) for reference in references]
    return [100 * float(np.mean([s[name].fmeasure for s in scores])) for name in scores[0]]


def rouge_scores(
    articles: Sequence[Article], choose: Choose, count: int, *, as_papers: bool = False
) -> Scores:
    """Return ROUGE-1, 2 and L of each article's summary, shape (articles, 3)."""
    rows = [
        rouge_of(choose(each, count), each.references, as_papers=as_papers) for each in articles
    ]
    return np.array(rows)


def first_syllables_score(articles: Sequence[Article], choose: Choose) -> float:
    """Return the mean ROUGE-1 F1 of the first 60 syllables of summaries of three sentences."""
    tokenize = Syllables().tokenize
    texts = [
        " ".join(tokenize(" ".join(choose(each, _SENTENCES)))[:_SYLLABLES]) for each in articles
    ]
    pairs = zip(texts, articles, strict=True)
    return float(np.mean([_rouge(_FIRST_SCORER, text, each.references) for text, each in pairs]))


def leads_found(wholes: Sequence[Article], choose: Choose, count: int) -> float:
    """Return the share of whole articles whose lead is among the sentences chosen."""
    return float(
        np.mean(
            [
                any(_overlap(sentence, each.lead) for sentence in choose(each, count))
                for each in wholes
            ]
        )
    )


def votes_precision(voted: Sequence[Voted], choose: Choose) -> float:
    """Return the share of the chosen sentences, three an article, that three people would keep."""
    hits = []
    for each in voted:
        wanted = [
            sentence
            for sentence, votes in zip(each.sentences, each.votes, strict=True)
            if votes >= _WANTED_BY
        ]
        chosen = choose(each.article, _SENTENCES)
        hits += [any(_overlap(sentence, text) for text in wanted) for sentence in chosen]
        hits += [False] * (_SENTENCES - len(chosen))
    return float(np.mean(hits))


def half_interval(values: Scores) -> float:
    """Return half the width of the mean's 95 % bootstrap interval."""
    draws = np.random.default_rng(0).choice(values, (_RESAMPLES, len(values)))
    low, high = np.percentile(draws.mean(axis=1), [2.5, 97.5])
    return float(high - low) / 2


def _overlap(one: str, other: str) -> bool:
    """Tell whether one text holds the other, white space and the closing stop aside."""
    first, second = ("".join(text.split()).rstrip(".") for text in (one, other))
    return first in second or second in first
