"""What is asked for, put into the other language as far as the list of names knows it."""

import pytest

from bot.library import translated


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("tides", "thuỷ triều"),
        ("how do tides work?", "thuỷ triều"),
        ("mid autumn festival", "trung thu"),
        ("news about inflation in vietnam", "lạm phát việt nam"),
        ("cao toc", "motorway"),
        ("có bài nào về hải đăng không", "lighthouse"),
        ("trà", "tea"),
    ],
)
def test_names_are_put_into_the_other_language(query: str, words: str) -> None:
    """In any form, typed with marks or without, amid a question."""
    assert translated(query) == words


@pytest.mark.parametrize("query", ["", "tra", "why do leaves turn green", "Trần Đại Nghĩa"])
def test_what_is_hardly_known_is_not(query: str) -> None:
    """Nor is a syllable without its marks, which is many words."""
    assert translated(query) == ""
