"""A person, and what people do in Telegram; the bot gets updates of it."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.offline.arrivals import deliver_edit, deliver_message
from bot.offline.chats import CallbackQuery, Chat, InlineQuery, Message
from bot.offline.entities import trimmed, utf16_length
from bot.offline.limits import INLINE_QUERY_LENGTH, MESSAGE_LENGTH, START_PARAMETER
from bot.offline.parameters import Json
from bot.offline.world import World
from bot.offline.writing import captioned, formatted, origin, pieces


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
        if payload and not START_PARAMETER.fullmatch(payload):
            raise ValueError(f"Telegram ignores the deep link parameter {payload!r}")
        return self.sends(self.private, f"/start {payload}".strip())

    def sends(
        self,
        chat: Chat,
        text: str,
        *,
        reply_to: Message | None = None,
        topic: Message | None = None,
    ) -> Message:
        """Sends a text message.

        Args:
            chat: Where.
            text: What.
            reply_to: The message that it replies to.
            topic: As of `opens_topic`, in a forum.

        Raises:
            ValueError: The text is empty, or too long for one message (see `pastes`).
        """
        text, _ = trimmed(text, [])
        if not 1 <= utf16_length(text) <= MESSAGE_LENGTH:
            raise ValueError("a message has 1 to 4096 UTF-16 units")
        where = {"message_thread_id": topic.id} if topic else {}
        return self._sends(chat, {**formatted(text), **where}, reply_to)

    def opens_topic(self, forum: Chat, name: str) -> Message:
        """Opens a topic; Telegram tells of it in a message, whose number is the topic's."""
        opened: Json = {"name": name, "icon_color": 7_322_096}
        message = self.world.post(forum, self.user, {"forum_topic_created": opened})
        message.json.update(message_thread_id=message.id, is_topic_message=True)
        self.world.announce("message", {"chat": forum.id, "message": message.json})
        return message

    def pastes(self, chat: Chat, text: str, *, reply_to: Message | None = None) -> list[Message]:
        """Sends a text of any length; apps cut what is too long into several messages."""
        return [self.sends(chat, piece, reply_to=reply_to) for piece in pieces(text)]

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
        return self._sends(chat, {"document": document, **captioned(caption)})

    def sends_photo(self, chat: Chat, caption: str = "") -> Message:
        """Sends a photo."""
        size = {**self.world.keep_file("photos/photo.jpg", b"\xff\xd8"), "width": 90, "height": 60}
        return self._sends(chat, {"photo": [size], **captioned(caption)})

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
        return self._sends(chat, {**content, "forward_origin": origin(message)})

    def edits(self, message: Message, text: str) -> None:
        """Changes the text of an own message."""
        if message.json.get("from", self.user)["id"] != self.id:
            raise ValueError("people edit their own messages")
        for name in ("text", "entities"):
            message.json.pop(name, None)
        message.json.update(formatted(text), edit_date=self.world.now())
        self.world.announce("message", {"chat": message.chat.id, "message": message.json})
        deliver_edit(self.world, message)

    # Buttons

    def presses(self, message: Message, text: str) -> CallbackQuery:
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

    def presses_data(self, message: Message, data: str) -> CallbackQuery:
        """Presses the callback button that carries this data."""
        identifier = str(10**15 + self.world.number())
        pressed = CallbackQuery(identifier, message, self.world.clock())
        self.world.callback_queries[identifier] = pressed
        query: Json = {"id": identifier, "from": self.user, "data": data}
        query["chat_instance"] = str(7_000_000 + abs(message.chat.id))
        if message.inline_message_id is None:
            query["message"] = message.json
        else:
            query["inline_message_id"] = message.inline_message_id
        self.world.deliver("callback_query", query)
        return pressed

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
        typed.answer = self.world.remembered.find(typed)
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
        message = self.world.post(chat, self.user, content, inline=True)
        if self.world.inline_feedback:
            chosen: Json = {"result_id": result_id, "from": self.user, "query": query.query}
            if message.keyboard:
                chosen["inline_message_id"] = message.inline_message_id
            self.world.deliver("chosen_inline_result", chosen)
        deliver_message(self.world, message)
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

    def _sends(self, chat: Chat, content: Json, reply_to: Message | None = None) -> Message:
        if reply_to is not None:
            content = {**content, "reply_to_message": reply_to.quoted()}
        if chat is self.private:
            chat.started = True
            chat.blocked = False
        message = self.world.post(chat, self.user, content)
        deliver_message(self.world, message)
        return message


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
