"""Conversations: what is no command, in a private chat."""

import pytest
from talk import ADMIN, Talk

pytestmark = pytest.mark.usefixtures("urls")


async def test_a_short_caption_is_words_to_search_for(talk: Talk) -> None:
    talk.reader.sends_photo(talk.chat, "ong mat")
    await talk.settle()
    talk.sees("1. Ong mật")


async def test_a_photo_without_words_gets_one_friendly_line(talk: Talk) -> None:
    for send in (talk.reader.sends_photo, talk.reader.sends_voice, talk.reader.sends_sticker):
        send(talk.chat)
        before = len(talk.chat.messages)
        await talk.settle()
        assert len(talk.chat.messages) == before + 1
        talk.sees("Bot chỉ đọc được chữ")


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("https://bao.vn/the-thao/ong-mat-nhay-mua-4711234.html?utm_source=x", "ong mat nhay mua"),
        ("https://bao.vn/ong-mat-nhay-mua/", "ong mat nhay mua"),
        ("bao.vn/ong-mat-nhay-mua.htm", "ong mat nhay mua"),
        ("https://bao.vn/ong-m%E1%BA%ADt-nh%E1%BA%A3y/123", "ong mật nhảy"),
        ("Xem nhé https://bao.vn/2024/ong_mat.v2.html !", "ong mat v"),
    ],
)
@pytest.mark.parametrize("command", ["", "/summary "])
async def test_an_unknown_link_offers_a_search_by_the_words_of_its_path(
    talk: Talk, command: str, link: str, words: str
) -> None:
    await talk.says(command + link)
    talk.sees("Bài ở đường dẫn này chưa có trong kho.")
    await talk.presses(f"🔎 Tìm “{words}”")
    talk.sees("1. Ong mật")


async def test_an_unknown_link_in_english(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("https://example.com/river-sea")
    talk.sees("The library has no article at this link.")
    talk.sees_buttons("🔎 Search “river sea”")
    talk.sees("Copy the whole article and paste it here")


@pytest.mark.parametrize(
    ("language", "paste", "add"),
    [
        ("vi", "Bạn sao chép cả bài rồi dán vào đây", "/naplai"),
        ("en", "Copy the whole article and paste it here", "/reload"),
    ],
)
async def test_an_unknown_link_leads_on_to_pasting_and_for_admins_to_adding_it(
    talk: Talk, language: str, paste: str, add: str
) -> None:
    """What an admin is told to save is a seed that loads."""
    talk.is_with("Ann", language=language)
    await talk.says("https://bao.vn/mot-bai-moi")
    talk.sees(paste)
    talk.sees_not(add)
    talk.is_with("Chủ", language=language, person_id=ADMIN)
    await talk.says("https://bao.vn/mot-bai-moi")
    talk.sees(paste, add)
    [seed] = talk.chat.last.parts("code")
    (talk.services.settings.seeds_dir / "new.txt").write_text(seed, encoding="utf-8")
    report = await talk.services.library.reload(talk.services.settings.seeds_dir)
    assert (report.added, report.faults) == (1, ())
    await talk.says("https://bao.vn/mot-bai-moi")
    talk.sees("bao.vn · ")


async def test_in_a_group_an_unknown_link_leads_to_private_chat(talk: Talk) -> None:
    """A text pasted into the group is not read there."""
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("@tomtat_bot https://bao.vn/mot-bai-moi")
    talk.sees("dán vào chat riêng với bot")


@pytest.mark.parametrize("link", ["https://bao.vn", "https://bao.vn/123456.html", "http://x.vn/?a"])
async def test_a_link_without_words_offers_no_search(talk: Talk, link: str) -> None:
    await talk.says(link)
    talk.sees("Bài ở đường dẫn này chưa có trong kho.")
    talk.sees_buttons()


@pytest.mark.parametrize("words", ["ong mat TP.HCM/Thủ Đức", "Node.js", "giá 12.500/kg"])
async def test_words_that_only_look_like_a_link_are_searched_for(talk: Talk, words: str) -> None:
    await talk.says(words)
    talk.sees(words)
    talk.sees_not("đường dẫn")


async def test_an_unknown_command_points_to_help(talk: Talk) -> None:
    await talk.says("/weather Hà Nội")
    talk.sees("/trogiup")
