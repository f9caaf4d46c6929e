"""What every method of the Bot API is."""

from abc import abstractmethod
from typing import Any

from bot.offline.parameters import Fields
from bot.offline.world import World


class Method(Fields):
    """A method of the Bot API: its fields are the parameters, and `run` is what it does."""

    @abstractmethod
    async def run(self, world: World) -> Any:
        """Does it.

        Args:
            world: The state that it reads and changes.

        Returns:
            The `result` of the answer.

        Raises:
            ApiError: As Telegram would refuse it.
        """
