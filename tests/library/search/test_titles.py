"""Titles are found by any beginning of their words."""

from pathlib import Path

import pytest
from search_corpus import ARTICLES, names, searching

from bot.library import Library


async def test_every_beginning_of_every_title_finds_it(library: Library) -> None:
    for name, (title, _) in ARTICLES.items():
        words = title.split()
        for count, word in enumerate(words):
            for end in range(1, len(word) + 1):
                typed = " ".join([*words[:count], word[:end]])
                found = await library.suggest(typed, limit=20)
                similar = {"gold", "gold-again"}
                assert {name} & {*names(found)} or (name in similar and similar & {*names(found)})


async def test_a_last_word_with_its_tone_mark_is_no_other_word(tmp_path: Path) -> None:
    """Without one, its diacritics may be yet to come."""
    articles = {
        "cave": ("Cả đội bóng nay đã ra ngoài", "Nước rút dần."),
        "ball": ("Lịch đấu bóng và chỗ đá", "Sân nào cũng đông."),
    }
    async with searching(tmp_path, articles) as library:
        for find in (library.search, library.suggest):
            assert names(await find("bóng đá")) == ["ball"]
            assert {*names(await find("bóng đa"))} == {"cave", "ball"}


async def test_words_of_the_south_stay_where_only_so_a_title_has_them(tmp_path: Path) -> None:
    articles = {
        "song": ("Gởi gió cho mây ngàn bay", "Bài hát Gởi gió cho mây ngàn bay."),
        "size": ("Ai bự hơn", "Voi bự nhứt."),
        "old": ("Bịnh viện xưa", "Một bịnh viện cũ."),
        "new": ("Bệnh viện mới", "Một bệnh viện vừa xây."),
    }
    async with searching(tmp_path, articles) as library:
        for find in (library.search, library.suggest):
            for typed, name in (
                ("gởi", "song"),
                ("bài gởi gió cho mây", "song"),
                ("ai bự hơn", "size"),
            ):
                page = await find(typed)
                assert names(page) == [name]
                assert page.unknown == ()
            assert names(await find("bịnh viện"))[0] == "new"
            assert names(await find(". -bịnh")) == names(await find("."))


async def test_a_title_is_found_by_another_form_of_its_words(tmp_path: Path) -> None:
    """And not taken for a typo."""
    articles = {
        "city": ("Đường phố TP HCM ngập nặng", "Nước lên nhanh."),
        "river": ("Sông Mê Kông cạn nước", "Đồng bằng chờ mưa."),
        "maze": ("Mê cung đá giữa vịnh", "Thuyền lạc lối."),
    }
    async with searching(tmp_path / "other", articles) as library:
        for typed, name in (("tphcm ngập", "city"), ("mê công", "river"), ("me cong", "river")):
            page = await library.search(typed)
            assert (names(page)[0], page.corrected) == (name, None)


async def test_words_that_only_ask_do_not_keep_a_title_from_being_found(tmp_path: Path) -> None:
    """However much of them another title has; with or without diacritics, first or last."""
    articles = {
        "gold": ("Giá vàng hôm nay: vàng miếng SJC tăng", "Người mua xếp hàng."),
        "dress": ("Áo dài đã đi qua bao nhiêu lần thay vạt", "Tà áo tung bay."),
        "trucks": ("Thành phố cấm xe tải vào nội đô", "Tài xế lo chi phí."),
    }
    async with searching(tmp_path, articles) as library:
        for typed, name in (
            ("vàng sjc bao nhiêu", "gold"),
            ("vang sjc bao nhieu", "gold"),
            ("vàng sjc bao nhiêu tiền", "gold"),
            ("mấy giờ cấm xe tải", "trucks"),
            ("cam xe tai o dau", "trucks"),
            ("áo dài bao nhiêu lần", "dress"),
        ):
            for page in (await library.search(typed), await library.suggest(typed)):
                assert names(page)[0] == name


async def test_a_number_finds_its_roman_numeral(tmp_path: Path) -> None:
    articles = {
        "sixth": ("Đại hội Đảng lần thứ VI", "Đổi mới bắt đầu."),
        "hours": ("Chợ họp lúc 6 giờ", "Đại lý mở hàng, hội chợ đông."),
    }
    async with searching(tmp_path, articles) as library:
        for typed in ("dai hoi 6", "đại hội 6", "đại hội đảng lần thứ 6"):
            for page in (await library.search(typed), await library.suggest(typed)):
                assert names(page)[0] == "sixth"


async def test_a_title_with_the_full_form_is_above_a_body_with_the_abbreviation(
    tmp_path: Path,
) -> None:
    articles = {
        "mention": ("Máy tính đầu tiên", "Chiếc máy về tới TP HCM trong năm ấy."),
        "subject": ("Thành phố Hồ Chí Minh về đêm", "Đèn sáng hai bên bờ sông."),
    }
    async with searching(tmp_path / "full", articles) as library:
        for typed in ("tp hcm", "HCM"):
            assert names(await library.search(typed))[0] == "subject"
            assert names(await library.suggest(typed))[0] == "subject"


async def test_words_without_diacritics_are_meant_as_most_titles_write_them(tmp_path: Path) -> None:
    articles = {
        "tycoon": ("Đại gia xăng dầu", "Ông bị bắt."),
        "up": ("Giá xăng dầu hôm nay tăng mạnh", "Từ ba giờ chiều."),
        "down": ("Ngày mai giá xăng sẽ lại giảm mạnh", "Theo thế giới."),
    }
    async with searching(tmp_path, articles) as library:
        for page in (await library.search("gia xang"), await library.suggest("gia xang")):
            assert names(page) == ["up", "down", "tycoon"]
        assert names(await library.search("đại gia xăng"))[0] == "tycoon"


SHORT = {
    "index": ("VN Index tăng nhẹ", "Nhà đầu tư mua vào."),
    "nation": ("Việt Nam vào hè", "Trời nắng."),
    "premier": ("Thủ tướng tới thăm", "Ông đi tàu."),
    "president": ("Tổng thống tới thăm", "Bà đi máy bay."),
    "capital": ("Hà Nội vào thu", "Lá rụng."),
    "train": ("Chuyến tàu đêm", "Tàu rời Hà Nội lúc tối."),
}


@pytest.mark.parametrize(
    ("typed", "found"), [("vn", ["index", "nation"]), ("tt", ["president", "premier"])]
)
async def test_an_abbreviation_alone_finds_the_titles_of_all_that_it_is_short_for(
    tmp_path: Path, typed: str, found: list[str]
) -> None:
    """Below those that hold itself, and what is meant most often first."""
    async with searching(tmp_path, SHORT) as library:
        for page in (await library.search(typed), await library.suggest(typed)):
            assert names(page) == found


async def test_an_abbreviation_alone_finds_bodies_by_what_titles_hold(tmp_path: Path) -> None:
    async with searching(tmp_path, SHORT) as library:
        assert names(await library.search("hn")) == ["capital", "train"]


@pytest.mark.parametrize(
    ("typed", "title", "other"),
    [
        ("đoàn", "Đoàn khách tới thăm", "Đồ ăn nhanh"),
        ("cá", "Cá về chợ", "Công an mở đường"),
        ("tile", "The tile floor", "Tỉ lệ sinh giảm"),
    ],
)
async def test_what_titles_hold_alone_is_not_parted_nor_short_for_anything_by_chance(
    tmp_path: Path, typed: str, title: str, other: str
) -> None:
    articles = {"meant": (title, "Trời nắng."), "other": (other, "Đường vắng.")}
    async with searching(tmp_path, articles) as library:
        for page in (await library.search(typed), await library.suggest(typed)):
            assert names(page) == ["meant"]
