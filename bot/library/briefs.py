"""Topics told from several articles: which tell one story, and which are told one by one."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise

from bot.library.articles import Article, Page, Scope, TopicBrief
from bot.library.nearest import LookUp
from bot.library.search.languages import days
from bot.library.search.text import exact_words
from bot.library.topics import Topic, read_topic, stop_words
from bot.library.wider import parts_of, stems
from summarizer import summarize, summarize_many
from summarizer.telling import is_statement, standing_alone

# Hits that are looked at for each article that a brief may have.
_HITS_AN_ARTICLE = 3

# The cosine from which on two articles tell of one story, and the same of one event; as read in
# titles and so many first words of what 27 topics find among 5,000 news: from less, single events
# of one kind, such as accidents, pass for a story.
_ONE_STORY, _SAME_EVENT = 0.25, 0.4
_COMPARED = 150

# Articles that are named with a sentence each where they tell no one story, and without one where
# none is on the topic.
_MOST_STORIES, _NEAREST, _SEVERAL = 3, 3, 2

# Words of a sentence below a title that the title has not.
_NEW_WORDS = 4

# Articles that hold a part of a topic of which the nearest are chosen.
_GATHERED = 12

# Sentences of the only article on a topic.
_SENTENCES = 3

# Words of what is told of an article where nothing is asked for but what is new.
_FIRST = 40

_Vector = Mapping[str, float]


async def find_articles(search: LookUp, query: str, articles: int) -> Page:
    """Search for a topic; if it is an English word that finds little, for its family, too.

    Args:
        search: Finds articles, for words and so many.
        query: The topic, as it was typed.
        articles: How many a brief may tell.
    """
    page = await search(query, limit=_HITS_AN_ARTICLE * articles)
    if len(page.hits) >= _SEVERAL:
        return page
    hits = {hit.article.id: hit for hit in page.hits}
    for word in stems(query):
        for hit in (await search(word)).hits:
            hits.setdefault(hit.article.id, hit)
    return replace(page, hits=tuple(hits.values()))


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
    topic = read_topic(query, found)
    about = topic.about(found) or topic.only_one_near(found)
    chosen, scope = _choose(about, topic, articles)
    told: Sequence[tuple[int, str]] = ()
    if len(chosen) == 1:
        told = _told_alone(chosen[0], topic)
    elif scope is Scope.BROAD:
        told = _told_one_by_one(chosen, topic, min(articles, _MOST_STORIES))
    elif chosen:
        documents = [(article.title, article.body) for article in chosen]
        told = summarize_many(documents, query=topic.as_written(chosen), words=words).sentences
    if told:
        return _brief_of(chosen, told, page, scope)
    return _nearest(found, topic, page)


def tells_its_day(text: str) -> bool:
    """Tell whether a text is understood only by the day on which it was written: ``hôm nay``."""
    words = tuple(exact_words(text))
    return any(True for place in range(len(words)) for _ in days().at(words, place))


async def brief_of_parts(search: LookUp, query: str) -> TopicBrief:
    """Name the articles that early on hold a part of a topic, and most of it, if none holds it."""
    found: dict[str, Article] = {}
    for part in parts_of(query):
        held = [hit.article for hit in (await search(part)).hits]
        topic = read_topic(part, held)
        found.update((article.id, article) for article in held if topic.is_early(article))
        if len(found) >= _GATHERED:
            break
    topic = read_topic(query, ())
    nearest = sorted(found.values(), key=topic.nearness, reverse=True)[:_NEAREST]
    return TopicBrief((), tuple(nearest), scope=Scope.NEAREST)


def _brief_of(
    articles: Sequence[Article], told: Sequence[tuple[int, str]], page: Page, scope: Scope
) -> TopicBrief:
    """Number the articles that have sentences, in the order of these."""
    cited = [*dict.fromkeys(index for index, _ in told)]
    return TopicBrief(
        tuple((cited.index(index), sentence) for index, sentence in told),
        tuple(articles[index] for index in cited),
        page.corrected,
        scope,
    )


def _nearest(found: Sequence[Article], topic: Topic, page: Page) -> TopicBrief:
    """Name what is nearest to a topic that no article is on, with what it says of that."""
    told = {article.id: _nearest_line(article, topic) for article in found}
    near = [*filter(topic.is_near, found)]
    touching = [each for each in found if each not in near and told[each.id] and topic.says_much]
    ranked = (sorted(each, key=topic.nearness, reverse=True) for each in (near, touching))
    nearest = [*chain.from_iterable(ranked)][:_NEAREST]
    lines = ((index, told[article.id]) for index, article in enumerate(nearest))
    sentences = tuple((index, line) for index, line in lines if line)
    return TopicBrief(sentences, tuple(nearest), page.corrected, Scope.NEAREST)


def _nearest_line(article: Article, topic: Topic) -> str:
    """Give the first sentence that stands alone and names the topic, if one does."""
    if not topic.is_held(article):
        return ""
    return next(filter(topic.is_named, _standing(article, topic)), "")


def _first_sentences(articles: Sequence[Article]) -> list[tuple[int, str]]:
    """Give of each article what a brief would tell first."""
    briefs = [summarize_many([(each.title, each.body)], words=_FIRST) for each in articles]
    return [(n, sentence) for n, brief in enumerate(briefs) for _, sentence in brief.sentences[:1]]


def _told_alone(article: Article, topic: Topic) -> Sequence[tuple[int, str]]:
    """Sum up the only article on a topic; if that says little of it, tell what does."""
    summary = summarize(article.body, title=article.title, sentences=_SENTENCES).sentences
    naming = sum(map(topic.is_named, summary))
    if topic.is_named(article.title) or naming > len(summary) / 2:
        return [(0, sentence) for sentence in summary if is_statement(sentence)]
    told = [*islice(filter(topic.is_named, _standing(article, topic)), _SENTENCES)]
    if told and told == [*summary[:1]]:
        told = [*filter(is_statement, summary)]  # The lead says that all of it is about the topic.
    return [(0, line) for line in told]


def _told_one_by_one(
    articles: Sequence[Article], topic: Topic, most: int
) -> Sequence[tuple[int, str]]:
    """Tell a few articles in a sentence each: those that have one that leans on nothing."""
    places = range(len(articles))
    alone = ((place, _telling(articles[place], topic)) for place in places)
    told = [*islice((each for each in alone if each[1]), most)]
    if len(told) < _SEVERAL:
        lines = dict(told)
        told = [
            (n, line)
            for n in places[:most]
            for line in ([lines[n]] if n in lines else _best(articles[n]))
        ]
    if all(articles[place].dated for place, _ in told):
        told.sort(key=lambda each: articles[each[0]].published)
    return told


def _telling(article: Article, topic: Topic) -> str:
    """Give what stands alone and tells of the topic: the best sentence of an article, if it does.

    Below a title that names the topic the best one need not name it again.
    """
    standing, best = _standing(article, topic), _best(article)
    is_titled = topic.is_named(article.title)
    lines = [*(line for line in best if line in standing), *standing]
    told = (line for line in lines if is_titled or topic.is_named(line))
    return next((line for line in told if _adds(line, article.title)), "")


def _adds(line: str, title: str) -> bool:
    """Tell whether a sentence says more than the title above it."""
    return len({*exact_words(line)} - {*exact_words(title)}) >= _NEW_WORDS


def _standing(article: Article, topic: Topic) -> Sequence[str]:
    return standing_alone(article.title, article.body, topic.as_written([article]))


def _best(article: Article) -> Sequence[str]:
    return summarize(article.body, title=article.title, sentences=1).sentences


def _choose(about: Sequence[Article], topic: Topic, most: int) -> tuple[list[Article], Scope]:
    """Choose articles that tell one story in a known order of time, or else one of each event."""
    if not about:
        return [], Scope.NEAREST
    asked = {*exact_words(topic.as_written(about))}
    vectors = [_vector(article, asked) for article in about]
    alike = [[_cosine(one, other) for other in vectors] for one in vectors]
    story, belonging = _story(alike)
    is_dated = all(about[place].dated for place in story)
    if len(story) > 1 and is_dated and len(about) < 2 * belonging:
        told = [about[place] for place in story[:most]]
        return sorted(told, key=lambda article: article.published), Scope.STORY
    apart = [about[place] for place in _apart(alike)]
    return apart, Scope.BROAD if len(apart) > 1 else Scope.STORY


def _story(alike: Sequence[Sequence[float]]) -> tuple[list[int], int]:
    """Find the article that has most in common with others, and those.

    Returns:
        One article of each event, the nearest first, each of one story with all the others; and how
        many belong to the first.
    """
    ties = [sum(min(each, _SAME_EVENT) for each in row if each >= _ONE_STORY) for row in alike]
    centre = alike[ties.index(max(ties))]
    belonging = [place for place, each in enumerate(centre) if each >= _ONE_STORY]
    story: list[int] = []
    for place in sorted(belonging, key=lambda place: -centre[place]):
        if all(_ONE_STORY <= alike[place][other] < _SAME_EVENT for other in story):
            story.append(place)
    return story, len(belonging)


def _apart(alike: Sequence[Sequence[float]]) -> list[int]:
    """Find one article of each event, in the order in which they were found."""
    apart: list[int] = []
    for place, row in enumerate(alike):
        if all(row[other] < _SAME_EVENT for other in apart):
            apart.append(place)
    return apart


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
