"""A hit that holds little of what is asked for says what it lacks."""

from pathlib import Path

import pytest
from search_corpus import searching

ARTICLES = {
    "court": (
        "Nhã nhạc Huế, âm nhạc cung đình",
        "Huế là kinh đô cũ; người đại diện thích học nhạc.",
    ),
    "river": ("Sông Mê Kông ra chín cửa biển", "Sông Mê Kông chảy qua Thành phố Hồ Chí Minh."),
    "moon": ("Apollo 11 on the Moon", "Apollo landed. The crew walked on the Moon and came home."),
    "light": ("The lighthouse keepers", "Storms broke the windows of the lighthouse twice."),
    "house": ("A house in the woods", "The light of a lamp fell on the floor."),
    "bees": ("Bees share a map", "Honey bees danced in the dark hive by the bay."),
}


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        ("đại học huế", ("đại học",)),  # the body has both syllables, and no university
        ("đh huế", ("đh",)),
        ("bài viết về đại học huế", ("đại học",)),  # the frame is not asked for
        ("apollo 11 hive", ("hive",)),
        ("apollo 11 moon hive", ()),  # most of it is held
        ("mê kông bay", ("bay",)),
        ("me kong bay", ()),  # or `bảy`, or English
        ("nhạc huế", ()),
        ("bee dances", ()),  # other forms
        ("light house storms", ()),  # in one word
        ("mekong river", ()),  # what is Vietnamese holds no English
        ("sông mê kông tphcm", ()),  # an abbreviation
        ("apollo zeppelin", ()),  # said of all articles
    ],
)
async def test_a_hit_says_what_it_lacks(
    tmp_path: Path, typed: str, missing: tuple[str, ...]
) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        page = await library.search(typed)
        assert page.hits
        assert page.hits[0].missing == missing


async def test_what_a_link_leads_to_lacks_nothing(tmp_path: Path) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        page = await library.search("https://example.vn/moon")
        assert [hit.missing for hit in page.hits] == [()]
