"""Topics told from several articles: which tell one story, and which are told one by one."""
# ruff: noqa: PLC0415 - a reload and a search, which import the library too, clean no text

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from bot.library.articles import Article, Page, Scope, TopicBrief
from bot.library.nearest import LookUp
from bot.library.search.languages import days
from bot.library.search.text import exact_words, folded_words
from bot.library.stories import alikeness, one_of_each_event, one_story
from bot.library.topics import Topic, read_topic
from bot.library.wider import parts_of, stems
from summarizer import summarize, summarize_many

# Hits that are looked at for each article that a brief may have.
_HITS_AN_ARTICLE = 3

# Articles that are told one by one, and those that are only near to a topic.
_MOST_APART, _NEAREST, _SEVERAL = 3, 3, 2

# Sentences of each of them, the second where there is room; words that it has and what stands above
# it has not.
_EACH, _NEW_WORDS = 2, 4

# Articles on a part of a topic of which the nearest are chosen.
_GATHERED = 12

# Fewer words without their diacritics may well mean something else.
_MISSPELT = 3

# Sentences of the only article on a topic.
_SENTENCES = 3

# Words of what is told of an article where there is no topic to go by, and the fewest
# that a story has for each of its articles.
_FIRST, _FEWEST = 40, 35

_Told = Sequence[tuple[int, str]]


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
        return _brief_of(found[:articles], _first_sentences(found[:articles]), page.corrected)
    topic = read_topic(query, found)
    about = topic.about(found) or topic.only_one_near(found)
    alike = alikeness(about, {*exact_words(topic.as_written(about))})
    story = one_story(about, alike)[:articles]
    if len(story) > 1:
        story.sort(key=lambda article: article.published)
        room = max(words, _FEWEST * len(story))
        documents = [(article.title, article.body) for article in story]
        told = summarize_many(documents, query=topic.as_written(story), words=room).sentences
        return _brief_of(story, told, page.corrected)
    apart = one_of_each_event(about, alike)
    others = [article for article in found if article not in about]
    written = _told_apart(apart, others, topic, min(articles, _MOST_APART), words)
    return replace(written, corrected=page.corrected)


def brief_of_hits(page: Page) -> TopicBrief:
    """Tell the first of some articles that were found though none names the topic as it was put."""
    found = [hit.article for hit in page.hits[:_NEAREST]]
    written = _brief_of(found, _first_sentences(found), page.corrected)
    return replace(written, scope=Scope.NEAREST)


def tells_its_day(text: str) -> bool:
    """Tell whether a text is understood only by the day on which it was written: ``hôm nay``."""
    words = tuple(exact_words(text))
    return any(True for place in range(len(words)) for _ in days().at(words, place))


async def brief_of_near(search: LookUp, query: str, articles: int, words: int) -> TopicBrief:
    """Tell what a topic is taken for or, if it is no other, what is near to it.

    Args:
        search: Finds articles, for words and so many.
        query: The topic, as it was typed.
        articles: How many to tell at most.
        words: About how long to be, in syllables.
    """
    misspelt = await brief_of_misspelt(search, query, articles, words)
    return misspelt or await brief_of_parts(search, query)


async def brief_of_misspelt(
    search: LookUp, query: str, articles: int, words: int
) -> TopicBrief | None:
    """Tell a topic that was typed with wrong diacritics: ``giải cứu hàng thâm luang``.

    None if articles do not name it, or write less than half of its words as they were typed.
    """
    typed, plain = exact_words(query), folded_words(query)
    if len(typed) < _MISSPELT or typed == plain:
        return None
    page = await find_articles(search, " ".join(plain), articles)
    if page.corrected:
        return None
    return await asyncio.to_thread(_brief_as_written, page, typed, articles, words)


def _brief_as_written(
    page: Page, typed: Sequence[str], articles: int, words: int
) -> TopicBrief | None:
    """Tell a topic with the diacritics of the articles, if at least half of it was typed so."""
    plain = folded_words(" ".join(typed))
    found = [hit.article for hit in page.hits]
    written = exact_words(read_topic(" ".join(plain), found).as_written(found))
    topic, same = " ".join(written), sum(map(str.__eq__, typed, written))
    if folded_words(topic) != plain or typed == written or 2 * same < len(typed):
        return None
    brief = write_brief(replace(page, corrected=topic), topic, articles, words)
    return None if brief.scope is Scope.NEAREST else brief


async def brief_of_parts(search: LookUp, query: str) -> TopicBrief:
    """Name the articles that are on a part of a topic, or hold it early, and what they say of it.

    Those that hold most of the topic come first. A word that has a typo is repaired.
    """
    on_part: dict[str, tuple[Article, str]] = {}
    early: dict[str, tuple[Article, str]] = {}
    repaired = typed = exact_words(query)
    for part in parts_of(query):
        page = await find_articles(search, part, _NEAREST)
        if page.corrected and " " in part:
            continue  # A row that is cut from the topic may be taken for anything.
        held = [hit.article for hit in page.hits]
        topic = read_topic(page.corrected or part, held)
        _add_lines(on_part, topic.about(held), topic)
        if not on_part:
            _add_lines(early, filter(topic.is_early, held), topic)
        if page.corrected:
            repaired = [page.corrected if word == part else word for word in repaired]
        if len(on_part) >= _GATHERED:
            break
    whole = read_topic(" ".join(repaired), ())
    near = [*(on_part or early).values()]
    near = [each for each in near if whole.is_spoken_of(each[0])] or near
    near.sort(key=lambda each: whole.nearness(each[0]), reverse=True)
    return TopicBrief(
        tuple((place, line) for place, (_, line) in enumerate(near[:_NEAREST])),
        tuple(article for article, _ in near[:_NEAREST]),
        None if repaired == typed else " ".join(repaired),
        Scope.NEAREST,
    )


def _add_lines(
    found: dict[str, tuple[Article, str]], articles: Iterable[Article], topic: Topic
) -> None:
    """Add what says something of a topic, with its best sentence on that."""
    for article in articles:
        if article.id not in found and (line := _line_on(article, topic)):
            found[article.id] = article, line


def _brief_of(articles: Sequence[Article], told: _Told, corrected: str | None) -> TopicBrief:
    """Number the articles that have sentences, in the order of these."""
    cited = [*dict.fromkeys(index for index, _ in told)]
    return TopicBrief(
        tuple((cited.index(index), sentence) for index, sentence in told),
        tuple(articles[index] for index in cited),
        corrected,
    )


def _told_apart(
    about: Sequence[Article],
    others: Sequence[Article],
    topic: Topic,
    most: int,
    words: int,
) -> TopicBrief:
    """Tell articles one by one; of others what they say of the topic if no more than one is on it.

    If none names it either, those that are near to it.
    """
    if len(about) > 1:
        told = _told_one_by_one(about, topic, most, words)
    else:
        told = [(article, _told_alone(article, topic)) for article in about]
    mentions = _mentions(others, topic, most - len(told)) if len(told) <= 1 else []
    if not told and len(mentions) == 1 and topic.is_mostly_titled(mentions[0][0]):
        article, line = mentions.pop()
        told = [(article, _statements(_summary_of(article)) or [line])]
    if not told and not mentions:
        near = sorted(filter(topic.is_near, others), key=topic.nearness, reverse=True)
        return TopicBrief((), tuple(near[:_NEAREST]), scope=Scope.NEAREST)
    told = [*told, *((article, [line]) for article, line in mentions)]
    return TopicBrief(
        tuple((place, line) for place, (_, lines) in enumerate(told) for line in lines),
        tuple(article for article, _ in told),
        scope=Scope.APART,
        mentioning=len(mentions),
    )


def _mentions(found: Sequence[Article], topic: Topic, most: int) -> list[tuple[Article, str]]:
    """Give what says something of a topic, unless by a chance syllable; the nearest first."""
    near = {each.id for each in found if topic.is_near(each)}
    held = [each for each in found if each.id in near or topic.is_spoken_of(each)]
    held.sort(key=lambda each: (each.id in near, topic.nearness(each)), reverse=True)
    lines = ((article, _line_on(article, topic)) for article in held)
    return [*islice(((article, line) for article, line in lines if line), most)]


def _line_on(article: Article, topic: Topic) -> str:
    return next(iter(_telling(article, topic)), "")


def _first_sentences(articles: Sequence[Article]) -> list[tuple[int, str]]:
    """Give of each article what a brief would tell first."""
    briefs = [summarize_many([(each.title, each.body)], words=_FIRST) for each in articles]
    return [(n, sentence) for n, brief in enumerate(briefs) for _, sentence in brief.sentences[:1]]


def _told_alone(article: Article, topic: Topic) -> list[str]:
    """Sum up the only article on a topic; if that says little of it, tell what does."""
    summary = _summary_of(article)
    stating = _statements(summary)
    naming = sum(map(topic.is_named, summary))
    if topic.is_named(article.title) or naming > len(summary) / 2:
        return stating
    told = [*islice(filter(topic.is_named, _standing(article, topic)), _SENTENCES)]
    # If only the lead names it, that says that all of the article is about the topic.
    return stating if not told or told == [*summary[:1]] else told


def _summary_of(article: Article) -> Sequence[str]:
    return summarize(article.body, title=article.title, sentences=_SENTENCES).sentences


def _statements(summary: Sequence[str]) -> list[str]:
    from summarizer.telling import is_statement

    return [*filter(is_statement, summary)]


def _told_one_by_one(
    articles: Sequence[Article], topic: Topic, most: int, words: int
) -> list[tuple[Article, list[str]]]:
    """Tell a few articles: those that have a sentence that leans on nothing, and more with room."""
    told = ((article, _telling(article, topic)) for article in articles)
    alone = [*islice((each for each in told if each[1]), most)]
    if len(alone) < _SEVERAL:
        found = {article.id: lines for article, lines in alone}
        alone = [(each, found.get(each.id) or [*_best(each)]) for each in articles[:most]]
    if all(article.dated for article, _ in alone):
        alone.sort(key=lambda each: each[0].published)
    firsts = [text for article, lines in alone for text in (article.title, *lines[:1])]
    room = words - sum(len(exact_words(text)) for text in firsts)
    shown = []
    for article, lines in alone:
        more = sum(len(exact_words(line)) for line in lines[1:])
        has_room = more <= room
        shown.append((article, lines if has_room else lines[:1]))
        room -= more * has_room
    return shown


def _telling(article: Article, topic: Topic) -> list[str]:
    """Give what stands alone and tells of the topic: the best sentence of an article, if it does.

    Below a title that names the topic the best one need not name it again, but a second one.
    """
    standing, best = _standing(article, topic), _best(article)
    is_titled = topic.is_named(article.title)
    told: list[str] = []
    for line in (*(line for line in best if line in standing), *standing):
        names = topic.is_named(line) or (is_titled and not told)
        if names and len(told) < _EACH and _adds(line, " ".join([article.title, *told])):
            told.append(line)
    return told


def _adds(line: str, title: str) -> bool:
    """Tell whether a sentence says more than the title above it."""
    return len({*exact_words(line)} - {*exact_words(title)}) >= _NEW_WORDS


def _standing(article: Article, topic: Topic) -> Sequence[str]:
    from summarizer.telling import standing_alone

    return standing_alone(article.title, article.body, topic.as_written([article]))


def _best(article: Article) -> Sequence[str]:
    return summarize(article.body, title=article.title, sentences=1).sentences
