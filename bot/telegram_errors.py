"""What an error of Telegram or of the way there means for whoever asked for something."""

import httpx
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

# The request did not leave, or not to its end.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.WriteError,
    httpx.WriteTimeout,
)
# The connection broke while the answer was waited for or read.
_BROKE = (httpx.ReadError, httpx.RemoteProtocolError, httpx.CloseError)
_ANSWER_BEGAN = "answer_began"


async def note_answer(response: httpx.Response) -> None:
    """Remember of a request that its answer began; a hook of httpx for every response."""
    response.request.extensions[_ANSWER_BEGAN] = True


def is_passing(error: TelegramError) -> bool:
    """Tell whether the same request may succeed later.

    A token may be refused for a moment too: it was revoked only if that goes on.
    """
    if isinstance(error, RetryAfter | InvalidToken):
        return True
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


def may_be_done(error: TelegramError) -> bool:
    """Tell whether a request that failed may have had its effect all the same.

    An answer of a server, whatever it says, is a refusal. A connection that broke before a byte of
    the answer came was closed while nobody used it, which is what happens every day; Telegram does
    what it was asked and then begins to answer. So a request was perhaps done if its answer began
    and broke off, or if none came in time.
    """
    cause = error.__cause__
    if not isinstance(error, NetworkError) or cause is None or isinstance(cause, TelegramError):
        return False
    if isinstance(cause, _BROKE):
        return _ANSWER_BEGAN in cause.request.extensions
    return not isinstance(cause, _NEVER_SENT)


def is_unreachable(error: TelegramError) -> bool:
    """Tell whether a person blocked the bot, left Telegram, or never wrote to the bot."""
    return isinstance(error, Forbidden) or (
        isinstance(error, BadRequest) and "chat not found" in error.message.lower()
    )


def is_late(error: BadRequest) -> bool:
    """Tell whether nobody waits for the answer to a button or a query any more."""
    return "query is too old" in error.message.lower()


def is_fixed(error: BadRequest) -> bool:
    """Tell whether a message cannot be changed, because it is too old or gone."""
    reason = error.message.lower()
    return "message can't be edited" in reason or "message to edit not found" in reason


def is_same(error: BadRequest) -> bool:
    """Tell whether a message already is what it was to be changed to."""
    return "message is not modified" in error.message.lower()
