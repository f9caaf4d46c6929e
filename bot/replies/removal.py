"""Removing an article: the question, and what was removed."""

from bot.buttons import BringBack, Keep, Remove
from bot.library import Article
from bot.locales import Texts
from bot.replies.markup import (
    TITLE_SHOWN,
    Reply,
    callback_button,
    clipped,
    escaped,
    keyboard,
    source_link,
)


def removal_question(texts: Texts, article: Article) -> Reply:
    """Which article would go, with a button that removes it and one that leaves it."""
    return Reply(
        texts("remove-question", title=_title(article), source=source_link(article.url)),
        keyboard(
            [callback_button(texts("remove-it"), Remove(article.id))],
            [callback_button(texts("remove-keep"), Keep("article"))],
        ),
    )


def removed(texts: Texts, article: Article) -> Reply:
    """What was removed, with a button that undoes it."""
    undo = callback_button(texts("remove-undo"), BringBack(article.id))
    return Reply(texts("remove-done", title=_title(article)), keyboard([undo]))


def _title(article: Article) -> str:
    return escaped(clipped(article.title, TITLE_SHOWN))
