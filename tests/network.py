"""The way to the offline Bot API inside the process, and what can go wrong on it."""

from collections import Counter
from typing import Any

import httpx
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.offline import OfflineTelegram
from bot.telegram_errors import AnswerLostError


class Network(BaseRequest):
    """Carries requests to the offline Bot API.

    A connection that the API breaks (`bot.offline.faults.Dropped`) breaks after the head of the
    answer.

    Attributes:
        closed: For each method, how many requests will find the connection closed before anything
            was done.
    """

    read_timeout = None

    def __init__(self, telegram: OfflineTelegram) -> None:
        self.closed: Counter[str] = Counter()
        self._client = httpx.AsyncClient(transport=httpx.ASGITransport(app=telegram.app))

    async def initialize(self) -> None:
        """Be ready."""

    async def shutdown(self) -> None:
        """End nothing: a request of the next bot may come this way."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        if self.closed[name] > 0:
            self.closed[name] -= 1
            raise NetworkError("closed")
        try:
            response = await self._client.request(method, url, **_content(request_data))
        except ConnectionResetError as error:
            raise AnswerLostError("cut off") from error
        return response.status_code, response.content


def _content(request_data: RequestData | None) -> dict[str, Any]:
    if request_data is None:
        return {}
    if request_data.contains_files:
        return {"data": request_data.json_parameters, "files": request_data.multipart_data}
    return {"json": request_data.parameters}
