"""What keeps updates from coming in, told in the log once and not at every try."""

import logging
import math

from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, TelegramError

from bot.messages import Message, OperatorError
from bot.updates.clock import Clock

log = logging.getLogger(__name__)

# Trouble is over when nothing failed for so long: two bots with one token end each other's
# requests, so that each succeeds in between. Longer than the longest pause before another try.
QUIET_SECONDS = 60
# What lasts is told again after so long.
REMIND_SECONDS = 600

NO_WAY = Message("Telegram can't be reached")
UNKNOWN_TOKEN = Message("Telegram does not know this BOT_TOKEN")
TWO_BOTS = Message("another bot uses this token: stop one of them")


class Trouble:
    """Says that no updates come in, and that they do again.

    Args:
        clock: By which it tells how long ago something was.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._failed_at: float | None = None
        self._conflict_at = -math.inf
        # When each kind that lasts was told last.
        self._told_at: dict[type[Exception], float] = {}

    def failed(self, error: Exception) -> None:
        """Note a failure, and say it unless it was said."""
        now, kind = self._clock.now(), type(error)
        if isinstance(error, Conflict):
            self._conflict_at = now
        lasts = _is_lasting(error)
        if lasts and now - self._told_at.get(kind, -math.inf) >= REMIND_SECONDS:
            self._told_at[kind] = now
            _say(error, lasts=True)
        elif self._failed_at is None and not lasts:
            _say(error, lasts=False)
        self._failed_at = now

    def is_shared(self) -> bool:
        """Tell whether another bot uses this token: requests go well in between."""
        return self._clock.now() - self._conflict_at < QUIET_SECONDS

    def succeeded(self) -> None:
        """Say that updates come in again if nothing failed for a while."""
        if self._failed_at is None or self._clock.now() - self._failed_at < QUIET_SECONDS:
            return
        say_again(admins_know=bool(self._told_at))
        self._failed_at = None
        self._told_at.clear()


def say_again(*, admins_know: bool) -> None:
    """Log that updates come in again; the admins hear of it if they heard that none came.

    It is a warning then: `LOG_LEVEL=WARNING` would keep anything less from them.
    """
    level = logging.WARNING if admins_know else logging.INFO
    told = {"alert": ("alert-updates-again", "")} if admins_know else None
    log.log(level, "Updates come in again", extra=told)


def reason(error: Exception) -> str:
    """Tell in a line what is in the way, and for two bots with one token what to do."""
    kind, said = type(error).__name__, str(error)
    if isinstance(error, Conflict):
        return f"{TWO_BOTS} ({said})"
    if isinstance(error, InvalidToken):
        return str(UNKNOWN_TOKEN)
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        return f"{NO_WAY}: {said}"
    return said if isinstance(error, OperatorError) or said.startswith(kind) else f"{kind}: {said}"


def _say(error: Exception, *, lasts: bool) -> None:
    """Log why no updates come in."""
    # What Telegram says needs no traceback, nor what an operator can mend; a fault of ours does.
    fault = None if isinstance(error, TelegramError | OperatorError) else error
    key = "alert-two-bots" if isinstance(error, Conflict) else "alert-no-updates"
    log.log(
        logging.ERROR if lasts else logging.WARNING,
        "No updates come in, trying again: %s",
        reason(error) if isinstance(error, Conflict) else error,
        exc_info=fault,
        extra={"alert": (key, _alert(error))} if lasts else None,
    )


def _alert(error: Exception) -> object:
    """Give what the admins are told: what can be told in their language as what can be."""
    if isinstance(error, InvalidToken):
        return UNKNOWN_TOKEN
    return error if isinstance(error, OperatorError) else str(error)


def _is_lasting(error: Exception) -> bool:
    """Tell whether this will not pass as Telegram's bad minutes do.

    Another bot with this token will not, nor a wrong address, nor a fault of ours.
    """
    return not isinstance(error, TelegramError) or isinstance(
        error, BadRequest | Conflict | InvalidToken
    )
