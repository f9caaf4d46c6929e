"""Updates sent to the bot over HTTP, each until it is taken.

Those of one chat are sent one after another, different chats side by side, as Telegram's server
does it (`WebhookActor.cpp` in `tdlib/telegram-bot-api`).
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING

import anyio
import httpx

from bot.offline.errors import ApiError
from bot.offline.parameters import Json

if TYPE_CHECKING:
    from bot.offline.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_TIMEOUT_SECONDS = 60
_LONGEST_PAUSE_SECONDS = 60


@dataclass(eq=False)
class Webhook:
    """Where updates are sent, and how that went.

    Attributes:
        url: The address that takes updates.
        secret_token: What the secret header says; empty for none.
        max_connections: How many updates are sent at once.
        last_error_date: When an update was last not taken, in seconds since 1970; 0 for never.
        last_error_message: Why; empty when the newest attempt succeeded.
    """

    url: str
    secret_token: str = ""
    max_connections: int = 40
    last_error_date: int = 0
    last_error_message: str = ""
    _sending: asyncio.Task[None] | None = None
    _busy: set[int] = field(default_factory=set)

    def start(self, world: "World") -> None:
        """Begins to send the updates of this world."""
        self._busy.clear()
        self._sending = asyncio.get_running_loop().create_task(self._send_updates(world))

    def stop(self) -> None:
        """Sends no more; an update that was not taken stays in the queue."""
        if self._sending is not None:
            self._sending.cancel()

    async def _send_updates(self, world: "World") -> None:
        transport = world.webhook_transport
        async with (
            httpx.AsyncClient(transport=transport, timeout=_TIMEOUT_SECONDS) as client,
            asyncio.TaskGroup() as sending,
        ):
            while True:
                for update in world.waiting_updates():
                    if len(self._busy) < self.max_connections and _queue(update) not in self._busy:
                        self._busy.add(_queue(update))
                        sending.create_task(self._send_until_taken(client, world, update))
                await world.changed.wait()

    async def _send_until_taken(
        self, client: httpx.AsyncClient, world: "World", update: Json
    ) -> None:
        pause = world.webhook_retry_seconds
        sent = 0
        while sent < (2 if world.duplicate_updates else 1):
            response, error = await self._send(client, update)
            self.last_error_message = error
            if error:
                self.last_error_date = world.now()
                world.announce("bot", {})
                await anyio.sleep(_wanted_pause(response) or pause)
                pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)
            else:
                sent += 1
                await _obey(world, response)
        self._busy.discard(_queue(update))
        world.forget(update)

    async def _send(
        self, client: httpx.AsyncClient, update: Json
    ) -> tuple[httpx.Response | None, str]:
        """Sends an update; gives the answer, and why the bot did not take it, if it did not."""
        headers = {SECRET_HEADER: self.secret_token} if self.secret_token else {}
        try:
            response = await client.post(self.url, json=update, headers=headers)
        except httpx.TimeoutException:
            return None, "Read timeout expired"
        except httpx.TransportError:
            return None, "Connection failed"
        if response.is_success:
            return response, ""
        status = response.status_code
        reason = HTTPStatus(status).phrase if status in {*HTTPStatus} else ""
        return response, f"Wrong response from the webhook: {status} {reason}".strip()


def _queue(update: Json) -> int:
    """Whose order an update keeps: that of its chat, or of whoever sent it."""
    content = next(value for name, value in update.items() if name != "update_id")
    chat = content.get("message", content).get("chat", content.get("from"))
    return int(chat["id"])


def _wanted_pause(response: httpx.Response | None) -> float:
    """The seconds that a bot asks to be left in peace; 0 if it does not say."""
    said = response.headers.get("retry-after", "") if response is not None else ""
    return float(said) if said.isdecimal() else 0


async def _obey(world: "World", response: httpx.Response | None) -> None:
    """Makes the call that a bot may put into its answer; how that goes it does not hear."""
    # The methods know webhooks, which they set.
    from bot.offline.methods import call  # noqa: PLC0415

    with suppress(ValueError, ApiError):
        wanted = response.json() if response is not None else None
        if isinstance(wanted, dict) and "method" in wanted:
            await call(world, wanted.pop("method"), wanted)
