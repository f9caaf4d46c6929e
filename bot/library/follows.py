"""Which of some articles are on a topic, given as words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bot.library.articles import Article
from bot.library.search.text import exact_words, fold, folded_words


def can_be_followed(text: str) -> bool:
    """Tell whether there is a word in a text to go by."""
    return bool(folded_words(text))


def matches(
    follows: Iterable[tuple[int, str]], articles: Sequence[Article]
) -> Iterator[tuple[int, str]]:
    """Yield persons and ids of articles that they want to be told of.

    Words match folded, as a search's do: all of them in the title, or in a row in the text. In
    Vietnamese most texts hold most common syllables somewhere, so less would match everything.

    Args:
        follows: Persons, and the words that they follow.
        articles: The articles that came.
    """
    by_first_word: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
    for person, text in follows:
        words = folded_words(text)
        if words:
            by_first_word[words[0]].append((person, words))
    for article in articles:
        title = folded_words(article.title)
        body = folded_words(article.body)
        text = f" {' '.join(title)} | {' '.join(body)} "
        for first in by_first_word.keys() & {*title, *body}:
            for person, words in by_first_word[first]:
                if set(words) <= set(title) or f" {' '.join(words)} " in text:
                    yield person, article.id


def holds_in_a_row(article: Article, text: str) -> bool:
    """Tell whether an article holds words in a row, with those diacritics that were typed."""
    words = exact_words if fold(text) != text.lower() else folded_words
    wanted = " ".join(words(text))
    return any(
        f" {wanted} " in f" {' '.join(words(part))} " for part in (article.title, article.body)
    )
