"""Whatever is sent that is no command: words, links, long texts and files."""

import asyncio
import re
from urllib.parse import unquote, urlsplit

from telegram import Document, Message, Update

from bot import replies
from bot.context import Context
from bot.handlers.sending import answer, say
from bot.library import urls_in
from summarizer import rank, split_sentences

# What is longer and has several sentences is a text to sum up; anything else is searched for.
QUERY_LENGTH = 200
TEXT_SENTENCES = 3
FILE_BYTES = 1_000_000

_WORDS_OF_PATH = re.compile(r"[^\W\d_]+")


def is_long(text: str) -> bool:
    """Tell whether this is a text to sum up, rather than words to search for."""
    return len(text) > QUERY_LENGTH and len(split_sentences(text)) >= TEXT_SENTENCES


async def summarize_message(update: Update, context: Context, message: Message) -> None:
    """Sum up what a message says or holds."""
    if message.document:
        await _summarize_file(update, context, message.document)
    else:
        await summarize_text(update, context, message.text or message.caption or "")


async def summarize_text(update: Update, context: Context, text: str) -> None:
    """Sum up a text; what was made of it is remembered for the buttons, the text is not."""
    ranking = await asyncio.to_thread(rank, text)
    if not ranking.sentences:
        await say(update, context, "text-empty")
        return
    number = await context.people.remember_text(context.person, ranking)
    preferences = context.preferences
    await answer(
        update,
        replies.text_summary(
            context.texts, ranking, preferences.sentences, number, quoted=preferences.quoted
        ),
    )


async def file(update: Update, context: Context) -> None:
    """A file in private chat."""
    if update.effective_message and update.effective_message.document:
        await _summarize_file(update, context, update.effective_message.document)


async def _summarize_file(update: Update, context: Context, document: Document) -> None:
    if (document.file_size or 0) > FILE_BYTES:
        await say(update, context, "file-too-large")
        return
    if document.mime_type != "text/plain" and not (document.file_name or "").endswith(".txt"):
        await say(update, context, "file-not-text")
        return
    content = await (await document.get_file()).download_as_bytearray()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        await say(update, context, "file-not-text")
        return
    await summarize_text(update, context, text)


async def unknown_link(update: Update, context: Context, text: str) -> bool:
    """Say that the library does not hold the link in a text, if there is one."""
    url = next(urls_in(text), None)
    # A word with a full stop inside is no link: only what has a path or a scheme is meant so.
    if url is None or not ("://" in text or urlsplit(url).path.strip("/")):
        return False
    words = " ".join(_WORDS_OF_PATH.findall(unquote(urlsplit(url).path).rpartition(".")[0]))
    number = await context.people.remember_query(context.person, words) if words else 0
    await answer(update, replies.unknown_link(context.texts, words, number))
    return True
