"""What is asked for, put into the other language as far as the list of names knows it."""

import pytest

from bot.library import names_in


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
    names = names_in(query)
    assert names
    assert names.are_most
    assert " ".join(names.translated) == words


@pytest.mark.parametrize("query", ["", "tra", "Trần Đại Nghĩa", "ong gia", "bia hoi ngoai hang"])
def test_what_is_not_known_has_none(query: str) -> None:
    """Nor has a syllable without its marks, which is many words."""
    assert names_in(query) is None


def test_a_name_may_be_a_small_part() -> None:
    """It is told from the words around it, which are no names."""
    names = names_in("why do leaves turn green")
    assert names
    assert not names.are_most
    assert (names.typed, names.translated) == (("leaves",), ("lá cây",))
