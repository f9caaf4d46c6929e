"""An offline Telegram whose time stands still until told, and a client that calls its Bot API."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest
from specification import METHODS, CheckedTelegram, faults

from bot.offline import OfflineTelegram


@pytest.fixture
def telegram() -> OfflineTelegram:
    return CheckedTelegram(clock=lambda: 1_700_000_000.0)


@pytest.fixture
def wait(telegram: OfflineTelegram) -> Callable[[float], None]:
    """Lets seconds pass."""

    def let_pass(seconds: float) -> None:
        then = telegram.clock() + seconds
        telegram.clock = lambda: then

    return let_pass


@pytest.fixture
async def http(telegram: OfflineTelegram) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=telegram.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        yield client


@pytest.fixture
def call(http: httpx.AsyncClient, telegram: OfflineTelegram) -> Callable[..., Awaitable[Any]]:
    """Calls a method: gives its result, or the description of why it was refused."""

    async def call_method(method: str, **parameters: Any) -> Any:
        response = await http.post(f"/bot{telegram.token}/{method}", json=parameters)
        answer = response.json()
        assert response.status_code == answer.get("error_code", 200)
        if not answer["ok"]:
            return answer["description"]
        assert faults(answer["result"], METHODS[method]["returns"], method) == []
        return answer["result"]

    return call_method
