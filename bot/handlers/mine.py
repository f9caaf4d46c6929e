"""What belongs to a person: /saved, /settings, /follow, /following, /forget."""

from dataclasses import replace

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.search import note_shown
from bot.handlers.sending import answer, say
from bot.library import MOST_FOLLOWS, Preferences, can_be_followed
from bot.locales import LANGUAGES
from bot.replies import HITS_A_PAGE, MAX_OFFSET, MAX_SENTENCES, MIN_SENTENCES, Reply

LAST_HOUR = 23


async def saved(update: Update, context: Context) -> None:
    """/saved: the articles that a person saved."""
    await answer(update, await saved_page(update, context, 0))


async def saved_page(update: Update, context: Context, offset: int) -> Reply:
    """The saved articles, from `offset` on; what left the library is passed over."""
    offset = min(max(offset, 0), MAX_OFFSET)
    ids = await context.people.saved(context.person, limit=HITS_A_PAGE + 1, offset=offset)
    articles = await context.library.articles(ids[:HITS_A_PAGE])
    await note_shown(update, context, offset, [article.id for article in articles])
    more = len(ids) > HITS_A_PAGE
    return replies.saved_page(context.texts, articles, offset, more=more)


async def settings(update: Update, context: Context) -> None:
    """/settings: what a person chose."""
    await answer(update, replies.settings(context.texts, context.preferences))


async def prefer(context: Context, name: str, value: str) -> Reply:
    """Change a preference; what no button of ours says changes nothing."""
    context.preferences = _changed(context.preferences, name, value)
    await context.people.prefer(context.person, context.preferences)
    return replies.settings(context.texts, context.preferences)


def _changed(preferences: Preferences, name: str, value: str) -> Preferences:
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 3 else None  # noqa: PLR2004
    match name, value, number:
        case "language", "auto", _:
            return replace(preferences, language=None)
        case "language", code, _ if code in LANGUAGES:
            return replace(preferences, language=code)
        case "sentences", _, int(size) if MIN_SENTENCES <= size <= MAX_SENTENCES:
            return replace(preferences, sentences=size)
        case "quoted", "0" | "1", _:
            return replace(preferences, quoted=value == "1")
        case "hour", "", _:
            return replace(preferences, hour=None)
        case "hour", _, int(hour) if hour <= LAST_HOUR:
            return replace(preferences, hour=hour)
    return preferences


async def follow(update: Update, context: Context) -> None:
    """/follow words."""
    words = " ".join(context.args or [])
    if not words:
        await say(update, context, "follow-usage", example=context.texts("search-example"))
    elif not can_be_followed(words):
        await say(update, context, "follow-no-words")
    elif await context.people.follow(context.person, words):
        await answer(update, replies.followed(context.texts, words))
    else:
        await say(update, context, "follow-too-many", most=MOST_FOLLOWS)


async def following(update: Update, context: Context) -> None:
    """/following: what a person follows."""
    await answer(update, await following_list(context))


async def following_list(context: Context) -> Reply:
    """What a person follows, with buttons."""
    return replies.following(context.texts, await context.people.follows(context.person))


async def forget(update: Update, context: Context) -> None:
    """/forget: erase everything about a person, and say what that was."""
    erased = await context.people.forget(context.person)
    context.preferences = Preferences()
    await answer(update, replies.forgotten(context.texts, erased))
