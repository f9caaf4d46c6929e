"""Conversations: an article that somebody saved or was shown is found by words that name it."""

from datetime import UTC, datetime

import pytest
from talk import Talk, WriteSeed

from bot.handlers.recalled import pointed_at, recalled_in, saved_nth
from bot.library import Article

pytestmark = pytest.mark.usefixtures("urls")

BEES, RIVER = "Ong mật nhảy múa để chỉ đường", "How the river came to the sea"


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("go back to the bees one i saved", ("kept", "bees")),
        ("where is the article I saved about the river", ("kept", "river")),
        ("cái bài về ong tui lưu bữa trước đâu", ("kept", "ong")),
        ("mo lai bai ong mat minh da luu", ("kept", "ong mat")),
        ("the one from before", ("seen", "")),
        ("that one you showed me about the river", ("seen", "river")),
        ("cái bài về ong lúc nãy đâu rồi", ("seen", "ong")),
        ("bài hồi nãy mình đọc", ("seen", "")),
        ("go back to bees", ("back", "bees")),
        ("back to the everest one", ("back", "everest")),
        ("can we go back to the tea article", ("back", "tea")),
        ("could you take me back to the one about the old bridge", ("back", "old bridge")),
        ("quay lại bài ong", ("back", "ong")),
        ("trở lại bài sông mê kông", ("back", "sông mê kông")),
        ("tro lai bai ong mat", ("back", "ong mat")),
        ("mở lại bài ong", ("back", "ong")),
        # No article is named, or more than one.
        ("go back to it", None),
        ("back to school", None),
        ("sự trở lại của bài chòi", None),
        ("why people are going back to the one room school", None),
        ("how i saved my marriage", None),
        ("from before the war", None),
        ("ong lúc nãy", None),
        ("article on people who lived by the river from before", None),
        ('"the one i saved"', None),
    ],
)
def test_what_names_an_article_of_ones_own(said: str, asked: tuple[str, str] | None) -> None:
    assert recalled_in(said) == asked


async def test_a_saved_article_is_opened_by_its_words(talk: Talk) -> None:
    """Whatever was seen since; of what nobody saved, articles are looked for."""
    for words in ("ong mat", "river"):
        await talk.says(f"/summary {words}")
        await talk.says("lưu")
    await talk.says("/latest")
    await talk.says("mở cái bài về ong tui lưu hôm trước")
    assert talk.chat.last.text.startswith(BEES)
    await talk.says("the rivers one i saved")
    assert talk.chat.last.text.startswith(RIVER)
    await talk.says("the dragon one i saved")
    talk.sees_not(BEES)


async def test_what_was_shown_is_shown_again(talk: Talk) -> None:
    """By its words among the last list and summary, else by a search; alone, the last summary."""
    await talk.says("/summary ong mat")
    await talk.says("cảm ơn")
    await talk.says("the one from before")
    assert talk.chat.last.text.startswith(BEES)
    await talk.says("/latest")
    await talk.says("that one you showed me about the river")
    assert talk.chat.last.text.startswith(RIVER)
    await talk.says("cái bài về ong lúc nãy đâu rồi")
    assert BEES in talk.chat.last.text


async def test_below_the_saved_ones_remove_is_sure(talk: Talk) -> None:
    """Who sees what they saved and names one of them is not asked which; it can be undone."""
    await talk.says("/summary ong mat")
    await talk.says("lưu")
    await talk.says("đã lưu")
    await talk.says("xoá bài ong")
    talk.sees(BEES)
    talk.sees_buttons("↩️ Hoàn tác")
    assert not await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)


DAY = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        *(("bai dau tien t luu", 1), ("bài đầu tiên mình lưu", 1), ("the first one i saved", 1)),
        *(("mở bài cuối cùng tui đã lưu", 4), ("open the last article i saved", 4)),
        *(("bài thứ hai em lưu", 2), ("the third article I saved", 3)),
        *(("bài số 2 mình đã lưu", 3), ("article 1 i saved", 4)),
    ],
)
def test_the_nth_that_was_saved_is_counted_from_the_oldest(said: str, number: int) -> None:
    """The list of saved articles begins with the newest, and its own numbers count from there."""
    articles = [Article(str(it), "", "", "", DAY) for it in (4, 3, 2, 1)]
    recalled = recalled_in(said)
    assert recalled is not None
    assert recalled[0] == "kept"
    assert [it.id for it in saved_nth(articles, recalled[1])] == [str(number)]


@pytest.mark.parametrize("said", ["bai dau tien t luu", "the first one i saved"])
async def test_what_was_saved_first_is_shown_whatever_list_was_seen_since(
    talk: Talk, said: str
) -> None:
    """Nothing of that list is saved."""
    for words in ("ong mật", "1", "lưu", "dai hoi dang", said):
        await talk.says(words)
    assert "ong mật" in talk.chat.last.text.splitlines()[0].lower()


@pytest.mark.parametrize(
    "said",
    [
        *("go back to the {} one", "go back to {}", "back to the {} article", "quay lại bài {}"),
        *("can we go back to the article about {}", "tro lai bai {}", "mo lai bai {}", "go to {}"),
        *("xem lại bài {}", "open the {} one again", "go on to the {} one", "đọc bài {}"),
    ],
)
async def test_what_only_means_to_see_removes_and_saves_nothing(talk: Talk, said: str) -> None:
    """Also below the list of what is saved, where to remove needs no more than a name."""
    talk.is_with("Ann", language="en")
    for words in ("/summary river", "save", "/summary ong mat", "saved", said.format("river")):
        await talk.says(words)
    assert len(await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)) == 1
    talk.sees(RIVER)
    talk.sees_not("Removed", "remove")


@pytest.mark.parametrize("said", ["go back to {}", "back to the {} one", "quay lại bài {}"])
async def test_who_goes_back_to_an_article_opens_it(talk: Talk, said: str) -> None:
    """One that was saved or shown; else its words alone are looked for."""
    for words in ("/summary river", "lưu", "/latest", said.format("river")):
        await talk.says(words)
    assert talk.chat.last.text.startswith(RIVER)
    await talk.says(said.format("xyzzyplugh"))
    talk.sees("“xyzzyplugh”")


async def test_a_title_goes_back_to_nothing(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("a", "Go back to the river and listen", "A walk along it.")
    await talk.reload()
    for words in ("/summary ong mat", "lưu", "go back to the river"):
        await talk.says(words)
    talk.sees("Go back to the river and listen")


@pytest.mark.parametrize(
    "asks",
    [
        *("còn bài gì lưu không", "con bai chi luu khong", "có bài nào mình đã lưu chưa"),
        *("bai hom qua toi luu mo", "bai hom qua toi luu dau", "may bai luu o mo rua"),
        *("any saved?", "whats saved", "is there anything saved?", "are there any articles saved"),
        *("have i got any saved ones", "what's bookmarked", "lưu được mấy bài rồi"),
    ],
)
async def test_a_question_on_what_is_saved_shows_the_list_and_saves_nothing(
    talk: Talk, asks: str
) -> None:
    """Also where an article is open."""
    await talk.says("/summary ong mật")
    await talk.says("lưu")
    await talk.says("/summary river")
    await talk.says(asks)
    talk.sees("🔖 Bài đã lưu", "Ong mật")
    talk.sees_not("river")


async def test_the_saved_one_is_opened_if_there_is_only_one(talk: Talk) -> None:
    for words in ("/summary ong mật", "lưu", "/summary river", "read the saved one"):
        await talk.says(words)
    assert talk.chat.last.text.startswith("Ong mật")
    for words in ("/summary river", "lưu", "read the saved one"):
        await talk.says(words)
    talk.sees("🔖 Bài đã lưu", "Ong mật", "river")


@pytest.mark.parametrize("said", ["quay lại bài trước", "go back to the previous article"])
async def test_what_was_read_before_is_named_by_no_more(talk: Talk, said: str) -> None:
    for words in ("/summary river", "/latest", said):
        await talk.says(words)
    assert talk.chat.last.text.startswith(RIVER)


@pytest.mark.parametrize("said", ["go back to my saved articles", "take me back to my bookmarks"])
async def test_who_goes_back_to_the_saved_ones_sees_them(talk: Talk, said: str) -> None:
    for words in ("/summary river", "lưu", "/latest", said):
        await talk.says(words)
    talk.sees("🔖 Bài đã lưu", RIVER)


@pytest.mark.parametrize(
    ("language", "said", "title"),
    [
        ("vi", "mở bài ong mật", "Ong mật nhảy múa"),
        ("vi", "doc bai ong mat di", "Ong mật nhảy múa"),
        ("vi", "mở cái ong mật", "Ong mật nhảy múa"),
        ("en", "read me the story about the river", "How the river came"),
        ("en", "open the river", "How the river came"),
    ],
)
@pytest.mark.usefixtures("urls")
async def test_the_only_article_of_a_name_is_opened(
    talk: Talk, write_seed: WriteSeed, language: str, said: str, title: str
) -> None:
    """Of several, or of what no title has, a list is shown."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(title)
    talk.sees_not("🔎")
    write_seed("more", "The ong mật and the river", "One.", "Two.", "Three.")
    await talk.reload()
    await talk.says(said)
    talk.sees("🔎", "1.", "2.")


async def test_the_one_names_no_article(talk: Talk, write_seed: WriteSeed) -> None:
    """Though a title has that word."""
    write_seed("one", "Why one drink has two names", "One.", "Two.", "Three.")
    await talk.reload()
    await talk.says("open the one")
    talk.sees_not("Why one drink has two names", "Three.")


@pytest.mark.parametrize(
    ("said", "named"),
    [
        *[("the bees one", "bees"), ("river one again", "river"), ("that bees article", "bees")],
        *[("cái bài về ong", "ong"), ("cai bai ong mat", "ong mat"), ("bài sông kia", "sông")],
        *[("bài về ong", ""), ('"the bees one"', ""), ("bees", ""), ("bài hát", "")],
    ],
)
def test_an_article_is_pointed_at(said: str, named: str) -> None:
    """Who asks for articles on a topic points at none."""
    assert pointed_at(said) == named


@pytest.mark.parametrize(
    ("said", "title"),
    [
        *[("river one", RIVER), ("the river one again", RIVER), ("the sea one please", RIVER)],
        *[("cai bai ong mat", BEES), ("cái bài về ong", BEES), ("bài ong mật kia", BEES)],
    ],
)
async def test_the_one_article_that_is_pointed_at_is_opened(
    talk: Talk, said: str, title: str
) -> None:
    await talk.says(said)
    assert talk.chat.last.text.startswith(f"{title}\n")


@pytest.mark.usefixtures("trails")
@pytest.mark.parametrize("said", ["the forest one", "the palm one", "another one", "the good one"])
async def test_of_several_that_are_pointed_at_or_none_none_is_opened(talk: Talk, said: str) -> None:
    await talk.says(said)
    assert "📄 Toàn văn" not in talk.chat.last.buttons


@pytest.mark.usefixtures("trails")
async def test_of_those_on_the_screen_the_one_is_meant_that_fits(talk: Talk) -> None:
    """Though others have its words, too."""
    await talk.says("cedar")
    await talk.says("the forest one")
    assert talk.chat.last.text.startswith("Forest trail of the cedar\n")
