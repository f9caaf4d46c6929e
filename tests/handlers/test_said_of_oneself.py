"""Conversations: what somebody says of themself and the bot asks nothing of what is open."""

import pytest
from talk import Talk

from bot.handlers.about_seen import part_named
from bot.handlers.forget import deletes_all
from bot.handlers.hints import hint_in
from bot.handlers.opened import asks_something
from bot.handlers.phrases import denies_all
from bot.handlers.remarks import remark_in

pytestmark = pytest.mark.usefixtures("shipped")


async def opens(talk: Talk, language: str) -> None:
    """Open an article in a language."""
    talk.is_with("Ann" if language == "en" else "Lan", language=language)
    await talk.says("rosetta stone" if language == "en" else "hang sơn đoòng")
    await talk.says("1")


@pytest.mark.parametrize(
    ("said", "hinted"),
    [
        ("did i get muted", "following"),
        ("are my alerts still on", "following"),
        ("toi con bat thong bao ko", "following"),
        ("thông báo của tôi còn bật không", "following"),
        ("anything on my reading list", "saved"),
        ("trong danh sách của mình có gì", "saved"),
        ("for how long do you hold on to my texts", "kept"),
        ("bạn lưu thư của em bao lâu", "kept"),
        ("do you even know me", "remembered"),
        ("bot còn nhớ mình không", "remembered"),
        ("just english please", "foreign"),
        ("i am sick of vietnamese stuff i only read english", "foreign"),
        ("tôi chỉ muốn đọc tiếng việt thôi", "foreign"),
        ("dung dua toi bai tieng anh", "foreign"),
        ("how long is a river", None),
        ("danh sach di san the gioi", None),
        ("the history of the english language", None),
        ("tat den di ngu", None),
    ],
)
def test_who_speaks_of_what_is_kept_for_them_is_told_of_that(said: str, hinted: str) -> None:
    """If nothing else is named."""
    assert hint_in(said, whole=True) == hinted


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "was i muted", "You do not follow anything yet"),
        ("en", "what is on my list", "You have not saved anything yet"),
        ("en", "english only from now on", "Articles in your language come first"),
        ("vi", "toi dang bi tat thong bao ha", "Bạn chưa theo dõi chủ đề nào"),
        ("vi", "danh sách của tôi đâu", "Bạn chưa lưu bài nào"),
        ("vi", "chi dua bai tieng viet thoi", "bài tiếng khác thì không ẩn được"),
        ("en", "whats this one in vietnamese", "I do not translate"),
        ("vi", "bài này tiếng anh là sao", "Bot không dịch được"),
        ("en", "how long is the article", "What I know of this article"),
        ("vi", "bai nay co dai lam ko", "Đây là những gì bot biết về bài này"),
        ("vi", "tin này cho học sinh lớp 7 được không", "Đây là những gì bot biết"),
    ],
)
async def test_it_is_not_asked_of_the_article_that_is_open(
    talk: Talk, language: str, said: str, answer: str
) -> None:
    """Nor is what only the bot knows of that: how long it is, for whom, in which language."""
    await opens(talk, language)
    await talk.says(said)
    talk.sees(answer)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "wipe the whole lot"),
        ("en", "ok erase everything then"),
        ("en", "chuck the lot out"),
        ("en", "bin everything you know about me"),
        ("vi", "xoá hết sạch đi"),
        ("vi", "dep sach tron di"),
        ("vi", "thoi xoa trang luon di"),
    ],
)
async def test_who_wants_all_deleted_is_asked(talk: Talk, language: str, said: str) -> None:
    """Whatever is open; said again it is told that this takes a tap."""
    await opens(talk, language)
    await talk.says(said)
    talk.sees_button({"en": "🧹 Delete it all", "vi": "🧹 Xoá hết"}[language])
    await talk.says(said)
    talk.sees("👆")


async def test_all_is_what_is_listed(talk: Talk) -> None:
    """Behind the list of what somebody saved its articles are meant."""
    await opens(talk, "en")
    await talk.says("save it")
    await talk.says("my saved articles")
    await talk.says("erase the lot")
    assert not any("Delete it all" in it for it in talk.chat.last.buttons)
    talk.sees("Which saved article")


@pytest.mark.parametrize("said", ["delete the lot about gold", "xoá sách đi", "the whole lot"])
def test_whoever_names_something_wants_not_all_deleted(said: str) -> None:
    assert not deletes_all(said)


@pytest.mark.parametrize(
    ("said", "is_denial"),
    [
        ("chẳng tìm ra gì cả", True),
        ("ko co bai nao het tron", True),
        ("chưa hiểu gì", True),
        ("vì sao không ai giúp họ hết", False),
        ("không ai ngủ ở đó à", False),
        ("nó không ăn gì sao", False),
        ("có gì ăn không", False),
    ],
)
def test_what_denies_everything_is_no_question(*, said: str, is_denial: bool) -> None:
    """Although it has a word that asks elsewhere."""
    assert denies_all(said) is is_denial
    assert asks_something(said) is not is_denial


@pytest.mark.parametrize(
    "said", ["stupid useless thing", "piss off", "cút đi", "đồ vô dụng", "chang thay gi het"]
)
def test_temper_is_no_search(said: str) -> None:
    assert remark_in(said) == "complaint"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("ok and the part about the flag", "the flag"),
        ("show me the bit on who paid", "who paid"),
        ("còn đoạn nói về rừng", "rừng"),
        ("cho xem khúc kể về ông Khanh", "ông Khanh"),
        ("the parts of a flower", ""),
        ("đoạn đường đẹp nhất", ""),
    ],
)
def test_a_part_is_told_by_what_it_is_about(said: str, named: str) -> None:
    assert part_named(said) == named


async def test_the_part_that_is_named_is_shown(talk: Talk) -> None:
    """By the nearest sentences of the article that is open."""
    await opens(talk, "en")
    await talk.says("and the bit about the officer")
    talk.sees("Bouchard")


async def test_what_only_looks_like_talk_of_oneself_is_asked_of_the_article(talk: Talk) -> None:
    """Without diacritics `biết tới` looks like `biết tôi`."""
    await opens(talk, "vi")
    await talk.says("nam nao nguoi ta biet toi cai hang")
    talk.sees("💬 Bài “")


async def test_no_syllable_of_a_word_removes_anything(talk: Talk) -> None:
    """Nobody who asks for a commander wants something removed."""
    await opens(talk, "vi")
    await talk.says("ai chi huy doan vay")
    talk.sees("Howard Limbert")


@pytest.mark.parametrize("said", ["make that medium", "actually automatic", "vừa thôi", "mac dinh"])
async def test_the_length_that_was_asked_for_is_named(talk: Talk, said: str) -> None:
    """As the buttons below the question do."""
    await talk.says("độ dài tóm tắt")
    await talk.says(said)
    talk.sees("Độ dài bản tóm tắt: tự động")


async def test_what_came_at_another_time_is_not_the_newest(talk: Talk) -> None:
    """It is said that nothing came then, and no article that is open is asked."""
    await opens(talk, "en")
    for said in ("anything from last week", "hôm qua có gì mới không"):
        await talk.says(said)
        talk.sees("🗓 Nothing from")


async def test_what_asks_nothing_is_not_understood(talk: Talk) -> None:
    """With a search for it, after all."""
    await opens(talk, "en")
    await talk.says("that would suit my nephew nicely")
    talk.sees("I am not sure what you mean")
    assert talk.chat.last.buttons[-1].startswith("🔎 Search “that")
