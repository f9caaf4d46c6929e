"""The local Telegram as one object: a world of people, and the web application that serves it."""

from dataclasses import dataclass
from functools import cached_property

from starlette.applications import Starlette
from starlette.middleware import Middleware

from bot.offline.api import api_routes
from bot.offline.page import page_routes
from bot.offline.page.guard import Guard
from bot.offline.people import People


@dataclass(eq=False)
class OfflineTelegram(People):
    """A Telegram of one's own.

    Serve `app` over HTTP, or hand it to `httpx.ASGITransport`. `World` lists the switches; each can
    be changed at any time.
    """

    @cached_property
    def app(self) -> Starlette:
        """The web application: the Bot API and the chat page."""
        guard = Middleware(Guard, key=self.key)
        return Starlette(routes=[*api_routes(self), *page_routes(self)], middleware=[guard])
