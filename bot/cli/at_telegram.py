"""What doctor learns from Telegram."""

from collections.abc import Iterator

from telegram import Bot, User
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from bot.cli.finding import Finding
from bot.messages import Message
from bot.settings import Settings
from bot.telegram_errors import is_passing
from bot.updates.trouble import UNKNOWN_TOKEN

TOKEN = Message("/token at @BotFather gives it")
NETWORK = Message("look at the network, and at TELEGRAM_API_URL")
INLINE = Message("/setinline at @BotFather")
FOREIGN = Message(
    "if another bot has this token, stop it; then restart this bot: it puts its own setting back"
)
PROXY = Message("does the bot run? Then look at the proxy there, its certificate and its name")
ERROR_CHAT = Message(
    "let the bot write there; /stats, sent there by an admin, shows the chat's number"
)


async def at_telegram(settings: Settings) -> list[Finding]:
    """Ask Telegram about the bot: its token, its switches, how updates come, `ERROR_CHAT`."""
    token = settings.bot_token.get_secret_value()
    try:
        async with Bot(token, base_url=f"{settings.telegram_api_url}/bot") as bot:
            return [
                *_switches(bot.bot),
                await _webhook(bot, settings.webhook_url),
                await _error_chat(bot, settings.error_chat),
            ]
    except InvalidToken:
        return [Finding(UNKNOWN_TOKEN, TOKEN)]
    except TelegramError as error:
        if is_passing(error):
            # What the network says, without the name of an exception.
            why = str(error.__cause__ or "") or error
            return [Finding(unreachable(settings, why), NETWORK)]
        what = Message("{address}: {error}", address=settings.telegram_api_url, error=error)
        return [Finding(what, NETWORK)]


def unreachable(settings: Settings, why: object) -> Message:
    """Say why there is no way to Telegram, and where it was looked for."""
    address = settings.telegram_api_url
    return Message("Telegram can't be reached at {address}: {why}", address=address, why=why)


def _switches(it: User) -> Iterator[Finding]:
    """Tell what @BotFather was told of the bot."""
    yield Finding(Message("Telegram knows this bot as @{name}", name=it.username))
    if it.supports_inline_queries:
        yield Finding(Message("inline mode is on"))
    else:
        yield Finding(Message("inline mode is off"), INLINE)
    yield Finding(
        Message(
            "guest mode is on"
            if it.supports_guest_queries
            else "guest mode is off (@BotFather, if you want it)"
        )
    )


async def _webhook(bot: Bot, wanted: str) -> Finding:
    """Tell how updates come, and whether Telegram can send them to where they are wanted.

    Args:
        bot: The bot.
        wanted: `WEBHOOK_URL`.
    """
    info = await bot.get_webhook_info()
    told = {
        "url": info.url or wanted,
        "waiting": Message(
            "updates that wait at Telegram: {count}", count=info.pending_update_count
        ),
    }
    if info.url and (info.url != wanted or info.has_custom_certificate):
        # This bot sends no certificate along.
        return Finding(
            Message("a webhook that is not this bot's is registered: {url}; {waiting}", **told),
            FOREIGN,
        )
    if not wanted:
        return Finding(Message("no WEBHOOK_URL: the bot asks for updates; {waiting}", **told))
    if not info.url:
        return Finding(
            Message("{url}: not registered; a bot that starts does that; {waiting}", **told)
        )
    if info.last_error_date is None:
        return Finding(Message("{url}: registered; {waiting}", **told))
    return Finding(
        Message(
            "{url}: registered; {waiting}; Telegram failed at {moment}: {why}",
            moment=info.last_error_date,
            why=info.last_error_message,
            **told,
        ),
        PROXY if info.pending_update_count else None,
    )


async def _error_chat(bot: Bot, chat: int | None) -> Finding:
    """Tell whether the bot may write where faults are told; what it does there is seen by nobody.

    Args:
        bot: The bot.
        chat: `ERROR_CHAT`.
    """
    if chat is None:
        return Finding(Message("no ERROR_CHAT: faults are told in the log only"))
    try:
        await bot.send_chat_action(chat, "typing")
    except (BadRequest, ChatMigrated, Forbidden) as error:
        what = Message("ERROR_CHAT={chat}: {error}", chat=chat, error=error)
        return Finding(what, ERROR_CHAT)
    return Finding(Message("ERROR_CHAT={chat}: the bot may write there", chat=chat))
