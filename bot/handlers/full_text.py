"""The whole text of an article, a page at a time."""

from bot import replies
from bot.context import Context
from bot.replies import Reply


async def full_page(context: Context, article_id: str, page: int) -> Reply:
    """A page of an article's full text.

    Raises:
        NoSuchArticleError: The article is gone.
    """
    summary = await context.library.summary(article_id, context.preferences.sentences)
    return replies.full_text(context.texts, summary, page)
