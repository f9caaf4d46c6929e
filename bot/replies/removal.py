"""Removing an article: the question, and what was removed."""

from collections.abc import Sequence

from bot.buttons import AskRemoval, BringBack, Keep, Remove
from bot.library import Article
from bot.locales import Texts
from bot.replies.lists import entry_lines
from bot.replies.markup import (
    TITLE_SHOWN,
    Reply,
    bold,
    callback_button,
    clipped,
    escaped,
    keyboard,
    source_link,
)


def removal_question(texts: Texts, article: Article) -> Reply:
    """Which article would go, with a button that removes it and one that leaves it."""
    return Reply(
        f"{texts('remove-question')}\n{bold(_title(article))} · {source_link(article.url)}",
        keyboard(
            [callback_button(texts("remove-it"), Remove(article.id))],
            [callback_button(texts("remove-keep"), Keep("article"))],
        ),
    )


def removal_choice(texts: Texts, articles: Sequence[Article], *, is_sure: bool) -> Reply:
    """A numbered list of articles of which some may go, with a button to ask about each.

    Args:
        texts: The admin's.
        articles: Which.
        is_sure: Whether they are what was named, and not only nearest to it.
    """
    buttons = [
        callback_button(f"🗑 {number}", AskRemoval(article.id))
        for number, article in enumerate(articles, 1)
    ]
    remark = [] if is_sure else [texts("remove-nearest")]
    lines = [texts("remove-ask"), *remark, *entry_lines(texts, articles, 0)]
    return Reply("\n\n".join(lines), keyboard(buttons))


def removed(texts: Texts, article: Article) -> Reply:
    """What was removed, with a button that undoes it."""
    undo = callback_button(texts("remove-undo"), BringBack(article.id))
    return Reply(texts("remove-done", title=_title(article)), keyboard([undo]))


def removed_before(texts: Texts, article_id: str) -> Reply:
    """An admin removed this article, with a button that brings it back."""
    back = callback_button(texts("remove-bring-back"), BringBack(article_id))
    return Reply(texts("remove-already"), keyboard([back]))


def _title(article: Article) -> str:
    return escaped(clipped(article.title, TITLE_SHOWN))
