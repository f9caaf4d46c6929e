"""What went between the bot and the offline Telegram, in order, for whoever builds the bot."""

import itertools
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.offline.parameters import Json

_KEPT = 500


@dataclass(eq=False)
class Entry:
    """An update that the bot got, or a call that it made.

    Attributes:
        number: Its place in the order.
        at: When it began, in seconds since 1970.
        kind: "update" or "call".
        name: The update's kind, or the method.
        given: The update, or the parameters.
        milliseconds: Until the bot had taken the update, or had its answer; None before.
        answer: The body of the answer; for an update None.
        refusal: Why the call failed; empty if it did not.
    """

    number: int
    at: float
    kind: str
    name: str
    given: Json
    milliseconds: int | None = None
    answer: Any = None
    refusal: str = ""
    _began: float = field(default_factory=time.perf_counter, repr=False)

    def end(self, answer: Any = None, refusal: str = "") -> None:
        """Notes how it went, and how long it took."""
        self.milliseconds = round(1000 * (time.perf_counter() - self._began))
        self.answer, self.refusal = answer, refusal

    def as_json(self) -> Json:
        """All of it but what it is measured by."""
        return {name: it for name, it in vars(self).items() if not name.startswith("_")}


@dataclass(eq=False)
class Record:
    """The newest entries.

    Attributes:
        clock: Tells the time in seconds since 1970.
        announce: Is told of each entry when it begins and when it ends.
    """

    clock: Callable[[], float]
    announce: Callable[[str, Json], None]
    entries: deque[Entry] = field(default_factory=lambda: deque(maxlen=_KEPT))
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def begin(self, kind: str, name: str, given: Json) -> Entry:
        """Notes an update or a call."""
        entry = Entry(next(self._numbers), self.clock(), kind, name, given)
        self.entries.append(entry)
        self._tell(entry)
        return entry

    def end(self, entry: Entry, answer: Any = None, refusal: str = "") -> None:
        """Notes how it went."""
        entry.end(answer, refusal)
        self._tell(entry)

    def end_updates(self, numbers: set[int]) -> None:
        """Notes that the bot has taken these updates."""
        for entry in self.entries:
            waits = entry.kind == "update" and entry.milliseconds is None
            if waits and entry.given["update_id"] in numbers:
                self.end(entry)

    def _tell(self, entry: Entry) -> None:
        self.announce("record", {"entry": entry.as_json()})
