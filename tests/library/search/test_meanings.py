"""An abbreviation of two letters means what stands beside its neighbours."""

from pathlib import Path

import pytest
from search_corpus import names, searching

ARTICLES = {
    "court": ("Nhã nhạc Huế", "Dàn nhạc của Huế vang lên. Ai nghe cũng nhớ Huế, Huế xưa, Huế nay."),
    "congress": ("Đại hội Đảng lần thứ VI", "Đại hội Đảng họp bốn ngày. Đại hội bầu ban mới."),
    "phone": ("Chợ cuối tuần", "Quầy bán điện thoại Samsung đông khách."),
    "team": ("Trận cuối mùa", "Đội tuyển nghỉ ngơi, Samsung tài trợ cả giải đấu."),
}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("đh huế", ["court"]),  # A đại hội is on something else.
        ("dh hue", ["court"]),
        ("đh đảng", ["congress"]),
        ("đt samsung", ["phone"]),
    ],
)
async def test_what_stands_beside_a_neighbour_is_meant(
    tmp_path: Path, typed: str, found: list[str]
) -> None:
    """If nothing does, what is meant most often."""
    async with searching(tmp_path, ARTICLES) as library:
        for page in (await library.search(typed), await library.suggest(typed)):
            assert names(page) == found


async def test_other_names_of_what_is_meant_are_as_good(tmp_path: Path) -> None:
    articles = {
        "name": ("Mưa lớn", "Đêm qua Sài Gòn ngập."),
        "other": ("Triều lên", "TP HCM chiều nay lại ngập."),
    }
    async with searching(tmp_path, articles) as library:
        assert {*names(await library.search("sg ngập"))} == {"name", "other"}
