"""Whether updates come in, as readiness tells it."""

import math

from bot.updates.clock import Clock


class Arrivals:
    """Remembers until when it is sure enough that updates come in, and otherwise why not.

    Attributes:
        fault: What is in the way; it counts when nothing went well for a while.
        stands_by: Whether another bot sees to it that updates come in, and this one does if that
            one ends.
    """

    def __init__(self, clock: Clock) -> None:
        self.fault = "the bot is starting"
        self.stands_by = False
        self._clock = clock
        self._sure_until = -math.inf

    def are_sure_for(self, seconds: float) -> None:
        """Note that updates come in, and that this holds for so long."""
        self.stands_by = False
        self._sure_until = self._clock.now() + seconds

    def stand_by(self) -> None:
        """Note that updates come in by way of another bot."""
        self.stands_by = True
        self._sure_until = math.inf

    def end(self, fault: str) -> None:
        """Note that no updates come in from now on, and why."""
        self.fault = fault
        self.stands_by = False
        self._sure_until = -math.inf

    def problem(self) -> str | None:
        """Tell why no updates come in; None if they do."""
        return None if self._clock.now() < self._sure_until else self.fault
