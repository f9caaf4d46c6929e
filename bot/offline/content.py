"""What a bot writes, checked against Telegram's limits: texts, keyboards, inline results, menus.

Every refusal is in Telegram's words.
"""

import re
from collections.abc import Sequence
from urllib.parse import parse_qs, urlsplit

from bot.offline import limits
from bot.offline.entities import (
    Entity,
    is_web_link,
    parse_html,
    trimmed,
    utf16_length,
    with_found_entities,
)
from bot.offline.errors import bad_request
from bot.offline.objects import (
    BotCommand,
    ForceReply,
    InlineKeyboardButton,
    InlineQueryResult,
    LinkPreviewOptions,
    ReplyMarkup,
)
from bot.offline.parameters import Json


def message_content(
    text: str,
    username: str,
    *,
    parse_mode: str,
    link_preview_options: LinkPreviewOptions | None = None,
    reply_markup: ReplyMarkup | None,
) -> Json:
    """The part of a message that a bot writes, once it is within the limits.

    Args:
        text: As the bot sent it.
        username: The bot's own username, to recognise its deep links.
        parse_mode: "HTML", or empty for plain text.
        link_preview_options: As the bot sent them.
        reply_markup: As the bot sent it.

    Returns:
        The message's `text`, `entities`, `link_preview_options` and `reply_markup`, without those
        that it does not have.

    Raises:
        ApiError: A limit is passed, or the HTML is not well-formed.
    """
    text, entities = _formatted(text, parse_mode)
    for entity in entities:
        if entity["type"] == "text_link":
            _check_deep_link(entity["url"], username)
    content: Json = {"text": text}
    if entities := with_found_entities(text, entities):
        content["entities"] = entities
    if link_preview_options is not None:
        content["link_preview_options"] = link_preview_options.as_json()
    return content | keyboard_content(reply_markup, username)


def caption_content(caption: str, parse_mode: str) -> Json:
    """The part of a message with a file that a bot writes, once it is within the limits.

    Args:
        caption: As the bot sent it; may be empty.
        parse_mode: "HTML", or empty for plain text.

    Returns:
        The message's `caption` and `caption_entities`, without those that it does not have.

    Raises:
        ApiError: A limit is passed, or the HTML is not well-formed.
    """
    caption, entities = _parsed(caption, parse_mode)
    if utf16_length(caption) > limits.CAPTION_LENGTH:
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
    if utf16_length(text) > limits.MESSAGE_LENGTH:
        raise bad_request("message is too long")
    return text, entities


def _parsed(raw: str, parse_mode: str) -> tuple[str, list[Entity]]:
    if parse_mode not in {"", "HTML"}:
        raise bad_request("unsupported parse_mode")
    text, entities = parse_html(raw) if parse_mode else (raw, [])
    if len(entities) > limits.ENTITIES:
        raise bad_request("ENTITIES_TOO_LONG")
    return trimmed(text, entities)


def keyboard_content(markup: ReplyMarkup | None, username: str) -> Json:
    """The `reply_markup` of a message, once it is within the limits; nothing without buttons.

    That a reply is asked for is not kept in the message.

    Raises:
        ApiError: There are too many buttons, or one is wrong.
    """
    if isinstance(markup, ForceReply):
        _check_question(markup)
        return {}
    rows = [row for row in markup.inline_keyboard if row] if markup else []
    too_wide = any(len(row) > limits.BUTTONS_IN_ROW for row in rows)
    if too_wide or sum(map(len, rows)) > limits.BUTTONS:
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button, username)
    if not rows:
        return {}
    shown = [[button.as_json() for button in row] for row in rows]
    return {"reply_markup": {"inline_keyboard": shown}}


def _check_question(markup: ForceReply) -> None:
    if not markup.force_reply:
        raise bad_request("object expected as reply markup")
    if utf16_length(markup.input_field_placeholder) > limits.PLACEHOLDER_LENGTH:
        raise bad_request("input field placeholder is too long")


def _check_button(  # noqa: C901 - a flat case for each kind of button
    button: InlineKeyboardButton, username: str
) -> None:
    if not button.text.strip():
        raise bad_request("can't parse inline keyboard button: Text must be non-empty")
    match [*(button.model_fields_set - {"text"})]:
        case []:
            raise bad_request(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline"
                " keyboard"
            )
        case ["callback_data"]:
            if not 1 <= len(button.callback_data.encode()) <= limits.CALLBACK_DATA_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
        case ["url"]:
            _check_button_url(button.url, username)
        case ["copy_text"]:
            if not 1 <= utf16_length(button.copy_text.text) <= limits.COPY_TEXT_LENGTH:
                raise bad_request("BUTTON_COPY_TEXT_INVALID")
        case ["switch_inline_query"]:
            _check_switch_query(button.switch_inline_query)
        case ["switch_inline_query_current_chat"]:
            _check_switch_query(button.switch_inline_query_current_chat)
        case ["switch_inline_query_chosen_chat"]:
            _check_switch_query(button.switch_inline_query_chosen_chat.query)
        case _:
            raise bad_request("BUTTON_TYPE_INVALID")


def _check_switch_query(query: str) -> None:
    if utf16_length(query) > limits.SWITCH_QUERY_LENGTH:
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
    if not limits.START_PARAMETER.fullmatch(parameter):
        raise bad_request("START_PARAM_INVALID")


def inline_results_content(results: Sequence[InlineQueryResult], username: str) -> list[Json]:
    """Inline results within the limits, each with the message that it posts under `content`.

    Raises:
        ApiError: There are too many, an identifier is wrong or comes twice, or a message is wrong.
    """
    if len(results) > limits.INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    identifiers = [result.id for result in results]
    if not all(1 <= len(it.encode()) <= limits.INLINE_ID_BYTES for it in identifiers):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(identifiers)) != len(identifiers):
        raise bad_request("RESULT_ID_DUPLICATE")
    return [inline_result_content(result, username) for result in results]


def inline_result_content(result: InlineQueryResult, username: str) -> Json:
    """One inline result with the message that it posts under `content`.

    Raises:
        ApiError: Its type, title or message is wrong.
    """
    if result.type != "article":
        raise bad_request(
            "can't parse inline query result:"
            f' type "{result.type}" is unsupported for the inline query result'
        )
    if not result.title.strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    message = result.input_message_content
    content = message_content(
        message.message_text,
        username,
        parse_mode=message.parse_mode,
        link_preview_options=message.link_preview_options,
        reply_markup=result.reply_markup,
    )
    return {**result.as_json(), "content": content}


def commands_content(commands: Sequence[BotCommand]) -> list[Json]:
    """A menu of commands within the limits.

    Raises:
        ApiError: There are too many, or a name or description is wrong.
    """
    if len(commands) > limits.COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not limits.COMMAND.fullmatch(command.command):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(command.description) <= limits.COMMAND_DESCRIPTION_LENGTH:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return [command.as_json() for command in commands]


def check_language(code: str) -> None:
    """A two-letter ISO 639-1 code, or nothing for all languages.

    Raises:
        ApiError: It is neither.
    """
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
