"""Examples of what to search for, made of titles."""

import pytest

from bot.library import example_in


@pytest.mark.parametrize(
    ("titles", "example"),
    [
        ([], ""),
        (["…", "?!"], ""),
        (["Sông Mê Kông: từ băng tuyết ra biển"], "Sông Mê Kông"),
        (["Đường sắt Bắc – Nam: một nghìn cây số"], "Đường sắt Bắc"),
        (["Ong mật nhảy múa để chỉ đường"], "Ong mật nhảy múa"),
        (["Vắc-xin: tập cho cơ thể", "Ong mật nhảy múa để chỉ đường", "Phở"], "Vắc-xin"),
        (["Ong mật nhảy múa để chỉ đường", "Tea or Chai? Two Names"], "Tea or Chai"),
        (["The Waggle Dance: How Honey Bees Share a Map"], "Waggle Dance"),
        (["A", "The Rosetta Stone"], "Rosetta Stone"),
    ],
)
def test_a_short_part_is_best_and_the_first_words_will_do(titles: list[str], example: str) -> None:
    assert example_in(titles) == example
