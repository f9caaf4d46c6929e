"""Messages of the bot: sent, edited, answered, refused; menus, files, rates and encodings."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from bot.offline import OfflineTelegram

Call = Callable[..., Awaitable[Any]]
MENU = {"inline_keyboard": [[{"text": "Dài hơn", "callback_data": "longer"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are"
    " exactly the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_every_encoding_of_a_call_means_the_same(
    http: httpx.AsyncClient, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    url = f"/bot{telegram.token}/sendMessage"
    form = {"chat_id": str(anna.id), "text": "5", "reply_markup": json.dumps(MENU)}
    multipart = {name: (None, value) for name, value in form.items()}
    await http.get(url, params=form)
    await http.post(url, data=form)
    await http.post(url, files=multipart)
    await http.post(url, json={"chat_id": anna.id, "text": "5", "reply_markup": MENU})
    assert telegram.refusals == []
    sent = [(message.text, message.buttons) for message in anna.private.messages.values()]
    assert sent[1:] == [("5", ["Dài hơn"])] * 4


async def test_a_body_that_is_no_call_is_refused(
    http: httpx.AsyncClient, telegram: OfflineTelegram
) -> None:
    url = f"/bot{telegram.token}/getMe"
    for body in ("[]", "{"):
        response = await http.post(url, content=body, headers={"content-type": "application/json"})
        assert response.json()["description"] == "Bad Request: can't parse JSON object"
    response = await http.post(url, files={"photo": b"x"})
    assert response.json()["description"] == 'Bad Request: file "photo" is not expected'
    assert len(telegram.refusals) == 3


async def test_a_wrong_token_or_method_is_refused(http: httpx.AsyncClient, call: Call) -> None:
    response = await http.get("/bot2:wrong/getMe")
    assert response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert response.status_code == 401
    assert await call("sendDice", chat_id=1) == "Not Found: method not found"


async def test_the_bot_learns_who_it_is(call: Call, telegram: OfflineTelegram) -> None:
    telegram.guest_mode = True
    me = await call("getMe")
    assert me["username"] == "tomtat_bot"
    assert me["supports_inline_queries"] is True
    assert me["supports_guest_queries"] is True
    assert me["can_read_all_group_messages"] is False


async def test_an_edit_changes_the_message_in_place(call: Call, telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    sent = await call("sendMessage", chat_id=anna.id, text="Ngắn", reply_markup=MENU)
    message = anna.private.last
    where = {"chat_id": anna.id, "message_id": sent["message_id"]}
    edited = await call("editMessageText", **where, text="<b>Dài</b>", parse_mode="HTML")
    assert (message.text, message.parts("bold"), message.buttons) == ("Dài", ["Dài"], [])
    assert edited == message.json
    await call("editMessageReplyMarkup", **where, reply_markup=MENU)
    assert (message.text, message.buttons) == ("Dài", ["Dài hơn"])


async def test_an_edit_that_changes_nothing_is_refused(
    call: Call, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    sent = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=MENU)
    where = {"chat_id": anna.id, "message_id": sent["message_id"]}
    assert await call("editMessageText", **where, text=" x ", reply_markup=MENU) == NOT_MODIFIED
    assert await call("editMessageReplyMarkup", **where, reply_markup=MENU) == NOT_MODIFIED


async def test_only_own_messages_can_be_edited(call: Call, telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    hers = anna.starts()
    where = {"chat_id": anna.id, "text": "x"}
    assert (
        await call("editMessageText", **where, message_id=hers.id)
        == "Bad Request: message can't be edited"
    )
    assert (
        await call("editMessageText", **where, message_id=999)
        == "Bad Request: message to edit not found"
    )


async def test_a_reply_quotes_its_message(call: Call, telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    hers = anna.starts()
    reply = {"message_id": hers.id}
    sent = await call("sendMessage", chat_id=anna.id, text="x", reply_parameters=reply)
    assert sent["reply_to_message"]["text"] == "/start"
    gone = {"message_id": 999}
    refused = await call("sendMessage", chat_id=anna.id, text="x", reply_parameters=gone)
    assert refused == "Bad Request: message to be replied not found"
    lenient = {**gone, "allow_sending_without_reply": True}
    sent = await call("sendMessage", chat_id=anna.id, text="x", reply_parameters=lenient)
    assert "reply_to_message" not in sent


async def test_a_message_can_ask_for_a_reply(call: Call, telegram: OfflineTelegram) -> None:
    """An open page is told; the message itself does not show it."""
    anna = telegram.person("Anna")
    anna.starts()
    heard: list[str] = []
    telegram.listeners.append(lambda kind, _: heard.append(kind))
    asks = {"force_reply": True, "input_field_placeholder": "phở"}
    sent = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=asks)
    assert "reply_markup" not in sent
    assert "question" in heard
    for wrong in ({"force_reply": False}, {**asks, "input_field_placeholder": "x" * 65}):
        refused = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=wrong)
        assert refused.startswith("Bad Request: ")
    both = {**asks, **MENU}
    refused = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=both)
    assert refused == 'Bad Request: unknown parameter "inline_keyboard"'


async def test_links_and_commands_in_a_bots_text_are_found(
    call: Call, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    text = '/tim <a href="https://a.vn">https://b.vn</a> <code>/c</code>'
    await call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")
    kinds = [entity["type"] for entity in anna.private.last.json["entities"]]
    assert kinds == ["bot_command", "text_link", "code"]


async def test_the_bot_writes_only_to_who_wrote_to_it_and_did_not_block_it(
    call: Call, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    hello = {"chat_id": anna.id, "text": "x"}
    assert await call("sendMessage", **hello) == "Bad Request: chat not found"
    anna.starts()
    anna.blocks_bot()
    assert await call("sendMessage", **hello) == "Forbidden: bot was blocked by the user"
    assert telegram.updates[-1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    anna.unblocks_bot()
    assert (await call("sendMessage", **hello))["text"] == "x"


async def test_a_chat_action_is_seen_and_must_exist(call: Call, telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    assert await call("sendChatAction", chat_id=anna.id, action="typing") is True
    assert anna.private.actions == ["typing"]
    refused = await call("sendChatAction", chat_id=anna.id, action="thinking")
    assert refused == "Bad Request: wrong parameter action in request"


async def test_a_callback_is_answered_once(call: Call, telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    await call("sendMessage", chat_id=anna.id, text="x", reply_markup=MENU)
    press = anna.presses(anna.private.last, "Dài hơn")
    query = telegram.updates[-1]["callback_query"]
    assert (query["id"], query["data"]) == (press.id, "longer")
    assert query["message"] == anna.private.last.json
    assert telegram.unanswered == [press]
    refused = await call("answerCallbackQuery", callback_query_id=press.id, text="x" * 201)
    assert refused == "Bad Request: MESSAGE_TOO_LONG"
    await call("answerCallbackQuery", callback_query_id=press.id, text="x" * 200)
    assert press.answer == {"text": "x" * 200}
    assert telegram.unanswered == []
    assert await call("answerCallbackQuery", callback_query_id=press.id) == TOO_OLD


async def test_a_callback_is_answered_in_time(
    call: Call, telegram: OfflineTelegram, wait: Callable[[float], None]
) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    await call("sendMessage", chat_id=anna.id, text="x", reply_markup=MENU)
    press = anna.presses(anna.private.last, "Dài hơn")
    wait(16)
    assert await call("answerCallbackQuery", callback_query_id=press.id) == TOO_OLD


async def test_menus_and_descriptions_are_kept_by_scope_and_language(call: Call) -> None:
    commands = [{"command": "tim", "description": "Tìm bài"}]
    where = {"scope": {"type": "all_private_chats"}, "language_code": "vi"}
    await call("setMyCommands", commands=commands, **where)
    assert await call("getMyCommands", **where) == commands
    assert await call("getMyCommands") == []
    await call("deleteMyCommands", **where)
    assert await call("getMyCommands", **where) == []
    await call("setMyDescription", description="Mô tả", language_code="vi")
    assert await call("getMyDescription", language_code="vi") == {"description": "Mô tả"}
    assert await call("getMyDescription") == {"description": ""}
    await call("setMyShortDescription", short_description="Ngắn")
    assert await call("getMyShortDescription") == {"short_description": "Ngắn"}


async def test_a_file_comes_back_as_it_was_sent(
    http: httpx.AsyncClient, call: Call, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    content = "Bài báo".encode()
    document = anna.sends_file(anna.private, "bài.txt", content).json["document"]
    file = await call("getFile", file_id=document["file_id"])
    assert file["file_size"] == document["file_size"] == len(content)
    response = await http.get(f"/file/bot{telegram.token}/{file['file_path']}")
    assert response.content == content
    assert (await http.get(f"/file/bot{telegram.token}/nothing")).status_code == 404
    assert (await http.get(f"/file/bot2:wrong/{file['file_path']}")).status_code == 401


async def test_a_file_past_20_megabytes_cannot_be_fetched(
    call: Call, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    document = anna.sends_file(anna.private, "a.txt", bytes(20_000_001)).json["document"]
    assert await call("getFile", file_id=document["file_id"]) == "Bad Request: file is too big"


async def test_a_bot_that_is_too_fast_is_told_how_long_to_wait(
    http: httpx.AsyncClient,
    call: Call,
    telegram: OfflineTelegram,
    wait: Callable[[float], None],
) -> None:
    telegram.flood_limits = True
    anna = telegram.person("Anna")
    anna.starts()
    hello = {"chat_id": anna.id, "text": "x"}
    for _ in range(3):
        await call("sendMessage", **hello)
    response = await http.post(f"/bot{telegram.token}/sendMessage", json=hello)
    assert response.status_code == 429
    assert response.json() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 3",
        "parameters": {"retry_after": 3},
    }
    wait(3)
    assert (await call("sendMessage", **hello))["text"] == "x"


async def test_thirty_messages_a_second_are_the_most(call: Call, telegram: OfflineTelegram) -> None:
    telegram.flood_limits = True
    for number in range(31):
        person = telegram.person(f"P{number}")
        person.starts()
        await call("sendMessage", chat_id=person.id, text="x")
    assert [error.given["chat_id"] for error in telegram.refusals] == [person.id]


async def test_a_group_takes_twenty_messages_a_minute(
    call: Call, telegram: OfflineTelegram, wait: Callable[[float], None]
) -> None:
    telegram.flood_limits = True
    group = telegram.group("Nhóm")
    for _ in range(20):
        await call("sendMessage", chat_id=group.id, text="x")
        wait(1)
    assert telegram.refusals == []
    refused = await call("sendMessage", chat_id=group.id, text="x")
    assert refused == "Too Many Requests: retry after 40"


async def test_a_planned_failure_comes_once_and_is_no_fault(
    call: Call, telegram: OfflineTelegram
) -> None:
    telegram.refuse_next("getMe", "Bad Gateway", code=502)
    assert await call("getMe") == "Bad Gateway"
    assert (await call("getMe"))["is_bot"] is True
    assert telegram.refusals == []
