"""Conversations: a sentence said to the bot, of which no article tells, is no search."""

import pytest
from talk import Talk, WriteSeed

pytestmark = pytest.mark.usefixtures("urls")

TO_THE_BOT = [
    ("en", "could you put that on my calendar"),
    ("en", "could you send my sister some flowers"),
    ("en", "where did i leave my boots this morning"),
    ("en", "who was on it"),
    ("en", "whats in this for me"),
    ("en", "so would my nephew"),
    ("en", "I'm afraid the plumber cannot come"),
    ("vi", "sao bạn không trả lời câu hỏi của mình"),
    ("vi", "chia khoa nha minh roi o dau the"),
    ("vi", "chiều nay mặc gì"),
]


@pytest.mark.parametrize(("language", "said"), TO_THE_BOT)
async def test_a_sentence_of_which_no_article_tells_is_answered_by_what_can_be_done(
    talk: Talk, language: str, said: str
) -> None:
    """Nothing that holds a word of it by chance is shown, and nobody is to be told of it later."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(
        {"en": "No article here tells of that", "vi": "không có bài nào về chuyện đó"}[language]
    )
    ways_on = {
        "en": ("📖 What I can do", "🔎 Search", "🗞 Brief", "📰 Latest articles"),
        "vi": ("📖 Bot làm được gì", "🔎 Tìm bài", "🗞 Điểm báo", "📰 Bài mới nhất"),
    }
    shown, search = talk.chat.last.buttons, {"en": "🔎 Search “", "vi": "🔎 Tìm “"}[language]
    # What asks nothing is not understood, and may be looked for after all.
    assert tuple(it for it in shown if not it.startswith(search)) == ways_on[language]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("i want something to read to my parrot about the river", "How the river"),
        ("i want to learn how that river gets to the sea", "How the river"),
        ("could you look where my boats wait for the tide", "How the river"),
        ("bạn cho mình biết ong mật nhảy làm gì vậy", "Ong mật"),
        ("toi muon biet vi sao ong mat nhay", "Ong mật"),
        ("em oi van phong chuan bi dai hoi dang nhu the nao vay", "Đại hội Đảng"),
    ],
)
async def test_a_search_that_is_put_as_a_sentence_finds(talk: Talk, said: str, title: str) -> None:
    await talk.says(said)
    talk.sees("🔎", title)


@pytest.mark.usefixtures("shipped")
async def test_what_names_a_title_amid_speech_is_looked_for_alone(talk: Talk) -> None:
    """Nobody is told that there is no article where there is one."""
    await talk.says("bạn ơi giúp mình vụ đường sắt này với")
    talk.sees("🔎 đường sắt\n", "Đường sắt Bắc – Nam")
    await talk.says("bạn ơi giúp mình vụ cắm trại này với")
    talk.sees("không có bài nào về chuyện đó")


@pytest.mark.parametrize(
    "said", ["bạn có thể giúp mình kịch này với", "làm ơn giúp mình kịch này với"]
)
async def test_words_of_speech_are_left_out_whole(
    talk: Talk, write_seed: WriteSeed, said: str
) -> None:
    """No half of `có thể` is looked for in a title."""
    write_seed("play", "Kịch", "Một câu.", "Câu nữa.")
    await talk.reload()
    await talk.says(said)
    talk.sees("🔎 kịch\n")


async def test_what_is_put_as_a_sentence_is_looked_for_once(talk: Talk) -> None:
    usage = talk.services.library.usage
    before = usage.today("search").count
    await talk.says("i want to learn how that river gets to the sea")
    assert usage.today("search").count == before + 1


@pytest.mark.parametrize(
    "said",
    [
        *("thành phố thông minh", "my danh thue thep", "world war i", "em bé sơ sinh", "em gái"),
        *("WHO", "Anh", "The Who", "us"),
    ],
)
async def test_what_only_holds_such_a_word_is_a_search(talk: Talk, said: str) -> None:
    """Amid a compound or a name nobody speaks, and America is one without its diacritics."""
    await talk.says(said)
    talk.sees_not("không có bài nào về chuyện đó")


@pytest.mark.parametrize("title", ["Who was on it", "Could you put that on my calendar"])
async def test_a_title_is_found_however_much_it_is_a_sentence(
    talk: Talk, write_seed: WriteSeed, title: str
) -> None:
    write_seed("title", f"{title}, they asked", "They asked so.", "It was long ago.")
    await talk.reload()
    await talk.says(title)
    talk.sees("🔎", f"{title}, they asked")


async def test_who_asks_for_a_search_by_a_command_gets_one(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("/search could you put that on my calendar")
    talk.sees("No articles found for “could you put that on my calendar”")


@pytest.mark.usefixtures("shipped")
async def test_small_words_of_english_find_nothing_by_a_syllable_of_vietnamese(talk: Talk) -> None:
    """Who asks for the hanged man wants no ``thế``; a name of Vietnam is found as before."""
    talk.is_with("Ann", language="en")
    await talk.says("who is the hanged man")
    talk.sees_not("Sơn Đoòng")
    await talk.says("what is hue famous for")
    talk.sees("Nhã nhạc Huế")


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("whom", ["my granddaughters homework", "my son's school project"])
async def test_whom_it_is_for_is_not_told_as_missing(talk: Talk, whom: str) -> None:
    """No article is on them, and none was wanted; what is in general is part of what is wanted."""
    talk.is_with("Ann", language="en")
    await talk.says(f"the moon for {whom}")
    talk.sees("Moon")
    talk.sees_not("No article has")
    await talk.says("moon granddaughters")
    talk.sees("No article has “granddaughters”")


@pytest.mark.usefixtures("shipped")
async def test_what_lacks_half_of_it_and_is_not_titled_so_is_no_more_than_a_mention(
    talk: Talk,
) -> None:
    """However often the body names the rest; an article whose title names that is on it."""
    talk.is_with("Ann", language="en")
    for said, is_mention in (("food in vietnam", True), ("bees in vietnam", False)):
        await talk.says(said)
        talk.sees("Waggle Dance", "lacks “viet nam”")
        assert ("This matches only in part" in talk.chat.last.text) is is_mention


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("said", "as_said"),
    [
        ("wot else have u got on apollo", "what else have you got on apollo"),
        ("lighthouses n telegraphs", "lighthouses and telegraphs"),
    ],
)
async def test_words_of_chats_find_what_they_stand_for(talk: Talk, said: str, as_said: str) -> None:
    """As many articles; none lacks the words of the chat."""
    talk.is_with("Ann", language="en")
    await talk.says(as_said)
    found = talk.chat.last.buttons
    await talk.says(said)
    assert talk.chat.last.buttons == found
    talk.sees_not("No article", "“n”", "“wot”")
