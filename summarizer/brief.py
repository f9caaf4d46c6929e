"""A brief of one event from several articles."""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizer.cleaning import Candidate, clean_sentences
from summarizer.expectation import describe_article, gather_terms
from summarizer.language import detect_language
from summarizer.languages import language_data
from summarizer.salience import Floats, Terms
from summarizer.selection import Selection
from summarizer.summary import Brief
from summarizer.tokens import Tokens
from summarizer.words import split_lines, split_words

_MOST_SENTENCES = 200  # of one article that take part
_OVERRUN = 1.1  # times the budget that a brief may have
_HEAD_START = 3.0  # how much an article's first sentence is favoured, the others less and less
_ROOM = 2  # times the budget: the length expected of a sentence; with more, long ones win
_QUERY_WEIGHT = 8.0  # how much a sentence that holds the whole query is favoured

# An item tells nothing without its list, nor a question or an aside without what is around it.
_SCRAP = re.compile(
    r"[-–—•*+] |\d{1,2}[.)] |.*:\Z|.*\?[”\"»’)]*\Z|[“\"«‘][^”\"»’]*\?[”\"»’]|\(.*\)\Z", re.DOTALL
)

_Term = str | tuple[str, str]


@dataclass(frozen=True)
class _Article:
    """One of the articles: its sentences, their words, and what to expect of them."""

    candidates: list[Candidate]
    words: list[list[str]]
    chances: dict[_Term, float]


def write_brief(documents: Sequence[tuple[str, str]], query: str, words: int) -> Brief:
    """Choose sentences of all articles until the budget of words is reached.

    What an editor's brief is expected to hold is the mean of what the articles' own summaries
    would; a sentence that opens an article counts more, one that holds the query's words too, and
    one of an article that tells the same story as the others. The articles are told in their order.
    """
    articles = [_read(title, body) for title, body in documents]
    source = [index for index, article in enumerate(articles) for _ in article.words]
    place = [place for article in articles for place in range(len(article.words))]
    candidates: list[Candidate] = []
    for article in articles:
        first = len(candidates)
        candidates += [
            each._replace(needs=tuple(first + need for need in each.needs))
            for each in article.candidates
        ]
    sentences = [each for article in articles for each in article.words]
    if not sentences:
        return Brief(())

    tokens = Tokens.of(sentences)
    weights = _weights(articles)
    selection = _selection(articles, weights, candidates, tokens)
    favour = 1 + _HEAD_START / (1 + np.array(place))
    favour *= weights[source] * (1 + _QUERY_WEIGHT * _shares(sentences, query))
    favours = favour.tolist()
    whole = _whole(candidates)
    while selection.length < words and selection.add_best(
        (
            (selection.length + tokens.lengths <= _OVERRUN * words)
            & whole
            & _understood(candidates, selection.order)
        ).tolist(),
        favours,
        _ROOM * words,
    ):
        pass
    return Brief(tuple((source[i], candidates[i].text) for i in sorted(selection.order)))


def _read(title: str, body: str) -> _Article:
    candidates = clean_sentences(body, detect_language(body))[:_MOST_SENTENCES]
    words = split_lines([candidate.text for candidate in candidates])
    if not candidates:
        return _Article([], [], {})
    tokens = Tokens.of(words, split_words(title))
    description = describe_article(tokens)
    names = _names(description.terms, tokens)
    chances = dict(zip(names, description.chances().tolist(), strict=True))
    return _Article(candidates, words, chances)


def _whole(candidates: Sequence[Candidate]) -> NDArray[np.bool_]:
    """Mark the sentences that are no items of a list and the like; all if none is so."""
    whole = np.array([_SCRAP.match(each.text) is None for each in candidates])
    return whole if whole.any() else ~whole


def _understood(candidates: Sequence[Candidate], chosen: Sequence[int]) -> NDArray[np.bool_]:
    """Mark the sentences all of whose needs are among the chosen."""
    return np.array([set(each.needs) <= set(chosen) for each in candidates])


def _selection(
    articles: list[_Article],
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


def _weights(articles: list[_Article]) -> Floats:
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


def _shares(sentences: list[list[str]], query: str) -> Floats:
    """Return the share of the query's words that each sentence holds."""
    wanted = set(split_words(query))
    wanted = wanted - language_data(detect_language(query)).stop_words or wanted
    return np.array([len(wanted & set(sentence)) / max(len(wanted), 1) for sentence in sentences])
