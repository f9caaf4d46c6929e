"""Bodies: words in a row before words close together, leads before what comes later."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from search_corpus import names, searching

from bot.library import Library

FILL = " ".join(f"chữ{number}" for number in range(300))
ARTICLES = {
    "apart": ("Một", f"Tàu chạy về hướng bắc. {FILL} Đêm xuống. {FILL} Ga nhỏ."),
    "later": ("Hai", f"{FILL} Chuyến tàu đêm rời ga."),
    "row": ("Ba", "Chuyến tàu đêm rời ga lúc chín giờ."),
    "near": ("Bốn", "Đêm nay có tàu qua ga nhỏ."),
}


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with searching(tmp_path, ARTICLES) as library:
        yield library


async def test_words_in_a_row_come_first_and_those_in_a_lead_before_others(
    library: Library,
) -> None:
    assert names(await library.search("tàu đêm")) == ["row", "later"]


async def test_where_no_words_stand_in_a_row_those_close_together_are_found(
    library: Library,
) -> None:
    assert names(await library.search("ga nay"))[0] == "near"


async def test_words_far_apart_are_below_words_close_together(library: Library) -> None:
    found = names(await library.search("ga tàu đêm"))
    assert "apart" not in found[:3]


async def test_a_phrase_is_found_in_a_row_only(library: Library) -> None:
    assert names(await library.search('"tàu đêm rời ga"')) == ["row", "later"]
    assert names(await library.search('"đêm tàu"')) == []


async def test_neighbours_count_wherever_they_are_neighbours(tmp_path: Path) -> None:
    """Below good hits: of words that stand close together, two are neighbours far from there."""
    close = f"{FILL} Ga cũ, tàu đêm đã rời. {FILL}"
    articles = {
        "one": ("Một", "Chuyến tàu đêm rời ga lúc chín giờ."),
        "two": ("Hai", "Không ai tiễn khi tàu đêm rời ga trong mưa."),
        "three": ("Ba", "Mỗi lần tàu đêm rời ga, lũ trẻ vẫy tay."),
        "four": ("Bốn", "Anh viết thư cho mẹ lúc tàu đêm rời ga."),
        "joined": ("Năm", f"{close} Đêm rời phố."),
        "apart": ("Sáu", f"{close} Phố vắng."),
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search("tàu đêm rời ga"))[4:] == ["joined"]


async def test_words_without_diacritics_that_meet_by_chance_are_not_above_the_subject(
    tmp_path: Path,
) -> None:
    """Among many articles: `khanh ly con song` is in a row nowhere, and asks for Khánh Ly."""
    streets = {f"street-{n}": (f"Phố số {n}", f"Nhà số {n} mở cửa.") for n in range(1000)}
    chance = f"{FILL} Bài ấy ông sống được với bà Khánh Ly nhờ con phố. {FILL}"
    articles = {
        "chance": ("Đặt tên phố", chance),
        "subject": ("Khánh Ly trước tin đồn", f"Khánh Ly khỏe mạnh. {FILL} Bà sống ở Mỹ."),
    }
    async with searching(tmp_path, articles | streets) as library:
        for query in ("khanh ly con song", "khanh ly con song ko?"):
            assert names(await library.search(query))[:1] == ["subject"], query
            assert names(await library.suggest(query))[:1] == ["subject"], query


@pytest.mark.parametrize(
    ("typed", "written", "by_chance"),
    [
        ("dai noi", "Kinh thành có Đại Nội ở giữa.", "Chim mỏ dài nối nhau bay."),
        ("dau tu", "Họ đầu tư vào ruộng.", "Ông bắt đầu từ ruộng."),  # a compound
        ("vua le", "Thợ làm trống cho Vua Lê.", "Trống vừa lễ xong đã cất."),
    ],
)
async def test_words_without_diacritics_are_meant_as_a_name_or_a_compound(
    tmp_path: Path, typed: str, written: str, by_chance: str
) -> None:
    """Not as syllables that happen to meet, even at the beginning of a newer article."""
    articles = {"written": ("Một", f"{FILL} {written}"), "chance": ("Hai", by_chance)}
    async with searching(tmp_path, articles) as library:
        assert names(await library.search(typed)) == ["written", "chance"]


@pytest.mark.parametrize("typed", ["sea", "the sea", "anything about the sea"])
async def test_a_word_of_english_in_a_name_says_less_than_the_word_itself(
    tmp_path: Path, typed: str
) -> None:
    """Whatever is nearer to the beginning; the article before it says nothing."""
    dust = "The crew came down in the Sea of Rains. Dust lay on the Sea of Rains."
    salt = "Cooks need it every day. " * 30 + "Most of it is dried from water of the sea."
    lane = "The road runs to the sea. Sea mist hides it."
    articles = {
        "lane": ("A lane in the dunes", lane),
        "salt": ("Salt and its makers", salt),
        "dust": ("A landing among rocks", dust),
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search(typed)) == ["lane", "salt", "dust"]
