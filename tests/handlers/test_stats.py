"""Conversations: an admin looks at how the library is used."""

import pytest
from talk import ADMIN, Talk, WriteSeed


@pytest.mark.usefixtures("urls")
async def test_an_admin_sees_counts_and_nobodys_words(talk: Talk) -> None:
    await talk.says("ong mat")
    await talk.says("xyzzyplugh")
    await talk.says("/summary river")
    await talk.says("/follow điều bí mật")
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/thongke")
    talk.sees("3 bài\n", "Mới nhất: ", "Tiếng Việt 67%", "Tiếng Anh 33%", "MB")
    talk.sees_not("0,0 MB")
    talk.sees("Tìm kiếm: 3 lần (thường mất ", "Tóm tắt: 1 lần (", "Không tìm thấy: 1 lần")
    talk.sees("Bot đang lưu dữ liệu của 1 người", "1 người theo dõi")
    talk.sees_not("xyzzyplugh", "bí mật", "Lan")


async def test_a_language_of_few_articles_is_told_though_none_is_new(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """And the other one is not told as that of all. A date of loading is told as such."""
    write_seed("a", "The river", "The river begins in the snow of high mountains.")
    await talk.reload()
    for number in range(250):
        write_seed(f"n{number}", f"Ong mật số {number}", "Ong mật nhảy múa để chỉ đường tới hoa.")
    talk.is_with("Ann", language="en", person_id=ADMIN)
    await talk.reload()
    await talk.says("/stats")
    talk.sees("Vietnamese 99%, English 1%", "Newest: Ong mật số ", "(loaded ")


async def test_an_empty_library_has_figures_too(talk: Talk) -> None:
    talk.is_with("Ann", language="en", person_id=ADMIN)
    await talk.says("/stats")
    talk.sees("0 articles", "Searches: 0\n", "The bot keeps data of 0 people", "0 followers")
    talk.sees("Since the bot started (", ", Vietnam time)")


async def test_an_admin_learns_the_number_of_a_group(talk: Talk) -> None:
    """ERROR_CHAT and ALLOWED_CHATS want it."""
    talk.is_with("Chủ", person_id=ADMIN)
    talk.chat = talk.telegram.group("Quản trị")
    await talk.says("/stats")
    talk.sees(f"Mã số của đoạn chat này: {talk.chat.id}")


@pytest.mark.usefixtures("urls")
async def test_a_stranger_is_refused(talk: Talk) -> None:
    await talk.says("/stats")
    talk.sees("chỉ dành cho quản trị viên")
    talk.sees_not("MB")
