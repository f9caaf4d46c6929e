"""Conversations: groups, where the bot speaks when it is spoken to."""

import pytest
from talk import TEXT, Talk


@pytest.fixture(autouse=True, params=[True, False], ids=["privacy on", "privacy off"])
def _group(urls: dict[str, str], talk: Talk, request: pytest.FixtureRequest) -> None:  # noqa: ARG001 - written before the talk begins
    """A group with the bot in it; whether it is shown all that is said makes no difference."""
    talk.telegram.privacy = request.param
    talk.chat = talk.telegram.group("Nhóm")


@pytest.mark.parametrize(
    "said", ["/search ong mat", "/search@tomtat_bot ong mat", "/tim@Tomtat_bot ong mat"]
)
async def test_a_command_is_answered_where_it_stands(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("1. Ong mật")
    assert talk.chat.last.json["reply_to_message"]["text"] == said


@pytest.mark.parametrize(
    "said",
    [
        "ong mat",
        "/search@other_bot ong mat",
        "/weather",
        "@other_bot ong mat",
        "thư cho x@tomtat_bot.vn",
        TEXT,
        "https://example.vn/b-river",
    ],
)
async def test_other_talk_is_left_alone(talk: Talk, said: str) -> None:
    before = len(talk.chat.messages)
    await talk.says(said)
    talk.sees_nothing_new(before + 1)


async def test_so_is_what_is_not_text(talk: Talk) -> None:
    before = len(talk.chat.messages)
    for send in (talk.reader.sends_photo, talk.reader.sends_voice, talk.reader.sends_sticker):
        send(talk.chat)
    talk.reader.sends_file(talk.chat, "a.txt", TEXT.encode())
    await talk.settle()
    talk.sees_nothing_new(before + 4)


@pytest.mark.parametrize("said", ["@tomtat_bot ong mat", "Ong mật @Tomtat_Bot", "@tomtat_bot, ong"])
async def test_a_mention_with_words_is_a_search(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("1. Ong mật")
    assert talk.chat.last.json["reply_to_message"]["text"] == said


async def test_a_mention_with_a_link_tells_its_article(talk: Talk) -> None:
    await talk.says("@tomtat_bot https://example.vn/b-river")
    talk.sees("How the river came to the sea\nexample.vn · 1 phút đọc")


async def test_a_mention_with_a_long_text_sums_it_up(talk: Talk) -> None:
    await talk.says(f"@tomtat_bot {TEXT}")
    talk.sees("📝 Tóm tắt văn bản", "Thư viện")
    talk.sees_not("@tomtat_bot")


async def test_a_bare_mention_sums_up_the_message_above(talk: Talk) -> None:
    message = talk.telegram.person("Minh").sends(talk.chat, TEXT)
    await talk.says("@tomtat_bot", reply_to=message)
    talk.sees("📝 Tóm tắt văn bản", "Thư viện")


@pytest.mark.parametrize(
    ("language", "usage"),
    [("vi", "Gõ vài từ sau @tomtat_bot"), ("en", "Type a few words after @tomtat_bot")],
)
async def test_a_bare_mention_of_nothing_says_how_to_ask(
    talk: Talk, language: str, usage: str
) -> None:
    talk.reader.user["language_code"] = language
    await talk.says("@tomtat_bot")
    talk.sees(usage)
    assert talk.chat.last.buttons[-1].startswith("📰")
    await talk.says("@tomtat_bot", reply_to=talk.chat.last)
    talk.sees(usage)


async def test_a_reply_to_the_bot_is_a_search(talk: Talk) -> None:
    await talk.says("/search ong mat")
    await talk.says("river", reply_to=talk.chat.last)
    talk.sees("1. How the river")


async def test_the_numbers_of_a_list_are_the_groups(talk: Talk) -> None:
    await talk.says("/latest")
    talk.reader = talk.telegram.person("Minh")
    await talk.says("/tomtat 3")
    talk.sees("How the river")


async def test_buttons_pressed_by_others_work(talk: Talk) -> None:
    """Each in the language of whoever presses."""
    await talk.says("/latest")
    talk.reader = talk.telegram.person("Ann", language_code="en")
    await talk.presses("3")
    talk.sees("How the river", "1 min")
    await talk.presses("➖ Shorter")
    assert (await talk.presses("🔖 Save")).startswith("Saved")
    assert [hit.article.id for hit in (await talk.services.library.search("river")).hits] == (
        await talk.services.readers.saved(talk.reader.id, limit=5, offset=0)
    )


async def test_forgetting_goes_on_in_private(talk: Talk) -> None:
    """A group learns nothing of what the bot keeps about a person."""
    await talk.says("/search ong mat")
    await talk.says("/forget")
    talk.sees("của riêng bạn")
    talk.reader.opens(talk.chat.last, "🔒 Mở chat riêng")
    await talk.settle()
    talk.chat = talk.reader.private
    talk.sees("Xoá hết những gì bot đang giữ về bạn: ")
    await talk.presses("🧹 Xoá hết")
    talk.sees("1 lần tìm")


async def test_to_sum_that_up_behind_a_list_may_mean_what_somebody_wrote(talk: Talk) -> None:
    """The bot sees no message but the one that is replied to, and says so above the list's own."""
    await talk.says("/search ong")
    await talk.says("@tomtat_bot tóm tắt cái đó")
    talk.sees("trả lời một tin dài bằng @tomtat_bot", "Bạn chọn bài nào?")
    message = talk.telegram.person("Minh").sends(talk.chat, TEXT)
    await talk.says("@tomtat_bot tóm tắt cái đó", reply_to=message)
    talk.sees("📝 Tóm tắt văn bản", "Thư viện")


@pytest.mark.parametrize(
    ("said", "language", "told"),
    [
        ("@tomtat_bot sum up what everybody has been saying", "en", "reply to a long message"),
        ("@tomtat_bot tóm tắt những gì cả nhóm vừa bàn", "vi", "trả lời một tin dài"),
    ],
)
async def test_who_wants_all_that_was_said_is_told_how_one_message_is_summed_up(
    talk: Talk, said: str, language: str, told: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(told)
