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
    """A refusal for a wrong call, in the form that most of Telegram's take."""
    return ApiError(f"Bad Request: {reason}")
