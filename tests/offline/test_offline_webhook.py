"""Updates are sent to a webhook: with its secret, in order, again until they are taken."""

import socket
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import anyio
import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot import web
from bot.offline import OfflineTelegram
from bot.offline.webhook import SECRET_HEADER

Call = Callable[..., Awaitable[Any]]
SECRET = "a-secret_1"


@dataclass
class Bot:
    """A bot that is sent updates: what it got, and how it answers, in turn; then with 200."""

    got: list[str] = field(default_factory=list)
    secrets: set[str] = field(default_factory=set)
    answers: list[Response] = field(default_factory=list)

    async def take(self, request: Request) -> Response:
        update = await request.json()
        self.got.append(update["message"]["text"])
        self.secrets.add(request.headers.get(SECRET_HEADER, ""))
        return self.answers.pop(0) if self.answers else Response()

    @property
    def app(self) -> Starlette:
        return Starlette(routes=[Route("/hook", self.take, methods=["POST"])])


@pytest.fixture
def bot() -> Bot:
    return Bot()


@pytest.fixture
def telegram(telegram: OfflineTelegram, bot: Bot) -> OfflineTelegram:
    telegram.webhook_transport = httpx.ASGITransport(app=bot.app)
    telegram.webhook_retry_seconds = 0.001
    return telegram


@pytest.fixture
def sends(telegram: OfflineTelegram) -> Callable[..., Coroutine[Any, Any, None]]:
    """Somebody writes; returns when the bot has taken all of it."""

    async def send(*texts: str) -> None:
        anna = telegram.person("Anna")
        for text in texts:
            anna.sends(anna.private, text)
        while telegram.updates:
            await telegram.changed.wait()

    return send


Sends = Callable[..., Coroutine[Any, Any, None]]


async def test_updates_come_in_order_with_the_secret(call: Call, bot: Bot, sends: Sends) -> None:
    await call("setWebhook", url="https://bot.example/hook", secret_token=SECRET)
    await sends("một", "hai")
    assert (bot.got, bot.secrets) == (["một", "hai"], {SECRET})
    assert (await call("getUpdates")).startswith("Conflict: can't use getUpdates method while")
    assert await call("deleteWebhook") is True
    assert await call("getUpdates") == []


async def test_chats_are_served_side_by_side_and_each_in_order(
    call: Call, telegram: OfflineTelegram
) -> None:
    """As many at once as the bot set; the next of a chat comes when the one before was taken."""
    open_requests: list[str] = []
    most_at_once = 0
    got: list[str] = []

    async def take(request: Request) -> Response:
        nonlocal most_at_once
        text = (await request.json())["message"]["text"]
        open_requests.append(text[0])
        assert open_requests.count(text[0]) == 1
        most_at_once = max(most_at_once, len(open_requests))
        for _ in range(5):
            await anyio.lowlevel.checkpoint()
        open_requests.remove(text[0])
        got.append(text)
        return Response()

    app = Starlette(routes=[Route("/hook", take, methods=["POST"])])
    telegram.webhook_transport = httpx.ASGITransport(app=app)
    await call("setWebhook", url="https://bot.example/hook", max_connections=3)
    people = [telegram.person(name) for name in "ABCDE"]
    for number in range(4):
        for person in people:
            person.sends(person.private, f"{person.user['first_name']}{number}")
    while telegram.updates:
        await telegram.changed.wait()
    assert most_at_once == 3
    assert [[text for text in got if text[0] == name] for name in "ABCDE"] == [
        [f"{name}{number}" for number in range(4)] for name in "ABCDE"
    ]


async def test_what_is_not_taken_is_sent_again_and_told(
    call: Call, bot: Bot, sends: Sends, telegram: OfflineTelegram
) -> None:
    bot.answers = [Response(status_code=502), Response(status_code=429)]
    await call("setWebhook", url="https://bot.example/hook", max_connections=1)
    told: list[Any] = []

    async def ask() -> None:
        told.append(await call("getWebhookInfo"))

    anna = telegram.person("Anna")
    anna.sends(anna.private, "một")
    while telegram.updates:
        await telegram.changed.wait()
        await ask()
    await sends("hai")
    assert bot.got == ["một", "một", "một", "hai"]
    refused = next(it for it in told if "last_error_message" in it)
    assert refused["last_error_message"] == "Wrong response from the webhook: 502 Bad Gateway"
    assert refused["pending_update_count"] == 1
    info = await call("getWebhookInfo")
    assert (info["pending_update_count"], info["max_connections"]) == (0, 1)


async def test_a_bot_that_asks_for_peace_gets_it(
    call: Call, bot: Bot, sends: Sends, telegram: OfflineTelegram
) -> None:
    """`Retry-After` counts, not the pause that would come otherwise."""
    telegram.webhook_retry_seconds = 3600
    bot.answers = [Response(status_code=503, headers={"retry-after": "1"})]
    await call("setWebhook", url="https://bot.example/hook")
    await sends("một")
    assert bot.got == ["một", "một"]


async def test_an_answer_may_hold_a_call(
    call: Call, bot: Bot, sends: Sends, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    wanted = {"method": "sendMessage", "chat_id": anna.id, "text": "Chào"}
    bot.answers = [JSONResponse(wanted), JSONResponse({"method": "sendDice"})]
    await call("setWebhook", url="https://bot.example/hook")
    anna.sends(anna.private, "một")
    await sends("hai")
    assert [message.text for message in anna.private.messages.values()][-1] == "Chào"


async def test_updates_come_twice_and_newest_first(
    call: Call, bot: Bot, sends: Sends, telegram: OfflineTelegram
) -> None:
    telegram.duplicate_updates = telegram.reorder_updates = True
    anna = telegram.person("Anna")
    anna.sends(anna.private, "một")
    anna.sends(anna.private, "hai")
    await call("setWebhook", url="https://bot.example/hook")
    await sends()
    assert bot.got == ["hai", "hai", "một", "một"]


async def test_a_bot_on_this_machine_is_reached_over_the_network(
    call: Call, bot: Bot, sends: Sends, telegram: OfflineTelegram
) -> None:
    """Plain HTTP on any port, as with a Bot API server of one's own."""
    telegram.webhook_transport = None
    refusal = await call("setWebhook", url="http://127.0.0.1:9/hook")
    assert "An HTTPS URL must be provided" in refusal
    telegram.local_mode = True
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/hook"
    await call("setWebhook", url=url, secret_token=SECRET)
    anna = telegram.person("Anna")
    anna.sends(anna.private, "một")
    while not (await call("getWebhookInfo")).get("last_error_message"):
        await telegram.changed.wait()
    assert (await call("getWebhookInfo"))["last_error_message"] == "Connection failed"
    async with web.listening(bot.app, "127.0.0.1", port):
        await sends("hai")
    await call("deleteWebhook")
    assert ({*bot.got}, bot.secrets) == ({"một", "hai"}, {SECRET})
