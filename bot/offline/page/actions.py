"""What a person does on the chat page.

A new one is a class, whose fields are what the page sends with it, and a line in `ACTIONS`.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping

import anyio

from bot.offline.chats import CallbackQuery, Chat, InlineQuery, Message
from bot.offline.errors import bad_request
from bot.offline.limits import CALLBACK_ANSWER_SECONDS, INLINE_ANSWER_SECONDS
from bot.offline.parameters import Fields, Json
from bot.offline.person import Person


class Action(Fields):
    """Something that a person does in a chat.

    Attributes:
        person: Who, by number.
        language: The language of the person's app.
        chat: Where, by number.
    """

    person: int
    language: str
    chat: int

    @abstractmethod
    async def run(self, person: Person, chat: Chat) -> Json:
        """Does it, and gives what the page is told of it.

        Raises:
            ApiError: The message is not there.
            LookupError: Something else is not there.
            ValueError: An app would not let a person do this.
        """


class Send(Action):
    """Sends a text."""

    text: str
    reply_to: int | None = None

    async def run(self, person: Person, chat: Chat) -> Json:
        """Does it."""
        reply_to = None if self.reply_to is None else _message(chat, self.reply_to)
        person.pastes(chat, self.text, reply_to=reply_to)
        return {}


class Edit(Action):
    """Changes an own message."""

    message: int
    text: str

    async def run(self, person: Person, chat: Chat) -> Json:
        """Does it."""
        person.edits(_message(chat, self.message), self.text)
        return {}


class Forward(Action):
    """Forwards a message to the bot."""

    message: int

    async def run(self, person: Person, chat: Chat) -> Json:
        """Does it."""
        person.forwards(_message(chat, self.message), person.private)
        return {}


class SendSample(Action):
    """Sends what cannot be typed."""

    kind: str

    async def run(self, person: Person, chat: Chat) -> Json:
        """Does it."""
        samples: dict[str, Callable[[Chat], Message]] = {
            "photo": person.sends_photo,
            "sticker": person.sends_sticker,
            "voice": person.sends_voice,
        }
        samples[self.kind](chat)
        return {}


class Press(Action):
    """Presses a callback button."""

    message: int
    row: int
    column: int

    async def run(self, person: Person, chat: Chat) -> Json:
        """Gives the bot's answer, if it comes in time."""
        message = _message(chat, self.message)
        button = message.keyboard[self.row][self.column]
        query = person.presses_data(message, button["callback_data"])
        await _answered(person, query, CALLBACK_ANSWER_SECONDS)
        return {"answer": query.answer}


class SearchInline(Action):
    """Types an inline query."""

    query: str
    offset: str

    async def run(self, person: Person, chat: Chat) -> Json:
        """Gives the bot's results, if they come in time."""
        query = person.types_inline(self.query, self.offset, chat)
        await _answered(person, query, INLINE_ANSWER_SECONDS)
        if query.answer is None:
            return {}
        shown = ("id", "title", "description")
        return {
            "query": query.id,
            "results": [{name: it.get(name, "") for name in shown} for it in query.results],
            "next_offset": query.next_offset,
            "button": query.button,
        }


class ChooseResult(Action):
    """Posts an inline result."""

    query: str
    result: str

    async def run(self, person: Person, chat: Chat) -> Json:
        """Does it."""
        person.chooses(person.world.inline_queries[self.query], self.result, chat)
        return {}


class Block(Action):
    """Blocks the bot, or unblocks it."""

    blocked: bool

    async def run(self, person: Person, _chat: Chat) -> Json:
        """Does it."""
        if self.blocked:
            person.blocks_bot()
        else:
            person.unblocks_bot()
        return {}


class ShowCommands(Action):
    """Opens the menu of commands."""

    async def run(self, person: Person, chat: Chat) -> Json:
        """Gives the menu, and the commands that the bot tells speakers of other languages."""
        menus = _menus(person, chat)
        menu = menus.get(person.user["language_code"]) or menus.get("") or []
        others = [command for other in menus.values() for command in other if command not in menu]
        return {"commands": menu, "aliases": others}


ACTIONS: Mapping[str, type[Action]] = {
    "send": Send,
    "edit": Edit,
    "forward": Forward,
    "sample": SendSample,
    "press": Press,
    "inline": SearchInline,
    "choose": ChooseResult,
    "block": Block,
    "commands": ShowCommands,
}
"""By the last part of the URL."""


def _menus(person: Person, chat: Chat) -> dict[str, list[Json]]:
    """The menus that the bot has for a chat, by language.

    The narrowest scope that has one for the person wins:
    https://core.telegram.org/bots/api#determining-list-of-commands
    """
    wide = "all_private_chats" if chat.type == "private" else "all_group_chats"
    for scope in (f"chat:{chat.id}", wide, "default"):
        menus = {
            language: commands
            for (of, language), commands in person.world.commands.items()
            if of == scope and commands
        }
        if {person.user["language_code"], ""} & menus.keys():
            return menus
    return {}


async def _answered(person: Person, query: CallbackQuery | InlineQuery, seconds: float) -> None:
    """Waits until the bot answers, for so many seconds at most."""
    with anyio.move_on_after(seconds):
        while query.answer is None and not person.world.closed:
            await person.world.changed.wait()


def _message(chat: Chat, number: int) -> Message:
    if number not in chat.messages:
        raise bad_request("message not found")
    return chat.messages[number]
