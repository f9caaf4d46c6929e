"""Conversations: articles saved and taken off by words that name them: ``save the bees one``."""

import pytest
from talk import Talk


@pytest.fixture
async def saved_cedar(talk: Talk) -> None:
    """The article on cedars is saved."""
    talk.is_with("Ann", language="en")
    await talk.says("/summary cedar")
    await talk.presses("🔖 Save")


@pytest.mark.parametrize("said", ["save the maple one", "bookmark the maple article please"])
@pytest.mark.usefixtures("trails")
async def test_one_of_a_list_is_saved_by_what_it_is_about(talk: Talk, said: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("forest trail")
    await talk.says(said)
    talk.sees("Saved: Forest trail of the maple")


@pytest.mark.parametrize(
    "said", ["save the maple", "save maple please", "save the forest one", "save the palm one"]
)
@pytest.mark.usefixtures("trails")
async def test_what_names_several_none_or_no_article_is_looked_for(talk: Talk, said: str) -> None:
    """Whatever a list holds, to save may be what is looked for."""
    talk.is_with("Ann", language="en")
    await talk.says("forest trail")
    await talk.says(said)
    talk.sees(f"“{said}”" if "palm" in said else f"🔎 {said}")


@pytest.mark.parametrize(
    "said", ["bookmark the maple one", "save that maple story for later", "keep the maple article"]
)
@pytest.mark.usefixtures("urls", "trails")
async def test_one_that_no_list_has_is_saved_by_what_it_is_about(talk: Talk, said: str) -> None:
    """The only one of all that has its title, or the article open."""
    talk.is_with("Ann", language="en")
    for before in (("river",), ("forest trail", "open the maple one")):
        for each in before:
            await talk.says(each)
        await talk.says(said)
        talk.sees("Saved: Forest trail of the maple")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("get rid of the cedar one", "Removed from your saved articles: Forest trail of the cedar"),
        ("remove the cedar one from my saves", "Removed from your saved articles: Forest trail of"),
        ("get rid of the river one", "This article was not among your saved ones: How the river"),
        ("drop the river one from my saved", "This article was not among your saved ones: How"),
        ("take the cedar one out of my saves", "Removed from your saved articles: Forest trail of"),
        ("get rid of the palm one", "“get rid of the palm one”"),
        ("get rid of cedar", "Which saved article would you like to remove?"),
    ],
)
@pytest.mark.usefixtures("urls", "trails", "saved_cedar")
async def test_one_is_taken_off_by_what_it_is_about(talk: Talk, said: str, seen: str) -> None:
    """Who names it as an entry is sure; of what is none of the saved ones that is said."""
    await talk.says("moon")
    await talk.says(said)
    talk.sees(seen)


@pytest.mark.usefixtures("urls", "trails", "saved_cedar")
async def test_what_is_followed_ends_though_a_saved_article_is_named_so(talk: Talk) -> None:
    """Unless the saved ones are seen, where it is taken off."""
    await talk.says("follow cedar")
    await talk.says("saved")
    await talk.says("get rid of the cedar one")
    talk.sees("Removed from your saved articles: Forest trail of the cedar")
    await talk.says("undo")
    await talk.says("river")
    await talk.says("get rid of the cedar one")
    talk.sees("You no longer follow cedar")


@pytest.mark.parametrize(
    "said",
    ["bin that i dont need it any more", "delete it, ive read it", "xoá bài này đi, đọc xong rồi"],
)
@pytest.mark.usefixtures("urls", "trails", "saved_cedar")
async def test_the_saved_one_on_the_screen_is_taken_off_whatever_the_reason(
    talk: Talk, said: str
) -> None:
    await talk.says("open the cedar one")
    await talk.says(said)
    talk.sees("Removed from your saved articles: Forest trail of the cedar")


@pytest.mark.parametrize(
    "said", ["show my saved articles then delete the cedar", "xem bài đã lưu rồi xoá bài cedar"]
)
@pytest.mark.usefixtures("urls", "trails", "saved_cedar")
async def test_the_saved_ones_are_shown_and_one_is_taken_off(talk: Talk, said: str) -> None:
    """Both orders of one message are done."""
    await talk.says(said)
    shown = [it.text for it in talk.chat.messages.values()]
    assert any("Forest trail of the cedar" in it for it in shown[-2:-1])
    talk.sees("Removed from your saved articles: Forest trail of the cedar")


@pytest.mark.parametrize("said", ["bin the walk one", "gỡ bài walk ra"])
@pytest.mark.usefixtures("urls", "trails", "saved_cedar")
async def test_a_saved_one_is_taken_off_by_what_only_its_text_says(talk: Talk, said: str) -> None:
    """If nothing else that is saved is found so."""
    await talk.says(said)
    talk.sees("Removed from your saved articles: Forest trail of the cedar")


@pytest.mark.parametrize(
    "said",
    [
        *("how do i send the river one to my sister", "how can i share the river one with my boss"),
        *("gửi bài river cho anh hai tôi kiểu gì", "lam sao gui bai river cho me toi"),
    ],
)
@pytest.mark.usefixtures("urls")
async def test_who_asks_how_one_that_is_named_is_shared_is_given_that(
    talk: Talk, said: str
) -> None:
    await talk.says(said)
    talk.sees("How the river came to the sea")
    talk.sees_button("↗️ Chia sẻ")


@pytest.mark.parametrize("said", ["lose the cedar one", "get shot of the cedar one"])
@pytest.mark.usefixtures("trails", "saved_cedar")
async def test_one_of_the_saved_list_is_taken_off_in_any_slang(talk: Talk, said: str) -> None:
    await talk.says("/saved")
    await talk.says(said)
    talk.sees("Removed from your saved articles", "cedar")
