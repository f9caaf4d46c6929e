"""Whether updates come in, as readiness tells it."""

import math
from collections.abc import Iterator
from contextlib import contextmanager

from bot.updates.clock import Clock
from bot.updates.trouble import TWO_BOTS, Trouble, reason


class Arrivals:
    """Remembers until when it is sure enough that updates come in, and otherwise why not.

    Attributes:
        clock: By which it tells.
        fault: What is in the way; it counts when nothing went well for a while.
        unkept: Why what comes cannot be kept, as on a full disk; it counts at once.
        trouble: Tells the log of it.
        stands_by: Whether another bot sees to it that updates come in, and this one does if that
            one ends.
    """

    def __init__(self, clock: Clock) -> None:
        self.fault = "the bot is starting"
        self.unkept: str | None = None
        self.trouble = Trouble(clock)
        self.stands_by = False
        self.clock = clock
        self._sure_until = -math.inf

    def are_sure_for(self, seconds: float) -> None:
        """Note that updates come in, and that this holds for so long."""
        self.stands_by = False
        self._sure_until = self.clock.now() + seconds

    def stand_by(self) -> None:
        """Note that updates come in by way of another bot."""
        self.stands_by = True
        self.unkept = None
        self._sure_until = math.inf

    @contextmanager
    def keeping(self) -> Iterator[None]:
        """Keep what came, and note whether that went well."""
        try:
            yield
        except Exception as error:
            self.unkept = f"what comes cannot be kept: {reason(error)}"
            raise
        self.unkept = None

    def end(self, fault: str) -> None:
        """Note that no updates come in from now on, and why."""
        self.fault = fault
        self.stands_by = False
        self._sure_until = -math.inf

    def problem(self) -> str | None:
        """Tell why no updates come in, or another bot gets some of them; None if all is well."""
        if self.unkept:
            return self.unkept
        if self.trouble.is_shared() and not self.stands_by:
            return str(TWO_BOTS)
        return None if self.clock.now() < self._sure_until else self.fault
