"""What a button says, typed instead of tapped."""

import re
from functools import cache, lru_cache

from telegram import InlineKeyboardButton, Update

from bot import buttons, replies
from bot.callback_data import decode
from bot.context import Context
from bot.handlers.callbacks import outcome_of
from bot.handlers.errors import answer_unless_gone
from bot.handlers.follows import end_follow_and_tell
from bot.handlers.last_summary import save
from bot.handlers.messages import question_above, seen_buttons, sees_button
from bot.handlers.phrases import amid, is_made_of, phrases_in, spelled
from bot.handlers.saved import save_and_tell, unsave_and_tell
from bot.handlers.sending import answer, say
from bot.handlers.small_talk import small_talk
from bot.library import ends_of, folded_words
from bot.locales import Texts
from bot.replies import Reply

# Stands on each button that takes back what was done.
_TAKES_BACK = "↩️"
_QUOTED = re.compile("“([^“”]+)”")
# Stands on each button that goes on.
_GOES_ON = "›"


async def press_typed(update: Update, context: Context, text: str) -> bool:
    """Do what the button of these words does, if there is one among those that this chat saw last.

    A button that ends a follow may stand in a digest, or be older than the bot's last start.

    Returns:
        Whether there is. A number that replies to a question answers that.
    """
    button = _named(context, text) or _part(context, text) or await _ender(context, text)
    if button is None or (text.strip().isdecimal() and question_above(update, context)):
        return False
    pressed = decode(str(button.callback_data or ""))
    if isinstance(pressed, buttons.Open) and text.strip().isdecimal():
        return False  # A number is of the list seen last, which may be a digest's.
    if isinstance(pressed, buttons.Drop) and small_talk(text) == "saved":
        return False  # The list of what is saved is asked for, too, by what this button says.
    if isinstance(pressed, buttons.Save | buttons.Drop | buttons.EndFollow):
        await answer_unless_gone(update, context, _done(update, context, pressed))
    elif pressed and not isinstance(pressed, buttons.Offer | buttons.Reload):
        await _press(update, context, pressed)
    elif small_talk(text):
        return False  # To share, say: the chat can do more than name the button.
    else:
        # Telegram alone opens links and other chats; a reload is shown in its button's message.
        await say(update, context, "button-needs-tap")
    return True


async def keep(update: Update, context: Context) -> None:
    """Remove nothing: press the button that leaves things as they are, if one was seen last.

    What was just removed is brought back.
    """
    stays = (buttons.Keep, buttons.Save, buttons.Follow)
    shown = zip(context.last_buttons, seen_buttons(context), strict=True)
    keeps = (does for it, does in shown if isinstance(does, stays) and _keeps(it.text, does))
    if kept := next(keeps, None):
        await _press(update, context, kept)
    else:
        await answer(update, context, replies.lead_on(context.texts, "small-talk-cancel"))


def _keeps(label: str, does: buttons.Button) -> bool:
    """Tell whether a button leaves things as they are, or brings back what was just removed."""
    return isinstance(does, buttons.Keep) or label.startswith(_TAKES_BACK)


async def save_or_keep(update: Update, context: Context) -> None:
    """Save the article seen last; where it is asked whether to remove, ``keep it`` is of that."""
    if sees_button(context, buttons.Keep):
        await keep(update, context)
    else:
        await save(update, context)


async def undo(update: Update, context: Context) -> None:
    """Press the button that takes back what was done, if one was seen last; else say so."""
    if label := _undoer(context):
        await press_typed(update, context, label)
    else:
        await answer(update, context, replies.lead_on(context.texts, "small-talk-undo"))


async def takes_back(update: Update, context: Context, text: str) -> bool:
    """Press that button for who says ``forget that`` or ``no dont`` of it; tell whether it is so.

    Where it is not seen, something else is meant.
    """
    label, around = _undoer(context), phrases_in("around")
    words = spelled(_pointing(text, label or ""))
    before = [around["company"], around["opening"]]
    said, starts = phrases_in("taken_back")["said"], ends_of(words, 0, before)
    if label is None or not amid(words, starts, said, [around["company"]]):
        return False
    return await press_typed(update, context, label)


async def takes_guessed(update: Update, context: Context, text: str) -> bool:
    """Press the likeliest of what was offered for who says yes to it; tell whether that is so.

    What is kept about a person is to be deleted then by who says to remove it, too, which is asked.
    """
    # Who is told that all is paused agrees to that, not to more.
    ways = (it for it in seen_buttons(context) if isinstance(it, buttons.Meant))
    offered = next((it for it in ways if it.kind != "unfollow_all"), None)
    agrees = {"agreement", "remove"} if offered == buttons.Meant("forget") else {"agreement"}
    if offered is None or small_talk(text) not in agrees:
        return False
    await _press(update, context, offered)
    return True


def _pointing(text: str, label: str) -> str:
    """Put a word that points for what a label has in quotes: ``i want it back`` for ``bees``."""
    quoted = _QUOTED.search(label)
    return (
        re.sub(rf"\b{re.escape(quoted[1])}\b", "it", text, flags=re.IGNORECASE) if quoted else text
    )


def _undoer(context: Context) -> str | None:
    """What the button seen last says that takes back what was done, or ends a new follow."""
    shown = [*zip(context.last_buttons, seen_buttons(context), strict=True)]
    if label := next((it.text for it, _ in shown if it.text.startswith(_TAKES_BACK)), None):
        return label
    # Below what tells of a new follow it is searched for as well; what is new on it is opened.
    done = [(it, does) for it, does in shown if not isinstance(does, buttons.Find)]
    ends = len(done) == 1 and isinstance(done[0][1], buttons.EndFollow)
    return done[0][0].text if ends else None


def _named(context: Context, text: str) -> InlineKeyboardButton | None:
    """The button seen last that says a text, or what follows a yes: ``yes unfollow everything``."""
    named = [folded_words(text)]
    said, _, rest = text.partition(" ")
    if small_talk(said) == "agreement" and not rest.strip().isdecimal():
        named.append(folded_words(rest))
    found = (it for words in named for it in context.last_buttons if _words_on(it.text) == words)
    return next(found, None) or _choice(context, text)


def _choice(context: Context, text: str) -> InlineKeyboardButton | None:
    """The button seen last that sets a preference to what ends a text: ``no, back to automatic``.

    What a number sets is read elsewhere: ``no, 3 sentences then``.
    """
    words, around, pressed = spelled(text), phrases_in("around"), phrases_in("pressed")
    before = [around["company"], around["opening"], *pressed.values(), around["back_to"]]
    shown = zip(context.last_buttons, seen_buttons(context), strict=True)
    for it in (label for label, does in shown if isinstance(does, buttons.Prefer)):
        said = tuple(_words_on(it.text))
        start = len(words) - len(said)
        ends = tuple(folded_words(" ".join(words)))[-len(said) :] == said if said else False
        if ends and not any(map(str.isdecimal, said)) and is_made_of(words[:start], before):
            return it
    return None


def _part(context: Context, text: str) -> InlineKeyboardButton | None:
    """The button to a part of a full text that a text names: ``part 2``, or ``next part``."""
    shown = zip(context.last_buttons, seen_buttons(context), strict=True)
    parts = [it for it, does in shown if isinstance(does, buttons.Read) and does.page]
    if not parts:
        return None
    words, said, company = folded_words(text), spelled(text), phrases_in("around")["company"]
    goes_on = amid(said, ends_of(said, 0, [company]), phrases_in("parts")["next"], [company])
    for it in parts:
        if (goes_on and it.text.endswith(_GOES_ON)) or (
            len(words) > 1 and _words_on(it.text)[-len(words) :] == words
        ):
            return it
    return None


async def _ender(context: Context, text: str) -> InlineKeyboardButton | None:
    """The button that ends what a person follows, if a text is what it says, in any language."""
    words, every = folded_words(text), context.bot_data.texts.values()
    if not any(words[: len(it)] == it for it in map(_before_topic, every)):
        return None
    follows = await context.readers.follows(context.person)
    enders = (replies.ender(texts, *it) for it in follows for texts in every)
    named = {it.callback_data: it for it in enders if folded_words(it.text) == words}
    # Labels are cut to fit: two topics that begin alike may have the same.
    return next(iter(named.values())) if len(named) == 1 else None


@cache
def _before_topic(texts: Texts) -> list[str]:
    return folded_words(texts("news-unfollow", words=""))


@lru_cache(256)  # Most buttons say the same to everybody, and each message is held against some.
def _words_on(label: str) -> list[str]:
    return folded_words(label)


async def _done(
    update: Update, context: Context, button: buttons.Save | buttons.Drop | buttons.EndFollow
) -> Reply:
    """Do what under a tap is told in a short note, and tell more: no button shows it."""
    match button:
        case buttons.Save(article):
            return await save_and_tell(update, context, article)
        case buttons.Drop(article):
            return await unsave_and_tell(context, article)
        case buttons.EndFollow(number):
            return await end_follow_and_tell(context, number)


async def _press(update: Update, context: Context, button: buttons.Button) -> None:
    outcome = await outcome_of(update, context, button)
    if outcome.reply:
        await answer(update, context, outcome.reply)
        # What a tap would have put in the place of the buttons has perhaps none.
        context.note_keyboard(outcome.reply.keyboard)
    elif outcome.note:
        await say(update, context, outcome.note)
