"""Conversations: what belongs to one person is shown in the private chat only."""

import pytest
from talk import Talk


@pytest.fixture(autouse=True)
def _group(urls: dict[str, str], talk: Talk) -> None:  # noqa: ARG001 - written before the talk begins
    talk.chat = talk.telegram.group("Nhóm")


@pytest.mark.parametrize(
    ("command", "then_sees"),
    [
        ("/saved", "Bài đã lưu"),
        ("/settings", "Cài đặt"),
        ("/following", "Bạn chưa theo dõi chủ đề nào"),
    ],
)
async def test_what_is_a_persons_own_is_shown_in_private_only(
    talk: Talk, command: str, then_sees: str
) -> None:
    """A button leads there, and does there what was asked."""
    [hit] = (await talk.services.library.search("river")).hits
    await talk.services.readers.save(talk.reader.id, hit.article.id)
    await talk.says(command)
    talk.sees("của riêng bạn")
    talk.sees_buttons("🔒 Mở chat riêng")
    talk.sees_not(then_sees)
    talk.reader.opens(talk.chat.last, "🔒 Mở chat riêng")
    await talk.settle()
    talk.chat = talk.reader.private
    talk.sees(then_sees)


@pytest.mark.parametrize(
    ("language", "says", "button", "done"),
    [
        ("vi", "Bấm một lần là bot sẽ báo cho bạn", "🔒 Mở chat riêng", "Từ giờ bạn theo dõi"),
        (
            "en",
            "One tap, and in your private chat I tell you",
            "🔒 Open the bot's chat",
            "You now follow",
        ),
    ],
)
async def test_one_tap_follows_what_was_asked_for_in_a_group(
    talk: Talk, language: str, says: str, button: str, done: str
) -> None:
    """It is said what the tap will do; without a word to follow, that is said at once."""
    talk.reader.user["language_code"] = language
    await talk.says("/follow tin mới về sông mê kông -lũ")
    talk.sees(says, "sông mê kông", "lũ")
    talk.sees_not("tin mới")
    talk.sees_buttons(button)
    group = talk.chat
    talk.reader.opens(group.last, button)
    await talk.settle()
    talk.chat = talk.reader.private
    talk.sees(done, "sông mê kông")
    talk.chat = group
    await talk.says("/follow ?!")
    talk.sees_buttons()


async def test_in_english_too(talk: Talk) -> None:
    talk.reader.user["language_code"] = "en"
    await talk.says("/saved")
    talk.sees("Your saved articles are private: open your own chat")
    talk.sees_buttons("🔒 Open the bot's chat")
