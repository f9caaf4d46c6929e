"""Articles in a language that is asked for."""

import pytest
from talk import Talk, WriteSeed

from bot.handlers.in_language import InLanguage, language_wanted
from bot.handlers.translated import to_translate

# The language, what is looked for, and the ways to say so.
WANTED = """
en vietnam: something in english about vietnam | vietnam articles in english please
en bees: english articles about bees | find me something about bees in english
en bees: show articles about bees, english only
en ships: i'm after english articles about ships
en the sea: stories in english about the sea | do you have any english stories about the sea
en Trái Đất: có bài tiếng Anh nào về Trái Đất không | tìm bài bằng tiếng Anh về Trái Đất
en ong mat: bai tieng anh ve ong mat
vi mặt trăng: bài tiếng Việt về mặt trăng
en : hi english articles please | hello, anything in english?
en : what's the newest english article | other articles in english
en : only show me stuff in english | give me three articles in english
en : english articles | articles in english | only english articles please | english only
en : latest in english | what have you got in english | show me english ones only | bằng tiếng Anh
en : cho xem bài tiếng Anh | ban co bai nao tieng anh khong
vi : chỉ bài tiếng Việt thôi | any vietnamese articles
"""
LOOKED_FOR = """
english
tiếng Anh
tiếng Anh lớp 3
bài hát tiếng Anh
điểm thi tiếng Anh
history of the english language
articles about the English Channel
articles about learning english
english football news
old english stories
is that in english
hello in english
“english articles”
"""


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (said, wanted)
        for wanted, some in (line.split(": ", 1) for line in WANTED.split("\n") if line)
        for said in some.split(" | ")
    ],
)
def test_a_language_beside_what_asks_for_articles_is_no_word_of_a_search(
    said: str, wanted: str
) -> None:
    """Whether it is told with the articles or behind what they are about."""
    language, _, words = wanted.partition(" ")
    assert language_wanted(said) == InLanguage(language, words)


@pytest.mark.parametrize("said", LOOKED_FOR.strip().split("\n"))
def test_else_it_is_what_is_looked_for(said: str) -> None:
    """A language is a subject as well."""
    assert language_wanted(said) is None


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("translate the pho article to english", "pho"),
        ("can you translate the hue music story into english please", "hue music"),
        ("dịch bài phở sang tiếng Anh", "phở"),
        ("translation of the tale of kieu into english", "tale of kieu"),
        ("dịch tả lợn châu phi", ""),
    ],
)
def test_what_is_to_be_translated_is_told_from_the_request(said: str, named: str) -> None:
    """What points at an article names none."""
    assert to_translate(said) == named


async def test_what_is_in_the_language_is_found_alone(talk: Talk, write_seed: WriteSeed) -> None:
    """So are the pages that follow, and the newest where nothing is looked for."""
    for number in range(4):
        write_seed(f"e{number}", f"The moon over hill {number}", f"It rose over {number} hills.")
    write_seed("v", "The moon, trăng và người Việt", "Trăng lên cao trên những mái nhà ở quê tôi.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    for said in ("english articles about the moon", "english articles"):
        await talk.says(said)
        talk.sees("3. The moon over hill")
        await talk.says("next")
        talk.sees("4. The moon over hill")
        assert "trăng" not in talk.chat.last.text


@pytest.mark.usefixtures("urls")
async def test_where_nothing_is_in_the_language_that_is_said(talk: Talk) -> None:
    """What there is in another one is listed below."""
    talk.is_with("Ann", language="en")
    await talk.says("english articles about ong mật")
    talk.sees("Nothing in English about ong mật", "in Vietnamese")
    await talk.says("english articles")
    await talk.says("brief")
    talk.sees("Which topic")


async def test_a_title_that_says_a_language_is_looked_for(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """As any title is that begins as a request does."""
    write_seed("a", "English stories of the sea", "Sailors told them to each other at night.")
    write_seed("b", "A ship of wood", "She sailed from port to port for many years.")
    await talk.reload()
    await talk.says("english stories")
    talk.sees("English stories of the sea")
    assert "A ship of wood" not in talk.chat.last.text


@pytest.mark.usefixtures("urls")
async def test_what_names_an_article_to_translate_finds_it(talk: Talk) -> None:
    """Below the line that nothing is translated."""
    talk.is_with("Ann", language="en")
    await talk.says("translate the ong mật article to english")
    talk.sees("I do not translate", "1. ")
    await talk.says("translate the quantum article to english")
    talk.sees("I do not translate: articles are told in their own words. What would")


@pytest.mark.parametrize(
    ("language", "named", "told"),
    [("vi", "english", "✓ 🌐 Language"), ("en", "tiếng việt", "✓ 🌐 Ngôn ngữ")],
)
async def test_a_language_named_alone_is_spoken(
    talk: Talk, language: str, named: str, told: str
) -> None:
    """Unless the bot speaks it: then it is looked for."""
    talk.is_with("Ann", language=language)
    await talk.says(named)
    talk.sees(told)
    await talk.says(named)
    talk.sees_not("✓")
