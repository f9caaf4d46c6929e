"""The full text of an article, a part at a time."""

from collections.abc import Sequence
from dataclasses import replace

from bot.buttons import Read, Resize
from bot.library import Article, ArticleSummary
from bot.locales import Texts
from bot.replies.markup import Reply, callback_button, keyboard, on_one_screen, units
from bot.replies.paging import cut_at_screen, split_pages
from bot.replies.summaries import article_head, room_below, save_button, source_button


def full_text(texts: Texts, summary: ArticleSummary, wanted: Read, *, saved: bool = False) -> Reply:
    """A part of an article's full text, with buttons to the others and back to the summary.

    A chat shows a message's end first: what is more than a screen unfolds at a tap, so that
    reading begins at the beginning. Where there are several parts, that tap and the button to the
    next one are told apart, and how much is still to come.

    Args:
        texts: The reader's.
        summary: The article, and the summary to go back to.
        wanted: Which part, and the query that found the article.
        saved: Whether the reader saved the article.
    """
    article = summary.article
    parts = split_pages(article.body)
    page = min(max(wanted.page, 0), len(parts) - 1)
    wanted = replace(wanted, sentences=len(summary.sentences))
    about, unfold, turns = texts("reading-time", minutes=article.reading_minutes), "", []
    if len(parts) > 1:
        minutes = _minutes(article, parts, page)
        about = texts("full-part", part=page + 1, parts=len(parts), minutes=minutes)
        unfold = texts("full-unfold")
        turns = [
            callback_button(texts(key, part=other + 1), replace(wanted, page=other))
            for key, other in (("full-previous", page - 1), ("full-next", page + 1))
            if 0 <= other < len(parts)
        ]
    back = callback_button(
        texts("back-to-summary"), Resize(article.id, wanted.sentences, wanted.query)
    )
    head = article_head(texts, article, about)
    room = room_below(head, 2 if turns else 1) - bool(unfold)
    text = on_one_screen(cut_at_screen(parts[page], room), room, unfold)
    ways_on = [
        back,
        save_button(texts, article.id, saved=saved),
        *source_button(article, texts("summary-source")),
    ]
    buttons = keyboard(turns, ways_on)
    return Reply(f"{head}\n\n{text}", buttons)


def _minutes(article: Article, parts: Sequence[str], page: int) -> int:
    """How long reading takes from a part on, at least 1."""
    share = sum(map(units, parts[page:])) / sum(map(units, parts))
    return max(1, round(article.reading_minutes * share))
