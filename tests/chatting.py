"""The chat page as a person uses it, in a readable form."""

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, Page, expect

from bot.offline import OfflineTelegram
from bot.offline.chats import CallbackQuery, Message
from bot.offline.methods import call

READER = 1_001


@dataclass(frozen=True)
class Look:
    """A screen, and whether it is light or dark."""

    width: int
    height: int
    scheme: str = "light"
    scale: int = 1

    def __str__(self) -> str:
        return f"{'phone' if self.width < 700 else 'desk'}-{self.scheme}"


PHONE = Look(390, 844)
DESK = Look(1280, 800)


class Chat:
    """An open page, and the Telegram behind it."""

    def __init__(self, page: Page, telegram: OfflineTelegram) -> None:
        self.page = page
        self.telegram = telegram
        self.field = page.locator("#field")
        self.log = page.locator("#log")
        self.options = page.locator("#options [role=option]")

    @property
    def last(self) -> Locator:
        """The newest message."""
        return self.page.locator(".message").last

    async def starts(self) -> None:
        await self.page.locator("#start").click()
        await expect(self.field).to_be_visible()

    async def says(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")

    async def presses(self, label: str) -> None:
        """Press a button under the newest message that has it."""
        await self.page.locator(".row button", has_text=label).last.click()

    async def sees(self, *parts: str) -> None:
        """The newest message is another's and holds all of this."""
        newest = self.page.locator(".message:not(.mine)").last
        for part in parts:
            await expect(newest).to_contain_text(part)

    async def opens(self, place: str) -> None:
        """Open a chat: "private", "group" or "elsewhere"."""
        button = self.page.locator(f"nav [data-place={place}]")
        if not await button.is_visible():
            await self.page.locator("#menu").click()
        await button.click()

    async def is_now(self, role: str) -> None:
        await self.page.locator("#role").select_option(role)

    async def has_copied(self, part: str) -> None:
        """This is on the clipboard, which a page is let write in its own time."""
        holds = "async part => (await navigator.clipboard.readText()).includes(part)"
        await self.page.wait_for_function(holds, arg=part)

    async def distance_from_end(self) -> float:
        """How far the log is from its end, in pixels."""
        return float(
            await self.log.evaluate("it => it.scrollHeight - it.scrollTop - it.clientHeight")
        )

    async def top_of(self, message: Message) -> float:
        """Where a message stands on the screen."""
        box = await self.page.locator(f"#m{message.id}").bounding_box()
        assert box
        return box["y"]

    async def suits_everybody(self) -> None:
        """Axe finds nothing that keeps people out, contrast included."""
        found = (await Axe().run(self.page)).response["violations"]
        nodes = [(fault["id"], it) for fault in found for it in fault["nodes"]]
        assert [f"{rule}: {it['html']} {it['failureSummary']}" for rule, it in nodes] == []

    # The bot of a test that needs no real one

    async def bot_calls(self, method: str, **parameters: Any) -> Any:
        """A call about the private chat with the reader."""
        return await call(self.telegram, method, {"chat_id": READER, **parameters})

    async def pressed(self) -> CallbackQuery:
        """The press of a button, once it has arrived."""
        while not self.telegram.callback_queries:
            await self.telegram.changed.wait()
        return list(self.telegram.callback_queries.values())[-1]

    async def bot_takes_updates(self) -> None:
        """The bot asks for updates, and confirms them."""
        updates = await call(self.telegram, "getUpdates", {})
        await call(self.telegram, "getUpdates", {"offset": updates[-1]["update_id"] + 1})

    async def bot_says(self, text: str, *labels: str, **parameters: Any) -> Message:
        """A message of the bot's to the reader, with a row of buttons."""
        sent = await self.bot_calls("sendMessage", text=text, **buttons(*labels), **parameters)
        await expect(self.page.locator(f"#m{sent['message_id']}")).to_be_attached()
        return self.telegram.chats[READER].messages[sent["message_id"]]

    async def bot_edits(self, message: Message, text: str, *labels: str) -> None:
        where = {"message_id": message.id, **buttons(*labels)}
        await self.bot_calls("editMessageText", text=text, **where)
        await expect(self.page.locator(f"#m{message.id} .text")).to_contain_text(text[-40:])


def buttons(*labels: str) -> dict[str, Any]:
    row = [{"text": label, "callback_data": label} for label in labels]
    return {"reply_markup": {"inline_keyboard": [row]}} if row else {}
