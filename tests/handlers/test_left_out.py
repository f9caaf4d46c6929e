"""What is followed but for something, in plain words."""

import pytest
from talk import Talk

from bot.handlers.left_out import with_minus


@pytest.mark.parametrize(
    ("said", "followed"),
    [
        ("trung thu, đừng báo bánh", "trung thu -bánh"),
        ("giao duc, bo tin thi cu", "giao duc -thi cu"),
        ("tin Huế nhưng không lấy thời tiết", "tin Huế -thời tiết"),
        ("bánh xèo trừ công thức", "bánh xèo -công thức"),
        ("ca phe khong lay gia ca", "ca phe -gia ca"),
        ("coffee without prices", "coffee -prices"),
        ("bees but not honey or wasps", "bees -honey -wasps"),
        ("football, don't tell me about betting", "football -betting"),
    ],
)
def test_what_is_left_out_is_written_in_brief(said: str, followed: str) -> None:
    assert with_minus(said) == followed


@pytest.mark.parametrize(
    "topic",
    [
        *("doctors without borders", "everything but the girl", "no man's land", "but not"),
        *(
            "giảm trừ gia cảnh",
            "nghèo mà không hèn",
            "giá vàng, đô la",
            "thuốc trừ sâu",
            "thuoc tru sau",
        ),
        *("rebel without a cause", "khấu trừ thuế", "Covid không trừ một ai"),
        *("phở, bò kho", "Gạo nếp gạo tẻ: Hân mải mê, không màng ba chồng bệnh nặng"),
    ],
)
def test_a_name_that_denies_something_is_all_of_the_topic(topic: str) -> None:
    assert with_minus(topic) == topic


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    "said", ["theo dõi ong mật, đừng báo mặt trời", "/follow ong mật nhưng đừng báo mặt trời nhé"]
)
async def test_an_article_with_what_is_left_out_is_not_on_the_topic(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("ong mật, trừ những bài nhắc đến mặt trời.", "Hiện chưa có bài nào")
