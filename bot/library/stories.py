"""Which articles tell one story, and which one event of it."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from bot.library.articles import Article
from bot.library.search.questions import stop_words
from bot.library.search.text import exact_words

# The cosine from which on two articles tell of one story, and the same of one event; as read in
# titles and so many first words of what 27 topics find among 5,000 news: from less, single events
# of one kind, such as accidents, pass for a story.
_ONE_STORY, _SAME_EVENT = 0.25, 0.4
_COMPARED = 150

# What is published later than so long after an article tells how its story went on.
_ONE_EVENT = timedelta(days=1)

_Vector = Mapping[str, float]

# How much each of some articles has in common with each of them: a cosine.
Alikeness = Sequence[Sequence[float]]


def alikeness(about: Sequence[Article], asked: set[str]) -> Alikeness:
    """Compare articles on a topic.

    Args:
        about: The articles.
        asked: The words of the topic, which all of them hold.
    """
    vectors = [_vector(article, asked) for article in about]
    return [[_cosine(one, other) for other in vectors] for one in vectors]


def one_story(about: Sequence[Article], alike: Alikeness) -> list[Article]:
    """Give the articles that tell one story, one of each event, the nearest to it first.

    None if the order of time is not known, or if as many tell of something else.
    """
    if not about:
        return []
    ties = [sum(min(each, _SAME_EVENT) for each in row if each >= _ONE_STORY) for row in alike]
    centre = alike[ties.index(max(ties))]
    belonging = [place for place, each in enumerate(centre) if each >= _ONE_STORY]
    story: list[int] = []
    for place in sorted(belonging, key=lambda place: -centre[place]):
        if all(
            alike[place][other] >= _ONE_STORY
            and not _is_one_event(about[place], about[other], alike[place][other])
            for other in story
        ):
            story.append(place)
    told = [about[place] for place in story]
    is_known = len(about) < 2 * len(belonging) and all(article.dated for article in told)
    return told if is_known else []


def one_of_each_event(about: Sequence[Article], alike: Alikeness) -> list[Article]:
    """Leave out what tells of the same event as an article before."""
    apart: list[int] = []
    for place, row in enumerate(alike):
        if not any(_is_one_event(about[place], about[other], row[other]) for other in apart):
            apart.append(place)
    return [about[place] for place in apart]


def _is_one_event(one: Article, other: Article, alike: float) -> bool:
    is_later = abs(one.published - other.published) > _ONE_EVENT and one.dated and other.dated
    return alike >= _SAME_EVENT and not is_later


def _vector(article: Article, asked: set[str]) -> _Vector:
    """Weigh what an article tells beside the words that are asked for."""
    title, body = exact_words(article.title), exact_words(article.body)[:_COMPARED]
    words = [word for word in (*title, *title, *body) if word not in stop_words()]
    held = Counter([(word,) for word in words] + [*pairwise(words)])
    weights = {
        " ".join(term): 1 + math.log(times)
        for term, times in held.items()
        if not asked.issuperset(term)
    }
    length = math.hypot(*weights.values())
    return {term: weight / length for term, weight in weights.items()}


def _cosine(one: _Vector, other: _Vector) -> float:
    return sum(weight * other[term] for term, weight in one.items() if term in other)
