"""The Bot API's methods, one file a subject; this table lists them all.

Only what the bot needs is here. A new method is a class in the file of its subject, whose fields
are its parameters, and a line in `METHODS`.
"""

from collections.abc import Mapping
from typing import Any

from bot.offline.errors import ApiError, not_found
from bot.offline.methods.base import Method
from bot.offline.methods.files import GetFile
from bot.offline.methods.messages import (
    EditMessageReplyMarkup,
    EditMessageText,
    SendChatAction,
    SendDocument,
    SendMessage,
)
from bot.offline.methods.profile import (
    DeleteMyCommands,
    GetMe,
    GetMyCommands,
    GetMyDescription,
    GetMyShortDescription,
    SetMyCommands,
    SetMyDescription,
    SetMyShortDescription,
)
from bot.offline.methods.queries import AnswerCallbackQuery, AnswerGuestQuery, AnswerInlineQuery
from bot.offline.methods.updates import DeleteWebhook, GetUpdates, GetWebhookInfo, SetWebhook
from bot.offline.parameters import decoded, read
from bot.offline.world import World

METHODS: Mapping[str, type[Method]] = {
    "getUpdates": GetUpdates,
    "setWebhook": SetWebhook,
    "deleteWebhook": DeleteWebhook,
    "getWebhookInfo": GetWebhookInfo,
    "getMe": GetMe,
    "setMyCommands": SetMyCommands,
    "getMyCommands": GetMyCommands,
    "deleteMyCommands": DeleteMyCommands,
    "setMyDescription": SetMyDescription,
    "getMyDescription": GetMyDescription,
    "setMyShortDescription": SetMyShortDescription,
    "getMyShortDescription": GetMyShortDescription,
    "sendMessage": SendMessage,
    "sendDocument": SendDocument,
    "sendChatAction": SendChatAction,
    "editMessageText": EditMessageText,
    "editMessageReplyMarkup": EditMessageReplyMarkup,
    "answerCallbackQuery": AnswerCallbackQuery,
    "answerInlineQuery": AnswerInlineQuery,
    "answerGuestQuery": AnswerGuestQuery,
    "getFile": GetFile,
}
"""By the name in the URL."""


async def call(world: World, name: str, given: Mapping[str, Any]) -> Any:
    """Calls a method.

    Args:
        world: The state that it reads and changes.
        name: The method's name.
        given: Its parameters, as values or JSON-serialised.

    Returns:
        The `result` of the answer.

    Raises:
        ApiError: As Telegram would; it is also noted in `world.refusals`.
    """
    try:
        if name not in METHODS:
            raise not_found("method not found")
        model = METHODS[name]
        return await read(model, decoded(model, given)).run(world)
    except ApiError as refusal:
        refusal.method = name
        refusal.given = dict(given)
        world.refusals.append(refusal)
        raise
