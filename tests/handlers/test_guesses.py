"""Conversations: wishes in words that nothing else reads, guessed by a small model."""

import pytest
from talk import Talk

from bench.train_wishes import judge, read_messages
from bot.handlers import guesses
from bot.handlers.meant import MEANT
from bot.handlers.small_talk import small_talk
from bot.handlers.wishes import NO_WISHES, TALK, model

pytestmark = pytest.mark.usefixtures("urls")

ASKED = {"vi": "Bot chưa rõ ý bạn", "en": "I am not sure what you mean"}

# What is said in new words, what is offered, and what the first of it shows.
OFFERED = [
    ("vi", "tin nhan do toi dat may gio", "⚙️ Cài đặt", "Bấm vào mục"),
]

# What is said in new words and sure enough to be done at once.
DONE = [
    ("en", "no make it 8pm i sleep in the day", "✓ 🔔 New articles: daily at 20:00"),
    ("en", "uk time obvs not vietnam", "✓ 🌍 Time zone: London"),
    ("en", "give us a digest at half 6 in the morning", "on the hour only"),
    ("en", "who made you then", "Tóm Tắt"),
    ("en", "where did that saved thing go", "have not saved"),
    ("vi", "doi het may chu nay qua tieng viet", "✓ 🌐 Ngôn ngữ: Tiếng Việt"),
    ("vi", "cho tui biet tin luc 8 gio toi thoi nghe", "✓ 🔔 Báo bài mới: 20 giờ"),
    ("vi", "bua sau tom tat gi cung 3 cau thoi nha", "✓ 📏 Độ dài bản tóm tắt: 3 câu"),
    ("vi", "lay lai cho tui cai vua xoa", "không có gì để hoàn tác"),
]


@pytest.mark.parametrize(("language", "said", "offer", "shown"), OFFERED)
async def test_what_is_likely_a_wish_is_offered(
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
    _, said, _, shown = OFFERED[0]
    await talk.says(said)
    await talk.says("đúng rồi")
    talk.sees(shown)


@pytest.mark.parametrize(("language", "said", "shown"), DONE)
async def test_what_is_surely_a_wish_is_done(
    talk: Talk, language: str, said: str, shown: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(shown)


async def test_all_is_muted_for_the_time_that_is_named_amid_reasons(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("/follow bees")
    await talk.says("shut up til wednesday im on nights")
    talk.sees("Muted until")


async def test_what_is_kept_is_shown_whatever_is_open(talk: Talk) -> None:
    """Unless an article holds all that was said."""
    talk.is_with("Ann", language="en")
    await talk.says("/summary how the river came")
    await talk.says("where is that stuff i put by")
    talk.sees("have not saved")


async def test_of_what_is_not_on_the_screen_nothing_is_offered(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    said = "put this one in the save list for me"
    await talk.says(said)
    talk.sees_not("Saved: ")
    await talk.says("/summary how the river came")
    await talk.says(said)
    talk.sees("Saved: How the river came to the sea")


async def test_what_names_something_is_looked_for(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    for said in ("facebook leaks its data again", "why do zebras have stripes at all"):
        await talk.says(said)
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


def test_something_is_done_for_every_wish() -> None:
    known = {*MEANT, *guesses.SET, *TALK, "undo"}
    assert {*model().kinds} - NO_WISHES <= known


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_weights_are_what_the_examples_teach(language: str) -> None:
    """Of an example nearly always what it stands for is likeliest."""
    examples = read_messages(f"{language}.tsv")[::20]
    likeliest = [model().kinds[int(model().likelihoods(said).argmax())] for _, said in examples]
    right = [kind == likely for (kind, _), likely in zip(examples, likeliest, strict=True)]
    assert sum(right) > 0.95 * len(examples)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_what_readers_wished_who_were_never_learnt_from_is_mostly_done(language: str) -> None:
    """And what is done is mostly right: `python -m bench.train_wishes` tells the figures."""
    wished, done, right = judge(read_messages(f"held_{language}.tsv"))
    assert right > 0.5 * wished
    assert right > 0.9 * done
