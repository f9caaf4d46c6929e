"""Conversations: words of the Centre are read where a text is said to the bot, and nowhere else."""

import pytest
from talk import Talk, WriteSeed

pytestmark = pytest.mark.usefixtures("urls")

ABOUT_BOT, NEWEST = "Đây là Tóm Tắt, bot tìm bài", "📰 Bài mới nhất"


@pytest.mark.parametrize(
    "said",
    [
        "bài ni nói chi rứa",
        "bai ni noi chi rua",
        "bài nì kể chi rứa",
        "han noi chi rua",
        "bài nì có chi hay không",
    ],
)
async def test_what_an_article_says_is_no_word_of_the_question(talk: Talk, said: str) -> None:
    """``rứa`` is not what is looked for in the article."""
    await talk.says("/summary ong mat")
    await talk.says(said)
    talk.sees("Ong mật")
    talk.sees_not("không nhắc gì", "nhắc đến")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        *((it, NEWEST) for it in ("hôm ni có tin chi mới không", "hom ni co tin chi moi khong")),
        ("dung lam chi duoc", "không có gì thay đổi"),
        *((it, "/tim") for it in ("mi giúp được chi", "mi giup duoc chi", "chừ mi giúp được chi")),
        *((it, "Đơn giản thôi") for it in ("răng rứa", "rang rua", "chừ răng")),
        *((it, ABOUT_BOT) for it in ("mi là ai rứa", "mi la ai rua", "mi ten chi rua")),
    ],
)
async def test_what_is_said_to_the_bot_is_read_as_standard(
    talk: Talk, said: str, answer: str
) -> None:
    """With diacritics and without."""
    await talk.says(said)
    talk.sees(answer)


@pytest.mark.parametrize("said", ["mo bai dau tien", "mo bai 1", "mo bai ve ong mat"])
async def test_what_opens_something_is_no_question(talk: Talk, said: str) -> None:
    """In front ``mo`` is ``mở``."""
    await talk.says("ong mat")
    await talk.says(said)
    talk.sees("Ong mật nhảy múa để chỉ đường")
    assert "nao" not in talk.chat.last.text


@pytest.mark.parametrize(
    "said", ["co bai mo ve ong mat", "bai mo noi ve ong mat rua", "mi co bai mo ve ong mat khong"]
)
async def test_nobody_is_shown_words_that_they_did_not_type(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("🔎 ong mat", "Ong mật")
    talk.sees_not("nao")


async def test_a_subject_stays_as_it_was_typed(talk: Talk, write_seed: WriteSeed) -> None:
    """Chi is a name there, and the summer is no courtesy."""
    write_seed("a", "Chi Lăng mùa quả na", "Na Chi Lăng chín.", "Chợ đông.", "Giá tốt.")
    await talk.reload()
    for said in ("bài mô nói về chi lăng rứa", "bai mo noi ve chi lang rua", "chi lang"):
        await talk.says(said)
        talk.sees("Chi Lăng mùa quả na")
    for said in ("lễ hội dịp hè", "con rua"):
        await talk.says(said)
        talk.sees(f"“{said}”")


async def test_a_title_is_looked_for(talk: Talk, write_seed: WriteSeed) -> None:
    """Even if it could be said to the bot."""
    write_seed("a", "Mi là ai rứa?", "Bài hát xứ Huế.", "Người hát.", "Người nghe.")
    await talk.reload()
    await talk.says("mi là ai rứa")
    talk.sees("Bài hát xứ Huế")
