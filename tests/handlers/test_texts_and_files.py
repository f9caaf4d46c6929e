"""Conversations: long texts, files and links that the library does not hold."""

import pytest
from talk import TEXT, Talk

SHORTER, LONGER = "➖ Ngắn hơn", "➕ Dài hơn"
FORGOTTEN = "Văn bản này đã cũ quá rồi, bạn gửi lại nhé."

pytestmark = pytest.mark.usefixtures("urls")


def sentences(talk: Talk) -> list[str]:
    """The summary's sentences: a paragraph each, below the head."""
    return talk.chat.last.text.split("\n\n")[1:]


@pytest.mark.parametrize(
    ("language", "title", "shorter"),
    [("vi", "📝 Tóm tắt văn bản", SHORTER), ("en", "📝 Your text in short", "➖ Shorter")],
)
async def test_a_long_text_is_summed_up_in_its_own_sentences(
    talk: Talk, language: str, title: str, shorter: str
) -> None:
    """The length changes in place, and stops at both ends."""
    talk.is_with("Ann", language=language)
    await talk.says(TEXT)
    talk.sees(title)
    assert len(sentences(talk)) == 3
    assert set(sentences(talk)) <= set(TEXT.split("\n"))
    before = len(talk.chat.messages)
    await talk.presses(shorter)
    await talk.presses(shorter)
    assert len(sentences(talk)) == 1
    talk.sees_no_button(shorter)
    assert len(talk.chat.messages) == before


async def test_a_text_grows_as_far_as_it_is_still_shorter_than_the_whole(talk: Talk) -> None:
    await talk.says(TEXT)
    while LONGER in talk.chat.last.buttons:
        size = len(sentences(talk))
        await talk.presses(LONGER)
        assert len(sentences(talk)) == size + 1
    assert 3 < len(sentences(talk)) < 8
    talk.sees_button(SHORTER)


async def test_a_forwarded_text_is_summed_up_too(talk: Talk) -> None:
    post = talk.reader.sends(talk.telegram.channel("Tin", has_bot=False), TEXT)
    talk.reader.forwards(post, talk.chat)
    await talk.settle()
    talk.sees("📝 Tóm tắt văn bản", "Thư viện")


@pytest.mark.parametrize("send", ["photo", "pdf"])
async def test_so_is_the_caption_of_a_photo_or_file(talk: Talk, send: str) -> None:
    if send == "photo":
        talk.reader.sends_photo(talk.chat, TEXT)
    else:
        talk.reader.sends_file(
            talk.chat, "a.pdf", b"%PDF", mime_type="application/pdf", caption=TEXT
        )
    await talk.settle()
    talk.sees("📝 Tóm tắt văn bản", "Thư viện")


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


async def test_buttons_of_a_text_that_was_dropped_say_so(talk: Talk) -> None:
    await talk.says(TEXT)
    await talk.says("/forget")
    press = talk.reader.presses(list(talk.chat.messages.values())[-3], SHORTER)
    await talk.settle()
    assert press.answer == {"text": FORGOTTEN}


async def test_the_text_itself_is_not_kept(talk: Talk) -> None:
    """Only the chosen sentences are, for the buttons."""
    await talk.says(TEXT)
    file = talk.services.settings.readers_database
    stored = b"".join(it.read_bytes() for it in file.parent.glob(f"{file.name}*")).decode(
        errors="ignore"
    )
    kept = [line for line in TEXT.split("\n") if line in stored or line.encode().hex() in stored]
    assert TEXT not in stored
    assert len(kept) < 8


@pytest.mark.parametrize(
    ("name", "mime_type", "content"),
    [
        ("tin.txt", "text/plain", TEXT.encode()),
        ("TIN.TXT", "application/octet-stream", TEXT.encode()),
        ("notes", "text/plain", "\ufeff".encode() + TEXT.replace("\n", "\r\n").encode()),
        ("mb.txt", "text/plain", (TEXT.encode() + b"\n" * 10**6)[: 10**6]),
    ],
)
async def test_a_text_file_is_summed_up(
    talk: Talk, name: str, mime_type: str, content: bytes
) -> None:
    talk.reader.sends_file(talk.chat, name, content, mime_type=mime_type)
    await talk.settle()
    talk.sees("📝 Tóm tắt văn bản", "Thư viện")
    talk.sees_buttons(SHORTER, LONGER)
    assert talk.chat.actions == ["typing"]


async def test_a_text_file_is_read_although_it_has_a_caption(talk: Talk) -> None:
    talk.reader.sends_file(talk.chat, "tin.txt", TEXT.encode(), caption="Đọc giúp mình nhé")
    await talk.settle()
    talk.sees("📝 Tóm tắt văn bản", "Thư viện")


@pytest.mark.parametrize(
    ("name", "mime_type", "content", "says"),
    [
        ("a.txt", "text/plain", b"a" * (10**6 + 1), {"vi": "lớn hơn 1 MB", "en": "larger than 1"}),
        ("a.txt", "text/plain", TEXT.encode("utf-16"), {"vi": "UTF-8", "en": "UTF-8"}),
        ("a.txt", "text/plain", b"", {"vi": "Không có gì", "en": "nothing to sum up"}),
        ("a.txt", "text/plain", "Một câu.".encode(), {"vi": "vốn đã ngắn", "en": "short already"}),
        ("a.pdf", "application/pdf", b"%PDF", {"vi": "tệp .txt", "en": ".txt files"}),
        ("a.mp4", "video/mp4", b"0" * (10**6 + 1), {"vi": "tệp .txt", "en": ".txt files"}),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
async def test_a_file_that_cannot_be_summed_up_says_why(
    talk: Talk, name: str, mime_type: str, content: bytes, says: dict[str, str], language: str
) -> None:
    talk.is_with("Ann", language=language)
    talk.reader.sends_file(talk.chat, name, content, mime_type=mime_type)
    await talk.settle()
    talk.sees(says[language])


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
    talk.sees("Kho bài chưa có bài ở đường dẫn này.")
    await talk.presses(f"🔎 Tìm “{words}”")
    talk.sees("1. Ong mật")


async def test_an_unknown_link_in_english(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("https://example.com/river-sea")
    talk.sees("The library has no article at this link.")
    talk.sees_buttons("🔎 Search “river sea”")


@pytest.mark.parametrize("link", ["https://bao.vn", "https://bao.vn/123456.html", "http://x.vn/?a"])
async def test_a_link_without_words_offers_no_search(talk: Talk, link: str) -> None:
    await talk.says(link)
    talk.sees("Kho bài chưa có bài ở đường dẫn này.")
    talk.sees_buttons()


@pytest.mark.parametrize("words", ["ong mat TP.HCM/Thủ Đức", "Node.js", "giá 12.500/kg"])
async def test_words_that_only_look_like_a_link_are_searched_for(talk: Talk, words: str) -> None:
    await talk.says(words)
    talk.sees(words)
    talk.sees_not("đường dẫn")


async def test_summary_in_reply_to_a_message_sums_that_message_up(talk: Talk) -> None:
    """In private and in a group, a text or a file, by anybody."""
    for chat in (talk.chat, talk.telegram.group("Nhóm")):
        talk.chat = chat
        other = talk.telegram.person("Minh")
        messages = [talk.reader.sends(chat, TEXT)]
        if chat.is_group:
            messages += [other.sends(chat, TEXT), other.sends_file(chat, "a.txt", TEXT.encode())]
        await talk.settle()
        for message in messages:
            await talk.says("/summary", reply_to=message)
            talk.sees("📝 Tóm tắt văn bản", "Thư viện")
            talk.sees_buttons(SHORTER, LONGER)


async def test_summary_in_reply_to_a_link_tells_its_article(talk: Talk) -> None:
    talk.chat = talk.telegram.group("Nhóm")
    message = talk.telegram.person("Minh").sends(talk.chat, "Hay nè https://example.vn/b-river")
    await talk.says("/tomtat", reply_to=message)
    talk.sees("How the river came to the sea\nexample.vn")


async def test_summary_in_reply_to_what_cannot_be_shortened_says_so(talk: Talk) -> None:
    talk.chat = talk.telegram.group("Nhóm")
    other = talk.telegram.person("Minh")
    await talk.says("/summary", reply_to=other.sends(talk.chat, "Ừ."))
    talk.sees("vốn đã ngắn")
    await talk.says("/summary", reply_to=other.sends_sticker(talk.chat))
    talk.sees("Không có gì để tóm tắt")


async def test_words_after_the_command_count_more_than_the_message_replied_to(talk: Talk) -> None:
    message = talk.reader.sends(talk.chat, TEXT)
    await talk.settle()
    await talk.says("/summary river", reply_to=message)
    talk.sees("How the river came to the sea")
