"""What is offered where nothing is on a topic."""

import pytest

from bot.library.wider import parts_of


@pytest.mark.parametrize(
    ("topic", "parts"),
    [
        ("lịch sử Việt Nam", []),
        ("văn học sông Hồng", ["học sông hồng", "sông hồng", "văn học"]),
        ("history of Vietnam", ["vietnam", "history"]),
        ("maps of old roads", ["maps of old", "old roads", "roads", "maps"]),
        ("letters and roads", ["roads", "letters"]),
        ("sông Hồng", []),
        ("Vietnam", []),
        ("", []),
    ],
)
def test_parts_of_a_topic_get_shorter_its_end_first(topic: str, parts: list[str]) -> None:
    """None has a stop word at an edge, cuts a compound, is short or what newspapers are full of."""
    assert [*parts_of(topic)] == parts
