"""Faults of Telegram and of the network, planned by a test: which call goes wrong, and how.

telegram.faults.plan("sendMessage", too_many_requests(3))
telegram.faults.plan("sendMessage", HtmlError(502), call=2, after=True)
telegram.faults.plan("getUpdates", Dropped())
telegram.faults.plan("getMe", Slow(5))
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

import anyio
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Receive, Scope, Send

from bot.offline.errors import ApiError, bad_request, too_many_requests


@dataclass(frozen=True)
class HtmlError:
    """An answer by a proxy in front of Telegram, not by the Bot API: a page instead of JSON."""

    status: int


@dataclass(frozen=True)
class Dropped:
    """The connection breaks before the answer is complete."""


@dataclass(frozen=True)
class Slow:
    """The right answer, late by so many seconds."""

    seconds: float


Failure = ApiError | HtmlError | Dropped | Slow
"""An `ApiError` is a refusal in JSON; `errors` has one for every common code."""


_LATE_SECONDS = 60

FAILURES: Mapping[str, Failure] = {
    "400": bad_request("chat not found"),
    "403": ApiError("Forbidden: bot was blocked by the user", 403),
    "429": too_many_requests(3),
    "500": ApiError("Internal Server Error", 500),
    "502": HtmlError(502),
    "timeout": Slow(_LATE_SECONDS),
    "dropped": Dropped(),
}
"""What the workbench offers, by name."""


@dataclass(frozen=True)
class Fault:
    """One planned fault.

    Attributes:
        failure: What the client gets.
        after: Whether the method takes effect first, so that the client does not know that it did.
    """

    failure: Failure
    after: bool

    async def play(self, method: Callable[[], Awaitable[Response]]) -> Response:
        """Answers a call.

        Args:
            method: Calls the method itself, which may not happen.
        """
        response = await method() if self.after else None
        match self.failure:
            case ApiError() as error:
                return JSONResponse(error.answer, error.code)
            case HtmlError(status):
                return HTMLResponse(f"<html><body><h1>{status}</h1></body></html>", status)
            case Dropped():
                return BrokenResponse()
            case Slow(seconds):
                await anyio.sleep(seconds)
                return response or await method()


class BrokenResponse(Response):
    """Promises a body and breaks off: a server cannot but close the connection then."""

    async def __call__(
        self,
        scope: Scope,  # noqa: ARG002 - ASGI's signature
        receive: Receive,  # noqa: ARG002 - ASGI's signature
        send: Send,
    ) -> None:
        """Sends the head only."""
        headers = [(b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        raise ConnectionResetError("a planned fault")


@dataclass(eq=False)
class Faults:
    """The faults to come. Each comes once, and a call has one at most."""

    _planned: dict[tuple[str, int], Fault] = field(default_factory=dict)
    _calls: Counter[str] = field(default_factory=Counter)

    def plan(self, method: str, failure: Failure, *, call: int = 1, after: bool = False) -> None:
        """Plans a fault.

        Args:
            method: Of the Bot API; empty for whatever is called next, except getUpdates, which is
                always being called.
            failure: What the client gets.
            call: Which call of the method, counted from now; where one has a fault already, it is
                the next that has none.
            after: Whether the method takes effect first.
        """
        number = self._calls[method] + call
        while (method, number) in self._planned:
            number += 1
        self._planned[method, number] = Fault(failure, after)

    def take(self, method: str) -> Fault | None:
        """Counts a call, and gives its fault."""
        names = [method] if method == "getUpdates" else [method, ""]
        for name in names:
            self._calls[name] += 1
        found = [self._planned.pop((name, self._calls[name]), None) for name in names]
        return next(filter(None, found), None)

    @property
    def planned(self) -> list[str]:
        """The methods of the faults to come."""
        return [method for method, _ in self._planned]

    def waiting(self, method: str) -> bool:
        """Whether a fault of this method is still to come."""
        return any(name == method for name, _ in self._planned)
