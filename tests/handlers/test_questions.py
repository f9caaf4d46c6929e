"""Conversations: the bot asks, and takes the reply for the answer."""

import pytest
from talk import ADMIN, TEXT, Talk, WriteSeed

pytestmark = pytest.mark.usefixtures("urls")

ANSWERS = [
    ("vi", "/diembao", "Bạn muốn điểm báo về chủ đề nào?", "ong mat", "🗞 ong mat"),
    ("en", "/brief", "Which topic would you like a brief on?", "river", "🗞 river"),
    ("vi", "/theodoi", "Bạn muốn theo dõi chủ đề nào?", "ong mật -phim", "Từ giờ bạn theo dõi"),
    ("en", "/follow", "Which topic would you like to follow?", "bees", "You now follow"),
    ("vi", "/tomtat", "Bạn muốn tóm tắt bài nào?", "ong mat", "Ong mật nhảy múa để chỉ đường\n"),
    ("en", "/summary", "Which article would you like", "river", "How the river came to the sea\n"),
    ("vi", "/xoabai", "Bạn muốn gỡ bài nào?", "ong mat", "Gỡ bài này khỏi kho?"),
    ("en", "/remove", "Which article would you like to remove?", "river", "Remove this article"),
]


@pytest.mark.parametrize(("language", "command", "asks", "answer", "does"), ANSWERS)
async def test_a_reply_answers_the_question(
    talk: Talk, language: str, command: str, asks: str, answer: str, does: str
) -> None:
    """It opens by itself, and the question gives an example."""
    talk.is_with("Ann", language=language, person_id=ADMIN)
    questions: list[str] = []
    talk.telegram.listeners.append(
        lambda kind, news: questions.append(news["message"]["text"]) if kind == "question" else None
    )
    await talk.says(command)
    talk.sees(asks, "Ví dụ: Ong mật nhảy múa" if language == "vi" else "For example: How the")
    assert questions == [talk.chat.last.text]
    await talk.says(answer, reply_to=talk.chat.last)
    talk.sees(does)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("vi", ["Bạn gõ chủ đề vào đây.", "Ví dụ: ", "Muốn bỏ qua "]),
        ("en", ["Type the topic here.", "For example: ", "To skip "]),
    ],
)
async def test_what_to_follow_is_asked_with_an_example_before_the_rule_of_the_minus(
    talk: Talk, language: str, lines: list[str]
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/follow")
    told = talk.chat.last.text.splitlines()[1:]
    assert all(line.startswith(begun) for line, begun in zip(told, lines, strict=True))


@pytest.mark.parametrize(
    ("language", "asks", "said"),
    [
        (
            *("vi", ["điểm báo", "theo dõi", "tóm tắt"]),
            {
                "thôi hủy": "không có gì thay đổi",
                "dang theo doi": "chưa theo dõi chủ đề nào",
                "theo doix ong maatj": "Từ giờ bạn theo dõi bài mới về ong mật.",
                "tóm tắt ong mật": "Ong mật nhảy múa để chỉ đường\n",
                "/moinhat": "Bài mới nhất",
                "tóm tắt": "Bạn muốn tóm tắt bài nào?",
                "/tomtat": "Bạn muốn tóm tắt bài nào?",
                "https://example.vn/b-river": "How the river came to the sea\n",
                "https://bao.vn/mot-bai-moi": "chưa có trong kho",
                TEXT: "Tóm tắt văn bản",
            },
        ),
        (
            *("en", ["brief", "follow", "summary"]),
            {
                "never mind": "nothing was done",
                "following": "do not follow anything",
                "follow bees": "You now follow bees",
                "summarize river": "How the river came to the sea\n",
                "/latest": "Latest articles",
                "summary": "Which article would you like summarized?",
                "https://example.vn/b-river": "How the river came to the sea\n",
                TEXT: "Summary of this text",
            },
        ),
    ],
)
async def test_what_says_what_to_do_is_obeyed_whatever_was_asked(
    talk: Talk, language: str, asks: list[str], said: dict[str, str]
) -> None:
    """Telegram lets whatever is typed next reply to the question."""
    for person, ask in enumerate(asks):
        talk.is_with(f"Ann {person}", language=language)
        for words, seen in said.items():
            await talk.says(ask)
            await talk.says(words, reply_to=talk.chat.last)
            talk.sees(seen)


async def test_what_begins_a_title_answers_although_it_looks_like_a_command(
    talk: Talk, write_seed: WriteSeed
) -> None:
    write_seed("tale", "Tóm tắt Truyện Kiều trong mười câu", "Kiều gặp Kim Trọng.", "Rồi xa.")
    await talk.reload()
    await talk.says("điểm báo")
    await talk.says("tóm tắt truyện kiều", reply_to=talk.chat.last)
    talk.sees("🗞 tóm tắt truyện kiều")


async def test_the_number_of_what_should_go_answers(talk: Talk) -> None:
    """It opens no article, as it does elsewhere."""
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/latest")
    await talk.says("/remove")
    await talk.says("bài 1", reply_to=talk.chat.last)
    talk.sees_not("Ong mật nhảy múa để chỉ đường\n")


async def test_the_button_asks_too(talk: Talk) -> None:
    await talk.says("/start")
    await talk.presses("🗞 Điểm báo")
    await talk.says("ong mat", reply_to=talk.chat.last)
    talk.sees("🗞 ong mat")


async def test_a_number_answers_too(talk: Talk) -> None:
    await talk.says("/latest")
    await talk.says("/summary")
    await talk.says("1", reply_to=talk.chat.last)
    talk.sees("Ong mật nhảy múa để chỉ đường\n")


async def test_any_other_reply_is_a_search(talk: Talk) -> None:
    """So is what comes after a question and replies to nothing."""
    await talk.says("/brief")
    await talk.says("ong mat")
    talk.sees("🔎 ong mat")
    await talk.says("dai hoi", reply_to=talk.chat.last)
    talk.sees("🔎 dai hoi")


async def test_only_an_admin_can_answer_what_should_go(talk: Talk) -> None:
    """Whoever else replies to the question, in a group."""
    group = talk.telegram.group("Lớp")
    talk.is_with("Chủ", person_id=ADMIN)
    talk.chat = group
    await talk.says("/remove")
    asked = talk.chat.last
    talk.is_with("Minh")
    talk.chat = group
    await talk.says("ong mat", reply_to=asked)
    talk.sees("chỉ dành cho quản trị viên")


async def test_in_a_group_a_reply_answers_and_only_who_asked_is_asked(talk: Talk) -> None:
    group = talk.telegram.group("Lớp")
    talk.chat = group
    questions: list[bool] = []
    talk.telegram.listeners.append(
        lambda kind, news: questions.append(news["selective"]) if kind == "question" else None
    )
    await talk.says("/brief")
    assert questions == [True]
    await talk.says("ong mat", reply_to=talk.chat.last)
    talk.sees("🗞 ong mat")
    await talk.says("/follow")
    await talk.says("ong mat", reply_to=talk.chat.last)
    talk.sees("khi có bài mới về ong mat")
