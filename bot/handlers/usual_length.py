"""How many sentences every summary is to have, in plain words: ``always give me 5 sentences``."""

from telegram import Update

from bot.context import Context
from bot.handlers.last_summary import shorter
from bot.handlers.messages import sees_choices
from bot.handlers.phrases import amid, holds, is_made_of, phrases_in, spelled
from bot.handlers.preferences import ask_length, set_length
from bot.handlers.small_talk import QUOTES, mere_sizes, sizes
from bot.library import AUTO_SENTENCES, ends_of

# Who says more tells something.
_MOST_WORDS = 14


async def takes_length(update: Update, context: Context, text: str) -> bool:
    """Set the usual length that a text names, unless it begins a title; tell whether it does.

    Any number of sentences is one where that was just asked, and who changes a length where there
    is no summary changes the usual one. Who wants all of them short is asked how many that is.
    """
    words = spelled(text)
    some = (phrases_in("around")["changes"], phrases_in("usual_size")["size"])
    changes = any(holds(words, it) for it in some)
    asked = sees_choices(context, "sentences") or (changes and not context.has_seen)
    is_usual = wants_usual_again(text, asked=sees_choices(context, "sentences"))
    length = AUTO_SENTENCES if is_usual else usual_length(text, asked=asked)
    is_meant = length is not None or wants_usual_size(text)
    if not is_meant or await context.library.begins_a_title(text):
        return False
    if length is None:
        await ask_length(update, context)
    else:
        await set_length(update, context, length)
    return True


def wants_usual_size(text: str) -> bool:
    """Tell whether a text wants every summary short, or long, and names no number."""
    return _says(text, "usual_size", "always")


def wants_usual_again(text: str, *, asked: bool = False) -> bool:
    """Tell whether a text wants every summary as long as is usual: ``go back to medium``.

    Where that was just `asked` the length alone says so: ``actually medium``.
    """
    return _says(text, "usual_again", "size" if asked else "set")


def _says(text: str, table: str, sign: str) -> bool:
    """Tell whether a text names a size, has a sign that all are meant, and tells nothing else."""
    words, ways = spelled(text), phrases_in(table)
    if len(words) > _MOST_WORDS or text.startswith(QUOTES):
        return False
    is_meant = holds(words, ways[sign]) and holds(words, ways["size"])
    return is_meant and is_made_of(words, [*ways.values(), phrases_in("around")["company"]])


async def too_long(update: Update, context: Context) -> None:
    """Shorten the summary on the screen; where there is none, ask how long all are to be."""
    await (shorter if context.summary_is_newest else ask_length)(update, context)


def usual_length(text: str, *, asked: bool = False) -> int | None:
    """Read how many sentences a text wants in every summary, if it does nothing else.

    Args:
        text: What somebody wrote.
        asked: Whether that was asked, so that the text need not say that it is about all of them.
    """
    words, around = spelled(text), phrases_in("around")
    company, always, sets = around["company"], around["always"], around["sets_length"]
    is_set = holds(words, sets)
    if text.startswith(QUOTES) or not (asked or is_set or holds(words, always)):
        return None
    before = [company, around["opening"], around["before_size"], always, sets]
    after = [company, around["why_sized"], around["closing"], always]
    for ways in (sizes(), *([mere_sizes()] if is_set else [])):
        if size := amid(words, ends_of(words, 0, before), ways, after):
            return int(size)
    return None
