"""What an error means, as real connections make it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.telegram_errors import is_passing, may_be_done
from bot.updates.request import TelegramRequest


def answer(status: str, body: bytes, *, length: int = 0) -> bytes:
    """An HTTP answer; one that promises more than it holds is cut off."""
    head = f"HTTP/1.1 {status}\r\nContent-Length: {length or len(body)}\r\n\r\n"
    return head.encode() + body


@asynccontextmanager
async def server(says: bytes | None) -> AsyncIterator[str]:
    """A server that reads a request, says this, and closes the connection; None: it says nothing.

    It gives its address.
    """
    connections = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.add(writer)
        await reader.readuntil(b"\r\n\r\n")
        if says is not None:
            writer.write(says)
            writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = listening.sockets[0].getsockname()
    try:
        yield f"http://{host}:{port}"
    finally:
        listening.close()
        for writer in connections:
            writer.close()


async def error_at(address: str) -> TelegramError:
    """The error of a bot that asks this address."""
    async with TelegramRequest(address, read_timeout=0.1) as request:
        bot = Bot("1:x", base_url=f"{address}/bot", request=request, get_updates_request=request)
        with pytest.raises(TelegramError) as raised:
            await bot.send_message(1, "text")
    return raised.value


@pytest.mark.parametrize(
    "says",
    [
        pytest.param(b"", id="closed"),
        pytest.param(answer("500 Oops", b'{"ok":false,"description":"Oops"}'), id="500"),
        pytest.param(answer("502 Bad Gateway", b"<html></html>"), id="a page of a proxy"),
        pytest.param(
            answer("429 Wait", b'{"ok":false,"parameters":{"retry_after":3}}'),
            id="429",
            marks=pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning"),
        ),
    ],
)
async def test_a_refusal_for_now_and_a_closed_connection_did_nothing(says: bytes) -> None:
    async with server(says) as address:
        error = await error_at(address)
    assert is_passing(error)
    assert not may_be_done(error)


async def test_neither_did_what_reached_nobody() -> None:
    async with server(b"") as address:
        pass
    error = await error_at(address)
    assert is_passing(error)
    assert not may_be_done(error)


@pytest.mark.parametrize(
    "says",
    [
        pytest.param(answer("200 OK", b'{"ok":', length=99), id="cut off"),
        pytest.param(answer("200 OK", b"", length=99), id="cut off after the head"),
        pytest.param(None, id="no answer in time"),
    ],
)
async def test_an_answer_that_broke_off_or_did_not_come_in_time_may_be_done(
    says: bytes | None,
) -> None:
    async with server(says) as address:
        error = await error_at(address)
    assert is_passing(error)
    assert may_be_done(error)


@pytest.mark.parametrize("error", [BadRequest("x"), Forbidden("x")])
def test_a_refusal_for_good_does_not_pass(error: TelegramError) -> None:
    assert not is_passing(error)
