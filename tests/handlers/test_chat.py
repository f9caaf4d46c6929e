"""Conversations: what is no command, in a private chat."""

import pytest
from talk import ADMIN, TEXT, Talk, WriteSeed

from bot.library import Preferences
from bot.replies import MAX_SENTENCES

pytestmark = pytest.mark.usefixtures("urls")


async def test_a_short_caption_is_words_to_search_for(talk: Talk) -> None:
    talk.reader.sends_photo(talk.chat, "ong mat")
    await talk.settle()
    talk.sees("1. Ong mật")


@pytest.mark.parametrize(
    ("language", "says", "paste"),
    [
        ("vi", "Bot chỉ đọc được chữ", "sao chép phần chữ rồi dán vào đây"),
        ("en", "I can only read text", "copy that and paste it here"),
    ],
)
async def test_a_photo_without_words_gets_one_friendly_line(
    talk: Talk, language: str, says: str, paste: str
) -> None:
    """Which tells what can be done with the text of a picture."""
    talk.is_with("Ann", language=language)
    for send in (talk.reader.sends_photo, talk.reader.sends_voice, talk.reader.sends_sticker):
        send(talk.chat)
        before = len(talk.chat.messages)
        await talk.settle()
        assert len(talk.chat.messages) == before + 1
        talk.sees(says, paste)


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
    talk.sees_not("ý bạn là")


@pytest.mark.parametrize(
    ("typed", "person", "meant"),
    [
        ("/sumary bees", 5, "/summary bees"),
        ("/Sumary@tomtat_bot bees", 5, "/summary bees"),
        ("/tomtatt ong <b>", 5, "/tomtat ong <b>"),
        ("/reloda", ADMIN, "/reload"),
    ],
)
async def test_a_mistyped_command_points_to_the_nearest(
    talk: Talk, typed: str, person: int, meant: str
) -> None:
    talk.is_with("Ann", language="en", person_id=person)
    await talk.says(typed)
    talk.sees(f"Did you mean {meant}?")


async def test_a_reader_is_led_to_no_command_of_admins(talk: Talk) -> None:
    await talk.says("/reloda")
    talk.sees_not("/reload")


@pytest.mark.parametrize(
    ("language", "said", "sees", "hits"),
    [
        ("vi", "tom tat ong mat", "Ong mật nhảy múa để chỉ đường\n", "🔎 Kết quả tìm kiếm"),
        ("en", "summary of the river", "How the river came to the sea\n", "🔎 Search results"),
        ("vi", "tomtat ong mat", "Ong mật nhảy múa để chỉ đường\n", "🔎 Kết quả tìm kiếm"),
        ("vi", "theo doi ong mat", "Từ giờ bạn theo dõi", "🔎 Tìm “theo doi ong mat”"),
        ("en", "Follow river", "You now follow river", "🔎 Search “Follow river”"),
    ],
)
async def test_a_command_in_plain_words_is_obeyed_and_its_words_can_be_searched_for(
    talk: Talk, language: str, said: str, sees: str, hits: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(sees)
    await talk.presses(hits)
    talk.sees(f"🔎 {said}")


@pytest.mark.parametrize(
    ("language", "said", "topic", "hits"),
    [
        ("vi", "điểm báo ong mật", "ong mật", "🔎 Kết quả tìm kiếm"),
        ("en", "brief on river", "river", "🔎 Search results"),
    ],
)
async def test_below_a_brief_in_plain_words_its_topic_is_searched_for(
    talk: Talk, language: str, said: str, topic: str, hits: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(f"🗞 {topic}")
    await talk.presses(hits)
    talk.sees(f"🔎 {topic}")


@pytest.mark.parametrize(
    ("language", "said", "sees"),
    [
        ("vi", "toms tawts ong maatj", "Ong mật nhảy múa để chỉ đường\n"),
        ("vi", "tom1 tat8 ong ma65t", "Ong mật nhảy múa để chỉ đường\n"),
        ("vi", "dieemr baos ong maatj", "🗞 ong mật"),
        ("vi", "theo doix ong maatj", "theo dõi bài mới về ong mật."),
        ("en", "theo doix river", "You now follow river"),
    ],
)
async def test_keys_of_an_input_method_are_read_in_a_command(
    talk: Talk, language: str, said: str, sees: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(sees)


@pytest.mark.parametrize(
    ("language", "follow", "unfollow", "done", "again"),
    [
        ("vi", "theo dõi ong", "bo theo doi ong", "Đã bỏ theo dõi ong{}.", "↩️ Theo dõi lại “ong”"),
        ("en", "follow bees", "unfollow bees", "no longer follow bees{}.", "↩️ Follow “bees” again"),
    ],
)
async def test_what_is_followed_ends_in_plain_words_and_can_be_followed_again(
    talk: Talk, language: str, follow: str, unfollow: str, done: str, again: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(f"{follow} -phim")
    await talk.says(unfollow)
    talk.sees(done.format({"vi": " (trừ phim)", "en": " (without phim)"}[language]))
    assert await talk.services.readers.follows(talk.reader.id) == []
    await talk.says(follow)
    await talk.says(unfollow)
    talk.sees(done.format(""))
    await talk.presses(again)
    assert len(await talk.services.readers.follows(talk.reader.id)) == 1


async def test_what_is_not_followed_cannot_end_and_what_is_can(talk: Talk) -> None:
    await talk.says("bỏ theo dõi vàng")
    talk.sees("chưa theo dõi chủ đề nào")
    await talk.says("theo dõi ong")
    await talk.says("bỏ theo dõi vàng")
    talk.sees("Bạn không theo dõi vàng.")
    await talk.presses("🗑 ong")
    talk.sees("chưa theo dõi chủ đề nào")


async def test_what_begins_a_title_is_searched_for(talk: Talk, write_seed: WriteSeed) -> None:
    """However much it looks like a command."""
    write_seed("tale", "Tóm tắt Truyện Kiều trong mười câu", "Kiều gặp Kim Trọng.", "Rồi xa.")
    write_seed("money", "Follow the money: how it moves", "Money moves.", "It stays.")
    await talk.reload()
    await talk.says("tóm tắt truyện kiều")
    talk.sees("🔎 tóm tắt truyện kiều", "1. Tóm tắt Truyện Kiều")
    await talk.says("Follow the money")
    talk.sees("1. Follow the money")
    assert await talk.services.readers.follows(talk.reader.id) == []


async def test_a_command_in_plain_words_with_nothing_else_asks_for_it(talk: Talk) -> None:
    for said, asked in {
        "tóm tắt": "Bạn muốn tóm tắt bài nào?",
        "diem bao": "Bạn muốn điểm báo về chủ đề nào?",
        "theo dõi": "Bạn muốn theo dõi chủ đề nào?",
        "tìm kiếm": "Bạn muốn tìm gì?",
    }.items():
        await talk.says(said)
        talk.sees(asked)


async def test_a_summary_of_what_is_new_is_the_list_of_it(talk: Talk) -> None:
    await talk.says("tóm tắt tin mới nhất")
    talk.sees("🔎 tin mới nhất", "1. ", "2. ")


@pytest.mark.parametrize("said", ["tóm tắt", "Tóm tắt giúp mình", "summarize this"])
async def test_in_reply_to_a_message_it_sums_that_up(talk: Talk, said: str) -> None:
    """In a group, too."""
    for chat, words in ((talk.chat, said), (talk.telegram.group("Nhóm"), f"@tomtat_bot {said}")):
        talk.chat = chat
        message = talk.reader.sends(talk.chat, TEXT)
        await talk.settle()
        await talk.says(words, reply_to=message)
        talk.sees("📝 Tóm tắt văn bản", "Thư viện")


async def test_in_a_group_following_in_plain_words_leads_to_the_private_chat(talk: Talk) -> None:
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("@tomtat_bot theo dõi ong mật")
    talk.sees("khi có bài mới về ong mật")
    talk.sees_buttons("🔒 Mở chat riêng", "🔎 Tìm “theo dõi ong mật”")
    assert await talk.services.readers.follows(talk.reader.id) == []


@pytest.mark.parametrize(("said", "other"), [("bài 1", "bài 9"), ("open article 1", "read bees")])
async def test_a_number_in_words_opens_what_the_list_shows_and_else_is_searched_for(
    talk: Talk, said: str, other: str
) -> None:
    await talk.says("ong mat")
    await talk.says(said)
    talk.sees("Ong mật nhảy múa để chỉ đường\n")
    await talk.says(other)
    talk.sees(other)


@pytest.mark.parametrize("said", ["Tóm tắt giúp mình với:", "tom tat", "Please summarize:", ""])
async def test_what_asks_to_sum_up_a_text_is_no_part_of_it(talk: Talk, said: str) -> None:
    await talk.services.readers.prefer(talk.reader.id, Preferences(sentences=MAX_SENTENCES))
    await talk.says(f"{said}\n{TEXT}".strip())
    talk.sees("📝 Tóm tắt văn bản", "Thư viện huyện mở cửa lại")
    talk.sees_not("giúp mình", "tom tat", "summarize")


@pytest.mark.usefixtures("urls")
async def test_a_mention_in_private_is_no_word(talk: Talk) -> None:
    await talk.says("@tomtat_bot river")
    talk.sees("1. How the river")
    await talk.says("@tomtat_bot")
    talk.sees("gõ vài từ")
