"""Learn the weights of the summarizer's salience model from articles with an editor's own lead.

    python -m bench.train_salience FOLDER [--articles 12000]

FOLDER holds vietnews.jsonl.xz as `bench.summaries` describes it; only its corpus split is used. The
model is a logistic regression: for each word, and each pair of neighbouring words, of an article,
does the editor's lead hold it? First the corpus is halved and each half judged with the weights of
the other (cross-validation), then the weights of all are written to summarizer/salience.json.
"""

import json
import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import click
import numpy as np

from bench.summaries import show
from bench.summary_measures import rouge_scores
from bench.summary_sets import Article, read_articles
from summarizer import summarize
from summarizer.cleaning import clean_sentences
from summarizer.expectation import describe_article
from summarizer.opening import LEAD_FEATURES, describe_opening
from summarizer.salience import FEATURES, Floats, learnt_weights
from summarizer.tokens import Tokens
from summarizer.words import split_words

_WEIGHTS = Path(__file__).parent.parent / "summarizer" / "salience.json"
_FEWEST_SENTENCES = 4  # fewer are returned whole and teach nothing
_RIDGE = 1.0
_ROUNDS = 12  # of Newton's method; it has settled after eight
_JUDGED = 1000  # articles of the other half

Model = dict[str, dict[str, object]]


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--articles", default=12_000, show_default=True, help="How many to learn from.")
def main(folder: Path, articles: int) -> None:
    """Learn the weights from the articles in FOLDER."""
    corpus = list(read_articles(folder, "corpus"))
    random.Random(0).shuffle(corpus)
    corpus = corpus[:articles]
    halves = corpus[::2], corpus[1::2]
    for learnt, judged in (halves, halves[::-1]):
        _write({"with title": _learn(learnt, titled=True), "without title": _learn(learnt)})
        for titled in (True, False):
            name = "cross-validation, " + ("with title" if titled else "without")
            show(name, [_judge(judged[:_JUDGED], count, titled=titled) for count in (1, 2, 3)])
    _write({"with title": _learn(corpus, titled=True), "without title": _learn(corpus)})
    click.echo(f"wrote {_WEIGHTS}")


def _write(models: dict[str, Model]) -> None:
    _WEIGHTS.write_text(json.dumps(models, indent=2) + "\n", encoding="utf-8")
    learnt_weights.cache_clear()


def _judge(articles: Sequence[Article], count: int, *, titled: bool) -> Floats:
    """Return ROUGE-1, 2 and L of each article's summary, shape (articles, 3)."""
    return rouge_scores(
        articles,
        lambda each, most: (
            summarize(each.body, title=each.title * titled, sentences=most).sentences
        ),
        count,
    )


def _learn(articles: Sequence[Article], *, titled: bool = False) -> Model:
    examples = [each for article in articles for each in _examples(article, titled=titled)]
    models: Model = {}
    for kind, rows in (("words", examples[::2]), ("pairs", examples[1::2])):
        features = np.concatenate([features for features, _ in rows])
        held = np.concatenate([held for _, held in rows])
        weights, bias = _logistic_regression(features, held)
        named = dict(zip(FEATURES, (round(float(weight), 4) for weight in weights), strict=True))
        models[kind] = {"bias": round(bias, 4), "features": named}
    models["lead"] = _learn_lead(articles, titled=titled)
    return models


def _learn_lead(articles: Sequence[Article], *, titled: bool) -> dict[str, object]:
    """Learn to tell an article that has its editor's lead in front from one that has not."""
    rows, leading = [], []
    for article in articles:
        for has_lead in (False, True):
            body = f"{article.lead} {article.body}" if has_lead else article.body
            sentences = [split_words(each.text) for each in clean_sentences(body, "vi")]
            tokens = Tokens.of(sentences, split_words(article.title) if titled else ())
            if len(sentences) < _FEWEST_SENTENCES or titled != tokens.titled:
                continue
            described = describe_article(tokens)
            lengths = tokens.lengths.astype(float)
            rows.append(describe_opening(described.terms, described.relevance, lengths))
            leading.append(float(has_lead))
    weights, bias = _logistic_regression(np.array(rows), np.array(leading))
    named = dict(zip(LEAD_FEATURES, (round(float(each), 4) for each in weights), strict=True))
    return {"bias": round(bias, 4), "features": named}


def _examples(article: Article, *, titled: bool) -> list[tuple[Floats, Floats]]:
    """Return the features of an article's words and whether the lead holds each; then of pairs."""
    sentences = [split_words(each.text) for each in clean_sentences(article.body, "vi")]
    if len(sentences) < _FEWEST_SENTENCES:
        return []
    tokens = Tokens.of(sentences, split_words(article.title) if titled else ())
    if titled and not tokens.titled:
        return []
    description = describe_article(tokens)
    vocabulary = tokens.vocabulary
    lead = split_words(article.lead)
    lead_pairs = set(pairwise(lead))
    names = (divmod(key, len(vocabulary)) for key in description.pair_keys.tolist())
    words_held = [word in lead for word in vocabulary]
    pairs_held = [(vocabulary[first], vocabulary[second]) in lead_pairs for first, second in names]
    return [
        (description.word_features.T, np.array(words_held, dtype=float)),
        (description.pair_features.T, np.array(pairs_held, dtype=float)),
    ]


def _logistic_regression(features: Floats, held: Floats) -> tuple[Floats, float]:
    """Fit weights and bias by Newton's method on standardised features, with a small ridge."""
    mean, deviation = features.mean(axis=0), features.std(axis=0)
    deviation[deviation == 0] = 1
    inputs = np.column_stack([(features - mean) / deviation, np.ones(len(features))])
    solution = np.zeros(inputs.shape[1])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-(inputs @ solution)))
        slope = inputs.T @ (held - chances) - _RIDGE * solution
        curvature = (inputs.T * (chances * (1 - chances))) @ inputs
        solution += np.linalg.solve(curvature + _RIDGE * np.eye(len(solution)), slope)
    weights: Floats = solution[:-1] / deviation
    return weights, float(solution[-1] - weights @ mean)


if __name__ == "__main__":
    main()
