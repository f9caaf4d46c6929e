"""Conversations: what is said of what is on the screen, in words that name no topic."""

import pytest
from talk import Talk, WriteSeed

from bot.handlers.on_screen import said_of_screen

RIVER = "How the river came to the sea"
MOON = "The moon pulls the tides"
BEES = "Bees dance for their sisters"

# What was said before: one hit, several, an article, what is followed or saved.
SITUATIONS = {
    "nothing": [],
    "one": ["came river"],
    "misspelt": ["rivver came"],
    "several": ["article"],
    "article": ["came river", "1"],
    "followed": ["follow space stuff", "follow moon", "following"],
    "saved": ["came river", "1", "save", "moon pulls", "1", "save", "saved"],
}
SAID = """
one: yeah read that one = How the river came to the sea
one: ok show it to me please = How the river came to the sea
one: nah not that one = There are no others here
one: ừ đọc cái đó đi = How the river came to the sea
one: mở ra coi thử = How the river came to the sea
one: mở bài đó ra xem = How the river came to the sea
one: thôi không phải cái này = There are no others here
misspelt: yes please = How the river came to the sea
several: yes please = Which one? Tap its number
several: đọc cái đó đi = Which one? Tap its number
several: this is rubbish = Sorry
several: ừ được rồi, cái thứ nhất đi = It has a second sentence
article: make it really short = How the river came to the sea
article: nah keep it short please = How the river came to the sea
article: save that one for me = Saved: How the river
article: show me that again please = How the river came to the sea
article: thôi đọc cái khác đi = 🧭 Related to
article: giữ lại cho tui coi sau = Saved: How the river
article: coi lại cái này lần nữa = How the river came to the sea
article: them thong tin di = This is as long as it gets
article: xem full di = An article ends here
article: how long is it then = I found no sentence on that in this article
article: how long did it take = I found no sentence on that in this article
article: nó dài bao nhiêu = I found no sentence on that in this article
article: no dai bao nhieu vay = I found no sentence on that in this article
several: how long is it = No article here tells of that
followed: mute it for a bit = You follow
followed: turn off the space one = You no longer follow space
followed: tắt cái moon đi = You no longer follow moon
followed: tắt giùm cái moon đi = You no longer follow moon
followed: give it a rest for a while = You follow
saved: open the moon one = The moon pulls the tides
saved: mở cái moon ra coi = The moon pulls the tides
saved: get rid of the first one pls = Removed from your saved articles
saved: bỏ cái river đi = Removed from your saved articles: How the river
nothing: yeah read that one = Which article
nothing: find me the river one and make it short = How the river came to the sea
nothing: can you do it again = No article here tells of that
nothing: ừ cái đó đó = No article here tells of that
"""


@pytest.fixture
async def library(talk: Talk, write_seed: WriteSeed) -> None:
    """Three articles; one word of the text is in all of them."""
    told = "It has a second sentence.", "An article ends here."
    write_seed("river", RIVER, "The river begins in the snow.", *told)
    write_seed("moon", MOON, "The sea rises twice a day.", *told)
    write_seed("bees", BEES, "A bee that found food dances.", *told)
    await talk.reload()
    talk.is_with("Ann", language="en")


async def _come_to(talk: Talk, situation: str) -> None:
    for said in SITUATIONS[situation]:
        await talk.says(said)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("line", [it for it in SAID.split("\n") if it])
async def test_what_is_said_of_the_screen_is_done_with_what_is_on_it(talk: Talk, line: str) -> None:
    """The only hit is opened, of several it is asked which; nothing of it is looked for."""
    situation, _, rest = line.partition(": ")
    said, seen = rest.split(" = ")
    await _come_to(talk, situation)
    await talk.says(said)
    talk.sees(seen)
    talk.sees_not(said)
    assert "Notify" not in str(talk.chat.last.json)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("said", ["make it really short", "cho ngắn thiệt ngắn luôn nha"])
async def test_really_short_is_one_sentence(talk: Talk, said: str) -> None:
    """Who wants it really short does not tap through the lengths."""
    await _come_to(talk, "article")
    await talk.says("one sentence")
    shortest = talk.chat.last.text
    await talk.says("longer")
    await talk.says(said)
    assert talk.chat.last.text == shortest


@pytest.mark.usefixtures("library")
async def test_an_entry_is_opened_in_one_sentence(talk: Talk) -> None:
    """To keep it brief is not to save it."""
    await _come_to(talk, "several")
    await talk.says("the first one and keep it brief")
    talk.sees_not("An article ends here.", "Saved")


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("said", ["this is rubbish", "can you do that for me", "chán quá à"])
async def test_what_is_on_the_screen_stays_what_is_meant(talk: Talk, said: str) -> None:
    """What names no topic brings no hits that what is said next would be about."""
    await _come_to(talk, "one")
    await talk.says(said)
    await talk.says("save")
    talk.sees(f"Saved: {RIVER}")


async def test_what_begins_a_title_is_looked_for(talk: Talk, write_seed: WriteSeed) -> None:
    """A title is never taken for what is said of the screen."""
    write_seed("read", "Read that one again", "A song is sung.", "It is sung again.")
    await talk.reload()
    await talk.says("read that one")
    talk.sees("Read that one again")


@pytest.mark.parametrize(
    "text",
    [
        *("hãy cho con được lớn", "hay cho con duoc lon", "open space", "read moon", "The Who"),
        *("thêm một ống lớn ném qua cửa sổ", "giá vàng hôm nay", "8 dấu hiệu chàng yêu bạn"),
    ],
)
def test_what_may_name_a_topic_says_nothing_of_the_screen(text: str) -> None:
    """Verbs and words that point are in titles as well, beside words of a topic."""
    said = said_of_screen(text)
    assert said is None or said.kinds <= {"asks", "nothing"}


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    "said", ["oh god no dont", "actually i changed my mind", "ui đừng nha", "thoi giu lai het di"]
)
async def test_who_says_no_to_what_is_removed_is_told_that_nothing_was(
    talk: Talk, said: str
) -> None:
    """In whatever words: none of them is looked for."""
    await talk.says("ong mat")
    await talk.says("/forget")
    await talk.says(said)
    talk.sees("Không có gì bị xoá")


async def test_an_article_that_told_twice_is_meant(talk: Talk, write_seed: WriteSeed) -> None:
    """By who says no more than what is to be done; told of once, any on the list may be."""
    told = ["A windmill grinds the corn.", "It was built by Jan Bos in 1702.", "It stands alone."]
    write_seed("mill", "The windmill of Zaan", *told, "Sails of canvas turn it.")
    write_seed("sail", "Sails", "A windmill has sails, as a ship does.", "They are of canvas.")
    await talk.reload()
    await talk.says("windmill")
    await talk.says("who built the windmill")
    talk.sees("Jan Bos")
    await talk.says("save it")
    talk.sees("Bạn chọn bài nào")
    await talk.says("windmill")
    await talk.says("who built the windmill")
    await talk.says("when was the windmill built")
    await talk.says("save it")
    talk.sees("Đã lưu", "The windmill of Zaan")
    await talk.says("2")
    talk.sees("as a ship does")
