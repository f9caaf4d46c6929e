"""Taking an article out of the library: /remove, which asks first and can be undone."""

from collections.abc import Sequence

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.admin import must_be_admin, refuse, reload_quietly
from bot.handlers.errors import GoneError
from bot.handlers.search import ask, note_shown, removed_before
from bot.handlers.sending import answer, say
from bot.handlers.summary import number_behind, numbered, send_no_such_number
from bot.library import Article, NoSuchArticleError, folded_words, keep_out, let_in, split_query
from bot.replies import HITS_A_PAGE, Reply


async def remove(update: Update, context: Context) -> None:
    """/remove words, a number or a link: ask whether this article is to go."""
    wanted = " ".join(context.args or [])
    if not context.is_admin:
        await refuse(update, context)
    elif wanted:
        await ask_whether(update, context, wanted)
    else:
        await ask(update, context, "remove")


async def ask_whether(update: Update, context: Context, wanted: str) -> None:
    """Ask whether the article that words, a number or a link mean is to go, or which of several."""
    if not context.is_admin:
        await refuse(update, context)
        return
    if (removed := removed_before(context, wanted)) and not await context.library.by_url(wanted):
        await answer(update, context, removed)
        return
    match await _meant(update, context, wanted):
        case [], _ if wanted.isdecimal():
            await send_no_such_number(update, context, wanted)
        case [], _:
            await say(update, context, "remove-nothing", query=replies.quotable(wanted))
        case [article], True:
            await answer(update, context, replies.removal_question(context.texts, article))
        case several, is_sure:
            await note_shown(update, context, 0, [article.id for article in several])
            await answer(
                update, context, replies.removal_choice(context.texts, several, is_sure=is_sure)
            )


async def ask_whether_this(update: Update, context: Context, article_id: str) -> None:
    """Ask whether an article is to go.

    Raises:
        NoSuchArticleError: It is gone already.
        GoneError: Who asks is no admin.
    """
    must_be_admin(context)
    article = await context.library.article(article_id)
    await answer(update, context, replies.removal_question(context.texts, article))


async def _meant(update: Update, context: Context, wanted: str) -> tuple[Sequence[Article], bool]:
    """The articles that words, a number of the list shown last, or a link may mean.

    Beside them whether one is meant for sure: of words, that an article holds them all.
    """
    number = await number_behind(context, wanted)
    if number and (article_id := await numbered(update, context, number)):
        return await context.library.articles([article_id]), True
    if wanted.isdecimal():
        return [], True
    if linked := await context.library.by_url(wanted):
        return [linked], True
    page = await context.library.search(wanted, limit=HITS_A_PAGE)
    found = [hit.article for hit in page.hits]
    words = {*folded_words(split_query(wanted)[0])}
    sure = [it for it in found if words <= {*folded_words(f"{it.title} {it.body}")}]
    return sure or found, bool(sure)


async def take_out(update: Update, context: Context, article_id: str) -> Reply:
    """Remove an article, and offer to undo that.

    Raises:
        NoSuchArticleError: It is gone already.
        GoneError: It cannot be removed just now.
    """
    _must_be_free(context)
    article = await context.library.article(article_id)
    try:
        keep_out(context.settings.seeds_dir, article.url)
    except OSError as error:
        return unwritable(update, context, error)
    await reload_quietly(context)
    return replies.removed(context.texts, article)


async def bring_back(update: Update, context: Context, article_id: str) -> Reply:
    """Undo a removal.

    Raises:
        GoneError: It cannot be undone just now.
    """
    _must_be_free(context)
    try:
        let_in(context.settings.seeds_dir, [article_id])
    except OSError as error:
        return unwritable(update, context, error)
    await reload_quietly(context)
    try:
        article = await context.library.article(article_id)
    except NoSuchArticleError:
        return replies.plain(context.texts, "remove-no-seed")
    return replies.plain(context.texts, "remove-undone", title=article.title)


def unwritable(update: Update, context: Context, error: OSError) -> Reply:
    """Tell what mends the seeds folder, above the buttons of which one was pressed, or typed."""
    message = update.callback_query and update.effective_message
    again = message.reply_markup if message else context.last_keyboard
    return replies.seeds_unwritable(context.texts, context.settings.seeds_dir, error, again)


def _must_be_free(context: Context) -> None:
    must_be_admin(context)
    if context.library.reloading:
        raise GoneError("reload-running")
