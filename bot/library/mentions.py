"""Which sentences of an article tell of some words."""

from collections.abc import Iterable
from dataclasses import replace

from bot.library.articles import Article
from bot.library.search.english import without_article
from bot.library.search.inflections import inflections
from bot.library.search.query import parse
from bot.library.search.questions import subjects_among
from bot.library.search.snippets import Highlighter
from bot.library.search.text import exact_words
from summarizer import split_sentences


def mentions(article: Article, words: str) -> list[str]:
    """Give the sentences of an article that hold the most of what words are about.

    Args:
        article: The article.
        words: As typed; each may stand there in another spelling or form.

    Returns:
        The sentences in reading order, highlighted; none if none holds more than half.
    """
    words = without_article(words)
    exact = tuple(exact_words(words))
    subjects = [highlighter_of(it) for it in subjects_among(exact, range(len(exact)))]
    sentences = split_sentences(article.body, article.language)
    held = [(sum(it.shows(sentence) for it in subjects), sentence) for sentence in sentences]
    most = max((count for count, _ in held), default=0)
    if 2 * most <= len(subjects):
        return []
    whole = highlighter_of(words)
    return [whole.title(sentence) for count, sentence in held if count == most]


def highlighter_of(words: str, others: Iterable[str] = ()) -> Highlighter:
    """Show words in any of their forms, and others, folded, that stand for them."""
    query = replace(parse(words), unfinished=False)
    forms = (form for word in query.words for form in inflections(word))
    return Highlighter(query, (*forms, *others))
