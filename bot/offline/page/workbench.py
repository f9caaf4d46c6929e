"""The workbench: what went between the bot and Telegram, and switches for what may go wrong.

The page's panel and tests in any language use the same calls; `docs/offline.md` describes them.
"""

from abc import abstractmethod
from collections.abc import Mapping

from bot.offline.errors import bad_request
from bot.offline.faults import FAILURES
from bot.offline.methods import METHODS, call
from bot.offline.parameters import Fields, Json
from bot.offline.people import People


class Change(Fields):
    """Something that whoever builds the bot changes."""

    @abstractmethod
    async def run(self, world: People) -> None:
        """Does it.

        Raises:
            ApiError: It makes no sense.
        """


class Switch(Change):
    """Turns on or off what is named, and leaves the rest."""

    flood_limits: bool | None = None
    duplicate_updates: bool | None = None
    reorder_updates: bool | None = None
    privacy: bool | None = None

    async def run(self, world: People) -> None:
        """Does it."""
        for name, on in self.as_json().items():
            setattr(world, name, on)


class Fail(Change):
    """Lets a call go wrong.

    Attributes:
        failure: One of `FAILURES`.
        method: The method; empty for whatever is called next but getUpdates.
        call: Which call, counted from now.
        after: Whether it takes effect first.
    """

    failure: str
    method: str = ""
    call: int = 1
    after: bool = False

    async def run(self, world: People) -> None:
        """Does it."""
        if self.failure not in FAILURES or self.method not in {"", *METHODS} or self.call < 1:
            raise bad_request(f"failure must be one of {', '.join(FAILURES)}, method one served")
        failure = FAILURES[self.failure]
        world.faults.plan(self.method, failure, call=self.call, after=self.after)


class Conflict(Change):
    """Asks for updates as a second process would."""

    async def run(self, world: People) -> None:
        """Does it."""
        world.poll_elsewhere()


class Cut(Change):
    """Breaks the bot's connections, as a restart does; what it did not confirm comes again."""

    async def run(self, world: People) -> None:
        """Does it."""
        world.cut.send()


class Forget(Change):
    """Empties the record."""

    async def run(self, world: People) -> None:
        """Does it."""
        world.record.entries.clear()


CHANGES: Mapping[str, type[Change]] = {
    "switch": Switch,
    "fail": Fail,
    "conflict": Conflict,
    "cut": Cut,
    "forget": Forget,
}
"""By the last part of the URL."""


async def workbench_state(world: People) -> Json:
    """The switches, the failures to come, the webhook, and the record."""
    return {
        "switches": {name: getattr(world, name) for name in Switch.model_fields},
        "failures": [*FAILURES],
        "planned": world.faults.planned,
        "methods": [*METHODS],
        "webhook": await call(world, "getWebhookInfo", {}),
        "record": [entry.as_json() for entry in world.record.entries],
    }
