"""The composition root of the bot: the ordered list of handlers, and PTB's application."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, nullcontext
from typing import Any, cast
from weakref import WeakValueDictionary

from telegram import BotCommandScopeChat, LinkPreviewOptions, Update
from telegram.constants import ParseMode, UpdateType
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    BaseRateLimiter,
    BaseUpdateProcessor,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    Defaults,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    Updater,
    filters,
)
from telegram.request import BaseRequest

from bot import replies
from bot.commands import COMMANDS
from bot.context import Context, Services
from bot.handlers import (
    admin,
    brief,
    callbacks,
    chat,
    errors,
    follows,
    forget,
    groups,
    guest,
    inline,
    preferences,
    saved,
    search,
    summary,
    texts,
    welcome,
)
from bot.locales import LANGUAGES, Texts

log = logging.getLogger(__name__)

Bot = ExtBot[None]
App = Application[Bot, Context, dict[Any, Any], dict[Any, Any], Services, None]
Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]

# So many that a chat whose updates wait for one another never keeps others out.
UPDATES_AT_ONCE = 4096
UPDATES_REMEMBERED = 1000
# All that Telegram is asked for: edits, channel posts and the like do not even come.
UPDATES = [
    UpdateType.MESSAGE,
    UpdateType.GUEST_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
]
LONGEST_WAIT_SECONDS = 60
RECONNECT_SECONDS = 5

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
}


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """What is done with an update: the first that takes it.

    Only new messages are answered, and none that was posted through an inline search of a bot.
    """
    new = filters.UpdateType.MESSAGE & ~filters.VIA_BOT
    in_private = new & filters.ChatType.PRIVATE
    in_groups = new & filters.ChatType.GROUPS & ~filters.COMMAND
    words = filters.TEXT | filters.CAPTION
    text_file = filters.Document.FileExtension("txt") | filters.Document.MimeType("text/plain")
    return [
        *(
            CommandHandler(command.names, _COMMANDS[command.name], filters=new)
            for command in COMMANDS
        ),
        MessageHandler(in_private & filters.COMMAND, chat.unknown_command),
        MessageHandler(in_private & text_file, texts.file),
        MessageHandler(in_private & words, chat.private),
        MessageHandler(in_private & filters.Document.ALL, texts.file),
        MessageHandler(in_private & ~filters.StatusUpdate.ALL, chat.not_text),
        MessageHandler(in_groups & words, groups.group),
        MessageHandler(filters.UpdateType.GUEST_MESSAGE, guest.guest),
        CallbackQueryHandler(callbacks.press),
        InlineQueryHandler(inline.inline),
    ]


def build(
    token: str,
    services: Services,
    *,
    api_url: str,
    request: Callable[[], BaseRequest] | None = None,
) -> App:
    """Put PTB's application together.

    Args:
        token: The bot's.
        services: What the handlers work with.
        api_url: Where the Bot API is, without a closing slash.
        request: Makes another way to send requests than PTB's usual one.
    """
    builder = (
        ApplicationBuilder()
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
        .concurrent_updates(InOrder())
        .rate_limiter(Patience())
        .job_queue(None)
    )
    if request:
        builder = builder.request(request()).get_updates_request(request())
    application = builder.build()
    application.add_handlers(handlers())
    application.add_error_handler(errors.error)
    return application


@asynccontextmanager
async def polling(application: App) -> AsyncIterator[None]:
    """Answer what people send until the block ends.

    Raises:
        InvalidToken: Telegram does not know the bot.
    """
    await _connect(application)
    async with application:
        await application.start()
        try:
            # The builder makes an updater unless told not to.
            await cast("Updater", application.updater).start_polling(allowed_updates=UPDATES)
            yield
        finally:
            if application.updater and application.updater.running:
                await application.updater.stop()
            await application.stop()


async def _connect(application: App) -> None:
    """Wait for Telegram: after a reboot the bot may be up before the network is."""
    while True:
        try:
            await application.initialize()
        except NetworkError as error:
            log.warning("Telegram cannot be reached, trying again: %s", error)
            await asyncio.sleep(RECONNECT_SECONDS)
        else:
            return


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
            log.info("No menu for admin %s, who never wrote to the bot: %s", admin_id, error)
    if (await bot.get_my_description(code)).description != texts("about"):
        await bot.set_my_description(texts("about"), code)
    if (await bot.get_my_short_description(code)).short_description != texts("about-short"):
        await bot.set_my_short_description(texts("about-short"), code)


class InOrder(BaseUpdateProcessor):
    """Updates of one chat run in order, chats run side by side, a repeated update not at all.

    Telegram repeats an update if the bot was stopped before it could confirm it.
    """

    def __init__(self) -> None:
        super().__init__(UPDATES_AT_ONCE)
        self._chats: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._seen: OrderedDict[int, None] = OrderedDict()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Run an update's handlers when it is its turn."""
        if isinstance(update, Update) and self._is_repeated(update):
            cast("Coroutine[Any, Any, None]", coroutine).close()
            return
        chat = update.effective_chat if isinstance(update, Update) else None
        # asyncio's locks are fair; one lives as long as somebody holds it or waits.
        async with self._chats.setdefault(chat.id, asyncio.Lock()) if chat else nullcontext():
            await coroutine

    def _is_repeated(self, update: Update) -> bool:
        if update.update_id in self._seen:
            return True
        self._seen[update.update_id] = None
        if len(self._seen) > UPDATES_REMEMBERED:
            self._seen.popitem(last=False)
        return False

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""


class Patience(BaseRateLimiter[None]):
    """Waits and tries again when Telegram says that this request came too soon.

    PTB's own limiter would halt every other request meanwhile.
    """

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],  # noqa: ARG002 - PTB's signature
        rate_limit_args: None,  # noqa: ARG002 - PTB's signature
    ) -> Any:
        """Send a request, once more after the wait that Telegram asked for."""
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            # The public property warns that its type will change; the change is to this one.
            wait = error._retry_after.total_seconds()  # noqa: SLF001
            if wait > LONGEST_WAIT_SECONDS:
                raise
            log.info("Telegram asks to wait %s s before %s", wait, endpoint)
            await asyncio.sleep(wait)
            return await callback(*args, **kwargs)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""
