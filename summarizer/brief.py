"""A brief of one event from several articles."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizer.cleaning import Candidate
from summarizer.expectation import describe_article, gather_terms
from summarizer.salience import Floats, Terms
from summarizer.selection import Selection
from summarizer.summary import Brief
from summarizer.telling import Line, read_lines
from summarizer.tokens import Tokens
from summarizer.words import split_words

_OVERRUN = 1.1  # times the budget that a brief may have
_HEAD_START = 3.0  # how much an article's first sentence is favoured, the others less and less
_ROOM = 2  # times the budget: the length expected of a sentence; with more, long ones win
_SAME = 0.65  # of the shorter one's words are shared by two sentences that tell the same
_SAME_ON_TOPIC = 0.58  # and if each article was found for a topic, where standfirsts tell it first
_TOPIC_WEIGHT = 8.0  # how much a sentence that holds the whole topic is favoured

_Term = str | tuple[str, str]


@dataclass(frozen=True)
class _Article:
    """One of the articles: its sentences, and what to expect of its summary."""

    lines: list[Line]
    chances: dict[_Term, float]


def write_brief(documents: Sequence[tuple[str, str]], topic: str, words: int) -> Brief:
    """Choose sentences of all articles until the budget of words is reached.

    What an editor's brief is expected to hold is the mean of what the articles' own summaries
    would; a sentence that opens an article counts more, one that holds the topic's words too, and
    one of an article that tells the same story as the others. The articles are told in their order.
    """
    articles = [_read(title, body, topic) for title, body in documents]
    source = [index for index, article in enumerate(articles) for _ in article.lines]
    lines = _line_up(articles)
    if not lines:
        return Brief(())
    tokens = Tokens.of([line.words for line in lines])
    weights = _weights(articles)
    selection = _selection(articles, weights, [line.candidate for line in lines], tokens)
    favour = 1 + _HEAD_START / (1 + np.array([line.place for line in lines]))
    favour *= weights[source] * (1 + _TOPIC_WEIGHT * np.array([line.share for line in lines]))
    favours = favour.tolist()
    same = _SAME_ON_TOPIC if topic else _SAME
    while selection.length < words:
        tellable = _tellable(lines, source, selection.order) & _new(lines, selection.order, same)
        tellable &= selection.length + tokens.lengths <= _OVERRUN * words
        unheard = tellable & ~np.isin(source, [source[place] for place in selection.order])
        if topic and unheard.any():
            tellable = unheard  # each article was found for what it tells
        if not selection.add_best(tellable.tolist(), favours, _ROOM * words):
            break
    return Brief(tuple((source[i], lines[i].candidate.shown) for i in sorted(selection.order)))


def _line_up(articles: Sequence[_Article]) -> list[Line]:
    """Put the articles' sentences one after another, so that all have places of their own."""
    lines: list[Line] = []
    for article in articles:
        first = len(lines)
        for line in article.lines:
            needs = tuple(first + need for need in line.candidate.needs)
            lines.append(line._replace(candidate=line.candidate._replace(needs=needs)))
    if any(line.opens and line.whole for line in lines):
        return lines
    return [line._replace(opens=True, whole=True) for line in lines]  # better any than none


def _new(lines: Sequence[Line], order: Sequence[int], same: float) -> NDArray[np.bool_]:
    """Mark the sentences that share no more than so much with one of those chosen."""
    told = [{*lines[place].words} for place in order]
    return np.array([all(_shared({*line.words}, each) <= same for each in told) for line in lines])


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(min(len(one), len(other)), 1)


def _tellable(
    lines: Sequence[Line], source: Sequence[int], order: Sequence[int]
) -> NDArray[np.bool_]:
    """Mark the sentences that are understood where they would stand among those chosen."""
    chosen = {*order}
    opened = {source[place]: place for place in sorted(order, reverse=True)}
    return np.array(
        [
            line.whole
            and chosen.issuperset(line.candidate.needs)
            and (
                line.opens
                or (
                    opened.get(source[place], place) < place and (line.names or place - 1 in chosen)
                )
            )
            for place, line in enumerate(lines)
        ]
    )


def _read(title: str, body: str, topic: str) -> _Article:
    lines = read_lines(title, body, topic)
    if not lines:
        return _Article([], {})
    tokens = Tokens.of([line.words for line in lines], split_words(title))
    description = describe_article(tokens)
    names = _names(description.terms, tokens)
    chances = dict(zip(names, description.chances().tolist(), strict=True))
    return _Article(lines, chances)


def _selection(
    articles: Sequence[_Article],
    weights: Floats,
    candidates: list[Candidate],
    tokens: Tokens,
) -> Selection:
    expected: defaultdict[_Term, float] = defaultdict(float)
    for article, share in zip(articles, weights / weights.sum(), strict=True):
        for term, chance in article.chances.items():
            expected[term] += share * chance
    terms = gather_terms(tokens)
    chances = np.array([expected[name] for name in _names(terms, tokens)])
    return Selection(candidates, tokens.lengths, terms, chances)


def _weights(articles: Sequence[_Article]) -> Floats:
    """Return how much each article's expected summary has in common with the others', at most 1.

    From the cosine of its terms' chances and the others' sum: an article on something else has a
    quarter of the weight of those that tell the story.
    """
    together: defaultdict[_Term, float] = defaultdict(float)
    for article in articles:
        for term, chance in article.chances.items():
            together[term] += chance
    cosines = np.zeros(len(articles))
    for index, article in enumerate(articles):
        others = {term: together[term] - chance for term, chance in article.chances.items()}
        common = sum(chance * others[term] for term, chance in article.chances.items())
        size = math.sqrt(sum(chance**2 for chance in article.chances.values()))
        cosines[index] = common / size if size else 0
    weights: Floats = ((1 + (cosines / max(cosines.max(), 1e-9)) ** 2) / 2) ** 2
    return weights


def _names(terms: Terms, tokens: Tokens) -> list[_Term]:
    """Return each word and each pair of words."""
    words = tokens.vocabulary
    pairs = (divmod(key, len(words)) for key in terms.keys[terms.words :].tolist())
    return [*words, *((words[first - 1], words[second]) for first, second in pairs)]
