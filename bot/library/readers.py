"""What belongs to readers, and its bounds."""

import secrets
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

USUAL_SENTENCES = 3
AUTO_SENTENCES = 0  # sentences: the usual, or as many as a message needs
# What buttons of old messages refer to is dropped when it was not used for so long.
KEPT_SECONDS = 30 * 24 * 3600
# Below what SQLite can hold, and short enough for a button or a deep link.
NUMBERS = 10**18
# So many follows fit one screen, and bound what one person can make the bot do.
MOST_FOLLOWS = 15


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person chose.

    Attributes:
        language: A language's code; None for what Telegram says.
        sentences: The length of a summary; ``AUTO_SENTENCES`` for the usual one, and for as much
            of a message as holds what it has to tell.
        quoted: What of a summary stands in a quote that opens at a tap: 0 what does not fit on a
            phone, 1 all of it, 2 nothing.
        hour: The hour of the day at which digests come; None for at once.
        muted_until: Until when no digest comes, in seconds since 1970; None if none is held back.
        zone: In which time zone times are meant and told, by its IANA name; None for the
            operator's.
    """

    language: str | None = None
    sentences: int = AUTO_SENTENCES
    quoted: int = 0
    hour: int | None = None
    muted_until: int | None = None
    zone: str | None = None

    def length(self, needed: int = 0) -> int:
        """Return how many sentences to show of a text that needs so many, 0 if it does not say."""
        return self.sentences or max(USUAL_SENTENCES, needed)

    def zone_or(self, usual: ZoneInfo) -> ZoneInfo:
        """Return the time zone that was chosen, or the usual one."""
        try:
            return ZoneInfo(self.zone) if self.zone else usual
        except (ZoneInfoNotFoundError, ValueError, OSError):
            # It was chosen where more zones are known.
            return usual


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of each kind the bot keeps about a person, or kept until it was erased."""

    preferences: int
    saved: int
    follows: int
    queries: int
    texts: int


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many people there are.

    Attributes:
        people: Those of whom anything is kept.
        followers: Those of them who follow something.
    """

    people: int
    followers: int


def new_number() -> int:
    """Make a number for what a button refers to, which nobody can guess."""
    return secrets.randbelow(NUMBERS)
