"""Whatever is sent that is no command: words, links, long texts and files."""

import asyncio
import re
from urllib.parse import unquote, urlsplit

from telegram import Document, Message, Update

from bot import replies
from bot.context import Context
from bot.handlers.sending import answer, say, show_typing
from bot.library import urls_in
from bot.replies import Reply, plain
from summarizer import rank, split_sentences

# What is longer and has several sentences is a text to sum up; anything else is searched for.
QUERY_LENGTH = 200
TEXT_SENTENCES = 3
FILE_BYTES = 1_000_000

_WORD = re.compile(r"[^\W\d_]+")
_FILE_ENDING = re.compile(r"\.\w{1,5}$")


def is_long(text: str) -> bool:
    """Tell whether this is a text to sum up, rather than words to search for."""
    return len(text) > QUERY_LENGTH and len(split_sentences(text)) >= TEXT_SENTENCES


def text_of(message: Message) -> str:
    """What a message says, itself or below a picture or file."""
    return message.text or message.caption or ""


def message_above(message: Message) -> Message | None:
    """The message that this one answers; the opening of a forum's topic says nothing."""
    above = message.reply_to_message
    return None if above is None or above.forum_topic_created else above


async def summarize_text(update: Update, context: Context, text: str) -> None:
    """Send the summary of a text."""
    await show_typing(update)
    await answer(update, await told_text(context, text))


async def told_text(context: Context, text: str) -> Reply:
    """Sum up a text; what was made of it is remembered for the buttons, the text is not."""
    ranking = await asyncio.to_thread(rank, text, method=context.bot_data.settings.summarizer)
    if not ranking.sentences:
        return plain(context.texts, "text-empty")
    if ranking.short and len(text) <= QUERY_LENGTH:
        return plain(context.texts, "text-short")
    number = await context.people.remember_text(context.person, ranking)
    preferences = context.preferences
    return replies.text_summary(
        context.texts, ranking, preferences.sentences, number, quoted=preferences.quoted
    )


async def file(update: Update, context: Context) -> None:
    """A file in private chat."""
    if update.effective_message and update.effective_message.document:
        await summarize_file(update, context, update.effective_message.document)


async def summarize_file(update: Update, context: Context, document: Document) -> None:
    """Send the summary of a text file, or say why there is none."""
    is_named_so = (document.file_name or "").lower().endswith(".txt")
    if document.mime_type != "text/plain" and not is_named_so:
        await say(update, context, "file-not-text")
        return
    if (document.file_size or 0) > FILE_BYTES:
        await say(update, context, "file-too-large")
        return
    await show_typing(update)
    content = await (await document.get_file()).download_as_bytearray()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        await say(update, context, "file-not-text")
        return
    await answer(update, await told_text(context, text))


async def unknown_link(update: Update, context: Context, text: str) -> bool:
    """Say that the library does not hold the link in a text, if there is one."""
    url = next(urls_in(text), None)
    # Words with full stops and slashes inside (TP.HCM/Hà Nội) are no link: without a scheme only
    # a message that is nothing else is meant so.
    if url is None or not (
        "://" in text or (urlsplit(url).path.strip("/") and text.split() == [text])
    ):
        return False
    words = words_of_path(url)
    number = await context.people.remember_query(context.person, words) if words else 0
    await answer(update, replies.unknown_link(context.texts, words, number))
    return True


def words_of_path(url: str) -> str:
    """What a link tells of its article: the words of that part of its path that has most."""
    parts = _FILE_ENDING.sub("", unquote(urlsplit(url).path)).split("/")
    longest: list[str] = max((_WORD.findall(part) for part in parts), key=len)
    return " ".join(longest)
