"""Topics of a forum: what the bot sees of them, and how it answers there."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.offline import OfflineTelegram
from bot.offline.chats import Chat, Message

Call = Callable[..., Awaitable[Any]]


@pytest.fixture
def forum(telegram: OfflineTelegram) -> Chat:
    return telegram.forum("Diễn đàn")


@pytest.fixture
def topic(telegram: OfflineTelegram, forum: Chat) -> Message:
    return telegram.person("Anna").opens_topic(forum, "Tin trong ngày")


def test_a_message_in_a_topic_says_so_and_replies_to_its_opening(
    telegram: OfflineTelegram, forum: Chat, topic: Message
) -> None:
    """As at Telegram: a message there that replies to nobody has a `reply_to_message` too."""
    anna = telegram.person("Anna")
    anna.sends(forum, "/tim báo", topic=topic)
    anna.sends(forum, "/tim báo")
    inside, general = (update["message"] for update in telegram.take_updates())
    assert inside["message_thread_id"] == topic.id
    assert inside["is_topic_message"] is True
    assert inside["reply_to_message"]["forum_topic_created"]["name"] == "Tin trong ngày"
    assert inside["chat"]["is_forum"] is True
    assert not {"message_thread_id", "is_topic_message", "reply_to_message"} & general.keys()


async def test_the_bot_answers_in_the_topic(call: Call, forum: Chat, topic: Message) -> None:
    """By the topic's number, or by replying to a message that stands there."""
    where = {"chat_id": forum.id, "message_thread_id": topic.id}
    assert await call("sendChatAction", **where, action="typing") is True
    by_number = await call("sendMessage", **where, text="Bài")
    reply = {"message_id": by_number["message_id"]}
    by_reply = await call("sendMessage", chat_id=forum.id, text="x", reply_parameters=reply)
    for sent in (by_number, by_reply):
        assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic.id, True)
    assert by_number["reply_to_message"]["message_id"] == topic.id
    assert by_reply["reply_to_message"]["message_id"] == by_number["message_id"]


@pytest.mark.parametrize("method", ["sendMessage", "sendChatAction"])
async def test_a_topic_that_is_not_there_is_refused(
    call: Call, telegram: OfflineTelegram, forum: Chat, topic: Message, method: str
) -> None:
    content = {"text": "x"} if method == "sendMessage" else {"action": "typing"}
    refusal = "Bad Request: message thread not found"
    wrong = {"chat_id": forum.id, "message_thread_id": topic.id + 1}
    elsewhere = {"chat_id": telegram.group("Nhóm").id, "message_thread_id": topic.id}
    assert await call(method, **wrong, **content) == refusal
    assert await call(method, **elsewhere, **content) == refusal
