"""Conversations: wishes in words that are new, guessed from wordings that are known."""

import pytest
from talk import Talk

from bot.handlers.small_talk import small_talk

pytestmark = pytest.mark.usefixtures("urls")

ASKED = {"vi": "Bot chưa rõ ý bạn", "en": "I am not sure what you mean"}

# What is said in new words, what is offered, and what the first of it shows.
OFFERED = [
    ("vi", "may bai hom no luu lai no nam dau het roi", "🔖 Các bài đã lưu", "chưa lưu bài nào"),
    ("vi", "gio bao tin dang de sao", "🕗 Giờ báo bài mới", "ngay khi có"),
    (
        "vi",
        "doi het may chu nay qua tieng viet",
        "🌐 Tiếng Việt",
        "✓ 🌐 Ngôn ngữ: Tiếng Việt",
    ),
    ("vi", "hướng dẫn mình bấm chỗ này đi em", "📖 Bot làm được gì", "Các lệnh"),
]


@pytest.mark.parametrize(("language", "said", "offer", "shown"), OFFERED)
async def test_what_is_like_known_words_is_offered(
    talk: Talk, language: str, said: str, offer: str, shown: str
) -> None:
    """A tap or a yes does it, and another button searches for what was said."""
    talk.is_with("Ann", language=language)
    assert small_talk(said) is None
    await talk.says(said)
    talk.sees(ASKED[language])
    talk.sees_button(offer)
    assert talk.chat.last.buttons[-1].startswith("🔎")
    await talk.presses(offer)
    talk.sees(shown)


async def test_who_says_yes_means_the_likeliest(talk: Talk) -> None:
    await talk.says("gio bao tin dang de sao")
    await talk.says("đúng rồi")
    talk.sees("ngay khi có")


async def test_what_is_very_like_known_words_is_done(talk: Talk) -> None:
    """If that changes nothing, and names nothing."""
    talk.is_with("Ann", language="en")
    await talk.says("where did that saved thing go")
    talk.sees("have not saved")


async def test_of_what_is_not_on_the_screen_nothing_is_offered(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    said = "put this one in the save list for me"
    await talk.says(said)
    assert "🔖 Save this article" not in talk.chat.last.buttons
    await talk.says("/summary how the river came")
    await talk.says(said)
    await talk.presses("🔖 Save this article")
    talk.sees("Saved: How the river came to the sea")


async def test_what_names_something_is_looked_for(talk: Talk) -> None:
    """A word that no wording has is a topic: if nothing is found, what is meant stands below."""
    talk.is_with("Ann", language="en")
    await talk.says("how long are zebra summaries")
    talk.sees("No articles found", "Or do you want this?")
    await talk.says("facebook leaks my data again")
    talk.sees("No articles found")


@pytest.mark.parametrize(
    "said",
    [
        *(
            "giá xăng dầu",
            "quốc hội chất vấn bộ trưởng",
            "đội tuyển việt nam",
            "bao so 5 bao gio vao",
        ),
        *(
            "óc chó có tốt không",
            "nhà máy điện",
            "lich su viet nam",
            "bộ giao thông",
            "bài hát về mẹ",
            "oil price today",
            "world cup final score",
        ),
        *('"where did my saved thing go"', "tin mới về giá nhà", "save the whales"),
    ],
)
async def test_a_query_is_no_wish(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees_not(ASKED["vi"])


async def test_a_title_is_no_wish(talk: Talk, write_seed) -> None:  # type: ignore[no-untyped-def]
    write_seed("t", "Where did my saved things go", "They went.", "They came.", "They stayed.")
    await talk.reload()
    await talk.says("where did my saved thing")
    talk.sees("Where did my saved things go")
