"""What is nearest to words that find nothing shares a word with them, or none is."""

from pathlib import Path

import pytest
from search_corpus import searching

from bot.library import Page
from bot.library.nearest import nearest

ARTICLES = {
    "world": ("Stories of the world", "Told by the sea."),
    "stone": ("How the Rosetta Stone was read", "Hieroglyphs were a riddle."),
    "pi": ("Số Pi và câu chuyện đuổi theo 3,14", "Dưới mái trường ai cũng học."),
    "thai": ("Thái Lan có gì lạ, bao nhiêu chuyện", "Vàng và lụa của Thái."),
    "town": ("Thành phố nổi về đêm", "Chợ nổi có ghe, có bài ca."),
    "cave": ("Hang động của riêng mình", "Rừng mọc trong hang."),
}

# Some names a thing again and again, another in passing.
ON_SUN = {
    "leaf": ("Cây ăn bằng ánh nắng", "Cây uống nước, cây thải ô-xy. " * 5),
    "tree": ("Dưới gốc cây", "Một cây ở đầu làng, bên ao có cá, có khí mát buổi sớm."),
}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("rosettum history", ["stone"]),
        ("stone of destiny", ["stone"]),
        ("stone of destiny -riddle", []),  # what is to be left out
        ("stone of destiny hôm nay -riddle", []),
        ("riddled", []),  # a body holds `riddle`, which is no subject
        ("durian", []),
        ("sầu riêng", []),
        ("động đất", []),
        ("câu chuyện cũ", ["pi"]),
        ("đuôi bò", []),  # who types diacritics means them
        ("thai food recipe", ["thai"]),  # in English, of which no article holds a word
        ("how to bake bread", []),  # nothing is left
        ("thai xyzzy", []),  # not English
        ("longest bridge in the world", []),  # what any text has
        ("bitcoin giá bao nhiêu", []),  # what only asks
        ("thanks pet", []),  # English is not near to a word of Vietnamese that begins like it …
        ("riddling", []),
        ("stories", ["world"]),
        (
            "co bai nao noi ve rosettum khong em",
            ["stone"],
        ),  # what only asks for articles is near to none
        ("co bai nao noi ve sau rieng hong em", []),
        ("tour hang dong 4 ngay", ["cave"]),  # each of the two is a common word
    ],
)
async def test_nearest_shares_a_word_that_tells_a_subject(
    tmp_path: Path, typed: str, names: list[str]
) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        near = await library.nearest(typed, limit=3)
        assert [hit.article.url.rsplit("/", 1)[1] for hit in near] == names


@pytest.mark.parametrize(("typed", "times"), [("động đất mạnh", 0), ("how to bake bread", 1)])
async def test_only_a_query_with_english_is_looked_up_as_a_whole(
    tmp_path: Path, typed: str, times: int
) -> None:
    """Before that its words and pairs of them are looked up; it has found nothing itself."""
    asked: list[str] = []
    async with searching(tmp_path, ARTICLES) as library:

        async def suggest(text: str, *, limit: int) -> Page:
            asked.append(text)
            return await library.suggest(text, limit)

        assert not await nearest(suggest, typed, limit=3)
    assert asked.count(typed) == times


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("how the rosetta", True),
        ("SO PI va", True),
        ("rosetta stone", False),
        ("how the stone", False),
        ("durian", False),
    ],
)
async def test_words_begin_a_title_or_not(tmp_path: Path, typed: str, *, begins: bool) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        assert await library.begins_a_title(typed) is begins


@pytest.mark.parametrize(
    ("topic", "names"),
    [
        ("rosetta stone", ["stone"]),
        ("hieroglyphs were", ["stone"]),
        ("rosetta riddle", []),  # neither all in the title nor in a row
        ("hang dong -rừng", []),
        ("asdfgh", []),
    ],
)
async def test_what_is_on_a_topic_is_what_its_follower_would_be_told_of(
    tmp_path: Path, topic: str, names: list[str]
) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        page = await library.on_topic(topic)
        assert [hit.article.url.rsplit("/", 1)[1] for hit in page.hits] == names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("cây hút khí thải oxy", ["leaf"]),
        ("cay hut khi thai oxy", ["leaf"]),
        ("cày hút khí thải oxy", []),  # who types diacritics means them
        ("hút cây thải oxy", []),  # the first is what is meant
        ("cây mai vàng thông già", []),  # holds too little of the rest
        ("làng hút cá khí oxy", []),  # only mentions the first
    ],
)
async def test_what_names_the_first_word_again_and_again_is_nearest(
    tmp_path: Path, typed: str, names: list[str]
) -> None:
    """The first word says what is meant, and the article that is on it holds some of the rest."""
    async with searching(tmp_path, ON_SUN) as library:
        near = await library.nearest(typed, limit=3)
        assert [hit.article.url.rsplit("/", 1)[1] for hit in near] == names
