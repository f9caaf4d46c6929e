"""What belongs to a person: /saved, /settings, /follow, /following, /forget."""

from dataclasses import replace

from telegram import Update
from telegram.constants import ChatType

from bot import replies
from bot.context import Context
from bot.handlers.search import note_shown
from bot.handlers.sending import answer, say
from bot.languages import LANGUAGES
from bot.library import MOST_FOLLOWS, Preferences, can_be_followed
from bot.replies import HITS_A_PAGE, MAX_OFFSET, MAX_SENTENCES, MIN_SENTENCES, Reply

LAST_HOUR = 23


async def is_elsewhere(update: Update, context: Context, command: str) -> bool:
    """Point to the private chat if this is a group: what is a person's own is not for all eyes.

    Args:
        update: What to answer.
        context: Its context.
        command: What the deep link into the private chat is to do.
    """
    if _is_private(update):
        return False
    await answer(update, replies.in_private(context.texts, context.bot.username, command))
    return True


async def saved(update: Update, context: Context) -> None:
    """/saved: the articles that a person saved."""
    if await is_elsewhere(update, context, "saved"):
        return
    await answer(update, await saved_page(update, context, 0))


async def saved_page(update: Update, context: Context, offset: int) -> Reply:
    """The saved articles, from `offset` on, or from before if there are none (any more)."""
    offset = min(max(offset, 0), MAX_OFFSET)
    ids = await context.people.saved(context.person, limit=HITS_A_PAGE + 1, offset=offset)
    if offset and not ids:
        return await saved_page(update, context, offset - HITS_A_PAGE)
    shown, more = ids[:HITS_A_PAGE], len(ids) > HITS_A_PAGE
    await note_shown(update, context, offset, shown)
    articles = {article.id: article for article in await context.library.articles(shown)}
    entries = [(article_id, articles.get(article_id)) for article_id in shown]
    return replies.saved_page(context.texts, entries, offset, more=more)


async def save(context: Context, article_id: str) -> bool:
    """Save an article, or take it off again; tell whether it is saved now.

    Raises:
        NoSuchArticleError: The article went.
    """
    await context.library.article(article_id)
    return await context.people.save(context.person, article_id)


async def settings(update: Update, context: Context) -> None:
    """/settings: what a person chose."""
    if await is_elsewhere(update, context, "settings"):
        return
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
    elif _is_private(update):
        await follow_words(update, context, words)
    else:
        # Telegram lets the bot write first only to those who started it.
        number = await context.people.remember_query(context.person, words)
        await is_elsewhere(update, context, f"f-{number}")


async def follow_words(update: Update, context: Context, words: str) -> None:
    """Follow some words, and say what that means."""
    if not can_be_followed(words):
        await say(update, context, "follow-no-words")
    elif await context.people.follow(context.person, words, context.texts.language):
        await answer(update, replies.followed(context.texts, words))
    else:
        await say(update, context, "follow-too-many", most=MOST_FOLLOWS)


async def following(update: Update, context: Context) -> None:
    """/following: what a person follows."""
    if await is_elsewhere(update, context, "following"):
        return
    await answer(update, await following_list(context))


async def following_list(context: Context) -> Reply:
    """What a person follows, with buttons."""
    return replies.following(context.texts, await context.people.follows(context.person))


async def forget(update: Update, context: Context) -> None:
    """/forget: erase everything about a person, and say what that was."""
    erased = await context.people.forget(context.person)
    context.preferences = Preferences()
    await answer(update, replies.forgotten(context.texts, erased))


def _is_private(update: Update) -> bool:
    return update.effective_chat is not None and update.effective_chat.type == ChatType.PRIVATE
