"""An article in short: /summary words, number or link, or in reply to a message."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import assert_never

from telegram import Message, Update

from bot import replies
from bot.buttons import Resize
from bot.context import Context
from bot.handlers.content import Link, LongText, UnknownLink, Words, classify
from bot.handlers.messages import is_private, message_above, question_above, text_of
from bot.handlers.preferences import layout_of
from bot.handlers.search import ask, send_nothing_found, send_unknown_link
from bot.handlers.sending import answer, says_library_is_empty, why_gone
from bot.handlers.sized import topic_and_size
from bot.handlers.small_talk import LAST, NTH, number_in
from bot.handlers.texts import send_text_summary, summarize_file
from bot.library import Article, ArticleSummary, NoSuchArticleError
from bot.replies import MAX_SENTENCES, MIN_SENTENCES, Layout, Reply

SendWords = Callable[[Update, Context, str], Awaitable[None]]

# No list is that long, and SQLite could not hold a number of many more digits.
DIGITS = 9
# A library of so many articles at most is small.
FEW = 50


async def summary(update: Update, context: Context) -> None:
    """/summary: words, a number, a link, a long text, or a reply to a message."""
    message = update.effective_message
    wanted = " ".join(context.args or [])
    above = message and message_above(message)
    if not wanted and above and not question_above(update, context):
        await summarize_message(update, context, above)
    elif not wanted:
        await ask(update, context, "summary")
    else:
        await summarize_wanted(update, context, wanted)


async def summarize_wanted(update: Update, context: Context, wanted: str, typed: str = "") -> None:
    """Sum up what words, a number, a link or a long text mean.

    Args:
        update: What to answer.
        context: Its context.
        wanted: The words, or what else there is.
        typed: All that was typed, if no command was: it is offered as a search.
    """
    if await says_library_is_empty(update, context):
        return
    topic, sentences = topic_and_size(wanted, asked=True)
    number = await number_behind(context, topic)
    if number and await send_numbered(update, context, number, sentences):
        return
    if topic.isdecimal():
        await send_no_such_number(update, context, topic)
    else:
        send = partial(_send_best_hit, typed=typed, sentences=sentences)
        await respond(update, context, topic, send, sentences)


async def sums_up_in(update: Update, context: Context, text: str) -> bool:
    """Sum up the article whose title a text names in the number of sentences that follows.

    Returns:
        Whether there are both. A title that begins as the text does is looked for.
    """
    topic, sentences = topic_and_size(text)
    if not sentences or await context.library.begins_a_title(text):
        return False
    meant = (await context.library.search(topic, limit=1)).corrected or topic
    if not await context.library.names_a_title(meant):
        return False
    await _send_best_hit(update, context, topic, text, sentences)
    return True


async def summarize_message(update: Update, context: Context, message: Message) -> None:
    """Sum up what somebody's message says, or the file or the article that it shows."""
    if message.document:
        await summarize_file(update, context, message.document)
        return
    await respond(update, context, text_of(message), send_text_summary)


async def respond(
    update: Update, context: Context, text: str, send_words: SendWords, sentences: int = 0
) -> None:
    """Answer a text by what it is.

    Args:
        update: What to answer.
        context: Its context.
        text: What somebody wrote.
        send_words: Answers words that are neither a link nor a long text.
        sentences: In how many an article is told that is linked; 0 for as many as one likes.
    """
    content = await classify(context.library, text)
    match content:
        case LongText(long_text):
            await send_text_summary(update, context, long_text)
        case Link(article):
            await send_summary(update, context, article, sentences=sentences)
        case UnknownLink():
            await send_unknown_link(update, context, content)
        case Words(words):
            await send_words(update, context, words)
        case _:
            assert_never(content)


async def send_summary(
    update: Update,
    context: Context,
    article: Article | str,
    query: int = 0,
    sentences: int = 0,
) -> None:
    """Send an article's summary, or say that the article is gone.

    Args:
        update: What to answer.
        context: Its context.
        article: Which article, or its id.
        query: The number of the query that found it, to offer its other hits; 0 for none.
        sentences: In how many; 0 for as many as this person likes.
    """
    context.answer_kind = "summary"
    try:
        summary = await summary_of(context, article, sentences)
    except NoSuchArticleError:
        await answer(update, context, replies.lead_on(context.texts, await why_gone(context)))
    else:
        layout = layout_of(context, resized=bool(sentences))
        reply = await _with_buttons(update, context, summary, layout, query)
        await answer(update, context, reply)


async def summary_reply(update: Update, context: Context, wanted: Resize) -> Reply:
    """An article's summary, in a chat or in a message that was posted through inline search.

    Raises:
        NoSuchArticleError: The article is gone.
    """
    summary = await summary_of(context, wanted.article, wanted.sentences)
    layout = layout_of(context, resized=bool(wanted.sentences))
    if update.effective_message is None:
        return replies.inline_summary(context.texts, summary, layout)
    return await _with_buttons(update, context, summary, layout, wanted.query)


async def _with_buttons(
    update: Update, context: Context, summary: ArticleSummary, layout: Layout, query: int
) -> Reply:
    article_id = summary.article.id
    saved = await shows_saved(update, context, article_id)
    related = await _may_have_relations(context, article_id)
    context.note_summary(Resize(article_id, len(summary.sentences), query))
    return replies.article_summary(
        context.texts, summary, layout=layout, saved=saved, related=related, query=query
    )


async def shows_saved(update: Update, context: Context, article_id: str) -> bool:
    """Tell whether a button shows that an article is saved; in a group it is everybody's."""
    return is_private(update) and await context.readers.is_saved(context.person, article_id)


async def _may_have_relations(context: Context, article_id: str) -> bool:
    """Tell whether to offer what is related.

    Among many articles nearly all have something; among few most have nothing, and it is quickly
    looked up.
    """
    if await context.library.is_larger_than(FEW):
        return True
    return bool(await context.library.related(article_id, limit=1))


async def summary_of(context: Context, article: Article | str, sentences: int) -> ArticleSummary:
    """An article, or that of an id, in so many sentences, 0 for as many as this person likes.

    Callback data can be made up by a modified client, so the number is bounded.

    Raises:
        NoSuchArticleError: The article is gone.
    """
    size = sentences or context.preferences.length()
    return await context.library.summary(article, min(max(size, MIN_SENTENCES), MAX_SENTENCES))


async def send_numbered(update: Update, context: Context, digits: str, sentences: int = 0) -> bool:
    """Send the article of this number in the list that the chat saw last, if there is one.

    In so many sentences; 0 for as many as this person likes.
    """
    article_id = await numbered(update, context, digits)
    if article_id is None:
        return False
    await send_summary(update, context, article_id, sentences=sentences)
    return True


async def send_no_such_number(
    update: Update, context: Context, digits: str, typed: str = ""
) -> None:
    """Say that no list here has this number, and offer to search for it as it was typed."""
    digits = digits.removeprefix(NTH)[:DIGITS]
    words = typed or digits
    query = await context.readers.remember_query(context.person, words)
    seen = context.numbered if digits.isdecimal() else {}
    goes_on = context.last_list is not None and context.last_list[2] is not None
    reply = replies.no_such_number(context.texts, digits, words, query, seen, goes_on=goes_on)
    await answer(update, context, reply)


async def number_behind(context: Context, words: str) -> str | None:
    """Tell which entry of a list words behind a command name; a title may begin with them."""
    number = number_in(words, asked=True)
    is_worded = any(map(str.isalpha, words))  # Not `3` or `#3`: those are of the list.
    if number and is_worded and await context.library.begins_a_title(words):
        return None
    return number


async def numbered(update: Update, context: Context, digits: str) -> str | None:
    """The id of the article of this number in the list that the chat saw last, if there is one.

    `LAST` is the last one that it saw of it; the n-th (`NTH`) is number n if the page seen last
    shows it, else the n-th of that page. The page seen last is on the disk; those before it are
    known until the bot ends.
    """
    if digits == LAST:
        return context.numbered.get(max(context.numbered, default=0))
    chat, number = update.effective_chat, int(digits.removeprefix(NTH)[:DIGITS])
    on_the_page = await context.readers.shown(chat.id, number) if chat else None
    if not on_the_page and digits.startswith(NTH) and context.last_list:
        number += context.last_list[1].offset
    return on_the_page or context.numbered.get(number)


async def _send_best_hit(
    update: Update, context: Context, words: str, typed: str = "", sentences: int = 0
) -> None:
    """The best hit of a search, with a button to the others; `typed` and `sentences` as above."""
    page = await context.library.search(words, limit=2)
    if not page.hits:
        await send_nothing_found(update, context, words)
        return
    query = 0
    if typed or len(page.hits) > 1:
        query = await context.readers.remember_query(context.person, typed or words)
    await send_summary(update, context, page.hits[0].article, query, sentences)
