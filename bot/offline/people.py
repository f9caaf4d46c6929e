"""The person's side: what people do in Telegram, and the updates that the bot gets of it."""

import copy
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.offline.entities import found_entities, part, trimmed, utf16_length
from bot.offline.limits import MESSAGE_LENGTH
from bot.offline.world import Chat, InlineQuery, Json, Message, Press, World

INLINE_QUERY_LENGTH = 256
_PEOPLE = 1_000_000
_GROUPS = -1_000_000_000_000
"""Supergroups and channels are numbered downwards from here, as in Telegram."""
_START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


@dataclass(eq=False)
class Person:
    """Someone with a Telegram account.

    Attributes:
        world: Where the person lives.
        user: The Bot API's `User`; change its `language_code` to change the app's language.
    """

    world: World
    user: Json

    @property
    def id(self) -> int:
        """The person's number, which is also that of the private chat with the bot."""
        return int(self.user["id"])

    @property
    def private(self) -> Chat:
        """The private chat with the bot."""
        chat = self.world.chats.get(self.id)
        if chat is None:
            chat = Chat(self.id, "private", self.user["first_name"])
            self.world.chats[self.id] = chat
        return chat

    # Writing

    def starts(self, payload: str = "") -> Message:
        """Presses Start, or follows a deep link.

        Args:
            payload: The deep link's `start` parameter.

        Raises:
            ValueError: Telegram would not pass the payload on.
        """
        if not _START_PAYLOAD.fullmatch(payload):
            raise ValueError(f"Telegram ignores the deep link parameter {payload!r}")
        return self.sends(self.private, f"/start {payload}".strip())

    def sends(self, chat: Chat, text: str, *, reply_to: Message | None = None) -> Message:
        """Sends a text message.

        Raises:
            ValueError: The text is empty, or too long for one message (see `pastes`).
        """
        text, _ = trimmed(text, [])
        if not 1 <= utf16_length(text) <= MESSAGE_LENGTH:
            raise ValueError("a message has 1 to 4096 UTF-16 units")
        return self._sends(chat, _formatted(text), reply_to)

    def pastes(self, chat: Chat, text: str, *, reply_to: Message | None = None) -> list[Message]:
        """Sends a text of any length; apps cut what is too long into several messages."""
        return [self.sends(chat, piece, reply_to=reply_to) for piece in _pieces(text)]

    def sends_file(
        self,
        chat: Chat,
        name: str,
        content: bytes,
        *,
        mime_type: str = "text/plain",
        caption: str = "",
    ) -> Message:
        """Sends a document, which the bot can fetch with `getFile`."""
        file = self.world.keep_file(f"documents/{name}", content)
        document = {**file, "file_name": name, "mime_type": mime_type}
        return self._sends(chat, {"document": document, **_captioned(caption)})

    def sends_photo(self, chat: Chat, caption: str = "") -> Message:
        """Sends a photo."""
        size = {**self.world.keep_file("photos/photo.jpg", b"\xff\xd8"), "width": 90, "height": 60}
        return self._sends(chat, {"photo": [size], **_captioned(caption)})

    def sends_sticker(self, chat: Chat) -> Message:
        """Sends a sticker."""
        kind = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"}
        file = self.world.keep_file("stickers/sticker.webp", b"RIFF")
        return self._sends(chat, {"sticker": {**file, "width": 512, "height": 512, **kind}})

    def sends_voice(self, chat: Chat) -> Message:
        """Sends a voice message."""
        file = self.world.keep_file("voice/voice.oga", b"OggS")
        return self._sends(chat, {"voice": {**file, "duration": 3}})

    def forwards(self, message: Message, chat: Chat) -> Message:
        """Forwards a message of any chat into another."""
        kept = ("text", "entities", "document", "photo", "sticker", "voice", "caption")
        content = {name: message.json[name] for name in kept if name in message.json}
        return self._sends(chat, {**content, "forward_origin": _origin(message)})

    def edits(self, message: Message, text: str) -> None:
        """Changes the text of an own message."""
        if message.json.get("from", self.user)["id"] != self.id:
            raise ValueError("people edit their own messages")
        for name in ("text", "entities"):
            message.json.pop(name, None)
        message.json.update(_formatted(text), edit_date=self.world.now())
        self.world.announce("message", {"chat": message.chat.id, "message": message.json})
        if self._reaches_bot(message):
            kind = "edited_channel_post" if message.chat.type == "channel" else "edited_message"
            self.world.deliver(kind, message.json)

    # Buttons

    def presses(self, message: Message, text: str) -> Press:
        """Presses a callback button.

        Args:
            message: Whose button it is.
            text: What stands on it.

        Returns:
            The query; its `answer` is what the bot answered, once it has.

        Raises:
            LookupError: The message has no such callback button.
        """
        return self.presses_data(message, _button(message, text, "callback_data"))

    def presses_data(self, message: Message, data: str) -> Press:
        """Presses the callback button that carries this data."""
        press = Press(str(10**15 + self.world.number()), message, self.world.clock())
        self.world.presses[press.id] = press
        query: Json = {"id": press.id, "from": self.user, "data": data}
        query["chat_instance"] = str(7_000_000 + abs(message.chat.id))
        if message.inline_message_id is None:
            query["message"] = message.json
        else:
            query["inline_message_id"] = message.inline_message_id
        self.world.deliver("callback_query", query)
        return press

    def opens(self, message: Message, text: str) -> str:
        """Presses a button with a link; a link that starts the bot does so.

        Returns:
            The link.

        Raises:
            LookupError: The message has no such button.
        """
        url = str(_button(message, text, "url"))
        parts = urlsplit(url)
        ours = parts.hostname == "t.me" and parts.path.strip("/") == self.world.username
        if ours and (payload := parse_qs(parts.query).get("start")):
            self.starts(payload[0])
        return url

    # Inline mode

    def types_inline(self, query: str, offset: str = "", chat: Chat | None = None) -> InlineQuery:
        """Types `@bot query` in a chat.

        An answer that the bot allowed Telegram to remember is given again without asking it.

        Args:
            query: What stands after the bot's name.
            offset: The `next_offset` of the page before, when scrolling on.
            chat: Where it is typed; the private chat with the bot unless said.

        Returns:
            The query; its `results` are there once the bot has answered.
        """
        chat = self.private if chat is None else chat
        cut = query.encode("utf-16-le")[: 2 * INLINE_QUERY_LENGTH].decode("utf-16-le", "ignore")
        identifier = str(10**15 + self.world.number())
        typed = InlineQuery(identifier, self.user, cut, offset, self.world.clock())
        typed.answer = self.world.remembered_answer(typed)
        self.world.inline_queries[typed.id] = typed
        if typed.answer is None:
            self.world.deliver(
                "inline_query",
                {
                    "id": typed.id,
                    "from": self.user,
                    "query": cut,
                    "offset": offset,
                    "chat_type": "sender" if chat is self.private else chat.type,
                },
            )
        return typed

    def chooses(self, query: InlineQuery, result_id: str, chat: Chat) -> Message:
        """Posts one of an inline query's results.

        Raises:
            LookupError: The bot has not answered, or not with such a result.
        """
        result = _result(query, result_id)
        content = {**result["content"], "via_bot": self.world.bot}
        message = self.world.post_inline(chat, self.user, content)
        if self.world.inline_feedback:
            chosen: Json = {"result_id": result_id, "from": self.user, "query": query.query}
            if message.keyboard:
                chosen["inline_message_id"] = message.inline_message_id
            self.world.deliver("chosen_inline_result", chosen)
        self._delivers(message)
        return message

    # Blocking

    def blocks_bot(self) -> None:
        """Stops the bot in the private chat."""
        self._sets_blocked(blocked=True)

    def unblocks_bot(self) -> None:
        """Lets the bot write again."""
        self._sets_blocked(blocked=False)

    def _sets_blocked(self, *, blocked: bool) -> None:
        self.private.blocked = blocked
        free: Json = {"status": "member", "user": self.world.bot}
        stopped: Json = {"status": "kicked", "user": self.world.bot, "until_date": 0}
        old, new = (free, stopped) if blocked else (stopped, free)
        self.world.deliver(
            "my_chat_member",
            {
                "chat": self.private.json,
                "from": self.user,
                "date": self.world.now(),
                "old_chat_member": old,
                "new_chat_member": new,
            },
        )

    # How a message comes to the bot

    def _sends(self, chat: Chat, content: Json, reply_to: Message | None = None) -> Message:
        if reply_to is not None:
            content = {**content, "reply_to_message": quoted(reply_to)}
        if chat is self.private:
            chat.started = True
            chat.blocked = False
        message = self.world.post(chat, self.user, content)
        self._delivers(message)
        return message

    def _delivers(self, message: Message) -> None:
        if self._reaches_bot(message):
            kind = "channel_post" if message.chat.type == "channel" else "message"
            self.world.deliver(kind, message.json)
        elif not message.chat.has_bot and self.world.guest_mode and self._mentions_bot(message):
            guest_query_id = f"guest-query-{message.id}"
            self.world.guest_queries[guest_query_id] = message
            self.world.deliver("guest_message", {**message.json, "guest_query_id": guest_query_id})

    def _reaches_bot(self, message: Message) -> bool:
        """Whether the bot is there and, in a group, privacy mode lets the message through."""
        if not message.chat.has_bot:
            return False
        if not (message.chat.is_group and self.world.privacy):
            return True
        replied_to = message.json.get("reply_to_message", {}).get("from", {})
        return (
            replied_to.get("username") == self.world.username
            or "via_bot" in message.json
            or self._commands_bot(message)
            or self._mentions_bot(message)
        )

    def _commands_bot(self, message: Message) -> bool:
        """Whether it begins with a command that is not addressed to another bot."""
        for command in message.parts("bot_command"):
            name, _, addressee = command.partition("@")
            if message.text.startswith(name):
                return addressee.lower() in {"", self.world.username.lower()}
        return False

    def _mentions_bot(self, message: Message) -> bool:
        name = f"@{self.world.username}".lower()
        return any(mention.lower() == name for mention in message.parts("mention"))


@dataclass(eq=False)
class People(World):
    """A world and who lives in it.

    Attributes:
        admin_id: The person who plays the bot's admin on the chat page.
        people: Everybody by number.
    """

    admin_id: int = 1_003
    people: dict[int, Person] = field(default_factory=dict)

    def person(self, name: str, *, language_code: str = "vi", person_id: int = 0) -> Person:
        """Someone with an account.

        Args:
            name: The first name.
            language_code: The language of the person's app.
            person_id: The person's number; the next free one when 0. A number that is known gives
                the same person again, in that language.
        """
        person_id = person_id or _PEOPLE + self.number()
        if person_id not in self.people:
            user = {"id": person_id, "is_bot": False, "first_name": name}
            self.people[person_id] = Person(self, user)
        self.people[person_id].user["language_code"] = language_code
        return self.people[person_id]

    def group(self, title: str, *, has_bot: bool = True) -> Chat:
        """A new supergroup; `has_bot` says whether the bot is a member."""
        return self._opens(Chat(_GROUPS - self.number(), "supergroup", title, has_bot))

    def channel(self, title: str, *, has_bot: bool = True) -> Chat:
        """A new channel; `has_bot` says whether the bot is an admin of it."""
        return self._opens(Chat(_GROUPS - self.number(), "channel", title, has_bot))

    def private_chat_of_others(self, title: str) -> Chat:
        """A new private chat of two people: the bot comes there only inline or as a guest."""
        return self._opens(Chat(_PEOPLE + self.number(), "private", title, has_bot=False))

    def _opens(self, chat: Chat) -> Chat:
        self.chats[chat.id] = chat
        return chat

    def take_updates(self) -> list[Json]:
        """The updates that wait, which then count as delivered and confirmed."""
        taken, self.updates = self.updates, []
        return taken

    @property
    def unanswered(self) -> list[Press | InlineQuery]:
        """The pressed buttons and inline queries that the bot still owes an answer."""
        asked: list[Press | InlineQuery] = [*self.presses.values(), *self.inline_queries.values()]
        return [query for query in asked if query.answer is None]


def quoted(message: Message) -> Json:
    """A message as it appears inside a reply to it: without what it replied to itself."""
    return {
        name: copy.deepcopy(value)
        for name, value in message.json.items()
        if name != "reply_to_message"
    }


def _formatted(text: str) -> Json:
    entities = found_entities(text)
    return {"text": text, **({"entities": entities} if entities else {})}


def _captioned(caption: str) -> Json:
    entities = found_entities(caption)
    head = {"caption": caption} if caption else {}
    return {**head, **({"caption_entities": entities} if entities else {})}


def _pieces(text: str) -> list[str]:
    """Cuts a text at its last line break or blank within a message's length."""
    pieces = []
    while utf16_length(text) > MESSAGE_LENGTH:
        head = part(text, {"offset": 0, "length": MESSAGE_LENGTH - 1})
        cut = max(head.rfind("\n"), head.rfind(" "))
        cut = cut if cut > 0 else len(head.encode("utf-16-le", "ignore").decode("utf-16-le"))
        pieces.append(text[:cut])
        text = text[cut:].strip()
    return [*pieces, text]


def _origin(message: Message) -> Json:
    if "forward_origin" in message.json:
        return dict(message.json["forward_origin"])
    if message.chat.type == "channel":
        where = {"chat": message.chat.json, "message_id": message.id}
        return {"type": "channel", "date": message.json["date"], **where}
    sender = message.json["from"]
    return {"type": "user", "date": message.json["date"], "sender_user": sender}


def _button(message: Message, text: str, kind: str) -> Any:
    for row in message.keyboard:
        for button in row:
            if button["text"] == text and kind in button:
                return button[kind]
    raise LookupError(f"no {kind} button {text!r} among {message.buttons}")


def _result(query: InlineQuery, result_id: str) -> Json:
    for result in query.results:
        if result["id"] == result_id:
            return result
    raise LookupError(f"no inline result {result_id!r}")
