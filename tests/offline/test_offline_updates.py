"""How updates come to the bot: what people do, what the bot sees of it, how it is delivered."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.offline import OfflineTelegram

Call = Callable[..., Coroutine[Any, Any, Any]]


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_updates_come_again_until_an_offset_confirms_them(
    call: Call, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    for text in ("một", "hai", "ba"):
        anna.sends(anna.private, text)
    first = await call("getUpdates", limit=2)
    assert texts(first) == ["một", "hai"]
    assert await call("getUpdates", limit=2) == first
    assert texts(await call("getUpdates", offset=first[0]["update_id"] + 1)) == ["hai", "ba"]
    assert texts(await call("getUpdates", offset=-1)) == ["ba"]
    last = telegram.updates[-1]["update_id"]
    assert await call("getUpdates", offset=last + 1) == []
    anna.sends(anna.private, "bốn")
    assert telegram.updates[0]["update_id"] == last + 1


async def test_a_long_poll_ends_with_the_next_update(call: Call, telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    assert not telegram.bot_is_running
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await telegram.changed.wait()
    assert telegram.bot_is_running
    anna.sends(anna.private, "xin chào")
    assert texts(await poll) == ["xin chào"]


async def test_a_second_poll_ends_the_first(call: Call, telegram: OfflineTelegram) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=50))
    await telegram.changed.wait()
    assert await call("getUpdates") == []
    assert await first == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
        " running"
    )


async def test_closing_ends_a_long_poll(call: Call, telegram: OfflineTelegram) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await telegram.changed.wait()
    telegram.close()
    assert await poll == []


async def test_only_allowed_kinds_of_updates_come(call: Call, telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    await call("getUpdates", allowed_updates=["inline_query"])
    anna.sends(anna.private, "x")
    anna.types_inline("x")
    assert [list(update)[1] for update in telegram.take_updates()] == ["inline_query"]
    await call("getUpdates", allowed_updates=[])
    anna.sends(anna.private, "x")
    assert texts(telegram.take_updates()) == ["x"]


async def test_deleting_the_webhook_can_drop_what_waits(
    call: Call, telegram: OfflineTelegram
) -> None:
    anna = telegram.person("Anna")
    anna.sends(anna.private, "x")
    await call("deleteWebhook")
    assert texts(telegram.updates) == ["x"]
    await call("deleteWebhook", drop_pending_updates=True)
    assert telegram.updates == []


def test_an_update_shows_the_message_as_it_was(telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna", language_code="en")
    message = anna.sends(anna.private, "/tim đại hội")
    anna.edits(message, "khác")
    sent, edited = telegram.take_updates()
    assert sent["message"] == {
        "message_id": message.id,
        "date": 1_700_000_000,
        "chat": {"id": anna.id, "type": "private", "first_name": "Anna"},
        "from": {"id": anna.id, "is_bot": False, "first_name": "Anna", "language_code": "en"},
        "text": "/tim đại hội",
        "entities": [{"type": "bot_command", "offset": 0, "length": 4}],
    }
    assert edited["edited_message"]["text"] == "khác"
    assert edited["edited_message"]["edit_date"] == 1_700_000_000


@pytest.mark.parametrize(
    ("text", "arrives"),
    [
        ("chào cả nhà", False),
        ("/tim báo", True),
        ("/tim@tomtat_bot báo", True),
        ("/tim@TomTat_Bot báo", True),
        ("/tim@other_bot báo", False),
        ("xem /tim", False),
        ("@tomtat_bot báo", True),
        ("@tomtat_bots báo", False),
    ],
)
def test_privacy_mode_lets_only_what_is_meant_for_the_bot_through(
    telegram: OfflineTelegram, text: str, *, arrives: bool
) -> None:
    group = telegram.group("Nhóm")
    telegram.person("Anna").sends(group, text)
    assert bool(telegram.take_updates()) is arrives
    telegram.privacy = False
    telegram.person("Anna").sends(group, text)
    assert len(telegram.take_updates()) == 1


async def test_privacy_mode_lets_replies_to_the_bot_through(
    call: Call, telegram: OfflineTelegram
) -> None:
    group = telegram.group("Nhóm")
    anna = telegram.person("Anna")
    hers = anna.sends(group, "chào")
    await call("sendMessage", chat_id=group.id, text="Xin chào")
    bots = group.last
    anna.sends(group, "cho ai khác", reply_to=hers)
    anna.sends(group, "cho bot", reply_to=bots)
    [update] = telegram.take_updates()
    assert update["message"]["text"] == "cho bot"
    assert update["message"]["reply_to_message"]["from"]["is_bot"] is True


def test_a_channels_posts_come_as_such(telegram: OfflineTelegram) -> None:
    channel = telegram.channel("Tin")
    anna = telegram.person("Anna")
    post = anna.sends(channel, "tin mới")
    anna.edits(post, "tin cũ")
    sent, edited = telegram.take_updates()
    assert sent["channel_post"]["sender_chat"]["title"] == "Tin"
    assert edited["edited_channel_post"]["text"] == "tin cũ"


def test_a_chat_without_the_bot_is_silent(telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    for chat in (telegram.group("Khác", has_bot=False), telegram.private_chat_of_others("Bình")):
        anna.sends(chat, "/tim @tomtat_bot")
    assert telegram.updates == []


def test_every_kind_of_message_comes_with_its_content(telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    anna.sends_photo(anna.private, "chú thích #ảnh")
    anna.sends_sticker(anna.private)
    anna.sends_voice(anna.private)
    anna.sends_file(anna.private, "a.txt", b"x", caption="/tim")
    kinds = [set(update["message"]) for update in telegram.take_updates()]
    for kind, fields in zip(("photo", "sticker", "voice", "document"), kinds, strict=True):
        assert kind in fields


def test_a_forward_says_where_it_comes_from(telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    channel = telegram.channel("Tin", has_bot=False)
    post = anna.sends(channel, "tin")
    said = anna.sends(telegram.group("Nhóm"), "chào")
    from_channel = anna.forwards(post, anna.private)
    again = anna.forwards(from_channel, anna.private)
    from_anna = anna.forwards(said, anna.private)
    assert from_channel.json["forward_origin"]["chat"]["title"] == "Tin"
    assert again.json["forward_origin"] == from_channel.json["forward_origin"]
    assert from_anna.json["forward_origin"]["sender_user"]["id"] == anna.id
    assert texts(telegram.take_updates()) == ["tin", "tin", "chào"]


def test_a_deep_link_sends_start_with_its_payload(telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    assert anna.starts("art_1").text == "/start art_1"
    for payload in ("bài", "a b", "x" * 65):
        with pytest.raises(ValueError, match="deep link"):
            anna.starts(payload)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20).filter(str.strip))
def test_a_long_paste_is_cut_into_messages_that_lose_no_word(words: str) -> None:
    telegram = OfflineTelegram()
    anna = telegram.person("Anna")
    text = f"{words} " * 900
    pieces = [message.text for message in anna.pastes(anna.private, text)]
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_an_app_does_not_send_empty_or_overlong_text(telegram: OfflineTelegram) -> None:
    anna = telegram.person("Anna")
    for text in (" ", "x" * 4097):
        with pytest.raises(ValueError, match="4096"):
            anna.sends(anna.private, text)
