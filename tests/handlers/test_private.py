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
        ("/follow sông mê kông", "Từ giờ bạn theo dõi bài mới về sông mê kông"),
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


async def test_in_english_too(talk: Talk) -> None:
    talk.reader.user["language_code"] = "en"
    await talk.says("/saved")
    talk.sees("This is for your eyes only")
    talk.sees_buttons("🔒 Open the bot's chat")
