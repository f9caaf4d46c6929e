"""How many sentences every summary is to have, in plain words: ``always give me 5 sentences``."""

from telegram import Update

from bot.context import Context
from bot.handlers.last_summary import shorter
from bot.handlers.messages import sees_choices
from bot.handlers.phrases import amid, holds, is_made_of, phrases_in, spelled
from bot.handlers.preferences import LENGTHS, ask_length, set_length
from bot.handlers.small_talk import QUOTES, mere_sizes, sizes
from bot.library import AUTO_SENTENCES, USUAL_SENTENCES, ends_of

# Who says more tells something.
_MOST_WORDS = 16


async def takes_length(update: Update, context: Context, text: str) -> bool:
    """Set the usual length that a text names, unless it begins a title; tell whether it does.

    Any number of sentences is one where that was just asked, and who changes a length where there
    is no summary changes the usual one. Who wants all of them short is asked how many that is; who
    wants them shorter gets one less.
    """
    words = spelled(text)
    some = (phrases_in("around")["changes"], phrases_in("usual_size")["size"])
    changes = any(holds(words, it) for it in some)
    asked = sees_choices(context, "sentences") or (changes and not context.has_seen)
    is_usual = wants_usual_again(text, asked=sees_choices(context, "sentences"))
    length = AUTO_SENTENCES if is_usual else usual_length(text, asked=asked)
    if length is None:
        length = general_length(text, context.preferences.sentences or USUAL_SENTENCES)
    is_meant = length is not None or wants_usual_size(text)
    if not is_meant or await context.library.begins_a_title(text):
        return False
    if length is None:
        await ask_length(update, context)
    else:
        await set_length(update, context, length)
    return True


def general_length(text: str, now: int) -> int | None:
    """Read how many sentences a text wants from now on, whatever it finds fault with before.

    Args:
        text: What somebody wrote: ``tóm tắt lâu nay dài quá, để 1 câu thôi``.
        now: How many there are now, of which one that names no number wants one more, or less.
    """
    words, ways = spelled(text), phrases_in("in_general")
    known = [*phrases_in("usual_size").values(), *ways.values(), sizes()]
    around = phrases_in("around")
    always = [phrases_in("usual_size")["always"], ways["lately"]]
    is_always = any(holds(words, it) for it in always)
    if len(words) > _MOST_WORDS or text.startswith(QUOTES):
        return None
    if not (is_always or holds(words, around["always"])):
        return None
    if not is_made_of(words, [*known, around["always"], around["company"]]):
        return None
    named = {int(it) for start in range(len(words)) for _, it in sizes().at(words, start)}
    if named and not holds(words, ways["by_one"]):
        return named.pop() if len(named) == 1 else None
    # Who says ``shorter summaries`` is asked how short.
    step = is_always and holds(words, ways["more"]) - holds(words, ways["less"])
    return min(max(now + step, LENGTHS[0]), LENGTHS[-1]) if step else None


def wants_usual_size(text: str) -> bool:
    """Tell whether a text wants every summary short, or long, and names no number."""
    return _says(text, "usual_size", "always", "only")


def wants_usual_again(text: str, *, asked: bool = False) -> bool:
    """Tell whether a text wants every summary as long as is usual: ``go back to medium``.

    Where that was just `asked` the length alone says so: ``actually medium``.
    """
    return _says(text, "usual_again", "size" if asked else "set")


def _says(text: str, table: str, *signs: str) -> bool:
    """Tell whether a text names a size, has a sign that all are meant, and tells nothing else."""
    words, ways = spelled(text), phrases_in(table)
    if len(words) > _MOST_WORDS or text.startswith(QUOTES):
        return False
    is_meant = any(holds(words, ways[it]) for it in signs) and holds(words, ways["size"])
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
