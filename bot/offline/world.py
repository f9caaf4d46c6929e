"""What exists on the other side of the Bot API: chats, messages, and the updates that wait.

The state is in memory only. Both the Bot API (`methods`) and the people (`people`) change it, and
whoever shows it (the chat page) listens to it.
"""

import asyncio
import copy
import math
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.offline.entities import part
from bot.offline.errors import ApiError, bad_request

Json = dict[str, Any]

INLINE_ANSWER_SECONDS = 10
"""How long an inline query can be answered."""
CALLBACK_ANSWER_SECONDS = 15
"""How long a pressed button's query can be answered; Telegram gives no figure, this is careful."""
POLL_PAUSE_SECONDS = 15
"""A bot that pauses for longer between two calls of getUpdates is not running."""

_FLOOD_WINDOWS = {"all": (30, 1.0), "chat": (3, 3.0), "group": (20, 60.0)}
"""Messages and seconds: 30 a second; 1 a second in a chat, bursts of 3; 20 a minute in a group."""


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


@dataclass(eq=False)
class Chat:
    """A conversation.

    Attributes:
        id: Positive for a private chat with the bot, where it is the person's id.
        type: "private", "group", "supergroup" or "channel".
        title: What the chat list shows; in a private chat, the person's first name.
        has_bot: Whether the bot is a member.
        started: Whether the person has written to the bot (private chats).
        blocked: Whether the person blocked the bot (private chats).
        messages: By number, in order.
        actions: Every chat action of the bot, such as "typing".
    """

    id: int
    type: str
    title: str
    has_bot: bool = True
    started: bool = False
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    actions: list[str] = field(default_factory=list)

    @property
    def json(self) -> Json:
        """The Bot API's `Chat`."""
        name = "first_name" if self.type == "private" else "title"
        return {"id": self.id, "type": self.type, name: self.title}

    @property
    def is_group(self) -> bool:
        """Whether it is a group of either kind."""
        return self.type in {"group", "supergroup"}

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
class Press:
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
        if self.answer is None:
            raise LookupError(f"the bot has not answered the inline query {self.query!r}")
        return self.answer


@dataclass(eq=False)
class StoredFile:
    """A file that was sent: what it is called and what it holds."""

    path: str
    content: bytes


class Bell:
    """Wakes all who wait for news."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Wakes everyone who waits now."""
        self._event.set()
        self._event = asyncio.Event()

    async def wait(self) -> None:
        """Waits for the next ring."""
        await self._event.wait()


@dataclass(eq=False)
class World:
    """The state, and the few ways in which it changes.

    Attributes:
        token: The only token that the Bot API accepts.
        username: The bot's username.
        clock: Seconds since 1970; what is fresh and what is too old follows it.
        privacy: Group privacy mode, as BotFather's /setprivacy.
        inline_feedback: Whether chosen results are reported, as BotFather's /setinlinefeedback.
        guest_mode: Whether a mention reaches the bot in chats where it is not a member.
        flood_limits: Whether a bot that is too fast is refused with 429.
        refusals: Every call that was refused, in order.
    """

    # The number is the bot's own id, which nobody else may have.
    token: str = "7000000000:offline"  # noqa: S105 - it opens nothing
    username: str = "tomtat_bot"
    clock: Callable[[], float] = time.time
    privacy: bool = True
    inline_feedback: bool = False
    guest_mode: bool = False
    flood_limits: bool = False
    refusals: list[ApiError] = field(default_factory=list)

    chats: dict[int, Chat] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    inline_queries: dict[str, InlineQuery] = field(default_factory=dict)
    guest_queries: dict[str, Message] = field(default_factory=dict)
    inline_messages: dict[str, Message] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    descriptions: dict[tuple[str, str], str] = field(default_factory=dict)
    updates: list[Json] = field(default_factory=list)
    allowed_updates: frozenset[str] = frozenset()
    poll: int = 0
    open_polls: int = 0
    polled_at: float = -math.inf
    closed: bool = False
    bell: Bell = field(default_factory=Bell)
    listeners: list[Callable[[str, Json], None]] = field(default_factory=list)

    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _update_numbers: Iterator[int] = field(default_factory=lambda: count(500_000_001))
    _inline_cache: dict[tuple[str, str, int], tuple[float, Json]] = field(default_factory=dict)
    _sent_at: dict[tuple[str, int], list[float]] = field(default_factory=lambda: defaultdict(list))
    _planned: dict[str, list[ApiError]] = field(default_factory=lambda: defaultdict(list))

    @property
    def bot(self) -> Json:
        """The bot as the Bot API's `User`."""
        return {
            "id": int(self.token.split(":")[0]),
            "is_bot": True,
            "first_name": "Tóm Tắt",
            "username": self.username,
        }

    @property
    def bot_is_running(self) -> bool:
        """Whether the bot is asking for updates."""
        return self.open_polls > 0 or self.clock() - self.polled_at < POLL_PAUSE_SECONDS

    def now(self) -> int:
        """The time as messages carry it."""
        return int(self.clock())

    def number(self) -> int:
        """A number that was not given out before."""
        return next(self._numbers)

    def close(self) -> None:
        """Ends everything that waits, so that the server can stop."""
        self.closed = True
        self.announce("closed", {})

    def announce(self, kind: str, news: Json) -> None:
        """Tells the listeners what has happened."""
        self.bell.ring()
        for listener in list(self.listeners):
            listener(kind, news)

    # Messages

    def post(self, chat: Chat, sender: Json, content: Json) -> Message:
        """Puts a message into a chat; telling the bot of it is `deliver`'s part."""
        origin = {"sender_chat": chat.json} if chat.type == "channel" else {"from": sender}
        head = {"message_id": self.number(), "date": self.now(), "chat": chat.json}
        message = Message(chat, {**head, **origin, **copy.deepcopy(content)})
        chat.messages[message.id] = message
        self.announce("message", {"chat": chat.id, "message": message.json})
        return message

    def post_inline(self, chat: Chat, sender: Json, content: Json) -> Message:
        """Puts a message into a chat that the bot can reach by an inline message id only."""
        message = self.post(chat, sender, content)
        message.inline_message_id = f"inline-message-{message.id}"
        self.inline_messages[message.inline_message_id] = message
        return message

    def change(self, message: Message, content: Json) -> None:
        """Replaces what the bot wrote in a message.

        Args:
            message: One of the bot's.
            content: As of `limits.message_content`.

        Raises:
            ApiError: It would look the same.
        """
        written = ("text", "entities", "link_preview_options", "reply_markup")
        if {name: message.json[name] for name in written if name in message.json} == content:
            raise bad_request(
                "message is not modified: specified new message content and reply markup are"
                " exactly the same as a current content and reply markup of the message"
            )
        for name in written:
            message.json.pop(name, None)
        message.json.update(copy.deepcopy(content), edit_date=self.now())
        self.announce("message", {"chat": message.chat.id, "message": message.json})

    def keep_file(self, path: str, content: bytes) -> Json:
        """Stores a file, which the bot can fetch with `getFile`.

        Args:
            path: A folder that tells the kind of file, `/`, and the file's name.
            content: What the file holds.

        Returns:
            The fields that all kinds of files have in the Bot API.
        """
        number = self.number()
        file_id = f"file-{number}"
        folder, _, name = path.partition("/")
        self.files[file_id] = StoredFile(f"{folder}/{number}/{name}", content)
        return {
            "file_id": file_id,
            "file_unique_id": f"unique-{number}",
            "file_size": len(content),
        }

    # Updates

    def deliver(self, kind: str, payload: Json) -> None:
        """Queues an update for the bot, if it asked for that kind."""
        if self.allowed_updates and kind not in self.allowed_updates:
            return
        self.updates.append({"update_id": next(self._update_numbers), kind: copy.deepcopy(payload)})
        self.bell.ring()

    def confirm(self, offset: int) -> None:
        """Forgets the updates before an offset; a negative one keeps that many of the newest."""
        if offset < 0:
            self.updates = self.updates[offset:]
        else:
            self.updates = [update for update in self.updates if update["update_id"] >= offset]

    # Inline answers that Telegram remembers

    def remember_answer(self, query: InlineQuery, answer: Json, *, is_personal: bool) -> None:
        """Keeps an answer for as long as the bot allows, for this person or for everybody."""
        key = (query.query, query.offset, query.user["id"] if is_personal else 0)
        self._inline_cache[key] = (self.clock() + answer["cache_time"], answer)

    def remembered_answer(self, query: InlineQuery) -> Json | None:
        """An answer that can be given again without asking the bot."""
        for person in (query.user["id"], 0):
            until, answer = self._inline_cache.get(
                (query.query, query.offset, person), (-math.inf, {})
            )
            if self.clock() < until:
                return answer
        return None

    # Being refused

    def refuse_next(
        self, method: str, description: str, *, code: int = 400, retry_after: int | None = None
    ) -> None:
        """Makes the next call of a method fail, whatever it holds; no fault of the bot's."""
        self._planned[method].append(ApiError(description, code, retry_after))

    def planned_refusal(self, method: str) -> ApiError | None:
        """The failure that `refuse_next` planned for this call."""
        return self._planned[method].pop(0) if self._planned[method] else None

    def check_flood(self, chat: Chat) -> None:
        """Counts a message against Telegram's rates, while `flood_limits` is on.

        Raises:
            ApiError: The bot is too fast.
        """
        if not self.flood_limits:
            return
        now = self.clock()
        keys = [("all", 0), ("chat", chat.id), *([("group", chat.id)] if chat.is_group else [])]
        for key in keys:
            most, seconds = _FLOOD_WINDOWS[key[0]]
            recent = self._sent_at[key] = [at for at in self._sent_at[key] if now - at < seconds]
            if len(recent) >= most:
                wait = max(1, math.ceil(recent[-most] + seconds - now))
                raise ApiError(f"Too Many Requests: retry after {wait}", 429, wait)
        for key in keys:
            self._sent_at[key].append(now)
