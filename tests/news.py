"""Articles that come, and digests that go out at times of some days in March."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from talk import Talk, WriteSeed

from bot.jobs.digests import deliver, note_arrivals
from bot.library import ReaderStore

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def at(hour: int, minute: int = 0, *, day: int = 9, month: int = 3) -> float:
    """A time of some days in March, or another month, on the clocks of Hà Nội."""
    return datetime(2024, month, day, hour, minute, tzinfo=HANOI).timestamp()


class News:
    """Articles that come, and digests that go out."""

    def __init__(self, talk: Talk, write_seed: WriteSeed) -> None:
        self.talk = talk
        self.write_seed = write_seed
        self.services = talk.services

    async def come(self, *titles: str, now: float, body: str = "Một câu.") -> None:
        """Articles come with a reload, and it is noted for whom."""
        for title in titles:
            self.write_seed(title.replace(" ", "-"), title, body)
        await self.talk.reload()
        await note_arrivals(self.services, now)

    async def go_out(self, now: float) -> None:
        await deliver(self.talk.application.bot, self.services, now)

    def restarted(self, readers: ReaderStore) -> None:
        """Go on with the readers' file opened anew."""
        self.services = replace(self.services, readers=readers)
