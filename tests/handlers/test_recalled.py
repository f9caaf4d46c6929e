"""Conversations: an article that somebody saved or was shown is found by words that name it."""

import pytest
from talk import Talk

from bot.handlers.recalled import recalled_in

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
        # No article is named, or more than one.
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
