"""What there is and how it is used: /stats."""

import asyncio
from collections import Counter
from collections.abc import Sequence

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.admin import refuse
from bot.handlers.sending import answer
from bot.library import Article
from bot.replies import Stats

# Languages are told from so many articles.
SAMPLE = 1000


async def stats(update: Update, context: Context) -> None:
    """/stats: counts, sizes and times, and nobody's words."""
    if not context.is_admin:
        await refuse(update, context)
        return
    library, settings = context.library, context.settings
    newest = (await library.newest(limit=1)).hits
    found = Stats(
        articles=await library.size(),
        newest=newest[0].article if newest else None,
        languages=await asyncio.to_thread(_languages, await library.sample(SAMPLE)),
        bytes=sum(
            file.stat().st_size
            for path in settings.database_files
            # What was written lately lies in a file beside it.
            for file in (path, path.with_name(f"{path.name}-wal"))
            if file.exists()
        ),
        since=library.usage.since,
        searches=library.usage.today("search"),
        suggestions=library.usage.today("suggest"),
        summaries=library.usage.today("summary"),
        crowd=await context.readers.crowd(),
        chat=update.effective_chat.id if update.effective_chat else context.person,
    )
    await answer(update, context, replies.stats(context.texts, found))


def _languages(articles: Sequence[Article]) -> list[tuple[str, int]]:
    """Languages, the most frequent first, each with its share in percent.

    One that is there is never told as none, nor as all beside another one.
    """
    counts = Counter(article.language for article in articles).most_common()
    most = 99 if len(counts) > 1 else 100
    return [(code, min(most, max(1, round(100 * it / len(articles))))) for code, it in counts]
