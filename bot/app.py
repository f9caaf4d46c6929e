"""PTB's application: the ordered list of handlers, start and stop, and what Telegram is told."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Any, cast

from telegram import BotCommandScopeChat, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    Defaults,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest

from bot import replies
from bot.commands import COMMANDS
from bot.context import Context
from bot.handlers import (
    admin,
    brief,
    callbacks,
    chat,
    errors,
    follows,
    forget,
    gate,
    groups,
    guest,
    inline,
    meant,
    preferences,
    removal,
    saved,
    search,
    seed_files,
    stats,
    summary,
    welcome,
)
from bot.languages import LANGUAGES
from bot.library import DatabaseAwayError
from bot.locales import Texts
from bot.services import Services
from bot.settings import CLOUD
from bot.updates.arrivals import Arrivals
from bot.updates.clock import Clock
from bot.updates.limits import SendingBudget
from bot.updates.polling import persistently
from bot.updates.request import TelegramRequest

log = logging.getLogger(__name__)

Bot = ExtBot[bool]
App = Application[Bot, Context, dict[Any, Any], dict[Any, Any], Services, None]
Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]

# How long to wait for Telegram to tell whether it knows the bot.
_TOKEN_SECONDS = 5

# What each command of the table does.
_COMMANDS: dict[str, Callback] = {
    "start": welcome.start,
    "help": welcome.help_,
    "search": search.search,
    "summary": summary.summary,
    "brief": brief.brief,
    "latest": search.latest,
    "saved": saved.saved,
    "follow": follows.follow,
    "following": follows.following,
    "settings": preferences.settings,
    "forget": forget.forget,
    "reload": admin.reload,
    "remove": removal.remove,
    "stats": stats.stats,
}


def handlers(now: Callable[[], float]) -> list[BaseHandler[Update, Context, None]]:
    """What is done with an update: the first that takes it.

    New messages are answered, in private the newest one also when it was edited, and none that was
    posted through an inline search of a bot.
    Whatever is taken here is meant for the bot, so it passes the gate first.

    Args:
        now: By which the gate tells how fast people are, in seconds.
    """
    the_gate = gate.Gate(now)

    def answer(kind: str, callback: Callback) -> Callback:
        return _answering(kind, callback, the_gate)

    new = filters.UpdateType.MESSAGE & ~filters.VIA_BOT
    in_private = filters.UpdateType.MESSAGES & ~filters.VIA_BOT & filters.ChatType.PRIVATE
    in_groups = new & filters.ChatType.GROUPS & ~filters.COMMAND
    words = filters.TEXT | filters.CAPTION
    return [
        *(
            CommandHandler(
                command.names,
                answer(command.name, _COMMANDS[command.name]),
                filters=new | in_private,
            )
            for command in COMMANDS
        ),
        MessageHandler(in_private & filters.COMMAND, answer("unknown", chat.unknown_command)),
        MessageHandler(in_private & filters.Document.ALL, answer("file", seed_files.file)),
        MessageHandler(in_private & words, answer("words", chat.private)),
        MessageHandler(
            in_private & ~filters.StatusUpdate.ALL, answer("unknown", meant.tell_readable)
        ),
        MessageHandler(in_groups & words & groups.ToBot(), answer("words", groups.group)),
        MessageHandler(filters.UpdateType.GUEST_MESSAGE, answer("guest", guest.guest)),
        CallbackQueryHandler(answer("button", callbacks.Presses().press)),
        InlineQueryHandler(answer("inline", inline.inline)),
    ]


def _answering(kind: str, callback: Callback, the_gate: gate.Gate) -> Callback:
    """Make a handler answer only what the gate admits, and time it.

    Args:
        kind: Of its answers, unless it finds out more.
        callback: The handler.
        the_gate: The gate.
    """

    async def answer(update: Update, context: Context) -> None:
        context.answer_kind = kind
        edited = update.edited_message
        if edited and context.answer_before_edit(edited) is None:
            return
        began = perf_counter()
        if await the_gate.admits(update, context):
            await callback(update, context)
            timer = context.metrics.answer_seconds.labels(context.answer_kind)
            timer.observe(perf_counter() - began)

    return answer


class _Application(Application[Bot, Context, dict[Any, Any], dict[Any, Any], Services, None]):
    async def process_error(self, update: object, error: Exception, *args: Any, **kw: Any) -> bool:
        """Handle an error; but if a database is away, the update is tried again later."""
        if isinstance(error, DatabaseAwayError):
            raise error
        return await super().process_error(update, error, *args, **kw)


def build(
    token: str,
    services: Services,
    clock: Clock,
    *,
    api_url: str,
    bots: Callable[[], int] = lambda: 1,
    request: Callable[[str], BaseRequest] = TelegramRequest,
) -> App:
    """Put PTB's application together.

    Args:
        token: The bot's.
        services: What the handlers work with.
        clock: By which what is sent waits for its turn, and people's pace is told.
        api_url: Where the Bot API is, without a closing slash.
        bots: Tells how many bots send with this token.
        request: Makes the way to a Bot API of this address.
    """
    budget = SendingBudget(
        always=api_url == CLOUD, clock=clock, metrics=services.metrics, bots=bots
    )
    builder = (
        ApplicationBuilder()
        .application_class(_Application)
        .token(token)
        .base_url(f"{api_url}/bot")
        .base_file_url(f"{api_url}/file/bot")
        # PTB makes the object by calling what it takes for its class.
        .context_types(
            ContextTypes(context=Context, bot_data=cast("type[Services]", lambda: services))
        )
        .defaults(
            Defaults(
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                allow_sending_without_reply=True,
            )
        )
        .request(request(api_url))
        .get_updates_request(request(api_url))
        .rate_limiter(budget)
        .updater(None)
        .job_queue(None)
    )
    application = builder.build()
    application.add_handlers(handlers(clock.now))
    application.add_error_handler(errors.error)
    return application


async def handle(application: App, update: Update, *, deadly: bool) -> asyncio.Task[None] | None:
    """Have an update handled; give what still goes on to answer it, if its handler left that.

    Args:
        application: Whose handlers.
        update: Which one.
        deadly: Whether it killed bots that handled it: it is refused.
    """
    if deadly:
        await application.process_error(update, errors.DeadlyError())
        return None
    await application.process_update(update)
    return application.bot_data.background.answer_to(update.update_id)


async def check_token(application: App) -> None:
    """Ask Telegram whether it knows the bot; if it does not answer, whoever runs the bot waits.

    Raises:
        InvalidToken: Telegram does not know the bot.
    """
    try:
        async with asyncio.timeout(_TOKEN_SECONDS):
            await application.initialize()
    except InvalidToken:
        raise
    except (TelegramError, TimeoutError) as error:
        # A time-out of ours says nothing.
        why = str(error) or f"nothing came within {_TOKEN_SECONDS} seconds"
        log.info("Telegram did not answer yet: %s", why)


@asynccontextmanager
async def running(application: App, arrivals: Arrivals) -> AsyncIterator[None]:
    """Start the application once Telegram answers, and stop it when the block ends.

    Args:
        application: As `build` made it.
        arrivals: Where it is noted what is in the way.

    Raises:
        InvalidToken: Telegram does not know the bot.
    """
    await persistently(application.initialize, arrivals, revoked_seconds=0)
    async with application:
        await application.start()
        try:
            yield
        finally:
            await application.stop()


async def publish(bot: Bot, services: Services) -> None:
    """Tell Telegram the commands and descriptions, in every language and for each admin.

    The bot answers without them, so a failure is only logged.
    """
    default = services.settings.default_language
    for code, language in ((None, default), *zip(LANGUAGES, LANGUAGES, strict=True)):
        try:
            await _publish(bot, services, services.texts[language], code)
        except TelegramError as error:
            log.warning("Commands and descriptions were not published: %s", error)


async def _publish(bot: Bot, services: Services, texts: Texts, code: str | None) -> None:
    await bot.set_my_commands(replies.menu(texts, admin=False), language_code=code)
    for admin_id in services.settings.admin_ids:
        scope = BotCommandScopeChat(admin_id)
        try:
            await bot.set_my_commands(replies.menu(texts, admin=True), scope, code)
        except BadRequest as error:
            if code is None:  # Once, not for every language.
                log.info("No menu for admin %s, who never wrote to the bot: %s", admin_id, error)
    if (await bot.get_my_description(code)).description != texts("about"):
        await bot.set_my_description(texts("about"), code)
    if (await bot.get_my_short_description(code)).short_description != texts("about-short"):
        await bot.set_my_short_description(texts("about-short"), code)
