"""Conversations: what is asked of the article on the screen is told, as far as it is known."""

import pytest
from talk import TEXT, Talk, WriteSeed

pytestmark = pytest.mark.usefixtures("urls")

ASKED = [
    *(("en", it) for it in ("who wrote it", "when was this written?", "is it true")),
    *(
        ("en", it)
        for it in ("who is the author", "can i trust this article", "what year is this from")
    ),
    *(("vi", it) for it in ("bài này ai viết", "cai nay co that khong", "tác giả là ai")),
    *(("vi", it) for it in ("đăng hôm nào", "bai nay cu chua", "nguồn này có đáng tin không")),
]
CALM = {"en": "I do not answer questions about an article", "vi": "Bot không trả lời câu hỏi"}
BUTTONS = {"en": ("📄 Full text", "🔗 Original"), "vi": ("📄 Toàn văn", "🔗 Bài gốc")}


@pytest.mark.parametrize(("language", "asked"), ASKED)
async def test_what_is_known_of_the_article_on_the_screen_is_told(
    talk: Talk, language: str, asked: str
) -> None:
    """Its site and date, with the buttons to where the rest is told."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary ong mat")
    await talk.says(asked)
    talk.sees(CALM[language], "Ong mật", "example.vn")
    talk.sees_buttons(*BUTTONS[language])


@pytest.mark.parametrize("asked", ["who wrote it", "bài này ai viết"])
async def test_of_a_text_that_was_sent_nothing_is_known(talk: Talk, asked: str) -> None:
    await talk.says(TEXT)
    await talk.says(asked)
    talk.sees("chứ không trả lời câu hỏi về văn bản đó")


@pytest.mark.parametrize(
    "asked",
    [
        *(
            "who wrote truyen kieu",
            "is the moon real",
            "ai viết truyện kiều",
            "ong mật có thật không",
        ),
        *("what is that", "có bài nào đăng hôm qua không", "real", "viết"),
    ],
)
async def test_what_names_anything_else_is_looked_for(talk: Talk, asked: str) -> None:
    await talk.says("/summary ong mat")
    await talk.says(asked)
    talk.sees_not(CALM["vi"])


async def test_a_title_that_asks_so_is_looked_for(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("title", "Ai viết bài này", "Không ai nhớ tên người viết.", "Chuyện đã lâu.")
    await talk.reload()
    await talk.says("/summary ong mat")
    await talk.says("ai viết bài này")
    talk.sees("🔎", "Ai viết bài này")
