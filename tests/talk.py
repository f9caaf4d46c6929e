"""Conversations in a readable form, over real handlers and the offline Bot API."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import Protocol, Self

from network import Network
from telegram import Update

from bot import app
from bot.app import App
from bot.offline import OfflineTelegram
from bot.offline.chats import Message
from bot.services import Services, open_services
from bot.settings import Settings
from bot.updates.arrivals import Arrivals
from bot.updates.clock import Clock
from bot.updates.inbox import Inbox
from bot.updates.membership import Membership
from bot.updates.polling import poll

ADMIN = 1003

# A text that is long enough to be summed up, a sentence a line.
TEXT = """\
Thư viện huyện mở cửa lại sau sáu tháng sửa chữa.
Toà nhà hai tầng được thay mái và quét vôi.
Kho sách có thêm bốn nghìn cuốn do bạn đọc tặng.
Phòng đọc thiếu nhi chuyển xuống tầng một cho các em dễ vào.
Bà thủ thư nói rằng ngày đầu có ba trăm người đến.
Thư viện sẽ mở đến chín giờ tối vào các ngày trong tuần.
Thẻ bạn đọc cũ vẫn dùng được đến hết năm.
Ai cũng có thể mượn năm cuốn trong hai tuần."""


class WriteSeed(Protocol):
    """Writes a seed file of one article, and gives its URL."""

    def __call__(self, name: str, title: str, *paragraphs: str, url: str = "") -> str: ...


def write_many(write_seed: WriteSeed, count: int) -> None:
    """Write seeds named n0 and on: of over twenty, more than a fifth goes only if agreed to."""
    for number in range(count):
        write_seed(f"n{number}", f"Bài {number}", "Một câu.")


class Talk:
    """A conversation in a readable form: a person says, the bot answers, the person sees.

    Every call that the bot makes is checked by the offline Bot API; at the end of the test none
    may have been refused and nothing may wait for an answer.
    """

    def __init__(
        self,
        telegram: OfflineTelegram,
        network: Network,
        clock: Clock,
        application: App,
        services: Services,
        inbox: Inbox,
    ) -> None:
        self.telegram = telegram
        self.network = network
        self.clock = clock
        self.inbox = inbox
        self.arrivals = inbox.arrivals
        self.application = application
        self.services = services
        self.reader = telegram.person("Lan", language_code="vi")
        self.reader.starts()
        telegram.take_updates()
        self.chat = self.reader.private

    def is_with(self, name: str, *, language: str = "vi", person_id: int = 0) -> None:
        """Go on with another person in their private chat."""
        self.reader = self.telegram.person(name, language_code=language, person_id=person_id)
        self.chat = self.reader.private
        if not self.chat.started:
            self.reader.starts()
            self.telegram.take_updates()

    @classmethod
    @asynccontextmanager
    async def open(
        cls, telegram: OfflineTelegram, settings: Settings, clock: Clock
    ) -> AsyncIterator[Self]:
        """Run a bot; what is in hand at the end is left for the next one on the same files."""
        network = Network(telegram)
        async with AsyncExitStack() as stack:
            services = await stack.enter_async_context(open_services(settings))
            application = app.build(
                telegram.token,
                services,
                clock,
                api_url="http://localhost",
                request=lambda _: network,
            )
            arrivals = Arrivals(clock)
            await stack.enter_async_context(app.running(application, arrivals))
            handle, bot = partial(app.handle, application), application.bot
            opening = Inbox.open(
                *(Membership(services.inbox), handle, bot, arrivals),
                services.metrics,
                seconds_to_finish=0,
            )
            inbox = await stack.enter_async_context(opening)
            stack.push_async_callback(services.background.stop)
            yield cls(telegram, network, clock, application, services, inbox)

    async def settle(self) -> None:
        """Let the bot handle everything that waits for it, and what it does on its own then."""
        await self.arrive()
        await self.inbox.idle()
        # Work in the background may start some more.
        while tasks := self.services.background.tasks:
            await asyncio.gather(*tasks)

    async def arrive(self) -> None:
        """Let the bot take in everything that waits for it."""
        bot = self.application.bot
        updates = [Update.de_json(update, bot) for update in self.telegram.take_updates()]
        await self.inbox.receive(updates)

    async def says(self, text: str, *, reply_to: Message | None = None) -> None:
        self.reader.sends(self.chat, text, reply_to=reply_to)
        await self.settle()

    async def follows_link(self, payload: str) -> None:
        """Open the private chat by a deep link."""
        self.chat = self.reader.private
        self.reader.starts(payload)
        await self.settle()

    async def reload(self) -> None:
        """Let the library take in what was written into the seeds folder."""
        await self.services.library.reload(self.services.settings.seeds_dir)

    async def presses(self, label: str) -> str:
        """Press a button under the newest message; give what the toast says."""
        press = self.reader.presses(self.chat.last, label)
        await self.settle()
        assert press.answer is not None, f"nothing ended the waiting of {label!r}"
        return str(press.answer.get("text", ""))

    def sees(self, *parts: str) -> None:
        """The newest message is the bot's and holds all of this."""
        assert self.chat.last.json["from"]["is_bot"], f"no answer to {self.chat.last.text!r}"
        for part in parts:
            assert part in self.chat.last.text, f"{part!r} not in:\n{self.chat.last.text}"

    def sees_not(self, *parts: str) -> None:
        for part in parts:
            assert part not in self.chat.last.text, f"{part!r} in:\n{self.chat.last.text}"

    def sees_buttons(self, *labels: str) -> None:
        """These are the buttons under the newest message, in order."""
        assert tuple(self.chat.last.buttons) == labels

    def sees_button(self, label: str) -> None:
        assert label in self.chat.last.buttons

    def sees_no_button(self, label: str) -> None:
        assert label not in self.chat.last.buttons

    def sees_nothing_new(self, before: int) -> None:
        assert len(self.chat.messages) == before, f"an answer: {self.chat.last.text!r}"


@asynccontextmanager
async def polling(talk: Talk) -> AsyncIterator[None]:
    """Ask for updates until the block ends."""
    task = asyncio.create_task(poll(talk.application.bot, talk.inbox, talk.arrivals))
    try:
        yield
    finally:
        talk.telegram.close()
        task.cancel()
        await asyncio.wait([task])
