"""Topics told from several articles: from which, and what of the topic they tell."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from bot.library.articles import Article, Page, Scope, TopicBrief
from bot.library.search.alternatives import written_otherwise
from bot.library.search.questions import within_frame
from bot.library.search.text import exact_words, fold, folded_words
from bot.library.urls import urls_in
from summarizer import lead, summarize_many
from summarizer.languages import known_languages, language_data

# Hits that are looked at for each article that a brief may have.
HITS_AN_ARTICLE = 3

# An article is about a topic that so many first words name, if all of it does so often, and at
# least once in so many words.
_LEAD, _OFTEN, _ONCE_IN = 50, 3, 140

# So many words need not stand in a row to name a topic, where fewer may well be chance. An article
# that holds most of them is near to it.
_APART, _MOST = 3, 0.5

# The cosine from which on two articles tell of one story, and the same of one event; as read in
# titles and so many first words of what 20 topics find among 20,000 news.
_ONE_STORY, _SAME_EVENT = 0.18, 0.4
_COMPARED = 150

# Articles that are told where each tells a story of its own, and named where none is on the topic.
_MOST_STORIES, _NEAREST = 3, 3

# Words of what is told of an article where nothing is asked for but what is new.
_FIRST = 40

_Vector = Mapping[str, float]


def write_brief(page: Page, query: str, articles: int, words: int) -> TopicBrief:
    """Tell a topic from articles that were found; long ones take long to read.

    Args:
        page: What a search found for the topic.
        query: The topic, as it was typed but for words that say when; empty if it was nothing but
            such words.
        articles: How many to tell at most.
        words: About how long to be, in syllables.
    """
    found = [hit.article for hit in page.hits]
    if not exact_words(query):
        return _brief_of(found[:articles], _first_sentences(found[:articles]), page, Scope.STORY)
    topic = _topic(query, found)
    chosen, scope = _choose(found, topic, articles)
    documents = [(article.title, article.body) for article in chosen]
    told = summarize_many(documents, query=topic.as_written(chosen), words=words).sentences
    if told:
        return _brief_of(chosen, told, page, scope)
    nearest = [*filter(topic.is_held, found)] or [*filter(topic.is_near, found)]
    return TopicBrief((), tuple(nearest[:_NEAREST]), page.corrected, Scope.NEAREST)


def _brief_of(
    articles: Sequence[Article], told: Sequence[tuple[int, str]], page: Page, scope: Scope
) -> TopicBrief:
    """Number the articles that have sentences."""
    cited = sorted({index for index, _ in told})
    return TopicBrief(
        tuple((cited.index(index), sentence) for index, sentence in told),
        tuple(articles[index] for index in cited),
        page.corrected,
        scope,
    )


def _first_sentences(articles: Sequence[Article]) -> list[tuple[int, str]]:
    """Give of each article what a brief would tell first."""
    briefs = [summarize_many([(each.title, each.body)], words=_FIRST) for each in articles]
    return [(n, sentence) for n, brief in enumerate(briefs) for _, sentence in brief.sentences[:1]]


class _Topic:
    """What a brief is asked for: words in a row, and what else is written for them."""

    def __init__(self, words: Sequence[str], *, exact: bool) -> None:
        """Take the words of a topic.

        Args:
            words: With the diacritics that were typed.
            exact: Whether an article must hold them as typed, or with any diacritics.
        """
        folded = tuple(fold(" ".join(words)).split())
        self._words = words if exact else folded
        self._split = exact_words if exact else folded_words
        self._asked = {*self._words} - _stop_words() or {*self._words}
        self._others = [
            (*folded[: each.start], *each.words, *folded[each.end :])
            for each in written_otherwise(folded)
        ]

    def is_subject(self, article: Article) -> bool:
        """Tell whether an article is about the topic."""
        if self.times(article.title):
            return True
        body, times = self._split(article.body), self.times(article.body)
        if times >= max(_OFTEN, len(body) / _ONCE_IN) and self.times(" ".join(body[:_LEAD])):
            return True
        return len(self._words) >= _APART and self._share(article) == 1

    def is_held(self, article: Article) -> bool:
        """Tell whether an article names the topic anywhere."""
        return self.times(f"{article.title}\n{article.body}") > 0

    def is_near(self, article: Article) -> bool:
        """Tell whether title and opening hold most of the words that say what is asked for."""
        return self._share(article) >= _MOST

    def only_one_near(self, found: Sequence[Article]) -> list[Article]:
        """Give the one that names the topic and holds most of it early, if there is no other."""
        near = [each for each in found if self.is_held(each) and self.is_near(each)]
        return near if len(near) == 1 and len(self._asked) > 1 else []

    def _share(self, article: Article) -> float:
        opening = self._split(article.title) + self._split(article.body)[:_LEAD]
        return len(self._asked.intersection(opening)) / max(len(self._asked), 1)

    def times(self, text: str) -> int:
        """Count how often a text names the topic."""
        return sum(1 for _ in self._places(text))

    def as_written(self, found: Sequence[Article]) -> str:
        """Give the topic as articles write it, most of all."""
        ways = Counter[str]()
        for article in found:
            text = f"{article.title}\n{article.body}"
            words = exact_words(text)
            ways.update(" ".join(words[start:end]) for start, end in self._places(text))
        return max(ways, key=ways.__getitem__, default=" ".join(self._words))

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        yield from _in_a_row(self._words, self._split(text))
        if self._others:
            folded = folded_words(text)
            for words in self._others:
                yield from _in_a_row(words, folded)


@cache
def _stop_words() -> frozenset[str]:
    """Give those of every language: so few words as a topic has do not tell their language."""
    return frozenset().union(*(language_data(code).stop_words for code in known_languages()))


def _in_a_row(wanted: Sequence[str], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    wanted = list(wanted)
    for start, word in enumerate(words):
        if wanted[:1] == [word] and words[start : start + len(wanted)] == wanted:
            yield start, start + len(wanted)


def _topic(query: str, found: Sequence[Article]) -> _Topic:
    """Read a topic: as it stands, as what a question asks for, or without its diacritics.

    ``tin mới về Formosa`` asks for ``Formosa``; but what an article holds in a row is no question,
    though it may begin like one, as ``tin học`` does. A link asks for what its article says.
    """
    is_link = any(urls_in(query)) and len(found) > 0
    words = tuple(exact_words(found[0].title if is_link else query))
    start, end = within_frame(words)
    ways = [True, False] if words == tuple(folded_words(" ".join(words))) else [True]
    readings = [
        _Topic(part, exact=exact)
        for part in dict.fromkeys((words, words[start:end]))
        for exact in ways
    ]
    held = (each for each in readings if any(map(each.is_held, found)))
    return next(held, readings[-1])


def _choose(found: Sequence[Article], topic: _Topic, most: int) -> tuple[list[Article], Scope]:
    about = [*filter(topic.is_subject, found)] or topic.only_one_near(found)
    if len(about) == 1:
        return [*about, *_beginning_with(topic, found, about)], Scope.STORY
    story, belonging = _story(about, topic)
    is_broad = len(about) > 2 * belonging
    told = (story if len(story) > 1 else about[:_MOST_STORIES])[:most]
    told.sort(key=lambda article: article.published)  # a story is told in the order of time
    return told, Scope.BROAD if is_broad else Scope.STORY


def _beginning_with(
    topic: _Topic, found: Sequence[Article], about: Sequence[Article]
) -> list[Article]:
    """Choose an article that is about something else but begins with the topic."""
    others = (article for article in found if article not in about)
    return [each for each in others if topic.times(" ".join(lead(each.body, sentences=1)))][:1]


def _story(about: Sequence[Article], topic: _Topic) -> tuple[list[Article], int]:
    """Choose the article that has most in common with others, and those.

    Returns:
        One article of each event, the nearest first, and how many there are in all.
    """
    asked = {*exact_words(topic.as_written(about))}
    vectors = [_vector(article, asked) for article in about]
    alike = [[_cosine(one, other) for other in vectors] for one in vectors]
    ties = [sum(min(each, _SAME_EVENT) for each in row if each >= _ONE_STORY) for row in alike]
    centre = alike[ties.index(max(ties))] if ties else []
    belonging = [place for place, each in enumerate(centre) if each >= _ONE_STORY]
    story: list[int] = []
    for place in sorted(belonging, key=lambda place: -centre[place]):
        if all(alike[place][other] < _SAME_EVENT for other in story):
            story.append(place)
    return [about[place] for place in story], len(belonging)


def _vector(article: Article, asked: set[str]) -> _Vector:
    """Weigh what an article tells beside the words that are asked for."""
    title, body = exact_words(article.title), exact_words(article.body)[:_COMPARED]
    words = [word for word in (*title, *title, *body) if word not in _stop_words()]
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
