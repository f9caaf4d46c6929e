"""Conversations: what is asked of the article on the screen is told, as far as it is known."""

import pytest
from talk import TEXT, Talk, WriteSeed

from bot.handlers.about_seen import asks_of_seen

pytestmark = pytest.mark.usefixtures("urls")

ASKED = [
    *(("en", it) for it in ("who wrote it", "when was this written?", "is it true")),
    *(("en", it) for it in ("when was that?", "where did it happen", "is this for kids")),
    *(("en", it) for it in ("who wrote this", "thanks, who wrote it", "whens it from")),
    ("vi", "cam on, bai do ai dang vay"),
    ("vi", "bài này có hợp với trẻ em không"),
    *(
        ("en", it)
        for it in ("who is the author", "can i trust this article", "what year is this from")
    ),
    *(("vi", it) for it in ("bài này ai viết", "cai nay co that khong", "tác giả là ai")),
    *(("vi", it) for it in ("đăng hôm nào", "bai nay cu chua", "nguồn này có đáng tin không")),
    *(("vi", it) for it in ("bài này dài mấy trang", "bai ni dai may trang rua")),
]
CALM = {"en": "What I know of this article", "vi": "những gì bot biết về bài này"}
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
    talk.sees("không thấy câu nào trong văn bản bạn gửi")


@pytest.mark.parametrize(
    "asked",
    [
        *(
            "who wrote truyen kieu",
            "is the moon real",
            "ai viết truyện kiều",
        ),
        *("what happened", "what is that", "có bài nào đăng hôm qua không", "real", "viết"),
    ],
)
async def test_what_names_anything_else_is_looked_for(talk: Talk, asked: str) -> None:
    await talk.says("/summary ong mat")
    await talk.says(asked)
    talk.sees_not(CALM["vi"])


@pytest.mark.parametrize("asked", ["bai nay dang khi nao", "ai viet vay", "who wrote it"])
async def test_where_no_article_was_seen_that_is_said(talk: Talk, asked: str) -> None:
    """And nobody is offered to be told of articles with such words."""
    await talk.says(asked)
    talk.sees("Bạn mở một bản tóm tắt trước nhé")


async def test_a_title_that_asks_so_is_looked_for(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("title", "Ai viết bài này", "Không ai nhớ tên người viết.", "Chuyện đã lâu.")
    await talk.reload()
    await talk.says("/summary ong mat")
    await talk.says("ai viết bài này")
    talk.sees("🔎", "Ai viết bài này")


@pytest.mark.parametrize(
    "asked",
    [
        *(
            "what does it say about flowers",
            "does the article mention any flower",
            "anything in there about flowers",
        ),
        *("where does it talk about flowers?", "did it say anything about flowers at all"),
    ],
)
async def test_what_an_article_says_of_something_is_told_in_its_own_sentences(
    talk: Talk, write_seed: WriteSeed, asked: str
) -> None:
    """Each sentence that holds the word in any form is shown, and none that does not."""
    body = "Bees like a flower. They sleep at night. Flowers give them honey.", "So they dance."
    write_seed("bees", "How bees live", *body)
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("/summary how bees live")
    await talk.says(asked)
    talk.sees("Bees like a flower.", "Flowers give them honey.")
    talk.sees_not("They sleep")
    talk.sees_buttons("📄 Full text", "🔗 Original")


@pytest.mark.parametrize(
    "asked",
    [
        *(
            "bài đó có nói gì về ong chúa không",
            "bai nay co nhac den ong chua khong",
            "có nói gì về ong chúa hông",
        ),
        "trong bài có nói tới ong chúa không vậy",
    ],
)
async def test_so_is_it_in_vietnamese(talk: Talk, write_seed: WriteSeed, asked: str) -> None:
    write_seed("bees", "Đời sống ong", "Ong chúa đẻ trứng. Ong thợ làm mật.", "Đàn ong đông lắm.")
    await talk.reload()
    await talk.says("/summary đời sống ong")
    await talk.says(asked)
    talk.sees("Ong chúa đẻ trứng.")
    talk.sees_not("Ong thợ")


@pytest.mark.parametrize(
    ("language", "asked", "told", "button"),
    [
        ("en", "does it mention volcanoes", "says nothing of “volcanoes”", "🔎 Search “volcanoes”"),
        (
            "vi",
            "bài này có nói gì về núi lửa không",
            "không nhắc gì đến “núi lửa”",
            "🔎 Tìm “núi lửa”",
        ),
    ],
)
async def test_what_it_does_not_mention_may_be_looked_for(
    talk: Talk, language: str, asked: str, told: str, button: str
) -> None:
    """An article that says nothing of it is said to, with a search for the words."""
    talk.is_with("Ann", language=language)
    await talk.says("/summary ong mat")
    await talk.says(asked)
    talk.sees(told)
    talk.sees_button(button)


@pytest.mark.parametrize(
    "asked", ["is there anything about gold", "bài nói về vàng", "có bài nào nói về vàng không"]
)
async def test_who_asks_for_articles_is_shown_those(talk: Talk, asked: str) -> None:
    """Only what points at the article asks of it; of several in a list none is pointed at."""
    await talk.says("/summary ong mat")
    await talk.says(asked)
    talk.sees_not("“Ong mật")
    await talk.says("/latest")
    await talk.says("does it mention gold")
    talk.sees("“does it mention gold”")
    talk.sees_not("không nhắc gì")


async def test_where_nothing_was_seen_what_is_asked_of_is_looked_for(talk: Talk) -> None:
    """Nobody asks that of an article who has seen none."""
    talk.is_with("Ann", language="en")
    await talk.says("whats it say about zeppelins")
    talk.sees("“zeppelins”")


POINTS = [
    *(
        ("en", it)
        for it in ("where are they now?", "what happened after that", "how did he read it")
    ),
    *(("vi", it) for it in ("nó sống ở đâu", "ai nghi ra no", "bây giờ họ còn dùng không")),
]
MAY_TELL = {"en": "its full text may tell", "vi": "toàn văn có thể có điều bạn hỏi"}


@pytest.mark.parametrize(("language", "asked"), POINTS)
async def test_a_question_that_points_is_of_the_article_on_the_screen(
    talk: Talk, language: str, asked: str
) -> None:
    """Whether a summary is open or a list of one; it may be looked for as well."""
    talk.is_with("Ann", language=language)
    for opened in ("/summary ong mat", "/search ong mat"):
        await talk.says(opened)
        await talk.says(asked)
        talk.sees(MAY_TELL[language], "Ong mật")
        search = "🔎 Search" if language == "en" else "🔎 Tìm"
        talk.sees_buttons(*BUTTONS[language], f"{search} “{asked}”")


async def test_its_nearest_sentences_are_shown(talk: Talk, write_seed: WriteSeed) -> None:
    body = "Bees like a flower. They sleep at night.", "So they dance."
    write_seed("bees", "How bees live", *body)
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("/summary how bees live")
    await talk.says("when do they sleep?")
    talk.sees("💬 From “", "They sleep at night.")
    talk.sees_not("flower")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        # Nothing points at the article, but no other is on that, and a sentence holds most words.
        ("sao kiến tha lá về tổ vậy ta", "tha lá về tổ"),
        ("rồi mấy đứa nhỏ có sợ hông", "không đứa trẻ nào sợ"),
    ],
)
async def test_so_they_are_where_nothing_else_tells_what_is_asked(
    talk: Talk, write_seed: WriteSeed, asked: str, told: str
) -> None:
    """What is no question, or tells of something else, is looked for."""
    body = "Kiến thợ tha lá về tổ để nuôi nấm.", "Đêm ấy không đứa trẻ nào sợ kiến.", "Mưa to."
    write_seed("ants", "Một đêm trong vườn", *body)
    await talk.reload()
    await talk.says("/summary một đêm trong vườn")
    await talk.says(asked)
    talk.sees("💬 Bài “", told)
    for other in ("gia vang hom nay", "con đường sắt chạy tới đâu"):
        await talk.says(other)
        talk.sees_not("💬 Bài")


@pytest.mark.parametrize(
    "asked",
    ["where is it now?", "how do bees live in their hive", "is it safe to eat raw fish now"],
)
async def test_elsewhere_and_where_a_title_is_named_it_is_looked_for(
    talk: Talk, write_seed: WriteSeed, asked: str
) -> None:
    """So it is where more is asked of than who points at something needs to name."""
    write_seed("bees", "How bees live", "Bees like a flower.", "So they dance.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    if "it now" not in asked:
        await talk.says("/summary ong mat")
    await talk.says(asked)
    talk.sees_not(MAY_TELL["en"], "💬 From “")


@pytest.mark.parametrize("said", ["bai nao noi ve chet nguoi", "co bai nao ve bien dao k"])
async def test_who_asks_for_articles_asks_nothing_of_the_one_open(talk: Talk, said: str) -> None:
    await talk.says("/summary ong mat")
    await talk.says(said)
    talk.sees("Không tìm thấy bài nào")


LIGHTHOUSE = (
    "A keeper lived in the tower with two children. Storms cut them off for nine days in 1861.",
    "Boats brought bread and oil. The lamp burned whale oil until 1880.",
)
OF_OPEN = [
    ("did anyone live in the tower", "A keeper lived"),
    ("what did the lamp burn", "whale oil"),
    ("were they ever cut off", "nine days"),
]


@pytest.mark.parametrize(("asked", "told"), OF_OPEN)
async def test_what_is_told_in_the_open_article_is_asked_of_it(
    talk: Talk, write_seed: WriteSeed, asked: str, told: str
) -> None:
    """Whether it points or names what no other title has; what is open stays open."""
    write_seed("tower", "The last keepers of Grey Point", *LIGHTHOUSE)
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("/summary last keepers of grey point")
    await talk.says(asked)
    talk.sees("From “The last keepers of Grey Point”", told)
    await talk.says("full text")
    talk.sees("Grey Point", "Boats brought bread")


@pytest.mark.parametrize("asked", ["did anyone drown", "has anyone painted it"])
async def test_what_nothing_tells_leaves_the_article_open(
    talk: Talk, write_seed: WriteSeed, asked: str
) -> None:
    """That it is not told there is said, with the full text and a search beside it."""
    write_seed("tower", "The last keepers of Grey Point", *LIGHTHOUSE)
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("/summary last keepers of grey point")
    await talk.says(asked)
    talk.sees("I found no sentence on that", "The last keepers of Grey Point")
    talk.sees_buttons("📄 Full text", "🔗 Original", f"🔎 Search “{asked}”")
    await talk.says("full text")
    talk.sees("Boats brought bread")


@pytest.mark.parametrize("asked", ["what is a beehive", "who keeps a beehive", "beehive"])
async def test_what_another_title_tells_is_looked_for(
    talk: Talk, write_seed: WriteSeed, asked: str
) -> None:
    """Even if the open article names it as well."""
    body = (*LIGHTHOUSE, "They kept a beehive on the roof.")
    write_seed("tower", "The last keepers of Grey Point", *body)
    write_seed("hive", "How a beehive works", "A beehive is warm.", "Bees fan it.")
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("/summary last keepers of grey point")
    await talk.says(asked)
    talk.sees("🔎", "How a beehive works")


def test_how_many_years_old_an_article_is_asks_for_its_date() -> None:
    """Not for years that it tells of: ``bài này mấy năm rồi``."""
    assert asks_of_seen("bai nay may nam roi")
    assert not asks_of_seen("nó sống mấy năm")


async def test_who_made_it_is_no_question_of_who_wrote_the_article(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("/summary ong mat")
    await talk.says("who found it")
    talk.sees("I found no sentence on that")


@pytest.mark.usefixtures("shipped")
async def test_who_made_what_an_article_is_of_is_told_in_its_sentence(talk: Talk) -> None:
    """It is not who wrote the article, which its head tells."""
    talk.is_with("Ann", language="en")
    await talk.says("/summary fresnel lens lighthouse")
    await talk.says("who invented it")
    talk.sees("Fresnel")
    talk.sees("From “")
