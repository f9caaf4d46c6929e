"""What is related to an article."""

from telegram import Update

from bot import replies
from bot.buttons import Related
from bot.context import Context
from bot.handlers.search import note_shown
from bot.handlers.summary import summary_of
from bot.replies import Reply


async def related_list(update: Update, context: Context, wanted: Related) -> Reply | None:
    """The articles that are related to one; None if there are none.

    In a large library it is looked up here, and not for every summary that has the button: that
    takes about ten times as long as a summary.

    Raises:
        NoSuchArticleError: The article is gone.
    """
    summary = await summary_of(context, wanted.article, wanted.sentences)
    articles = await context.library.related(wanted.article)
    if not articles:
        return None
    await note_shown(update, context, 0, [article.id for article in articles])
    return replies.related(context.texts, summary, articles, wanted.query)
