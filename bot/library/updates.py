"""Where updates are safe from before Telegram is told of them until they were handled.

Bots that share a database share their updates. A bot is known by a row that it renews; one that
stops doing so is taken for dead. A bot handles what it has claimed: a whole chat's updates, so that
they are handled in order and by one bot at a time. The first of the bots leads: it does what one of
them must do for all.

The laws are stated once, in `tests/stores/contract`, and hold for every store there is.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

# Telegram keeps an update for a day, so none comes again after this.
REMEMBERED_SECONDS = 2 * 24 * 3600
# An update that killed so many bots is not handled again: its sender is told. Two are too few:
# whoever kills bots from outside may meet an update twice while its answer waits for its turn.
MOST_DEATHS = 3


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update that came.

    Attributes:
        number: Telegram's number of it.
        chat: Whose order it keeps; None if it keeps none.
        text: The update as JSON.
    """

    number: int
    chat: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An update that was taken in and not handled to its end.

    Attributes:
        text: The update as JSON.
        suspect: Whether a bot died while it was in hand.
        deadly: Whether it was blamed for `MOST_DEATHS` deaths: it must not be handled again.
    """

    text: str
    suspect: bool
    deadly: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How a bot stands among those on the same database.

    Attributes:
        bots: How many there are, itself included.
        leads: Whether it does what one of them does for all.
        aside: Updates that were set aside just now, because they were deadly and killed once more.
    """

    bots: int = 1
    leads: bool = False
    aside: Sequence[int] = ()


class UpdateInbox(Protocol):
    """Updates that wait, and the bots that handle them.

    Attributes:
        is_shared: Whether several bots may work with it at once. If not, whoever joins is the only
            one, and whoever was there before is dead.
    """

    is_shared: bool

    async def join(self, now: float) -> Standing:
        """Be one of the bots from now on; what dead ones had in hand is free again.

        Of what a dead bot had in hand, one update is blamed for its death: the only one, or the
        only one that was in hand at a death before. One that is blamed although it was deadly
        before is set aside.

        Raises:
            DatabaseError: A bot with another token is there.
        """

    async def beat(self, now: float, *, ending: bool = False) -> Standing | None:
        """Show that this bot is alive, and free what dead ones had in hand.

        Args:
            now: Seconds since 1970.
            ending: Whether it leaves soon, and leads no more.

        Returns:
            How it stands; None if it was taken for dead: it has to join anew, and has nothing.
        """

    async def leave(self) -> None:
        """Be no bot any more, and give back whatever it has; it was killed by nothing."""

    async def receive(
        self,
        updates: Collection[Incoming],
        now: float,
        *,
        claim: bool = True,
        having: Collection[int] | None = None,
    ) -> set[int]:
        """Keep updates, all or none; give those that never came before and are this bot's now.

        Args:
            updates: What came.
            now: Seconds since 1970.
            claim: Whether this bot wants them. It gets those of no chat, and those whose chat is
                free and has nothing older waiting.
            having: As for `claim`.
        """

    async def claim(self, limit: int, having: Collection[int] | None = None) -> list[Unfinished]:
        """Make what nobody has this bot's, oldest first: of about so many chats all that waits.

        Args:
            limit: Of how many chats.
            having: What this bot has at hand; None: all that is its own. It is given the rest of
                its own too: the answer that said so was lost when a connection broke.
        """

    async def note(
        self, started: Collection[int], finished: Collection[int], now: float
    ) -> set[int]:
        """Note which updates are taken in hand and which were handled, all or none.

        Returns:
            Those of the started that are still this bot's; the others must not be begun.
        """

    async def release(self, updates: Collection[int]) -> None:
        """Give updates back that were not begun."""
