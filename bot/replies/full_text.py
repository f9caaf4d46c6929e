"""The full text of an article, a page at a time."""

from dataclasses import replace

from bot.buttons import Read, Resize
from bot.library import ArticleSummary
from bot.locales import Texts
from bot.replies.markup import Reply, callback_button, escaped, keyboard, lines_of, units
from bot.replies.paging import split_pages
from bot.replies.summaries import article_head, room_below, source_button

# What a message may hold below its head, in UTF-16 units.
MESSAGE_UNITS = 3700
# What a page's head and buttons leave room for: these rows, and numbers of so many digits.
ROWS, NUMBER = 2, 99


def full_text(texts: Texts, summary: ArticleSummary, wanted: Read) -> Reply:
    """A page of an article's full text, with buttons to turn it and back to the summary.

    A chat shows a message's end first: a page is one screen of a phone, so that reading begins at
    the beginning. Who would rather scroll gets as much in one message as it may hold.

    Args:
        texts: The reader's.
        summary: The article, and the summary to go back to.
        wanted: Which page, how long pages are, and the query that found the article.
    """
    article = summary.article
    wanted = replace(wanted, sentences=len(summary.sentences))
    pages = screens = _screens(texts, summary)
    if wanted.whole:
        pages = split_pages(article.body, units, MESSAGE_UNITS)
    page = min(max(wanted.page, 0), len(pages) - 1)
    turns = []
    if page > 0:
        turns.append(callback_button(texts("page-previous"), replace(wanted, page=page - 1)))
    if page < len(pages) - 1:
        turns.append(callback_button(texts("page-next"), replace(wanted, page=page + 1)))
    other_way = []
    if len(screens) > 1:
        label = texts("full-by-page" if wanted.whole else "full-whole")
        other = replace(wanted, page=0, whole=int(not wanted.whole))
        other_way = [callback_button(label, other)]
    back = callback_button(
        texts("back-to-summary"), Resize(article.id, wanted.sentences, wanted.query)
    )
    return Reply(
        f"{_head(texts, summary, page + 1, len(pages))}\n\n{escaped(pages[page])}",
        keyboard(turns, [back, *other_way, *source_button(article, texts("summary-source"))]),
    )


def _screens(texts: Texts, summary: ArticleSummary) -> list[str]:
    """Pages that a phone shows whole."""
    room = room_below(_head(texts, summary, NUMBER, NUMBER), ROWS)
    return split_pages(summary.article.body, _lines, room)


def _lines(page: str) -> int:
    return lines_of(page.split("\n\n"))


def _head(texts: Texts, summary: ArticleSummary, page: int, pages: int) -> str:
    about = texts("full-page", page=page, pages=pages) if pages > 1 else ""
    return article_head(texts, summary.article, about)
