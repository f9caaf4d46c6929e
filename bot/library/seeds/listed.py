"""Which articles are not taken from every file that holds them."""

from dataclasses import dataclass

from bot.library.seeds.inbox import is_sent
from bot.library.seeds.seed import Seed


@dataclass(frozen=True, slots=True)
class Listed:
    """Articles that are not taken from every file that holds them, by id.

    Attributes:
        removed: Those that were taken out of the library.
        sent: Those that an admin sent: they are taken from the inbox only.
    """

    removed: frozenset[str]
    sent: frozenset[str]

    def passes_over(self, seed: Seed) -> bool:
        """Tell whether an article is not taken from where it stands."""
        return seed.id in self.removed or (seed.id in self.sent and not is_sent(seed.file))
