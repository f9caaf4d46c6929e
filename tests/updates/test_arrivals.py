"""Whether updates come in, and if not, why."""

import pytest
from telegram.error import Conflict

from bot.updates.arrivals import Arrivals
from bot.updates.clock import Clock


def test_what_cannot_be_kept_is_the_reason_until_something_was() -> None:
    """Telegram, which is refused, then says that it cannot send any: that is no news."""
    arrivals = Arrivals(Clock())
    with pytest.raises(OSError, match="disk is full"), arrivals.keeping():
        raise OSError("disk is full")
    arrivals.end("Telegram cannot send them")
    assert "disk is full" in (arrivals.problem() or "")
    with arrivals.keeping():
        pass
    assert arrivals.problem() == "Telegram cannot send them"


def test_a_bot_that_hands_over_is_not_told_to_stop() -> None:
    """Of several, the one that takes over ends what it was asking for."""
    arrivals = Arrivals(Clock())
    arrivals.trouble.failed(Conflict("another one asks"))
    assert arrivals.problem()
    arrivals.stand_by()
    assert arrivals.problem() is None
