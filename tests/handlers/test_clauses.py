"""Conversations: a command is understood amid what people say around it, and titles are none."""

import pytest
from talk import Talk, WriteSeed

pytestmark = pytest.mark.usefixtures("urls")

# What is said about the summary of an article, and what is seen then.
OF_A_SUMMARY = """
too long, just give me one line = How the river came to the sea
can i just have the short version of that = How the river came to the sea
hmm, that's a bit short, tell me a bit more = At its mouth the river
is that all? give me the whole thing = The river begins in the snow
i am in a rush, save it for later = Saved: How the river
Save it so I can read it on the bus. = Saved: How the river
dài quá, tóm lại 1 câu thôi = How the river came to the sea
ngan gon 2 cau thoi = How the river came to the sea
noi gon lai coi = How the river came to the sea
y chinh thoi = How the river came to the sea
cho minh doc nguyen van = The river begins in the snow
cho xem bản dài = At its mouth the river
sorry, just bookmrk that one = Saved: How the river
dai qua rut gon lai di = How the river came to the sea
kho hieu qua noi gon lai = How the river came to the sea
cái này hay nha lưu đi = Saved: How the river
bai nay hay ghe luu lai cho minh = Saved: How the river
chưa đủ cho mình đọc nguyên văn = The river begins in the snow
lưu luôn bài này đi = Saved: How the river
I like it keep it = Saved: How the river
this is too long make it shorter = How the river came to the sea
"""


@pytest.mark.parametrize(
    ("said", "seen"), [line.split(" = ") for line in OF_A_SUMMARY.split("\n") if line]
)
async def test_a_command_about_an_article_is_found_in_what_is_said(
    talk: Talk, said: str, seen: str
) -> None:
    """Whatever stands around it, with a pause or none; fillers within it, a word of it mistyped."""
    talk.is_with("Ann", language="en")
    await talk.says("/summary how the river came")
    await talk.says(said)
    talk.sees(seen)
    talk.sees_not("🔎")


@pytest.mark.parametrize("said", ["bài này hay lưu đi", "I like it keep it"])
async def test_a_remark_on_nothing_is_no_command(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees("No article")


@pytest.mark.parametrize(
    "said", ["ong mật hay quá", "bees are nice save it", "hay quá đừng lưu", "nice copper save it"]
)
async def test_a_remark_that_names_something_is_looked_for(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("/summary how the river came")
    await talk.says(said)
    talk.sees_not("Saved: How the river")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("can you just let me know when theres something new about gold", "now follow gold."),
        ("ok great, keep me in the loop about gold please", "now follow gold."),
        ("let me know if anything new comes in about gold", "now follow gold."),
        ("hiya, anything good to read tonight? something short", "Latest articles"),
        ("morning! what's new?", "Latest articles"),
        ("sorry I was away, what have I saved?", "You have not saved anything yet"),
    ],
)
async def test_so_is_another_where_the_rest_names_nothing_to_look_for(
    talk: Talk, said: str, seen: str
) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees(seen)


@pytest.mark.parametrize(
    "said",
    [
        "gold and silver, what's new",
        "just stop oil",
        "Gold, save the bees",
        "con chó",
        "óc chó",
        "so long and thanks for all the fish",
    ],
)
async def test_what_names_something_is_looked_for_as_it_was_typed(talk: Talk, said: str) -> None:
    """A command beside it is none, and no filler is left out of it."""
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees(f"“{said}”")


@pytest.mark.parametrize(
    "title", ["Too long, save it", "Just save it", "Read me the river one", "Forget gold"]
)
async def test_a_title_is_never_taken_apart(talk: Talk, write_seed: WriteSeed, title: str) -> None:
    """However much it looks like a command after something else."""
    talk.is_with("Ann", language="en")
    write_seed("title", f"{title}, they said", "They said so.", "It was long ago.")
    await talk.reload()
    await talk.says("/follow gold")
    await talk.says("/summary how the river came")
    await talk.says(title)
    talk.sees(f"1. {title}")


@pytest.mark.parametrize(
    "said",
    [
        *("forget about gold", "actually, no more gold please", "enough about gold"),
        *("don't tell me about gold any more", "I'm no longer interested in gold"),
        *("I don't want to hear about gold anymore", "please dont send me gold any more"),
    ],
)
async def test_what_is_followed_is_followed_no_more(talk: Talk, said: str) -> None:
    """In whatever words one says so; all else that begins with them may be a song."""
    talk.is_with("Ann", language="en")
    await talk.says("/follow gold")
    await talk.says(said)
    talk.sees("You no longer follow gold")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("crikey that's a lot, can you keep it brief", "How the river came to the sea"),
        ("what was it I saved last night", "How the river came to the sea"),
        ("i'd rather have the whole of it", "The river begins in the snow"),
        ("tell me what topics I'm following please", "You follow"),
        ("ok that's enough gold for me", "You no longer follow gold"),
        ("thanks but i dont need gold any more", "You no longer follow gold"),
    ],
)
async def test_what_names_nothing_else_is_told_by_one_word(
    talk: Talk, said: str, seen: str
) -> None:
    """However the sentence around that word is made."""
    talk.is_with("Ann", language="en")
    await talk.says("/follow gold")
    await talk.says("/summary how the river came")
    await talk.says("save")
    await talk.says(said)
    talk.sees(seen)
    talk.sees_not("🔎")


@pytest.mark.parametrize(
    "said",
    [
        "I did not get the whole of it",
        *("is the whole of it saved", "stop the gold rush"),
    ],
)
async def test_a_sentence_that_names_or_denies_more_is_looked_for(talk: Talk, said: str) -> None:
    """If it is said to the bot, no words of it are named, since none are looked for alone."""
    talk.is_with("Ann", language="en")
    await talk.says("/follow gold")
    await talk.says(said)
    talk.sees("No article")


@pytest.mark.parametrize(
    "said",
    [
        *("don't forget gold", "don't stop telling me about gold", "not enough gold articles"),
        *("I'm not tired of gold", "why don't you send me gold", "I don't get any gold"),
    ],
)
async def test_what_wants_more_of_what_is_followed_ends_nothing(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("/follow gold")
    await talk.says(said)
    talk.sees_not("no longer follow")
    await talk.says("what do i follow")
    talk.sees("• gold")


@pytest.mark.parametrize(
    "said",
    ["copper mines, full article", "copper - full text", "giá đồng, 1 câu", "copper, save it"],
)
async def test_what_names_something_else_is_not_done_to_the_last_article(
    talk: Talk, said: str
) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("/summary how the river came")
    await talk.says(said)
    talk.sees(f"“{said}”")


async def test_what_only_may_end_a_follow_is_looked_for(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("forget paris")
    talk.sees("No articles found for “forget paris”")


@pytest.mark.parametrize(
    "said",
    ["open the river one", "would you read me the river article", "open the one about the river"],
)
async def test_an_article_is_opened_by_what_it_is_about(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says(said)
    talk.sees("How the river came to the sea", "The river begins")
    talk.sees_button("🔎 Search results")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("mô rứa, tìm bài về vàng", "tìm bài về vàng"),
        ("chào bot, tin về vàng nghen", "tin về vàng nghen"),
        ("hi there, find me something about gold", "find me something about gold"),
        ("thanks, now find me something on gold", "find me something on gold"),
        # What asks for nothing may be a name.
        ("hello, dolly", "hello, dolly"),
    ],
)
async def test_what_is_said_before_a_request_is_not_looked_for(
    talk: Talk, write_seed: WriteSeed, said: str, asked: str
) -> None:
    """A greeting before what asks for articles is no word of the search."""
    write_seed("gold", "Vàng và bạc", "Something about gold: hello, Dolly.", "Chào, bạn tìm vàng.")
    await talk.reload()
    await talk.says(said)
    talk.sees(f"🔎 {asked}\n")
