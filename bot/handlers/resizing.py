"""A chat's last summary, made shorter or longer in plain words."""

from dataclasses import replace

from telegram import Update

from bot import replies
from bot.buttons import Resize, ResizeText
from bot.context import Context
from bot.handlers.errors import GoneError
from bot.handlers.sending import answer, say, why_gone
from bot.handlers.summary import summary_reply
from bot.handlers.texts import resized_text
from bot.library import NoSuchArticleError
from bot.replies import MIN_SENTENCES, Reply


async def shorter(update: Update, context: Context) -> None:
    """Send the last summary with a sentence less."""
    await _resize(update, context, -1)


async def longer(update: Update, context: Context) -> None:
    """Send the last summary with a sentence more."""
    await _resize(update, context, 1)


async def _resize(update: Update, context: Context, step: int) -> None:
    last = context.last_summary
    if last is None:
        await answer(update, replies.lead_on(context.texts, "resize-nothing"))
        return
    wanted = replace(last, sentences=max(last.sentences + step, MIN_SENTENCES))
    try:
        reply = await _resized(update, context, wanted)
    except NoSuchArticleError:
        await answer(update, replies.lead_on(context.texts, await why_gone(context)))
    except GoneError as gone:
        await say(update, context, gone.key)
    else:
        if context.last_summary == last:
            await say(update, context, "toast-longest" if step > 0 else "toast-shortest")
        else:
            await answer(update, reply)


async def _resized(update: Update, context: Context, wanted: Resize | ResizeText) -> Reply:
    if isinstance(wanted, Resize):
        return await summary_reply(update, context, wanted)
    return await resized_text(context, wanted.text, wanted.sentences)
