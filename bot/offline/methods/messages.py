"""Messages of the bot: sending and editing them, and the sign that one is on its way."""

from bot.offline import limits
from bot.offline.chats import Chat, Message
from bot.offline.content import caption_content, keyboard_content, message_content
from bot.offline.errors import ApiError, bad_request
from bot.offline.methods.base import Method
from bot.offline.methods.lookup import own_message, writable_chat
from bot.offline.objects import (
    ForceReply,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyMarkup,
    ReplyParameters,
)
from bot.offline.parameters import ChatId, InputFile, Json
from bot.offline.world import World

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


class SendMessage(Method):
    """Sends a text."""

    chat_id: ChatId
    text: str = ""
    parse_mode: str = ""
    link_preview_options: LinkPreviewOptions | None = None
    disable_notification: bool = False
    message_thread_id: int = 0
    reply_parameters: ReplyParameters | None = None
    reply_markup: ReplyMarkup | None = None

    async def run(self, world: World) -> Json:
        """Gives the `Message`."""
        chat = writable_chat(world, self.chat_id)
        content = message_content(
            self.text,
            world.username,
            parse_mode=self.parse_mode,
            link_preview_options=self.link_preview_options,
            reply_markup=self.reply_markup,
        )
        place = _place_content(chat, self.message_thread_id, self.reply_parameters)
        message = world.send(chat, content | place)
        if isinstance(self.reply_markup, ForceReply):
            question = self.reply_markup.as_json()
            world.announce("question", {**question, "chat": chat.id, "message": message.json})
        return message.snapshot()


class SendDocument(Method):
    """Sends a file."""

    chat_id: ChatId
    document: InputFile
    caption: str = ""
    parse_mode: str = ""
    message_thread_id: int = 0
    reply_parameters: ReplyParameters | None = None

    async def run(self, world: World) -> Json:
        """Gives the `Message`."""
        chat = writable_chat(world, self.chat_id)
        content = caption_content(self.caption, self.parse_mode)
        place = _place_content(chat, self.message_thread_id, self.reply_parameters)
        file = self.document
        if not file.content:
            raise bad_request("file must be non-empty")
        if len(file.content) > limits.UPLOAD_BYTES:
            raise ApiError("Request Entity Too Large", 413)
        kept = world.keep_file(f"documents/{file.name}", file.content)
        document = {**kept, "file_name": file.name, "mime_type": file.mime_type}
        return world.send(chat, {"document": document, **content, **place}).snapshot()


def _place_content(chat: Chat, thread_id: int, reply: ReplyParameters | None) -> Json:
    """What a message gets from its topic, and from the message that it replies to."""
    content = _thread_content(chat, thread_id)
    if reply is None:
        return content
    original = chat.messages.get(reply.message_id)
    if original is not None:
        return {**content, "reply_to_message": original.quoted()}
    if not reply.allow_sending_without_reply:
        raise bad_request("message to be replied not found")
    return content


def _thread_content(chat: Chat, thread_id: int) -> Json:
    if not thread_id:
        return {}
    if chat.topic(thread_id) is None:
        raise bad_request("message thread not found")
    return {"message_thread_id": thread_id}


class _EditMethod(Method):
    """A method that edits one of the bot's messages, or one that was posted inline."""

    chat_id: ChatId = 0
    message_id: int = 0
    inline_message_id: str = ""

    def _message(self, world: World) -> Message:
        if self.inline_message_id:
            message = world.inline_messages.get(self.inline_message_id)
            if message is None or self.chat_id or self.message_id:
                raise bad_request("MESSAGE_ID_INVALID")
            return message
        if not {"chat_id", "message_id"} <= self.model_fields_set:
            raise bad_request("message identifier is not specified")
        return own_message(world, self.chat_id, self.message_id)


class EditMessageText(_EditMethod):
    """Replaces a message's text and buttons."""

    text: str = ""
    parse_mode: str = ""
    link_preview_options: LinkPreviewOptions | None = None
    reply_markup: InlineKeyboardMarkup | None = None

    async def run(self, world: World) -> Json | bool:
        """Gives the `Message`, or True for one that was posted inline."""
        message = self._message(world)
        content = message_content(
            self.text,
            world.username,
            parse_mode=self.parse_mode,
            link_preview_options=self.link_preview_options,
            reply_markup=self.reply_markup,
        )
        world.edit(message, content)
        return _edited(message)


class EditMessageReplyMarkup(_EditMethod):
    """Replaces a message's buttons."""

    reply_markup: InlineKeyboardMarkup | None = None
    # python-telegram-bot sends its default here too, and Telegram ignores it.
    parse_mode: str | None = None

    async def run(self, world: World) -> Json | bool:
        """Gives the `Message`, or True for one that was posted inline."""
        message = self._message(world)
        kept = ("text", "entities", "link_preview_options")
        content = {name: message.json[name] for name in kept if name in message.json}
        world.edit(message, content | keyboard_content(self.reply_markup, world.username))
        return _edited(message)


def _edited(message: Message) -> Json | bool:
    return True if message.inline_message_id else message.snapshot()


class SendChatAction(Method):
    """Shows that the bot is about to send something."""

    chat_id: ChatId
    action: str
    message_thread_id: int = 0

    async def run(self, world: World) -> bool:
        """Gives True."""
        chat = writable_chat(world, self.chat_id)
        _thread_content(chat, self.message_thread_id)
        if self.action not in _ACTIONS:
            raise bad_request("wrong parameter action in request")
        chat.actions.append(self.action)
        world.announce("action", {"chat": chat.id, "action": self.action})
        return True
