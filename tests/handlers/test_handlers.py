"""What the handlers leave alone, all of them together."""

import pytest
from talk import Talk, WriteSeed


@pytest.mark.usefixtures("urls")
async def test_edits_channel_posts_and_group_talk_get_no_message(talk: Talk) -> None:
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
