"""How many messages a bot may send in a time, as Telegram counts them."""

import math
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.offline import limits
from bot.offline.chats import Chat
from bot.offline.errors import too_many_requests

_Kind = tuple[str, int]


@dataclass(eq=False)
class MessageRates:
    """Remembers when messages were sent: in all, to each chat, and to each group."""

    clock: Callable[[], float]
    _sent_at: dict[_Kind, list[float]] = field(default_factory=lambda: defaultdict(list))

    def count(self, chat: Chat) -> None:
        """Counts a message; one that is refused does not count.

        Raises:
            ApiError: The bot is too fast.
        """
        now = self.clock()
        rates = {("all", 0): limits.MESSAGES_IN_ALL, ("chat", chat.id): limits.MESSAGES_IN_CHAT}
        if chat.is_group:
            rates["group", chat.id] = limits.MESSAGES_IN_GROUP
        for kind, (most, seconds) in rates.items():
            recent = self._sent_at[kind] = [at for at in self._sent_at[kind] if now - at < seconds]
            if len(recent) >= most:
                raise too_many_requests(max(1, math.ceil(recent[-most] + seconds - now)))
        for kind in rates:
            self._sent_at[kind].append(now)
