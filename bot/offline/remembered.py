"""Inline answers that Telegram remembers, for as long as the bot allows."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.offline.chats import InlineQuery
from bot.offline.parameters import Json

_Key = tuple[str, str, int]


@dataclass(eq=False)
class RememberedAnswers:
    """Answers by query, offset and person."""

    clock: Callable[[], float]
    _answers: dict[_Key, tuple[float, Json]] = field(default_factory=dict)

    def keep(self, query: InlineQuery, answer: Json) -> None:
        """Keeps an answer, for this person or for everybody."""
        key = (query.query, query.offset, query.user["id"] if answer["is_personal"] else 0)
        self._answers[key] = (self.clock() + answer["cache_time"], answer)

    def find(self, query: InlineQuery) -> Json | None:
        """An answer that can be given again."""
        for person in (query.user["id"], 0):
            key = (query.query, query.offset, person)
            until, answer = self._answers.get(key, (-math.inf, {}))
            if self.clock() < until:
                return answer
        return None
