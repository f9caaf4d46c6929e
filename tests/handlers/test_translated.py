"""Conversations: nothing is translated, and who asks for it is offered what there is."""

import pytest
from talk import TEXT, Talk, WriteSeed

from bot.handlers.translated import asks_for_language

SAID = """
translate it to english for my son
can you translate this article into Vietnamese please
I can't read Vietnamese
i dont speak vietnamese is there one in english
why is it all in english
translate
dịch sang tiếng anh cho con tui
dich ra tieng viet dum
sao lại tiếng anh
sao toàn tiếng Anh vậy bot
tui không biết tiếng anh có bài tiếng việt hông
dịch bài này giùm mình nha
is that in english anywhere
is there an english version of this
"""
OTHERS = """
dịch
dịch covid
dịch tả lợn châu phi
tiếng anh
học tiếng anh
english
translation of Truyện Kiều
the English Channel
không biết gì về vàng
"translate it to english"
"""


@pytest.mark.parametrize("said", SAID.strip().split("\n"))
def test_who_wants_another_language_says_so(said: str) -> None:
    assert asks_for_language(said)


@pytest.mark.parametrize("said", OTHERS.strip().split("\n"))
def test_what_names_anything_else_is_looked_for(said: str) -> None:
    assert not asks_for_language(said)


@pytest.mark.parametrize(
    ("language", "asked", "told", "buttons"),
    [
        ("en", "i cant read vietnamese", "I do not translate", ["📄 Full text", "🔗 Original"]),
        *(
            ("vi", it, "Bot không dịch được", ["📄 Toàn văn", "🔗 Bài gốc"])
            for it in (
                *("dịch sang tiếng anh giùm", "dịch bài này ra tiếng việt"),
                *("dich qua tieng anh gium", "dịch nó sang tiếng nhật"),
            )
        ),
    ],
)
@pytest.mark.usefixtures("urls")
async def test_where_nothing_else_is_on_it_the_article_stays(
    talk: Talk, language: str, asked: str, told: str, buttons: list[str]
) -> None:
    """The line says why, and the buttons lead to the text itself."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary ong mat")
    await talk.says(asked)
    talk.sees(told)
    talk.sees_buttons(*buttons)


async def test_what_is_on_the_same_in_another_language_is_offered(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """What the same words find, or what is related, opens by its number."""
    write_seed("vi", "Tàu Apollo 11 lên Mặt Trăng", "Ba người bay lên Mặt Trăng.", "Họ đã về nhà.")
    write_seed("en", "Apollo 11 lands", "Three men flew to the Moon.", "All of them came home.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("/summary apollo 11")
    seen = talk.chat.last.text.split("\n")[0]
    await talk.says("translate it for my son")
    [other] = {"Tàu Apollo 11 lên Mặt Trăng", "Apollo 11 lands"} - {seen}
    talk.sees("In another language", f"1. {other}")
    await talk.presses(talk.chat.last.buttons[0])
    assert talk.chat.last.text.startswith(f"{other}\n")


@pytest.mark.usefixtures("urls")
async def test_a_text_that_was_sent_is_not_translated_either(talk: Talk) -> None:
    await talk.says(TEXT)
    await talk.says("dịch sang tiếng anh giùm")
    talk.sees("Bot không dịch được")
