"""What is offered where nothing is on a topic."""

import pytest

from bot.library.wider import parts_of


@pytest.mark.parametrize(
    ("topic", "parts"),
    [
        ("lịch sử Việt Nam", ["sử việt nam", "lịch sử việt"]),
        ("văn học sông Hồng", ["học sông hồng", "văn học sông", "sông hồng", "văn học"]),
        ("history of Vietnam", ["vietnam", "history"]),
        ("sông Hồng", []),
        ("Vietnam", []),
        ("", []),
    ],
)
def test_parts_of_a_topic_get_shorter_its_end_first(topic: str, parts: list[str]) -> None:
    """None begins or ends with a stop word, is a short word or what newspapers are full of."""
    assert [*parts_of(topic)] == parts
