"""Who may use the bot, and how fast."""

import math
from collections.abc import Callable, Hashable

from telegram import Update

from bot.context import Context
from bot.handlers.sending import tell

# Nobody reaches these by hand: fifty files can be forwarded at once, and inline search asks at
# every key press.
BURST = 60
SECONDS_A_MESSAGE = 1.0
INLINE_BURST = 150
SECONDS_AN_INLINE_QUERY = 0.2
# Who was told to slow down is not told again for so long.
SECONDS_A_LINE = 60.0
# Of so many people it is remembered what they used up, before what is long past is dropped.
MANY = 10_000


class Allowance:
    """So much at once and then one in so many seconds, for each key.

    Args:
        seconds: In which one more is allowed.
        burst: How many are allowed at once.
    """

    def __init__(self, seconds: float, burst: int = 1) -> None:
        self._seconds = seconds
        self._most_ahead = seconds * burst
        # When what each key used up will have come back.
        self._free: dict[Hashable, float] = {}

    def takes(self, key: Hashable, now: float) -> bool:
        """Use one up, or tell that none is left.

        Args:
            key: Whose.
            now: Seconds since any moment, which is always the same for a key.
        """
        if len(self._free) > MANY:
            self._free = {key: free for key, free in self._free.items() if free > now}
        free = max(self._free.get(key, -math.inf), now) + self._seconds
        # The sum of many steps is not exact.
        if free - now > self._most_ahead + self._seconds / 2:
            return False
        self._free[key] = free
        return True


class Gate:
    """Lets updates through to their handlers, or answers them with a line at most.

    Args:
        now: Tells the seconds since any moment.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._messages = Allowance(SECONDS_A_MESSAGE, BURST)
        self._presses = Allowance(SECONDS_A_MESSAGE, BURST)
        self._inline_queries = Allowance(SECONDS_AN_INLINE_QUERY, INLINE_BURST)
        self._lines = Allowance(SECONDS_A_LINE)

    async def admits(self, update: Update, context: Context) -> bool:
        """Tell whether an update is to be handled; one that is not is answered here."""
        if context.is_admin:
            return True
        if not self._is_in_time(update, context):
            context.metrics.refused.labels("too fast").inc()
            # An inline answer has no place for the line.
            is_told = not update.inline_query and self._lines.takes(context.person, self._now())
            await tell(update, context, "too-fast" if is_told else None)
            return False
        chat = update.effective_chat
        if not context.settings.admits(context.person, chat.id if chat else None):
            context.metrics.refused.labels("not allowed").inc()
            # What an admin would have to write into the settings: in a group, the group.
            number = chat.id if chat and update.message else context.person
            await tell(update, context, "not-allowed", number=str(number))
            return False
        return True

    def _is_in_time(self, update: Update, context: Context) -> bool:
        sender = _sender(update, context)
        if message := update.message or update.guest_message:
            # When it was sent: what waited for the bot comes all at once.
            return self._messages.takes(sender, message.date.timestamp())
        allowance = self._inline_queries if update.inline_query else self._presses
        return allowance.takes(sender, self._now())


def _sender(update: Update, context: Context) -> int:
    """Whose allowance counts: a group's if an admin writes in its name, which many do."""
    sender = update.message and update.message.sender_chat
    return sender.id if sender else context.person
