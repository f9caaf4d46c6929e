"""What there is in Telegram: chats, messages, queries and files, as plain data."""

import copy
from dataclasses import dataclass, field

from bot.offline.entities import part
from bot.offline.parameters import Json


@dataclass(eq=False)
class Message:
    """A message in a chat. It changes in place when it is edited.

    Attributes:
        chat: Where it stands.
        json: The Bot API's `Message`.
        inline_message_id: How the bot knows a message that it did not send itself.
    """

    chat: "Chat"
    json: Json
    inline_message_id: str | None = None

    @property
    def id(self) -> int:
        """The message's number in its chat."""
        return int(self.json["message_id"])

    @property
    def text(self) -> str:
        """The plain text, without formatting."""
        return str(self.json.get("text", ""))

    @property
    def keyboard(self) -> list[list[Json]]:
        """The rows of inline buttons."""
        rows: list[list[Json]] = self.json.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[str]:
        """The texts of all buttons, row by row."""
        return [button["text"] for row in self.keyboard for button in row]

    def parts(self, kind: str) -> list[str]:
        """The words under each entity of a type, such as "bold" or "text_link"."""
        entities = self.json.get("entities", [])
        return [part(self.text, entity) for entity in entities if entity["type"] == kind]

    def snapshot(self) -> Json:
        """A copy of the Bot API's `Message` that later edits do not reach."""
        return copy.deepcopy(self.json)

    def quoted(self) -> Json:
        """The message as a reply to it shows it: without what it replied to itself."""
        return {name: it for name, it in self.snapshot().items() if name != "reply_to_message"}


@dataclass(eq=False)
class Chat:
    """A conversation.

    Attributes:
        id: Positive for a private chat with the bot, where it is the person's id.
        type: "private", "group", "supergroup" or "channel".
        title: What the chat list shows; in a private chat, the person's first name.
        has_bot: Whether the bot is a member.
        is_forum: Whether it has topics (supergroups).
        started: Whether the person has written to the bot (private chats).
        blocked: Whether the person blocked the bot (private chats).
        messages: By number, in order.
        actions: Every chat action of the bot, such as "typing".
    """

    id: int
    type: str
    title: str
    has_bot: bool = True
    is_forum: bool = False
    started: bool = False
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    actions: list[str] = field(default_factory=list)

    @property
    def json(self) -> Json:
        """The Bot API's `Chat`."""
        name = "first_name" if self.type == "private" else "title"
        forum = {"is_forum": True} if self.is_forum else {}
        return {"id": self.id, "type": self.type, name: self.title, **forum}

    @property
    def is_group(self) -> bool:
        """Whether it is a group of either kind."""
        return self.type in {"group", "supergroup"}

    def topic(self, thread_id: int) -> Message | None:
        """The message with which a topic was opened; its number is the topic's."""
        message = self.messages.get(thread_id)
        return message if message and "forum_topic_created" in message.json else None

    @property
    def last(self) -> Message:
        """The newest message.

        Raises:
            LookupError: The chat is empty.
        """
        if not self.messages:
            raise LookupError(f"nothing was said in {self.title!r}")
        return next(reversed(self.messages.values()))


@dataclass(eq=False)
class CallbackQuery:
    """A pressed callback button.

    Attributes:
        id: The callback query's identifier.
        message: Whose button it was.
        made_at: When it was pressed.
        answer: `text`, `show_alert` and `url` of the bot's answer; None before it comes.
    """

    id: str
    message: Message
    made_at: float
    answer: Json | None = None


@dataclass(eq=False)
class InlineQuery:
    """What a person types after the bot's name.

    Attributes:
        id: The inline query's identifier.
        user: Who types, as the Bot API's `User`.
        query: The words.
        offset: Empty for the first page, then the `next_offset` of the page before.
        made_at: When it was typed.
        answer: `results`, `next_offset`, `button` and `cache_time` of the bot's answer; None before
            it comes.
    """

    id: str
    user: Json
    query: str
    offset: str
    made_at: float
    answer: Json | None = None

    @property
    def results(self) -> list[Json]:
        """The results, each with the message that it would post under `content`."""
        results: list[Json] = self._answered.get("results", [])
        return results

    @property
    def next_offset(self) -> str:
        """The offset of the next page; empty at the end."""
        return str(self._answered.get("next_offset", ""))

    @property
    def button(self) -> Json | None:
        """The button above the results: its `text` and `start_parameter`."""
        return self._answered.get("button")

    @property
    def _answered(self) -> Json:
        """The answer.

        Raises:
            LookupError: It has not come.
        """
        if self.answer is None:
            raise LookupError(f"the bot has not answered the inline query {self.query!r}")
        return self.answer


@dataclass(eq=False)
class StoredFile:
    """A file that was sent: what it is called and what it holds."""

    path: str
    content: bytes
