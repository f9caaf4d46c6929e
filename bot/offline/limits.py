"""Telegram's limits on what a bot sends, and Telegram's words when one is passed.

Figures: https://core.telegram.org/bots/api and https://limits.tginfo.me/en.
"""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.offline.entities import (
    Entity,
    is_web_link,
    parse_html,
    trimmed,
    utf16_length,
    with_found_entities,
)
from bot.offline.errors import bad_request
from bot.offline.parameters import array_of, boolean, object_of, string

Json = dict[str, Any]

MESSAGE_LENGTH = 4096
CAPTION_LENGTH = 1024
ENTITIES = 100
BUTTONS_IN_ROW = 8
BUTTONS = 100
CALLBACK_DATA_BYTES = 64
COPY_TEXT_LENGTH = 256
SWITCH_QUERY_LENGTH = 256
INLINE_RESULTS = 50
INLINE_ID_BYTES = 64
NEXT_OFFSET_BYTES = 64
COMMANDS = 100
COMMAND_DESCRIPTION_LENGTH = 256

_START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")

LINK_PREVIEW_OPTIONS = object_of(
    optional={
        "is_disabled": boolean,
        "url": string,
        "prefer_small_media": boolean,
        "prefer_large_media": boolean,
        "show_above_text": boolean,
    }
)
INLINE_KEYBOARD_MARKUP = object_of(
    {
        "inline_keyboard": array_of(
            array_of(
                object_of(
                    {"text": string},
                    {
                        "url": string,
                        "callback_data": string,
                        "switch_inline_query": string,
                        "switch_inline_query_current_chat": string,
                        "switch_inline_query_chosen_chat": object_of(
                            optional={
                                "query": string,
                                "allow_user_chats": boolean,
                                "allow_bot_chats": boolean,
                                "allow_group_chats": boolean,
                                "allow_channel_chats": boolean,
                            }
                        ),
                        "copy_text": object_of({"text": string}),
                    },
                )
            )
        )
    }
)
INLINE_RESULT = object_of(
    {
        "type": string,
        "id": string,
        "title": string,
        "input_message_content": object_of(
            {"message_text": string},
            {"parse_mode": string, "link_preview_options": LINK_PREVIEW_OPTIONS},
        ),
    },
    {"description": string, "url": string, "reply_markup": INLINE_KEYBOARD_MARKUP},
)


def message_content(given: Json, username: str, text_field: str = "text") -> Json:
    """The part of a message that a bot writes, once it is within the limits.

    Args:
        given: Checked parameters or fields: the text, `parse_mode`, `link_preview_options` and
            `reply_markup`.
        username: The bot's own username, to recognise its deep links.
        text_field: The name under which the text is given.

    Returns:
        The message's `text`, `entities`, `link_preview_options` and `reply_markup`, without those
        that it does not have.

    Raises:
        ApiError: A limit is passed, or the HTML is not well-formed.
    """
    text, entities = _formatted(given.get(text_field, ""), given.get("parse_mode", ""))
    for entity in entities:
        if entity["type"] == "text_link":
            _check_deep_link(entity["url"], username)
    content: Json = {"text": text}
    if entities := with_found_entities(text, entities):
        content["entities"] = entities
    if "link_preview_options" in given:
        content["link_preview_options"] = given["link_preview_options"]
    if keyboard := checked_keyboard(given.get("reply_markup"), username):
        content["reply_markup"] = keyboard
    return content


def caption_content(given: Json) -> Json:
    """The part of a message with a file that a bot writes, once it is within the limits.

    Args:
        given: Checked parameters: `caption` and `parse_mode`.

    Returns:
        The message's `caption` and `caption_entities`, without those that it does not have.

    Raises:
        ApiError: A limit is passed, or the HTML is not well-formed.
    """
    caption, entities = _parsed(given.get("caption", ""), given.get("parse_mode", ""))
    if utf16_length(caption) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    content: Json = {"caption": caption} if caption else {}
    if entities := with_found_entities(caption, entities):
        content["caption_entities"] = entities
    return content


def _formatted(raw: str, parse_mode: str) -> tuple[str, list[Entity]]:
    if not raw:
        raise bad_request("message text is empty")
    text, entities = _parsed(raw, parse_mode)
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > MESSAGE_LENGTH:
        raise bad_request("message is too long")
    return text, entities


def _parsed(raw: str, parse_mode: str) -> tuple[str, list[Entity]]:
    if parse_mode not in {"", "HTML"}:
        raise bad_request("unsupported parse_mode")
    text, entities = parse_html(raw) if parse_mode else (raw, [])
    if len(entities) > ENTITIES:
        raise bad_request("ENTITIES_TOO_LONG")
    return trimmed(text, entities)


def checked_keyboard(markup: Json | None, username: str) -> Json | None:
    """An inline keyboard within the limits; none if it has no buttons.

    Raises:
        ApiError: There are too many buttons, or one is wrong.
    """
    rows = [row for row in markup["inline_keyboard"] if row] if markup else []
    if sum(map(len, rows)) > BUTTONS or any(len(row) > BUTTONS_IN_ROW for row in rows):
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button, username)
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: Json, username: str) -> None:
    if not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: Text must be non-empty")
    match [kind for kind in button if kind != "text"]:
        case []:
            raise bad_request(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline"
                " keyboard"
            )
        case ["callback_data"]:
            if not 1 <= len(button["callback_data"].encode()) <= CALLBACK_DATA_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
        case ["url"]:
            _check_button_url(button["url"], username)
        case ["copy_text"]:
            if not 1 <= utf16_length(button["copy_text"]["text"]) <= COPY_TEXT_LENGTH:
                raise bad_request("BUTTON_COPY_TEXT_INVALID")
        case ["switch_inline_query_chosen_chat"]:
            _check_switch_query(button["switch_inline_query_chosen_chat"].get("query", ""))
        case ["switch_inline_query" | "switch_inline_query_current_chat" as kind]:
            _check_switch_query(button[kind])
        case _:
            raise bad_request("BUTTON_TYPE_INVALID")


def _check_switch_query(query: str) -> None:
    if utf16_length(query) > SWITCH_QUERY_LENGTH:
        raise bad_request("BUTTON_INVALID")


def _check_button_url(url: str, username: str) -> None:
    if not is_web_link(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    _check_deep_link(url, username)


def _check_deep_link(url: str, username: str) -> None:
    """A link that starts this bot must carry a parameter that Telegram hands on."""
    parts = urlsplit(url)
    if parts.hostname not in {"t.me", "telegram.me"}:
        return
    if parts.path.strip("/").lower() != username.lower() or not parts.query:
        return
    for parameter in parse_qs(parts.query, keep_blank_values=True).get("start", []):
        check_start_parameter(parameter)


def check_start_parameter(parameter: str) -> None:
    """A deep link's parameter is 1–64 of `A-Za-z0-9_-`.

    Raises:
        ApiError: It is not.
    """
    if not _START_PARAMETER.fullmatch(parameter):
        raise bad_request("START_PARAM_INVALID")


def checked_inline_results(results: list[Json], username: str) -> list[Json]:
    """Inline results within the limits, each with the message that it posts under `content`.

    Raises:
        ApiError: There are too many, an identifier is wrong or comes twice, or a message is wrong.
    """
    if len(results) > INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    identifiers = [result["id"] for result in results]
    if not all(1 <= len(identifier.encode()) <= INLINE_ID_BYTES for identifier in identifiers):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(identifiers)) != len(identifiers):
        raise bad_request("RESULT_ID_DUPLICATE")
    return [checked_inline_result(result, username) for result in results]


def checked_inline_result(result: Json, username: str) -> Json:
    """One inline result with the message that it posts under `content`.

    Raises:
        ApiError: Its type, title or message is wrong.
    """
    if result["type"] != "article":
        kind = result["type"]
        raise bad_request(
            "can't parse inline query result:"
            f' type "{kind}" is unsupported for the inline query result'
        )
    if not result["title"].strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    written = {**result["input_message_content"], "reply_markup": result.get("reply_markup")}
    return {**result, "content": message_content(written, username, "message_text")}


def checked_commands(commands: list[Json]) -> list[Json]:
    """A menu of commands within the limits.

    Raises:
        ApiError: There are too many, or a name or description is wrong.
    """
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(command["description"]) <= COMMAND_DESCRIPTION_LENGTH:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return commands


def check_language(code: str) -> None:
    """A two-letter ISO 639-1 code, or nothing for all languages.

    Raises:
        ApiError: It is neither.
    """
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
