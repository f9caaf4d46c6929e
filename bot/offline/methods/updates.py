"""How the bot gets its updates: it asks for them, or has them sent to a webhook."""

import re
from urllib.parse import urlsplit

import anyio

from bot.offline import limits
from bot.offline.errors import bad_request, conflict
from bot.offline.methods.base import Method
from bot.offline.parameters import Json
from bot.offline.webhook import Webhook
from bot.offline.world import World

_WEBHOOK_PORTS = frozenset({80, 88, 443, 8443})
_WEBHOOK_CONNECTIONS = 100
_SECRET_TOKEN = re.compile(r"[A-Za-z0-9_-]{0,256}")


class GetUpdates(Method):
    """Gives the updates that wait, or the next one that comes within `timeout` seconds."""

    offset: int = 0
    limit: int = limits.UPDATES
    timeout: int = 0
    allowed_updates: list[str] | None = None

    async def run(self, world: World) -> list[Json]:
        """Gives each as an `Update`."""
        if not 1 <= self.limit <= limits.UPDATES or self.timeout < 0:
            raise bad_request("limit must be 1 to 100 and timeout must not be negative")
        if world.webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first"
            )
        _set_allowed_updates(world, self.allowed_updates)
        world.confirm(self.offset)
        await self._poll(world)
        return world.waiting_updates()[: self.limit]

    async def _poll(self, world: World) -> None:
        """Waits for an update, unless there are some."""
        world.poll_number += 1
        this_poll = world.poll_number
        world.changed.send()
        world.open_polls += 1
        try:
            with anyio.move_on_after(min(self.timeout, limits.POLL_SECONDS)):
                while not world.updates and world.poll_number == this_poll and not world.closed:
                    await world.changed.wait()
        finally:
            world.open_polls -= 1
            world.polled_at = world.clock()
        if world.webhook is not None:
            raise conflict("terminated by setWebhook request")
        if world.poll_number != this_poll:
            raise conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is"
                " running"
            )


class SetWebhook(Method):
    """Has updates sent to an address; an empty one means none."""

    url: str
    max_connections: int = 40
    allowed_updates: list[str] | None = None
    drop_pending_updates: bool = False
    secret_token: str = ""

    async def run(self, world: World) -> bool:
        """Gives True."""
        if self.url:
            _check_webhook_url(self.url, local_mode=world.local_mode)
        if not _SECRET_TOKEN.fullmatch(self.secret_token):
            raise bad_request("secret token contains unallowed characters")
        _set_allowed_updates(world, self.allowed_updates)
        if self.drop_pending_updates:
            world.drop_updates()
        connections = min(max(self.max_connections, 1), _WEBHOOK_CONNECTIONS)
        webhook = Webhook(self.url, self.secret_token, connections) if self.url else None
        world.set_webhook(webhook)
        return True


class DeleteWebhook(Method):
    """Lets the bot ask for updates again."""

    drop_pending_updates: bool = False

    async def run(self, world: World) -> bool:
        """Gives True."""
        if self.drop_pending_updates:
            world.drop_updates()
        world.set_webhook(None)
        return True


class GetWebhookInfo(Method):
    """Tells where updates are sent and how that goes."""

    async def run(self, world: World) -> Json:
        """Gives a `WebhookInfo`."""
        info: Json = {"url": "", "has_custom_certificate": False}
        info["pending_update_count"] = len(world.updates)
        if world.allowed_updates:
            info["allowed_updates"] = sorted(world.allowed_updates)
        if (webhook := world.webhook) is None:
            return info
        info |= {"url": webhook.url, "max_connections": webhook.max_connections}
        if webhook.last_error_date:
            info["last_error_date"] = webhook.last_error_date
            info["last_error_message"] = webhook.last_error_message
        return info


def _set_allowed_updates(world: World, kinds: list[str] | None) -> None:
    """Remembers which kinds of updates the bot wants; without a word, as before."""
    if kinds is not None:
        world.allowed_updates = frozenset(kinds)


def _check_webhook_url(url: str, *, local_mode: bool) -> None:
    try:
        parts = urlsplit(url)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if not parts.hostname or parts.scheme not in {"http", "https"}:
        raise bad_request("invalid webhook URL specified")
    if local_mode:
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in _WEBHOOK_PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
