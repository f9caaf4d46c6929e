"""What the bot keeps about a person, and erasing it: /forget, which asks first."""

from telegram import Update

from bot import replies
from bot.context import Context, Order
from bot.handlers.phrases import holds, is_made_of, phrases_in, spelled
from bot.handlers.private import sent_to_private
from bot.handlers.sending import answer
from bot.library import Kept, Preferences
from bot.replies import Reply

NOTHING = Kept(0, 0, 0, 0, 0)


async def forget(update: Update, context: Context) -> None:
    """/forget: ask whether to erase everything about a person."""
    if await sent_to_private(update, context, "forget"):
        return
    kept = await context.readers.kept(context.person)
    if kept == NOTHING:
        # There is only the list shown last, which nobody would miss.
        await answer(update, context, await erase(context))
    else:
        context.note_order(Order("forget"))
        await answer(update, context, replies.forget_question(context.texts, kept))


async def tell_kept(update: Update, context: Context) -> None:
    """Tell what is kept about a person, for who asks that and nothing else."""
    if await sent_to_private(update, context, "forget"):
        return
    kept = await context.readers.kept(context.person)
    await answer(update, context, replies.kept_things(context.texts, kept))


def deletes_all(text: str) -> bool:
    """Tell whether a text wants all deleted, of which it names nothing: ``erase the lot``."""
    words, ways, around = spelled(text), phrases_in("forgetting"), phrases_in("around")
    beside = [ways["beside"], around["company"], around["before_command"]]
    return holds(words, ways["deletes"]) and is_made_of(words, [ways["deletes"], *beside])


async def erase(context: Context) -> Reply:
    """Erase everything about a person, and say what that was."""
    erased = await context.readers.forget(context.person)
    context.preferences = Preferences()
    context.forget_seen()
    return replies.forgotten(context.texts, erased)
