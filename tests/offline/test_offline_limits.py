"""Each of Telegram's limits, at it and past it, and the words in which Telegram says so."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from bot.offline import OfflineTelegram

Call = Callable[..., Awaitable[Any]]


def button(**fields: Any) -> dict[str, Any]:
    return {"text": "Mở", **fields}


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("<i>x</i>" * 101, "ENTITIES_TOO_LONG"),
    ],
)
async def test_a_text_past_a_limit_is_refused(
    call: Call, telegram: OfflineTelegram, text: str, description: str
) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    answer = await call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")
    assert answer == f"Bad Request: {description}"
    assert [error.method for error in telegram.refusals] == ["sendMessage"]


@pytest.mark.parametrize("text", ["x" * 4096, "😀" * 2048, "&lt;" * 4096, "<i>x</i>" * 100])
async def test_a_text_at_a_limit_is_sent(call: Call, telegram: OfflineTelegram, text: str) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    sent = await call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")
    assert anna.private.last.json == sent


@pytest.mark.parametrize(
    ("markup", "description"),
    [
        (keyboard([button(callback_data="")]), "BUTTON_DATA_INVALID"),
        (keyboard([button(callback_data="é" * 33)]), "BUTTON_DATA_INVALID"),
        (keyboard([button(callback_data="x")] * 9), "reply markup is too long"),
        (keyboard(*[[button(callback_data="x")] * 8] * 13), "reply markup is too long"),
        (keyboard([button(copy_text={"text": "x" * 257})]), "BUTTON_COPY_TEXT_INVALID"),
        (keyboard([button(copy_text={"text": ""})]), "BUTTON_COPY_TEXT_INVALID"),
        (keyboard([button(switch_inline_query="x" * 257)]), "BUTTON_INVALID"),
        (
            keyboard([button(switch_inline_query_chosen_chat={"query": "x" * 257})]),
            "BUTTON_INVALID",
        ),
        (keyboard([button(callback_data="x", url="https://a.vn")]), "BUTTON_TYPE_INVALID"),
        (
            keyboard([button(url="not a link")]),
            "inline keyboard button URL 'not a link' is invalid: Wrong HTTP URL",
        ),
        (
            keyboard([button()]),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            keyboard([{"text": " ", "callback_data": "x"}]),
            "can't parse inline keyboard button: Text must be non-empty",
        ),
        (keyboard([button(url="https://t.me/tomtat_bot?start=bài")]), "START_PARAM_INVALID"),
        (
            keyboard([button(url="https://t.me/tomtat_bot?start=" + "x" * 65)]),
            "START_PARAM_INVALID",
        ),
        (keyboard([button(callback_data=5)]), 'field "callback_data" must be of type String'),
        (keyboard([button(calback_data="x")]), 'unknown parameter "calback_data"'),
        ({}, 'can\'t find field "inline_keyboard"'),
        ([], 'field "reply_markup" must be of type Object'),
    ],
)
async def test_a_wrong_keyboard_is_refused(
    call: Call, telegram: OfflineTelegram, markup: Any, description: str
) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    answer = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    assert answer == f"Bad Request: {description}"


@pytest.mark.parametrize(
    "markup",
    [
        keyboard([button(callback_data="x" * 64)]),
        keyboard(*[[button(callback_data="x")] * 8] * 12, [button(callback_data="x")] * 4),
        keyboard([button(copy_text={"text": "x" * 256})]),
        keyboard([button(switch_inline_query="")]),
        keyboard([button(switch_inline_query_current_chat="x" * 256)]),
        keyboard([button(url="https://t.me/tomtat_bot?start=" + "x" * 64)]),
        keyboard([button(url="tg://resolve?domain=tomtat_bot")]),
    ],
)
async def test_a_keyboard_at_its_limits_is_shown(
    call: Call, telegram: OfflineTelegram, markup: Any
) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    await call("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    assert anna.private.last.keyboard == markup["inline_keyboard"]


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"commands": [{"command": "Tìm", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        (
            {"commands": [{"command": "x", "description": "x" * 257}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        ({"commands": [{"command": "x", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "vie"}, "invalid language code specified"),
        (
            {"commands": [], "scope": {"type": "everywhere"}},
            "unsupported BotCommandScope specified",
        ),
        (
            {"commands": [], "scope": {"type": "chat"}},
            "can't parse BotCommandScope: wrong fields",
        ),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 99}}, "chat not found"),
        ({}, "commands is empty"),
    ],
)
async def test_a_wrong_menu_is_refused(
    call: Call, parameters: dict[str, Any], description: str
) -> None:
    assert await call("setMyCommands", **parameters) == f"Bad Request: {description}"


@pytest.mark.parametrize(
    ("method", "parameters", "description"),
    [
        ("setMyDescription", {"description": "x" * 513}, "bot description is too long"),
        (
            "setMyShortDescription",
            {"short_description": "x" * 121},
            "bot short description is too long",
        ),
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 99, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": 99, "txt": "x"}, 'unknown parameter "txt"'),
        ("sendMessage", {"chat_id": [99]}, 'field "chat_id" must be of type Integer'),
        ("sendMessage", {"chat_id": 99, "text": 5}, 'field "text" must be of type String'),
        ("getUpdates", {"limit": True}, 'field "limit" must be of type Integer'),
        (
            "getUpdates",
            {"limit": 101},
            "limit must be 1 to 100 and timeout must not be negative",
        ),
        ("getFile", {"file_id": "x"}, "wrong file_id or the file is temporarily unavailable"),
        ("editMessageText", {"text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"inline_message_id": "x", "text": "x"}, "MESSAGE_ID_INVALID"),
    ],
)
async def test_a_wrong_call_is_refused_and_noted(
    call: Call,
    telegram: OfflineTelegram,
    method: str,
    parameters: dict[str, Any],
    description: str,
) -> None:
    assert await call(method, **parameters) == f"Bad Request: {description}"
    [noted] = telegram.refusals
    assert (noted.method, noted.given) == (method, parameters)


async def test_text_outside_unicode_is_refused(
    http: httpx.AsyncClient, telegram: OfflineTelegram
) -> None:
    form = {
        "chat_id": "1",
        "text": "x",
        "reply_markup": json.dumps(keyboard([button(url="\ud800")])),
    }
    response = await http.post(f"/bot{telegram.token}/sendMessage", data=form)
    description = 'Bad Request: field "url" must be of type String in UTF-8'
    assert response.json()["description"] == description


async def test_a_parse_mode_other_than_html_is_refused(
    call: Call, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    answer = await call("sendMessage", chat_id=anna.id, text="*x*", parse_mode="Markdown")
    assert answer == "Bad Request: unsupported parse_mode"
