"""Conversations: a few words with thanks look for nothing, whatever stands beside."""

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("shipped")


@pytest.mark.parametrize(
    "says",
    [
        *("cheers kidda", "ta chuck thats grand", "belting that cheers", "thanks a bunch petal"),
        *(
            "thx a million fella",
            "sound that ta",
            "thats the ticket cheers",
            "champion thanks boss",
        ),
    ],
)
async def test_a_few_words_with_thanks_are_thanks(talk: Talk, says: str) -> None:
    """Whoever is called what, in whatever words of praise; nothing is searched for or followed."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says("/summary waggle dance")
    await talk.says(says)
    talk.sees("You're welcome")


@pytest.mark.parametrize(
    "says",
    ["cám ơn ông bạn già", "cam on chi dep", "thanks nha cục cưng", "đội ơn bạn hiền", "xịn ghê"],
)
async def test_they_are_thanks_in_vietnamese(talk: Talk, says: str) -> None:
    """With marks and without."""
    await talk.says("/summary ong mật")
    await talk.says(says)
    talk.sees("Rất vui vì giúp được bạn")


@pytest.mark.parametrize(
    ("says", "seen"),
    [
        *(("cheers bees", "Waggle Dance"), ("thanks for the telegraph one", "Electric Telegraph")),
        *(("ta save that", "Saved"), ("how to say thanks", "🔎")),
    ],
)
async def test_what_is_wanted_beside_thanks_is_done(talk: Talk, says: str, seen: str) -> None:
    """What a title has is looked for, an order is obeyed."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says("/summary waggle dance")
    await talk.says(says)
    assert "You're welcome" not in talk.chat.last.text
    if seen != "🔎":
        talk.sees(seen)


@pytest.mark.parametrize(
    ("says", "seen"),
    [
        *(("lush this is", "😊"), ("ace that pal", "😊"), ("that was bang on", "😊")),
        *(("you never understand a word i say", "Sorry"), ("it cant find nowt", "Sorry")),
        *(
            ("anybody still there", "Hello"),
            ("u still with me", "Hello"),
            ("is this still on", "Hello"),
        ),
    ],
)
async def test_praise_blame_and_a_knock_at_the_door(talk: Talk, says: str, seen: str) -> None:
    """They are answered as such, without a search."""
    talk.is_with("Ann", language="en", person_id=11)
    await talk.says("/summary waggle dance")
    await talk.says(says)
    talk.sees(seen)


@pytest.mark.parametrize(
    ("says", "seen"),
    [
        *(("mày chả hiểu gì hết", "xin lỗi"), ("bot khong biet gi ca", "xin lỗi")),
        *(("bot còn sống không", "Chào bạn"), ("van con o do chu", "Chào bạn")),
    ],
)
async def test_blame_and_a_knock_in_vietnamese(talk: Talk, says: str, seen: str) -> None:
    """Likewise."""
    await talk.says("/summary ong mật")
    await talk.says(says)
    talk.sees(seen)
