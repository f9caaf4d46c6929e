"""Conversations: first steps, the empty library, and what is not meant for the bot."""

import pytest
from talk import ADMIN, Talk, WriteSeed


@pytest.mark.usefixtures("urls")
async def test_start_tells_what_the_bot_does_and_lets_one_try(talk: Talk) -> None:
    await talk.says("/start")
    talk.sees("song me kong", "@tomtat_bot")
    await talk.presses("📰 Bài mới nhất")
    talk.sees("1. Ong mật")


async def test_help_lists_the_commands_that_this_person_may_use(talk: Talk) -> None:
    await talk.says("/help")
    talk.sees("/search – tìm bài", "(hoặc /tim)", "/latest", "@tomtat_bot")
    talk.sees_not("/reload")
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/trogiup")
    talk.sees("/reload")


async def test_an_empty_library_says_what_an_admin_has_to_do(talk: Talk) -> None:
    for typed in ("song me kong", "/summary song", "/latest"):
        await talk.says(typed)
        talk.sees("Kho bài đang trống", "/reload")


async def test_an_unknown_command_points_to_help(talk: Talk) -> None:
    await talk.says("/weather Hà Nội")
    talk.sees("/help")


async def test_what_is_not_text_gets_one_friendly_line(talk: Talk) -> None:
    talk.reader.sends_sticker(talk.chat)
    await talk.settle()
    talk.sees("chỉ đọc được chữ")


@pytest.mark.usefixtures("urls")
async def test_edits_channel_posts_and_group_talk_get_no_answer(talk: Talk) -> None:
    message = talk.reader.sends(talk.chat, "dai hoi dang")
    await talk.settle()
    before = len(talk.chat.messages)
    talk.reader.edits(message, "ong mat")
    await talk.settle()
    talk.sees_nothing_new(before)
    talk.telegram.privacy = False
    for chat in (talk.telegram.channel("Tin"), talk.telegram.group("Nhóm")):
        talk.reader.sends(chat, "ong mat")
        talk.reader.sends_photo(chat)
        before = len(chat.messages)
        await talk.settle()
        assert len(chat.messages) == before


@pytest.mark.usefixtures("urls")
async def test_a_group_is_answered_when_it_asks(talk: Talk) -> None:
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("/search@tomtat_bot ong mat")
    talk.sees("1. Ong mật")
    assert "reply_to_message" in talk.chat.last.json
    before = len(talk.chat.messages)
    await talk.says("/search@other_bot ong mat")
    talk.sees_nothing_new(before + 1)


@pytest.mark.usefixtures("urls")
async def test_a_message_posted_through_an_inline_search_is_no_query(talk: Talk) -> None:
    query = talk.reader.types_inline("ong mat")
    await talk.settle()
    talk.reader.chooses(query, query.results[0]["id"], talk.chat)
    before = len(talk.chat.messages)
    await talk.settle()
    talk.sees_nothing_new(before)


async def test_the_same_update_twice_is_answered_once(talk: Talk, write_seed: WriteSeed) -> None:
    """Telegram repeats what was not confirmed."""
    write_seed("one", "Một bài báo", "Một câu.")
    await talk.services.library.reload(talk.services.settings.seeds_dir)
    talk.reader.sends(talk.chat, "mot bai bao")
    [update] = talk.telegram.updates
    await talk.settle()
    before = len(talk.chat.messages)
    talk.telegram.updates.append(update)
    await talk.settle()
    talk.sees_nothing_new(before)
