"""The way to Telegram, over real connections."""

import asyncio
import json
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import NetworkError

from bot.telegram_errors import may_be_done
from bot.updates.request import TelegramRequest

TOKEN = "1:a-token"
OK = b'HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{"ok":true,"result":true}'


class Api:
    """A server that takes every request.

    Attributes:
        url: Its address.
        connections: How many were made.
        heads: The heads of the requests.
        bodies: Their bodies.
        silent: Whether it says nothing.
    """

    def __init__(self) -> None:
        self.url = ""
        self.connections = 0
        self.heads: list[str] = []
        self.bodies: list[bytes] = []
        self.silent = False

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of a connection."""
        self.connections += 1
        while not reader.at_eof():
            try:
                head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            except asyncio.IncompleteReadError:
                break
            length = int(head.partition("content-length: ")[2].partition("\r\n")[0])
            self.heads.append(head)
            self.bodies.append(await reader.readexactly(length))
            if not self.silent:
                writer.write(OK)
        writer.close()


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    api = Api()
    async with await asyncio.start_server(api.serve, "127.0.0.1", 0) as listening:
        host, port = listening.sockets[0].getsockname()
        api.url = f"http://{host}:{port}"
        yield api


def bot_over(request: TelegramRequest, url: str) -> Bot:
    return Bot(TOKEN, f"{url}/bot", request=request, get_updates_request=request)


async def test_parameters_go_as_json_over_one_connection(api: Api) -> None:
    """Telegram takes forms too, which take long to write."""
    keyboard = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Đọc", callback_data="x"))
    async with TelegramRequest(api.url) as request:
        bot = bot_over(request, api.url)
        await bot.set_my_description("Đọc nhanh")
        await bot.edit_message_reply_markup(1, 2, reply_markup=keyboard)
    assert all("content-type: application/json" in head for head in api.heads)
    description, markup = map(json.loads, api.bodies)
    assert description == {"description": "Đọc nhanh"}
    assert markup["chat_id"] == 1
    assert markup["reply_markup"] == keyboard.to_dict()
    assert api.connections == 1


async def test_a_file_goes_as_a_form(api: Api) -> None:
    async with TelegramRequest(api.url) as request:
        bot = bot_over(request, api.url)
        await bot.set_webhook("https://bot.example", certificate=b"a certificate")
    assert "content-type: multipart/form-data" in api.heads[0]
    assert b"a certificate" in api.bodies[0]
    assert b"https://bot.example" in api.bodies[0]


async def test_a_proxy_of_the_environment_is_used_unless_it_is_not_for_this_host(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", api.url)
    monkeypatch.setenv("no_proxy", "direct.invalid")
    async with TelegramRequest("http://telegram.invalid") as request:
        await bot_over(request, "http://telegram.invalid").log_out()
    assert api.heads[0].startswith("post http://telegram.invalid/bot")
    async with TelegramRequest("http://direct.invalid") as request:
        with pytest.raises(NetworkError):
            await bot_over(request, "http://direct.invalid").log_out()


async def test_an_error_does_not_tell_the_token(api: Api) -> None:
    """It is logged, told to the admins, and shown by readiness."""
    api.silent = True
    async with TelegramRequest(api.url, read_timeout=0.05) as request:
        with pytest.raises(NetworkError) as late:
            await bot_over(request, api.url).log_out()
    port = urlsplit(api.url).port
    async with TelegramRequest(api.url) as request:
        with pytest.raises(NetworkError) as unmade:
            await bot_over(request, f"http://127.0.0.1:{port}0000").log_out()
        with pytest.raises(NetworkError) as refused:
            await bot_over(request, "http://127.0.0.1:1").log_out()
    for raised in (late, unmade, refused):
        assert TOKEN not in str(raised.value)
    assert "127.0.0.1:1" in str(refused.value)


async def test_an_error_is_told_in_words(api: Api) -> None:
    """An operator reads them in the log, at /readyz and in doctor's lines."""
    api.silent = True
    async with TelegramRequest(api.url, read_timeout=0.05) as request:
        with pytest.raises(NetworkError, match=r"^no answer came in time$"):
            await bot_over(request, api.url).log_out()
        refused = r"^no connection to 127\.0\.0\.1:1 \(Connection refused\)$"
        with pytest.raises(NetworkError, match=refused):
            await bot_over(request, "http://127.0.0.1:1").log_out()
    hangs_up = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    async with hangs_up, TelegramRequest(api.url) as request:
        host, port = hangs_up.sockets[0].getsockname()
        with pytest.raises(NetworkError, match=r"^the connection broke off$"):
            await bot_over(request, f"http://{host}:{port}").log_out()


async def test_what_cannot_be_written_in_time_may_be_done(api: Api) -> None:
    """Who reads half of a request may know all that matters."""
    reading = asyncio.Event()

    async def serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reading.wait()
        writer.close()

    async with (
        await asyncio.start_server(serve, "127.0.0.1", 0, limit=1) as listening,
        TelegramRequest(api.url) as request,
    ):
        host, port = listening.sockets[0].getsockname()
        with pytest.raises(NetworkError) as raised:
            await bot_over(request, f"http://{host}:{port}").set_my_description(
                "x" * 20_000_000,
                read_timeout=0.02,
                write_timeout=0.02,
                connect_timeout=0.02,
                pool_timeout=0.02,
            )
        reading.set()
    assert may_be_done(raised.value)
