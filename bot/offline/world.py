"""The state of the offline Telegram, and the few ways in which it changes.

It is in memory; `keeping` writes it down. Both the Bot API (`methods`) and the people (`people`)
change it, and whoever shows it (the chat page) listens to it.
"""

import copy
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx

from bot.offline.chats import CallbackQuery, Chat, InlineQuery, Message, StoredFile
from bot.offline.errors import ApiError, bad_request
from bot.offline.faults import Faults
from bot.offline.parameters import Json
from bot.offline.rates import MessageRates
from bot.offline.record import Record
from bot.offline.remembered import RememberedAnswers
from bot.offline.signals import Signal
from bot.offline.webhook import Webhook

POLL_PAUSE_SECONDS = 15
"""A bot that pauses for longer between two calls of getUpdates is not running."""


@dataclass(eq=False)
class World:
    """The state, and the few ways in which it changes.

    Attributes:
        key: What opens the page from another machine; empty if nobody comes from there.
        token: The only token that the Bot API accepts; with a key, it is made of that.
        username: The bot's username.
        name: What the bot is called in chats.
        clock: Seconds since 1970; what is fresh and what is too old follows it.
        privacy: Group privacy mode, as BotFather's /setprivacy.
        inline_feedback: Whether chosen results are reported, as BotFather's /setinlinefeedback.
        guest_mode: Whether a mention reaches the bot in chats where it is not a member.
        flood_limits: Whether a bot that is too fast is refused with 429.
        duplicate_updates: Whether each update comes twice.
        reorder_updates: Whether the newest of the updates that wait comes first.
        faults: Which calls go wrong, whatever they hold.
        local_mode: Whether a webhook may be plain HTTP on any port, as with `--local` of
            Telegram's own server.
        webhook_transport: How a webhook is reached; the network unless said, or an ASGI
            application in the same process.
        webhook_retry_seconds: The pause before an update is sent to a webhook again; it doubles
            up to a minute.
        refusals: Every call that was refused, in order; planned faults are none.
        allowed_updates: The kinds of updates that the bot asked for; all if empty.
        changed: Sent at everything that happens.
        cut: Sent when every connection of the bot breaks.
        can_keep: Tells whether what happens can be written down where it is to be kept.
        record: What the bot got and called.
        remembered: Inline answers that are given again without asking the bot.
    """

    key: str = ""
    # The number is the bot's own id, which nobody else may have.
    token: str = "7000000000:offline"  # noqa: S105 - it opens nothing
    username: str = "tomtat_bot"
    name: str = "Tóm Tắt"
    clock: Callable[[], float] = time.time
    privacy: bool = True
    inline_feedback: bool = False
    guest_mode: bool = False
    flood_limits: bool = False
    duplicate_updates: bool = False
    reorder_updates: bool = False
    faults: Faults = field(default_factory=Faults)
    local_mode: bool = False
    webhook_transport: httpx.AsyncBaseTransport | None = None
    webhook_retry_seconds: float = 1.0
    refusals: list[ApiError] = field(default_factory=list)

    chats: dict[int, Chat] = field(default_factory=dict)
    callback_queries: dict[str, CallbackQuery] = field(default_factory=dict)
    inline_queries: dict[str, InlineQuery] = field(default_factory=dict)
    guest_queries: dict[str, Message] = field(default_factory=dict)
    inline_messages: dict[str, Message] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    descriptions: dict[tuple[str, str], str] = field(default_factory=dict)
    updates: list[Json] = field(default_factory=list)
    allowed_updates: frozenset[str] = frozenset()
    poll_number: int = 0
    open_polls: int = 0
    polled_at: float = -math.inf
    webhook: Webhook | None = None
    closed: bool = False
    changed: Signal = field(default_factory=Signal)
    cut: Signal = field(default_factory=Signal)
    listeners: list[Callable[[str, Json], None]] = field(default_factory=list)
    can_keep: Callable[[], bool] = lambda: True

    last_number: int = 0
    last_update: int = 500_000_000

    def __post_init__(self) -> None:
        if self.key:
            self.token = f"{self.token.partition(':')[0]}:{self.key}"
        # The clock can be changed later, so it is looked up each time.
        self._rates = MessageRates(lambda: self.clock())  # noqa: PLW0108 - as said
        self.remembered = RememberedAnswers(lambda: self.clock())  # noqa: PLW0108 - as said
        self.record = Record(lambda: self.clock(), self.announce)  # noqa: PLW0108 - as said

    @property
    def bot(self) -> Json:
        """The bot as the Bot API's `User`."""
        return {
            "id": int(self.token.split(":")[0]),
            "is_bot": True,
            "first_name": self.name,
            "username": self.username,
        }

    @property
    def bot_is_running(self) -> bool:
        """Whether the bot takes updates: it asks for them, or its webhook answers."""
        if self.webhook is not None:
            return not self.webhook.last_error_message
        return self.open_polls > 0 or self.clock() - self.polled_at < POLL_PAUSE_SECONDS

    def now(self) -> int:
        """The time as messages carry it."""
        return int(self.clock())

    def number(self) -> int:
        """A number that was not given out before."""
        self.last_number += 1
        return self.last_number

    def close(self) -> None:
        """Ends everything that waits, so that the server can stop."""
        self.closed = True
        self.set_webhook(None)
        self.announce("closed", {})

    def announce(self, kind: str, news: Json) -> None:
        """Tells the listeners what has happened."""
        self.changed.send()
        for listener in list(self.listeners):
            listener(kind, news)

    # Messages

    def send(self, chat: Chat, content: Json) -> Message:
        """Puts a message of the bot's into a chat.

        Raises:
            ApiError: The bot is too fast.
        """
        if self.flood_limits:
            self._rates.count(chat)
        return self.post(chat, self.bot, content)

    def post(self, chat: Chat, sender: Json, content: Json, *, inline: bool = False) -> Message:
        """Puts a message into a chat; telling the bot of it is `deliver`'s part.

        Args:
            chat: Where.
            sender: Whose it is, as the Bot API's `User`.
            content: What it holds.
            inline: Whether the bot can reach it by an inline message id only.
        """
        origin = {"sender_chat": chat.json} if chat.type == "channel" else {"from": sender}
        content = {**_topic_content(chat, content), **content}
        head = {"message_id": self.number(), "date": self.now(), "chat": chat.json}
        message = Message(chat, {**head, **origin, **copy.deepcopy(content)})
        chat.messages[message.id] = message
        if inline:
            message.inline_message_id = f"inline-message-{message.id}"
            self.inline_messages[message.inline_message_id] = message
        self.announce("message", {"chat": chat.id, "message": message.json})
        return message

    def edit(self, message: Message, content: Json) -> None:
        """Replaces what the bot wrote in a message.

        Args:
            message: One of the bot's.
            content: As of `content.message_content`.

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
        self.last_update += 1
        update = {"update_id": self.last_update, kind: copy.deepcopy(payload)}
        self.updates.append(update)
        self.record.begin("update", kind, update)
        self.announce("bot", {})

    def waiting_updates(self) -> list[Json]:
        """The updates that wait, in the order in which the bot gets them."""
        updates = self.updates[::-1] if self.reorder_updates else self.updates
        times = 2 if self.duplicate_updates else 1
        return [update for update in updates for _ in range(times)]

    def confirm(self, offset: int) -> None:
        """Forgets the updates before an offset; a negative one keeps that many of the newest."""
        if offset < 0:
            self._keep(self.updates[offset:])
        else:
            self._keep([update for update in self.updates if update["update_id"] >= offset])

    def forget(self, update: Json) -> None:
        """Forgets one update, which the bot has taken."""
        self._keep([it for it in self.updates if it is not update])

    def drop_updates(self) -> None:
        """Forgets all updates."""
        self._keep([])

    def _keep(self, updates: list[Json]) -> None:
        kept = {update["update_id"] for update in updates}
        gone = {update["update_id"] for update in self.updates} - kept
        self.updates = updates
        if gone:
            self.record.end_updates(gone)
            self.announce("bot", {})

    def poll_elsewhere(self) -> None:
        """Asks for updates as a second process would: the open long poll ends with a conflict."""
        self.poll_number += 1
        self.changed.send()

    def set_webhook(self, webhook: Webhook | None) -> None:
        """Replaces the webhook to which updates are sent; a new one ends a long poll."""
        if self.webhook is not None:
            self.webhook.stop()
        self.webhook = webhook
        if webhook is not None:
            self.poll_number += 1
            webhook.start(self)
        self.announce("bot", {})

    # Faults

    def refuse_next(
        self, method: str, description: str, *, code: int = 400, retry_after: int | None = None
    ) -> None:
        """Plans the commonest fault: the next call that has none planned is refused like this."""
        self.faults.plan(method, ApiError(description, code, retry_after))


def _topic_content(chat: Chat, content: Json) -> Json:
    """What a message has for standing in a topic: where it was put, or where it replies to.

    A message that replies to nothing else replies to the one with which the topic was opened.
    """
    replied_to = content.get("reply_to_message", {})
    thread_id = content.get("message_thread_id") or replied_to.get("message_thread_id")
    opened = chat.topic(thread_id) if thread_id else None
    if opened is None:
        return {}
    where = {"message_thread_id": opened.id, "is_topic_message": True}
    return {**where, "reply_to_message": opened.quoted()}
