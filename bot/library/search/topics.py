"""Broad topics, which few articles name: one on the Moon is on space, though no ``space`` is in it.

That is data, in `languages/topics.txt`: the topics, and words of which a title on them has any.
"""

from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from importlib.resources import files

from bot.library.articles import Hit, Page
from bot.library.search.inflections import english_inflections
from bot.library.search.languages import Words
from bot.library.search.questions import within_frame
from bot.library.search.text import exact_words, fold, has_diacritics

# What each word finds is looked through so far.
_LOOKED_AT = 5


async def on_topic(query: str, search: Callable[[str, int], Awaitable[Page]], limit: int) -> Page:
    """Find articles whose titles have a word of the broad topic that is asked for, and no more.

    Args:
        query: As typed.
        search: Finds articles, as many as so many.
        limit: How many at most.

    Returns:
        One page; nothing for what is no topic.
    """
    hits = dict[str, Hit]()
    for word in words_of_topic(query):
        if len(hits) >= limit:
            break
        found = await search(word, _LOOKED_AT)
        named = (hit for hit in found.hits if _has(hit.article.title, word))
        hits |= {hit.article.id: hit for hit in named if hit.article.id not in hits}
    return Page(tuple(hits.values())[:limit], more=False)


def words_of_topic(query: str) -> tuple[str, ...]:
    """Give what titles on a broad topic have any of; nothing for what is no topic alone."""
    exact = tuple(exact_words(query))
    start, end = within_frame(exact)
    return _topics().get(exact[start:end], ())


def _has(title: str, word: str) -> bool:
    """Tell whether a title has a word as written, or another form of one of English."""
    forms = {word} if has_diacritics(word) or " " in word else {word, *english_inflections(word)}
    words = f" {' '.join(exact_words(title))} "
    return any(f" {' '.join(exact_words(form))} " in words for form in forms)


@cache
def _topics() -> Mapping[Words, tuple[str, ...]]:
    """Give the words of topics by their names, typed with their diacritics or without any.

    Of two that are written alike without them the first is meant.
    """
    text = files(f"{__package__}.languages").joinpath("topics.txt").read_text("utf-8")
    rows = [it.split(" = ") for it in text.splitlines() if it and not it.startswith("#")]
    topics = dict[Words, tuple[str, ...]]()
    for names, words in rows:
        for name in names.split(", "):
            exact = tuple(exact_words(name))
            for way in (exact, tuple(map(fold, exact))):
                topics.setdefault(way, tuple(words.split(", ")))
    return topics
