"""Updates sent to the bot over HTTP, one after another, each until it is taken.

Telegram sends the updates of different chats side by side; one at a time is what a bot that sets
`max_connections` to 1 sees.
"""

import asyncio
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

import anyio
import httpx

from bot.offline.parameters import Json

if TYPE_CHECKING:
    from bot.offline.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_TIMEOUT_SECONDS = 60


@dataclass(eq=False)
class Webhook:
    """Where updates are sent, and how that went.

    Attributes:
        url: The address that takes updates.
        secret_token: What the secret header says; empty for none.
        max_connections: As the bot set it; told to whoever asks.
        last_error_date: When an update was last not taken, in seconds since 1970; 0 for never.
        last_error_message: Why; empty when the newest attempt succeeded.
    """

    url: str
    secret_token: str = ""
    max_connections: int = 40
    last_error_date: int = 0
    last_error_message: str = ""
    _sending: asyncio.Task[None] | None = None

    def start(self, world: "World") -> None:
        """Begins to send the updates of this world."""
        self._sending = asyncio.get_running_loop().create_task(self._send_updates(world))

    def stop(self) -> None:
        """Sends no more; an update that was not taken stays in the queue."""
        if self._sending is not None:
            self._sending.cancel()

    async def _send_updates(self, world: "World") -> None:
        transport = world.webhook_transport
        async with httpx.AsyncClient(transport=transport, timeout=_TIMEOUT_SECONDS) as client:
            while True:
                while not world.updates:
                    await world.changed.wait()
                update = world.updates[0]
                self.last_error_message = await self._fault_of_sending(client, update)
                if self.last_error_message:
                    self.last_error_date = world.now()
                    await anyio.sleep(world.webhook_retry_seconds)
                else:
                    world.confirm(update["update_id"] + 1)
                world.changed.send()

    async def _fault_of_sending(self, client: httpx.AsyncClient, update: Json) -> str:
        """Sends an update; says why the bot did not take it, or nothing if it did."""
        headers = {SECRET_HEADER: self.secret_token} if self.secret_token else {}
        try:
            response = await client.post(self.url, json=update, headers=headers)
        except httpx.TimeoutException:
            return "Read timeout expired"
        except httpx.TransportError:
            return "Connection failed"
        if response.is_success:
            return ""
        status = response.status_code
        reason = HTTPStatus(status).phrase if status in {*HTTPStatus} else ""
        return f"Wrong response from the webhook: {status} {reason}".strip()
