"""Long texts and files that somebody sent, summed up."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from mimetypes import MimeTypes

from telegram import Document, Update

from bot import replies
from bot.buttons import End, ResizeText
from bot.context import Context
from bot.docx import NoDocxError, text_of_docx
from bot.handlers.asked_first import without_request
from bot.handlers.called import read_kind
from bot.handlers.errors import GoneError
from bot.handlers.preferences import layout_of
from bot.handlers.sending import answer, say, show_typing
from bot.library import Fault, ask, nearest_told, surely_told
from bot.replies import MAX_SENTENCES_OF_TEXT, MIN_SENTENCES, Layout, Reply
from summarizer import Ranking, Undivided, as_written, rank, undivided

FILE_BYTES = 1_000_000
# With its pictures, of which nothing is unpacked.
DOCX_BYTES = 5_000_000
# So many sentences of a text are remembered: more than are shown, as people ask about any of them.
_REMEMBERED = 3 * MAX_SENTENCES_OF_TEXT
_SHORT = 320  # characters: a text that is read as quickly as a summary of it
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_TEXT_TYPES = {"text/plain", "text/markdown"}
# By their endings, whatever this machine has of a list of them.
_KINDS = MimeTypes()
_KINDS.add_type(DOCX_TYPE, ".docx")
_KINDS.add_type("application/jsonl", ".jsonl")


async def send_text_summary(update: Update, context: Context, text: str) -> None:
    """Send the summary of a text."""
    await show_typing(update)
    await answer(update, context, await text_summary_reply(context, without_request(text)))


async def text_summary_reply(context: Context, text: str, name: str = "") -> Reply:
    """Sum up a text, and remember the ranking for the buttons; no more of it is kept but its name.

    A poem or a recipe that fits is given whole, and so is a list: all of that is kept.

    Args:
        context: The person's.
        text: The text.
        name: What the file is called that holds it; "" for none.
    """
    context.answer_kind = "text"
    whole, kind = await context.heavy_work.run(context.person, _read, text)
    fits = len(whole) <= replies.TEXT_SHOWN
    ranking = await context.heavy_work.run(
        context.person,
        rank,
        whole,
        longest=_REMEMBERED,
        method=context.settings.summarizer,
    )
    called, around = await context.heavy_work.run(context.person, read_kind, whole, kind, ranking)
    ranking = replace(ranking, name=name, kind=called, around=around)
    if kind and (fits or kind is Undivided.LIST):
        ranking = replace(ranking, whole=whole if fits else "")
        number = await context.readers.remember_text(context.person, ranking)
        context.note_summary(End("whole" if fits else "longest-text", number))
        return replies.whole_text(context.texts, kind, whole)
    if not ranking.sentences:
        context.note_summary(None)
        return replies.plain(context.texts, "text-empty")
    if ranking.short and len(whole) <= _SHORT:
        context.note_summary(End("whole"))
        return replies.plain(context.texts, "text-short")
    number = await context.readers.remember_text(context.person, ranking)
    size = context.preferences.length(ranking.enough)
    return _shown(context, ranking, size, number, layout_of(context))


def _read(text: str) -> tuple[str, Undivided | None]:
    """A text without what a program added to it, and its kind if it is best read whole."""
    whole = as_written(text)
    return whole, undivided(whole)


async def resized_text(context: Context, number: int, sentences: int) -> Reply:
    """The summary of a remembered text in another length.

    Raises:
        GoneError: The text is remembered no more.
    """
    ranking = await remembered_text(context, number)
    size = min(max(sentences, MIN_SENTENCES), MAX_SENTENCES_OF_TEXT)
    return _shown(context, ranking, size, number, layout_of(context, resized=True))


async def earlier_text(context: Context, number: int) -> Reply:
    """The summary of a remembered text as it was first sent.

    Raises:
        GoneError: The text is remembered no more.
    """
    ranking = await remembered_text(context, number)
    size = context.preferences.length(ranking.enough)
    return _shown(context, ranking, size, number, layout_of(context))


async def remembered_text(context: Context, number: int) -> Ranking:
    """What was made of a text that somebody sent.

    Raises:
        GoneError: The text is remembered no more.
    """
    ranking = await context.readers.text_ranking(number)
    if ranking is None:
        raise GoneError("text-forgotten")
    return ranking


async def nearest_in_text(context: Context, question: str) -> Reply:
    """The sentences nearest to a question of the text that was seen last, if any is near."""
    last = context.last_summary
    told: list[str] = []
    if isinstance(last, ResizeText | End) and (
        ranking := await context.readers.text_ranking(last.text)
    ):
        asked = ask(ranking.sentences, question, ranking.language)
        told = await asyncio.to_thread(nearest_told, asked)
    return near_in_text(context, told)


def near_in_text(context: Context, told: Sequence[str]) -> Reply:
    """The sentences of a text that are nearest to a question, or that none is near."""
    if told:
        return replies.near_in_text(context.texts, told)
    return replies.lead_on(context.texts, "text-not-told")


async def surely_in_text(context: Context, question: str) -> Reply | None:
    """The same where a question may be of anything else: None unless most of it is told."""
    last = context.last_text
    ranking = last and await context.readers.text_ranking(last.text)
    if not ranking:
        return None
    asked = ask(ranking.sentences, question, ranking.language)
    told = await asyncio.to_thread(surely_told, asked)
    return replies.near_in_text(context.texts, told) if told else None


async def more_of_text(context: Context, last: ResizeText) -> str:
    """What to say to who wants all of a remembered text, of which so many sentences were told."""
    ranking = await context.readers.text_ranking(last.text)
    told = ranking and ranking.summary(last.sentences)
    if ranking is None or told != ranking.summary(MAX_SENTENCES_OF_TEXT):
        return "text-is-above"
    return "text-all-told" if told.whole else "text-is-above-longest"


def _shown(context: Context, ranking: Ranking, size: int, number: int, layout: Layout) -> Reply:
    if ranking.whole:
        context.note_summary(End("whole", number))
        return replies.whole_text(context.texts, Undivided(ranking.kind), ranking.whole)
    # Who wants it shorter wants less than what is seen.
    shown = replies.text_shown(context.texts, ranking, size, layout)
    context.note_summary(ResizeText(number, shown.size))
    reply = replies.text_summary(context.texts, shown, number)
    is_part = ranking.kind == Undivided.RECIPE.value
    return replies.below_line(context.texts("text-recipe-part"), reply) if is_part else reply


async def summarize_file(
    update: Update, context: Context, document: Document, *, no_seed: Fault | None = None
) -> None:
    """Send the summary of a text file or a Word document, or say why there is none.

    Args:
        update: Of who sent it.
        context: The person's.
        document: The file.
        no_seed: Why it is no seed file, of which an admin is told below.
    """
    if not is_readable(document):
        await say(update, context, "file-not-text")
        return
    most = FILE_BYTES if is_text(document) else DOCX_BYTES
    if (document.file_size or 0) > most:
        await say(update, context, "file-too-large", megabytes=most // 1_000_000)
        return
    await show_typing(update)
    try:
        text = await _text_in(context, document)
    except NoDocxError:
        await say(update, context, "file-not-docx")
        return
    except UnicodeDecodeError:
        await say(update, context, "file-not-utf8")
        return
    if not text.strip():
        await say(update, context, "file-empty")
        return
    name = document.file_name or ""
    reply = await text_summary_reply(context, text, name)
    if no_seed:
        reply = replies.above_no_seed(context.texts, reply, no_seed)
    await answer(update, context, reply)


async def _text_in(context: Context, document: Document) -> str:
    """Read the text of a file.

    Raises:
        NoDocxError: It should be a Word document, and cannot be read.
        UnicodeDecodeError: It is written in another encoding.
    """
    content = await content_of(document)
    if not is_text(document):
        text = await context.heavy_work.run(context.person, text_of_docx, content)
        return text[:FILE_BYTES]
    return decoded(content)


def decoded(content: bytes) -> str:
    """Read a plain text.

    Raises:
        UnicodeDecodeError: It is written in another encoding.
    """
    # Notepad calls it "Unicode".
    return content.decode("utf-16" if content[:2] in UTF16_MARKS else "utf-8-sig")


async def content_of(document: Document) -> bytes:
    """Read a file that somebody sent."""
    return bytes(await (await document.get_file()).download_as_bytearray())


def is_text(document: Document) -> bool:
    """Tell by its name and kind whether a file is plain text."""
    name = (document.file_name or "").lower()
    if name.endswith((".txt", ".md")):
        return True
    # Some programs call every file plain text; its ending knows better.
    return document.mime_type in _TEXT_TYPES and _KINDS.guess_type(name)[0] in {None, *_TEXT_TYPES}


def is_readable(document: Document) -> bool:
    """Tell by its name and kind whether a file is plain text or a Word document."""
    is_docx = (document.file_name or "").lower().endswith(".docx")
    return is_text(document) or is_docx or document.mime_type == DOCX_TYPE
