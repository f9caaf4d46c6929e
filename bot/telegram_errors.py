"""What an error of Telegram or of the way there means for whoever asked for something."""

from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)


class AnswerLostError(NetworkError):
    """A request left, and its answer broke off or did not come in time."""


def is_passing(error: TelegramError) -> bool:
    """Tell whether the same request may succeed later.

    A token may be refused for a moment too: it was revoked only if that goes on.
    """
    if isinstance(error, RetryAfter | InvalidToken):
        return True
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


def may_be_done(error: TelegramError) -> bool:
    """Tell whether a request that failed may have had its effect all the same.

    An answer of a server, whatever it says, is a refusal.
    """
    return isinstance(error, AnswerLostError)


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
