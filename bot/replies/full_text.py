"""The full text of an article, a page at a time."""

from dataclasses import replace

from bot.buttons import Read, Resize
from bot.library import ArticleSummary
from bot.locales import Texts
from bot.replies.markup import Reply, callback_button, keyboard, on_one_screen
from bot.replies.paging import cut_at_screen, split_pages
from bot.replies.summaries import article_head, room_below, source_button


def full_text(texts: Texts, summary: ArticleSummary, wanted: Read) -> Reply:
    """A page of an article's full text, with buttons to turn it and back to the summary.

    A chat shows a message's end first: what is more than a screen unfolds at a tap, so that
    reading begins at the beginning.

    Args:
        texts: The reader's.
        summary: The article, and the summary to go back to.
        wanted: Which page, and the query that found the article.
    """
    article = summary.article
    pages = split_pages(article.body)
    page = min(max(wanted.page, 0), len(pages) - 1)
    wanted = replace(wanted, sentences=len(summary.sentences))
    about = texts("full-page", page=page + 1, pages=len(pages)) if len(pages) > 1 else ""
    turns = []
    if page > 0:
        turns.append(callback_button(texts("page-previous"), replace(wanted, page=page - 1)))
    if page < len(pages) - 1:
        turns.append(callback_button(texts("page-next"), replace(wanted, page=page + 1)))
    back = callback_button(
        texts("back-to-summary"), Resize(article.id, wanted.sentences, wanted.query)
    )
    head = article_head(texts, article, about)
    room = room_below(head, 2 if turns else 1)
    text = on_one_screen(cut_at_screen(pages[page], room), room)
    buttons = keyboard(turns, [back, *source_button(article, texts("summary-source"))])
    return Reply(f"{head}\n\n{text}", buttons)
