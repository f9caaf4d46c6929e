"""The Bot API's methods: each with its parameters and what it does.

Only what the bot needs is here, in one table; any other method is refused by name.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import anyio

from bot.offline.errors import ApiError, bad_request
from bot.offline.limits import (
    INLINE_KEYBOARD_MARKUP,
    INLINE_RESULT,
    LINK_PREVIEW_OPTIONS,
    NEXT_OFFSET_BYTES,
    caption_content,
    check_language,
    check_start_parameter,
    checked_commands,
    checked_inline_result,
    checked_inline_results,
    checked_keyboard,
    message_content,
)
from bot.offline.parameters import (
    Kind,
    array_of,
    boolean,
    chat_id,
    checked,
    decoded,
    integer,
    object_of,
    string,
    upload,
)
from bot.offline.people import quoted
from bot.offline.world import (
    CALLBACK_ANSWER_SECONDS,
    INLINE_ANSWER_SECONDS,
    Chat,
    Json,
    Message,
    World,
)

POLL_SECONDS = 50
"""Telegram answers a long poll after 50 seconds at the latest."""
UPDATES = 100
TOAST_LENGTH = 200
DESCRIPTION_LENGTH = 512
SHORT_DESCRIPTION_LENGTH = 120
FILE_BYTES = 20_000_000
UPLOAD_BYTES = 50_000_000
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
_QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"

Run = Callable[[World, Json], Awaitable[Any]]


@dataclass(frozen=True)
class Method:
    """A method of the Bot API."""

    required: Mapping[str, Kind]
    optional: Mapping[str, Kind]
    run: Run


METHODS: dict[str, Method] = {}
"""By the name in the URL."""


def _method(
    name: str,
    required: Mapping[str, Kind] | None = None,
    optional: Mapping[str, Kind] | None = None,
) -> Callable[[Run], Run]:
    def register(run: Run) -> Run:
        METHODS[name] = Method(required or {}, optional or {}, run)
        return run

    return register


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
    if planned := world.planned_refusal(name):
        raise planned
    try:
        return await _called(world, name, given)
    except ApiError as refusal:
        refusal.method = name
        refusal.given = dict(given)
        world.refusals.append(refusal)
        raise


async def _called(world: World, name: str, given: Mapping[str, Any]) -> Any:
    if name not in METHODS:
        raise ApiError("Not Found: method not found", 404)
    method = METHODS[name]
    known = {**method.required, **method.optional}
    parameters = checked(decoded(given, known), known)
    for needed in method.required:
        if needed not in parameters:
            raise bad_request(f"{needed} is empty")
    return await method.run(world, parameters)


# The bot itself


@_method("getMe")
async def _get_me(world: World, _given: Json) -> Json:
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "supports_guest_queries": world.guest_mode,
    }


@_method("deleteWebhook", optional={"drop_pending_updates": boolean})
async def _delete_webhook(world: World, given: Json) -> bool:
    if given.get("drop_pending_updates"):
        world.updates.clear()
    return True


@_method(
    "getUpdates",
    optional={
        "offset": integer,
        "limit": integer,
        "timeout": integer,
        "allowed_updates": array_of(string),
    },
)
async def _get_updates(world: World, given: Json) -> list[Json]:
    limit = given.get("limit", UPDATES)
    if not 1 <= limit <= UPDATES or given.get("timeout", 0) < 0:
        raise bad_request("limit must be 1 to 100 and timeout must not be negative")
    if "allowed_updates" in given:
        world.allowed_updates = frozenset(given["allowed_updates"])
    world.confirm(given.get("offset", 0))
    world.poll += 1
    this_poll = world.poll
    world.bell.ring()
    world.open_polls += 1
    try:
        with anyio.move_on_after(min(given.get("timeout", 0), POLL_SECONDS)):
            while not world.updates and world.poll == this_poll and not world.closed:
                await world.bell.wait()
    finally:
        world.open_polls -= 1
        world.polled_at = world.clock()
    if world.poll != this_poll:
        raise ApiError(
            "Conflict: terminated by other getUpdates request; make sure that only one bot"
            " instance is running",
            409,
        )
    return world.updates[:limit]


_SCOPE = object_of({"type": string}, {"chat_id": chat_id, "user_id": integer})
_FOR_WHOM: Mapping[str, Kind] = {"scope": _SCOPE, "language_code": string}
_SCOPE_FIELDS = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def _for_whom(world: World, given: Json) -> tuple[str, str]:
    scope = given.get("scope", {"type": "default"})
    language = given.get("language_code", "")
    check_language(language)
    if scope["type"] not in _SCOPE_FIELDS:
        raise bad_request("unsupported BotCommandScope specified")
    if {*scope} - {"type"} != {*_SCOPE_FIELDS[scope["type"]]}:
        raise bad_request("can't parse BotCommandScope: wrong fields")
    if "chat_id" in scope:
        _chat(world, scope["chat_id"])
    return ":".join(str(scope[name]) for name in sorted(scope, reverse=True)), language


@_method(
    "setMyCommands",
    {"commands": array_of(object_of({"command": string, "description": string}))},
    _FOR_WHOM,
)
async def _set_my_commands(world: World, given: Json) -> bool:
    world.commands[_for_whom(world, given)] = checked_commands(given["commands"])
    world.announce("commands", {})
    return True


@_method("getMyCommands", optional=_FOR_WHOM)
async def _get_my_commands(world: World, given: Json) -> list[Json]:
    return world.commands.get(_for_whom(world, given), [])


@_method("deleteMyCommands", optional=_FOR_WHOM)
async def _delete_my_commands(world: World, given: Json) -> bool:
    world.commands.pop(_for_whom(world, given), None)
    world.announce("commands", {})
    return True


def _describe(world: World, given: Json, kind: str, longest: int) -> bool:
    language, text = given.get("language_code", ""), given.get(kind, "")
    check_language(language)
    if len(text) > longest:
        raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
    world.descriptions[kind, language] = text
    world.announce("commands", {})
    return True


def _described(world: World, given: Json, kind: str) -> Json:
    check_language(given.get("language_code", ""))
    return {kind: world.descriptions.get((kind, given.get("language_code", "")), "")}


@_method("setMyDescription", optional={"description": string, "language_code": string})
async def _set_my_description(world: World, given: Json) -> bool:
    return _describe(world, given, "description", DESCRIPTION_LENGTH)


@_method("getMyDescription", optional={"language_code": string})
async def _get_my_description(world: World, given: Json) -> Json:
    return _described(world, given, "description")


@_method("setMyShortDescription", optional={"short_description": string, "language_code": string})
async def _set_my_short_description(world: World, given: Json) -> bool:
    return _describe(world, given, "short_description", SHORT_DESCRIPTION_LENGTH)


@_method("getMyShortDescription", optional={"language_code": string})
async def _get_my_short_description(world: World, given: Json) -> Json:
    return _described(world, given, "short_description")


# Messages


_REPLY_PARAMETERS = object_of(
    {"message_id": integer},
    {"chat_id": chat_id, "allow_sending_without_reply": boolean, "quote_parse_mode": string},
)


@_method(
    "sendMessage",
    {"chat_id": chat_id},
    {
        "text": string,
        "parse_mode": string,
        "link_preview_options": LINK_PREVIEW_OPTIONS,
        "disable_notification": boolean,
        "reply_parameters": _REPLY_PARAMETERS,
        "reply_markup": INLINE_KEYBOARD_MARKUP,
    },
)
async def _send_message(world: World, given: Json) -> Json:
    chat = _writable_chat(world, given["chat_id"])
    content = message_content(given, world.username)
    return _sent(world, chat, {**content, **_replied_to(chat, given)})


@_method(
    "sendDocument",
    {"chat_id": chat_id, "document": upload},
    {"caption": string, "parse_mode": string, "reply_parameters": _REPLY_PARAMETERS},
)
async def _send_document(world: World, given: Json) -> Json:
    chat = _writable_chat(world, given["chat_id"])
    content = {**caption_content(given), **_replied_to(chat, given)}
    file = given["document"]
    if not file.content:
        raise bad_request("file must be non-empty")
    if len(file.content) > UPLOAD_BYTES:
        raise ApiError("Request Entity Too Large", 413)
    kept = world.keep_file(f"documents/{file.name}", file.content)
    document = {**kept, "file_name": file.name, "mime_type": file.mime_type}
    return _sent(world, chat, {"document": document, **content})


def _replied_to(chat: Chat, given: Json) -> Json:
    """What a message gets from the message that it replies to."""
    reply = given.get("reply_parameters")
    if reply is None:
        return {}
    original = chat.messages.get(reply["message_id"])
    if original is not None:
        return {"reply_to_message": quoted(original)}
    if not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return {}


def _sent(world: World, chat: Chat, content: Json) -> Json:
    world.check_flood(chat)
    return world.post(chat, world.bot, content).snapshot()


_WHICH_MESSAGE: Mapping[str, Kind] = {
    "chat_id": chat_id,
    "message_id": integer,
    "inline_message_id": string,
}


@_method(
    "editMessageText",
    optional={
        **_WHICH_MESSAGE,
        "text": string,
        "parse_mode": string,
        "link_preview_options": LINK_PREVIEW_OPTIONS,
        "reply_markup": INLINE_KEYBOARD_MARKUP,
    },
)
async def _edit_message_text(world: World, given: Json) -> Json | bool:
    message = _editable_message(world, given)
    world.change(message, message_content(given, world.username))
    return _edited(message)


@_method(
    "editMessageReplyMarkup", optional={**_WHICH_MESSAGE, "reply_markup": INLINE_KEYBOARD_MARKUP}
)
async def _edit_message_reply_markup(world: World, given: Json) -> Json | bool:
    message = _editable_message(world, given)
    kept = ("text", "entities", "link_preview_options")
    content = {name: message.json[name] for name in kept if name in message.json}
    if keyboard := checked_keyboard(given.get("reply_markup"), world.username):
        content["reply_markup"] = keyboard
    world.change(message, content)
    return _edited(message)


@_method("sendChatAction", {"chat_id": chat_id, "action": string})
async def _send_chat_action(world: World, given: Json) -> bool:
    chat = _writable_chat(world, given["chat_id"])
    if given["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.actions.append(given["action"])
    world.announce("action", {"chat": chat.id, "action": given["action"]})
    return True


# Queries


@_method(
    "answerCallbackQuery",
    {"callback_query_id": string},
    {"text": string, "show_alert": boolean, "url": string, "cache_time": integer},
)
async def _answer_callback_query(world: World, given: Json) -> bool:
    press = world.presses.get(given.pop("callback_query_id"))
    fresh = press is not None and world.clock() - press.made_at <= CALLBACK_ANSWER_SECONDS
    if press is None or press.answer is not None or not fresh:
        raise bad_request(_QUERY_TOO_OLD)
    if len(given.get("text", "")) > TOAST_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    if "url" in given and not given["url"].startswith(f"https://t.me/{world.username}?start="):
        raise bad_request("URL_INVALID")
    press.answer = given
    world.bell.ring()
    return True


@_method(
    "answerInlineQuery",
    {"inline_query_id": string, "results": array_of(INLINE_RESULT)},
    {
        "cache_time": integer,
        "is_personal": boolean,
        "next_offset": string,
        "button": object_of({"text": string, "start_parameter": string}),
    },
)
async def _answer_inline_query(world: World, given: Json) -> bool:
    query = world.inline_queries.get(given["inline_query_id"])
    fresh = query is not None and world.clock() - query.made_at <= INLINE_ANSWER_SECONDS
    if query is None or query.answer is not None or not fresh:
        raise bad_request(_QUERY_TOO_OLD)
    results = checked_inline_results(given["results"], world.username)
    if len(given.get("next_offset", "").encode()) > NEXT_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    if button := given.get("button"):
        check_start_parameter(button["start_parameter"])
    query.answer = {
        "results": results,
        "next_offset": given.get("next_offset", ""),
        "button": button,
        "cache_time": given.get("cache_time", 300),
        "is_personal": given.get("is_personal", False),
    }
    world.remember_answer(query, query.answer, is_personal=query.answer["is_personal"])
    world.bell.ring()
    return True


@_method("answerGuestQuery", {"guest_query_id": string, "result": INLINE_RESULT})
async def _answer_guest_query(world: World, given: Json) -> Json:
    asked = world.guest_queries.get(given["guest_query_id"])
    if asked is None:
        raise bad_request(_QUERY_TOO_OLD)
    result = checked_inline_result(given["result"], world.username)
    del world.guest_queries[given["guest_query_id"]]
    content = {
        **result["content"],
        "reply_to_message": quoted(asked),
        "guest_bot_caller_user": asked.json["from"],
    }
    message = world.post_inline(asked.chat, world.bot, content)
    return {"inline_message_id": message.inline_message_id}


# Files


@_method("getFile", {"file_id": string})
async def _get_file(world: World, given: Json) -> Json:
    file = world.files.get(given["file_id"])
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > FILE_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": given["file_id"],
        "file_unique_id": given["file_id"].replace("file", "unique"),
        "file_size": len(file.content),
        "file_path": file.path,
    }


# Finding what a call speaks of


def _chat(world: World, identifier: int | str) -> Chat:
    """A chat that the bot knows: one where it is a member, or a person who has written to it."""
    chat = world.chats.get(identifier) if isinstance(identifier, int) else None
    if chat is None or not chat.has_bot or (chat.type == "private" and not chat.started):
        raise bad_request("chat not found")
    return chat


def _writable_chat(world: World, identifier: int | str) -> Chat:
    chat = _chat(world, identifier)
    if chat.blocked:
        raise ApiError("Forbidden: bot was blocked by the user", 403)
    return chat


def _editable_message(world: World, given: Json) -> Message:
    if "inline_message_id" in given:
        message = world.inline_messages.get(given["inline_message_id"])
        if message is None or {"chat_id", "message_id"} & {*given}:
            raise bad_request("MESSAGE_ID_INVALID")
        return message
    if "chat_id" not in given or "message_id" not in given:
        raise bad_request("message identifier is not specified")
    chat = _writable_chat(world, given["chat_id"])
    message = chat.messages.get(given["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if message.json.get("from", {}).get("id") != world.bot["id"]:
        raise bad_request("message can't be edited")
    return message


def _edited(message: Message) -> Json | bool:
    """What an edit returns: the message, or just True for an inline one."""
    return True if message.inline_message_id else message.snapshot()
