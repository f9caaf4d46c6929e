"""The way to the offline Bot API inside the process, and what can go wrong on it."""

from collections import Counter
from collections.abc import AsyncIterator

import httpx

from bot.offline import OfflineTelegram


class Network(httpx.AsyncBaseTransport):
    """Carries requests to the offline Bot API.

    A connection that the API breaks (`bot.offline.faults.Dropped`) breaks as httpx reports it from
    a real one: after the head of the answer.

    Attributes:
        closed: For each method, how many requests will find the connection closed before anything
            was done.
    """

    def __init__(self, telegram: OfflineTelegram) -> None:
        self.closed: Counter[str] = Counter()
        self._api = httpx.ASGITransport(app=telegram.app)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        method = request.url.path.rpartition("/")[2]
        if self.closed[method] > 0:
            self.closed[method] -= 1
            raise httpx.RemoteProtocolError("Server disconnected without sending a response.")
        try:
            return await self._api.handle_async_request(request)
        except ConnectionResetError:
            return httpx.Response(200, stream=_CutOff())


class _CutOff(httpx.AsyncByteStream):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b'{"ok":'
        raise httpx.RemoteProtocolError("peer closed connection without sending complete message")
