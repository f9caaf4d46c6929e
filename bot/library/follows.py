"""Which of some articles are on a topic, given as words, and on none of the words to leave out."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import combinations

from bot.library.articles import Article, Page
from bot.library.nearest import LookUp
from bot.library.search.english import is_unusual
from bot.library.search.inflections import inflections
from bot.library.search.languages import SHORT_LETTERS, Words, language_data, other_forms
from bot.library.search.left_out import LEFT_OUT, is_free_of, split_topic
from bot.library.search.query import parse
from bot.library.search.questions import asking, names_subject, within_request
from bot.library.search.text import exact_words, fold, folded_words

# News "as they arrive": the first at once, then what comes is gathered for so long.
NEWS_PAUSE_MINUTES = 10

# A topic has so many words at most; what is longer is a sentence.
_LONGEST_TOPIC = 7
# So many consonants in a row are no word but keys struck at random.
_GIBBERISH = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}")

# Of so many articles that hold a topic's words one is on it, if any is.
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class FollowedTopic:
    """What a person follows.

    Attributes:
        words: Folded, in the order in which they were typed.
        without: Words in a row, none of which an article may hold, see `is_free_of`.
    """

    words: tuple[str, ...]
    without: frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class _Follow:
    """What a person follows, prepared once to be held against many articles.

    Attributes:
        person: Who, or another number.
        forms: Those of each word.
        without: As of a `FollowedTopic`.
    """

    person: int
    forms: tuple[frozenset[str], ...]
    without: frozenset[tuple[str, ...]]

    @cached_property
    def row(self) -> re.Pattern[str]:
        """Finds the words in a row, in any form; most topics meet no article that needs it."""
        in_a_row = " ".join(f"(?:{'|'.join(map(re.escape, each))})" for each in self.forms)
        return re.compile(f" {in_a_row} ")

    def is_held(self, title: Collection[str], text: str) -> bool:
        """Tell whether a title has all of the words, or a text has them in a row."""
        in_title = not any(each.isdisjoint(title) for each in self.forms)
        return in_title or self.row.search(text) is not None


@dataclass(frozen=True, slots=True)
class TopicNews:
    """New articles on one topic.

    Attributes:
        follow: The number by which a person's follow is known.
        text: The topic as the person typed it.
        articles: The articles, the newest first.
    """

    follow: int
    text: str
    articles: tuple[Article, ...]


def without_frame(text: str) -> str:
    """Leave out what only asks for news, and for whom: ``phở`` of ``tin mới về phở cho tôi -bò``.

    Words to leave out stay as they were typed.
    """
    left_out = [it[0] for it in LEFT_OUT.finditer(text)]
    typed = LEFT_OUT.sub(" ", text).split()
    exact = exact_words(" ".join(typed))
    start, end = within_request(tuple(exact))
    if (start, end) == (0, len(exact)):
        return text
    # With their capitals, unless a word was made of two.
    words = typed if len(typed) == len(exact) else exact
    return " ".join([*words[start:end], *left_out])


def topic_of(text: str) -> FollowedTopic:
    """Read what a person typed to be told of; it has no words if there are none to go by."""
    words, left_out = split_topic(text)
    without = {tuple(exact_words(it)) for it in left_out}
    named = folded_words(words)
    amid = range(1, len(named) - 1)
    kept = (it for at, it in enumerate(named) if at not in amid or it not in _versus())
    return FollowedTopic(tuple(kept), frozenset(without - {()}))


@cache
def _versus() -> frozenset[str]:
    """Words that only join two topics, as ``vs`` does in ``vàng vs usd``: no article needs them."""
    return frozenset(word for data in language_data() for word in data.get("versus", ()))


def may_be_topic(text: str) -> bool:
    """Tell whether somebody may want to be told of some words: no question, talk or random keys."""
    words, _ = split_topic(text)
    exact = tuple(exact_words(words))
    return (
        0 < len(exact) <= _LONGEST_TOPIC
        and not asking(exact)
        and (names_subject(exact) or bool(parse(words).capitals))
        and not any(map(_GIBBERISH.search, map(fold, exact)))
    )


def matches(
    follows: Iterable[tuple[int, str]], articles: Sequence[Article]
) -> Iterator[tuple[int, str]]:
    """Yield persons and ids of articles that they want to be told of.

    Words match folded and in any form, as a search's do, abbreviations too: all of them in the
    title, or in a row in the text. In Vietnamese most texts hold most common syllables somewhere,
    so less would match everything.
    Words to leave out may stand in a row nowhere, with the diacritics with which they were typed.

    Args:
        follows: Persons (or other numbers), and the topics that they follow.
        articles: The articles that came.
    """
    by_first_word: dict[str, list[_Follow]] = defaultdict(list)
    for person, text in follows:
        topic = topic_of(text)
        for words in ways_to_name(topic.words):
            follow = _prepared(person, replace(topic, words=words))
            for form in follow.forms[0]:
                by_first_word[form].append(follow)
    for article in articles:
        title = folded_words(article.title)
        body = folded_words(article.body)
        text = f" {' '.join(title)} | {' '.join(body)} "
        in_title = {*title}
        firsts = by_first_word.keys() & in_title.union(body)
        told: set[int] = set()
        for follow in {each: None for first in firsts for each in by_first_word[first]}:
            is_new = follow.person not in told and follow.is_held(in_title, text)
            if is_new and is_free_of(follow.without, article.title, article.body):
                told.add(follow.person)
                yield follow.person, article.id


def ways_to_name(words: Words) -> Iterator[Words]:
    """Yield a topic as typed, and with what abbreviations in it stand for, or what is one.

    What stands amid other words is none if it is a lone one of two letters: ``ca`` may be a song.
    A name in one word is yielded in any two, of which articles have one at most: ``mekong``.
    """
    if words:
        yield words
    for start, end in combinations(range(len(words) + 1), 2):
        is_lone = end - start == 1 < len(words) and len(words[start]) <= SHORT_LETTERS
        for other in () if is_lone else other_forms().get(words[start:end], ()):
            yield words[:start] + other + words[end:]
    for place, word in enumerate(words):
        for cut in range(2, len(word) - 1) if is_unusual(word) else ():
            yield (*words[:place], word[:cut], word[cut:], *words[place + 1 :])


def _prepared(person: int, topic: FollowedTopic) -> _Follow:
    # As a search finds them: English in every form, as `lighthouse` of `lighthouses`.
    forms = tuple(inflections(word) | {word} for word in topic.words)
    return _Follow(person, forms, topic.without)


async def on_topic(search: LookUp, text: str) -> Page:
    """Find articles that a follower of a topic would be told of if they came now.

    Args:
        search: Finds articles for words.
        text: The topic as typed.
    """
    page = await search(" ".join(topic_of(text).words), limit=_LOOKED_AT)
    told = {it for _, it in matches([(0, text)], [hit.article for hit in page.hits])}
    return replace(page, hits=tuple(hit for hit in page.hits if hit.article.id in told))


def news_by_topic(
    follows: Sequence[tuple[int, str]], articles: Iterable[Article]
) -> list[TopicNews]:
    """Sort new articles by what a person follows: each one once, topics in the order of follows.

    Args:
        follows: What the person follows, as numbers and topics.
        articles: The articles that came; those on no topic are left out.
    """
    newest = sorted(articles, key=lambda article: article.published, reverse=True)
    found = defaultdict(set)
    for follow, article_id in matches(follows, newest):
        found[follow].add(article_id)
    told: set[str] = set()
    news = []
    for follow, text in follows:
        on_topic = [it for it in newest if it.id in found[follow] - told]
        told.update(article.id for article in on_topic)
        if on_topic:
            news.append(TopicNews(follow, text, tuple(on_topic)))
    return news
