"""A topic told from several articles: /brief."""

from functools import partial

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.in_language import wanted_in_language
from bot.handlers.search import ask, find, note_shown
from bot.handlers.sending import answer, says_library_is_empty, show_typing
from bot.handlers.small_talk import readings_of_topic
from bot.library import Article, Scope, TopicBrief, asks, folded_words

# With the list of sources, about one screen of a phone.
BRIEF_WORDS, BRIEF_ARTICLES = 110, 5
# A brief of articles that are about the topic.
_ABOUT = {Scope.STORY, Scope.APART}


async def brief(update: Update, context: Context) -> None:
    """/brief topic."""
    topic = " ".join(context.args or [])
    if topic:
        await send_brief(update, context, topic)
    else:
        await ask(update, context, "brief")


async def brief_wanted(update: Update, context: Context, topic: str, typed: str) -> bool:
    """Send a brief on a topic, unless an article holds all that was typed, or only that finds any.

    Where nothing is found that is said of the topic.

    Returns:
        Whether something was sent.
    """
    found = (await context.library.search(typed, limit=1)).hits
    if any(_holds(hit.article, typed) for hit in found):
        return False
    if found and not (await context.library.search(topic, limit=1)).hits:
        return False
    await send_brief(update, context, topic)
    return True


def _holds(article: Article, words: str) -> bool:
    return {*folded_words(words)} <= {*folded_words(f"{article.title} {article.body}")}


async def send_brief(
    update: Update, context: Context, topic: str, _typed: str = "", *, listed: bool = False
) -> None:
    """Send a brief on a topic or, if there is nothing to tell of it, what a search finds.

    Who only asks what is new is shown that in a list.

    Args:
        update: What to answer.
        context: Its context.
        topic: What to tell of.
        _typed: All that was typed, as commands in plain words are told; it finds nothing here.
        listed: Whether the reader sees what a search finds, so that this is told in any case.
    """
    context.answer_kind = "brief"
    if await says_library_is_empty(update, context):
        return
    await show_typing(update)
    if wanted := await wanted_in_language(context, topic):
        topic = wanted.words
    if not topic:
        await ask(update, context, "brief")
        return
    if not listed and asks(topic) and context.library.asks_for_newest(topic):
        await find(update, context, topic)
        return
    named, written = await _written(context, topic, of_hits=listed)
    if not written.articles:
        await find(update, context, topic, above="brief-nothing")
        return
    articles = [article.id for article in written.articles]
    await note_shown(update, context, 0, articles)
    if _is_about(written) and len(articles) > 1:
        context.note_brief(articles)
    number = await context.readers.remember_query(context.person, named)
    await answer(update, context, replies.brief(context.texts, named, number, written))


async def _written(context: Context, topic: str, *, of_hits: bool) -> tuple[str, TopicBrief]:
    """Write a brief on a topic or, if no article is about it, without words that only close it.

    Returns:
        The topic, ``Sài Gòn`` of ``Sài Gòn đi``, and its brief, which may have no articles.
    """
    write = partial(
        context.library.brief,
        articles=BRIEF_ARTICLES,
        words=BRIEF_WORDS,
        language=context.texts.language,
        of_hits=of_hits,
    )
    best = topic, await write(topic)
    for named in readings_of_topic(topic):
        if _is_about(best[1]):
            break
        if named and named != topic:
            written = await write(named)
            if _is_about(written) or not best[1].articles:
                best = named, written
    return best


def _is_about(written: TopicBrief) -> bool:
    return bool(written.articles) and written.scope in _ABOUT
