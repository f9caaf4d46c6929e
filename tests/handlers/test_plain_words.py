"""Conversations: plain words mean what is on the screen, and none of them is searched for."""

import pytest
from talk import Talk, WriteSeed

from bot.handlers.small_talk import asked_how, page_in

pytestmark = pytest.mark.usefixtures("urls")


@pytest.mark.parametrize(
    "asks",
    [
        *("tin mới", "tin moi", "co gi moi ko", "hom nay co tin gi hot k", "có gì hot", "mới nhất"),
        *("Bài mới nhất", "tin hot", "whats new", "what's new?", "latest news", "Latest"),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
async def test_who_asks_for_news_gets_the_newest(talk: Talk, language: str, asks: str) -> None:
    """The same as by the command, and no word of theirs in bold."""
    talk.is_with("Ann", language=language)
    await talk.says("/latest")
    newest = talk.chat.last.text
    await talk.says(asks)
    assert talk.chat.last.text == newest


OF_AN_ARTICLE = {
    "vi": {
        "toàn văn": "The river begins in the snow",
        "lưu": "Đã lưu: How the river",
        "dài hơn": "At its mouth the river",
        "2 câu": "How the river came to the sea\n",
        "tóm tắt bài này": "How the river came to the sea\n",
        "chia sẻ": "How the river came to the sea\n",
        "bài gốc": "How the river came to the sea\n",
    },
    "en": {
        "full text": "The river begins in the snow",
        "the whole article": "The river begins in the snow",
        "save": "Saved: How the river",
        "longer": "At its mouth the river",
        "share": "How the river came to the sea\n",
    },
}


@pytest.mark.parametrize("language", OF_AN_ARTICLE)
async def test_after_a_single_hit_it_is_meant(talk: Talk, language: str) -> None:
    """And not the article that was read before."""
    talk.is_with("Ann", language=language)
    for said, seen in OF_AN_ARTICLE[language].items():
        await talk.says("/summary ong mat")
        await talk.says("river")
        await talk.says(said)
        talk.sees(seen)


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize("language", OF_AN_ARTICLE)
@pytest.mark.parametrize("lists", ["forest trail", "/latest", "/brief forest trail"])
async def test_after_several_it_is_asked_which_one(talk: Talk, language: str, lists: str) -> None:
    """A button opens each of them."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary ong mat")
    await talk.says(lists)
    numbers = [it for it in talk.chat.last.buttons if it.isdecimal()]
    for said in OF_AN_ARTICLE[language]:
        await talk.says(lists)
        await talk.says(said)
        talk.sees("bài nào?" if language == "vi" else "Which one?")
        talk.sees_buttons(*numbers)


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("vi", ("trang 2", "quay lại", "trang 9"), ("Chưa có danh sách", "gõ trang sau nhé")),
        ("en", ("page two", "go back", "page 9"), ("There is no list", "Type next page")),
    ],
)
async def test_a_page_is_named_by_its_number(
    talk: Talk, language: str, said: tuple[str, str, str], told: tuple[str, str]
) -> None:
    """As far as pages were seen, and one further; back leads to the page before."""
    (second, first, far), (none, unseen) = said, told
    talk.is_with("Ann", language=language)
    await talk.says(second)
    talk.sees(none)
    await talk.says("forest trail")
    page = talk.chat.last.text
    await talk.says(far)
    talk.sees(unseen)
    await talk.says(second)
    talk.sees("\n4. Forest trail")
    await talk.says(first)
    assert talk.chat.last.text == page


@pytest.mark.parametrize(
    ("language", "following", "end"),
    [("vi", "trang sau", "không còn trang nào nữa"), ("en", "next page", "the end of the list")],
)
@pytest.mark.usefixtures("trails")
async def test_a_brief_has_no_other_page(
    talk: Talk, language: str, following: str, end: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/brief forest trail")
    await talk.says(following)
    talk.sees(end)


@pytest.mark.usefixtures("trails")
async def test_back_from_what_is_related_leads_to_its_summary(talk: Talk) -> None:
    await talk.says("/summary forest trail alder")
    summary = talk.chat.last.text
    await talk.says("liên quan")
    talk.sees("Liên quan đến")
    await talk.says("quay lại")
    assert talk.chat.last.text == summary


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("lam sao de xoa bai da luu", "saved"),
        ("how do i delete a saved article?", "saved"),
        ("làm thế nào để theo dõi một chủ đề", "follow"),
        ("how to follow a topic", "follow"),
        ("muốn đổi ngôn ngữ", "settings"),
        ("cách nấu phở", None),
        ("cách lưu trữ gạo", None),
        ("how to delete instagram", None),
        ("cách theo dõi bão lũ", None),
    ],
)
def test_how_to_do_something_is_asked_of_what_the_bot_does(said: str, wanted: str | None) -> None:
    assert asked_how(said) == wanted


@pytest.mark.parametrize(
    ("language", "said", "seen"),
    [
        ("vi", "lam sao de xoa bai da luu", "Bài đã lưu"),
        ("vi", "lam sao de luu bai", "Mở một bản tóm tắt rồi bấm"),
        ("vi", "lam sao de chia se", "bấm các nút bên dưới"),
        ("en", "how do I save an article", "Open a summary and tap"),
        ("en", "how do i share an article", "tap the buttons below it"),
        ("vi", "cách bỏ theo dõi", "chưa theo dõi chủ đề nào"),
        ("vi", "làm sao để tóm tắt bài báo", "Các lệnh"),
        ("vi", "sai roi", "Bot xin lỗi"),
        ("vi", "cam on ban nhieu lam", "Rất vui"),
        ("vi", "alo huong dan minh voi", "Các lệnh"),
        ("en", "how do i delete a saved article", "Saved articles"),
        ("en", "how can i change the language", "Settings"),
        ("en", "thank u so much", "You're welcome"),
        ("en", "hello there can you help me", "Commands"),
        ("en", "What I can do", "Commands"),
        ("en", "that's wrong", "Sorry"),
    ],
)
@pytest.mark.parametrize("asks", ["", "/brief", "/follow", "/summary"])
async def test_small_talk_is_answered_whatever_was_asked(
    talk: Talk, language: str, said: str, seen: str, asks: str
) -> None:
    """Who asks how something is done is shown where it is."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary river")
    await talk.says("save")
    await talk.says("/start")
    if asks:
        await talk.says(asks)
    await talk.says(said, reply_to=talk.chat.last if asks else None)
    talk.sees(seen)


@pytest.mark.parametrize(
    ("said", "page"), [("trang 2", 2), ("xem trang ba", 3), ("page 2 please", 2), ("Trang", None)]
)
def test_a_page_is_read_from_words(said: str, page: int | None) -> None:
    assert page_in(said) == page


@pytest.mark.parametrize(
    ("language", "said", "only"),
    [("vi", "bai thu 2", "chỉ có 1 bài"), ("en", "the 2nd one", "only 1 article")],
)
async def test_of_a_single_hit_there_is_no_second_one(
    talk: Talk, language: str, said: str, only: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("river")
    await talk.says(said)
    talk.sees(only)


@pytest.mark.parametrize(
    ("language", "shorter", "full", "bookmark", "saved"),
    [
        ("vi", "tl;dr", "đọc cho mình cả bài", "đánh dấu bài này", "Đã lưu: How the river"),
        ("en", "TLDR?", "read me the whole thing", "bookmark this", "Saved: How the river"),
    ],
)
async def test_other_words_mean_the_article_that_was_read_too(
    talk: Talk, language: str, shorter: str, full: str, bookmark: str, saved: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/summary river")
    summary = talk.chat.last.text
    await talk.says(full)
    talk.sees("Storms move the sand")
    await talk.says(shorter)
    assert talk.chat.last.text == summary
    await talk.says(bookmark)
    talk.sees(saved)


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("vi", "báo bài mới lúc 8h nhé", "ngay khi có, hay gom lại"),
        ("en", "Send me the digest at 8", "as they arrive, or once a day"),
        ("en", "at 8", "as they arrive, or once a day"),
        ("vi", "lúc 8g", "ngay khi có, hay gom lại"),
    ],
)
async def test_who_names_an_hour_for_news_is_shown_the_hours(
    talk: Talk, language: str, said: str, asks: str
) -> None:
    """Nothing is set yet: 8 may be in the evening."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(asks)
    hour = "8h" if language == "vi" else "8:00"
    await talk.presses(hour)
    assert (await talk.services.readers.preferences(talk.reader.id)).hour == 8


@pytest.mark.parametrize(
    ("language", "mute", "nothing", "button", "muted"),
    [
        ("vi", "tắt thông báo sứa", "chưa theo dõi", "🔕 Tạm tắt 7 ngày", "Thông báo đang tắt đến"),
        ("en", "mute jellyfish", "do not follow anything", "🔕 Mute 7 days", "Muted until"),
    ],
)
async def test_what_is_followed_is_muted_and_not_ended(
    talk: Talk, language: str, mute: str, nothing: str, button: str, muted: str
) -> None:
    """Words that are not followed are looked for, unless nothing holds them."""
    talk.is_with("Ann", language=language)
    await talk.says("mute river")
    talk.sees("🔎 mute river")
    await talk.says(mute)
    talk.sees(nothing)
    topic = mute.rsplit(maxsplit=1)[-1]
    await talk.says(f"/follow {topic} -phim")
    await talk.says(mute)
    await talk.presses(button)
    talk.sees(muted, f"• {topic}")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 1


@pytest.mark.parametrize("language", ["vi", "en"])
async def test_search_in_words_finds_the_rest_of_them(
    talk: Talk, language: str, write_seed: WriteSeed
) -> None:
    """With a typo, too; but all of them if an article has them all."""
    talk.is_with("Ann", language=language)
    for words in ("search river", "search for river", "serch river"):
        await talk.says(words)
        talk.sees("🔎 river\n", "1. How the river")
    write_seed("d", "The long search river by river", "They looked.", "They found.")
    await talk.reload()
    await talk.says("search river")
    talk.sees("🔎 search river\n", "1. The long search")


async def test_an_article_that_only_lacks_the_word_holds_not_all(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """That others have `search` in passing makes it no subject."""
    write_seed("d", "The deep sea", "Nobody has seen it all.", "It is dark.")
    write_seed("e", "Lost keys", "They had to search for hours.", "In the end they were found.")
    await talk.reload()
    await talk.says("search the deep sea")
    talk.sees("🔎 the deep sea\n", "The deep sea")
    talk.sees_not("“search”")


async def test_a_word_that_was_put_right_holds_nothing_that_was_typed(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """`try` is no `dry`: what is to be tried is looked for."""
    write_seed("d", "The dry river", "No water came.", "They waited.")
    await talk.reload()
    await talk.says("try river")
    talk.sees("🔎 river\n", "How the river", "The dry river")
