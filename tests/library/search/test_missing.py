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


@pytest.mark.parametrize(
    ("typed", "mentions"),
    [
        ("kinh đô", True),  # once, in passing
        ("storms", False),  # once, but that alone is asked for, as it stands there
        ("storm", True),  # in another form
        ("học nhạc", False),  # a word of the title
        ("chảy qua", False),
        ("moon", False),
        ("lighthouse", False),
        ("sông biển", False),  # syllables apart, both in the title
        ("sông phố", True),  # here and there, as in any text
        ("tphcm", True),  # by another form
        ("mê kô", False),  # unfinished
        ("", False),
    ],
)
async def test_it_is_told_whether_hits_only_mention_what_is_asked_for(
    tmp_path: Path, typed: str, *, mentions: bool
) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        page = await library.search(typed)
        assert page.mentions is mentions, page
        assert not (await library.search(typed, offset=1)).mentions


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("song pho", False),  # here and there, as in any text
        ("sông phố", True),  # but these very words
        ("bay 3 bong hoa", False),
        ("kinh do cu", True),  # in a row
        ("moon landing", True),  # a word of the title that is no syllable
    ],
)
async def test_what_holds_but_scraps_of_a_query_is_not_found(
    tmp_path: Path, typed: str, *, found: bool
) -> None:
    async with searching(tmp_path, ARTICLES) as library:
        page = await library.search(typed)
        assert bool(page.hits) is found, page


@pytest.mark.parametrize(
    ("typed", "mentions"),
    [
        ("song nao dai nhat qua thanh pho", False),  # a title's word that its body repeats
        ("food for honey bees", False),
        ("hive food bay", True),
    ],
)
async def test_an_article_is_on_what_asks_for_most_of_what_its_title_tells(
    tmp_path: Path, typed: str, *, mentions: bool
) -> None:
    body = "Sông chảy ra biển. Sông dài, nước sông đục. Bên sông là Thành phố Hồ Chí Minh."
    async with searching(tmp_path, {**ARTICLES, "river": ("Sông Mê Kông", body)}) as library:
        page = await library.search(typed)
        assert page.hits
        assert page.mentions is mentions, page


async def test_what_is_named_again_and_again_is_more_than_mentioned(tmp_path: Path) -> None:
    articles = {"crew": ("Trên mặt trăng", "Armstrong nói một câu. Armstrong cắm một lá cờ.")}
    async with searching(tmp_path, articles) as library:
        page = await library.search("armstrong")
        assert page.hits
        assert not page.mentions


async def test_a_loan_word_in_several_syllables_is_missed_whatever_stands_there_by_chance(
    tmp_path: Path,
) -> None:
    """Without diacritics ``co`` and ``con`` stand in any article, and ``ca phe`` in few."""
    body = "Trẻ nhỏ có đèn, có hai cái bánh. Còn ai cho trẻ nhỏ cái trống thì cả phố cùng nghe."
    articles = {"feast": ("Đêm hội của trẻ nhỏ", body)}
    async with searching(tmp_path, articles) as library:
        without = await library.search("ca phe co hai cho con nit")
        held = await library.search("trong co hai cho con nit")
    assert [hit.missing for hit in without.hits] == [("ca phe",)]
    assert [hit.missing for hit in held.hits] == [()]
