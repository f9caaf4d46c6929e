"""What is put right in a request for next to nothing."""

import pytest

from bot.handlers.wild_guesses import is_wild_guess


@pytest.mark.parametrize(
    ("query", "corrected"),
    [("cho tôi xem bài hồi tối", "hội đài"), ("co bai nho nao khong", "thỏ nào")],
)
def test_what_people_say_to_the_bot_is_no_typo_in_a_request(query: str, corrected: str) -> None:
    assert is_wild_guess(query, corrected)


@pytest.mark.parametrize(
    ("query", "corrected"),
    [
        ("tìm bài về ong mtậ", "ong mật"),
        ("tim bai ve thuy trieuu", "thuỷ triều"),
        ("hoi sang", "hội đảng"),
        ("tìm bài về đại hội sảng", "đại hội đảng"),
    ],
)
def test_a_typo_is_put_right_in_what_tells_enough(query: str, corrected: str) -> None:
    """Or in what is no request, in a long word, or where no such word is said."""
    assert not is_wild_guess(query, corrected)
