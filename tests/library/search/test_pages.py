"""Paging: pages put together are one list, without gaps or repetitions."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest
from search_corpus import ARTICLES, names, searching

from bot.library import Library

# Four ways in which an article can match, a dozen articles each: more stages than one page shows.
MANY: Mapping[str, tuple[str, str]] = {
    f"{kind}{number}": (
        title.format(number),
        f"{body} " + " ".join(f"chữ{number}{kind}{place}" for place in range(30)),
    )
    for number in range(12)
    for kind, title, body in (
        ("row", "Chợ nổi trên sông {}", "Ghe thuyền đi lại."),
        ("apart", "Sông {} có chợ rất nổi", "Hàng quán mở sớm."),
        ("body", "Du lịch {}", "Khách thích chợ nổi và trái cây."),
        ("near", "Ẩm thực {}", "Món nổi tiếng có bán ở chợ quê."),
    )
}


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with searching(tmp_path, MANY) as library:
        yield library


@pytest.mark.parametrize("size", [1, 5, 7, 20])
async def test_pages_join_into_the_whole_list(library: Library, size: int) -> None:
    whole = names(await library.search("chợ nổi", limit=100))
    pages: list[str] = []
    more = True
    while more:
        page = await library.search("chợ nổi", limit=size, offset=len(pages))
        assert len(page.hits) == size or not page.more
        pages += names(page)
        more = page.more
    assert pages == whole
    assert len({*pages}) == len(pages) > 20


async def test_pages_of_suggestions_join_too(library: Library) -> None:
    whole = names(await library.suggest("chợ nổi", limit=100))
    first = await library.suggest("chợ nổi", limit=4)
    second = await library.suggest("chợ nổi", limit=50, offset=4)
    assert first.more
    assert names(first) + names(second) == whole


async def test_the_newest_are_paged_to_the_end(tmp_path: Path) -> None:
    async with searching(tmp_path) as library:
        first = await library.suggest("", limit=7)
        second = await library.suggest("", limit=7, offset=7)
        assert (first.more, second.more) == (True, False)
        assert sorted(names(first) + names(second)) == sorted(ARTICLES)


async def test_past_the_end_is_an_empty_page(library: Library) -> None:
    page = await library.search("chợ nổi", limit=10, offset=1000)
    assert (page.hits, page.more) == ((), False)


async def test_the_same_search_gives_the_same_order(library: Library) -> None:
    pages = [names(await library.search("chợ nổi", limit=30)) for _ in range(3)]
    assert pages[0] == pages[1] == pages[2]


async def test_words_that_no_article_holds_are_told(library: Library) -> None:
    """Unless none of the words is known, or they are the beginning of what was found."""
    assert (await library.search("chợ nổi xyzzy ăn")).unknown == ("xyzzy", "ăn")
    assert (await library.search("chợ nổi trên sôn")).unknown == ()
    assert (await library.search("xyzzy abccb")).unknown == ()
    assert (await library.suggest("chợ xyzzy nổi")).unknown == ("xyzzy",)


@pytest.mark.parametrize(("typed", "unknown"), [("chợ lễ 69", ()), ("chợ lễ 70", ("70",))])
async def test_a_year_without_its_century_is_told_by_the_year(
    tmp_path: Path, typed: str, unknown: tuple[str, ...]
) -> None:
    articles = {"fair": ("Chợ lễ", "Phiên đầu họp năm 1969, có 1700 người.")}
    async with searching(tmp_path, articles) as library:
        page = await library.search(typed)
        assert (names(page), page.unknown) == (["fair"], unknown)


async def test_words_that_are_no_subject_are_not_told_to_be_missing(library: Library) -> None:
    """Nor is half of a compound: the other half would mean something else."""
    assert (await library.search("chợ nổi whats guy tmrw abt smth xyzzy")).unknown == ("xyzzy",)
    assert (await library.search("chợ nổi hoạt động")).unknown == ("hoạt động",)


async def test_what_stands_around_a_pasted_title_or_an_address_is_not_missing(
    tmp_path: Path,
) -> None:
    """But what is asked for beside the words of a short title is."""
    articles = {
        "fair": ("Chợ nổi họp từ tinh mơ", "Ghe xuồng neo sát nhau."),
        "short": ("Áo dài", "Tà áo bay trong gió."),
    }
    async with searching(tmp_path, articles) as library:
        for typed in (
            "Chợ nổi họp từ tinh mơ - VnExpress",
            "xyzzynews: Chợ nổi họp từ tinh mơ | Báo Xyzzy",
            "https://example.vn/fair?utm_source=xyzzy",
        ):
            page = await library.search(typed)
            assert (names(page), page.unknown) == (["fair"], ())
        assert (await library.search("áo dài xyzzy abccb")).unknown == ("xyzzy", "abccb")


@pytest.mark.parametrize("typed", ["i need an article about lava", "lava info"])
async def test_what_is_searched_is_no_subject(tmp_path: Path, typed: str) -> None:
    articles = {"volcano": ("How lava builds islands", "Lava cools under the sea.")}
    async with searching(tmp_path, articles) as library:
        page = await library.search(typed)
        assert (names(page), page.unknown) == (["volcano"], ())


async def test_a_typo_beside_its_neighbour_is_not_told_to_be_missing(tmp_path: Path) -> None:
    """Though another word was read otherwise; one that stands apart from its neighbour is."""
    articles = {"river": ("Sông Mê Kông mùa nước nổi", "Nước lên. Chợ họp trên sông.")}
    async with searching(tmp_path, articles) as library:
        assert (await library.search("sog me cong")).unknown == ()
        assert (await library.search("sog mê công nước")).unknown == ()
        assert (await library.search("nuoc sog me cong xyzzy")).unknown == ("xyzzy",)
        assert (await library.search("me cong sog")).unknown == ("sog",)


async def test_a_number_that_is_no_year_of_the_last_century_is_missing(tmp_path: Path) -> None:
    articles = {"phone": ("iPhone mới ra mắt", "Chiếc điện thoại của năm 2015 có nút tròn.")}
    async with searching(tmp_path, articles) as library:
        assert (await library.search("iphone mới 15")).unknown == ("15",)


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        *(("apollo 3700", ("3700",)), ("gạo 5g", ("5g",)), ("gạo thế kỷ 20th", ("20th",))),
        *(
            ("lương 1200", ()),
            ("lương 1.200", ()),
            ("1200", ()),
            ("covid19", ()),
            ("apollo 700", ()),
        ),
    ],
)
async def test_a_number_is_missing_unless_an_article_writes_it_in_some_way(
    tmp_path: Path, typed: str, unknown: tuple[str, ...]
) -> None:
    """Its parts apart are not the number."""
    articles = {
        "moon": ("Apollo bay 3 lần", "Tàu đi 700 dặm rồi dừng."),
        "pay": ("Lương tăng", "Mức cũ là 1.200 đồng."),
        "rice": ("Giá gạo thế kỷ này", "Gạo tăng giá."),
        "ill": ("Dịch lắng xuống", "COVID-19 bớt lây."),
    }
    async with searching(tmp_path, articles) as library:
        page = await library.search(typed)
        assert page.hits
        assert page.unknown == unknown
