"""What is related to an article."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.search import note_shown
from bot.replies import Reply


async def related_list(update: Update, context: Context, article_id: str) -> Reply:
    """The articles that are related to one.

    Raises:
        NoSuchArticleError: The article is gone.
    """
    summary = await context.library.summary(article_id, context.preferences.sentences)
    articles = await context.library.related(article_id)
    await note_shown(update, context, 0, [article.id for article in articles])
    return replies.related(context.texts, summary, articles)
