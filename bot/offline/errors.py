"""What the Bot API says when it does not do what it was asked."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class ApiError(Exception):
    """A call that failed, as Telegram reports it.

    Attributes:
        description: Telegram's wording, with its leading "Bad Request: " or the like.
        code: The HTTP status and `error_code`.
        retry_after: Seconds to wait, when the bot was too fast.
        method: The Bot API method that was called, once known.
        given: What it was called with, once known.
    """

    description: str
    code: int = 400
    retry_after: int | None = None
    method: str = ""
    given: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.method}: {self.code} {self.description}"

    @property
    def answer(self) -> dict[str, Any]:
        """The body of the HTTP response."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(reason: str) -> ApiError:
    """The error for a wrong call, in the form that most of Telegram's take."""
    return ApiError(f"Bad Request: {reason}")


def unauthorized() -> ApiError:
    """The error for a token that Telegram does not know."""
    return ApiError("Unauthorized", 401)


def not_found(reason: str = "") -> ApiError:
    """The error for a method or file that does not exist."""
    return ApiError(f"Not Found: {reason}" if reason else "Not Found", 404)


def conflict(reason: str) -> ApiError:
    """The error for a bot that asks for its updates in two ways at once."""
    return ApiError(f"Conflict: {reason}", 409)


def too_many_requests(seconds: int) -> ApiError:
    """The error for a bot that is too fast, and how long it must wait."""
    return ApiError(f"Too Many Requests: retry after {seconds}", 429, seconds)
