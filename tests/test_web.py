"""The web application on LISTEN, over real HTTP."""

import socket

import httpx
import pytest

from bot import web
from bot.offline import OfflineTelegram

HOST = "127.0.0.1"


@pytest.fixture
def port() -> int:
    """Where nothing listens yet."""
    with socket.create_server((HOST, 0)) as free:
        return int(free.getsockname()[1])


async def test_the_chat_is_served_until_the_block_ends(port: int) -> None:
    telegram = OfflineTelegram()
    application = web.build(chat=telegram.app)
    async with httpx.AsyncClient(base_url=f"http://{HOST}:{port}") as client:
        async with web.listening(application, HOST, port):
            assert "<html" in (await client.get("/")).text
            me = (await client.get(f"/bot{telegram.token}/getMe")).json()
            assert me["result"]["is_bot"]
        with pytest.raises(httpx.ConnectError):
            await client.get("/")


async def test_a_port_in_use_is_an_error_that_can_be_told(port: int) -> None:
    application = web.build(chat=OfflineTelegram().app)
    with socket.create_server((HOST, port)), pytest.raises(OSError, match="in use"):
        async with web.listening(application, HOST, port):
            pass


async def test_an_address_of_the_newer_kind_is_served_too() -> None:
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6) as free:
            port = free.getsockname()[1]
    except OSError:
        pytest.skip("this machine has no IPv6")
    application = web.build(chat=OfflineTelegram().app)
    async with web.listening(application, "::1", port), httpx.AsyncClient() as client:
        assert (await client.get(f"http://[::1]:{port}/")).status_code == httpx.codes.OK
