"""Laws of whom what is asked for is for: that is no part of it where it is wanted for somebody."""

from pathlib import Path

import pytest
from search_corpus import names, searching

from bot.library import exact_words, without_frame
from bot.library.search.questions import asks_for_anything


@pytest.mark.parametrize(
    ("asks", "wanted"),
    [
        ("anything on bridges for my son's homework", "bridges"),
        ("got anything about computers for a 9-year-old", "computers"),
        ("i need something on tea for work", "tea"),
        ("im after an article on the moon for my granddaughter", "the moon"),
        ("có bao nhiêu bài về ong cho cháu tôi", "ong"),
        ("tim bai ve nui lua cho con gai minh lam bai tap", "nui lua"),
        ("kiếm cho em bài về điện để thuyết trình", "điện"),
        ("có bài nào về mặt trăng cho bé 6 tuổi không", "mặt trăng"),
        ("bài về lịch sử cho học sinh lớp 5", "lịch sử"),
    ],
)
def test_whom_a_request_is_for_is_no_part_of_what_is_wanted(asks: str, wanted: str) -> None:
    assert without_frame(asks) == wanted


@pytest.mark.parametrize(
    ("asks", "wanted"),
    [
        ("i want something to read to my granddaughter about the moon", "the moon"),
        ("something for my dad to read about coffee", "coffee"),
        ("anything i can read with my little boy about dinosaurs", "dinosaurs"),
        ("tìm bài đọc cho con nghe về mặt trăng", "mặt trăng"),
        ("co gi ke cho be nghe ve ong khong", "ong"),
        (
            "a letter to read to the children about bees",
            "a letter to read to the children about bees",
        ),
    ],
)
def test_whom_a_request_is_for_may_be_said_before_what_it_is_about(asks: str, wanted: str) -> None:
    assert without_frame(asks) == wanted


@pytest.mark.parametrize(
    ("asks", "wanted"),
    [
        ("anything about vaccines for children", "vaccines for children"),
        ("bài về vắc xin cho trẻ em", "vắc xin cho trẻ em"),
        ("tin về học bổng cho sinh viên", "học bổng cho sinh viên"),
        ("bài về nước để tưới ruộng", "nước để tưới ruộng"),
        ("toys for my kid", "toys for my kid"),  # nothing was requested
        ("quà cho con trai", "quà cho con trai"),
    ],
)
def test_whom_something_is_for_in_general_and_by_itself_is(asks: str, wanted: str) -> None:
    assert without_frame(asks) == wanted


async def test_a_title_that_tells_whom_it_is_for_comes_first(tmp_path: Path) -> None:
    articles = {
        "toys": ("Toys of the old world", "They were made of wood."),
        "mine": ("The toys for my kid and how I chose them", "It took a day."),
    }
    async with searching(tmp_path, articles) as library:
        assert names(await library.search("something about toys for my kid"))[0] == "mine"
        page = await library.search("something about toys for my dad")
        assert (names(page)[0], page.unknown) == ("toys", ())


@pytest.mark.parametrize(
    "asks",
    [
        *("something short to read with my kids", "articles for my class"),
        *("bài nào ngắn để đọc cho con trai tôi nghe", "co gi ngan de doc cho con toi nghe khong"),
    ],
)
def test_for_whom_of_ones_own_something_is_names_nothing_in_particular(asks: str) -> None:
    assert asks_for_anything(tuple(exact_words(asks)))


@pytest.mark.parametrize(
    "asks",
    ["something about bees to read with my kids", "articles for children", "toys for my kids"],
)
def test_a_topic_and_those_in_general_are_looked_for(asks: str) -> None:
    assert not asks_for_anything(tuple(exact_words(asks)))
