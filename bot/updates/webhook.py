"""Updates that Telegram sends to the bot."""

import hmac
import json
import logging
import time
from collections.abc import Callable

from telegram import Bot, Update, WebhookInfo

from bot.updates.arrivals import Arrivals
from bot.updates.inbox import UPDATES, Inbox
from bot.updates.polling import persistently
from bot.updates.trouble import Trouble, say_again

log = logging.getLogger(__name__)

# How many updates Telegram sends at once.
CONNECTIONS = 40
# How often Telegram is asked whether it still sends updates here.
CHECK_SECONDS = 60
# After a check that went well the next one has so long to go well too.
SURE_SECONDS = 3 * CHECK_SECONDS


class ClosedError(Exception):
    """No update is taken in now; Telegram sends it again."""


class Webhook:
    """Takes in what Telegram sends to an address.

    Args:
        url: The address as Telegram is told it.
        secret: What Telegram is to send along, so that nobody else can send updates.
        now: Tells the seconds since 1970.
    """

    def __init__(self, url: str, secret: str, now: Callable[[], float] = time.time) -> None:
        self.url = url
        self._secret = secret
        self._now = now
        self._bot: Bot | None = None
        self._inbox: Inbox | None = None
        self._trouble: Trouble | None = None
        # When an update was last taken in; what failed before is over.
        self._taken_at = -1.0
        # Whether the admins were told that no updates come in.
        self._admins_know = False

    def is_secret(self, given: str) -> bool:
        """Tell whether this is what Telegram sends along."""
        return hmac.compare_digest(given.encode(), self._secret.encode())

    async def receive(self, body: bytes) -> None:
        """Take an update in; it is safe when this returns.

        Args:
            body: The update as Telegram sends it.

        Raises:
            ClosedError: It was not taken in, now.
            ValueError: It is no update.
        """
        if self._inbox is None or self._trouble is None:
            raise ClosedError
        update = _update(body, self._bot)
        try:
            await self._inbox.receive([update])
        except Exception as error:
            self._trouble.failed(error)  # A full disk, say.
            raise ClosedError from error
        self._trouble.succeeded()
        self._taken_at = self._now()

    async def serve(self, bot: Bot, inbox: Inbox, arrivals: Arrivals) -> None:
        """Have updates sent until cancelled, and see to it that they are.

        Args:
            bot: The bot, initialized.
            inbox: Takes the updates in.
            arrivals: Where it is noted whether updates come in.

        Raises:
            InvalidToken: Telegram refused the token for `polling.REVOKED_SECONDS`.
        """
        self._bot, self._inbox, self._trouble = bot, inbox, Trouble(arrivals.clock)

        async def register() -> None:
            await bot.set_webhook(
                self.url,
                max_connections=CONNECTIONS,
                allowed_updates=UPDATES,
                secret_token=self._secret,
            )

        try:
            await persistently(register, arrivals)
            log.info("✓ webhook registered at %s", self.url)
            self._taken_at = self._now()
            arrivals.are_sure_for(SURE_SECONDS)
            while True:
                await arrivals.clock.sleep(CHECK_SECONDS)
                info = await persistently(bot.get_webhook_info, arrivals)
                if not info.url:
                    log.warning("The webhook was deleted, it is registered again")
                    await persistently(register, arrivals)
                self._note(info, arrivals)
        finally:
            self._inbox = None
            arrivals.end("the bot is stopping")

    def _note(self, info: WebhookInfo, arrivals: Arrivals) -> None:
        """Note whether updates come in; say it when that ends or begins."""
        fault, before = self._fault(info), arrivals.problem()
        if fault is None:
            arrivals.are_sure_for(SURE_SECONDS)
        else:
            arrivals.end(fault)
        if fault and not before:
            told = {"alert": ("alert-no-updates", fault)}
            log.error("No updates come in: %s", fault, extra=told)
            self._admins_know = True
        elif self._admins_know and not fault:
            say_again(admins_know=True)
            self._admins_know = False

    def _fault(self, info: WebhookInfo) -> str | None:
        """Tell why Telegram sends no updates here, as far as it tells."""
        if info.url not in {"", self.url}:
            # Another bot with this token: to take it back would go on for ever.
            return "the webhook was registered elsewhere"
        failed_at = info.last_error_date.timestamp() if info.last_error_date else 0
        if info.pending_update_count and failed_at > self._taken_at:
            return f"Telegram cannot send them: {info.last_error_message}"
        return None


def _update(body: bytes, bot: Bot | None) -> Update:
    """Read an update.

    Raises:
        ValueError: It is none.
    """
    try:
        return Update.de_json(json.loads(body), bot)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(str(error)) from error
