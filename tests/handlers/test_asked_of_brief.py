"""Conversations: what is asked right after a brief is of its articles."""

import pytest
from talk import Talk, WriteSeed

BRIDGE = (
    "The harbour bridge was opened on Monday, 4 May 2015, by the mayor.",
    "The harbour bridge is four hundred metres long.",
    "Ferries had crossed the harbour for ninety years.",
)
TOLL = (
    "The harbour bridge will cost drivers two pounds from June.",
    "Martin Hale, who drives a van, says that he will go round.",
    "The toll on the harbour bridge pays for new lamps.",
)
CHEESE = (
    "Cheese is made of milk that has curdled.",
    "The first cheese was made by shepherds, nobody knows when.",
    "A wheel of it lies in the cellar for a year.",
)


@pytest.fixture
async def harbour(talk: Talk, write_seed: WriteSeed) -> None:
    """Two articles on a bridge, and one of something else, which is open before the brief."""
    write_seed("a-bridge", "Harbour bridge opens", *BRIDGE)
    write_seed("b-toll", "Harbour bridge gets a toll", *TOLL)
    write_seed("c-cheese", "How cheese is made", *CHEESE)
    await talk.reload()
    talk.is_with("Ann", language="en")
    await talk.says("cheese")
    await talk.presses("📝 Read the summary")
    await talk.says("/brief harbour bridge")
    talk.sees("🗞 harbour bridge")


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize(
    ("asked", "told", "title"),
    [
        ("when did they open it", "4 May 2015", "Harbour bridge opens"),
        ("how long is it", "four hundred", "Harbour bridge opens"),
        ("who drives a van", "Martin", "Harbour bridge gets a toll"),
        ("what does the toll pay for", "new lamps", "Harbour bridge gets a toll"),
    ],
)
async def test_all_its_articles_are_asked_and_the_source_is_said(
    talk: Talk, asked: str, told: str, title: str
) -> None:
    """Not the article that was open before it."""
    await talk.says(asked)
    talk.sees(told, title)
    talk.sees_not("cheese", "Cheese")


@pytest.mark.usefixtures("harbour")
async def test_it_stays_what_is_asked_until_something_else_is_opened(talk: Talk) -> None:
    await talk.says("when did they open it")
    await talk.says("did they find any gold")
    talk.sees("I found no sentence on that in the articles of the brief")
    await talk.says("what does the toll pay for")
    talk.sees("new lamps")
    await talk.says("open the last one")
    talk.sees("Harbour bridge")
    talk.sees_not("Cheese")
    await talk.says("cheese")
    await talk.says("when did they open it")
    talk.sees_not("4 May 2015")


@pytest.mark.usefixtures("harbour")
async def test_what_another_title_names_is_not_asked_of_it(talk: Talk) -> None:
    await talk.says("how is cheese made")
    talk.sees("How cheese is made")
    talk.sees_not("brief")


async def test_in_vietnamese_too(talk: Talk, write_seed: WriteSeed) -> None:
    """Each sentence has the number of its article, which a button opens."""
    write_seed("a-cau", "Cầu Bến Đò thông xe", "Cầu Bến Đò dài bốn trăm mét.", "Sông ở đó sâu lắm.")
    write_seed(
        "b-phi", "Cầu Bến Đò thu phí", "Phí qua cầu Bến Đò là mười ngàn đồng.", "Xe đạp miễn phí."
    )
    await talk.reload()
    await talk.says("/brief cầu Bến Đò")
    await talk.says("nó dài bao nhiêu mét")
    talk.sees("bốn trăm mét. [", "Cầu Bến Đò thông xe")
    [source, *_] = talk.chat.last.buttons
    await talk.presses(source)
    assert talk.chat.last.text.startswith("Cầu Bến Đò thông xe")
