"""The objects of the Bot API that come in calls, with the fields that a bot may set here.

Their documentation is https://core.telegram.org/bots/api#available-types; the limits on what the
fields hold are checked in `content`.
"""

from typing import Annotated

from pydantic import Discriminator, Tag

from bot.offline.parameters import ChatId, Fields


class LinkPreviewOptions(Fields):
    """How a message shows a preview of its link."""

    is_disabled: bool = False
    url: str = ""
    prefer_small_media: bool = False
    prefer_large_media: bool = False
    show_above_text: bool = False


class SwitchInlineQueryChosenChat(Fields):
    """A button that lets the person choose a chat and types an inline query there."""

    query: str = ""
    allow_user_chats: bool = False
    allow_bot_chats: bool = False
    allow_group_chats: bool = False
    allow_channel_chats: bool = False


class CopyTextButton(Fields):
    """A button that copies a text."""

    text: str


class InlineKeyboardButton(Fields):
    """A button under a message: its text, and one other field that says what it does."""

    text: str
    url: str = ""
    callback_data: str = ""
    switch_inline_query: str = ""
    switch_inline_query_current_chat: str = ""
    switch_inline_query_chosen_chat: SwitchInlineQueryChosenChat = SwitchInlineQueryChosenChat()
    copy_text: CopyTextButton = CopyTextButton(text="")


class InlineKeyboardMarkup(Fields):
    """The rows of buttons under a message."""

    inline_keyboard: list[list[InlineKeyboardButton]]


class ForceReply(Fields):
    """Has whoever sees the message reply to it, as if they had chosen to."""

    force_reply: bool
    input_field_placeholder: str = ""
    selective: bool = False


def _kind_of_markup(value: object) -> str | None:
    if isinstance(value, dict):
        return "question" if "force_reply" in value else "buttons"
    return None


ReplyMarkup = Annotated[
    Annotated[InlineKeyboardMarkup, Tag("buttons")] | Annotated[ForceReply, Tag("question")],
    Discriminator(_kind_of_markup),
]


class ReplyParameters(Fields):
    """Which message a message replies to."""

    message_id: int
    chat_id: ChatId = 0
    allow_sending_without_reply: bool = False
    quote_parse_mode: str = ""


class InputTextMessageContent(Fields):
    """The message that an inline result posts."""

    message_text: str
    parse_mode: str = ""
    link_preview_options: LinkPreviewOptions | None = None


class InlineQueryResult(Fields):
    """One result of an inline query; only articles are known."""

    type: str
    id: str
    title: str
    input_message_content: InputTextMessageContent
    description: str = ""
    url: str = ""
    reply_markup: InlineKeyboardMarkup | None = None


class InlineQueryResultsButton(Fields):
    """The button above inline results, which opens the private chat with the bot."""

    text: str
    start_parameter: str


class BotCommand(Fields):
    """An entry in the menu of commands."""

    command: str
    description: str


class BotCommandScope(Fields):
    """For whom a menu of commands is; which other fields there are depends on the type."""

    type: str
    chat_id: ChatId = 0
    user_id: int = 0
