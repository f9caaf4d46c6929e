"""Who wants an article in another language is offered what there is: nothing is translated."""

from telegram import Update

from bot import replies
from bot.buttons import Resize
from bot.context import Context
from bot.handlers.last_summary import answer_of_article, sees_article
from bot.handlers.phrases import holds, phrases_in, spelled
from bot.handlers.search import note_shown
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.handlers.summary import summary_of
from bot.library import Article, is_row_with
from bot.replies import Reply

# So many articles in other languages are offered, of so many that are found.
OFFERED, LOOKED_AT = 3, 10


async def offers_other_language(update: Update, context: Context, text: str) -> bool:
    """Offer articles in other languages to who asks for one; tell whether a text does.

    A title that begins as the text does is looked for.
    """
    if not asks_for_language(text) or await context.library.begins_a_title(text):
        return False
    if sees_article(context):
        await answer_of_article(update, context, lambda last: _offer(update, context, last))
    else:
        await answer(update, context, replies.lead_on(context.texts, "not-translated"))
    return True


def asks_for_language(text: str) -> bool:
    """Tell whether a text asks for a translation, or tells why: ``I can't read Vietnamese``."""
    words, ways = spelled(text), phrases_in("translated")
    if text.startswith(QUOTES):
        return False
    row = [*ways.values()]
    is_meant = holds(words, ways["into"]) or holds(words, ways["meant"])
    return is_row_with(words, 0, ways["sure"], row) or (
        is_meant and is_row_with(words, 0, ways["asks"], row)
    )


async def _offer(update: Update, context: Context, last: Resize) -> Reply:
    """What is on the same subject in other languages, and the article's own text."""
    summary = await summary_of(context, last.article, last.sentences)
    others = await _in_other_languages(context, summary.article, last.query)
    await note_shown(update, context, 0, [it.id for it in others])
    return replies.not_translated(context.texts, summary, others, last.query)


async def _in_other_languages(context: Context, article: Article, query: int) -> list[Article]:
    """Articles that are related to one, or that the query found which found it."""
    found = [*await context.library.related(article.id, limit=LOOKED_AT)]
    if words := query and await context.readers.query(query):
        page = await context.library.search(words, limit=LOOKED_AT)
        found += [hit.article for hit in page.hits]
    others = {it.id: it for it in found if it.language != article.language}
    return [*others.values()][:OFFERED]
