"""Inline mode and guest mode: from what is typed to the message that is posted, and its buttons."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.offline import OfflineTelegram
from bot.offline.chats import InlineQuery

Call = Callable[..., Awaitable[Any]]
MENU = {"inline_keyboard": [[{"text": "Dài hơn", "callback_data": "longer"}]]}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def article(result_id: str = "1", **fields: Any) -> dict[str, Any]:
    message = {"message_text": "<b>Bài</b>", "parse_mode": "HTML"}
    required = {"type": "article", "id": result_id, "title": "Bài"}
    return {**required, "input_message_content": message, **fields}


async def answer(call: Call, query: InlineQuery, *results: Any, **more: Any) -> Any:
    return await call("answerInlineQuery", inline_query_id=query.id, results=results, **more)


async def test_a_chosen_result_is_posted_in_the_persons_name(
    call: Call, telegram: OfflineTelegram
) -> None:
    telegram.inline_feedback = True
    anna = telegram.person("Anna")
    chat = telegram.private_chat_of_others("Bình")
    query = anna.types_inline("đại hội", chat=chat)
    [asked] = telegram.take_updates()
    assert asked["inline_query"]["query"] == "đại hội"
    assert asked["inline_query"]["chat_type"] == "private"
    assert telegram.unanswered == [query]
    more = {"next_offset": "20", "button": {"text": "Mở bot", "start_parameter": "q_1"}}
    assert await answer(call, query, article(reply_markup=MENU), **more) is True
    assert [result["title"] for result in query.results] == ["Bài"]
    assert query.next_offset == "20"
    assert query.button == {"text": "Mở bot", "start_parameter": "q_1"}
    message = anna.chooses(query, "1", chat)
    assert (message.text, message.parts("bold"), message.buttons) == ("Bài", ["Bài"], ["Dài hơn"])
    assert message.json["from"]["id"] == anna.id
    assert message.json["via_bot"]["username"] == "tomtat_bot"
    [chosen] = telegram.take_updates()
    assert chosen["chosen_inline_result"]["inline_message_id"] == message.inline_message_id


async def test_an_inline_messages_buttons_and_edits_go_by_its_inline_id(
    call: Call, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    query = anna.types_inline("x")
    await answer(call, query, article(reply_markup=MENU))
    message = anna.chooses(query, "1", telegram.group("Khác", has_bot=False))
    telegram.take_updates()
    press = telegram.person("Bình").presses(message, "Dài hơn")
    [update] = telegram.take_updates()
    assert update["callback_query"]["inline_message_id"] == message.inline_message_id
    assert "message" not in update["callback_query"]
    await call("answerCallbackQuery", callback_query_id=press.id)
    where = {"inline_message_id": message.inline_message_id}
    assert await call("editMessageText", **where, text="Dài", reply_markup=MENU) is True
    assert await call("editMessageReplyMarkup", **where) is True
    assert (message.text, message.buttons) == ("Dài", [])


async def test_a_result_chosen_where_the_bot_is_comes_back_via_bot(
    call: Call, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    query = anna.types_inline("x")
    assert telegram.take_updates()[0]["inline_query"]["chat_type"] == "sender"
    await answer(call, query, article())
    anna.chooses(query, "1", anna.private)
    anna.chooses(query, "1", telegram.group("Nhóm"))
    updates = telegram.take_updates()
    assert [update["message"]["via_bot"]["username"] for update in updates] == ["tomtat_bot"] * 2


@pytest.mark.parametrize(
    ("results", "more", "description"),
    [
        ([article(str(number)) for number in range(51)], {}, "RESULTS_TOO_MUCH"),
        ([article("1"), article("1")], {}, "RESULT_ID_DUPLICATE"),
        ([article("")], {}, "RESULT_ID_INVALID"),
        ([article("é" * 33)], {}, "RESULT_ID_INVALID"),
        ([article(title=" ")], {}, "ARTICLE_TITLE_EMPTY"),
        ([article(input_message_content={"message_text": ""})], {}, "message text is empty"),
        ([article(descripton="x")], {}, 'unknown parameter "descripton"'),
        (
            [article(type="photo")],
            {},
            (
                "can't parse inline query result:"
                ' type "photo" is unsupported for the inline query result'
            ),
        ),
        ([], {"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ([], {"button": {"text": "x", "start_parameter": "bài"}}, "START_PARAM_INVALID"),
        ([], {"button": {"text": "x", "start_parameter": ""}}, "START_PARAM_INVALID"),
    ],
)
async def test_wrong_results_are_refused(
    call: Call,
    telegram: OfflineTelegram,
    results: list[Any],
    more: dict[str, Any],
    description: str,
) -> None:
    query = telegram.person("Anna").types_inline("x")
    assert await answer(call, query, *results, **more) == f"Bad Request: {description}"
    assert query.answer is None


async def test_an_inline_query_is_answered_once_and_within_ten_seconds(
    call: Call, telegram: OfflineTelegram, wait: Callable[[float], None]
) -> None:
    anna = telegram.person("Anna")
    query, late = anna.types_inline("x"), anna.types_inline("y")
    wait(10)
    fifty = [article(str(number)) for number in range(50)]
    assert await answer(call, query, *fifty, next_offset="x" * 64) is True
    assert await answer(call, query) == TOO_OLD
    wait(0.1)
    assert await answer(call, late) == TOO_OLD
    with pytest.raises(LookupError, match="not answered"):
        _ = late.results


async def test_telegram_remembers_an_answer_for_whom_and_as_long_as_it_may(
    call: Call, telegram: OfflineTelegram, wait: Callable[[float], None]
) -> None:
    anna, binh = telegram.person("Anna"), telegram.person("Bình")
    await answer(call, anna.types_inline("chung"), article(), cache_time=60)
    await answer(call, anna.types_inline("riêng"), article(), cache_time=60, is_personal=True)
    telegram.take_updates()
    assert binh.types_inline("chung").results
    assert anna.types_inline("riêng").results
    assert telegram.take_updates() == []
    binh.types_inline("riêng")
    wait(60)
    anna.types_inline("chung")
    anna.types_inline("riêng")
    assert len(telegram.take_updates()) == 3


def test_what_is_typed_is_cut_at_256_units(telegram: OfflineTelegram) -> None:
    assert telegram.person("Anna").types_inline("x" + "😀" * 200).query == "x" + "😀" * 127


async def test_a_guest_bot_is_asked_by_mention_and_answers_in_the_chat(
    call: Call, telegram: OfflineTelegram
) -> None:
    telegram.guest_mode = True
    anna = telegram.person("Anna")
    chat = telegram.private_chat_of_others("Bình")
    long = anna.sends(chat, "một tin dài")
    asked = anna.sends(chat, "@tomtat_bot tóm tắt", reply_to=long)
    [update] = telegram.take_updates()
    guest = update["guest_message"]
    assert guest["reply_to_message"]["text"] == "một tin dài"
    query = {"guest_query_id": guest["guest_query_id"]}
    sent = await call("answerGuestQuery", **query, result=article(reply_markup=MENU))
    message = chat.last
    assert sent == {"inline_message_id": message.inline_message_id}
    assert message.text == "Bài"
    assert message.json["reply_to_message"]["message_id"] == asked.id
    assert message.json["guest_bot_caller_user"]["id"] == anna.id
    assert await call("answerGuestQuery", **query, result=article()) == TOO_OLD
    edit = {"inline_message_id": message.inline_message_id, "text": "Sửa"}
    assert await call("editMessageText", **edit) is True
    assert message.text == "Sửa"


async def test_a_link_button_can_start_the_bot(call: Call, telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    anna.starts()
    url = "https://t.me/tomtat_bot?start=art_7"
    markup = {"inline_keyboard": [[{"text": "Mở", "url": url}]]}
    await call("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    shown = anna.private.last
    assert anna.opens(shown, "Mở") == url
    assert anna.private.last.text == "/start art_7"
    with pytest.raises(LookupError, match="callback_data"):
        anna.presses(shown, "Mở")
